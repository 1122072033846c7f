// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/slow_fields.h"
#include "ingest/watch_reader.h"

#include "tests/ingest/read_text.h"

#include <QTest>

using namespace xinglin;

namespace {

using Layout = JsonReader::Layout;

Zone shanghai()
{
    return *Zone::byName("Asia/Shanghai");
}

ReadContext context()
{
    return {shanghai(), MetricDictionary::builtIn(), {}, {}};
}

template <typename Reader>
ReadResult read(const QByteArray &text, const ReadContext &with = context(), Layout layout = Layout::lines)
{
    return readText(
        text, [&] { return std::make_unique<Reader>(with, layout); }, layout == Layout::lines);
}

ReadResult watch(const QByteArray &text)
{
    return read<WatchReader>(text);
}

// 2026-10-01 08:00:00 in Shanghai
constexpr std::int64_t kEight = 1'790'812'800'000;

}  // namespace

class TestWatchReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryAlias_data();
    void readsEveryAlias();
    void readsEveryWrapping_data();
    void readsEveryWrapping();
    void readsEveryTime_data();
    void readsEveryTime();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void keepsZeroOnlyWhereItIsAValue();
    void readsPositions();
    void readsDistanceByDevice();
    void readsSleepStrings();
    void repairsOnlyTheForgottenComma();
    void readsExerciseAndWorkouts();
    void readsDocuments();
    void numbersLinesAcrossStretches();
};

void TestWatchReader::readsEveryAlias_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("steps");
    const auto row = [](const char *field, const char *value, const char *key, int steps) {
        QTest::addRow("%s=%s", field, value)
            << QByteArray(field) << QByteArray(value) << QByteArray(key) << steps;
    };
    for (const char *field : {"heart_rate", "heartRate", "xlv"})
        row(field, "72", "heart_rate", 72);
    row("heart_rate", "\"72\"", "heart_rate", 72);
    row("heart_rate", "72.0", "heart_rate", 72);
    for (const char *field : {"spo2", "blood_oxygen", "bloodOxygen", "xy"})
        row(field, "\"98\"", "spo2", 98);
    for (const char *field : {"temperature", "body_temperature", "bodyTemperature", "tw"})
        row(field, "\"36.5\"", "body_temperature", 365);
    row("tw", "36.54", "body_temperature", 365);
    row("tw", "36.55", "body_temperature", 366);
    for (const char *field :
         {"blood_pressure_systolic", "bloodPressureSystolic", "pressure_high", "pressureHigh", "gxy"})
        row(field, "121", "systolic_pressure", 121);
    for (const char *field : {"blood_pressure_diastolic", "pressure_low", "pressureLow", "dxy"})
        row(field, "81", "diastolic_pressure", 81);
    row("stress", "33", "stress", 33);
    row("yl", "\"33\"", "stress", 33);
    row("step", "4321", "steps", 4321);
    row("bs", "4321", "steps", 4321);
    row("distance", "\"1234.6\"", "distance", 1235);
    row("jl", "\"12.3\"", "distance", 12);
    row("calorie", "\"210.4\"", "calories", 210);
    row("rl", "\"210.5\"", "calories", 211);
}

void TestWatchReader::readsEveryAlias()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, key);
    QFETCH(int, steps);
    const ReadResult result =
        watch(R"({"deviceSn":"W1","timestamp":"2026-10-01 08:00:00",")" + field + "\":" + value + "}\n");
    QCOMPARE(verdicts(result), QString());
    QCOMPARE(result.batch.rows.size(), std::size_t(1));
    QCOMPARE(valueOf(result, 0, key.constData()), std::optional(steps));
    QCOMPARE(subjectOf(result, 0), std::string("W1"));
}

