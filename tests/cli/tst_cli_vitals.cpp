// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr int kSamples = 144;

/// What each of six people's watches measured on a day: known formulas, so that figures can be recomputed.
int heartOf(int person, int day, int sample)
{
    return 60 + person + (sample * 7 + day * 3) % 40;
}

QByteArray payloads(int people, int days)
{
    QByteArray text;
    for (int person = 1; person <= people; ++person) {
        for (int day = 1; day <= days; ++day) {
            for (int sample = 0; sample < kSamples; ++sample)
                text +=
                    QStringLiteral(R"({"data":{"deviceSn":"W%1","timestamp":"2026-10-%2 %3:%4:00",)"
                                   R"("heartRate":%5,"bloodOxygen":"%6","temperature":"36.%7","step":"%8"}})")
                        .arg(person)
                        .arg(day, 2, 10, QLatin1Char('0'))
                        .arg(sample / 6, 2, 10, QLatin1Char('0'))
                        .arg(sample % 6 * 10, 2, 10, QLatin1Char('0'))
                        .arg(heartOf(person, day, sample))
                        .arg(95 + sample % 5)
                        .arg(sample % 10)
                        .arg(sample * 10 * person)
                        .toUtf8() +
                    '\n';
        }
    }
    return text;
}

QJsonObject metric(const QJsonObject &summary, const QString &key)
{
    for (const QJsonValue &each : summary.value(u"metrics"_s).toArray()) {
        if (each.toObject().value(u"key"_s) == key)
            return each.toObject();
    }
    return {};
}

/// Quantile of type 7.
double quantile(std::vector<double> values, double p)
{
    std::sort(values.begin(), values.end());
    const double place = p * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double above = below + 1 < values.size() ? values[below + 1] : values[below];
    return values[below] + (place - std::floor(place)) * (above - values[below]);
}

void compareTo(const QJsonObject &figures, const std::vector<double> &values, bool isSpreadTold = true)
{
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    QCOMPARE(figures.value(u"n"_s).toInt(), static_cast<int>(values.size()));
    QCOMPARE(figures.value(u"mean"_s).toDouble(), mean);
    QVERIFY(std::abs(figures.value(u"sd"_s).toDouble() - std::sqrt(squares / (n - 1.0))) < 1e-9);
    if (!isSpreadTold) {
        for (const char *key : {"min", "p10", "p50", "p90", "max"})
            QVERIFY2(figures.value(QLatin1String(key)).isNull(), key);
        return;
    }
    QCOMPARE(figures.value(u"min"_s).toDouble(), *std::min_element(values.begin(), values.end()));
    QCOMPARE(figures.value(u"max"_s).toDouble(), *std::max_element(values.begin(), values.end()));
    QCOMPARE(figures.value(u"p10"_s).toDouble(), quantile(values, 0.1));
    QCOMPARE(figures.value(u"p50"_s).toDouble(), quantile(values, 0.5));
    QCOMPARE(figures.value(u"p90"_s).toDouble(), quantile(values, 0.9));
}

/// Three teams, of which one has watches.
void organise(const CliRun &cli)
{
    QCOMPARE(cli.run({u"init"_s}).exit, 0);
    QByteArray people("code,name,unit\n"), bindings("device,person,from,to\n");
    for (int person = 1; person <= 6; ++person) {
        const QByteArray number = QByteArray::number(person);
        people += "P" + number + ",Person " + number + ",A\n";
        bindings += "W" + number + ",P" + number + ",2026-09-01 00:00:00,\n";
    }
    people += "P7,Person 7,B\n";
    for (int person = 8; person <= 12; ++person)  // the fewest beside B, so they are hidden with it
        people += "P" + QByteArray::number(person) + ",Somebody,C\n";
    const QString units =
        cli.file(u"units.csv"_s, "code,parent,name\nG,,Group\nA,G,Team A\nB,G,Team B\nC,G,Team C\n");
    const CliResult result = cli.run(
        {u"import"_s, units, cli.file(u"people.csv"_s, people), cli.file(u"bindings.csv"_s, bindings)});
    QVERIFY2(result.exit == 0, (result.err + result.out).constData());
}

}  // namespace

class TestCliVitals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importedValuesAreCounted();
    void sameFileTwiceAddsNothing();
    void summaryOfAPerson();
    void summaryOfAUnit();
    void summaryByDay();
    void smallUnitsAreSuppressed();
    void vitalsAsCsv();
    void vitalsAsJson();
    void outOfRangeIsKeptAndLeftOut();
    void brokenLinesAreNamed();
    void tablesForPeople();

private:
    CliRun m_cli;
};

