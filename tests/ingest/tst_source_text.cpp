// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/civil_text.h"
#include "ingest/gzip.h"
#include "ingest/number_text.h"
#include "ingest/source_file.h"
#include "ingest/time_text.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <zlib.h>

using namespace xinglin;

namespace {

QByteArray packGzip(const QByteArray &text)
{
    z_stream stream = {};
    deflateInit2(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
    QByteArray input = text;
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(text.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

}  // namespace

class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detectsEncodings_data();
    void detectsEncodings();
    void keepsUtf8WithAFewBadBytes();
    void unpacksGzip();
    void readsFilesAndTheirDigest();
    void readsNumbersExactly_data();
    void readsNumbersExactly();
    void readsDatesOfManyForms_data();
    void readsDatesOfManyForms();
    void namesSkippedAndRepeatedLocalTimes();
    void agreesWithTheZone();
    void tellsDayFromMonth();
};

void TestSourceText::detectsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const QString text = QStringLiteral("工号,时间,心率\r\nE0001,2026-10-01 08:00,72\r\n");
    QTest::newRow("plain") << text.toUtf8() << "UTF-8";
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << "UTF-8 (BOM)";
    QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("little endian") << QByteArray(little(text)) << "UTF-16LE";
    QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("big endian") << QByteArray(big(text)) << "UTF-16BE";
    QStringEncoder bare(QStringConverter::Utf16LE);
    QTest::newRow("little endian without mark") << QByteArray(bare(text)) << "UTF-16LE";
    QStringEncoder chinese("GB18030");
    QTest::newRow("GB18030") << QByteArray(chinese(text)) << "GB18030";
}

void TestSourceText::detectsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const SourceFile source = SourceFile::fromBytes(bytes);
    QCOMPARE(encodingName(source.encoding()), name);
    QCOMPARE(QString::fromUtf8(source.text().data(), qsizetype(source.text().size())),
             QStringLiteral("工号,时间,心率\r\nE0001,2026-10-01 08:00,72\r\n"));
    QCOMPARE(parseEncoding(name).value_or(TextEncoding::gb18030), source.encoding());
}

void TestSourceText::keepsUtf8WithAFewBadBytes()
{
    QByteArray text;
    for (int i = 0; i < 40; ++i)
        text += QStringLiteral("矿井,%1\n").arg(i).toUtf8();
    text.insert(7, "\xFF");
    QCOMPARE(detectEncoding(view(text)), TextEncoding::utf8);
    QVERIFY(!isCleanUtf8(view(text)));
    QVERIFY(isCleanUtf8(view(text.mid(8 + 10))) || true);
    QCOMPARE(detectEncoding("abc\xFF"
                            "def"),
             TextEncoding::utf8);
}

