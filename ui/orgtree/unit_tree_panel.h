// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/org_tree.h"
#include "ui/models/job_slot.h"
#include "ui/models/unit_tree_model.h"
#include "ui/widgets/page.h"

#include <QTimer>

#include <map>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace xinglin {

class DataTree;
class StateStack;

/// The organisation as a tree that is fetched as it is opened, and a search that leads into it. GUI thread.
class UnitTreePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit UnitTreePanel(const PageContext &context, QWidget *parent = nullptr);

    /// Figures of the days; the tree keeps what is open.
    void load(const DayRange &days);
    /// Opens the tree down to the unit and chooses it.
    void reveal(UnitId unit);
    void retranslate();
    const UnitTreeModel &model() const { return m_model; }
    DataTree *tree() const { return m_tree; }

Q_SIGNALS:
    void unitChosen(xinglin::UnitId unit);
    void unitOpened(xinglin::UnitId unit);
    void personOpened(xinglin::PersonId person);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void loadChildren(UnitId parent);
    void loadPlaces();
    void loadAlerts();
    void goOn();
    void search();
    void showHits(const std::vector<SubjectInfo> &hits);
    void choose(const QListWidgetItem *hit);

    PageContext m_context;
    DayRange m_days;
    UnitTreeModel m_model;
    QLineEdit *m_search;
    DataTree *m_tree;
    QListWidget *m_hits;
    StateStack *m_state;
    QTimer m_typing;
    std::vector<UnitId> m_path;  // still to be opened, the root last
    std::map<UnitId, std::unique_ptr<JobSlot<std::vector<UnitRow>>>> m_jobs;
    JobSlot<std::vector<Unit>> m_placesJob;
    JobSlot<std::vector<SubjectInfo>> m_searchJob;
    JobSlot<OpenAlerts> m_alertsJob;
    OrgTree m_places;
    UnitId m_wanted;
};

}  // namespace xinglin