void TestWatchReader::readsEveryWrapping_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("rates");
    QTest::newRow("bare") << QByteArray(R"({"deviceSn":"A","cjsj":"2026-10-01 08:00:00","xlv":71})") << "A71";
    QTest::newRow("data") << QByteArray(R"({"data":{"deviceSn":"A","cjsj":"2026-10-01 08:00:00","xlv":71}})")
                          << "A71";
    QTest::newRow("data list")
        << QByteArray(R"({"data":[{"id":"A","cjsj":"2026-10-01 08:00:00","xlv":71},{"id":"B",)"
                      R"("cjsj":"2026-10-01 08:00:00","xlv":"72"}]})")
        << "A71 B72";
    QTest::newRow("nested data")
        << QByteArray(R"({"data":{"data":{"device_id":"A","timestamp":1790812800,"heartRate":71}}})")
        << "A71";
    QTest::newRow("batch_data")
        << QByteArray(R"({"batch_data":[{"device_sn":"A","timestamp":"1790812800000","heartRate":71}]})")
        << "A71";
    QTest::newRow("bare list")
        << QByteArray(R"([{"deviceSn":"A","timestamp":1790812800000,"heartRate":71},{"deviceSn":"A",)"
                      R"("timestamp":1790812801000,"heartRate":72}])")
        << "A71 A72";
    QTest::newRow("device on the wrapper, before")
        << QByteArray(R"({"deviceSn":"A","data":[{"timestamp":1790812800,"heartRate":71}]})") << "A71";
    QTest::newRow("device on the wrapper, after")
        << QByteArray(R"({"data":[{"timestamp":1790812800,"heartRate":71},{"deviceSn":"B",)"
                      R"("timestamp":1790812800,"heartRate":72}],"deviceSn":"A"})")
        << "A71 B72";
    QTest::newRow("strongest name wins")
        << QByteArray(R"({"id":"X","device_id":"Y","deviceSn":"A","userId":"7","orgId":"1","customerId":"2",)"
                      R"("timestamp":1790812800,"heartRate":71})")
        << "A71";
    QTest::newRow("escaped key and value")
        << QByteArray(R"({"device\u0053n":"\u0041","timestamp":1790812800,"heartRate":71})") << "A71";
    QTest::newRow("empty list") << QByteArray("[]") << "";
}

void TestWatchReader::readsEveryWrapping()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, rates);
    const ReadResult result = watch(json);
    QCOMPARE(verdicts(result), QString());
    QStringList found;
    for (std::size_t row = 0; row < result.batch.rows.size(); ++row)
        found += QString::fromStdString(subjectOf(result, row)) +
                 QString::number(*valueOf(result, row, "heart_rate"));
    QCOMPARE(found.join(QLatin1Char(' ')), rates);
    if (!rates.isEmpty())
        QCOMPARE(result.batch.rows[0].time, kEight);
}

void TestWatchReader::readsEveryTime_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("local") << QByteArray("\"2026-10-01 08:00:00\"") << qint64(kEight);
    QTest::newRow("iso local") << QByteArray("\"2026-10-01T08:00:00\"") << qint64(kEight);
    QTest::newRow("iso utc") << QByteArray("\"2026-10-01T00:00:00Z\"") << qint64(kEight);
    QTest::newRow("iso offset") << QByteArray("\"2026-10-01T02:00:00.250+02:00\"") << qint64(kEight + 250);
    QTest::newRow("epoch ms") << QByteArray("1790812800123") << qint64(kEight + 123);
    QTest::newRow("epoch ms text") << QByteArray("\"1790812800123\"") << qint64(kEight + 123);
    QTest::newRow("epoch s") << QByteArray("1790812800") << qint64(kEight);
    QTest::newRow("epoch s text") << QByteArray("\"1790812800\"") << qint64(kEight);
    QTest::newRow("leap day") << QByteArray("\"2028-02-29 08:00:00\"") << qint64(1'835'395'200'000);
}

void TestWatchReader::readsEveryTime()
{
    QFETCH(QByteArray, time);
    QFETCH(qint64, ms);
    const ReadResult result = watch(R"({"deviceSn":"W1","xlv":70,"timestamp":)" + time + "}");
    QCOMPARE(verdicts(result), QString());
    QCOMPARE(qint64(result.batch.rows.at(0).time), ms);
}