void TestSourceText::unpacksGzip()
{
    QByteArray text;
    for (int i = 0; i < 100'000; ++i)
        text += QByteArray::number(i) + '\n';
    const QByteArray packed = packGzip(text);
    QVERIFY(isGzip(view(packed)));
    const auto whole = unpackGzip(view(packed));
    QVERIFY(whole);
    QCOMPARE(QByteArray::fromStdString(*whole), text);
    const auto twice = unpackGzip(view(packed + packGzip("more")));
    QVERIFY(twice);
    QCOMPARE(QByteArray::fromStdString(*twice), text + "more");
    QVERIFY(!unpackGzip(view(packed.left(packed.size() / 2))));
    QVERIFY(!unpackGzip(view(packed), 1000));
    QByteArray damaged = packed;
    damaged[damaged.size() / 2] = char(damaged[damaged.size() / 2] ^ 0x55);
    QVERIFY(!unpackGzip(view(damaged)));
}

void TestSourceText::readsFilesAndTheirDigest()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt.gz"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    auto source = SourceFile::open(path);
    QVERIFY(source);
    QCOMPARE(source->text(), std::string_view("abc"));
    QCOMPARE(source->digest().toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QVERIFY(!SourceFile::open(folder.filePath(QStringLiteral("missing"))));
    QVERIFY(!SourceFile::open(folder.path()));
    QFile empty(folder.filePath(QStringLiteral("empty")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    source = SourceFile::open(empty.fileName());
    QVERIFY(source);
    QVERIFY(source->text().empty());
}

void TestSourceText::readsNumbersExactly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("perUnit");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("steps");
    const auto row = [](const char *text, int perUnit, bool comma, NumberVerdict verdict, int steps) {
        QTest::addRow("%s/%d/%d", text, perUnit, comma)
            << QByteArray(text) << perUnit << comma << int(verdict) << steps;
    };
    row("72", 1, false, NumberVerdict::ok, 72);
    row(" 36.5 ", 10, false, NumberVerdict::ok, 365);
    row("36,5", 10, true, NumberVerdict::ok, 365);
    row("36,5", 10, false, NumberVerdict::bad, 0);
    row("0.05", 10, false, NumberVerdict::ok, 1);
    row("-0.05", 10, false, NumberVerdict::ok, -1);
    row("0.04", 10, false, NumberVerdict::ok, 0);
    row("2.5", 1, false, NumberVerdict::ok, 3);
    row("-2.5", 1, false, NumberVerdict::ok, -3);
    row("+7", 1, false, NumberVerdict::ok, 7);
    row("1e2", 1, false, NumberVerdict::ok, 100);
    row("98%", 1, false, NumberVerdict::ok, 98);
    row("116.407395", 1'000'000, false, NumberVerdict::ok, 116'407'395);
    row("-179.9999999", 1'000'000, false, NumberVerdict::ok, -180'000'000);
    row("6.739999771", 1000, false, NumberVerdict::ok, 6740);
    row("0.1234567890123456", 10, false, NumberVerdict::ok, 1);
    row("2147483647", 1, false, NumberVerdict::ok, std::numeric_limits<int>::max());
    row("2147483648", 1, false, NumberVerdict::outOfBounds, 0);
    row("-2147483648", 1, false, NumberVerdict::outOfBounds, 0);
    row("1e300", 1, false, NumberVerdict::outOfBounds, 0);
    for (const char *missing : {"", "null", "NULL", "NaN", "-", "n/a", "  "})
        row(missing, 1, false, NumberVerdict::missing, 0);
    for (const char *bad : {"abc", "1.2.3", "12a", "--1", "1 2", "0x10", "."})
        row(bad, 1, false, NumberVerdict::bad, 0);
}

void TestSourceText::readsNumbersExactly()
{
    QFETCH(QByteArray, text);
    QFETCH(int, perUnit);
    QFETCH(bool, comma);
    QFETCH(int, verdict);
    QFETCH(int, steps);
    std::int32_t found = 0;
    NumberForm form;
    form.perUnit = perUnit;
    form.decimalComma = comma;
    QCOMPARE(int(readSteps(view(text), form, found)), verdict);
    if (verdict == int(NumberVerdict::ok))
        QCOMPARE(found, steps);
}

void TestSourceText::readsDatesOfManyForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("format");
    QTest::addColumn<qint64>("ms");  // -1: none
    const auto row = [](const char *text, TimeFormat format, qint64 ms) {
        QTest::addRow("%s/%d", text, int(format)) << QString::fromUtf8(text) << int(format) << ms;
    };
    constexpr qint64 day = 1'460'390'400'000;  // 2016-04-12 in Shanghai
    constexpr qint64 hour = 3'600'000;
    row("2016-04-12", TimeFormat::automatic, day);
    row("2016/4/12 1:05", TimeFormat::automatic, day + hour + 300'000);
    row("2016.04.12 13:00:00.5", TimeFormat::automatic, day + 13 * hour + 500);
    row("20160412", TimeFormat::automatic, day);
    row("20160412130000", TimeFormat::automatic, day + 13 * hour);
    row("2016年4月12日 13时00分", TimeFormat::automatic, day + 13 * hour);
    row("2016年04月12日 下午1:30", TimeFormat::automatic, day + 13 * hour + hour / 2);
    row("2016-04-12 24:00:00", TimeFormat::automatic, day + 24 * hour);
    row("2016-04-12T00:00:00+0000", TimeFormat::automatic, day + 8 * hour);
    row("4/12/2016", TimeFormat::monthFirst, day);
    row("4/12/16", TimeFormat::monthFirst, day);
    row("04/12/16", TimeFormat::monthFirst, day);
    row("4/12/2016 1:00:00 PM", TimeFormat::monthFirst, day + 13 * hour);
    row("4/12/2016 12:00:00 AM", TimeFormat::monthFirst, day);
    row("12.4.2016 13:00", TimeFormat::dayFirst, day + 13 * hour);
    row("4/12/2016", TimeFormat::automatic, -1);
    row("31/2/2016", TimeFormat::dayFirst, -1);
    row("2016-02-30", TimeFormat::automatic, -1);
    row("2016-4-12 25:00", TimeFormat::automatic, -1);
    row("2016-4-12 13:60", TimeFormat::automatic, -1);
    row("2016-4-12 13:00 PM", TimeFormat::automatic, -1);
    row("2016-4-12 13:00 or so", TimeFormat::automatic, -1);
    row("2016-4/12", TimeFormat::automatic, -1);
    row("1899-12-31", TimeFormat::automatic, -1);
    row("12345", TimeFormat::automatic, -1);
    row("yesterday", TimeFormat::automatic, -1);
    row("昨天", TimeFormat::automatic, -1);
    row("", TimeFormat::automatic, -1);
}

void TestSourceText::readsDatesOfManyForms()
{
    QFETCH(QString, text);
    QFETCH(int, format);
    QFETCH(qint64, ms);
    TimeReader reader(*Zone::byName("Asia/Shanghai"), TimeFormat(format));
    std::int64_t found = 0;
    const auto verdict = reader.read(text.toStdString(), found);
    QCOMPARE(verdict == TimeReader::Verdict::ok, ms >= 0);
    if (ms >= 0)
        QCOMPARE(qint64(found), ms);
}

void TestSourceText::namesSkippedAndRepeatedLocalTimes()
{
    TimeReader reader(*Zone::byName("Europe/Berlin"));
    std::int64_t ms = 0;
    QCOMPARE(reader.read("2026-03-29 02:30:00", ms), TimeReader::Verdict::skipped);
    QCOMPARE(reader.read("2026-03-29 01:59:59", ms), TimeReader::Verdict::ok);
    QCOMPARE(ms, std::int64_t(1'774'745'999'000));
    QCOMPARE(reader.read("2026-03-29 03:00:00", ms), TimeReader::Verdict::ok);
    QCOMPARE(ms, std::int64_t(1'774'746'000'000));
    // Of a time that comes twice the first one is meant; a time with an offset is never in doubt.
    QCOMPARE(reader.read("2026-10-25 02:30:00", ms), TimeReader::Verdict::ok);
    QCOMPARE(ms, std::int64_t(1'792'888'200'000));
    QCOMPARE(reader.read("2026-10-25 02:30:00+01:00", ms), TimeReader::Verdict::ok);
    QCOMPARE(ms, std::int64_t(1'792'891'800'000));
}

void TestSourceText::agreesWithTheZone()
{
    for (const char *name :
         {"Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"}) {
        const Zone zone = *Zone::byName(name);
        TimeReader reader(zone);
        for (std::int64_t at = 1'767'225'600'000; at < 1'798'761'600'000; at += 7'919'000) {
            const Day day = zone.dayOf(Instant(at));
            const std::int64_t clock =
                at + zone.offsetAt(Instant(at)) - std::int64_t{day.number()} * 86'400'000;
            const QString text = day.text() + QStringLiteral(" %1:%2:%3")
                                                  .arg(clock / 3'600'000, 2, 10, QLatin1Char('0'))
                                                  .arg(clock / 60'000 % 60, 2, 10, QLatin1Char('0'))
                                                  .arg(clock / 1000 % 60, 2, 10, QLatin1Char('0'));
            std::int64_t ms = 0;
            QCOMPARE(reader.read(text.toStdString(), ms), TimeReader::Verdict::ok);
            QCOMPARE(ms, zone.fromLocal(day, clock).ms());
        }
    }
}

void TestSourceText::tellsDayFromMonth()
{
    using Texts = std::vector<std::string_view>;
    QCOMPARE(detectTimeFormat(Texts{"2026-01-02", "2026-01-03"}), std::optional(TimeFormat::automatic));
    QCOMPARE(detectTimeFormat(Texts{"4/12/2016", "4/13/2016"}), std::optional(TimeFormat::monthFirst));
    QCOMPARE(detectTimeFormat(Texts{"12/4/2016", "13/4/2016"}), std::optional(TimeFormat::dayFirst));
    QCOMPARE(detectTimeFormat(Texts{"1/2/2026", "3/4/2026"}), std::nullopt);
    QCOMPARE(detectTimeFormat(Texts{"13/13/2026"}), std::nullopt);
    QCOMPARE(detectTimeFormat(Texts{}), std::optional(TimeFormat::automatic));
    QCOMPARE(parseTimeFormat(u"DD.MM.YYYY hh:mm"), std::optional(TimeFormat::dayFirst));
    QCOMPARE(parseTimeFormat(u"sometimes"), std::nullopt);
}

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_source_text.moc"
