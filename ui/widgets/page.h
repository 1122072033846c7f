// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/period.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/navigator.h"
#include "workspace/workspace.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace xinglin {

class Activities;
class Memory;
class Theme;

/// What every page works with; all of it outlives the page.
struct PageContext
{
    Workspace &workspace;
    Actor actor;
    Theme &theme;
    Navigator &navigator;
    Dialogs &dialogs;
    Activities &activities;    ///< long work shown in the status line
    Memory *memory = nullptr;  ///< of the window; nothing: pages forget
};

/// What the bar above all pages says: which unit, which days, and the workspace as it is now (zone, clock,
/// how far the data goes).
struct Scope
{
    UnitId unit;  ///< invalid while the workspace has no units
    Period period;
    WorkspaceInfo info;
};

/// What a page would lose if the workspace were closed now.
struct UnfinishedWork
{
    Dialogs::Leaving question;
    /// Keeps it; `then` is called when it is kept, and never when it could not be: the page says why.
    std::function<void(std::function<void()> then)> save = {};
    std::function<void()> discard = {};
};

/// One page of the window. Refreshes itself when it is seen: at once when the scope, the subject or the
/// language changes, and at most four times a second while the workspace changes; an unseen page waits until
/// it is shown. A page keeps what it shows until the new answer is there. GUI thread.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    /// The question the page answers ("Who needs attention now?").
    virtual QString title() const = 0;
    /// Points the page at a subject (person page, trends, reports). Pages without one ignore it.
    virtual void setSubject(const SubjectId &subject, const QString &metric);
    /// Shows what an analysis told of a subject (person page, organisation). Pages without one ignore it.
    virtual void showAnalysis(const SubjectId &subject, const QString &method, const QString &metric);

    /// Shows a work order (alerts page). Pages without orders ignore it.
    virtual void showOrder(OrderId order);
    /// Shows a rule (rules page), in the laboratory when asked. Pages without rules ignore it.
    virtual void showRule(RuleId rule, bool inLaboratory);

    /// What closing would lose, one thing at a time: gone after save or discard. Pages that keep everything
    /// at once have nothing.
    virtual std::optional<UnfinishedWork> unfinishedWork();

    /// Another unit or period: refreshes.
    void setScope(const Scope &scope);
    /// The workspace moved on (its clock, how far its data goes); does not refresh by itself.
    void setInfo(const WorkspaceInfo &info) { m_scope.info = info; }
    const Scope &scope() const { return m_scope; }

protected:
    /// Asks the workspace for what the page shows. Called only while the page is visible and has a period.
    virtual void refresh() = 0;
    /// Sets every text again; called before the first refresh and after each change of language.
    virtual void retranslate() = 0;
    /// Refreshes now, or when the page is next seen.
    void requestRefresh();

    const PageContext &context() const { return m_context; }
    Workspace &workspace() const { return m_context.workspace; }
    const Actor &actor() const { return m_context.actor; }
    Theme &theme() const { return m_context.theme; }

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refreshIfSeen();

    PageContext m_context;
    Scope m_scope;
    QTimer m_changed;  // gathers changes of the workspace
    bool m_isStale = true;
    bool m_hasTexts = false;
};

}  // namespace xinglin
