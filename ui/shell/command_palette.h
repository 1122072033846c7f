// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace xinglin {

/// Ctrl+K: type a few letters of a unit, a person or a page, Enter leads there. Stands over its parent.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(const PageContext &context, QWidget *parent);

    /// The day on which names are looked up.
    void open(Day day);
    /// Entries shown now: for tests and screen readers.
    int count() const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void show(const std::vector<SubjectInfo> &subjects);
    void addPages(const QString &text);
    void addSubject(const SubjectInfo &subject);
    void submit();
    void run(const QListWidgetItem *item);

    PageContext m_context;
    Day m_day;
    QLineEdit *m_text;
    QListWidget *m_list;
    QTimer m_typing;
    JobSlot<std::vector<SubjectInfo>> m_search;
    bool m_isSubmitted = false;  // Enter was faster than the answer: its first entry is meant
};

}  // namespace xinglin
