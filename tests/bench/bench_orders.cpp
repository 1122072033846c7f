// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "tests/storage/order_world.h"
#include "workspace/alerts/order_acts.h"
#include "workspace/alerts/order_queries.h"
#include "workspace/alerts/silence_index.h"

#include <QCoreApplication>

// A queue of a million orders: every filter with every sort, groups, counts, acts on a hundred thousand.
// `bench_orders [orders] [percent unfinished]`
using namespace xinglin;
using namespace xinglin::test;
using namespace xinglin::bench;

namespace {

constexpr const char *kQueueTarget = "< 50 ms";

class FixedClock final : public Clock
{
public:
    Instant now() const override { return Instant(OrderWorld::kNow); }
};

void fill(OrderWorld &world, int orders, int unfinished)
{
    constexpr int kPerWrite = 20'000;
    for (int done = 0; done < orders; done += kPerWrite) {
        const Status written = world.store->write([&](StoreSession &session) -> Status {
            for (int i = 0; i < std::min(kPerWrite, orders - done); ++i) {
                WorkOrder order = world.randomOrder();
                order.origin = OrderOrigin::live;
                order.opened = world.around(30 * kDayMs);
                order.state = world.chance(unfinished) ? OrderState::open : OrderState::done;
                order.snoozedUntil = {};
                if (const auto added = session.orders().addOrder(order); !added)
                    return fail(added.error());
            }
            return {};
        });
        if (!written)
            qFatal("%s", qPrintable(say(written.error())));
    }
}

struct NamedFilter
{
    const char *name;
    OrderFilter filter;
};

std::vector<NamedFilter> filtersOf(const OrderWorld &world)
{
    std::vector<NamedFilter> filters(9);
    filters[0].name = "everything unfinished";
    filters[1].name = "a unit";
    filters[1].filter.unit = world.units[2];
    filters[2].name = "P0";
    filters[2].filter.severities = {AlertSeverity::p0};
    filters[3].name = "a rule";
    filters[3].filter.rule = QStringLiteral("rule-3");
    filters[4].name = "a person";
    filters[4].filter.person = world.people[7];
    filters[5].name = "an owner";
    filters[5].filter.owner = world.people[9];
    filters[6].name = "breached";
    filters[6].filter.breached = true;
    filters[7].name = "a text";
    filters[7].filter.text = QStringLiteral("E00");
    filters[8].name = "all of these at once";
    filters[8].filter = filters[1].filter;
    filters[8].filter.severities = {AlertSeverity::p0};
    filters[8].filter.rule = QStringLiteral("rule-3");
    filters[8].filter.breached = true;
    filters[8].filter.text = QStringLiteral("E00");
    return filters;
}

template <typename T>
void must(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(say(result.error())));
}

void queues(Context &context, const OrderWorld &world)
{
    const Actor actor{QStringLiteral("bench")};
    for (const NamedFilter &each : filtersOf(world)) {
        Cost worst;
        for (int sort = 0; sort < 7; ++sort) {
            for (const bool descending : {false, true}) {
                OrderPageRequest request{each.filter, static_cast<OrderSort>(sort), descending, {}, 200};
                const Cost first = measure(3, [&] { must(orders::page(context, actor, request)); });
                request.after = orders::page(context, actor, request)->next;
                const Cost next = measure(3, [&] { must(orders::page(context, actor, request)); });
                worst.wallMs = std::max({worst.wallMs, first.wallMs, next.wallMs});
                worst.cpuMs = std::max({worst.cpuMs, first.cpuMs, next.cpuMs});
            }
        }
        tell(qPrintable(QStringLiteral("page of 200, worst sort: ") + QLatin1String(each.name)), worst,
             kQueueTarget);
        tell(qPrintable(QStringLiteral("count: ") + QLatin1String(each.name)),
             measure(5, [&] { must(orders::count(context, actor, each.filter)); }), kQueueTarget);
    }
    for (const auto &[name, by] :
         {std::pair("unit", OrderGrouping::unit), std::pair("person", OrderGrouping::person),
          std::pair("rule", OrderGrouping::rule)})
        tell(qPrintable(QStringLiteral("groups by ") + QLatin1String(name)),
             measure(5, [&] { must(orders::groups(context, actor, {}, by)); }), kQueueTarget);
    tell("counts of everything", measure(5, [&] { must(orders::counts(context, actor, {})); }), kQueueTarget);
}

