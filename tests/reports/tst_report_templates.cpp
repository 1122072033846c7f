// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "domain/report_chapters.h"
#include "domain/report_template_json.h"
#include "domain/shipped_templates.h"
#include "reports/builders/alert_report.h"
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/device_report.h"
#include "reports/builders/personal_report.h"
#include "reports/builders/quality_report.h"
#include "reports/render/renderer.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_alerts.h"
#include "tests/reports/sample_figures.h"
#include "tests/reports/sample_results.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace xinglin;

// What a template makes of a report.
namespace {

Document documentOf(const ReportTemplate &plan, Language language)
{
    ReportSetting setting = test::sampleSetting(language);
    setting.plan = std::make_shared<const ReportTemplate>(plan);
    if (plan.kind == u"alerts")
        return alertReport(setting, {test::sampleUnit().subject, test::sampleAlertNumbers()});
    if (plan.kind == u"quality") {
        QualityReportData data;
        data.subject = test::sampleUnit().subject;
        data.quality = DataQuality();
        data.quality->coverage = test::sampleUnit().figures->coverage;
        return qualityReport(setting, data);
    }
    if (plan.kind == u"devices") {
        DeviceReportData data;
        data.subject = test::sampleUnit().subject;
        data.record = DeviceRecord();
        return deviceReport(setting, data);
    }
    if (plan.kind == u"personal") {
        PersonalData data = test::samplePerson();
        data.analysis = test::samplePersonResults();
        return personalReport(setting, data);
    }
    ComprehensiveData data = test::sampleUnit();
    data.analysis = test::sampleUnitResults();
    data.alerts = test::sampleAlertNumbers();
    return comprehensiveReport(setting, data);
}

ReportTemplate shippedTemplate(const QString &key)
{
    const auto all = shippedTemplates().value_or(std::vector<ReportTemplate>());
    const auto found = std::ranges::find(all, key, &ReportTemplate::key);
    return found == all.end() ? ReportTemplate() : *found;
}

QString wrongWith(const ReportTemplate &plan)
{
    const auto problem = templateProblem(plan);
    return problem ? problemText(*problem) : QString();
}

QStringList chapterHeadings(const Document &document)
{
    QStringList headings;
    for (const Block &block : document.blocks) {
        const auto *heading = std::get_if<HeadingBlock>(&block);
        if (heading && heading->level == 1)
            headings += heading->text;
    }
    return headings;
}

QStringList chosenHeadings(const ReportTemplate &plan, Language language)
{
    const auto texts = Texts::of(language);
    QStringList headings;
    for (const TemplateChapter &chapter : plan.chapters)
        headings += QStringLiteral("%1  %2")
                        .arg(headings.size() + 1)
                        .arg(texts->translate("Report", reportChapter(plan.kind, chapter.key)->name));
    return headings;
}

ReportTemplate randomTemplate(const QString &kind, Random &random)
{
    ReportTemplate plan;
    plan.key = u"random"_s;
    plan.kind = kind;
    plan.name = {u"随机"_s, u"Random"_s};
    plan.contents = random.below(2) == 0;
    for (const ReportChapterKind &known : reportChapters(kind)) {
        if (!known.required && random.below(3) == 0)
            continue;
        TemplateChapter chapter{QString::fromLatin1(known.key), {}};
        for (const ReportBlockKind &block : known.blocks) {
            const bool mayGo = known.required || chapter.without.size() + 1 < qsizetype(known.blocks.size());
            if (mayGo && random.below(3) == 0)
                chapter.without += QString::fromLatin1(block.key);
        }
        const auto at = random.below(plan.chapters.size() + 1);
        plan.chapters.insert(plan.chapters.begin() + static_cast<std::ptrdiff_t>(at), chapter);
    }
    if (random.below(2) == 0)
        plan.introduction = {u"导言。\n\n第二段。"_s, u"An introduction.\n\nAnd more."_s};
    if (random.below(2) == 0)
        plan.closing = {u"结束语。"_s, u"A closing text."_s};
    return plan;
}

QByteArray logoFile(const char *format)
{
    QImage image(240, 80, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(11, 110, 120));
    painter.drawEllipse(4, 4, 72, 72);
    painter.fillRect(100, 20, 120, 40, QColor(122, 31, 92, 128));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    (void)(QByteArray(format) == "png" ? image : image.convertToFormat(QImage::Format_RGB32))
        .save(&buffer, format);
    return bytes;
}

}  // namespace

class TestReportTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsAreThoseChosenInOrder()
    {
        Random random(7);
        for (const QString &kind : kindsWithTemplates()) {
            for (int round = 0; round < 150; ++round) {
                const ReportTemplate plan = randomTemplate(kind, random);
                QCOMPARE(wrongWith(plan), QString());
                const Language language = round % 2 == 0 ? Language::en : Language::zhCN;
                QCOMPARE(chapterHeadings(documentOf(plan, language)), chosenHeadings(plan, language));
            }
        }
    }

    void fullOnesAreTheReportWithoutATemplate()
    {
        ComprehensiveData data = test::sampleUnit();
        data.analysis = test::sampleUnitResults();
        data.alerts = test::sampleAlertNumbers();
        const Document usual = comprehensiveReport(test::sampleSetting(Language::en), data);
        auto expected = readingText(usual);
        for (QString &text : expected)
            text.replace(u"The last chapter tells"_s, u"The chapter on methods tells"_s);
        QCOMPARE(readingText(documentOf(shippedTemplate(u"full"_s), Language::en)), expected);
    }

    void leftOutBlocksAreNotThere()
    {
        ReportTemplate plan = shippedTemplate(u"full"_s);
        const auto tables = [&] {
            QStringList keys;
            const Document document = documentOf(plan, Language::en);
            for (const Block &block : document.blocks) {
                if (const auto *table = std::get_if<TableBlock>(&block))
                    keys += table->key;
            }
            return keys;
        };
        QVERIFY(tables().contains(u"days"_s));
        QVERIFY(tables().contains(u"excluded"_s));
        for (TemplateChapter &chapter : plan.chapters) {
            if (chapter.key == u"appendix")
                chapter.without = QStringList{u"appendix.daily"_s};
            if (chapter.key == u"quality")
                chapter.without = QStringList{u"quality.excluded"_s};
        }
        QVERIFY(!tables().contains(u"days"_s));
        QVERIFY(!tables().contains(u"excluded"_s));
        QVERIFY(tables().contains(u"coverage"_s));
    }

    void failuresAreToldWhateverIsChosen()
    {
        ReportSetting setting = test::sampleSetting(Language::en);
        ReportTemplate plan;
        plan.kind = u"comprehensive"_s;
        plan.chapters = {{u"methods"_s, {}}, {u"quality"_s, {}}};
        setting.plan = std::make_shared<const ReportTemplate>(plan);
        ComprehensiveData data = test::sampleUnit();
        data.previous = fail(ErrorCode::io, u"the disk is gone"_s);
        const auto texts = readingText(comprehensiveReport(setting, data));
        QVERIFY(std::ranges::find(texts, u"the disk is gone"_s) != texts.end());
    }

    void ownTextsStandWhereTheyBelong()
    {
        Random random(3);
        ReportTemplate plan = randomTemplate(u"comprehensive"_s, random);
        plan.title = {u"职业健康月报"_s, {}};
        plan.organisation = {u"青岚集团安环部"_s, u"Qinglan, safety and environment"_s};
        plan.note = {u"仅供内部使用。"_s, u"For internal use."_s};
        plan.introduction = {u"第一段。\n\n第二段。"_s, {}};
        plan.closing = {u"报告到此为止。"_s, {}};
        plan.signatures = {{u"编制人"_s, u"Drawn up by"_s}};
        const Document document = documentOf(plan, Language::zhCN);
        QCOMPARE(test::coverOf(document).title, u"职业健康月报"_s);
        QVERIFY(test::coverOf(document).organisation.startsWith(u"青岚集团安环部"_s));
        QVERIFY(document.runningHead.startsWith(u"职业健康月报"_s));
        const auto texts = readingText(document);
        const auto at = [&](const QString &text) { return std::ranges::find(texts, text) - texts.begin(); };
        const auto first = at(chapterHeadings(document).first());
        const auto last = at(chapterHeadings(document).last());
        QVERIFY(at(u"第一段。"_s) < at(u"第二段。"_s));
        QVERIFY(at(u"第二段。"_s) < at(u"仅供内部使用。"_s));
        QVERIFY(at(u"仅供内部使用。"_s) < first);
        QVERIFY(at(u"报告到此为止。"_s) > last);
        QVERIFY(at(u"编制人"_s) > at(u"报告到此为止。"_s));
        const auto &signatures = std::get<TableBlock>(document.blocks.back());
        QVERIFY(signatures.rows[0][1].text.isEmpty() && signatures.writingRoom >= 20.0);
        // Nobody signs a page without what is declared.
        QVERIFY(std::get<ParagraphBlock>(document.blocks[document.blocks.size() - 2]).keepWithNext);
        // What has no English text is told in the other language rather than not at all.
        QCOMPARE(test::coverOf(documentOf(plan, Language::en)).title, u"职业健康月报"_s);
    }

    void logosAndColoursComeOutSound_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("png") << logoFile("png");
        QTest::newRow("jpeg") << logoFile("jpeg");
    }
    void logosAndColoursComeOutSound()
    {
        QFETCH(QByteArray, file);
        ReportTemplate plan = shippedTemplate(u"authority"_s);
        plan.logo = {file, {u"青岚标志"_s, u"Mark of Qinglan"_s}};
        plan.accent = u"#7a1f5c"_s;
        QVERIFY2(!templateProblem(plan),
                 qPrintable(templateProblem(plan) ? problemText(*templateProblem(plan)) : u""_s));
        const Document document = documentOf(plan, Language::en);
        const PdfRenderer renderer(Paper::a4);
        const auto rendered = renderer.render(document, {}, {});
        QVERIFY(rendered.has_value());
        QCOMPARE(PdfRenderer(Paper::a4).render(document, {}, {})->bytes, rendered->bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"report.pdf"_s);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(rendered->bytes) == rendered->bytes.size());
        out.close();
        QCOMPARE(test::faultsOf(path, document), QString());
        const QByteArray plainObjects = test::unpacked(path);
        QVERIFY(plainObjects.contains("Mark of Qinglan"));
        QCOMPARE(plainObjects.count("/Subtype /Image"),
                 file.startsWith("\x89") ? qsizetype(2) : qsizetype(1));
        if (!file.startsWith("\x89"))
            QVERIFY(rendered->bytes.contains(file));  // as it was given
        QVERIFY(plainObjects.contains("0.478 0.122 0.361 rg") ||
                plainObjects.contains("0.4784 0.1216 0.3608 rg"));
    }

    void aBrokenLogoIsNoReport()
    {
        ReportTemplate plan = shippedTemplate(u"full"_s);
        QByteArray file = logoFile("png");
        plan.logo = {file.replace("IDAT", "IDXX"), {u"标志"_s, {}}};
        const auto rendered = PdfRenderer(Paper::a4).render(documentOf(plan, Language::en), {}, {});
        QVERIFY(!rendered);
        QCOMPARE(rendered.error().code, ErrorCode::invalidData);
    }
};

QTEST_MAIN(TestReportTemplates)
#include "tst_report_templates.moc"
