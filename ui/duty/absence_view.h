// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/duty_models.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"

#include <QPointer>
#include <QSortFilterProxyModel>

class QLabel;
class QPushButton;

namespace xinglin {

class AbsenceImportSheet;
class DataTable;
class DutyForm;
class StateStack;

/// Who is away, from a month ago on; entered by a form or brought in by a file. GUI thread.
class AbsenceView final : public QWidget
{
    Q_OBJECT

public:
    explicit AbsenceView(const PageContext &context, QWidget *parent = nullptr);
    ~AbsenceView() override;

    void load(const Scope &scope);
    void retranslate();

private:
    void build();
    void ask();
    void openForm();
    void save();
    void removeChosen();
    void importFile(const QString &path);
    void showImported(const AbsenceImportReport &report);

    const PageContext &m_context;
    Scope m_scope;
    AbsenceModel m_model;
    QSortFilterProxyModel m_sorted;
    DataTable *m_table;
    StateStack *m_state;
    QLabel *m_hint;
    QPushButton *m_add, *m_import, *m_remove;
    QPointer<DutyForm> m_form;
    QPointer<AbsenceImportSheet> m_sheet;
    JobSlot<std::vector<AbsenceRow>> m_listJob;
    JobSlot<Absence> m_saveJob;
    JobSlot<void> m_removeJob;
};

}  // namespace xinglin
