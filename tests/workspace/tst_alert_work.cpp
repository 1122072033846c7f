// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/duty_port.h"
#include "domain/ports/evaluation_port.h"
#include "tests/workspace/imports/import_fixture.h"
#include "workspace/alerts/alert_work.h"
#include "workspace/dated_changes.h"
#include "workspace/keeper_work.h"

#include <QDateTime>
#include <QJsonArray>

using namespace xinglin;
using namespace xinglin::test;

namespace {

/// What was handed to the work orders.
struct Handed
{
    OrderOrigin origin = OrderOrigin::past;
    Instant now;
    FiringChange change;
    QJsonObject evidence;
};

AlertRule heartRateRule()
{
    AlertRule rule;
    rule.id = RuleId(7);
    rule.version = 3;
    rule.code = QStringLiteral("heart-rate-high");
    rule.state = RuleState::live;
    rule.severity = AlertSeverity::p1;
    rule.when.condition.metric = MetricDictionary::builtIn().find(QStringLiteral("heart_rate"))->number;
    rule.when.condition.threshold = 120;
    rule.when.condition.dwellMs = 5 * 60'000;
    return rule;
}

/// A workspace with a watch on one person and one on nobody, rules of the test and orders that only listen.
class AlertFixture
{
public:
    AlertFixture()
    {
        person = fixture.store
                     .write([](StoreSession &s) {
                         Person made;
                         made.code = QStringLiteral("E1");
                         return s.people().savePerson(made);
                     })
                     .value();
        const Device device = fixture.store
                                  .write([](StoreSession &s) {
                                      Device made;
                                      made.serial = QStringLiteral("W1");
                                      return s.devices().saveDevice(made);
                                  })
                                  .value();
        const auto bound = fixture.store.write([&](StoreSession &s) {
            return bindMarked(s, fixture.context.zone, device, person.id, {Instant(0), kForever});
        });
        if (!bound)
            qFatal("not bound");
        renew();
    }

    /// A keeper that begins.
    void renew()
    {
        AlertWork::Seams seams;
        seams.ruleSet = [this](StoreSession &, const Context &) -> Result<rules::RuleSet> {
            return rules::RuleSet{{rule}, {{person.index, {0}}}};
        };
        seams.intake = [this](StoreSession &, const Context &context, OrderOrigin origin,
                              std::span<const FiringChange> changes,
                              const orders::EvidenceOf &evidence) -> Status {
            if (failures-- > 0)
                return fail(ErrorCode::diskFull, QStringLiteral("full"));
            for (const FiringChange &change : changes)
                handed.push_back({origin, context.clock.now(), change, evidence(change.firing)});
            return {};
        };
        work = std::make_unique<AlertWork>(fixture.context, seams);
    }

    void import(const QByteArray &content, ImportMode mode, const char *kind)
    {
        ImportRequest request;
        request.mode = mode;
        request.kind = QString::fromLatin1(kind);
        request.partial = true;
        const auto report = fixture.import(content, request);
        if (!report.committed)
            qFatal("not imported");
    }
    /// Values a minute apart.
    void wear(const QByteArray &start, const std::vector<int> &rates, ImportMode mode)
    {
        QByteArray lines;
        const qint64 from =
            QDateTime::fromString(QString::fromLatin1(start), Qt::ISODate).toMSecsSinceEpoch();
        for (std::size_t i = 0; i < rates.size(); ++i)
            lines += R"({"data":{"deviceSn":"W1","timestamp":)" +
                     QByteArray::number(from + static_cast<qint64>(i) * 60'000) + R"(,"heart_rate":)" +
                     QByteArray::number(rates[i]) + "}}\n";
        import(lines, mode, "watch");
    }
    void event(const char *serial, const char *key, std::int64_t time, ImportMode mode)
    {
        import(R"({"eventType":"com.watch.)" + QByteArray(key) + R"(","deviceSn":")" + serial +
                   R"(","eventValue":"1","timestamp":)" + QByteArray::number(qint64{time}) + "}\n",
               mode, "event");
    }
    void settle()
    {
        for (;;) {
            const auto did = work->step({});
            if (!did)
                qFatal("%s", qPrintable(say(did.error())));
            if (!*did)
                return;
        }
    }
    std::int64_t waiting()
    {
        return fixture.store.read([](StoreSession &s) { return s.evaluation().waiting(); }).value();
    }

    ImportFixture fixture;
    Person person;
    AlertRule rule = heartRateRule();
    std::vector<Handed> handed;
    int failures = 0;
    std::unique_ptr<AlertWork> work;
};

