// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/analysis_cards.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/explanation.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace xinglin;

namespace {

const DayRange kDays{Day::fromCivil(2026, 10, 1), Day::fromCivil(2026, 10, 4)};

AnalysisResult resultOf(const char *method, const char *metric, const char *detail)
{
    AnalysisResult result;
    result.method = QString::fromLatin1(method);
    result.metric = QString::fromLatin1(metric);
    result.days = kDays;
    result.n = 4;
    result.detail = QJsonDocument::fromJson(QByteArray(detail)).object();
    return result;
}

AnalysisResult heartBaseline()
{
    AnalysisResult result = resultOf("baseline", "heart_rate", R"({
        "days": ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"],
        "values": [60, null, 75, 61], "center": [62, 62, 62, 62],
        "low": [58, 58, 58, 58], "high": [66, 66, 66, 66], "z": [-1, null, 6.5, -0.5],
        "learning": [true, false, false, false]})");
    result.unit = QStringLiteral("/min");
    return result;
}

const ChartSpec::Series *seriesOf(const ChartSpec &spec, ChartSpec::Role role, ChartSpec::Form form)
{
    for (const ChartSpec::Series &each : spec.series) {
        if (each.role == role && each.form == form)
            return &each;
    }
    return nullptr;
}

double number(Day day)
{
    return day.number();
}

const Metric &heart()
{
    return *MetricDictionary::builtIn().find(u"heart_rate");
}

}  // namespace

class TestAnalysisCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersTakeAnythingForAbsent()
    {
        const AnalysisResult empty =
            resultOf("baseline", "", R"({"days": 3, "values": "x", "z": [null, "a", 1]})");
        const results::Baseline course = results::baseline(empty);
        QVERIFY(course.days.empty() && course.value.empty());
        QCOMPARE(course.z, (results::Values{std::nullopt, std::nullopt, 1.0}));
        QVERIFY(results::changes(empty).empty());
        QVERIFY(results::recommendations(empty).empty());
        QVERIFY(results::units(empty).empty());
        QVERIFY(!results::forecast(empty).skill);
        QVERIFY(results::at(course.z, 99) == std::nullopt);
        QVERIFY(!results::applies(nullptr));
    }

    void theBaselineLiesOverTheCourse()
    {
        ChartSpec spec;
        spec.bands.push_back({QStringLiteral("old"), {}, {}, {}, ChartSpec::Role::accent});
        charts::addAnalyses(spec, {heartBaseline()}, heart());
        QCOMPARE(spec.bands.size(), std::size_t{1});  // the figures' own band gives way
        QCOMPARE(spec.bands.front().edges.size(), std::size_t{4});
        QCOMPARE(spec.bands.front().edges[2].high, std::optional(66.0));
        const auto *expected = seriesOf(spec, ChartSpec::Role::baseline, ChartSpec::Form::line);
        QVERIFY(expected && expected->points[0].y == 62.0);
        const auto *beyond = seriesOf(spec, ChartSpec::Role::alert, ChartSpec::Form::dots);
        QVERIFY(beyond && beyond->points.size() == 1);
        QCOMPARE(beyond->points[0].x, number(kDays.first + 2));
        QCOMPARE(beyond->points[0].y, std::optional(75.0));
    }

    void aForecastIsDrawnOnlyWhenItHelps()
    {
        const char *detail = R"({"days": ["2026-10-05", "2026-10-06"], "median": [62, 63], "low": [58, 58],
            "high": [67, 68], "skill": 0.2})";
        ChartSpec spec;
        charts::addAnalyses(spec, {resultOf("forecast", "heart_rate", detail)}, heart());
        const auto *median = seriesOf(spec, ChartSpec::Role::forecast, ChartSpec::Form::line);
        QVERIFY(median && median->points.back().x == number(Day::fromCivil(2026, 10, 6)));
        QVERIFY(median->name.contains(QStringLiteral("20")));
        QCOMPARE(spec.bands.front().edges[1].high, std::optional(68.0));
        AnalysisResult useless = resultOf("forecast", "heart_rate", detail);
        useless.detail[QStringLiteral("skill")] = -0.1;
        ChartSpec without;
        charts::addAnalyses(without, {useless}, heart());
        QVERIFY(without.series.empty() && without.bands.empty());
        AnalysisResult none = useless;
        none.detail[QStringLiteral("skill")] = 0.5;
        none.notApplicable =
            NotApplicable{QStringLiteral("not_better"), {QStringLiteral("否"), QStringLiteral("no")}};
        charts::addAnalyses(without, {none}, heart());
        QVERIFY(without.series.empty());
    }

    void changePointsAreMarkedWithDateAndSize()
    {
        ChartSpec spec;
        charts::addAnalyses(
            spec,
            {resultOf(
                "change-points", "heart_rate",
                R"({"changes": [{"day": "2026-10-03", "size": -3.25}, {"day": "nonsense", "size": 1}]})")},
            heart());
        QCOMPARE(spec.marks.size(), std::size_t{1});
        QCOMPARE(spec.marks[0].x, number(kDays.first + 2));
        QVERIFY(spec.marks[0].text.startsWith(QStringLiteral("3 Oct")));
        QVERIFY2(spec.marks[0].text.contains(QStringLiteral("−3.2")) ||
                     spec.marks[0].text.contains(QStringLiteral("−3.3")),
                 qPrintable(spec.marks[0].text));
    }

    void theCosineGoesThroughItsPeak()
    {
        AnalysisResult result =
            resultOf("rhythm", "", R"({"mesor": 70, "amplitude": 10, "acrophase_hour": 15})");
        QJsonArray profile;
        for (int hour = 0; hour < 24; ++hour)
            profile.append(hour == 3 ? QJsonValue() : QJsonValue(60 + hour));
        result.detail[QStringLiteral("profile")] = profile;
        const ChartSpec spec = charts::rhythm(result);
        QCOMPARE(spec.series[0].points.size(), std::size_t{24});
        QVERIFY(!spec.series[0].points[3].y);
        const auto &curve = spec.series[1].points;
        const auto top = std::max_element(curve.begin(), curve.end(),
                                          [](const auto &a, const auto &b) { return *a.y < *b.y; });
        QCOMPARE(top->x, 15.0);
        QCOMPARE(*top->y, 80.0);
    }

    void sleepIsInHoursAndItsMiddleAroundMidnight()
    {
        const AnalysisResult result =
            resultOf("sleep", "", R"({"days": ["2026-10-01", "2026-10-02", "2026-10-03"],
            "minutes": [420, null, 390], "midpoint_minutes": [180, 1430, -15]})");
        const ChartSpec nights = charts::sleepNights(result);
        QCOMPARE(nights.series[0].points[0].y, std::optional(7.0));
        QVERIFY(!nights.series[0].points[1].y);
        QCOMPARE(nights.bands[0].low, std::optional(7.0));
        const ChartSpec middles = charts::sleepMiddles(result);
        QCOMPARE(middles.series[0].points[0].y, std::optional(3.0));
        QVERIFY(std::abs(*middles.series[0].points[1].y + 1.0 / 6.0) < 1e-9);
        QCOMPARE(middles.series[0].points[2].y, std::optional(-0.25));
    }

    void quantilesBecomeABoxWithASmoothOutline()
    {
        AnalysisResult result =
            resultOf("quantiles", "heart_rate", R"({"p5": 50, "p25": 60, "p50": 66, "p75": 72, "p95": 90})");
        QJsonArray histogram;
        for (int value = 40; value <= 100; ++value)
            histogram.append(QJsonArray{value, 1000 - (value - 66) * (value - 66) / 2});
        result.detail[QStringLiteral("histogram")] = histogram;
        const ChartSpec spec = charts::unitDistribution({&result}, QStringLiteral("Mine"));
        QVERIFY(spec.boxes.front());
        QCOMPARE(spec.boxes.front()->median, 66.0);
        const auto &outline = spec.boxes.front()->outline;
        QVERIFY(outline.size() > 15);
        for (const auto &[value, share] : outline)
            QVERIFY(share >= 0.0 && share <= 1.0);
        // One hill: no teeth from bins that hold one step of the sensor more than their neighbours.
        int turns = 0;
        for (std::size_t i = 2; i + 1 < outline.size(); ++i) {
            if ((outline[i].second - outline[i - 1].second) * (outline[i + 1].second - outline[i].second) <
                -1e-12)
                ++turns;
        }
        QVERIFY2(turns <= 2, qPrintable(QString::number(turns)));
        result.notApplicable =
            NotApplicable{QStringLiteral("x"), {QStringLiteral("少"), QStringLiteral("few")}};
        QVERIFY(charts::unitDistribution({&result}, QStringLiteral("Mine")).isEmpty());
    }

    void theFunnelTellsWhoIsOut()
    {
        const AnalysisResult result = resultOf("funnel", "", R"({"target": 0.05, "units": [
            {"id": "7", "code": "A", "name_zh": "甲", "name_en": "A team", "n": 40, "rate": 0.05, "flag": "none"},
            {"id": "9", "code": "B", "name_zh": "乙", "name_en": "B team", "n": 90, "rate": 0.2, "flag": "high"},
            {"id": "11", "code": "C", "name_zh": "丙", "name_en": "C team"}],
            "limits": {"n": [20, 60, 100], "low95": [null, 0.01, 0.02], "high95": [0.15, 0.1, 0.09],
                       "low998": [null, null, 0.01], "high998": [0.2, 0.14, 0.12]}})");
        const ChartSpec spec = charts::funnel(result);
        const auto *out = seriesOf(spec, ChartSpec::Role::alert, ChartSpec::Form::dots);
        QVERIFY(out);
        QCOMPARE(out->points.size(), std::size_t{1});
        QCOMPARE(out->points[0].y, std::optional(20.0));
        QCOMPARE(out->labels[0], QStringLiteral("B team"));
        QCOMPARE(out->ids[0], qint64{9});
        const auto *in = seriesOf(spec, ChartSpec::Role::series, ChartSpec::Form::dots);
        QVERIFY(in && in->points.size() == 1 && !in->showsLabels);  // a sub-unit without figures is no dot
        const auto *limit = seriesOf(spec, ChartSpec::Role::threshold, ChartSpec::Form::line);
        QVERIFY(std::abs(*limit->points[1].y - 14.0) < 1e-9);
        for (const ChartSpec::Series &series : spec.series) {
            for (const ChartSpec::Point &point : series.points)
                QVERIFY(point.y && *point.y > 0.0);
        }
    }

    void comparedUnitsComeWorstFirstAndTooSmallOnesSaySo()
    {
        const AnalysisResult result = resultOf("standardised-rates", "", R"({"units": [
            {"id": "1", "name_zh": "甲", "name_en": "A", "rate": 3, "low": 2, "high": 5},
            {"id": "2", "name_zh": "乙", "name_en": "B"},
            {"id": "3", "name_zh": "丙", "name_en": "C", "rate": 8, "low": 6, "high": 11}]})");
        const ChartSpec spec = charts::standardised(result);
        QCOMPARE(spec.categories,
                 (std::vector<QString>{QStringLiteral("C"), QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(spec.series[0].points[0].high, std::optional(11.0));
        QVERIFY(!spec.series[0].points[2].y);
        QCOMPARE(spec.series[0].ids, (std::vector<qint64>{3, 1, 2}));
        QVERIFY(spec.emptyText.contains(QStringLiteral("withheld")));
    }

    void countsHaveTheirLimitAndAlarms()
    {
        const AnalysisResult result = resultOf("surveillance", "", R"({"days": ["2026-10-01", "2026-10-02"],
            "counts": [2, 9], "upper": [5, 5.5], "alarm": [false, true],
            "weekly": {"not_applicable": {"code": "short", "reason": {"zh": "短", "en": "short"}}}})");
        const AnalysisResult forecast =
            resultOf("unit-forecast", "",
                     R"({"days": ["2026-10-03"], "median": [3], "low": [1], "high": [6], "skill": 0.1})");
        const ChartSpec spec = charts::dailyCounts(result, &forecast);
        QVERIFY(spec.kind == ChartSpec::Kind::bars);
        QVERIFY(spec.yCounts);
        QCOMPARE(seriesOf(spec, ChartSpec::Role::alert, ChartSpec::Form::dots)->points[0].y,
                 std::optional(9.0));
        QCOMPARE(seriesOf(spec, ChartSpec::Role::threshold, ChartSpec::Form::line)->points[1].y,
                 std::optional(5.5));
        QVERIFY(seriesOf(spec, ChartSpec::Role::forecast, ChartSpec::Form::line));
        QVERIFY(charts::weeklyCounts(result).isEmpty());
    }

    void aRiskWithSomethingMissingIsARange()
    {
        const auto cards = cards::risks({resultOf("framingham", "", R"({"model": "bmi", "risk_percent": null,
            "risk_low": 6.1, "risk_high": 12.4, "band": null, "missing": ["check_up.smoker"]})")});
        QCOMPARE(cards.size(), std::size_t{1});
        QCOMPARE(cards[0].figure, QStringLiteral("6.1–12.4%"));
        QVERIFY(cards[0].badge.isEmpty());
        QVERIFY(cards[0].note.contains(QStringLiteral("Missing: smoking")));
        AnalysisResult none = resultOf("china-par", "", "{}");
        none.notApplicable =
            NotApplicable{QStringLiteral("outside_age"),
                          {QStringLiteral("年龄不符"), QStringLiteral("Only for ages 35 to 74.")}};
        const auto silent = cards::risks({none});
        QCOMPARE(silent[0].reason, QStringLiteral("Only for ages 35 to 74."));
        QVERIFY(silent[0].figure.isEmpty() && !silent[0].chart);
        QVERIFY(cards::risks({}).empty());  // an absent method makes no card
    }

    void theLastNightIsToldInWords()
    {
        const CardContent card = cards::lastNight({heartBaseline()}, 5);
        QCOMPARE(card.rows[0].cells[1], QStringLiteral("61\u00a0bpm"));
        QCOMPARE(card.rows[0].cells[2], QStringLiteral("58–66"));
        QCOMPARE(card.rows[0].cells[3], QStringLiteral("as usual"));
        QCOMPARE(cards::deviationWords(-3.4), QStringLiteral("far below the usual"));
        QCOMPARE(cards::deviationWords(2.1), QStringLiteral("higher than usual"));
        QVERIFY(cards::deviationTone(3.0) == Tone::alarm);
        QVERIFY(!cards::lastNight({}, 5).isPresent());
    }

    void anExplanationNamesMethodSourceAndInputs()
    {
        AnalysisResult result = resultOf("resting-heart-rate", "", "{}");
        result.value = 58.4;
        result.unit = QStringLiteral("/min");
        result.low = 57.9;
        result.high = 58.9;
        result.coverage = 0.9;
        result.flags = {QStringLiteral("low_coverage"), QStringLiteral("odd_thing")};
        result.inputs.push_back({{QStringLiteral("心率"), QStringLiteral("Heart rate")},
                                 8640,
                                 kDays,
                                 {QStringLiteral("手表"), QStringLiteral("the watch")},
                                 {},
                                 {}});
        const QString text = explain(result).text();
        for (const char *part :
             {"58.4", "57.9–58.9", "90", "resting-heart-rate", "U3", "version 1", "Alavi", "low coverage",
              "odd thing", "Heart rate", "8,640", "the watch", "1–4 Oct 2026"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        result.notApplicable =
            NotApplicable{QStringLiteral("x"), {QStringLiteral("不"), QStringLiteral("needs 7 nights")}};
        QVERIFY(explain(result).text().contains(QStringLiteral("needs 7 nights")));
    }

    void aYearIsBuiltWithinAFrame()
    {
        AnalysisResult result = heartBaseline();
        QJsonArray days, values;
        for (int i = 0; i < 366; ++i) {
            days.append((kDays.first + i).text());
            values.append(60 + i % 9);
        }
        for (const char *key : {"values", "center", "low", "high", "z"})
            result.detail[QString::fromLatin1(key)] = values;
        result.detail[QStringLiteral("days")] = days;
        QElapsedTimer clock;
        clock.start();
        ChartSpec spec;
        charts::addAnalyses(spec, {result}, heart());
        QVERIFY2(clock.elapsed() < 16, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(spec.series.front().points.size(), std::size_t{366});
    }
};

QTEST_GUILESS_MAIN(TestAnalysisCharts)
#include "tst_analysis_charts.moc"
