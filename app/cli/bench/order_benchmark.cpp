// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"
#include "core/random.h"
#include "domain/ports/order_port.h"
#include "domain/ports/order_queue_port.h"
#include "storage/sqlite_store.h"
#include "workspace/alerts/open_alerts.h"
#include "workspace/alerts/order_acts.h"
#include "workspace/alerts/order_queries.h"
#include "workspace/alerts/silence_index.h"
#include "workspace/alerts/statistics.h"
#include "workspace/alerts/wear_course.h"

#include <QElapsedTimer>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kQueueOrders = 1'000'000;
constexpr int kUnits = 200, kPeople = 10'000;
constexpr std::size_t kActedOn = 100'000;
constexpr double kQueueLimit = 0.05, kMonthLimit = 0.3;
const Instant kNow{1'790'000'000'000};

class StoppedClock final : public Clock
{
public:
    Instant now() const override { return kNow; }
};

/// Units, people, and a year's unfinished orders, numbered as they were opened.
class LongQueue
{
public:
    Status make(Store &store)
    {
        Status done = store.write([this](StoreSession &session) { return makeCompany(session); });
        constexpr int perWrite = 20'000;
        for (int made = 0; done && made < kQueueOrders; made += perWrite)
            done = store.write([&](StoreSession &session) { return open(session, made, made + perWrite); });
        return done;
    }
    UnitId unit(std::size_t i) const { return m_units[i % m_units.size()]; }
    PersonId person(std::size_t i) const { return m_people[i % m_people.size()]; }

private:
    Status makeCompany(StoreSession &session)
    {
        for (int i = 0; i < kUnits; ++i) {
            Unit unit;
            unit.code = QStringLiteral("U%1").arg(i);
            unit.name = {unit.code, unit.code};
            const auto added = session.org().addUnit(unit);
            if (!added)
                return fail(added.error());
            m_units.push_back(added->id);
        }
        for (int i = 0; i < kPeople; ++i) {
            Person person;
            person.code = QStringLiteral("E%1").arg(i, 5, 10, QLatin1Char('0'));
            const auto saved = session.people().savePerson(person);
            if (!saved)
                return fail(saved.error());
            m_people.push_back(saved->id);
        }
        return {};
    }
    WorkOrder order(int place)
    {
        const auto upTo = [this](std::int64_t most) {
            return static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(most)));
        };
        WorkOrder order;
        order.severity = static_cast<AlertSeverity>(upTo(3));
        order.person = m_people[static_cast<std::size_t>(upTo(kPeople))];
        order.unit = m_units[static_cast<std::size_t>(upTo(kUnits))];
        order.owner = m_people[static_cast<std::size_t>(upTo(kPeople))];
        order.rule = RuleId(1 + upTo(14));
        order.ruleCode = QStringLiteral("rule-%1").arg(order.rule.value());
        order.opened = kNow + -(kQueueOrders - std::int64_t{place}) * 31'536;  // a year of them
        order.lastSeen = order.eventTime = order.opened;
        order.due = order.acknowledgeBy = order.opened + 60'000 * (1 + upTo(60));
        order.breached = upTo(4) == 0;
        order.dueMarked = true;
        return order;
    }
    Status open(StoreSession &session, int from, int to)
    {
        for (int i = from; i < to; ++i) {
            if (const auto added = session.orders().addOrder(order(i)); !added)
                return fail(added.error());
        }
        return {};
    }

    Random m_random{1};
    std::vector<UnitId> m_units;
    std::vector<PersonId> m_people;
};

/// Notes how long things take beside the acts.
class SideWatch
{
public:
    explicit SideWatch(BenchResult &result)
        : m_result(result)
    {}

    /// The median of the runs, in seconds.
    template <typename Work>
    Result<double> median(int runs, Work work)
    {
        BenchResult timed;
        for (int run = 0; run < runs; ++run) {
            QElapsedTimer timer;
            timer.start();
            const auto done = work();
            timed.seconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
            if (!done)
                return fail(done.error());
        }
        return timed.median();
    }
    template <typename Work>
    Status note(const char *name, double limit, int runs, Work work)
    {
        const auto seconds = median(runs, work);
        if (!seconds)
            return fail(seconds.error());
        m_result.figures.push_back({QString::fromLatin1(name), *seconds, {}, {}, limit, false});
        return {};
    }

private:
    BenchResult &m_result;
};

