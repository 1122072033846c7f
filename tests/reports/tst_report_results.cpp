// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/engine_charts.h"
#include "reports/builders/glossary.h"
#include "reports/builders/personal_report.h"
#include "reports/render/renderer.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_figures.h"
#include "tests/reports/sample_results.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace xinglin;
using xinglin::test::holds;
using xinglin::test::tableOf;

// What the engine's results make of a report.
namespace {

Document unitReport(Language language = Language::en)
{
    ComprehensiveData data = test::sampleUnit();
    data.analysis = test::sampleUnitResults();
    return comprehensiveReport(test::sampleSetting(language), data);
}

Document personReport(Language language = Language::en)
{
    PersonalData data = test::samplePerson();
    data.analysis = test::samplePersonResults();
    return personalReport(test::sampleSetting(language), data);
}

std::vector<const ChartSpec *> chartsOf(const Document &document)
{
    std::vector<const ChartSpec *> charts;
    for (const Block &block : document.blocks) {
        if (const auto *one = std::get_if<ChartBlock>(&block)) {
            for (const ChartFigure &figure : one->charts)
                charts.push_back(&figure.chart);
        }
    }
    return charts;
}

const ChartSpec *chartOf(const Document &document, const char *title)
{
    for (const ChartSpec *chart : chartsOf(document)) {
        if (chart->title == QLatin1String(title))
            return chart;
    }
    return nullptr;
}

}  // namespace

class TestReportResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Also leaves the files in the build folder, for eyes.
    void rendersBothLanguages()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            for (const auto &[name, document] : {std::pair("unit_results", unitReport(language)),
                                                 std::pair("person_results", personReport(language))}) {
                const QString faults = test::faultsOfPdf(document, QLatin1String(name));
                QVERIFY2(faults.isEmpty(), qPrintable(faults));
            }
        }
    }

    void insightsAndAdviceStandInTheUnitsReport()
    {
        const Document document = unitReport();
        for (const QString &text :
             {QStringLiteral("What matters in this period"),
              QStringLiteral("On 27 October 2026, 41 people were far"),
              QStringLiteral("Tunnelling team 2 has more people far from their own usual"),
              QStringLiteral("Recommendations for managers"), QStringLiteral("Source: "),
              QStringLiteral("(median 6.7 h)")})
            QVERIFY2(holds(document, text), qPrintable(text));
        // The name by which its keeper finds the rule stands last, its weight does not stand at all.
        QVERIFY(holds(document, QStringLiteral("Rule “unit-sleep-short”, version 1. Source: ")));
        QVERIFY(!holds(document, QStringLiteral("priority")));
    }

    /// "Elsewhere" sends the reader on a search: the chapters are named.
    void aPartThatFoundNothingNamesThoseThatDid()
    {
        ComprehensiveData data = test::sampleUnit();
        data.analysis = test::sampleUnitResults();
        for (AnalysisResult &each : *data.analysis) {
            if (each.method == QLatin1String("insights"))
                each.detail[QStringLiteral("items")] = QJsonArray();
        }
        data.alerts = AlertNumbers();
        (*data.alerts)->unfinished = {{}};
        QVERIFY(holds(comprehensiveReport(test::sampleSetting(Language::en), data),
                      QStringLiteral("Nothing stood out here. For what deserves a look, see: "
                                     "What to act on; Health score; Alerts; Recommendations for managers.")));
    }

    void sharesAreWrittenInOneWay()
    {
        const QRegularExpression parted(QStringLiteral("[0-9] %(?![0-9])"));
        for (const Language language : {Language::zhCN, Language::en}) {
            for (const Document &document : {unitReport(language), personReport(language)}) {
                for (const QString &text : readingText(document))
                    QVERIFY2(!parted.match(text).hasMatch(), qPrintable(text));
            }
        }
    }

    void termsThatAreUsedAreExplainedAndNoOthers()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            const ReportSetting setting = test::sampleSetting(language);
            Document document = personReport(language);
            const std::size_t before = document.blocks.size();
            fillGlossary(document, *setting.texts);
            QCOMPARE(document.blocks.size(), before);
            const QString title = setting.texts->translate("Report", "Terms in plain words");
            const auto heading = std::ranges::find_if(document.blocks, [&](const Block &block) {
                const auto *one = std::get_if<HeadingBlock>(&block);
                return one && one->text == title;
            });
            QVERIFY(heading != document.blocks.end());
            QCOMPARE(std::get<HeadingBlock>(*heading).level, 3);
            QStringList terms;
            for (const LabelledText &item : std::get<DefinitionsBlock>(*(heading + 1)).items) {
                terms += item.label;
                QVERIFY(item.text.size() > 5 && item.text != item.label);
                QCOMPARE(item.text.contains(QChar(0x3002)), language == Language::zhCN);
            }
            for (const char *used : {"Median", "95% interval", "Health score", "Own usual", "Trend"})
                QVERIFY2(terms.contains(setting.texts->translate("Report", used)), used);
            for (const char *other :
                 {"MTTA", "Funnel plot", "Firmware", "Limits of chance", "Provisional", "Person-day"})
                QVERIFY2(!terms.contains(setting.texts->translate("Report", other)), other);
        }
        // A report without a place for them stays as it is; one that uses none loses the place.
        const ReportSetting english = test::sampleSetting(Language::en);
        Document other;
        other.blocks.push_back(ParagraphBlock{QStringLiteral("The median is 4."), {}, false});
        fillGlossary(other, *english.texts);
        QCOMPARE(other.blocks.size(), std::size_t(1));
        other.blocks.front() = ParagraphBlock{QStringLiteral("All is well."), {}, false};
        ReportWriter writer(other);
        placeGlossary(writer, *english.texts, 2);
        QCOMPARE(other.blocks.size(), std::size_t(3));
        fillGlossary(other, *english.texts);
        QCOMPARE(other.blocks.size(), std::size_t(1));
    }

    void chartsOfAUnitShowWhatTheResultsSay()
    {
        const Document document = unitReport();
        const ChartSpec *funnel = chartOf(document, "Which units differ by more than chance");
        QVERIFY(funnel);
        const auto outside =
            std::ranges::find(funnel->series, ChartSpec::Role::alert, &ChartSpec::Series::role);
        QVERIFY(outside != funnel->series.end());
        QCOMPARE(outside->points.size(), std::size_t{1});
        QCOMPARE(outside->labels[0], QStringLiteral("Tunnelling team 2"));
        QCOMPARE(*outside->points[0].y, 5.8);
        const ChartSpec *counts = chartOf(document, "People far from their own usual by day");
        QVERIFY(counts);
        QCOMPARE(counts->series[0].points.size(), std::size_t{31});
        QCOMPARE(counts->series.back().points.size(), std::size_t{1});
        QCOMPARE(*counts->series.back().points[0].y, 41.0);
        const ChartSpec *heat = chartOf(document, "Heart rate by hour and day");
        QVERIFY(heat);
        QCOMPARE(heat->series.size(), std::size_t{24});
        QVERIFY(!heat->series[0].points[8].y);
        QVERIFY(heat->series[0].points[9].y);
        const ChartSpec *rates = chartOf(document, "As if all had the same ages and sexes");
        QVERIFY(rates);
        QCOMPARE(rates->categories[0], QStringLiteral("Tunnelling team 2"));
        const TableBlock *comparison = tableOf(document, "comparison");
        QVERIFY(comparison);
        QCOMPARE(comparison->rows.size(), std::size_t{6});
        QCOMPARE(*comparison->rows[1][4].number, 3.4);
    }

    /// What is not shown and what is not there are two things.
    void emptyUnitsAreNotWithheld()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        const auto told = [&](const char *units) {
            AnalysisResult result;
            result.detail[QStringLiteral("units")] = QJsonDocument::fromJson(units).array();
            return engine::unitIntervals(words, result, QStringLiteral("t"), QStringLiteral("x"), "rate")
                .emptyText;
        };
        const QString usual = told(R"([{"name_zh": "a", "rate": 1.0}, {"name_zh": "b"}])");
        QVERIFY(usual != words.withheld());
        QCOMPARE(told(R"([{"name_zh": "a", "rate": 1.0}, {"name_zh": "b", "suppressed": true}])"),
                 words.withheld());
        QCOMPARE(
            told(
                R"([{"name_zh": "a", "rate": 1.0}, {"name_zh": "b", "suppressed": true}, {"name_zh": "c"}])"),
            QStringLiteral("withheld or no data"));
    }

    void aRangeOfOneDayIsADay()
    {
        const Day day = Day::fromText(u"2026-10-15");
        for (const auto &[language, text] : {std::pair(Language::en, QStringLiteral("15 October 2026")),
                                             std::pair(Language::zhCN, QStringLiteral("2026年10月15日"))}) {
            const ReportSetting setting = test::sampleSetting(language);
            const ReportWords words(setting);
            QCOMPARE(words.period(Period::range({day, day})), text);
            QCOMPARE(words.period(Period::day(day)), text);
        }
    }

    void aPersonsReportSaysWhatToDoAndWhy()
    {
        const Document document = personReport();
        for (const QString &text :
             {QStringLiteral("What to do next"), QStringLiteral("Evidence: Red on 31 October."),
              QStringLiteral("Rule “two-night-red”, version 1. Source: "), QStringLiteral("Alavi A et al."),
              QStringLiteral("Total cholesterol, HDL and waist are missing."),
              QStringLiteral("Night by night")})
            QVERIFY2(holds(document, text), qPrintable(text));
        const ChartSpec *heart = chartOf(document, "Heart rate by day");
        QVERIFY(heart);
        QCOMPARE(heart->marks.size(), std::size_t{1});
        QCOMPARE(heart->marks[0].text, QStringLiteral("+3.4"));
        QCOMPARE(heart->series.back().role, ChartSpec::Role::forecast);
        const ChartSpec *nights = chartOf(document, "Nightly resting heart rate");
        QVERIFY(nights);
        QCOMPARE(nights->series.back().role, ChartSpec::Role::alert);
        // A night at work is a dot of its own.
        const auto &atWork = nights->series[1];
        QCOMPARE(atWork.name, QStringLiteral("awake or at work, not counted"));
        QCOMPARE(atWork.points.size(), std::size_t{1});
        QCOMPARE(*atWork.points[0].y, 71.0);
        const TableBlock *risks = tableOf(document, "risks");
        QVERIFY(risks);
        QCOMPARE(risks->rows.size(), std::size_t{2});
        QVERIFY(risks->rows[1][1].isAbsent);
        const TableBlock *effect = tableOf(document, "effect");
        QVERIFY(effect);
        QCOMPARE(effect->rows[1][5].text, QStringLiteral("better"));
    }

    /// An interval covers what is missing; where nothing is, "0–0" is none.
    void aRiskOfWhichNothingIsMissingHasNoInterval()
    {
        PersonalData data = test::samplePerson();
        data.analysis = test::samplePersonResults();
        const auto interval = [&data](double low, double high) {
            for (AnalysisResult &each : *data.analysis) {
                if (each.method == QLatin1String("framingham")) {
                    each.low = low;
                    each.high = high;
                }
            }
            const Document document = personalReport(test::sampleSetting(Language::en), data);
            return tableOf(document, "risks")->rows[0][3].text;
        };
        QCOMPARE(interval(10.1, 14.9), QStringLiteral("10.1–14.9"));
        QCOMPARE(interval(12.4, 12.4), QStringLiteral("—"));
        // Outside the ages of the model nothing is missing.
        for (AnalysisResult &each : *data.analysis) {
            if (each.method == QLatin1String("framingham")) {
                each.value.reset();
                each.notApplicable = NotApplicable{QStringLiteral("outside_age"), {}};
            }
        }
        const Document document = personalReport(test::sampleSetting(Language::en), data);
        QCOMPARE(tableOf(document, "risks")->rows[0][1].text, QStringLiteral("not applicable"));
    }

    /// A method of which nothing stands in the report is none of its analyses.
    void onlyWhatIsToldIsListed()
    {
        ComprehensiveData data = test::sampleUnit();
        data.analysis = test::sampleUnitResults();
        const auto isListed = [&](const QString &name, const ReportSetting &setting) {
            const Document document = comprehensiveReport(setting, data);
            return std::ranges::any_of(tableOf(document, "methods")->rows,
                                       [&](const auto &row) { return row.front().text == name; });
        };
        ReportSetting setting = test::sampleSetting(Language::en);
        QVERIFY(isListed(QStringLiteral("Funnel plot"), setting));
        for (AnalysisResult &each : *data.analysis) {
            if (each.method == QLatin1String("funnel"))
                each.notApplicable = NotApplicable{QStringLiteral("no_sub_units"), {}};
        }
        QVERIFY(!isListed(QStringLiteral("Funnel plot"), setting));
        QVERIFY(isListed(QStringLiteral("Shrunken estimates"), setting));
        auto plan = std::make_shared<ReportTemplate>();
        plan->chapters = {{QStringLiteral("units"), {QStringLiteral("units.comparison")}},
                          {QStringLiteral("methods"), {}}};
        setting.plan = plan;
        QVERIFY(!isListed(QStringLiteral("Shrunken estimates"), setting));
    }

    /// Few units, and a spread that one of them may make alone.
    void fewUnitsAreToldHowBothVerdictsGoTogether()
    {
        ComprehensiveData data = test::sampleUnit();
        data.analysis = test::sampleUnitResults();
        const auto note = [&](double tau2) {
            for (AnalysisResult &each : *data.analysis) {
                if (each.method == QLatin1String("funnel"))
                    each.detail[QStringLiteral("tau2")] = tau2;
            }
            return tableOf(comprehensiveReport(test::sampleSetting(Language::en), data), "comparison")->note;
        };
        QVERIFY(!note(0.0).contains(QStringLiteral("fewer than ten units")));
        QVERIFY(note(0.02).contains(QStringLiteral("fewer than ten units")));
    }

    void whatIsMissingOfTheComparisonStandsUnderItsName()
    {
        PersonalData data = test::samplePerson();
        data.analysis = test::samplePersonResults();
        for (AnalysisResult &each : *data.analysis) {
            if (each.method == QLatin1String("effect"))
                each.notApplicable =
                    NotApplicable{QStringLiteral("too_little_data"),
                                  {QStringLiteral("不足 7 天。"), QStringLiteral("Needs 7 days.")}};
        }
        const Document document = personalReport(test::sampleSetting(Language::en), data);
        const auto note = std::ranges::find_if(document.blocks, [](const Block &block) {
            const auto *each = std::get_if<NoteBlock>(&block);
            return each && each->text == QLatin1String("Needs 7 days.");
        });
        QVERIFY(note != document.blocks.end());
        QCOMPARE(std::get<NoteBlock>(*note).title, QStringLiteral("Against the period before"));
    }

    void aForecastThatProvedNothingIsNotDrawn()
    {
        PersonalData data = test::samplePerson();
        data.analysis = test::samplePersonResults();
        for (AnalysisResult &each : *data.analysis) {
            if (each.method == QLatin1String("forecast"))
                each.detail[QStringLiteral("skill")] = -0.02;
        }
        const Document document = personalReport(test::sampleSetting(Language::en), data);
        QVERIFY(chartOf(document, "Heart rate by day")->series.back().role != ChartSpec::Role::forecast);
    }

    /// A jump of the nights is no jump of the days' means.
    void whatWasFoundInTheNightsStandsOnTheNightsChart()
    {
        PersonalData data = test::samplePerson();
        data.analysis = test::samplePersonResults();
        for (AnalysisResult &each : *data.analysis) {
            if (each.method == QLatin1String("change-points") || each.method == QLatin1String("forecast"))
                each.detail[QStringLiteral("measure")] = QStringLiteral("resting");
        }
        const Document document = personalReport(test::sampleSetting(Language::en), data);
        const ChartSpec *days = chartOf(document, "Heart rate by day");
        QVERIFY(days->marks.empty() && days->series.back().role != ChartSpec::Role::forecast);
        const ChartSpec *nights = chartOf(document, "Nightly resting heart rate");
        QCOMPARE(nights->marks.size(), std::size_t{1});
        QCOMPARE(nights->marks[0].text, QStringLiteral("+3.4"));
        QCOMPARE(nights->series.back().role, ChartSpec::Role::forecast);
    }

    /// One change has one interval, wherever it is told.
    void everyChartSaysNAndPeriodAndHasAText()
    {
        for (const Document &document : {unitReport(), personReport()}) {
            for (const ChartSpec *chart : chartsOf(document)) {
                QVERIFY2(chart->subtitle.contains(QLatin1String("n = ")), qPrintable(chart->title));
                QVERIFY(!chart->alternative.isEmpty() && !chart->emptyText.isEmpty());
            }
        }
    }

    void failedAnalysesAreNamed()
    {
        ComprehensiveData unit = test::sampleUnit();
        unit.analysis = fail(ErrorCode::damaged, QStringLiteral("The engine stood still."));
        QVERIFY(holds(comprehensiveReport(test::sampleSetting(Language::en), unit),
                      QStringLiteral("The engine stood still.")));
        PersonalData person = test::samplePerson();
        person.analysis = fail(ErrorCode::damaged, QStringLiteral("The engine stood still."));
        QVERIFY(holds(personalReport(test::sampleSetting(Language::en), person),
                      QStringLiteral("The engine stood still.")));
    }

    /// Results without their keys, or that do not apply, draw nothing and never crash.
    void poorResultsSayNoData()
    {
        for (const bool applies : {true, false}) {
            ComprehensiveData unit = test::sampleUnit();
            unit.analysis = test::sampleUnitResults();
            PersonalData person = test::samplePerson();
            person.analysis = test::samplePersonResults();
            for (auto *results : {&*unit.analysis, &*person.analysis}) {
                for (AnalysisResult &each : *results) {
                    each.detail = {};
                    each.value.reset();
                    if (!applies)
                        each.notApplicable = NotApplicable{
                            QStringLiteral("too_little_data"),
                            {QStringLiteral("数据太少"), QStringLiteral("Too little of everything.")}};
                }
            }
            const Document report = comprehensiveReport(test::sampleSetting(Language::en), unit);
            QVERIFY(PdfRenderer(Paper::a4).render(report, {}, {}).has_value());
            const Document own = personalReport(test::sampleSetting(Language::en), person);
            QVERIFY(PdfRenderer(Paper::a4).render(own, {}, {}).has_value());
            if (!applies) {
                QVERIFY(holds(report, QStringLiteral("Too little of everything.")));
                QVERIFY(holds(own, QStringLiteral("Too little of everything.")));
            }
        }
    }

    void jsonCarriesTheResultsAndCsvTheirTables()
    {
        const Document document = unitReport();
        const auto json = JsonRenderer().render(document, {}, {});
        QVERIFY(json.has_value());
        const QJsonArray results = QJsonDocument::fromJson(json->bytes)[QStringLiteral("results")].toArray();
        QCOMPARE(static_cast<std::size_t>(results.size()), test::sampleUnitResults().size());
        QCOMPARE(results[8][QStringLiteral("method")].toString(), QStringLiteral("funnel"));
        QVERIFY(!results[8].toObject().contains(QStringLiteral("detail")));
        const auto csv = CsvRenderer().render(document, {}, {});
        QVERIFY(csv.has_value());
        QVERIFY(csv->bytes.contains("Tunnelling team 2"));
        QVERIFY(csv->bytes.contains("Fair comparison of units"));
    }
};

QTEST_MAIN(TestReportResults)
#include "tst_report_results.moc"