void TestCliVitals::initTestCase()
{
    organise(m_cli);
}

void TestCliVitals::importedValuesAreCounted()
{
    const CliResult result = m_cli.run(
        {u"import"_s, m_cli.file(u"watch.ndjson"_s, payloads(6, 3)), u"--json"_s, u"--mode"_s, u"history"_s});
    QVERIFY2(result.exit == 0, (result.err + result.out.left(2000)).constData());
    const QJsonObject file = result.json().value(u"files"_s).toArray().at(0).toObject();
    QCOMPARE(file.value(u"kind"_s).toString(), u"watch"_s);
    QCOMPARE(file.value(u"records"_s).toInt(), 6 * 3 * kSamples);
    QCOMPARE(file.value(u"accepted"_s).toInt(), 6 * 3 * kSamples);
    QCOMPARE(file.value(u"values"_s).toInt(), 6 * 3 * kSamples * 4);
    QCOMPARE(file.value(u"committed"_s).toBool(), true);
}

void TestCliVitals::sameFileTwiceAddsNothing()
{
    const CliResult result = m_cli.run({u"import"_s, m_cli.path(u"watch.ndjson"_s), u"--json"_s});
    QCOMPARE(result.exit, 0);
    const QJsonObject file = result.json().value(u"files"_s).toArray().at(0).toObject();
    QCOMPARE(file.value(u"accepted"_s).toInt(), 0);
    QVERIFY(!file.value(u"note"_s).toString().isEmpty() || file.value(u"duplicate"_s).toInt() > 0);
}

void TestCliVitals::summaryOfAPerson()
{
    const CliResult result = m_cli.run({u"summary"_s, u"--person"_s, u"P2"_s, u"--from"_s, u"2026-10-01"_s,
                                        u"--to"_s, u"2026-10-03"_s, u"--json"_s});
    QVERIFY2(result.exit == 0, result.err.constData());
    const QJsonObject summary = result.json();
    QCOMPARE(summary.value(u"subject"_s).toObject().value(u"kind"_s).toString(), u"person"_s);
    QCOMPARE(summary.value(u"subject"_s).toObject().value(u"code"_s).toString(), u"P2"_s);
    QCOMPARE(summary.value(u"from"_s).toString(), u"2026-10-01"_s);
    QCOMPARE(summary.value(u"zone"_s).toString(), u"Asia/Shanghai"_s);
    QCOMPARE(summary.value(u"people"_s).toInt(), 1);
    QCOMPARE(summary.value(u"coverage"_s).toObject().value(u"days_with_data"_s).toInt(), 3);
    QCOMPARE(summary.value(u"coverage"_s).toObject().value(u"share"_s).toDouble(), 1.0);
    QVERIFY(summary.value(u"flags"_s).toArray().contains(u"learning"_s));
    std::vector<double> hearts;
    for (int day = 1; day <= 3; ++day) {
        for (int sample = 0; sample < kSamples; ++sample)
            hearts.push_back(heartOf(2, day, sample));
    }
    const QJsonObject heart = metric(summary, u"heart_rate"_s);
    compareTo(heart, hearts);
    QCOMPARE(heart.value(u"unit"_s).toString(), u"/min"_s);
    const auto above =
        std::count_if(hearts.begin(), hearts.end(), [](double value) { return value > 100.0; });
    QCOMPARE(heart.value(u"out_of_range"_s).toDouble(),
             static_cast<double>(above) / static_cast<double>(hearts.size()));
    QCOMPARE(metric(summary, u"steps"_s).value(u"mean"_s).toDouble(), 143.0 * 10 * 2);
    QCOMPARE(metric(summary, u"steps"_s).value(u"n"_s).toInt(), 3);
}

void TestCliVitals::summaryOfAUnit()
{
    // Of eighteen person-days the spread would be single people's, of fifty-four it is not.
    const CliRun longer;
    organise(longer);
    QCOMPARE(longer.run({u"import"_s, longer.file(u"watch.ndjson"_s, payloads(6, 9))}).exit, 0);
    for (const auto &[cli, days] : {std::pair<const CliRun *, int>(&m_cli, 3), {&longer, 9}}) {
        const CliResult result = cli->run({u"summary"_s, u"--unit"_s, u"A"_s, u"--from"_s, u"2026-10-01"_s,
                                           u"--to"_s, u"2026-10-0%1"_s.arg(days), u"--json"_s});
        QVERIFY2(result.exit == 0, result.err.constData());
        QCOMPARE(result.json().value(u"subject"_s).toObject().value(u"kind"_s).toString(), u"unit"_s);
        QCOMPARE(result.json().value(u"people"_s).toInt(), 6);
        QCOMPARE(result.json().value(u"coverage"_s).toObject().value(u"days_with_data"_s).toInt(), 6 * days);
        std::vector<double> hearts;
        for (int person = 1; person <= 6; ++person) {
            for (int day = 1; day <= days; ++day) {
                for (int sample = 0; sample < kSamples; ++sample)
                    hearts.push_back(heartOf(person, day, sample));
            }
        }
        compareTo(metric(result.json(), u"heart_rate"_s), hearts, days == 9);
    }
}

