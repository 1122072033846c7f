// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "domain/ports/order_port.h"
#include "domain/ports/people_port.h"
#include "domain/ports/store.h"
#include "storage/sqlite_store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace xinglin;

namespace {

constexpr std::int64_t kMinute = 60'000;

/// 2025-10-06 08:00 in Shanghai, a Monday.
const Instant kStart(1'759'708'800'000);

constexpr const char *kPython = R"(
import hashlib, json, sys
bundle = json.load(open(sys.argv[1], encoding="utf-8"))
content = json.dumps(bundle["content"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
proof = bundle["proof"]
same = hashlib.sha256(content.encode()).hexdigest() == proof["content_sha256"]
good = 0
for entry in proof["entries"]:
    parts = [str(entry["sequence"]).encode(), str(entry["time"]).encode()]
    parts += [entry[key].encode() for key in ("actor", "action", "subject", "detail")]
    parts += [bytes.fromhex(entry["previous"])]
    text = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    good += hashlib.sha256(text).hexdigest() == entry["hash"]
print("content %s, %d hashes ok" % ("ok" if same else "ALTERED", good))
)";

WorkOrder orderOf(const Person &person, AlertSeverity severity, Instant opened)
{
    WorkOrder order;
    order.origin = OrderOrigin::live;
    order.severity = severity;
    order.person = person.id;
    order.unit = person.unit;
    order.ruleCode = severity == AlertSeverity::p0 ? u"heart-rate-extreme"_s : u"heart-rate-high"_s;
    order.opened = opened;
    order.acknowledgeBy = opened + (severity == AlertSeverity::p0 ? 1 : 15) * kMinute;
    return order;
}

/// Writes to the workspace beside the program: five orders of two people.
Status fill(StoreSession &session)
{
    const auto one = session.people().personByCode(u"P1"_s, kLastDay - 1);
    const auto two = session.people().personByCode(u"P2"_s, kLastDay - 1);
    if (!one || !two)
        return fail(one ? two.error() : one.error());
    std::vector<WorkOrder> orders{orderOf(*one, AlertSeverity::p0, kStart),
                                  orderOf(*one, AlertSeverity::p1, kStart + 10 * kMinute),
                                  orderOf(*one, AlertSeverity::p1, kStart + 20 * kMinute),
                                  orderOf(*two, AlertSeverity::p1, kStart + kDayMs),
                                  orderOf(*two, AlertSeverity::p1, kStart + kDayMs + kMinute)};
    const auto acknowledge = [&](std::size_t i, std::int64_t minutes) {
        orders[i].state = OrderState::acknowledged;
        orders[i].acknowledged = orders[i].opened + minutes * kMinute;
    };
    acknowledge(0, 2);  // late
    acknowledge(1, 4);
    acknowledge(2, 6);
    acknowledge(3, 30);  // late
    orders[1].state = OrderState::done;
    orders[1].handled = orders[1].closed = orders[1].opened + 20 * kMinute;
    orders[2].state = OrderState::falseAlarm;
    orders[2].closed = orders[2].opened + 8 * kMinute;
    orders[2].occurrences = 7;
    orders[1].outcome = u"Person One rested"_s;
    for (const WorkOrder &order : orders) {
        const auto added = session.orders().addOrder(order);
        if (!added)
            return fail(added.error());
        OrderEvent event;
        event.order = added->id;
        event.time = added->opened;
        if (Status told = session.orders().addEvent(event); !told)
            return told;
    }
    return {};
}

}  // namespace

class TestCliAlertNumbers : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CliRun> m_cli;
    QJsonObject stats(const QStringList &more = {}) const
    {
        const CliResult result = m_cli->run(QStringList{u"alerts"_s, u"stats"_s, u"--from"_s, u"2025-10-01"_s,
                                                        u"--to"_s, u"2025-10-31"_s, u"--json"_s} +
                                            more);
        return result.exit == 0 ? result.json() : QJsonObject{{u"failed"_s, QString::fromUtf8(result.err)}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<CliRun>();
        QCOMPARE(m_cli->run({u"init"_s, u"--name"_s, u"Mine"_s, u"--zone"_s, u"Asia/Shanghai"_s}).exit, 0);
        const QString units =
            m_cli->file(u"units.csv"_s, "code,parent,name\nM,,Mine\nA,M,Team A\nB,M,Team B\n");
        QByteArray rows("code,name,unit\nP1,Person One,A\nP2,Person Two,B\n");
        for (int i = 3; i < 9; ++i)
            rows += "P" + QByteArray::number(i) + ",Somebody,A\n";
        const QString people = m_cli->file(u"people.csv"_s, rows);
        QCOMPARE(m_cli->run({u"import"_s, units, people}).exit, 0);
        auto store = SqliteStore::open(m_cli->workspace());
        QVERIFY(store.has_value());
        const Status filled = (*store)->write(fill);
        QVERIFY2(filled.has_value(),
                 filled ? "" : qPrintable(filled.error().message + filled.error().detail));
    }

    void theWhole()
    {
        const QJsonObject total = stats()[u"total"_s].toObject();
        QCOMPARE(total[u"orders"_s].toInt(), 5);
        QCOMPARE(total[u"occurrences"_s].toInt(), 11);
        QCOMPARE(total[u"unfinished"_s].toInt(), 3);
        const QJsonObject mtta = total[u"mtta"_s].toObject();
        QCOMPARE(mtta[u"n"_s].toInt(), 4);
        QCOMPARE(mtta[u"mean"_s].toDouble(), (2 + 4 + 6 + 30) * 60.0 / 4);
        QCOMPARE(mtta[u"median"_s].toDouble(), 300.0);
        QCOMPARE(mtta[u"p90"_s].toDouble(), (6 + 0.7 * 24) * 60.0);
        QCOMPARE(total[u"mttr"_s][u"mean"_s].toDouble(), 1200.0);
        QCOMPARE(total[u"mttp"_s][u"mean"_s].type(), QJsonValue::Null);
        QCOMPARE(total[u"false_alarm"_s].toObject(),
                 (QJsonObject{{u"count"_s, 1}, {u"of"_s, 2}, {u"rate"_s, 0.5}}));
        QCOMPARE(total[u"acknowledged_in_sla"_s][u"count"_s].toInt(), 2);
        QCOMPARE(total[u"acknowledged_in_sla"_s][u"of"_s].toInt(), 5);  // the fifth ran out long ago
        QCOMPARE(total[u"timeout"_s][u"count"_s].toInt(), 3);
        QCOMPARE(total[u"sent"_s].toObject(), (QJsonObject{{u"count"_s, 0}, {u"of"_s, 5}, {u"rate"_s, 0}}));
    }

    void groups()
    {
        const QJsonArray severities = stats({u"--by"_s, u"severity"_s})[u"groups"_s].toArray();
        QCOMPARE(severities.size(), 4);
        QCOMPARE(severities[0][u"orders"_s].toInt(), 1);
        QCOMPARE(severities[1][u"orders"_s].toInt(), 4);
        const QJsonArray units = stats({u"--by"_s, u"unit"_s, u"--unit"_s, u"M"_s})[u"groups"_s].toArray();
        QCOMPARE(units[1][u"code"_s].toString(), u"A"_s);
        // One person in B, of whom the mine less A, or less its own, would tell.
        for (const QJsonValue &unit : units) {
            QCOMPARE(unit[u"suppressed"_s].toBool(), true);
            QVERIFY(!unit.toObject().contains(u"orders"_s));
        }
        const QJsonArray mines = stats({u"--by"_s, u"unit"_s})[u"groups"_s].toArray();
        QCOMPARE(mines[0][u"code"_s].toString(), u"M"_s);
        QCOMPARE(mines[0][u"orders"_s].toInt(), 5);
        const QJsonArray rules = stats({u"--by"_s, u"rule"_s})[u"groups"_s].toArray();
        QCOMPARE(rules[0][u"key"_s].toString(), u"heart-rate-high"_s);
        const QJsonObject days = stats({u"--by"_s, u"day"_s});
        QCOMPARE(days[u"groups"_s][5][u"key"_s].toString(), u"2025-10-06"_s);
        QCOMPARE(days[u"groups"_s][5][u"orders"_s].toInt(), 3);
        QVERIFY(days[u"courses"_s][u"orders"_s][u"xmr"_s][u"upper"_s].toDouble() > 0);
        QCOMPARE(stats({u"--by"_s, u"hour"_s})[u"groups"_s][8][u"orders"_s].toInt(), 5);
        QCOMPARE(stats({u"--unit"_s, u"M"_s})[u"total"_s][u"orders"_s].toInt(), 5);
        QCOMPARE(stats({u"--unit"_s, u"A"_s})[u"suppressed"_s].toBool(), true);
    }

    /// Before the first order nobody watched: the first five days of October count for nothing.
    void chanceIsJudgedFromTheFirstDayOn()
    {
        const QStringList days{u"--by"_s, u"day"_s, u"--from"_s, u"2025-10-01"_s, u"--to"_s, u"2025-10-08"_s};
        const CliResult json = m_cli->run(QStringList{u"alerts"_s, u"stats"_s, u"--json"_s} + days);
        QCOMPARE(json.exit, 0);
        const QJsonObject course = json.json()[u"courses"_s][u"orders"_s].toObject();
        QCOMPARE(course[u"points"_s].toArray().size(), 3);  // 3, 2 and 0 orders: mean 5/3, ranges 1 and 2
        QCOMPARE(course[u"points"_s][0][u"key"_s].toString(), u"2025-10-06"_s);
        QCOMPARE(course[u"xmr"_s][u"n"_s].toInt(), 3);
        QVERIFY(std::abs(course[u"xmr"_s][u"mean"_s].toDouble() - 5.0 / 3) < 1e-12);
        QVERIFY(std::abs(course[u"xmr"_s][u"upper"_s].toDouble() - (5.0 / 3 + 2.66 * 1.5)) < 1e-12);
        QVERIFY(std::abs(course[u"xmr"_s][u"lower"_s].toDouble() - (5.0 / 3 - 2.66 * 1.5)) < 1e-12);
        const CliResult text = m_cli->run(QStringList{u"alerts"_s, u"stats"_s, u"--lang"_s, u"en"_s} + days);
        const QString shown = QString::fromUtf8(text.out);
        QVERIFY2(shown.contains(u"Orders a day: mean 1.7, limits of chance 0.0 to 5.7, n = 3"_s),
                 text.out.constData());
        // Of 2, 4 and 6 minutes, and of 30: means of 4 and 30 minutes, limits of 17 -+ 2.66 * 26.
        QVERIFY2(shown.contains(u"MTTA a day: mean 17.0 min, limits of chance 0.0 s to 86.2 min, n = 2"_s),
                 text.out.constData());
    }

    void fatigue()
    {
        const CliResult result = m_cli->run({u"alerts"_s, u"fatigue"_s, u"--from"_s, u"2025-10-01"_s,
                                             u"--to"_s, u"2025-10-31"_s, u"--json"_s});
        QCOMPARE(result.exit, 0);
        const QJsonObject board = result.json();
        QCOMPARE(board[u"rules"_s][0][u"key"_s].toString(), u"heart-rate-high"_s);
        QCOMPARE(board[u"rules"_s][0][u"noise"_s].toInt(), 10);
        const QJsonObject avoided{
            {u"folded"_s, 6}, {u"joined"_s, 0}, {u"cooled"_s, 0}, {u"silenced"_s, 0}, {u"inhibited"_s, 0}};
        QCOMPARE(board[u"avoided"_s].toObject(), avoided);
        QCOMPARE(stats()[u"avoided"_s].toObject(), avoided);
        const CliResult text = m_cli->run({u"alerts"_s, u"fatigue"_s, u"--lang"_s, u"zh_CN"_s, u"--from"_s,
                                           u"2025-10-01"_s, u"--to"_s, u"2025-10-31"_s});
        QVERIFY(QString::fromUtf8(text.out).contains(QString::fromUtf8("误报")));
    }

    void learningSaysWhyItIsOff()
    {
        const CliResult result = m_cli->run({u"alerts"_s, u"learned"_s, u"--json"_s});
        QCOMPARE(result.exit, 0);
        QCOMPARE(result.json()[u"on"_s].toBool(true), false);
        QVERIFY(!result.json()[u"why"_s].toString().isEmpty());
        QCOMPARE(result.json()[u"orders"_s].toArray().size(), 3);
    }

    void evidenceCanBeVerifiedByAnybody()
    {
        QCOMPARE(m_cli->run({u"alerts"_s, u"ack"_s, u"5"_s}).exit, 0);
        const QString folder = m_cli->path(u"evidence"_s);
        const CliResult made =
            m_cli->run({u"alerts"_s, u"export"_s, u"5"_s, u"--out"_s, folder, u"--json"_s});
        QVERIFY2(made.exit == 0, made.err.constData());
        QCOMPARE(made.json()[u"files"_s].toArray().size(), 2);
        const QString bundle = folder + u"/order_5.json"_s;
        const CliResult verdict =
            m_cli->run({u"alerts"_s, u"verify-bundle"_s, bundle, u"--chain"_s, u"--json"_s});
        QVERIFY2(verdict.exit == 0, verdict.out.constData());
        QCOMPARE(verdict.json()[u"verdict"_s].toString(), u"unchanged"_s);
        QCOMPARE(verdict.json()[u"entries"_s].toInt(), 2);  // the act and the export
        QProcess python;                                    // another program, by the description in the file
        python.start(u"python3"_s, {u"-c"_s, QString::fromUtf8(kPython), bundle});
        python.waitForFinished();
        QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()).trimmed(), u"content ok, 2 hashes ok"_s);

