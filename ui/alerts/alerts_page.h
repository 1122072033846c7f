// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/running_clock.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"
#include "workspace/alerts/rule_desk.h"

class QPushButton;
class QTabWidget;

namespace xinglin {

class FatigueBoardView;
class FollowUpsTab;
class HandOverPrint;
class NumbersBoard;
class OrderActs;
class OrderQueueView;
class OrderView;
class SilencesTab;
class Silencing;
class SoundMenu;
class UndoBar;
class UnwatchedBar;
struct OrderTarget;

/// "What must be done now?": the queue of orders and the one that is being worked on. New orders appear as
/// soon as the desk tells of them. Keys: A acknowledge, E on scene, S start, D done, F false alarm, Z snooze,
/// N note, M assign, R reopen, Enter next, Ctrl+F search, Ctrl+Z undo.
class AlertsPage final : public Page
{
    Q_OBJECT

public:
    explicit AlertsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void showOrder(OrderId order) override;
    /// The unit's state on a screen of its own.
    void showWall();

protected:
    void refresh() override;
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Tab { Queue, Silences, FollowUps, Numbers, Fatigue, TabCount };

    void build();
    QWidget *buildCorner();
    /// The view of the current tab, made when it is first seen.
    template <typename View>
    View *made(View *&view);
    void refreshTab();
    void connectParts();
    void addKeys();
    void tick();
    void changed();
    void showStanding();
    void act(OrderVerb verb);
    void next();
    void silence();
    void askMe();
    void askViewName();
    void askRules();
    OrderTarget target() const;
    Scope scopeNow();
    void takeOutcome(const OrderActOutcome &outcome, const QString &text);

    RunningClock m_clock;
    QTimer m_second;
    QTabWidget *m_tabs;
    QPushButton *m_wall;
    SoundMenu *m_sounds;
    OrderQueueView *m_queue;
    OrderView *m_order;
    UndoBar *m_undo;
    UnwatchedBar *m_unwatched;
    SilencesTab *m_silences = nullptr;
    FollowUpsTab *m_followUps = nullptr;
    NumbersBoard *m_numbers = nullptr;
    FatigueBoardView *m_fatigue = nullptr;
    HandOverPrint *m_print;
    OrderActs *m_acts;
    Silencing *m_silencing;
    QString m_undoing;
    JobSlot<std::vector<RuleRow>> m_rulesJob;
    JobSlot<SubjectInfo> m_meJob;
};

}  // namespace xinglin
