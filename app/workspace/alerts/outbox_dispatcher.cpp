// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/outbox_dispatcher.h"

#include "core/logging.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <vector>

namespace xinglin {
namespace {

/// Other processes put messages in as well: so often the store is asked whether anything changed.
constexpr std::chrono::milliseconds kOutboxLookEvery{100};
/// Clocks of workspaces may be shifted or set: a lane never trusts "in an hour".
constexpr std::chrono::milliseconds kLongestRest{1000};
constexpr std::chrono::seconds kOutboxRestAfterFailure{2};
/// What is being sent when the end comes may come to its own.
constexpr std::chrono::milliseconds kGrace{2000};

std::vector<QString> sendingChannels(const std::vector<ChannelConfig> &configs, const ChannelCatalog &catalog)
{
    std::vector<QString> ids;
    for (const ChannelConfig &config : configs) {
        const ChannelKind *kind = catalog.kind(config.kind);
        if (config.enabled && kind && !kind->inWindow)
            ids.push_back(config.id);
    }
    return ids;
}

Result<std::vector<QString>> sendingChannels(Context &context, const ChannelCatalog &catalog)
{
    std::vector<QString> ids;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto configs = session.outbox().channels();
        if (!configs)
            return fail(configs.error());
        ids = sendingChannels(*configs, catalog);
        return {};
    });
    return read ? Result<std::vector<QString>>(std::move(ids)) : fail(read.error());
}

}  // namespace

struct OutboxDispatcher::Worker
{
    Worker(Context &context, const NotificationTools &tools, const QString &channel, const OutboxPace &pace)
        : lane(context, tools, channel, pace)
    {}
    ChannelLane lane;
    std::stop_source abort;  // breaks off what is being sent
    std::atomic_bool isBusy = true;
    std::jthread thread;  // last: joined before the lane goes
};

OutboxDispatcher::OutboxDispatcher(Context &context, const NotificationTools &tools,
                                   std::function<bool()> mayRun, const OutboxPace &pace)
    : m_context(context)
    , m_tools(tools)
    , m_mayRun(std::move(mayRun))
    , m_pace(pace)
{
    if (context.store.isWritable() && tools.channels && tools.keys)
        m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

OutboxDispatcher::~OutboxDispatcher()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void OutboxDispatcher::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_changes;
    }
    m_wake.notify_all();
}

void OutboxDispatcher::run(const std::stop_token &stop)
{
    bool begun = false;
    std::int64_t seen = -1;
    while (!stop.stop_requested()) {
        const bool may = !m_mayRun || m_mayRun();
        if (!may) {
            endWorkers();
            begun = false;
            seen = -1;
        } else if (const std::int64_t version = m_context.store.dataVersion().value_or(seen);
                   version != seen || !begun) {
            Status looked = begun ? Status() : begin();
            if (looked)
                looked = lookForChannels();
            if (looked) {
                begun = true;
                seen = version;
                wake();
            } else {
                logError("outbox", looked.error());
            }
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, kOutboxLookEvery, [] { return false; });
    }
    endWorkers();
}

/// Together, not one after the other: a server that hangs is left after the grace.
void OutboxDispatcher::endWorkers()
{
    for (auto &[channel, worker] : m_workers)
        worker->thread.request_stop();
    const auto end = std::chrono::steady_clock::now() + kGrace;
    const auto anyBusy = [this] {
        return std::ranges::any_of(m_workers, [](const auto &each) { return each.second->isBusy.load(); });
    };
    while (anyBusy() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    for (auto &[channel, worker] : m_workers)
        worker->abort.request_stop();
    m_workers.clear();
}

/// What somebody was sending when he died waits again.
Status OutboxDispatcher::begin()
{
    return m_context.store.write([&](StoreSession &session) -> Status {
        const Instant now = m_context.clock.now();
        const auto recovered = session.outbox().recover(now);
        if (!recovered)
            return fail(recovered.error());
        return session.outbox().hurry(now, now + m_pace.refused.lastMs);
    });
}

Status OutboxDispatcher::lookForChannels()
{
    const auto ids = sendingChannels(m_context, *m_tools.channels);
    if (!ids)
        return fail(ids.error());
    std::erase_if(m_workers, [&](const auto &each) {
        const bool gone = std::ranges::find(*ids, each.first) == ids->end();
        if (gone)
            each.second->abort.request_stop();
        return gone;
    });
    for (const QString &id : *ids) {
        auto &worker = m_workers[id];
        if (worker)
            continue;
        worker = std::make_unique<Worker>(m_context, m_tools, id, m_pace);
        worker->thread =
            std::jthread([this, own = worker.get()](const std::stop_token &stop) { serve(*own, stop); });
    }
    return {};
}

void OutboxDispatcher::serve(Worker &worker, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        std::uint64_t seen = 0;
        {
            const std::lock_guard lock(m_mutex);
            seen = m_changes;
        }
        worker.isBusy = true;
        const auto step = worker.lane.step(worker.abort.get_token());
        worker.isBusy = false;
        if (step && step->did)
            continue;
        std::chrono::milliseconds rest = kLongestRest;
        if (!step) {
            logError("outbox", step.error());
            rest = kOutboxRestAfterFailure;
        } else if (step->next.isValid()) {
            const std::int64_t away = step->next - m_context.clock.now();
            rest = std::clamp(std::chrono::milliseconds(away), std::chrono::milliseconds(5), kLongestRest);
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, rest, [&] { return m_changes != seen && step.has_value(); });
    }
    worker.isBusy = false;
}

Result<int> sendDue(Context &context, const NotificationTools &tools, const CancelToken &cancel)
{
    const auto ids = sendingChannels(context, *tools.channels);
    if (!ids)
        return fail(ids.error());
    std::stop_source stopping;
    std::atomic_int done = 0;
    std::mutex mutex;
    std::optional<Error> failure;
    std::vector<std::jthread> threads;
    std::atomic_size_t running = ids->size();
    const auto serve = [&](const QString &id) {
        ChannelLane lane(context, tools, id, {});
        for (;;) {
            const auto step = lane.step(stopping.get_token());
            if (step && step->did && !stopping.stop_requested()) {
                ++done;
                continue;
            }
            const std::lock_guard lock(mutex);
            if (!step)
                failure = step.error();
            break;
        }
        --running;
    };
    for (const QString &id : *ids)
        threads.emplace_back([&serve, id] { serve(id); });
    while (running > 0) {
        if (cancel.isCancelled())
            stopping.request_stop();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    threads.clear();
    if (failure)
        return fail(*failure);
    return done.load();
}

}  // namespace xinglin
