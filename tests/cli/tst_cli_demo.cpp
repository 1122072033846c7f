// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

QJsonObject metric(const QJsonObject &summary, const QString &key)
{
    for (const QJsonValue &each : summary.value(u"metrics"_s).toArray()) {
        if (each.toObject().value(u"key"_s) == key)
            return each.toObject();
    }
    return {};
}

}  // namespace

class TestCliDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsThere();
    void storiesShowInTheFigures();
    void handedOverWatchKeepsItsHistory();
    void emergenciesAreEvents();
    void theQueueIsThatOfAShift();
    void evidenceHoldsWhatCameAfterTheFiring();
    void sameSeedSameFigures();
    void payloadsAreKept();
    void checkIsClean();
    void interruptedDemoLeavesNothing();

private:
    QJsonObject summary(const QString &option, const QString &subject, const QString &from,
                        const QString &to) const;
    QJsonObject story(const QString &key) const;

    CliRun m_cli;
    QJsonObject m_made;
    qint64 m_milliseconds = 0;
};

void TestCliDemo::initTestCase()
{
    QElapsedTimer timer;
    timer.start();
    const CliResult result =
        m_cli.run({u"init"_s, u"--demo"_s, u"small"_s, u"--seed"_s, u"5"_s, u"--until"_s, u"2026-10-31"_s,
                   u"--keep-payloads"_s, m_cli.path(u"payloads"_s), u"--json"_s});
    m_milliseconds = timer.elapsed();
    QVERIFY2(result.exit == 0, result.err.constData());
    m_made = result.json();
    qInfo("small demo ready after %lld ms, %lld values", m_milliseconds,
          m_made.value(u"values"_s).toInteger());
}

QJsonObject TestCliDemo::summary(const QString &option, const QString &subject, const QString &from,
                                 const QString &to) const
{
    return m_cli.run({u"summary"_s, option, subject, u"--from"_s, from, u"--to"_s, to, u"--json"_s}).json();
}

