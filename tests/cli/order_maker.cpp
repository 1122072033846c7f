// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zone.h"
#include "domain/ports/evaluation_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/rule_port.h"
#include "storage/sqlite_store.h"
#include "workspace/alerts/firing_intake.h"

#include <QCoreApplication>
#include <QTextStream>

// Tests run it: `order_maker FOLDER COUNT [HOURS]` opens that many orders, of as many rules, for each person
// in turn; with HOURS nobody has watched for so long.
using namespace xinglin;

namespace {

Status makeOrders(StoreSession &session, const Context &context, int count)
{
    const auto people = session.people().allPeople(kLastDay);
    if (!people || people->empty())
        return fail(ErrorCode::notFound, QStringLiteral("no people"));
    for (int i = 0; i < count; ++i) {
        AlertRule rule;
        rule.code = QStringLiteral("test-%1").arg(i);
        rule.name = {rule.code, rule.code};
        rule.message = rule.name;
        rule.state = RuleState::live;
        rule.severity = i % 3 == 0 ? AlertSeverity::p0 : AlertSeverity::p2;
        rule.when.condition.metric = context.metrics.find(u"heart_rate")->number;
        rule.when.condition.threshold = 120;
        rule.changed = context.clock.now();
        const auto saved = session.rules().saveRule(rule);
        if (!saved)
            return fail(saved.error());
        FiringChange change;
        Firing &firing = change.firing;
        firing.serial = static_cast<std::uint64_t>(i + 1);
        firing.rule = saved->id;
        firing.version = saved->version;
        firing.person = (*people)[static_cast<std::size_t>(i) % people->size()].index;
        // Far apart, so that each is an order of its own.
        firing.began = firing.fired = firing.lastSeen =
            context.clock.now().ms() - i * std::int64_t{3'600'000};
        firing.metric = rule.when.condition.metric;
        firing.first = firing.worst = 130 + i % 40;
        if (Status taken = orders::takeFirings(session, context, OrderOrigin::live, {&change, 1}, {}); !taken)
            return taken;
    }
    return {};
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    auto store = SqliteStore::open(QString::fromLocal8Bit(argv[1]));
    if (!store)
        return 3;
    const SystemClock clock;
    const Context context{**store, clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()};
    const Status made = (*store)->write([&](StoreSession &session) -> Status {
        if (argc > 3) {
            const Instant until = clock.now() + -QByteArray(argv[3]).toInt() * std::int64_t{3'600'000};
            if (Status watched = session.evaluation().setWatchedUntil(until); !watched)
                return watched;
        }
        return makeOrders(session, context, QByteArray(argv[2]).toInt());
    });
    if (!made)
        QTextStream(stderr) << made.error().message << ' ' << made.error().detail << '\n';
    return made ? 0 : 1;
}