/// On `count` orders, one in every `step`.
void acts(Context &context, const char *which, std::size_t count, std::size_t step)
{
    const auto named = [which](const char *what) -> QString {
        return QLatin1String(what) + QLatin1Char(' ') + QLatin1String(which);
    };
    OrderAct act;
    act.verb = OrderVerb::acknowledge;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto query = orders::queryOf(session, context, {});
        const auto page =
            session.orderQueue().page(*query, OrderSort::number, false, {}, static_cast<int>(count * step));
        for (std::size_t i = 0; i < page->orders.size(); i += step)
            act.orders.push_back(page->orders[i]);
        return {};
    });
    must(read);
    Result<OrderActOutcome> outcome;
    tell(qPrintable(named("acknowledge")),
         measure(1, [&] { outcome = orders::act(context, {QStringLiteral("li")}, act); }), "< 1 s");
    must(outcome);
    std::printf("  %lld done, %lld refused\n", static_cast<long long>(outcome->done),
                static_cast<long long>(outcome->refusedCount));
    OrderPageRequest request;
    request.limit = 200;
    tell("the queue after it", measure(1, [&] { must(orders::page(context, {}, request)); }), kQueueTarget);
    tell(qPrintable(named("take back")),
         measure(1, [&] { must(orders::undo(context, {QStringLiteral("li")}, outcome->undo)); }), "< 1 s");
}

void silences(OrderWorld &world)
{
    std::vector<Silence> running;
    for (int i = 0; i < 1'000; ++i) {
        Silence silence;
        silence.id = SilenceId(i + 1);
        silence.from = Instant(0);
        silence.until = kForever;
        silence.person = world.chance(50) ? world.oneOf(world.people) : PersonId();
        silence.unit = silence.person.isValid() ? UnitId() : world.oneOf(world.units);
        silence.rule = QStringLiteral("rule-%1").arg(100 + i);
        running.push_back(std::move(silence));
    }
    const SilenceIndex index(std::move(running));
    constexpr int kChecks = 1'000'000;
    const std::vector<UnitId> units(world.units.begin(), world.units.begin() + 5);
    const SilenceIndex::Subject subject{QStringLiteral("rule-3"), units, world.people[3], DeviceId(5),
                                        Instant(OrderWorld::kNow)};
    std::int64_t found = 0;
    const Cost cost = measure(3, [&] {
        for (int i = 0; i < kChecks; ++i)
            found += index.covering(subject).isValid() ? 1 : 0;
    });
    std::printf("%-58s %9.3f us cpu   target < 1 us (%lld found)\n", "a check against 1,000 silences",
                cost.cpuMs * 1000.0 / kChecks, static_cast<long long>(found));
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int orders = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    const int unfinished = argc > 2 ? QByteArray(argv[2]).toInt() : 100;
    OrderWorld world(3, 10'000, 200);
    tell("fill", measure(1, [&] { fill(world, orders, unfinished); }), "-");
    world.store.reopen();
    const FixedClock clock;
    Context context{world.store.store(), clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()};
    OrderPageRequest request;
    tell("the first page of a program that just began",
         measure(1, [&] { must(orders::page(context, {}, request)); }), kQueueTarget);
    tell("the first count, which reads all keys", measure(1, [&] { must(orders::count(context, {}, {})); }),
         "-");
    queues(context, world);
    acts(context, "100,000 beside each other", 100'000, 1);
    acts(context, "100,000, one in ten", 100'000, 10);
    silences(world);
    return 0;
}
