// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/duty_models.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"

#include <QPointer>

class QLabel;
class QPushButton;

namespace xinglin {

class DataTable;
class LevelForm;
class StateStack;

/// How fast alerts must be acknowledged and handled; the nearest to a person wins. GUI thread.
class LevelView final : public QWidget
{
    Q_OBJECT

public:
    explicit LevelView(const PageContext &context, QWidget *parent = nullptr);
    ~LevelView() override;

    void load(const Scope &scope);
    void retranslate();

private:
    void ask();
    void openForm(int row);
    void save();
    void removeChosen();
    /// Row of the table; -1 without one.
    int chosen() const;

    const PageContext &m_context;
    Scope m_scope;
    ServiceLevelModel m_model;
    DataTable *m_table;
    StateStack *m_state;
    QLabel *m_hint;
    QPushButton *m_edit, *m_remove;
    QPointer<LevelForm> m_form;
    JobSlot<std::vector<ServiceLevelRow>> m_listJob;
    JobSlot<ServiceLevel> m_saveJob;
    JobSlot<void> m_removeJob;
};

}  // namespace xinglin
