// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "domain/colour_check.h"
#include "domain/json_keys.h"
#include "domain/picture_head.h"
#include "domain/report_chapters.h"
#include "domain/report_template_json.h"
#include "domain/shipped_templates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace xinglin;

namespace {

/// One red pixel wide enough for a logo: 16 × 16, made by hand so that no library has to agree.
QByteArray pngOf(quint32 width, quint32 height)
{
    const auto word = [](quint32 value) {
        QByteArray out(4, 0);
        for (int i = 0; i < 4; ++i)
            out[i] = static_cast<char>(value >> (24 - 8 * i));
        return out;
    };
    const QByteArray head = word(width) + word(height) + QByteArray("\x08\x02\0\0\0", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + word(13) + "IHDR" + head + word(0) + word(0) + "IDAT" +
           word(0) + word(0) + "IEND" + word(0);
}

QJsonObject plain()
{
    return QJsonDocument::fromJson(R"({"format": "xinglin-report-template", "version": 1, "key": "ours",
        "kind": "comprehensive", "name": {"zh": "本厂", "en": "Ours"},
        "chapters": [{"key": "methods"}, {"key": "vitals", "without": ["vitals.hours"]}, {"key": "quality"}]})")
        .object();
}

QJsonObject with(const QString &field, const QJsonValue &value)
{
    QJsonObject json = plain();
    json[field] = value;
    return json;
}

QJsonValue parsed(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + "]").array().at(0);
}

}  // namespace

class TestReportTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The reader of JSON would take the last of them.
    void aFieldThatStandsTwiceIsNamed()
    {
        const auto placeIn = [](const char *json) { return repeatedKey(json).value_or(u"-"_s); };
        QCOMPARE(placeIn(R"({"a": 1, "b": {"a": 2, "c": [{"a": 1}, {"a": 2}]}, "c": "a"})"), u"-"_s);
        QCOMPARE(placeIn("{\"a\": \"x\\\"a\\\":1,\", \"b\": [\"a\", \"a\"], \"c\": {}}"), u"-"_s);
        QCOMPARE(placeIn(R"({"a": 1, "b": 2, "a": 3})"), u"a"_s);
        QCOMPARE(placeIn("{\"a\": 1, \"\\u0061\": 3}"), u"a"_s);
        QCOMPARE(placeIn(R"({"l": [{"n": {"zh": "", "en": "", "zh": ""}}]})"), u"l.n.zh"_s);
        QCOMPARE(placeIn("{\"名\": [], \"x\": {}, \"名\": {}}"), u"名"_s);
        QByteArray document = templateDocument(shippedTemplates()->at(0));
        QVERIFY(readTemplateDocument(document));
        document.insert(document.indexOf('{') + 1, "\"key\": \"other\",");
        const auto twice = readTemplateDocument(document);
        QVERIFY(!twice);
        QCOMPARE(twice.error().place, u"key"_s);
        QCOMPARE(twice.error().text, u"The field stands here twice."_s);
    }

    void readsWhatItSays()
    {
        QJsonObject json = with(u"accent"_s, u"#7A1F5C"_s);
        json[u"font"_s] = u"思源宋体"_s;
        json[u"title"_s] = parsed(R"({"zh": "月报"})");
        json[u"signatures"_s] = parsed(R"([{"zh": "主任", "en": "Head"}])");
        json[u"logo"_s] = QJsonObject{{u"data"_s, QString::fromLatin1(pngOf(64, 20).toBase64())},
                                      {u"alternative"_s, parsed(R"({"zh": "本厂标志", "en": "Our mark"})")}};
        const auto read = templateFromJson(json);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(problemText(read.error())));
        QCOMPARE(read->accent, u"#7a1f5c"_s);
        QCOMPARE(read->font, u"思源宋体"_s);
        ReportTemplate other = *read;
        QVERIFY(isSameContent(other, *read));
        other.font = u"DejaVu Serif"_s;
        QVERIFY(!isSameContent(other, *read));
        QVERIFY(templateDocument(*read).contains("\"font\": \"思源宋体\""));
        QVERIFY(!templateDocument(*templateFromJson(plain())).contains("font"));
        QCOMPARE(read->chapters.size(), std::size_t(3));
        QCOMPARE(read->chapters[0].key, u"methods"_s);
        QVERIFY(read->shows(u"vitals"));
        QVERIFY(read->shows(u"vitals.table"));
        QVERIFY(!read->shows(u"vitals.hours"));
        QVERIFY(!read->shows(u"alerts"));
        QVERIFY(!read->shows(u"alerts.by_rule"));
        QCOMPARE(eitherText(read->title, Language::en), u"月报"_s);
        QCOMPARE(read->logo.bytes, pngOf(64, 20));
        QCOMPARE(templateDocument(*readTemplateDocument(templateDocument(*read))), templateDocument(*read));
        QVERIFY(!templateProblem(*read));
    }

    void problemsTellThePlace_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("place");
        const auto chapters = [](const char *list) { return with(u"chapters"_s, parsed(list)); };
        QTest::newRow("unknown field") << with(u"colour"_s, u"red"_s) << u"colour"_s;
        QTest::newRow("format") << with(u"format"_s, u"x"_s) << u"format"_s;
        QTest::newRow("version") << with(u"version"_s, 2) << u"version"_s;
        QTest::newRow("key") << with(u"key"_s, u"Our key"_s) << u"key"_s;
        QTest::newRow("kind") << with(u"kind"_s, u"poem"_s) << u"kind"_s;
        QTest::newRow("name") << with(u"name"_s, parsed(R"({"zh": "本厂"})")) << u"name"_s;
        QTest::newRow("title") << with(u"title"_s, parsed(R"({"zh": 3})")) << u"title.zh"_s;
        QTest::newRow("long") << with(u"title"_s, QJsonObject{{u"zh"_s, QString(121, u'长')}})
                              << u"title.zh"_s;
        QTest::newRow("lines") << with(u"title"_s, parsed(R"({"en": "a\nb"})")) << u"title.en"_s;
        QTest::newRow("bell") << with(u"note"_s, parsed(R"({"en": "a\u0007b"})")) << u"note.en"_s;
        QTest::newRow("half a sign") << with(u"note"_s, QJsonObject{{u"en"_s, QString(QChar(0xd800))}})
                                     << u"note.en"_s;
        QTest::newRow("pale") << with(u"accent"_s, u"#ffd700"_s) << u"accent"_s;
        QTest::newRow("no colour") << with(u"accent"_s, u"red"_s) << u"accent"_s;
        QTest::newRow("paper") << with(u"paper"_s, u"a3"_s) << u"paper"_s;
        QTest::newRow("font") << with(u"font"_s, 3) << u"font"_s;
        QTest::newRow("long font") << with(u"font"_s, QString(121, u'字')) << u"font"_s;
        QTest::newRow("font of two lines") << with(u"font"_s, u"DejaVu\nSerif"_s) << u"font"_s;
        QTest::newRow("bell in a font") << with(u"font"_s, u"DejaVu\aSerif"_s) << u"font"_s;
        QTest::newRow("space around a font") << with(u"font"_s, u" DejaVu Serif"_s) << u"font"_s;
        QTest::newRow("half a sign in a font") << with(u"font"_s, QString(QChar(0xd800))) << u"font"_s;
        QTest::newRow("contents") << with(u"contents"_s, u"yes"_s) << u"contents"_s;
        QTest::newRow("no chapters") << with(u"chapters"_s, QJsonValue::Undefined) << u"chapters"_s;
        QTest::newRow("methods left out") << chapters(R"([{"key": "quality"}])") << u"chapters"_s;
        QTest::newRow("unknown chapter")
            << chapters(R"([{"key": "methods"}, {"key": "quality"}, {"key": "weather"}])")
            << u"chapters[2].key"_s;
        QTest::newRow("twice") << chapters(R"([{"key": "methods"}, {"key": "methods"}])")
                               << u"chapters[1].key"_s;
        QTest::newRow("no object") << chapters(R"([{"key": "methods"}, "quality"])") << u"chapters[1]"_s;
        QTest::newRow("unknown part") << chapters(R"([{"key": "methods", "without": ["vitals.hours"]}])")
                                      << u"chapters[0].without[0]"_s;
        QTest::newRow("part twice")
            << chapters(R"([{"key": "vitals", "without": ["vitals.hours", "vitals.hours"]}])")
            << u"chapters[0].without[1]"_s;
        QTest::newRow("nothing left")
            << chapters(R"([{"key": "risk", "without": ["risk.people", "risk.counts"]}])")
            << u"chapters[0].without"_s;
        QTest::newRow("who signs") << with(u"signatures"_s, parsed("[{}]")) << u"signatures[0]"_s;
        QTest::newRow("many sign") << with(u"signatures"_s, parsed(R"([{"zh":"a"},{"zh":"a"},{"zh":"a"},
            {"zh":"a"},{"zh":"a"},{"zh":"a"},{"zh":"a"}])"))
                                   << u"signatures"_s;
        const auto logo = [](const QByteArray &file) {
            return with(u"logo"_s, QJsonObject{{u"data"_s, QString::fromLatin1(file.toBase64())},
                                               {u"alternative"_s, parsed(R"({"zh": "标志"})")}});
        };
        QTest::newRow("no picture") << logo("GIF89a") << u"logo.data"_s;
        QTest::newRow("cut picture") << logo(pngOf(64, 20).chopped(3)) << u"logo.data"_s;
        QTest::newRow("huge picture") << logo(pngOf(60'000, 60'000)) << u"logo.data"_s;
        QTest::newRow("heavy picture") << logo(pngOf(64, 20) + QByteArray(400'001, 'x')) << u"logo.data"_s;
        QTest::newRow("no base64") << with(u"logo"_s, parsed(R"({"data": "***"})")) << u"logo.data"_s;
        QTest::newRow("nothing said")
            << with(u"logo"_s, QJsonObject{{u"data"_s, QString::fromLatin1(pngOf(64, 20).toBase64())}})
            << u"logo.alternative"_s;
    }
    void problemsTellThePlace()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, place);
        const auto read = templateFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().place, place);
        QVERIFY(!read.error().text.isEmpty());
    }

    void whatIsNoJsonTellsTheLine()
    {
        const auto read = readTemplateDocument("{\n\"key\": }");
        QVERIFY(!read);
        QVERIFY(read.error().place.contains(u'2'));
        QVERIFY(!readTemplateDocument("[]"));
        QVERIFY(!readTemplateDocument({}));
        QVERIFY(!readTemplateDocument(QByteArray(2'000'000, ' ')));
    }

    void shippedOnesAreWholeAndTheFullOnesHoldAll()
    {
        const auto shipped = shippedTemplates();
        QVERIFY2(shipped.has_value(), shipped ? "" : qPrintable(shipped.error().detail));
        QStringList full;
        for (const ReportTemplate &plan : *shipped) {
            QVERIFY(isShippedTemplate(plan.key));
            QVERIFY(plan.builtIn);
            const bool isFull = plan.key == u"full" || plan.key.endsWith(u"-full");
            if (!isFull)
                continue;
            full += plan.kind;
            const auto chapters = reportChapters(plan.kind);
            QCOMPARE(plan.chapters.size(), chapters.size());
            for (std::size_t i = 0; i < chapters.size(); ++i) {
                QCOMPARE(plan.chapters[i].key, QString::fromLatin1(chapters[i].key));
                QVERIFY(plan.chapters[i].without.isEmpty());
            }
        }
        QCOMPARE(reportHeading(u"comprehensive", "vitals"), "Vitals");
        QCOMPARE(reportHeading(u"comprehensive", "summary.findings"), "What to act on");
        full.sort();
        QStringList kinds = kindsWithTemplates();
        kinds.sort();
        QCOMPARE(full, kinds);
        QVERIFY(!isShippedTemplate(u"ours"_s));
    }

    void contrastsAreThoseOfTheStandard()
    {
        QCOMPARE(contrastRatio({0, 0, 0}, {255, 255, 255}), 21.0);
        // #767676 on white is the lightest grey that passes 4.5 (WCAG 2.1, understanding 1.4.3).
        QVERIFY(accentProblem(u"#767676"_s).isEmpty());
        QVERIFY(!accentProblem(u"#777777"_s).isEmpty());
        QVERIFY(accentCautions(u"#0b6e78"_s).isEmpty());
        QVERIFY(accentCautions(u"#b3261e"_s).first().contains(u"P0"_s));
        QVERIFY(!accentCautions(u"#1b7338"_s).isEmpty());
    }

    void mutatedOnesAreReadAsTheyAreOrRefused()
    {
        const auto shipped = shippedTemplates();
        QVERIFY(shipped.has_value());
        Random random(42);
        int taken = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray json = templateDocument((*shipped)[random.below(shipped->size())]);
            for (std::uint64_t changes = 1 + random.below(3); changes > 0; --changes) {
                const auto at = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(json.size())));
                switch (random.below(3)) {
                case 0: json[at] = static_cast<char>(random.below(256)); break;
                case 1: json.remove(at, static_cast<qsizetype>(random.below(30))); break;
                default:
                    json.insert(at, json.mid(static_cast<qsizetype>(
                                                 random.below(static_cast<std::uint64_t>(json.size()))),
                                             20));
                }
                if (json.isEmpty())
                    json = "{}";
            }
            const auto read = readTemplateDocument(json);
            if (!read) {
                QVERIFY(!read.error().text.isEmpty());
                continue;
            }
            ++taken;
            QVERIFY(!templateProblem(*read));
            for (const ReportChapterKind &chapter : reportChapters(read->kind))
                QVERIFY(!chapter.required || read->chapter(QString::fromLatin1(chapter.key)));
            QCOMPARE(templateDocument(*readTemplateDocument(templateDocument(*read))),
                     templateDocument(*read));
        }
        QVERIFY(taken > 100);
        QVERIFY(taken < 15'000);
    }
};

QTEST_GUILESS_MAIN(TestReportTemplate)
#include "tst_report_template.moc"