QJsonObject TestCliDemo::story(const QString &key) const
{
    QFile file(m_cli.path(u"payloads/stories.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QJsonValue &each : QJsonDocument::fromJson(file.readAll()).array()) {
        if (each[u"story"_s] == key)
            return each.toObject();
    }
    return {};
}

void TestCliDemo::everythingIsThere()
{
    QCOMPARE(m_made.value(u"people"_s).toInt(), 60);
    QCOMPARE(m_made.value(u"seed"_s).toString(), u"5"_s);
    QCOMPARE(m_made.value(u"until"_s).toString(), u"2026-10-31"_s);
    QVERIFY(m_made.value(u"values"_s).toInteger() > 3'500'000);
    QCOMPARE(m_cli.run({u"people"_s, u"--json"_s}).lines().size(), std::size_t(60));
    QCOMPARE(m_cli.run({u"devices"_s, u"--json"_s}).lines().size(), std::size_t(60));
    QCOMPARE(m_cli.run({u"bindings"_s, u"--json"_s}).lines().size(), std::size_t(61));
    int deepest = 0;
    for (const QJsonObject &unit : m_cli.run({u"units"_s, u"--json"_s}).lines())
        deepest = std::max(deepest, unit.value(u"depth"_s).toInt());
    QCOMPARE(deepest, 4);
    const QJsonObject whole = summary(u"--unit"_s, u"QL"_s, u"2026-09-02"_s, u"2026-10-31"_s);
    QCOMPARE(whole.value(u"people"_s).toInt(), 60);
    QCOMPARE(whole.value(u"demo"_s).toBool(), true);
    QVERIFY(whole.value(u"coverage"_s).toObject().value(u"share"_s).toDouble() > 0.9);
    for (const QString &key :
         {u"heart_rate"_s, u"spo2"_s, u"body_temperature"_s, u"systolic_pressure"_s, u"diastolic_pressure"_s,
          u"stress"_s, u"steps"_s, u"distance"_s, u"calories"_s, u"sleep"_s})
        QVERIFY2(metric(whole, key).value(u"n"_s).toInt() > 2000, qPrintable(key));
    const double sleep = metric(whole, u"sleep"_s).value(u"mean"_s).toDouble();
    QVERIFY2(sleep > 5.5 && sleep < 8.0, qPrintable(QString::number(sleep)));
}

void TestCliDemo::storiesShowInTheFigures()
{
    const QJsonObject fever = story(u"fever"_s);
    const QString from = fever.value(u"from"_s).toString();
    const QString to = fever.value(u"to"_s).toString();
    const QString team = fever.value(u"who"_s).toString();
    const double ill =
        metric(summary(u"--unit"_s, team, from, to), u"body_temperature"_s).value(u"max"_s).toDouble();
    const double well =
        metric(summary(u"--unit"_s, team, u"2026-09-05"_s, u"2026-09-14"_s), u"body_temperature"_s)
            .value(u"max"_s)
            .toDouble();
    QVERIFY2(ill > 37.9 && well < 37.9, qPrintable(u"%1 %2"_s.arg(ill).arg(well)));

    const QJsonObject tired = story(u"poor_sleep"_s);
    const auto sleepOf = [&](const QString &first, const QString &last) {
        return metric(summary(u"--unit"_s, tired.value(u"who"_s).toString(), first, last), u"sleep"_s)
            .value(u"mean"_s)
            .toDouble();
    };
    QVERIFY(sleepOf(u"2026-09-05"_s, u"2026-09-20"_s) -
                sleepOf(tired.value(u"from"_s).toString(), tired.value(u"to"_s).toString()) >
            1.0);

    const QJsonObject tunnel = story(u"tunnel"_s);
    const QJsonObject silent = summary(u"--unit"_s, tunnel.value(u"who"_s).toString(),
                                       tunnel.value(u"from"_s).toString(), tunnel.value(u"to"_s).toString());
    QCOMPARE(silent.value(u"coverage"_s).toObject().value(u"days_with_data"_s).toInt(-1), 0);

    const QJsonObject stuck = story(u"stuck_sensor"_s);
    const QString day = stuck.value(u"from"_s).toString();
    const QJsonObject frozen =
        metric(summary(u"--person"_s, stuck.value(u"who"_s).toString(), day, day), u"heart_rate"_s);
    QVERIFY(frozen.value(u"excluded"_s).toObject().value(u"frozen_run"_s).toInt() > 100);

    const QJsonObject linear =
        metric(summary(u"--person"_s, story(u"simulated_pressure"_s).value(u"who"_s).toString(),
                       u"2026-10-01"_s, u"2026-10-31"_s),
               u"systolic_pressure"_s);
    const int simulated = linear.value(u"excluded"_s).toObject().value(u"simulated"_s).toInt();
    QVERIFY2(simulated > 3000, qPrintable(QString::number(simulated)));
    QVERIFY(linear.value(u"n"_s).toInt() < 300);
}

void TestCliDemo::handedOverWatchKeepsItsHistory()
{
    const QJsonObject change = story(u"handed_over"_s);
    const QStringList people = change.value(u"who"_s).toString().split(u' ');
    const QJsonObject before = summary(u"--person"_s, people[0], u"2026-10-01"_s, u"2026-10-15"_s);
    const QJsonObject after = summary(u"--person"_s, people[0], u"2026-10-17"_s, u"2026-10-31"_s);
    QVERIFY(before.value(u"coverage"_s).toObject().value(u"days_with_data"_s).toInt() > 10);
    QCOMPARE(after.value(u"coverage"_s).toObject().value(u"days_with_data"_s).toInt(-1), 0);
    const QJsonObject heir = summary(u"--person"_s, people[1], u"2026-10-17"_s, u"2026-10-31"_s);
    QVERIFY(heir.value(u"coverage"_s).toObject().value(u"days_with_data"_s).toInt() > 10);
}

void TestCliDemo::emergenciesAreEvents()
{
    const QString person = story(u"emergency"_s).value(u"who"_s).toString();
    const QString day = story(u"emergency"_s).value(u"from"_s).toString();
    const double peak =
        metric(summary(u"--person"_s, person, day, day), u"heart_rate"_s).value(u"max"_s).toDouble();
    QVERIFY(peak >= 158.0);
}

void TestCliDemo::theQueueIsThatOfAShift()
{
    const auto waiting = [this](const QString &severity) {
        return m_cli.run({u"alerts"_s, u"list"_s, u"--count"_s, u"--json"_s, u"--severity"_s, severity})
            .json()
            .value(u"count"_s)
            .toInt();
    };
    const int p0 = waiting(u"p0"_s);
    QVERIFY2(p0 >= 1 && p0 <= 2, qPrintable(QString::number(p0)));
    const int others = waiting(u"p1"_s) + waiting(u"p2"_s);
    QVERIFY2(others >= 1 && others <= 20, qPrintable(QString::number(others)));
    const QJsonObject stats = m_cli
                                  .run({u"alerts"_s, u"stats"_s, u"--from"_s, u"2026-10-29"_s, u"--to"_s,
                                        u"2026-10-31"_s, u"--by"_s, u"severity"_s, u"--json"_s})
                                  .json();
    // Officers acknowledge as fast as the targets ask, and most alerts are real.
    const std::map<QString, double> seconds{{u"p0"_s, 60.0}, {u"p1"_s, 600.0}, {u"p2"_s, 1800.0}};
    int compared = 0;
    for (const QJsonValue &each : stats.value(u"groups"_s).toArray()) {
        const QJsonObject group = each.toObject();
        const auto target = seconds.find(group.value(u"key"_s).toString());
        if (target == seconds.end())
            continue;
        ++compared;
        const double mean = group.value(u"mtta"_s).toObject().value(u"mean"_s).toDouble(1e9);
        QVERIFY2(mean < target->second, qPrintable(target->first + u" "_s + QString::number(mean)));
    }
    QCOMPARE(compared, 3);
    const double falseAlarms =
        stats.value(u"total"_s).toObject().value(u"false_alarm"_s).toObject().value(u"rate"_s).toDouble(-1);
    QVERIFY2(falseAlarms > 0.02 && falseAlarms < 0.2, qPrintable(QString::number(falseAlarms)));
    // Nothing of the making looks as if nobody had watched.
    QVERIFY(stats.value(u"unwatched"_s).isNull());
}

void TestCliDemo::evidenceHoldsWhatCameAfterTheFiring()
{
    const QString bundle = m_cli.path(u"person.json"_s);
    const CliResult made = m_cli.run({u"alerts"_s, u"export"_s, u"--person"_s, u"E00001"_s, u"--from"_s,
                                      u"2026-10-01"_s, u"--to"_s, u"2026-10-31"_s, u"--out"_s, bundle});
    QVERIFY2(made.exit == 0, made.err.constData());
    QFile file(bundle);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject content = QJsonDocument::fromJson(file.readAll())[u"content"_s].toObject();
    int told = 0;
    for (const QJsonValue &order : content[u"orders"_s].toArray()) {
        for (const QJsonValue &firing : order[u"firings"_s].toArray()) {
            const qint64 fired = firing[u"fired"_s].toInteger();
            const qint64 end = std::max(firing[u"ended"_s].toInteger(), fired + 30 * 60'000);
            for (const QJsonValue &later : firing[u"later"_s].toArray()) {
                const qint64 time =
                    QDateTime::fromString(later[u"time"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
                QVERIFY(time > fired && time <= end);
                QVERIFY(later[u"value"_s].toDouble() > 0.0);
                ++told;
            }
        }
    }
    QVERIFY2(told >= 10, qPrintable(QString::number(told)));
}

void TestCliDemo::sameSeedSameFigures()
{
    const CliRun other;
    const CliResult again = other.run({u"init"_s, u"--demo"_s, u"small"_s, u"--seed"_s, u"5"_s, u"--until"_s,
                                       u"2026-10-31"_s, u"--json"_s});
    QVERIFY2(again.exit == 0, again.err.constData());
    QCOMPARE(again.json().value(u"values"_s), m_made.value(u"values"_s));
    const QStringList words{u"summary"_s,    u"--unit"_s, u"QL"_s,         u"--from"_s,
                            u"2026-10-01"_s, u"--to"_s,   u"2026-10-31"_s, u"--json"_s};
    QCOMPARE(other.run(words).out, m_cli.run(words).out);
    // And the same orders with the same lives; ids are given by chance.
    const auto livesOf = [](const CliRun &cli) {
        std::vector<QJsonObject> lives;
        const QStringList all{u"alerts"_s, u"list"_s,    u"--state"_s,  u"open"_s,    u"--state"_s,
                              u"done"_s,   u"--state"_s, u"handling"_s, u"--state"_s, u"false_alarm"_s,
                              u"--sort"_s, u"number"_s,  u"--limit"_s,  u"100000"_s,  u"--json"_s};
        for (const QJsonObject &order : cli.run(all).lines()) {
            QJsonObject life;
            for (const QString &key : {u"number"_s, u"state"_s, u"severity"_s, u"person_code"_s, u"opened"_s,
                                       u"acknowledged"_s, u"closed"_s, u"occurrences"_s, u"outcome"_s})
                life.insert(key, order.value(key));
            lives.push_back(life);
        }
        return lives;
    };
    const auto lives = livesOf(m_cli);
    QVERIFY2(lives.size() > 100, qPrintable(QString::number(lives.size())));
    QVERIFY(livesOf(other) == lives);
}

void TestCliDemo::payloadsAreKept()
{
    const QStringList files = QDir(m_cli.path(u"payloads"_s)).entryList(QDir::Files);
    for (const QString &name : {u"units.csv"_s, u"people.csv"_s, u"bindings.csv"_s, u"stories.json"_s,
                                u"devices.ndjson"_s, u"events.ndjson"_s, u"watch-late.ndjson"_s})
        QVERIFY2(files.contains(name), qPrintable(name));
    // And they can be brought into another workspace by hand: nothing was written behind the store's back.
    const CliRun other;
    QCOMPARE(other.run({u"init"_s}).exit, 0);
    const QString folder = m_cli.path(u"payloads/"_s);
    const CliResult result =
        other.run({u"import"_s, folder + u"units.csv"_s, folder + u"people.csv"_s, folder + u"bindings.csv"_s,
                   folder + u"watch-late.ndjson"_s, u"--json"_s});
    QVERIFY2(result.exit == 0, result.out.left(3000).constData());
}

void TestCliDemo::checkIsClean()
{
    const CliResult check = m_cli.run({u"check"_s});
    QVERIFY2(check.exit == 0, check.out.constData());
}

void TestCliDemo::interruptedDemoLeavesNothing()
{
    const CliRun other;
    const auto process = other.start({u"-w"_s, other.workspace(), u"init"_s, u"--demo"_s, u"small"_s});
    QVERIFY(process->waitForStarted());
    QTRY_VERIFY(QFile::exists(other.workspace() + u"/.making/xinglin.db"_s));
    process->kill();
    QVERIFY(process->waitForFinished());
    QCOMPARE(other.run({u"units"_s}).exit, 3);
    const CliResult again = other.run({u"init"_s, u"--demo"_s, u"small"_s});
    QVERIFY2(again.exit == 0, again.err.constData());
    QVERIFY(!QFile::exists(other.workspace() + u"/.making"_s));
}

QTEST_GUILESS_MAIN(TestCliDemo)
#include "tst_cli_demo.moc"
