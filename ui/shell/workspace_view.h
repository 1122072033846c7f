// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/activity.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <map>

class QLabel;
class QStackedWidget;

namespace xinglin {

class AlertFrame;
class CommandPalette;
class NavigationBar;
class ScheduleNotice;
class ScheduleWatch;
class StatusLine;
class TopBar;
class UnitNamesModel;
class WindowState;

/// An open workspace in the window: navigation, bar, pages and status line. Pages are made when first opened.
class WorkspaceView final : public QWidget, private Navigator
{
    Q_OBJECT

public:
    /// Everything handed in outlives the view; `folder` names the workspace in the saved state.
    WorkspaceView(Workspace &workspace, Theme &theme, Dialogs &dialogs, WindowState &state, QString folder,
                  QWidget *parent = nullptr);
    ~WorkspaceView() override;

    void showPage(PageKey page);
    /// The state of the unit's alerts, filling the screen.
    void showWall();
    PageKey currentPage() const { return m_current; }
    Page *page(PageKey key) const;
    const Scope &scope() const { return m_scope; }
    /// A page would lose something if the workspace were closed.
    bool hasUnfinishedWork() const;
    /// Asks about everything that would be lost; `then` is called, once, when nothing is left of it.
    void leave(const std::function<void()> &then);
    /// The first answer of the workspace is there.
    bool isReady() const { return m_isReady; }

Q_SIGNALS:
    void ready();
    void languageRequested(xinglin::Language language);
    void schemeRequested(xinglin::Theme::Scheme scheme);
    void closeRequested();
    /// How many P0 are unfinished: the window's title says it.
    void emergenciesChanged(qint64 count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void loadInfo();
    void loadUnits();
    void take(const WorkspaceInfo &info);
    void setUnit(UnitId unit);
    void setPeriod(const Period &period);
    void spreadScope();
    void savePlace();
    void showTitle();

    void openPage(PageKey page) override;
    void openUnit(UnitId unit) override;
    void openPerson(PersonId person) override;
    void openTrends(const SubjectId &subject, const QString &metric) override;
    void openAnalysis(const SubjectId &subject, const QString &method, const QString &metric) override;
    void openOrder(OrderId order) override;
    void openRule(RuleId rule, bool inLaboratory) override;
    void openReport(const SubjectId &subject) override;
    void openSchedules();
    void openSubject(PageKey page, const SubjectId &subject, const QString &metric);

    Workspace &m_workspace;
    WindowState &m_state;
    QString m_folder;
    Activities m_activities;
    PageContext m_context;
    Scope m_scope;
    UnitNamesModel *m_names;
    AlertFrame *m_alerts;
    ScheduleWatch *m_schedules;
    ScheduleNotice *m_scheduleNotice;
    NavigationBar *m_navigation;
    TopBar *m_bar;
    QLabel *m_title;
    QStackedWidget *m_pages;
    StatusLine *m_status;
    CommandPalette *m_palette;
    std::map<PageKey, Page *> m_made;
    PageKey m_current = PageKey::overview;
    bool m_isReady = false;
    bool m_hasUnits = false;
    QTimer m_changed;
    QTimer m_age;
    JobSlot<WorkspaceInfo> m_infoJob;
    JobSlot<std::vector<Unit>> m_unitsJob;
};

}  // namespace xinglin