std::vector<OrderFilter> filtersOf(const LongQueue &queue)
{
    std::vector<OrderFilter> filters(5);
    filters[1].unit = queue.unit(2);
    filters[2].severities = {AlertSeverity::p0};
    filters[3].person = queue.person(7);
    filters[4].breached = true;
    filters[4].rule = QStringLiteral("rule-3");
    return filters;
}

/// The slowest of all sorts, up and down, of a filter; first and second pages.
Status pages(Context &context, SideWatch &watch, const LongQueue &queue, BenchResult &result)
{
    double worst = 0.0;
    for (const OrderFilter &filter : filtersOf(queue)) {
        for (int sort = 0; sort < 14; ++sort) {
            OrderPageRequest request{filter, static_cast<OrderSort>(sort / 2), sort % 2 == 1, {}, 200};
            const auto page = orders::page(context, {}, request);
            if (!page)
                return fail(page.error());
            request.after = page->next;
            const auto seconds = watch.median(3, [&] { return orders::page(context, {}, request); });
            if (!seconds)
                return fail(seconds.error());
            worst = std::max(worst, *seconds);
        }
    }
    result.figures.push_back(
        {QStringLiteral("slowest-page-of-200-seconds"), worst, {}, {}, kQueueLimit, false});
    return {};
}

/// Ids by number, one in every `step`.
Result<std::vector<OrderId>> chosen(Context &context, std::size_t step)
{
    std::vector<OrderId> ids;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        OrderQuery query;
        query.now = kNow;
        const auto page =
            session.orderQueue().page(query, OrderSort::number, false, {}, static_cast<int>(kActedOn * step));
        if (!page)
            return fail(page.error());
        for (std::size_t i = 0; i < page->orders.size(); i += step)
            ids.push_back(page->orders[i]);
        return {};
    });
    return read ? Result<std::vector<OrderId>>(std::move(ids)) : fail(read.error());
}

struct ActTimes
{
    BenchResult there, after, back;
};

/// Acknowledges them, looks at the queue and takes it back, three times.
Status acts(Context &context, SideWatch &watch, std::size_t step, ActTimes &times)
{
    const Actor actor{QStringLiteral("bench")};
    OrderAct act;
    act.verb = OrderVerb::acknowledge;
    auto ids = chosen(context, step);
    if (!ids)
        return fail(ids.error());
    act.orders = *std::move(ids);
    for (int run = 0; run < 3; ++run) {
        Result<OrderActOutcome> outcome;
        const auto there = watch.median(1, [&] { return outcome = orders::act(context, actor, act); });
        if (!there)
            return fail(there.error());
        if (outcome->done != static_cast<std::int64_t>(kActedOn))
            return fail(ErrorCode::internal, {}, QStringLiteral("%1 acknowledged").arg(outcome->done));
        const auto page = watch.median(1, [&] { return orders::page(context, {}, {}); });
        const auto back = watch.median(1, [&] { return orders::undo(context, actor, outcome->undo); });
        if (!page || !back)
            return fail(page ? back.error() : page.error());
        times.there.seconds.push_back(*there);
        times.after.seconds.push_back(*page);
        times.back.seconds.push_back(*back);
    }
    return {};
}

/// Orders that came one after the other, then one in ten of all.
Status acts(Context &context, SideWatch &watch, BenchResult &result)
{
    const auto note = [&](const char *name, const BenchResult &timed, double limit) {
        result.figures.push_back({QString::fromLatin1(name), timed.median(), {}, {}, limit, false});
    };
    ActTimes beside, apart;
    if (Status done = acts(context, watch, 1, beside); !done)
        return done;
    result.seconds = beside.there.seconds;
    note("take-100,000-back-seconds", beside.back, 1.0);
    note("page-after-the-act-seconds", beside.after, kQueueLimit);
    if (Status done = acts(context, watch, 10, apart); !done)
        return done;
    note("acknowledge-one-in-ten-seconds", apart.there, 1.0);
    note("take-one-in-ten-back-seconds", apart.back, 1.0);
    return {};
}

