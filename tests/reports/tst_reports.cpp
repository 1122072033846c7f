// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/caption_numbers.h"
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/personal_report.h"
#include "reports/builders/report_words.h"
#include "reports/builders/unit_findings.h"
#include "reports/render/renderer.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_figures.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace Qt::StringLiterals;
using xinglin::test::holds;
using xinglin::test::tableOf;

namespace {

template <typename Wanted>
std::vector<const Wanted *> blocksOf(const Document &document)
{
    std::vector<const Wanted *> found;
    for (const Block &block : document.blocks) {
        if (const auto *one = std::get_if<Wanted>(&block))
            found.push_back(one);
    }
    return found;
}

ComprehensiveData emptyUnit()
{
    ComprehensiveData data;
    data.subject = test::sampleUnit().subject;
    data.figures = SubjectFigures();
    data.figures->coverage.people = 12;
    data.figures->coverage.daysExpected = 372;
    data.units = std::vector<ReportUnit>();
    data.concerns = std::vector<ReportConcern>();
    return data;
}

/// The first and the last day that the charts of the document have on their axes.
std::pair<Day, Day> daysDrawn(const Document &document)
{
    double first = 1e9, last = 0.0;
    const auto see = [&](const std::vector<ChartSpec::Point> &points) {
        for (const ChartSpec::Point &point : points) {
            first = std::min(first, point.x);
            last = std::max(last, point.x);
        }
    };
    for (const ChartBlock *block : blocksOf<ChartBlock>(document)) {
        for (const ChartFigure &figure : block->charts) {
            if (figure.chart.xAxis != ChartSpec::XAxis::day)
                continue;
            for (const ChartSpec::Series &series : figure.chart.series)
                see(series.points);
            for (const ChartSpec::Band &band : figure.chart.bands)
                see(band.edges);
        }
    }
    return {Day(static_cast<std::int32_t>(first)), Day(static_cast<std::int32_t>(last))};
}

}  // namespace

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Also leaves the four files in the build folder, for eyes.
    void rendersBothLanguages()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            const ReportSetting setting = test::sampleSetting(language);
            save(comprehensiveReport(setting, test::sampleUnit()), QStringLiteral("unit"));
            save(personalReport(setting, test::samplePerson()), QStringLiteral("person"));
        }
    }

    void chineseReportSpeaksChinese()
    {
        const ReportSetting setting = test::sampleSetting(Language::zhCN);
        if (setting.texts->translate("Report", "Summary") == QLatin1String("Summary"))
            QSKIP("the Chinese catalogue is not built in");
        const Document document = comprehensiveReport(setting, test::sampleUnit());
        for (const QString &word : {QStringLiteral("部门"), QStringLiteral("风险"), QStringLiteral("月报"),
                                    QStringLiteral("2026年10月"), QStringLiteral("张伟（E1042）")})
            QVERIFY2(holds(document, word), qPrintable(word));
        for (const QString &text : readingText(document))
            QVERIFY2(!text.contains(QLatin1String("people")) && !text.contains(QLatin1String("score")),
                     qPrintable(text));
    }

    void numbersAreThere()
    {
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), test::sampleUnit());
        for (const QString &text :
             {QStringLiteral("82.1"), QStringLiteral("79.4–84.9"), QStringLiteral("1,661,184"),
              QStringLiteral("−1.2 against September 2026"), QStringLiteral("+0.8 against October 2025"),
              QStringLiteral("p = 0.012: falling")})
            QVERIFY2(holds(document, text), qPrintable(text));
        const TableBlock *metrics = tableOf(document, "metrics");
        QVERIFY(metrics);
        QCOMPARE(metrics->rows.size(), std::size_t{10});
        QCOMPARE(*metrics->rows[0][3].number, 73.0);
    }

    void aPeriodWithTooFewDaysIsNotComparedWith()
    {
        ReportSetting setting = test::sampleSetting(Language::en);
        setting.dataFrom = Day::fromCivil(2026, 9, 22);
        const Document document = comprehensiveReport(setting, test::sampleUnit());
        QVERIFY(!holds(document, QStringLiteral("against September 2026 (")));
        QVERIFY(!holds(document, QStringLiteral("−1.2 against September 2026")));
        QVERIFY(!holds(document, QStringLiteral("health score has fallen")));
        QVERIFY(holds(document, QStringLiteral("too few days of data to compare with September 2026")));
        // Once below the figures, not once with each.
        QVERIFY(holds(document, QStringLiteral("Too few days of data to compare with September 2026.")));
        for (const KeyFiguresBlock *block : blocksOf<KeyFiguresBlock>(document)) {
            for (const KeyFigure &figure : block->figures) {
                for (const QString &change : figure.changes)
                    QVERIFY2(!change.contains(QLatin1String("too few")), qPrintable(figure.label));
            }
        }
        QVERIFY(holds(document, QStringLiteral("Data begins on 2026-09-22")));
        const TableBlock *metrics = tableOf(document, "metrics");
        QVERIFY(metrics);
        for (const auto &row : metrics->rows)
            QVERIFY(row.back().isAbsent);
        QCOMPARE(metrics->rows.front().back().text, u"too few days"_s);
        setting.dataFrom = Day::fromCivil(2026, 10, 1);
        QVERIFY(holds(comprehensiveReport(setting, test::sampleUnit()),
                      u"No data to compare with September 2026."_s));
        setting.dataFrom = Day::fromCivil(2026, 9, 1);
        QVERIFY(holds(comprehensiveReport(setting, test::sampleUnit()),
                      QStringLiteral("−1.2 against September 2026")));
    }

    void sentencesFollowAsTheirLanguageSetsThem()
    {
        QCOMPARE(sentences({u"甲。"_s, QString(), u"乙。"_s}), u"甲。乙。"_s);
        QCOMPARE(sentences({QString(), u"One."_s, u"Two."_s}), u"One. Two."_s);
        QCOMPARE(sentences({u"Br J Sports Med 2020."_s, u"杏林"_s}), u"Br J Sports Med 2020. 杏林"_s);
        QCOMPARE(sentences({}), QString());
    }

    /// An interval from nothing to nothing would tell nothing; and shares differ by points.
    void aSmallChangeHasDigitsEnough()
    {
        ComprehensiveData data = test::sampleUnit();
        const Metric *oxygen = MetricDictionary::builtIn().find(u"spo2");
        QVERIFY(oxygen);
        for (MetricCourse &course : data.figures->courses) {
            if (course.metric != oxygen->number)
                continue;
            course.previous.difference = {0.012, -0.018, 0.042};
            course.trend = {29, 0.0013, -0.0021, 0.0047, 0.31};
        }
        const auto said = [&](Language language, const char16_t *text) {
            return holds(comprehensiveReport(test::sampleSetting(language), data), QString::fromUtf16(text));
        };
        QVERIFY(said(Language::en,
                     u"+0.01 percentage points against September 2026 (95% interval −0.02 to +0.04)"));
        QVERIFY(said(Language::en, u"+0.001 percentage points per 30 days (95% interval −0.002 to +0.005)"));
        QVERIFY(said(Language::zhCN, u"+0.01 个百分点（95% 区间 −0.02 至 +0.04）"));
    }

    void aPeriodThatIsNotOverIsProvisional()
    {
        ReportSetting setting = test::sampleSetting(Language::en);
        QVERIFY(!holds(comprehensiveReport(setting, test::sampleUnit()), QStringLiteral("provisional")));
        setting.dataUntil = setting.zone.startOf(Day::fromCivil(2026, 10, 20));
        const Document document = comprehensiveReport(setting, test::sampleUnit());
        QVERIFY(document.runningHead.endsWith(QStringLiteral("provisional, data until 2026-10-20")));
        QVERIFY(holds(document, QStringLiteral("October 2026 (provisional, data until 2026-10-20)")));
        for (const ChartBlock *block : blocksOf<ChartBlock>(document)) {
            for (const ChartFigure &figure : block->charts)
                QVERIFY2(!figure.chart.subtitle.contains(QLatin1String("2026-10-31")),
                         qPrintable(figure.chart.title));
        }
        const TableBlock *days = tableOf(document, "days");
        QVERIFY(days);
        QCOMPARE(days->rows.size(), std::size_t{20});
        for (const Document &each : {document, personalReport(setting, test::samplePerson())}) {
            const auto [first, last] = daysDrawn(each);
            QCOMPARE(first, Day::fromCivil(2026, 10, 1));
            QCOMPARE(last, Day::fromCivil(2026, 10, 20));
        }
    }

    void anEmptyPeriodHasNoTick()
    {
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), emptyUnit());
        const auto notes = blocksOf<NoteBlock>(document);
        QVERIFY(!notes.empty());
        for (const NoteBlock *note : notes)
            QVERIFY2(note->mark != Mark::good, qPrintable(note->text));
    }

    void headingsNeverSkipALevelAndChartsSayNAndPeriod()
    {
        for (const Document &document :
             {comprehensiveReport(test::sampleSetting(Language::en), test::sampleUnit()),
              personalReport(test::sampleSetting(Language::en), test::samplePerson())}) {
            int level = 0;
            for (const HeadingBlock *heading : blocksOf<HeadingBlock>(document)) {
                if (heading->level == 3)
                    continue;  // unnumbered parts
                QVERIFY2(heading->level <= level + 1, qPrintable(heading->text));
                level = heading->level;
            }
            for (const ChartBlock *block : blocksOf<ChartBlock>(document)) {
                for (const ChartFigure &figure : block->charts) {
                    QVERIFY2(figure.chart.subtitle.contains(QLatin1String("n = ")),
                             qPrintable(figure.chart.title));
                    QVERIFY(figure.chart.subtitle.contains(QLatin1String("2026-10-01 to 2026-10-31")));
                    QVERIFY(!figure.chart.alternative.isEmpty());
                    QVERIFY(!figure.chart.emptyText.isEmpty());
                }
            }
        }
    }

    /// A mean of person-days rests on the person-days, a mean of values on the values, and each says so.
    void everyMeanTellsItsOwnNumber()
    {
        ComprehensiveData data = test::sampleUnit();
        MetricFigures &rate = data.figures->metrics.front();
        QCOMPARE(rate.metric, MetricDictionary::builtIn().find(u"heart_rate")->number);
        rate.n = 92'766;
        rate.mean = 82.4;
        rate.personDays = 2'381;
        rate.meanOfDays = {82.6, 80.7, 84.6};
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), data);
        const KeyFigure &figure = blocksOf<KeyFiguresBlock>(document).front()->figures[2];
        QCOMPARE(figure.label, QStringLiteral("Heart rate"));
        QCOMPARE(figure.value, QStringLiteral("82.6"));
        QCOMPARE(figure.note, QStringLiteral("mean of the person-days, n = 2,381"));
        QVERIFY(
            holds(document,
                  QStringLiteral("Mean of the person-days 82.6 bpm (n = 2,381, 95% interval 80.7–84.6).")));
        const TableBlock *metrics = tableOf(document, "metrics");
        QCOMPARE(metrics->rows[0][2].text, QStringLiteral("92,766"));
        QCOMPARE(metrics->rows[0][3].text, QStringLiteral("82.4"));
        QVERIFY(metrics->note.startsWith(QStringLiteral("Level metrics: over single values")));
        QVERIFY(tableOf(document, "days")->note.contains(QStringLiteral("whoever they come from")));

        PersonalData person = test::samplePerson();
        person.figures->metrics.front().personDays = 28;
        const Document personal = personalReport(test::sampleSetting(Language::en), person);
        QCOMPARE(blocksOf<KeyFiguresBlock>(personal).front()->figures[2].note,
                 QStringLiteral("mean of the days, n = 28"));
        QVERIFY(holds(personal, QStringLiteral("(n = 28, 95% interval ")));
        QVERIFY(tableOf(personal, "days")->note.isEmpty());
    }

    void anEmptyPeriodSaysNoData()
    {
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), emptyUnit());
        QVERIFY(holds(document, QStringLiteral("no data")));
        for (const KeyFiguresBlock *block : blocksOf<KeyFiguresBlock>(document)) {
            for (const KeyFigure &figure : block->figures)
                QVERIFY2(figure.value == QLatin1String("no data") || figure.value == QLatin1String("0.0%"),
                         qPrintable(figure.label + figure.value));
        }
        QVERIFY(PdfRenderer(Paper::a4).render(document, {}, {}).has_value());
        PersonalData person;
        person.figures = SubjectFigures();
        QVERIFY(holds(personalReport(test::sampleSetting(Language::en), person), QStringLiteral("no data")));
    }

    void aGroupTooSmallShowsNothingElse()
    {
        ComprehensiveData data = test::sampleUnit();
        data.figures->suppressed = true;
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), data);
        QVERIFY(holds(document, QStringLiteral("withheld")));
        for (const QString &secret : {QStringLiteral("82.1"), QStringLiteral("412"),
                                      QStringLiteral("Zhang Wei"), QStringLiteral("Longwall team 1")})
            QVERIFY2(!holds(document, secret), qPrintable(secret));
        QVERIFY(blocksOf<ChartBlock>(document).empty());
        // Orders are of the members: where only the data are too few, they are told of.
        data.alerts = Result<AlertNumbers>(AlertNumbers());
        QVERIFY(
            holds(comprehensiveReport(test::sampleSetting(Language::en), data), QStringLiteral("Alerts")));
        (*data.alerts)->suppressed = true;
        QVERIFY(
            !holds(comprehensiveReport(test::sampleSetting(Language::en), data), QStringLiteral("Alerts")));
    }

    /// A score of six of twenty days says so, and no fall of it is found.
    void aScoreOfFewDaysSaysSo()
    {
        ComprehensiveData data = test::sampleUnit();
        ReportUnit &unit = data.units->front();
        unit.scoreChange.difference = Estimate{-60.0, -70.0, -50.0};
        const QString fallen = unit.subject.name.en + QStringLiteral(": health score has fallen");
        unit.daysWithScore = 20;
        QVERIFY(holds(comprehensiveReport(test::sampleSetting(Language::en), data), fallen));
        unit.daysWithScore = 6;
        unit.daysLeftOut = 14;
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), data);
        QVERIFY(!holds(document, fallen));
        QVERIFY(tableOf(document, "units")
                    ->note.contains(unit.subject.name.en + QStringLiteral(": 14 of 20 days")));
    }

    void aSuppressedSubUnitShowsNoFigure()
    {
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), test::sampleUnit());
        const TableBlock *units = tableOf(document, "units");
        QVERIFY(units);
        const auto &row = units->rows[6];
        QCOMPARE(row[0].text, QStringLiteral("Rescue squad"));
        QVERIFY(row[1].number && *row[1].number < 5);  // how many there are is no secret
        for (std::size_t c = 2; c < row.size(); ++c) {
            QCOMPARE(row[c].text, QStringLiteral("withheld"));
            QVERIFY(!row[c].number);
            QCOMPARE(row[c].isAbsent, c + 1 < row.size());
        }
    }

    void aDayOfTooFewIsWithheld()
    {
        ComprehensiveData data = test::sampleUnit();
        SubjectFigures &figures = *data.figures;
        figures.flags += QStringLiteral("days_left_out");
        DayPoint &score = figures.scoreDays[5];
        score.value.reset();
        score.n = 0;
        score.isWithheld = true;
        // One metric on that day, another, which therefore has no figures, on all.
        DayPoint &rate = figures.courses.front().days[5];
        rate.value.reset();
        rate.isWithheld = true;
        MetricCourse &never = figures.courses[1];
        for (DayPoint &day : never.days) {
            day.value.reset();
            day.isWithheld = true;
        }
        std::erase_if(figures.metrics,
                      [&](const MetricFigures &each) { return each.metric == never.metric; });
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), data);
        QVERIFY(holds(document, QStringLiteral("Days on which fewer than 5 people gave a figure")));
        const TableBlock *days = tableOf(document, "days");
        QVERIFY(days);
        for (std::size_t c = 1; c < 4; ++c) {
            QCOMPARE(days->rows[5][c].text, QStringLiteral("withheld"));
            QVERIFY(!days->rows[5][c].number && days->rows[4][c].number);
        }
        const QString name = MetricDictionary::builtIn().byNumber(never.metric)->name.en;
        QVERIFY(std::ranges::any_of(blocksOf<NoteBlock>(document), [&](const NoteBlock *note) {
            return note->title == QLatin1String("withheld") && note->text.contains(name);
        }));
        for (const TableColumn &column : days->columns)
            QVERIFY(column.header != name);
    }

    void aFailedPartSaysWhatFailed()
    {
        ComprehensiveData data = test::sampleUnit();
        data.concerns = fail(ErrorCode::damaged, QStringLiteral("Block 12 is damaged."));
        data.units = fail(ErrorCode::io, QStringLiteral("The disk cannot be read."));
        data.yearEarlier = fail(ErrorCode::io, QStringLiteral("Last year cannot be read."));
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), data);
        for (const QString &text :
             {QStringLiteral("Block 12 is damaged."), QStringLiteral("The disk cannot be read."),
              QStringLiteral("Last year cannot be read.")})
            QVERIFY2(holds(document, text), qPrintable(text));
        QVERIFY(holds(document, QStringLiteral("82.1")));
        data.figures = fail(ErrorCode::damaged, QStringLiteral("Nothing can be read."));
        QVERIFY(holds(comprehensiveReport(test::sampleSetting(Language::en), data),
                      QStringLiteral("Nothing can be read.")));
    }

    void namesStayAwayFromThoseNotEntitled()
    {
        ComprehensiveData data = test::sampleUnit();
        for (ReportConcern &concern : *data.concerns)
            concern.name = {};
        const Document document = comprehensiveReport(test::sampleSetting(Language::en), data);
        QVERIFY(!holds(document, QStringLiteral("Zhang Wei")));
        QVERIFY(holds(document, QStringLiteral("E1042")));
    }

    void captionsAreNumbered()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            const ReportSetting setting = test::sampleSetting(language);
            Document document = comprehensiveReport(setting, test::sampleUnit());
            numberCaptions(document, *setting.texts);
            const bool isChinese = language == Language::zhCN;
            int tables = 0, figures = 0, sideBySide = 0;
            for (const Block &block : document.blocks) {
                if (const auto *table = std::get_if<TableBlock>(&block)) {
                    const QString number = (isChinese ? u"表 %1  "_s : u"Table %1  "_s).arg(++tables);
                    QVERIFY2(table->caption.startsWith(number), qPrintable(table->caption));
                }
                const auto *charts = std::get_if<ChartBlock>(&block);
                if (!charts)
                    continue;
                ++figures;
                QString letter = charts->charts.size() > 1 ? u"a"_s : QString();
                for (const ChartFigure &figure : charts->charts) {
                    const QString number =
                        (isChinese ? u"图 %1%2  "_s : u"Figure %1%2  "_s).arg(figures).arg(letter);
                    QVERIFY2(figure.chart.title.startsWith(number), qPrintable(figure.chart.title));
                    if (letter.isEmpty())
                        continue;
                    ++sideBySide;
                    letter = QChar(letter[0].unicode() + 1);
                }
            }
            QVERIFY(tables > 4 && figures > 10 && sideBySide > 2);
        }
    }

    void findingsAreFiveAtMostAndHaveEvidence()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        const ComprehensiveData data = test::sampleUnit();
        const ReportSource source{setting, words, *data.figures, &*data.previous, &*data.yearEarlier, false};
        const auto findings = findingsOf(source, &*data.units, &*data.concerns);
        QVERIFY(findings.size() <= std::size_t{5});
        for (const Finding &finding : findings)
            QVERIFY(!finding.evidence.isEmpty() && finding.mark != Mark::none && !finding.markWord.isEmpty());
        QVERIFY(findings[0].text.startsWith(QLatin1String("Temperature")));
        const std::vector<ReportUnit> noUnits;
        const std::vector<ReportConcern> nobody;
        SubjectFigures figures = *data.figures;
        for (MetricFigures &metric : figures.metrics)
            metric.excluded.clear();
        const ReportSource quiet{setting, words, figures, nullptr, nullptr, false};
        QVERIFY(findingsOf(quiet, &noUnits, &nobody).empty());
    }

    /// What is to be done now stands before what is to be watched, and few steps do not outrank a fast heart.
    void findingsFollowTheirUrgency()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        const ComprehensiveData data = test::sampleUnit();
        const ReportSource source{setting, words, *data.figures, nullptr, nullptr, false};
        const auto concern = [&data](const char16_t *key, double deviation, int nights) {
            const Metric &metric = *MetricDictionary::builtIn().find(key);
            ReportConcern made = data.concerns->front();
            made.metric = metric.number;
            made.deviation = deviation;
            made.nights = nights;
            made.urgency = metric.scoreWeight * std::abs(deviation) * nights;
            return made;
        };
        const std::vector<ReportConcern> concerns{concern(u"heart_rate", 3.6, 1), concern(u"steps", -6.0, 1),
                                                  concern(u"heart_rate", 3.2, 1), concern(u"sleep", -4.0, 3)};
        const auto findings = findingsOf(source, nullptr, &concerns);
        QStringList told;
        for (const Finding &finding : findings)
            told += finding.text.section(u':', 0, 0) + u' ' + finding.markWord;
        QCOMPARE(told.first(3), QStringList({u"Sleep act now"_s, u"Heart rate watch"_s, u"Steps watch"_s}));
    }

    void lessWearingThanBeforeIsAFinding()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        ComprehensiveData data = test::sampleUnit();
        data.previous->coverage.share = data.figures->coverage.share + 0.088;
        const ReportSource source{setting, words, *data.figures, &*data.previous, nullptr, false};
        const auto findings = findingsOf(source, nullptr, nullptr);
        QVERIFY(!findings.empty());
        QCOMPARE(findings[0].text, u"The wearing rate fell by 8.8 percentage points"_s);
        AnalysisResult insights;  // which tell of it above: not twice on a page
        insights.method = u"insights"_s;
        insights.detail = {{u"items"_s, QJsonArray{QJsonObject{{u"kind"_s, u"wearing"_s}}}}};
        const std::vector told{insights};
        const ReportSource again{setting, words, *data.figures, &*data.previous, nullptr, false, &told};
        QVERIFY(findingsOf(again, nullptr, nullptr)[0].text != findings[0].text);
    }

    /// The list may stay at ten; the number of people may not.
    void findingsTellHowManyPeopleThereAreInAll()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        ComprehensiveData data = test::sampleUnit();
        data.concerned = {{data.concerns->front().metric, 12}};
        const ReportSource source{setting, words, *data.figures, nullptr, nullptr, false};
        const auto findings = findingsOf(source, nullptr, &*data.concerns, data.concerned);
        QCOMPARE(findings[0].text, u"Temperature: people far from their own usual: 12"_s);
        QVERIFY2(findings[0].evidence.endsWith(u"; and 9 more people"_s), qPrintable(findings[0].evidence));
        data.concerns->resize(1);
        data.concerns->front().nights = 1;
        QVERIFY(!findingsOf(source, nullptr, &*data.concerns)[0].evidence.contains(u"in a row"_s));
        const QString text = test::meantToBeRead(comprehensiveReport(setting, data));
        QVERIFY2(text.contains(u"Thetableliststhe1mosturgentof12."_s), qPrintable(text));
    }

    void manyEqualUnitsAreNotAccused()
    {
        ScoreFigures whole;
        whole.value = 80.0;
        std::vector<ReportUnit> units(40);
        for (std::size_t i = 0; i < units.size(); ++i) {
            const double value = 80.0 + (i % 2 == 0 ? 1.0 : -1.0) * 2.2;  // 2.16 standard errors away
            units[i].score.value = value;
            units[i].score.low = value - 2.0;
            units[i].score.high = value + 2.0;
        }
        const auto standings = unitStandings(units, whole);
        QVERIFY(std::all_of(standings.begin(), standings.end(), [](const UnitStanding &one) {
            return one.standing == Standing::notDistinguishable;
        }));
        units[0].score = {70.0, 68.0, 72.0, {}, {}, false};
        QCOMPARE(unitStandings(units, whole)[0].standing, Standing::below);
        units.resize(1);
        QCOMPARE(unitStandings(units, whole)[0].standing, Standing::unknown);
    }

    void wordsOfNumbersAndDays()
    {
        const ReportSetting english = test::sampleSetting(Language::en);
        const ReportSetting chinese = test::sampleSetting(Language::zhCN);
        const ReportWords en(english);
        const ReportWords zh(chinese);
        QCOMPARE(en.number(1234.56, 1), QStringLiteral("1,234.6"));
        QCOMPARE(en.number(-0.04, 1), QStringLiteral("0.0"));
        QCOMPARE(en.number(-2.5, 1), QStringLiteral("−2.5"));
        QCOMPARE(en.number({}, 1), QStringLiteral("no data"));
        QCOMPARE(en.signedNumber(0.2, 1), QStringLiteral("+0.2"));
        QCOMPARE(en.signedNumber(-0.04, 1), QStringLiteral("±0.0"));
        const QStringList shares{en.percent(0.9344), en.percent(0.0),      en.percent(0.0004),
                                 en.percent(0.0006), en.percent(0.9997),   en.percent(1.0 - 1e-13),
                                 en.percent(1.0),    en.percent(0.002, 0), en.percent(0.995, 0)};
        QCOMPARE(shares.join(u' '), QStringLiteral("93.4% 0.0% <0.1% 0.1% >99.9% 100.0% 100.0% <1% >99%"));
        QCOMPARE(en.interval(79.0, 85.0, 1), QStringLiteral("79.0–85.0"));
        QCOMPARE(en.interval(-1.0, 2.0, 0), QStringLiteral("−1 to 2"));
        QCOMPARE(en.chance(0.0004), QStringLiteral("p < 0.001"));
        QCOMPARE(en.period(*Period::parse(u"2026-Q3")), QStringLiteral("Q3 2026"));
        QCOMPARE(en.period(*Period::parse(u"2026")), QStringLiteral("2026"));
        QCOMPARE(zh.period(*Period::parse(u"2026")), QStringLiteral("2026年"));
        QCOMPARE(en.period(*Period::parse(u"2026-W41")), QStringLiteral("Week 41, 2026"));
        QCOMPARE(zh.period(*Period::parse(u"2026-Q3")), QStringLiteral("2026年第三季度"));
        QCOMPARE(zh.period(*Period::parse(u"2026-W41")), QStringLiteral("2026年第41周"));
        const Period some = *Period::parse(u"2026-10-01..2026-10-20");
        const Period over = *Period::parse(u"2026-12-30..2027-01-02");
        QCOMPARE(en.period(some), QStringLiteral("1 to 20 October 2026"));
        QCOMPARE(zh.period(over), QStringLiteral("2026年12月30日至2027年1月2日"));
        QCOMPARE(en.instant(english.dataUntil), QStringLiteral("2026-10-31 23:00"));
    }

    /// A long walk is no hint of a risk, and a day is one row whatever was far on it.
    void aDayFarFromTheUsualIsToldOnceAndOnlyWhereItMayHarm()
    {
        PersonalData data = test::samplePerson();
        for (MetricCourse &course : data.figures->courses) {
            const Metric *metric = MetricDictionary::builtIn().byNumber(course.metric);
            for (std::size_t i = 0; i < course.days.size(); ++i) {
                DayPoint &point = course.days[i];
                point.deviation = 0.0;
                point.value = 100.0;
                if (metric->key == QLatin1String("steps"))
                    point.deviation = i == 3 ? 13.0 : i == 5 ? -3.5 : 0.0;
                if (metric->key == QLatin1String("heart_rate") && i == 5)
                    point.deviation = 5.0;
            }
        }
        const Document document = personalReport(test::sampleSetting(Language::en), data);
        const TableBlock *far = tableOf(document, "deviations");
        QCOMPARE(far->rows.size(), std::size_t{1});
        QCOMPARE(far->rows[0][1].text, QStringLiteral("Heart rate"));
        QCOMPARE(far->rows[0].back().text, QStringLiteral("Steps"));
        QVERIFY(holds(document, QStringLiteral("dot: more than 3 scales away")));
    }

private:
    static void save(const Document &document, const QString &name)
    {
        const auto file = PdfRenderer(Paper::a4).render(document, {}, {});
        QVERIFY(file.has_value());
        QVERIFY(file->pages >= 10);
        const QString faults = test::faultsOfPdf(document, name);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }
};

QTEST_MAIN(TestReports)
#include "tst_reports.moc"
