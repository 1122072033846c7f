// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/file_kind.h"
#include "ingest/plain_tables.h"
#include "ingest/source_file.h"
#include "ingest/vitals_csv_reader.h"

#include "tests/ingest/read_text.h"

#include <QStringEncoder>
#include <QTest>

using namespace xinglin;

namespace {

constexpr std::int64_t kEight = 1'790'812'800'000;  // 2026-10-01 08:00:00 in Shanghai

ReadContext context()
{
    return {*Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn(), {}, {}};
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

Result<ReadResult> vitals(const QByteArray &text, const QByteArray &mappingJson = "{}", unsigned threads = 1,
                          std::size_t bytes = 0)
{
    const auto mapping = ColumnMapping::fromJson(mappingJson, MetricDictionary::builtIn());
    if (!mapping)
        return fail(mapping.error());
    const auto layout = VitalsLayout::detect(view(text), MetricDictionary::builtIn(), *mapping);
    if (!layout)
        return fail(layout.error());
    ReadPlan plan;
    plan.text = view(text).substr(layout->headerBytes);
    plan.linesBefore = layout->headerLines;
    plan.slots = MetricDictionary::builtIn().size();
    plan.makeReader = [&] { return std::make_unique<VitalsCsvReader>(context(), *layout); };
    plan.threads = threads;
    plan.stretchBytes = bytes;
    return readWhole(plan);
}

}  // namespace

class TestTableReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWideVitals();
    void readsChineseHeadersInEveryEncoding();
    void readsLongVitals();
    void readsWithAMapping();
    void readsDecimalCommas();
    void asksWhereItWouldHaveToGuess();
    void refusesRowsWithAReason();
    void refusesSkippedTimes();
    void readsSleepAsADayTotal();
    void readsTheSameOnAnyThreads();
    void readsUnits();
    void readsPeople();
    void readsBindings();
    void readsQuotedLineEnds();
    void detectsKinds_data();
    void detectsKinds();
    void tellsLinesFromDocuments();
};

