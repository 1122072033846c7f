// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include "core/random.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray kUnits = "code,parent,name,name_en\nG,,集团,Group\nG-1,G,一矿,Mine 1\nG-2,G,二矿,Mine 2\n";
const QByteArray kPeople = "工号,姓名,部门编码\nP1,王建国,G-1\nP2,李秀英,G-1\nP3,张伟,G-2\n";

QStringList alerts(const QStringList &words)
{
    return QStringList{u"--json"_s, u"alerts"_s} + words;
}

/// Lines of the time line that people wrote.
int actsIn(const QJsonObject &order)
{
    int acts = 0;
    const QJsonArray lines = order.value(u"timeline"_s).toArray();
    for (const QJsonValue &line : lines)
        acts += line.toObject().value(u"actor"_s).toString().isEmpty() ? 0 : 1;
    return acts;
}

}  // namespace

class TestCliAlerts : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CliRun> m_cli;

    void make(int orders, const QStringList &more = {}) const
    {
        QProcess maker;
        maker.start(QStringLiteral(XINGLIN_BINARY_DIR "/bin/order_maker"),
                    QStringList{m_cli->workspace(), QString::number(orders)} + more);
        QVERIFY(maker.waitForFinished(120'000));
        QVERIFY2(maker.exitCode() == 0, maker.readAllStandardError().constData());
    }
    QJsonObject show(int number) const
    {
        return m_cli->run(alerts({u"show"_s, QString::number(number)})).json();
    }
    int count(const QStringList &filter = {}) const
    {
        return m_cli->run(alerts(QStringList{u"list"_s, u"--count"_s} + filter))
            .json()
            .value(u"count"_s)
            .toInt(-1);
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRun>();
        QCOMPARE(m_cli->run({u"init"_s, u"--name"_s, u"Test"_s}).exit, 0);
        QCOMPARE(m_cli
                     ->run({u"import"_s, m_cli->file(u"units.csv"_s, kUnits),
                            m_cli->file(u"people.csv"_s, kPeople)})
                     .exit,
                 0);
    }

    void whatNobodyWatchedIsTold()
    {
        const QByteArray words = "Nothing was watched from ";
        make(1);
        QVERIFY(!m_cli->run(alerts({u"list"_s})).err.contains(words));
        make(1, {u"7"_s});
        // Whoever comes first finds the pause, and whoever comes after still hears of it.
        for (int run = 0; run < 2; ++run) {
            const auto listed = m_cli->run(alerts({u"list"_s}));
            QCOMPARE(listed.exit, 0);
            QCOMPARE(listed.lines().size(), std::size_t{1});
            QVERIFY2(listed.err.contains(words), listed.err.constData());
        }
        QVERIFY(!m_cli->run(alerts({u"list"_s, u"-q"_s})).err.contains(words));
        const QJsonObject stats = m_cli->run(alerts({u"stats"_s})).json();
        const QJsonObject pause = stats.value(u"unwatched"_s).toObject();
        const auto time = [](const QJsonValue &text) {
            return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
        };
        const qint64 seconds = time(pause.value(u"from"_s)).secsTo(time(pause.value(u"to"_s)));
        QVERIFY2(qAbs(seconds - 7 * 3600) < 60, qPrintable(QString::number(seconds)));
        QVERIFY(time(stats.value(u"watched_until"_s)) >= time(pause.value(u"from"_s)));
    }

    /// However soon the program ends and whatever it had to do first: nobody may be left to wait for the
    /// next.
    void aCallForHelpBroughtInLiveIsAnOrderAtOnce()
    {
        const CliRun cli;
        QCOMPARE(cli.run({u"init"_s, u"--name"_s, u"Calls"_s}).exit, 0);
        QByteArray people("code,name,unit,from\n"), bindings("device,person,from\n");
        constexpr int kCalls = 20;
        for (int i = 0; i < kCalls; ++i) {
            const QByteArray n = QByteArray::number(i);
            people += "P" + n + ",N" + n + ",R,2026-01-01\n";
            bindings += "W" + n + ",P" + n + ",2026-01-01T00:00:00+08:00\n";
        }
        QCOMPARE(cli.run({u"import"_s,
                          cli.file(u"units.csv"_s, "code,parent,name,name_en,from\nR,,根,Root,2026-01-01\n"),
                          cli.file(u"people.csv"_s, people), cli.file(u"bindings.csv"_s, bindings)})
                     .exit,
                 0);
        for (int i = 0; i < kCalls; ++i) {
            const QString now =
                QDateTime::currentDateTimeUtc().addSecs(8 * 3600).toString(u"yyyy-MM-dd HH:mm:ss"_s);
            const QByteArray call =
                QStringLiteral(
                    R"({"eventType":"com.x.SOS_EVENT","eventValue":"1","deviceSn":"W%1","timestamp":"%2"})")
                    .arg(i)
                    .arg(now)
                    .toUtf8();
            QCOMPARE(cli.run({u"import"_s, u"--as"_s, u"event"_s, u"--mode"_s, u"live"_s,
                              cli.file(u"call.json"_s, call)})
                         .exit,
                     0);
            QCOMPARE(cli.run({u"alerts"_s, u"list"_s, u"--json"_s, u"--limit"_s, u"100"_s}).lines().size(),
                     static_cast<std::size_t>(i + 1));
        }
    }

    void anOrderIsWorkedOn()
    {
        make(3);
        const auto listed = m_cli->run(alerts({u"list"_s}));
        QCOMPARE(listed.exit, 0);
        QCOMPARE(listed.lines().size(), std::size_t{3});
        const QJsonObject first = listed.lines().front();
        QCOMPARE(first.value(u"severity"_s).toString(), u"p0"_s);
        QCOMPARE(first.value(u"state"_s).toString(), u"open"_s);
        QCOMPARE(first.value(u"person_code"_s).toString(), u"P1"_s);
        QCOMPARE(first.value(u"number"_s).toInt(), 1);
        QVERIFY(!first.value(u"owner_name"_s).toString().isEmpty());
        QVERIFY(first.value(u"rule_text"_s).toString().contains(u"120"_s));
        QCOMPARE(m_cli->run(alerts({u"handle"_s, u"1"_s})).exit, 3);  // not acknowledged
        const auto acknowledged = m_cli->run(alerts({u"ack"_s, u"1"_s, u"--note"_s, u"called"_s}));
        QCOMPARE(acknowledged.exit, 0);
        QCOMPARE(acknowledged.json().value(u"done"_s).toInt(), 1);
        QCOMPARE(m_cli->run(alerts({u"undo"_s, acknowledged.json().value(u"undo"_s).toString()})).exit, 0);
        QCOMPARE(show(1).value(u"state"_s).toString(), u"open"_s);
        for (const QStringList &act :
             {QStringList{u"ack"_s, u"1"_s},
              {u"scene"_s, u"1"_s},
              {u"handle"_s, u"1"_s},
              {u"assign"_s, u"1"_s, u"--to"_s, u"P2"_s},
              {u"comment"_s, u"1"_s, u"--text"_s, u"pulse taken"_s},
              {u"done"_s, u"1"_s, u"--result"_s, u"rested"_s, u"--follow-up"_s, u"call"_s},
              {u"follow-up"_s, u"1"_s, u"--result"_s, u"well"_s}}) {
            const auto done = m_cli->run(alerts(act));
            QVERIFY2(done.exit == 0, (act.join(u' ').toUtf8() + done.err).constData());
        }
        const QJsonObject order = show(1);
        QCOMPARE(order.value(u"state"_s).toString(), u"followed_up"_s);
        QCOMPARE(order.value(u"outcome"_s).toString(), u"rested"_s);
        QCOMPARE(order.value(u"timeline"_s).toArray().last().toObject().value(u"after"_s).toString(),
                 u"followed_up"_s);
        QCOMPARE(order.value(u"follow_ups"_s).toArray().first().toObject().value(u"result"_s).toString(),
                 u"well"_s);
        QCOMPARE(m_cli->run({u"check"_s}).exit, 0);
    }

    void manyAtOnceAndFilters()
    {
        make(30);
        QCOMPARE(count(), 30);
        QCOMPARE(count({u"--severity"_s, u"p0"_s}), 10);
        QCOMPARE(count({u"--unit"_s, u"G-2"_s}), 10);
        QCOMPARE(count({u"--person"_s, u"P1"_s}), 10);
        QCOMPARE(count({u"--text"_s, u"李秀英"_s}), 10);
        QCOMPARE(count({u"--rule"_s, u"test-4"_s}), 1);
        const auto groups = m_cli->run(alerts({u"list"_s, u"--group"_s, u"unit"_s})).lines();
        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(m_cli->run(alerts({u"ack"_s, u"5"_s})).exit, 0);
        const auto all = m_cli->run(alerts({u"ack"_s, u"--all"_s, u"--unit"_s, u"G-1"_s}));
        QCOMPARE(all.exit, 1);  // one was acknowledged before
        QCOMPARE(all.json().value(u"done"_s).toInt(), 19);
        QCOMPARE(all.json().value(u"refused"_s).toInt(), 1);
        QCOMPARE(count({u"--state"_s, u"acknowledged"_s}), 20);
        const auto snoozed = m_cli->run(alerts({u"snooze"_s, u"5"_s, u"6"_s, u"--for"_s, u"30m"_s}));
        QCOMPARE(snoozed.exit, 0);
        QCOMPARE(count({u"--snoozed"_s}), 2);
        QCOMPARE(count(), 28);
    }

    /// Put off is not gone.
    void aSnoozedOrderStandsInThePersonsReport()
    {
        make(30);
        const auto orders = m_cli->run(alerts({u"list"_s, u"--person"_s, u"P1"_s})).lines();
        QCOMPARE(orders.size(), std::size_t{10});
        const QString number = QString::number(orders.front()[u"number"].toInt());
        const QString day = orders.front()[u"opened"].toString().left(10);
        QCOMPARE(m_cli->run(alerts({u"ack"_s, number})).exit, 0);
        QCOMPARE(m_cli->run(alerts({u"snooze"_s, number, u"--for"_s, u"30m"_s})).exit, 0);
        const QString path = m_cli->path(u"p1.json"_s);
        const auto made = m_cli->run({u"report"_s, u"personal"_s, u"--person"_s, u"P1"_s, u"--period"_s, day,
                                      u"--format"_s, u"json"_s, u"--out"_s, path});
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), made.err.constData());
        QStringList told;
        for (const QJsonValue block : QJsonDocument::fromJson(file.readAll())[u"blocks"].toArray()) {
            if (block[u"key"].toString() == u"alerts"_s) {
                for (const QJsonValue row : block[u"rows"].toArray())
                    told += QString::number(row[u"number"].toInt());
            }
        }
        QCOMPARE(told.size(), 10);
        QVERIFY2(told.contains(number), qPrintable(told.join(u' ')));
    }

    void wrongWordsAreUsage()
    {
        make(1);
        QCOMPARE(m_cli->run(alerts({u"ack"_s})).exit, 2);
        QCOMPARE(m_cli->run(alerts({u"ack"_s, u"x"_s})).exit, 2);
        QCOMPARE(m_cli->run(alerts({u"list"_s, u"--state"_s, u"sleeping"_s})).exit, 2);
        QCOMPARE(m_cli->run(alerts({u"list"_s, u"--sort"_s, u"luck"_s})).exit, 2);
        QCOMPARE(m_cli->run(alerts({u"show"_s, u"99"_s})).exit, 3);
        QCOMPARE(m_cli->run(alerts({u"snooze"_s, u"1"_s, u"--for"_s, u"soon"_s})).exit, 2);
        const auto refused = m_cli->run({u"--lang"_s, u"zh_CN"_s, u"alerts"_s, u"handle"_s, u"1"_s});
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.err.contains("工单须先确认"), refused.err.constData());
    }

    void silencesAreListedAndEnded()
    {
        const auto made = m_cli->run(
            alerts({u"silence"_s, u"--unit"_s, u"G-1"_s, u"--for"_s, u"8h"_s, u"--reason"_s, u"drill"_s}));
        QCOMPARE(made.exit, 0);
        const QString id = made.json().value(u"id"_s).toString();
        make(3);
        QCOMPARE(count(), 1);
        const auto running = m_cli->run(alerts({u"silences"_s})).lines();
        QCOMPARE(running.size(), std::size_t{1});
        QCOMPARE(running.front().value(u"suppressed"_s).toInt(), 2);
        QCOMPARE(m_cli->run(alerts({u"unsilence"_s, id})).exit, 0);
        QVERIFY(m_cli->run(alerts({u"silences"_s})).lines().empty());
        QCOMPARE(m_cli->run(alerts({u"silences"_s, u"--all"_s})).lines().size(), std::size_t{1});
        QCOMPARE(m_cli->run(alerts({u"silence"_s, u"--for"_s, u"8h"_s, u"--reason"_s, u"x"_s})).exit, 2);
    }

    /// With codes an owner is told by the code, and the duty desk by its name.
    void ownersAreToldByTheirCodes()
    {
        make(2);
        QCOMPARE(m_cli->run(alerts({u"assign"_s, u"1"_s, u"--to"_s, u"P2"_s})).exit, 0);
        const QString path = m_cli->path(u"hand-over.csv"_s);
        const CliResult made = m_cli->run(
            {u"report"_s, u"handover"_s, u"--unit"_s, u"G"_s, u"--people"_s, u"codes"_s, u"--out"_s, path});
        QVERIFY2(made.exit == 0, made.err.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        const auto ownerOf = [&](const QByteArray &person) {
            for (const QByteArray &line : csv.split('\n')) {
                if (line.contains(person + ",") && line.startsWith("P"))
                    return line.trimmed().split(',').last();
            }
            return QByteArray("no such line in\n" + csv);
        };
        QCOMPARE(ownerOf("P1"), QByteArray("P2"));
        QCOMPARE(ownerOf("P2"), QByteArray("Duty desk"));
        QVERIFY(!csv.contains("李秀英"));

        for (const QString &mask : {u"codes"_s, u"pseudonyms"_s}) {
            const QString proof = m_cli->path(mask + u".json"_s);
            QCOMPARE(
                m_cli->run({u"alerts"_s, u"export"_s, u"2"_s, u"--mask"_s, mask, u"--out"_s, proof}).exit, 0);
            QFile evidence(proof);
            QVERIFY(evidence.open(QIODevice::ReadOnly));
            const QByteArray bytes = evidence.readAll();
            QVERIFY2(bytes.contains("Duty desk") && !bytes.contains("duty_desk"),
                     bytes.left(2000).constData());
        }
    }

    /// Whoever they are about, also people who are nowhere else on the sheet; a name within a word is none.
    void namesThatSomebodyTypedAreToldByCodes()
    {
        QCOMPARE(m_cli
                     ->run({u"import"_s, m_cli->file(u"people.csv"_s, "工号,姓名,英文名,部门编码\n"
                                                                      "P4,安,Ann Lee,G-2\nP5,张伟民,Zhang "
                                                                      "Weimin,G-2\n")})
                     .exit,
                 0);
        QCOMPARE(m_cli
                     ->run({u"duty"_s, u"handover"_s, u"--note"_s,
                            u"请张伟民和张伟复查，注意安全。ann lee rests; Ann Leeds (the town) does not."_s})
                     .exit,
                 0);
        const auto noteWith = [&](const QString &people) {
            const QString path = m_cli->path(people + u".html"_s);
            const CliResult made = m_cli->run(
                {u"report"_s, u"handover"_s, u"--lang"_s, u"en"_s, u"--people"_s, people, u"--out"_s, path});
            QFile file(path);
            return made.exit == 0 && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                                    : QString::fromUtf8(made.err);
        };
        QVERIFY(
            noteWith(u"names"_s)
                .contains(u"请张伟民和张伟复查，注意安全。ann lee rests; Ann Leeds (the town) does not."_s));
        QVERIFY(noteWith(u"codes"_s)
                    .contains(u"请P5和P3复查，注意安全。P4 rests; Ann Leeds (the town) does not."_s));
    }

    /// Signs that turn what follows and letters in two parts stay outside, whether names are hidden or not.
    void typedTextsAreTakenInClean()
    {
        QCOMPARE(
            m_cli->run({u"duty"_s, u"handover"_s, u"--note"_s, u"Cafe\u0301 \u202etold\nby night"_s}).exit,
            0);
        for (const QString &people : {u"names"_s, u"codes"_s}) {
            const QString path = m_cli->path(people + u".json"_s);
            QCOMPARE(m_cli->run({u"report"_s, u"handover"_s, u"--people"_s, people, u"--out"_s, path}).exit,
                     0);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString json = QString::fromUtf8(file.readAll());
            QVERIFY2(json.contains(u"Caf\u00e9 told by night"_s), qPrintable(json));
        }
    }

    void filesAreAttached()
    {
        make(1);
        const QString file = m_cli->file(u"note.txt"_s, "ecg");
        QCOMPARE(m_cli->run(alerts({u"attach"_s, u"1"_s, file})).exit, 0);
        const QJsonObject kept = show(1).value(u"attachments"_s).toArray().first().toObject();
        QCOMPARE(kept.value(u"name"_s).toString(), u"note.txt"_s);
        QFile stored(m_cli->workspace() + u"/attachments/"_s + kept.value(u"sha256"_s).toString());
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(stored.readAll(), QByteArray("ecg"));
    }

    void twoProgramsActOnOneOrder()
    {
        make(2);
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 4; ++i)
            programs.push_back(m_cli->start(alerts({u"ack"_s, u"1"_s, u"-w"_s, m_cli->workspace()})));
        int done = 0, refused = 0;
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(120'000));
            done += program->exitCode() == 0 ? 1 : 0;
            refused += program->exitCode() == 3 ? 1 : 0;
        }
        QCOMPARE(done, 1);
        QCOMPARE(refused, 3);
        QCOMPARE(actsIn(show(1)), 1);
        QCOMPARE(m_cli->run({u"check"_s}).exit, 0);
    }

    /// Killed anywhere, an act is there whole or not at all.
    void killedInTheMiddleOfAnAct()
    {
        constexpr int kOrders = 300;
        make(kOrders);
        xinglin::Random random(9);
        int acknowledged = 0;
        for (int round = 0; round < 12; ++round) {
            const auto program = m_cli->start(
                alerts({u"ack"_s, u"--all"_s, u"--state"_s, u"open"_s, u"-w"_s, m_cli->workspace()}));
            QVERIFY(program->waitForStarted(60'000));
            // Sooner and later, also while it writes.
            (void)program->waitForFinished(static_cast<int>(random.below(120)));
            program->kill();
            QVERIFY(program->state() == QProcess::NotRunning || program->waitForFinished(60'000));
            acknowledged = count({u"--state"_s, u"acknowledged"_s});
            QVERIFY2(acknowledged == 0 || acknowledged == kOrders, qPrintable(QString::number(acknowledged)));
            QCOMPARE(m_cli->run({u"check"_s}).exit, 0);
            QCOMPARE(actsIn(show(7)), acknowledged == 0 ? 0 : 1);
            if (acknowledged == kOrders)
                break;
        }
        if (acknowledged == 0)
            QCOMPARE(m_cli->run(alerts({u"ack"_s, u"--all"_s})).exit, 0);
        QCOMPARE(count({u"--state"_s, u"acknowledged"_s}), kOrders);
    }
};

QTEST_GUILESS_MAIN(TestCliAlerts)
#include "tst_cli_alerts.moc"
