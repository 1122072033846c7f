// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <vector>

class QDialog;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace xinglin {

class CheckUpForm;

/// A card with a person's check-ups, the newest first: add, edit, remove. Follows the workspace by itself.
class CheckUpPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit CheckUpPanel(const PageContext &context, QWidget *parent = nullptr);
    ~CheckUpPanel() override;

    /// Whose check-ups; an invalid person: nobody's.
    void setPerson(PersonId person);
    PersonId person() const { return m_person; }
    void retranslate();

Q_SIGNALS:
    /// Something was saved or removed here: risks may be other ones.
    void saved();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void askIfSeen();
    void take(const Result<std::vector<CheckUp>> &checkUps);
    void showRows();
    void addRow(const CheckUp &checkUp);
    void openForm(const CheckUp &checkUp);
    void save();
    void askToRemove(const CheckUp &checkUp);
    void remove(const CheckUp &checkUp);

    PageContext m_context;
    PersonId m_person;
    Day m_today;
    std::vector<CheckUp> m_checkUps;
    bool m_isKnown = false;  // an answer for the person is there
    bool m_isStale = false;
    QTimer m_changed;  // gathers changes of the workspace
    JobSlot<WorkspaceInfo> m_info;
    JobSlot<std::vector<CheckUp>> m_list;
    JobSlot<CheckUp> m_save;
    JobSlot<void> m_remove;
    QLabel *m_title;
    QPushButton *m_add;
    QLabel *m_empty;
    QVBoxLayout *m_rows;
    std::vector<QWidget *> m_rowWidgets;
    QPointer<QDialog> m_dialog;
    QPointer<CheckUpForm> m_form;
};

}  // namespace xinglin