        QFile file(bundle);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray altered = file.readAll();
        altered.replace("\"occurrences\": 1", "\"occurrences\": 2");
        file.seek(0);
        file.write(altered);
        file.close();
        QCOMPARE(m_cli->run({u"alerts"_s, u"verify-bundle"_s, bundle}).exit, 1);
    }

    void masksHideNames()
    {
        const QString folder = m_cli->path(u"masked"_s);
        for (const auto &[mask, hidden] : {std::pair(u"codes"_s, QByteArray("Person One")),
                                           std::pair(u"pseudonyms"_s, QByteArray("\"P1 "))}) {
            const CliResult made = m_cli->run({u"alerts"_s, u"export"_s, u"--person"_s, u"P1"_s, u"--from"_s,
                                               u"2025-10-01"_s, u"--to"_s, u"2025-10-31"_s, u"--mask"_s, mask,
                                               u"--out"_s, folder + u"/"_s + mask + u".json"_s});
            QVERIFY2(made.exit == 0, made.err.constData());
            QFile file(folder + u"/"_s + mask + u".json"_s);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY(!text.contains("Person One"));
            QVERIFY(!text.contains(hidden));
            QVERIFY(text.contains("rested"));
            QCOMPARE(m_cli->run({u"alerts"_s, u"verify-bundle"_s, file.fileName(), u"--chain"_s}).exit, 0);
        }
    }

    /// Neither the name of a file nor what stands in it leads to the person, and yet the chain knows it.
    void pseudonymsAreNotReversible()
    {
        const QString folder = m_cli->path(u"neutral"_s);
        const CliResult made =
            m_cli->run({u"alerts"_s, u"export"_s, u"--person"_s, u"P1"_s, u"--from"_s, u"2025-10-01"_s,
                        u"--to"_s, u"2025-10-31"_s, u"--mask"_s, u"pseudonyms"_s, u"--out"_s, folder});
        QVERIFY2(made.exit == 0, made.err.constData());
        const QStringList names = QDir(folder).entryList(QDir::Files);
        QCOMPARE(names.size(), 2);
        static const QRegularExpression neutral(
            u"^orders_of_person_2025-10-01\\.\\.2025-10-31_[0-9a-f]{8}\\.(json|pdf)$"_s);
        for (const QString &name : names) {
            QVERIFY2(neutral.match(name).hasMatch(), qPrintable(name));
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("person:"));
            if (name.endsWith(u".json"_s))
                QCOMPARE(m_cli->run({u"alerts"_s, u"verify-bundle"_s, file.fileName(), u"--chain"_s}).exit,
                         0);
        }
    }

    void badQuestionsAreUsageErrors()
    {
        QCOMPARE(m_cli->run({u"alerts"_s, u"stats"_s, u"--by"_s, u"colour"_s}).exit, 2);
        QCOMPARE(
            m_cli->run({u"alerts"_s, u"stats"_s, u"--from"_s, u"2025-10-02"_s, u"--to"_s, u"2025-10-01"_s})
                .exit,
            2);
        QCOMPARE(m_cli->run({u"alerts"_s, u"stats"_s, u"--unit"_s, u"NONE"_s}).exit, 3);
        QCOMPARE(m_cli->run({u"alerts"_s, u"export"_s, u"--out"_s, m_cli->path(u"x"_s)}).exit, 2);
    }

    void theChainIsVerified()
    {
        const CliResult whole = m_cli->run({u"audit"_s, u"verify"_s, u"--json"_s});
        QCOMPARE(whole.exit, 0);
        QCOMPARE(whole.json()[u"verdict"_s].toString(), u"unchanged"_s);
        QVERIFY(whole.json()[u"entries"_s].toInt() > 0);
    }
};

QTEST_APPLESS_MAIN(TestCliAlertNumbers)
#include "tst_cli_alert_numbers.moc"