/// Whether something keeps a firing away: against 1,000 silences, and against what its device told of being
/// worn over two days.
void checks(const LongQueue &queue, BenchResult &result)
{
    constexpr int count = 1'000'000;
    std::vector<Silence> running(1'000);
    for (std::size_t i = 0; i < running.size(); ++i) {
        running[i].id = SilenceId(static_cast<std::int64_t>(i) + 1);
        running[i].from = Instant(0);
        running[i].until = kForever;
        if (i % 2 == 0)
            running[i].unit = queue.unit(i);
        else
            running[i].person = queue.person(i);
        running[i].rule = QStringLiteral("rule-%1").arg(100 + i);
    }
    std::vector<StoredEvent> told(200);
    for (std::size_t i = 0; i < told.size(); ++i) {
        told[i].time = kNow + -static_cast<std::int64_t>(told.size() - i) * 600'000;
        told[i].event.key = "WEAR_STATUS_CHANGED";
        told[i].event.value = i % 2 == 0 ? "0" : "1";
    }
    const SilenceIndex silences(std::move(running));
    const WearCourse wear({kNow + -2 * kDayMs, kNow + 1}, told, Device{});
    const std::vector<UnitId> units{queue.unit(2)};
    const SilenceIndex::Subject subject{QStringLiteral("rule-3"), units, queue.person(7), DeviceId(5), kNow};
    std::int64_t kept = 0;
    const auto note = [&](const char *name, const auto &check) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < count; ++i)
            kept += check(i) ? 1 : 0;
        const double micros = static_cast<double>(timer.nsecsElapsed()) / 1e3 / count;
        result.figures.push_back({QString::fromLatin1(name), micros, {}, {}, 1.0, false});
    };
    note("silence-check-us", [&](int) { return silences.covering(subject).isValid(); });
    note("inhibition-check-us", [&](int i) { return wear.isOff(kNow + -std::int64_t{i} * 60); });
    result.detail.insert(QStringLiteral("kept_away"), qint64{kept});
}

Status figures(Context &context, SideWatch &watch, const LongQueue &queue, BenchResult &result)
{
    Status done = watch.note("first-page-of-a-closed-workspace-seconds", kQueueLimit, 1,
                             [&] { return orders::page(context, {}, {}); });
    if (done)
        done = watch.note("read-all-keys-and-count-seconds", kMonthLimit, 1,
                          [&] { return orders::count(context, {}, {}); });
    if (done)
        done = pages(context, watch, queue, result);
    if (done)
        done = watch.note("counts-seconds", kQueueLimit, 5, [&] { return orders::counts(context, {}, {}); });
    if (done)
        done = watch.note("groups-by-person-seconds", kQueueLimit, 5,
                          [&] { return orders::groups(context, {}, {}, OrderGrouping::person); });
    const Day today = context.zone.dayOf(kNow);
    StatisticsRequest month;
    month.days = {today - 60, today - 31};
    if (done)
        done = watch.note("statistics-of-a-month-seconds", kMonthLimit, 3,
                          [&] { return numbers::statistics(context, {}, month); });
    if (done)
        done = watch.note("open-alerts-of-every-unit-seconds", kQueueLimit, 5,
                          [&] { return numbers::openAlerts(context, {}, today); });
    return done;
}

}  // namespace

Result<BenchResult> ordersBench(BenchStage &stage)
{
    BenchResult result{QStringLiteral("orders"), {}, 0.0, 1.0};
    const auto folder = stage.emptyWorkspace();
    if (!folder)
        return fail(folder.error());
    LongQueue queue;
    {
        auto store = SqliteStore::open(*folder);
        if (!store)
            return fail(store.error());
        if (Status made = queue.make(**store); !made)
            return fail(made.error());
    }
    auto store = SqliteStore::open(*folder);
    if (!store)
        return fail(store.error());
    const StoppedClock clock;
    Context context{**store, clock, Zone::utc(), MetricDictionary::builtIn()};
    SideWatch watch(result);
    Status done = figures(context, watch, queue, result);
    if (done)
        done = acts(context, watch, result);
    if (!done)
        return fail(done.error());
    checks(queue, result);
    return result;
}

}  // namespace xinglin
