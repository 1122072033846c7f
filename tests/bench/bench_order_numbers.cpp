// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/random.h"
#include "domain/metric.h"
#include "domain/ports/order_port.h"
#include "storage/sqlite_store.h"
#include "tests/analysis/random_orders.h"
#include "tests/bench/bench.h"
#include "workspace/alerts/open_alerts.h"
#include "workspace/alerts/statistics.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>
#include <span>

// The numbers of alerts over a store of a million work orders: one month asked for, and the open alerts of
// every unit. An argument gives another number of orders.
using namespace xinglin;

namespace {

constexpr int kRuns = 7;
constexpr int kDays = 365;
const Actor kActor{QStringLiteral("bench")};
const Day kFirst = Day::fromCivil(2025, 1, 1);

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", qPrintable(result.error().message),
                     qPrintable(result.error().detail));
        std::abort();
    }
    return std::move(*result);
}

void must(const Status &status)
{
    if (!status) {
        std::fprintf(stderr, "%s %s\n", qPrintable(status.error().message),
                     qPrintable(status.error().detail));
        std::abort();
    }
}

class YearEnd final : public Clock
{
public:
    explicit YearEnd(Instant now)
        : m_now(now)
    {}
    Instant now() const override { return m_now; }

private:
    Instant m_now;
};

struct Organisation
{
    UnitId root;
    std::vector<UnitId> teams;
    std::vector<PersonId> people;
};

/// A root over ten plants of ten teams of twenty people.
Organisation organisation(StoreSession &session)
{
    Organisation made;
    const auto unit = [&](const QString &code, UnitId parent) {
        Unit each;
        each.code = code;
        each.name = {code, code};
        each.parent = parent;
        return must(session.org().addUnit(each)).id;
    };
    made.root = unit(QStringLiteral("R"), {});
    for (int plant = 0; plant < 10; ++plant) {
        const UnitId above = unit(QStringLiteral("P%1").arg(plant), made.root);
        for (int team = 0; team < 10; ++team) {
            made.teams.push_back(unit(QStringLiteral("T%1-%2").arg(plant).arg(team), above));
            for (int i = 0; i < 20; ++i) {
                Person person;
                person.code = QStringLiteral("E%1-%2-%3").arg(plant).arg(team).arg(i);
                const Person saved = must(session.people().savePerson(person));
                must(session.people().assign(saved.id, made.teams.back(), kFirstDay));
                made.people.push_back(saved.id);
            }
        }
    }
    return made;
}

/// Numbered as they were opened.
void fill(SqliteStore &store, const Organisation &organisation, int count, const Zone &zone)
{
    constexpr std::size_t kBatch = 20'000;
    std::vector<OrderRecord> records = test::randomOrders(1, count, zone.startOf(kFirst), kDays);
    std::stable_sort(records.begin(), records.end(),
                     [](const OrderRecord &a, const OrderRecord &b) { return a.opened < b.opened; });
    Random random(7);
    for (std::size_t done = 0; done < records.size(); done += kBatch) {
        const std::span batch(records.data() + done, std::min(kBatch, records.size() - done));
        must(store.write([&](StoreSession &session) -> Status {
            for (const OrderRecord &record : batch) {
                const std::size_t place = random.below(organisation.people.size());
                WorkOrder order;
                // Most are finished: ten in a hundred are not.
                order.state = random.below(10) > 0 ? OrderState::done : record.state;
                order.origin = OrderOrigin::live;
                order.severity = record.severity;
                order.person = organisation.people[place];
                order.unit = organisation.teams[place / 20];
                order.rule = RuleId(1);
                order.ruleCode = record.rule;
                order.opened = record.opened;
                order.acknowledged = record.acknowledged;
                order.handled = record.handled;
                order.closed = record.closed;
                order.acknowledgeBy = record.acknowledgeBy;
                order.handleBy = record.handleBy;
                order.occurrences = record.occurrences;
                if (const auto added = session.orders().addOrder(order); !added)
                    return fail(added.error());
            }
            return {};
        }));
    }
}

}  // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const QTemporaryDir folder;
    const Zone zone = must(Zone::byName("Asia/Shanghai"));
    NewStore what;
    what.seed = 1;
    what.demo = true;
    const auto store = must(SqliteStore::create(folder.filePath(QStringLiteral("orders")), what));
    Organisation units;
    must(store->write([&](StoreSession &session) -> Status {
        units = organisation(session);
        return {};
    }));
    fill(*store, units, count, zone);
    const YearEnd clock(zone.startOf(kFirst + kDays));
    Context context{*store, clock, zone, MetricDictionary::builtIn()};
    std::printf("%d orders in the store; June asked for\n", count);
    const DayRange june{Day::fromCivil(2025, 6, 1), Day::fromCivil(2025, 6, 30)};
    for (const auto by : {StatisticsBy::none, StatisticsBy::unit, StatisticsBy::day, StatisticsBy::person}) {
        StatisticsRequest request;
        request.unit = units.root;
        request.days = june;
        request.by = by;
        std::int64_t orders = 0;
        const bench::Cost cost = bench::measure(
            kRuns, [&] { orders = must(numbers::statistics(context, kActor, request)).total.orders; });
        bench::tell(
            qPrintable(QStringLiteral("statistics by %1, %2 orders").arg(statisticsByName(by)).arg(orders)),
            cost, "< 300 ms");
    }
    const bench::Cost open =
        bench::measure(kRuns, [&] { must(numbers::openAlerts(context, kActor, june.last)); });
    bench::tell("open alerts of every unit", open, "< 50 ms");
    return 0;
}