void TestWatchReader::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *name, const QByteArray &json, const char *verdict) {
        QTest::newRow(name) << json << QString::fromLatin1(verdict);
    };
    row("truncated", R"({"deviceSn":"A","timestamp":17)", "1:unparsable_json");
    row("truncated text", R"({"deviceSn":"A","timest)", "1:unparsable_json");
    row("two documents", R"({"deviceSn":"A"} {"deviceSn":"A"})", "1:unparsable_json");
    row("words", "hello", "1:unparsable_json");
    row("NUL", QByteArray("{\"deviceSn\":\"A\0B\",\"timestamp\":1790812800,\"xlv\":70}", 50),
        "1:unparsable_json");
    row("bad UTF-8", "{\"deviceSn\":\"A\xC3\x28\",\"timestamp\":1790812800,\"xlv\":70}", "1:bad_encoding");
    row("half of a list is nothing",
        R"([{"deviceSn":"A","timestamp":1790812800,"xlv":70},{"deviceSn":"A","timestamp":)",
        "1:unparsable_json");
    row("list of numbers", "[1,2]", "1:wrong_type 1:wrong_type");
    row("no device", R"({"timestamp":1790812800,"xlv":70})", "1:no_device");
    row("null device", R"({"deviceSn":null,"timestamp":1790812800,"xlv":70})", "1:no_device");
    row("\"null\" device", R"({"deviceSn":"null","timestamp":1790812800,"xlv":70})", "1:no_device");
    row("long device", R"({"deviceSn":")" + QByteArray(65, 'x') + R"(","timestamp":1790812800,"xlv":70})",
        "1:bad_field");
    row("no time", R"({"deviceSn":"A","xlv":70})", "1:unparsable_time");
    row("empty time", R"({"deviceSn":"A","timestamp":"","xlv":70})", "1:unparsable_time");
    row("31 February", R"({"deviceSn":"A","timestamp":"2026-02-31 08:00:00","xlv":70})", "1:unparsable_time");
    row("25 o'clock", R"({"deviceSn":"A","timestamp":"2026-02-01 25:00:00","xlv":70})", "1:unparsable_time");
    row("time is a list", R"({"deviceSn":"A","timestamp":[1],"xlv":70})", "1:unparsable_time");
    row("day or month first?", R"({"deviceSn":"A","timestamp":"02/03/2026 08:00:00","xlv":70})",
        "1:unparsable_time");
    row("nothing measured",
        R"({"deviceSn":"A","timestamp":1790812800,"xlv":0,"xy":"","tw":"0.0","gxy":"null"})", "1:no_values");
    row("word", R"({"deviceSn":"A","timestamp":1790812800,"xlv":"fast"})", "1:wrong_type");
    row("truth", R"({"deviceSn":"A","timestamp":1790812800,"xlv":true})", "1:wrong_type");
    row("object", R"({"deviceSn":"A","timestamp":1790812800,"xlv":{"v":1}})", "1:wrong_type");
    row("list", R"({"deviceSn":"A","timestamp":1790812800,"xlv":[70]})", "1:wrong_type");
    row("beyond", R"({"deviceSn":"A","timestamp":1790812800,"xlv":70000000000})", "1:bad_field");
    row("sleep is no JSON", R"({"deviceSn":"A","timestamp":1790812800,"xlv":70,"smData":"[{"})",
        "1:unparsable_json");
    row("sleep ends before it begins",
        R"({"deviceSn":"A","timestamp":1790812800,"smData":[{"startTimeStamp":1790812800000,)"
        R"("endTimeStamp":1790812000000,"type":1}]})",
        "1:bad_field");
    row("10 MB", R"({"deviceSn":"A","timestamp":1790812800,"xlv":")" + QByteArray(10'000'000, '7') + "\"}",
        "1:line_too_long");
}

void TestWatchReader::refusesWithAReason()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, verdict);
    // What stands around a bad line is read all the same.
    const QByteArray good = R"({"deviceSn":"G","timestamp":1790812800,"xlv":70})";
    ReadResult result = watch(json);
    QCOMPARE(verdicts(result), verdict);
    QCOMPARE(result.batch.rows.size(), std::size_t(0));
    result = watch(good + "\n" + json + "\r\n\n" + good);
    QCOMPARE(result.batch.rows.size(), std::size_t(2));
    QCOMPARE(result.rejected, std::uint64_t(verdict.count(QLatin1Char(':'))));
    QCOMPARE(verdicts(result), QString(verdict).replace(QLatin1String("1:"), QLatin1String("2:")));
    QCOMPARE(result.batch.rows[1].line, 4u);
    QVERIFY(!result.rejections[0].text.isEmpty());
}

void TestWatchReader::keepsZeroOnlyWhereItIsAValue()
{
    const ReadResult result =
        watch(R"({"deviceSn":"A","timestamp":1790812800,"heart_rate":"0","spo2":0,)"
              R"("temperature":"0.0","pressure_high":0,"pressure_low":"0","stress":0,"step":"0",)"
              R"("distance":"0.0","calorie":"0.0"})");
    QCOMPARE(verdicts(result), QString());
    for (const char *key :
         {"heart_rate", "spo2", "body_temperature", "systolic_pressure", "diastolic_pressure"})
        QVERIFY2(!valueOf(result, 0, key), key);
    for (const char *key : {"stress", "steps", "distance", "calories"})
        QCOMPARE(valueOf(result, 0, key), std::optional(0));
}