constexpr std::int64_t kNow = 1'790'899'200'000;

}  // namespace

class TestAlertWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallForHelpIsHandedOnWhoeverWearsTheDevice()
    {
        AlertFixture alerts;
        alerts.event("W1", "SOS_EVENT", kNow - 1000, ImportMode::live);
        // Hours late, of a device that nobody ever wore, in the night's history.
        alerts.event("W2", "FALLDOWN_EVENT", kNow - 7'200'000, ImportMode::live);
        alerts.event("W1", "ONE_KEY_ALARM", kNow - 86'400'000, ImportMode::history);
        alerts.event("W1", "SPO2_LOW_ALERT", kNow - 500, ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.waiting(), 0);
        QCOMPARE(alerts.handed.size(), 6U);  // each begins and ends
        // By their time.
        const Firing &sos = alerts.handed[2].change.firing;
        QCOMPARE(sos.event, std::string("SOS_EVENT"));
        QCOMPARE(sos.person, alerts.person.index);
        QCOMPARE(sos.fired, kNow - 1000);
        QVERIFY(alerts.handed[2].change.kind == FiringChange::Kind::opened);
        QVERIFY(alerts.handed[3].change.kind == FiringChange::Kind::ended);
        QCOMPARE(alerts.handed[3].change.firing.serial, sos.serial);
        const Firing &fall = alerts.handed[0].change.firing;
        QCOMPARE(fall.event, std::string("FALLDOWN_EVENT"));
        QCOMPARE(fall.person, -1);
        QCOMPARE(fall.device, 1);
        QVERIFY(fall.serial != sos.serial);
        QVERIFY(alerts.handed[0].origin == OrderOrigin::live);
        QVERIFY(alerts.handed[4].origin == OrderOrigin::past);
        // Told once, however often anybody looks.
        alerts.renew();
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 6U);
    }

    void valuesFireByTheirTimeWithTheirEvidence()
    {
        AlertFixture alerts;
        alerts.wear("2026-10-02T07:00:00+08:00", {80, 121, 125, 130, 131, 128, 126, 124, 110},
                    ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 1U);
        const Handed &fired = alerts.handed.front();
        QVERIFY(fired.origin == OrderOrigin::live);
        QCOMPARE(fired.change.firing.rule, RuleId(7));
        QCOMPARE(fired.change.firing.version, 3);
        QCOMPARE(fired.change.firing.person, alerts.person.index);
        QCOMPARE(fired.change.firing.began, kNow - 59 * 60'000);
        QCOMPARE(fired.change.firing.fired, kNow - 54 * 60'000);
        QCOMPARE(fired.change.firing.worst, 131);
        const auto samples = fired.evidence.value(QLatin1String("samples")).toArray();
        QCOMPARE(samples.size(), 7);
        QCOMPARE(samples.at(0).toObject().value(QLatin1String("value")).toDouble(), 80.0);
        QCOMPARE(fired.evidence.value(QLatin1String("rule_version")).toInt(), 3);
        QCOMPARE(fired.evidence.value(QLatin1String("threshold")).toDouble(), 120.0);
    }

    void aKeeperThatBeginsGoesOnWhereTheLastOneStopped()
    {
        AlertFixture alerts;
        alerts.wear("2026-10-02T07:00:00+08:00", {80, 121, 125, 130}, ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 0U);
        alerts.renew();
        alerts.wear("2026-10-02T07:04:00+08:00", {131, 128, 126}, ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 1U);
        QCOMPARE(alerts.handed[0].change.firing.began, kNow - 59 * 60'000);
        QCOMPARE(alerts.handed[0].change.firing.fired, kNow - 54 * 60'000);
        const std::uint64_t serial = alerts.handed[0].change.firing.serial;
        alerts.renew();
        alerts.wear("2026-10-02T07:07:00+08:00", {90}, ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 2U);
        QVERIFY(alerts.handed[1].change.kind == FiringChange::Kind::ended);
        QCOMPARE(alerts.handed[1].change.firing.serial, serial);
    }

    void whatCannotBeWrittenIsDoneAgain()
    {
        AlertFixture alerts;
        alerts.wear("2026-10-02T07:00:00+08:00", {121, 121, 121, 121, 121, 121, 121}, ImportMode::live);
        alerts.failures = 2;
        XFAILS(alerts.work->step({}), ErrorCode::diskFull);
        XFAILS(alerts.work->step({}), ErrorCode::diskFull);
        QCOMPARE(alerts.waiting(), 1);
        alerts.settle();
        QCOMPARE(alerts.waiting(), 0);
        QCOMPARE(alerts.handed.size(), 1U);
        QCOMPARE(alerts.handed[0].change.firing.fired, kNow - 55 * 60'000);
    }

    void historyIsPastAndAReplayBringsItsOwnTime()
    {
        AlertFixture alerts;
        const std::vector<int> high(7, 130);
        alerts.wear("2026-09-01T07:00:00+08:00", high, ImportMode::history);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 1U);
        QVERIFY(alerts.handed[0].origin == OrderOrigin::past);
        QCOMPARE(alerts.handed[0].now, Instant(kNow));
        // Nobody watches where only history came in.
        const auto watched = [&] {
            return alerts.fixture.store.read([](StoreSession &s) { return s.evaluation().watchedUntil(); })
                .value();
        };
        QVERIFY(!watched().isValid());
        // It goes on for a while within one piece of work: it began when it fired all the same.
        alerts.wear("2026-10-01T07:00:00+08:00",
                    {80, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130, 130},
                    ImportMode::replay);
        alerts.settle();
        const Handed &replayed = alerts.handed.back();
        QVERIFY(replayed.origin == OrderOrigin::replay);
        QVERIFY(replayed.change.kind == FiringChange::Kind::opened);
        QCOMPARE(replayed.now, Instant(replayed.change.firing.fired));
        QCOMPARE(watched(), Instant(kNow));
    }

    void entriesAreMergedOnlyAfterTheRulesSawThem()
    {
        AlertFixture alerts;
        alerts.wear("2026-10-02T07:00:00+08:00", {80, 81}, ImportMode::live);
        KeeperWork merging(alerts.fixture.context, KeeperWork::Alerts::elsewhere);
        QCOMPARE(merging.step({}).value(), false);
        QCOMPARE(alerts.fixture.journalEntries(), 1);
        alerts.settle();
        while (merging.step({}).value()) {
        }
        QCOMPARE(alerts.fixture.journalEntries(), 0);
        QCOMPARE(KeeperWork::owed(alerts.fixture.store.store()).value(), 0);
    }

    void aRuleOfWorkdaysSleepsOnTheHolidaysOfTheCompany()
    {
        AlertFixture alerts;
        alerts.rule.hours = {{0, 0, 0x7f, ActiveHours::Days::workdays}};
        const std::vector<int> high(8, 130);
        // A Friday: no calendar was chosen.
        alerts.wear("2026-10-02T06:00:00+08:00", high, ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 1U);
        alerts.wear("2026-10-02T06:08:00+08:00", {80, 80}, ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 2U);
        // In China it is a day of National Day.
        const auto chosen = alerts.fixture.store.write([](StoreSession &s) {
            CalendarChoice choice;
            choice.calendar = HolidayCalendar::kChina;
            return s.duty().saveCalendarChoice(choice);
        });
        XVERIFY(chosen);
        alerts.wear("2026-10-02T07:00:00+08:00", high, ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 2U);
    }

    void aWatchHandedOverFiresForWhoWearsIt()
    {
        AlertFixture alerts;
        const Person other = alerts.fixture.store
                                 .write([](StoreSession &s) {
                                     Person made;
                                     made.code = QStringLiteral("E2");
                                     return s.people().savePerson(made);
                                 })
                                 .value();
        alerts.wear("2026-10-02T07:00:00+08:00", {121, 121, 121}, ImportMode::live);
        alerts.settle();
        const Device device = *alerts.fixture.device("W1");
        // Corrected in the past: what was told stays told, what comes follows the new binding.
        const auto bound = alerts.fixture.store.write([&](StoreSession &s) {
            return bindMarked(s, alerts.fixture.context.zone, device, other.id,
                              {Instant(kNow - 58 * 60'000), kForever});
        });
        XVERIFY(bound);
        alerts.wear("2026-10-02T07:03:00+08:00", {121, 121, 121, 121, 121}, ImportMode::live);
        alerts.event("W1", "SOS_EVENT", kNow - 1000, ImportMode::live);
        alerts.settle();
        QCOMPARE(alerts.handed.size(), 2U);
        QCOMPARE(alerts.handed[0].change.firing.event, std::string("SOS_EVENT"));
        QCOMPARE(alerts.handed[0].change.firing.person, other.index);
    }
};

QTEST_GUILESS_MAIN(TestAlertWork)
#include "tst_alert_work.moc"
