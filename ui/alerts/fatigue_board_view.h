// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/fatigue_model.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <array>

class QLabel;
class QPushButton;

namespace xinglin {

class DataTable;
class KeyFigureCard;
class StateStack;

/// Which rules wear people out, and what keeps it from being worse. A rule opens in the laboratory, where it
/// can be mended and tried on what was. GUI thread.
class FatigueBoardView final : public QWidget
{
    Q_OBJECT

public:
    explicit FatigueBoardView(const PageContext &context, QWidget *parent = nullptr);

    /// Asks again, for the unit and the period of the window.
    void load(const Scope &scope);
    void retranslate();

private:
    void build();
    void ask();
    void showFigures();
    void openRule();

    const PageContext &m_context;
    Scope m_scope;
    std::array<KeyFigureCard *, 5> m_cards{};
    StateStack *m_state = nullptr;
    QLabel *m_title = nullptr;
    QPushButton *m_laboratory = nullptr;
    DataTable *m_table = nullptr;
    FatigueModel m_model;
    QSortFilterProxyModel m_sorted;
    bool m_isFilled = false;
    JobSlot<FatigueBoard> m_job;
};

}  // namespace xinglin