void TestWatchReader::readsPositions()
{
    const ReadResult result =
        watch(R"({"deviceSn":"A","timestamp":1790812800,"wd":"39.904211","jd":"116.407395","hb":"43.5"}
{"deviceSn":"A","timestamp":1790812801,"xlv":70,"latitude":"0","longitude":"0","altitude":"0"}
{"deviceSn":"A","timestamp":1790812802,"xlv":70,"latitude":"39.9","longitude":"0"}
{"deviceSn":"A","timestamp":1790812803,"latitude":"-33.5","longitude":-70.25})");
    QCOMPARE(verdicts(result), QString());
    QCOMPARE(valueOf(result, 0, "latitude"), std::optional(39'904'211));
    QCOMPARE(valueOf(result, 0, "longitude"), std::optional(116'407'395));
    QCOMPARE(valueOf(result, 0, "altitude"), std::optional(435));
    for (const std::size_t row : {std::size_t(1), std::size_t(2)}) {
        QVERIFY(!valueOf(result, row, "latitude"));
        QVERIFY(!valueOf(result, row, "longitude"));
        QVERIFY(!valueOf(result, row, "altitude"));
    }
    QCOMPARE(valueOf(result, 3, "latitude"), std::optional(-33'500'000));
    QCOMPARE(valueOf(result, 3, "longitude"), std::optional(-70'250'000));
}

void TestWatchReader::readsDistanceByDevice()
{
    ReadContext with = context();
    with.isKilometres = [](std::string_view serial) { return serial == "KM"; };
    const ReadResult result = read<WatchReader>(R"({"distance":"1.2","deviceSn":"KM","timestamp":1790812800}
{"distance":"1200.4","deviceSn":"M","timestamp":1790812800})",
                                                with);
    QCOMPARE(valueOf(result, 0, "distance"), std::optional(1200));
    QCOMPARE(valueOf(result, 1, "distance"), std::optional(1200));
}

void TestWatchReader::readsSleepStrings()
{
    const QByteArray inside =
        R"([{\"startTimeStamp\":1790780400000,\"endTimeStamp\":1790784000000,\"type\":1},)"
        R"({\"startTimeStamp\":\"1790784000000\",\"endTimeStamp\":\"1790787600000\",)"
        R"(\"type\":\"2\"}])";
    const QByteArray head = R"({"deviceSn":"A","timestamp":1790812800,)";
    for (const QByteArray &field : {QByteArray("sleepData"), QByteArray("smData"),
                                    QByteArray("scientificSleepData"), QByteArray("kxsmData")}) {
        for (const QByteArray &json :
             {inside, QByteArray(R"({\"code\":\"0\",\"data\":)" + inside + "}"),
              QByteArray(R"({\"code\":\"0\"\"data\":)" + inside + "}"),
              QByteArray(R"({\"code\":\"0\",\"data\":{\"name\":\"sleep\",\"list\":)" + inside + "}}")}) {
            const ReadResult result = watch(head + "\"" + field + "\":\"" + json + "\"}");
            QCOMPARE(verdicts(result), QString());
            QCOMPARE(result.batch.spans.size(), std::size_t(2));
            QCOMPARE(result.batch.spans[0].what,
                     (SleepSpan{1790780400000, 1790784000000, SleepSpan::Kind::light}));
            QCOMPARE(result.batch.spans[1].what,
                     (SleepSpan{1790784000000, 1790787600000, SleepSpan::Kind::deep}));
        }
    }
    // The list may stand there as JSON, and nothing may stand there in four ways.
    const ReadResult direct = watch(
        head + R"("sleepData":[{"startTimeStamp":1790780400000,"endTimeStamp":1790784000000,"type":1}]})");
    QCOMPARE(direct.batch.spans.size(), std::size_t(1));
    for (const char *none : {"null", "\"null\"", "\"\"", "\"[]\""}) {
        const ReadResult result = watch(head + R"("xlv":70,"smData":)" + none + "}");
        QCOMPARE(verdicts(result), QString());
        QCOMPARE(result.batch.rows.size(), std::size_t(1));
        QVERIFY(result.batch.spans.empty());
    }
}

