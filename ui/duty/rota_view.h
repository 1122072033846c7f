// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/rota_model.h"
#include "ui/widgets/page.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace xinglin {

class DutyForm;
class StateStack;

/// A week of the rota as a grid; what the chosen cell holds stands beside it and can be taken out or swapped.
/// GUI thread.
class RotaView final : public QWidget
{
    Q_OBJECT

public:
    explicit RotaView(const PageContext &context, QWidget *parent = nullptr);
    ~RotaView() override;

    void load(const Scope &scope);
    void retranslate();

private:
    void build();
    void ask();
    void take(const Result<std::vector<DutyRow>> &rows);
    void showCell();
    void addEntry(const DutyRow &row);
    void openForm();
    void save();
    void swapWith(const DutyRow &row);
    void remove(const DutyRow &row);
    void turnTo(Day monday);
    void finish(const Result<void> &done);

    const PageContext &m_context;
    Scope m_scope;
    Day m_monday;
    RotaModel m_model;
    QTableView *m_grid;
    StateStack *m_state;
    QLabel *m_week, *m_cellTitle, *m_hint;
    QPushButton *m_before, *m_today, *m_after, *m_add;
    QVBoxLayout *m_entries;
    std::vector<QWidget *> m_entryWidgets;
    DutyEntryId m_toSwap;
    QPointer<DutyForm> m_form;
    std::vector<Shift> m_shifts;
    JobSlot<std::vector<Shift>> m_shiftJob;
    JobSlot<std::vector<DutyRow>> m_rotaJob;
    JobSlot<DutyEntry> m_saveJob;
    JobSlot<void> m_changeJob;
};

}  // namespace xinglin