void TestTableReaders::readsWideVitals()
{
    const auto result = vitals("time,device,heart_rate,Temperature (°C),spo2,note\n"
                               "2026-10-01 08:00:00,W1,72,36.5,98,fine\n"
                               "2026-10-01 08:10,W2,0,,97,\"said \"\"ok\"\", left\"\n"
                               "\n"
                               "2026-10-01T00:20:00Z,W1,75,NaN,,\n");
    QVERIFY(result);
    QCOMPARE(verdicts(*result), QString());
    QCOMPARE(result->batch.rows.size(), std::size_t(3));
    QCOMPARE(valueOf(*result, 0, "heart_rate"), std::optional(72));
    QCOMPARE(valueOf(*result, 0, "body_temperature"), std::optional(365));
    QCOMPARE(valueOf(*result, 0, "spo2"), std::optional(98));
    QVERIFY(!valueOf(*result, 1, "heart_rate"));
    QCOMPARE(valueOf(*result, 1, "spo2"), std::optional(97));
    QCOMPARE(result->batch.rows[0].time, kEight);
    QCOMPARE(result->batch.rows[1].time, kEight + 600'000);
    QCOMPARE(result->batch.rows[2].time, kEight + 1'200'000);
    QCOMPARE(result->batch.rows[2].line, 5u);
    QCOMPARE(result->batch.subjects[result->batch.rows[1].subject].name, std::string("W2"));
    QCOMPARE(result->batch.subjects[0].kind, SubjectRef::Kind::device);
}

void TestTableReaders::readsChineseHeadersInEveryEncoding()
{
    const QString text =
        QStringLiteral("心率;工号;时间;收缩压;舒张压;体温\r\n72;E0001;2026/10/1 8:00;120;80;36,5\r\n");
    QStringEncoder wide(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QStringEncoder chinese("GB18030");
    for (const QByteArray &bytes : {text.toUtf8(), QByteArray("\xEF\xBB\xBF" + text.toUtf8()),
                                    QByteArray(wide(text)), QByteArray(chinese(text))}) {
        const SourceFile source = SourceFile::fromBytes(bytes);
        const auto result = vitals(QByteArray(source.text().data(), qsizetype(source.text().size())));
        QVERIFY(result);
        QCOMPARE(verdicts(*result), QString());
        QCOMPARE(result->batch.rows.size(), std::size_t(1));
        QCOMPARE(result->batch.subjects[0].kind, SubjectRef::Kind::person);
        QCOMPARE(subjectOf(*result, 0), std::string("E0001"));
        QCOMPARE(result->batch.rows[0].time, kEight);
        QCOMPARE(valueOf(*result, 0, "heart_rate"), std::optional(72));
        QCOMPARE(valueOf(*result, 0, "systolic_pressure"), std::optional(120));
        QCOMPARE(valueOf(*result, 0, "diastolic_pressure"), std::optional(80));
        QCOMPARE(valueOf(*result, 0, "body_temperature"), std::optional(365));
    }
}

void TestTableReaders::readsLongVitals()
{
    const auto result = vitals("工号\t时间\t指标\t数值\n"
                               "E1\t2026-10-01 08:00:00\t心率\t72\n"
                               "E1\t2026-10-01 08:00:00\tbody_temperature\t36.6\n"
                               "E1\t2026-10-01 08:00:00\tmood\t3\n"
                               "E1\t2026-10-01 08:00:00\tspo2\t0\n");
    QVERIFY(result);
    QCOMPARE(verdicts(*result), QStringLiteral("4:bad_field 5:no_values"));
    QCOMPARE(valueOf(*result, 0, "heart_rate"), std::optional(72));
    QCOMPARE(valueOf(*result, 1, "body_temperature"), std::optional(366));
}

void TestTableReaders::readsWithAMapping()
{
    const QByteArray text = "Who|When|HR|F|Remarks\nE1|01/10/2026 08:00|72|97.7|1\n";
    QVERIFY(!vitals(text));
    const QByteArray mapping =
        R"({"columns":{"Who":"person","When":"time","HR":"heart_rate",)"
        R"("F":{"metric":"body_temperature","factor":0.5555555555,"offset":-17.7777777777},)"
        R"("Remarks":null},"time_format":"DD/MM/YYYY hh:mm","separator":"|","manual":true})";
    const auto result = vitals(text, mapping);
    QVERIFY(result);
    QCOMPARE(verdicts(*result), QString());
    QCOMPARE(result->batch.rows.at(0).time, kEight);
    QCOMPARE(result->batch.rows[0].flags, bit(Flag::manual));
    QCOMPARE(valueOf(*result, 0, "heart_rate"), std::optional(72));
    QCOMPARE(valueOf(*result, 0, "body_temperature"), std::optional(365));
    for (const char *wrong : {"[]", "{", R"({"columns":{"A":"mood"}})", R"({"decimal":";"})",
                              R"({"separator":"ab"})", R"({"time_format":"now"})", R"({"encoding":"EBCDIC"})",
                              R"({"columns":{"A":"steps","A":"heart_rate"}})"})
        QVERIFY2(!ColumnMapping::fromJson(wrong, MetricDictionary::builtIn()), wrong);
}

void TestTableReaders::readsDecimalCommas()
{
    using Cells = std::vector<std::string_view>;
    QVERIFY(detectDecimalComma(Cells{"36,5", "72"}));
    QVERIFY(detectDecimalComma(Cells{"36,5", "1,234"}));
    // These may be thousands: nobody should guess.
    QVERIFY(!detectDecimalComma(Cells{"1,234", "12,345"}));
    QVERIFY(!detectDecimalComma(Cells{"36.5", "1,5"}));
    QVERIFY(!detectDecimalComma(Cells{}));
    const auto result = vitals("device,time,steps\nW,2026-10-01 08:00:00,\"1,234\"\n");
    QVERIFY(result);
    QCOMPARE(verdicts(*result), QStringLiteral("2:wrong_type"));
}

void TestTableReaders::asksWhereItWouldHaveToGuess()
{
    for (const char *text :
         {"", "\n\n", "time,heart_rate\n", "device,heart_rate\n", "device,time\n",
          "device,time,mood\nW,2026-10-01,3\n", "device,time,heart_rate\nW,01/02/2026 08:00,70\n"}) {
        const auto result = vitals(text);
        QVERIFY2(!result, text);
        QCOMPARE(result.error().code, ErrorCode::invalidData);
        QVERIFY(!result.error().message.isEmpty());
    }
    QVERIFY(vitals("device,time,heart_rate\nW,01/02/2026 08:00,70\nW,01/13/2026 08:00,70\n"));
}

void TestTableReaders::refusesRowsWithAReason()
{
    QByteArray text = "device,time,heart_rate,spo2\n"
                      "W,2026-02-31 08:00:00,70,98\n"
                      "W,2026-10-01 08:00:00,fast,98\n"
                      "W,2026-10-01 08:00:00,70\n"
                      "W,2026-10-01 08:00:00,70,98,99\n"
                      "W,2026-10-01 08:00:00,,\n"
                      ",2026-10-01 08:00:00,70,98\n"
                      "\"W,2026-10-01 08:00:00,70,98\n"
                      "W\xFF,2026-10-01 08:00:00,70,98\n";
    text += QByteArray("W\0,2026-10-01 08:00:00,70,98\n", 30);
    text += "W," + QByteArray(10'000'000, '1') + ",70,98\n";
    text += "W,2026-10-01 08:00:00,70000000000,98\n" + QByteArray(65, 'W') + ",2026-10-01 08:00:00,70,98\n";
    text += "W,2026-10-01 08:00:00,70,98,,\n";
    const auto result = vitals(text);
    QVERIFY(result);
    QCOMPARE(
        verdicts(*result),
        QStringLiteral(
            "2:unparsable_time 3:wrong_type 4:unparsable_row 5:unparsable_row 6:no_values 7:no_device "
            "8:unparsable_row 9:bad_encoding 10:bad_encoding 11:line_too_long 12:bad_field 13:bad_field"));
    QCOMPARE(result->batch.rows.size(), std::size_t(1));
    QCOMPARE(result->batch.rows[0].line, 14u);
}

void TestTableReaders::refusesSkippedTimes()
{
    const auto layout = VitalsLayout::detect("device,time,heart_rate\n", MetricDictionary::builtIn());
    QVERIFY(layout);
    const ReadContext berlin{*Zone::byName("Europe/Berlin"), MetricDictionary::builtIn(), {}, {}};
    const ReadResult result = readText("W,2026-03-29 02:30:00,70\nW,2026-03-29 03:30:00,70\n",
                                       [&] { return std::make_unique<VitalsCsvReader>(berlin, *layout); });
    QCOMPARE(verdicts(result), QStringLiteral("1:skipped_local_time"));
    QCOMPARE(result.batch.rows.size(), std::size_t(1));
}

void TestTableReaders::readsSleepAsADayTotal()
{
    const auto result = vitals("person,date,sleep,steps\nE1,2026-10-01,7.5,\n");
    QVERIFY(result);
    QCOMPARE(verdicts(*result), QString());
    QCOMPARE(result->batch.totals.size(), std::size_t(1));
    QCOMPARE(result->batch.totals[0].what, (DayTotal{Day::fromCivil(2026, 10, 1), 12, 450}));
}

void TestTableReaders::readsTheSameOnAnyThreads()
{
    QByteArray text = "device,time,heart_rate,body_temperature\n";
    for (int i = 0; i < 4000; ++i)
        text += "D" + QByteArray::number(i % 17) + "," + QByteArray::number(1790812800 + i) + "," +
                (i % 11 == 0 ? QByteArray("x") : QByteArray::number(60 + i % 40)) + ",36." +
                QByteArray::number(i % 10) + "\n";
    const auto one = vitals(text);
    const auto many = vitals(text, "{}", 3, 777);
    QVERIFY(one && many);
    QCOMPARE(verdicts(*many), verdicts(*one));
    QCOMPARE(many->batch.values, one->batch.values);
    QCOMPARE(many->rejected, std::uint64_t(364));
    QCOMPARE(many->batch.rows.back().line, one->batch.rows.back().line);
}

void TestTableReaders::readsUnits()
{
    const auto result = readUnits(QStringLiteral("名称,编码,上级编码,英文名,负责人,生效日期\n"
                                                 "集团,G,,Group,E1;E2,\n"
                                                 "矿井,M,G,,,2026-01-01\n"
                                                 ",X,G,,,\n"
                                                 "坏,Y,G,,,2026-02-30\n")
                                      .toUtf8()
                                      .toStdString());
    QVERIFY(result);
    QCOMPARE(result->lines.size(), std::size_t(2));
    QCOMPARE(result->lines[0].code, QStringLiteral("G"));
    QVERIFY(result->lines[0].parent.isEmpty());
    QCOMPARE(result->lines[0].name, (BilingualText{QStringLiteral("集团"), QStringLiteral("Group")}));
    QCOMPARE(result->lines[0].heads, (QStringList{QStringLiteral("E1"), QStringLiteral("E2")}));
    QVERIFY(!result->lines[0].from.isValid());
    QCOMPARE(result->lines[1].parent, QStringLiteral("G"));
    QCOMPARE(result->lines[1].from, Day::fromCivil(2026, 1, 1));
    QCOMPARE(result->rejections[0].reason, Rejection::missingField);
    QCOMPARE(result->rejections[0].line, std::uint64_t(4));
    QCOMPARE(result->rejections[1].reason, Rejection::unparsableTime);
    QVERIFY(!readUnits("code,name\nA,a\n"));
}

void TestTableReaders::readsPeople()
{
    const auto result =
        readPeople(QStringLiteral("工号,姓名,部门编码,岗位,风险等级,性别,出生日期,手机,身份证号,生效日期\n"
                                  "E1,张三,M,采煤工,高,男,1950-05-06,138,110,2026-01-01\n"
                                  "E2,李四,M,,,,,,,\n"
                                  "E3,王五,M,,非常高,,,,,\n"
                                  "E4,赵六,M,,,甲,,,,\n")
                       .toUtf8()
                       .toStdString());
    QVERIFY(result);
    QCOMPARE(result->lines.size(), std::size_t(2));
    const PersonLine &first = result->lines[0];
    QCOMPARE(first.name.zh, QStringLiteral("张三"));
    QCOMPARE(first.unit, QStringLiteral("M"));
    QCOMPARE(first.position, QStringLiteral("采煤工"));
    QCOMPARE(first.risk, RiskLevel::high);
    QCOMPARE(first.sex, Sex::male);
    QCOMPARE(first.birth, Day::fromCivil(1950, 5, 6));
    QCOMPARE(first.phone, QStringLiteral("138"));
    QCOMPARE(first.idNumber, QStringLiteral("110"));
    QCOMPARE(first.from, Day::fromCivil(2026, 1, 1));
    QVERIFY(!result->lines[1].risk);
    QCOMPARE(result->rejected, std::uint64_t(2));
    QCOMPARE(result->rejections[0].reason, Rejection::badField);
    QCOMPARE(result->rejections[1].line, std::uint64_t(5));
}

void TestTableReaders::readsBindings()
{
    const auto result = readBindings("device,person,from,to\n"
                                     "W1,E1,2026-10-01 08:00:00,2026-10-02 08:00:00\n"
                                     "W1,E2,2026-10-02T00:00:00Z,\n"
                                     "W2,E1,2026-10-02,2026-10-01\n"
                                     "W3,,2026-10-02,\n",
                                     *Zone::byName("Asia/Shanghai"));
    QVERIFY(result);
    QCOMPARE(result->lines.size(), std::size_t(2));
    QCOMPARE(result->lines[0].time, (TimeRange{Instant(kEight), Instant(kEight + 86'400'000)}));
    QCOMPARE(result->lines[1].time, (TimeRange{Instant(kEight + 86'400'000), kForever}));
    QCOMPARE(result->rejections[0].reason, Rejection::badField);
    QCOMPARE(result->rejections[1].reason, Rejection::missingField);
}

void TestTableReaders::readsQuotedLineEnds()
{
    const auto result = readUnits("code,parent,name\nA,,\"two\nlines\"\nB,A,\"never closed\nC,A,c\n");
    QVERIFY(result);
    QCOMPARE(result->lines.size(), std::size_t(2));
    QCOMPARE(result->lines[0].name.zh, QStringLiteral("two\nlines"));
    QCOMPARE(result->rejections[0].reason, Rejection::unparsableRow);
    QCOMPARE(result->rejections[0].line, std::uint64_t(4));
    QCOMPARE(result->lines[1].code, QStringLiteral("C"));
    QCOMPARE(result->lines[1].line, std::uint64_t(5));
}

void TestTableReaders::detectsKinds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *kind, const char *text) {
        QTest::addRow("%s: %.30s", kind, text) << QByteArray(text) << QString::fromLatin1(kind);
    };
    row("watch", R"({"data":{"deviceSn":"A","timestamp":1,"xlv":7}})");
    row("watch", "\n\n[{\"deviceSn\":");
    row("device-info", R"([{"SerialNumber":"A","batteryLevel":85}])");
    row("event", R"({"eventType":"a.SOS_EVENT","deviceSn":"A"})");
    row("vitals-csv", "device,time,heart_rate\n");
    row("vitals-csv", "工号,时间,指标,数值\n");
    row("people", "工号,姓名,部门编码\n");
    row("people", "unit;name;code\n");
    row("units", "编码,上级编码,名称\n");
    row("bindings", "设备号,工号,开始时间\n");
    row("fitbit", "Id,ActivityDate,TotalSteps,TotalDistance,Calories\n");
    row("fitbit", "Id,SleepDay,TotalMinutesAsleep\n");
    row("", "colour,shape\nred,round\n");
    row("", "");
}

void TestTableReaders::detectsKinds()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, kind);
    const auto found = detectFileKind(view(text), MetricDictionary::builtIn());
    QCOMPARE(found ? fileKindName(*found) : QString(), kind);
    if (found)
        QCOMPARE(parseFileKind(kind), found);
}

void TestTableReaders::tellsLinesFromDocuments()
{
    QCOMPARE(detectJsonLayout("{\"a\":1}\n{\"a\":2}\n"), JsonReader::Layout::lines);
    QCOMPARE(detectJsonLayout("{broken\n{\"a\":2}\n"), JsonReader::Layout::lines);
    QCOMPARE(detectJsonLayout("{\n\"a\":1}"), JsonReader::Layout::document);
    QCOMPARE(detectJsonLayout("[{\"a\":1},\n{\"a\":2}]"), JsonReader::Layout::document);
    QCOMPARE(detectJsonLayout("[{\"a\":1}]"), JsonReader::Layout::document);
}

QTEST_GUILESS_MAIN(TestTableReaders)
#include "tst_table_readers.moc"