void TestWatchReader::repairsOnlyTheForgottenComma()
{
    const auto repaired = [](std::string json) {
        repairMissingComma(json);
        return json;
    };
    QCOMPARE(repaired(R"({"code":"0""data":[]})"), std::string(R"({"code":"0","data":[]})"));
    QCOMPARE(repaired(R"({"code": "0" "data":[]})"), std::string(R"({"code": "0", "data":[]})"));
    QCOMPARE(repaired(R"({"code":"0","data":[]})"), std::string(R"({"code":"0","data":[]})"));
    QCOMPARE(repaired(R"({"code":"1""data":[]})"), std::string(R"({"code":"1""data":[]})"));
    QCOMPARE(repaired(R"({"data":"0""code":1})"), std::string(R"({"data":"0""code":1})"));
}

void TestWatchReader::readsExerciseAndWorkouts()
{
    const ReadResult result =
        watch(R"({"deviceSn":"A","timestamp":1790812800,)"
              R"("exerciseDailyData":"[{\"timeStamp\":1790780400000,\"data\":35}]",)"
              R"("ydWeekData":"null","workoutData":"[{\"recordId\":7,\"workoutType\":1,)"
              R"(\"startTimeStamp\":1790780500000,\"endTimeStamp\":1790784000000,)"
              R"(\"distance\":\"5.1\",\"calorie\":300}]"})");
    QCOMPARE(verdicts(result), QString());
    QCOMPARE(result.batch.events.size(), std::size_t(2));
    QCOMPARE(result.batch.events[0].what.key, std::string("EXERCISE_DAY"));
    QCOMPARE(result.batch.events[0].what.value, std::string("35"));
    QCOMPARE(result.batch.events[0].what.time, std::int64_t(1790780400000));
    QCOMPARE(result.batch.events[1].what.key, std::string("WORKOUT"));
    QCOMPARE(result.batch.events[1].what.time, std::int64_t(1790780500000));
    QVERIFY(result.batch.events[1].what.value.find("\"recordId\":7") != std::string::npos);
}

void TestWatchReader::readsDocuments()
{
    const QByteArray pretty = R"({
  "data": [
    { "deviceSn": "A", "timestamp": "2026-10-01 08:00:00", "heart_rate": 71 },
    { "deviceSn": "A", "heart_rate": 72 },
    { "deviceSn": "B", "timestamp": "2026-10-01 08:00:00", "heart_rate": 73 }
  ]
})";
    ReadResult result = read<WatchReader>(pretty, context(), Layout::document);
    QCOMPARE(verdicts(result), QString::fromLatin1("2:unparsable_time"));
    QCOMPARE(result.batch.rows.size(), std::size_t(2));
    QCOMPARE(result.batch.rows[1].line, 3u);
    result = read<WatchReader>(pretty.left(pretty.size() - 20), context(), Layout::document);
    QCOMPARE(result.batch.rows.size(), std::size_t(0));
    QCOMPARE(result.rejected, std::uint64_t(1));
    QCOMPARE(result.rejections[0].reason, Rejection::unparsableJson);
}

void TestWatchReader::numbersLinesAcrossStretches()
{
    QByteArray text;
    for (int i = 0; i < 5000; ++i) {
        text += i % 7 == 3 ? QByteArray("{broken")
                           : QByteArray(R"({"deviceSn":"D)") + QByteArray::number(i % 13) +
                                 R"(","timestamp":)" + QByteArray::number(1790812800 + i) + R"(,"xlv":)" +
                                 QByteArray::number(60 + i % 50) + "}";
        text += i % 100 == 50 ? "\r\n\n" : "\n";
    }
    const auto make = [] { return std::make_unique<WatchReader>(context(), Layout::lines); };
    const ReadResult one = readText(text, make, true, 1, std::size_t(1) << 30);
    for (const unsigned threads : {1u, 2u, 5u}) {
        const ReadResult many = readText(text, make, true, threads, 1000);
        QCOMPARE(many.rejected, one.rejected);
        QCOMPARE(many.lines, one.lines);
        QCOMPARE(verdicts(many), verdicts(one));
        QCOMPARE(many.batch.rows.size(), one.batch.rows.size());
        for (std::size_t i = 0; i < one.batch.rows.size(); ++i) {
            QCOMPARE(many.batch.rows[i].line, one.batch.rows[i].line);
            QCOMPARE(many.batch.rows[i].time, one.batch.rows[i].time);
            QCOMPARE(subjectOf(many, i), subjectOf(one, i));
        }
        QCOMPARE(many.batch.values, one.batch.values);
    }
}

QTEST_GUILESS_MAIN(TestWatchReader)
#include "tst_watch_reader.moc"
