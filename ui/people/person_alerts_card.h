// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace xinglin {

/// A person's last orders, the newest first, each a way to the order itself. Asks when it is seen and again
/// when orders change. GUI thread.
class PersonAlertsCard final : public QFrame
{
    Q_OBJECT

public:
    explicit PersonAlertsCard(const PageContext &context, QWidget *parent = nullptr);

    /// What is shown of another person goes at once.
    void setPerson(PersonId person, const Scope &scope);
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void take(Result<OrderPage> &&page);
    void show(const OrderRow &row, int line);
    void clear();

    PageContext m_context;
    Scope m_scope;
    PersonId m_person;
    bool m_isOld = false;  ///< asked for when it is seen
    QLabel *m_title;
    QLabel *m_told;
    QGridLayout *m_lines;
    std::vector<QWidget *> m_widgets;
    std::optional<OrderPage> m_page;
    JobSlot<OrderPage> m_job;
};

}  // namespace xinglin