void TestCliVitals::summaryByDay()
{
    const CliResult result = m_cli.run({u"summary"_s, u"--person"_s, u"P1"_s, u"--from"_s, u"2026-10-01"_s,
                                        u"--to"_s, u"2026-10-04"_s, u"--by"_s, u"day"_s, u"--json"_s});
    QVERIFY2(result.exit == 0, result.err.constData());
    const QJsonArray days = result.json().value(u"days"_s).toArray();
    QCOMPARE(days.size(), 4);
    for (int day = 1; day <= 3; ++day) {
        const QJsonObject one = days.at(day - 1).toObject();
        QCOMPARE(one.value(u"from"_s).toString(), u"2026-10-0%1"_s.arg(day));
        QCOMPARE(one.value(u"to"_s).toString(), u"2026-10-0%1"_s.arg(day));
        std::vector<double> hearts;
        for (int sample = 0; sample < kSamples; ++sample)
            hearts.push_back(heartOf(1, day, sample));
        compareTo(metric(one, u"heart_rate"_s), hearts);
    }
    QCOMPARE(days.at(3).toObject().value(u"coverage"_s).toObject().value(u"days_with_data"_s).toInt(), 0);
    QVERIFY(days.at(3).toObject().value(u"score"_s).toObject().value(u"value"_s).isNull());
}

void TestCliVitals::smallUnitsAreSuppressed()
{
    for (const QString &unit : {u"B"_s, u"C"_s}) {  // C, or the group less A and C would be B
        const CliResult result = m_cli.run({u"summary"_s, u"--unit"_s, unit, u"--from"_s, u"2026-10-01"_s,
                                            u"--to"_s, u"2026-10-03"_s, u"--json"_s});
        QCOMPARE(result.exit, 0);
        QCOMPARE(result.json().value(u"suppressed"_s).toBool(), true);
        QVERIFY(!result.json().contains(u"metrics"_s));
        QVERIFY(!result.json().contains(u"score"_s));
    }
}

void TestCliVitals::vitalsAsCsv()
{
    const CliResult result =
        m_cli.run({u"vitals"_s, u"--person"_s, u"P1"_s, u"--metric"_s, u"body_temperature"_s, u"--from"_s,
                   u"2026-10-01"_s, u"--to"_s, u"2026-10-01T00:29:00+08:00"_s});
    QVERIFY2(result.exit == 0, result.err.constData());
    QCOMPARE(result.out, QByteArray("time,value,flags,provenance,device\n"
                                    "2026-10-01T00:00:00+08:00,36,,measured,W1\n"
                                    "2026-10-01T00:10:00+08:00,36.1,,measured,W1\n"
                                    "2026-10-01T00:20:00+08:00,36.2,,measured,W1\n"));
    const CliResult day = m_cli.run({u"vitals"_s, u"--person"_s, u"P1"_s, u"--metric"_s, u"heart_rate"_s,
                                     u"--from"_s, u"2026-10-02"_s, u"--to"_s, u"2026-10-02"_s});
    QCOMPARE(day.out.count('\n'), kSamples + 1);
}

void TestCliVitals::vitalsAsJson()
{
    const auto lines =
        m_cli
            .run({u"vitals"_s, u"--json"_s, u"--person"_s, u"P3"_s, u"--metric"_s, u"heart_rate"_s,
                  u"--from"_s, u"2026-10-01 00:00:00"_s, u"--to"_s, u"2026-10-01T00:10:01"_s, u"--raw"_s})
            .lines();
    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines[1].value(u"time"_s).toString(), u"2026-10-01T00:10:00+08:00"_s);
    QCOMPARE(lines[1].value(u"value"_s).toInt(), heartOf(3, 1, 1));
    QVERIFY(lines[1].value(u"flags"_s).toArray().isEmpty());
    QVERIFY(lines[1].value(u"source"_s).toString().contains(u"watch.ndjson"_s));
    const CliResult wrong = m_cli.run({u"vitals"_s, u"--person"_s, u"P3"_s, u"--metric"_s, u"heart_rate"_s,
                                       u"--from"_s, u"yesterday"_s, u"--to"_s, u"2026-10-01"_s});
    QCOMPARE(wrong.exit, 2);
    QVERIFY2(wrong.err.contains("yesterday"), wrong.err.constData());
}

