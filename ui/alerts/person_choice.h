// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/duty_desk.h"

class QLabel;
class QListWidget;

namespace xinglin {

class SubjectSearch;

/// Chooses a person: those who are likely first (heads, who is on duty), anybody by search. GUI thread.
class PersonChoice final : public QWidget
{
    Q_OBJECT

public:
    PersonChoice(const PageContext &context, const Scope &scope, QWidget *parent = nullptr);

    PersonId person() const { return m_person; }
    QString name() const { return m_name; }
    /// Offered before any search, in this order; `why` is told beside the name.
    struct Likely
    {
        PersonId person;
        QString name;
        QString why;
    };
    void offer(const std::vector<Likely> &likely);
    /// Offers the heads of the unit and of those above it, and who is on duty now, as soon as they are known.
    void offerOfUnit(UnitId unit);

Q_SIGNALS:
    void changed();

private:
    void choose(PersonId person, const QString &name);

    PageContext m_context;
    JobSlot<DutyNow> m_dutyJob;
    SubjectSearch *m_search;
    QListWidget *m_likely;
    QLabel *m_chosen;
    PersonId m_person;
    QString m_name;
};

}  // namespace xinglin
