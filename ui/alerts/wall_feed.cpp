// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/wall_feed.h"

#include <algorithm>
#include <chrono>

namespace xinglin {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kUnits = 6;
constexpr int kLatest = 8;

const std::vector<OrderState> kEvery{OrderState::open,       OrderState::acknowledged, OrderState::onScene,
                                     OrderState::handling,   OrderState::done,         OrderState::followedUp,
                                     OrderState::falseAlarm, OrderState::reopened};

bool isWorse(const OrderGroup &a, const OrderGroup &b)
{
    return a.worst != b.worst ? a.worst < b.worst : a.count > b.count;
}

}  // namespace

WallFeed::WallFeed(Workspace &workspace, const Actor &actor, const Scope &scope, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actor(actor)
    , m_scope(scope)
    , m_countsJob(this)
    , m_unitsJob(this)
    , m_latestJob(this)
    , m_infoJob(this)
    , m_todayJob(this)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(500ms);
    connect(&m_gather, &QTimer::timeout, this, &WallFeed::ask);
    connect(&workspace.alerts(), &AlertDesk::changed, this, [this] {
        if (!m_gather.isActive())
            m_gather.start();
    });
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &WallFeed::ask);
    m_minute.start();
    ask();
}

void WallFeed::fail(const Error &error)
{
    m_figures.error = error.message;
    Q_EMIT changed();
}

void WallFeed::ask()
{
    AlertDesk &desk = m_workspace.alerts();
    m_countsJob.run(desk.counts(m_actor, m_scope.unit), [this](Result<OrderCounts> &&counts) {
        if (!counts) {
            fail(counts.error());
            return;
        }
        m_figures.counts = *counts;
        m_figures.hasAnswer = true;
        m_figures.error.clear();
        Q_EMIT changed();
    });
    OrderFilter unfinished;
    unfinished.unit = m_scope.unit;
    m_unitsJob.run(desk.groups(m_actor, unfinished, OrderGrouping::unit),
                   [this](Result<std::vector<OrderGroup>> &&groups) {
                       if (!groups)
                           return;
                       std::sort(groups->begin(), groups->end(), &isWorse);
                       groups->resize(std::min(groups->size(), kUnits));
                       m_figures.worstUnits = std::move(*groups);
                       Q_EMIT changed();
                   });
    OrderPageRequest latest;
    latest.filter.unit = m_scope.unit;
    latest.filter.states = kEvery;
    latest.sort = OrderSort::opened;
    latest.descending = true;
    latest.limit = kLatest;
    m_latestJob.run(desk.orders(m_actor, latest), [this](Result<OrderPage> &&page) {
        if (!page)
            return;
        m_figures.latest = std::move(page->rows);
        Q_EMIT changed();
    });
    // The day of the wall is the workspace's, which moves on at midnight.
    m_infoJob.run(m_workspace.info(m_actor), [this](Result<WorkspaceInfo> &&info) {
        if (!info)
            return;
        const Day today = info->zone.dayOf(info->now);
        StatisticsRequest request;
        request.unit = m_scope.unit;
        request.days = {today, today};
        m_todayJob.run(m_workspace.alerts().statistics(m_actor, request),
                       [this](Result<OrderStatistics> &&statistics) {
                           if (!statistics)
                               return;
                           m_figures.today = statistics->total;
                           Q_EMIT changed();
                       });
    });
}

}  // namespace xinglin