void TestCliVitals::outOfRangeIsKeptAndLeftOut()
{
    const QString file = m_cli.file(
        u"odd.ndjson"_s,
        R"({"data":{"deviceSn":"W1","timestamp":"2026-10-01 12:05:00","heartRate":250}})"
        "\n"
        R"({"data":{"deviceSn":"W1","timestamp":"2026-10-01 12:06:00","heartRate":"0","bloodOxygen":97}})"
        "\n");
    QCOMPARE(m_cli.run({u"import"_s, file}).exit, 0);
    const QJsonObject heart = metric(m_cli
                                         .run({u"summary"_s, u"--person"_s, u"P1"_s, u"--from"_s,
                                               u"2026-10-01"_s, u"--to"_s, u"2026-10-01"_s, u"--json"_s})
                                         .json(),
                                     u"heart_rate"_s);
    QCOMPARE(heart.value(u"n"_s).toInt(), kSamples);
    QCOMPARE(heart.value(u"excluded"_s).toObject().value(u"out_of_range"_s).toInt(), 1);
    QCOMPARE(heart.value(u"excluded"_s).toObject().value(u"simulated"_s).toInt(-1), 0);
    QVERIFY(heart.value(u"max"_s).toDouble() < 110.0);
    const CliResult raw =
        m_cli.run({u"vitals"_s, u"--person"_s, u"P1"_s, u"--metric"_s, u"heart_rate"_s, u"--from"_s,
                   u"2026-10-01T12:05:00"_s, u"--to"_s, u"2026-10-01T12:07:00"_s, u"--raw"_s});
    QVERIFY2(raw.out.contains("2026-10-01T12:05:00+08:00,250,out_of_range"), raw.out.constData());
    QCOMPARE(raw.out.count('\n'), 2);
}

void TestCliVitals::brokenLinesAreNamed()
{
    const QString file = m_cli.file(
        u"broken.ndjson"_s, R"({"data":{"deviceSn":"W1","timestamp":"2026-10-09 12:00:00","heartRate":70}})"
                            "\n{\"data\":{\"deviceSn\":\"W1\",\n"
                            R"({"data":{"deviceSn":"W1","timestamp":"2026-02-31 12:00:00","heartRate":70}})"
                            "\n");
    const CliResult result = m_cli.run({u"import"_s, file, u"--as"_s, u"watch"_s, u"--json"_s});
    QCOMPARE(result.exit, 3);
    const QJsonObject report = result.json().value(u"files"_s).toArray().at(0).toObject();
    QCOMPARE(report.value(u"committed"_s).toBool(true), false);
    const QJsonArray rejections = report.value(u"rejections"_s).toArray();
    QCOMPARE(rejections.size(), 2);
    QCOMPARE(rejections.at(0).toObject().value(u"line"_s).toInt(), 2);
    QCOMPARE(rejections.at(0).toObject().value(u"reason"_s).toString(), u"unparsable_json"_s);
    QCOMPARE(rejections.at(1).toObject().value(u"line"_s).toInt(), 3);
    QCOMPARE(rejections.at(1).toObject().value(u"reason"_s).toString(), u"unparsable_time"_s);
    const CliResult text = m_cli.run({u"import"_s, file, u"--as"_s, u"watch"_s});
    QCOMPARE(text.exit, 3);
    QVERIFY2(text.err.contains(":2: unparsable_json"), text.err.constData());
    QVERIFY2(text.err.contains("--partial"), text.err.constData());
}

void TestCliVitals::tablesForPeople()
{
    const QStringList words{u"summary"_s,    u"--unit"_s, u"A"_s,         u"--from"_s,
                            u"2026-10-01"_s, u"--to"_s,   u"2026-10-03"_s};
    const CliResult english = m_cli.run(words + QStringList{u"--lang"_s, u"en"_s});
    QCOMPARE(english.exit, 0);
    QVERIFY2(english.out.contains("Group / Team A (A)") && english.out.contains("Heart rate"),
             english.out.constData());
    const QString chinese = QString::fromUtf8(m_cli.run(words + QStringList{u"--lang"_s, u"zh_CN"_s}).out);
    QVERIFY2(chinese.contains(u"心率"_s) && chinese.contains(u"指标"_s), qPrintable(chinese));
    const CliResult days = m_cli.run(words + QStringList{u"--by"_s, u"day"_s});
    QVERIFY2(days.out.contains("\n2026-10-02  "), days.out.constData());
}

QTEST_GUILESS_MAIN(TestCliVitals)
#include "tst_cli_vitals.moc"
