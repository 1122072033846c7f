// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/method.h"
#include "storage/sqlite_store.h"
#include "tests/analysis/oracle.h"
#include "tests/workspace/company.h"
#include "workspace/analysis_use_cases.h"
#include "workspace/demo/demo_setup.h"
#include "workspace/embedded_workspace.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

using namespace xinglin;
using test::kSeptember;

namespace {

const QStringList kByNumber{
    QStringLiteral("roll-up"),         QStringLiteral("quantiles"),     QStringLiteral("standardised-rates"),
    QStringLiteral("shrinkage"),       QStringLiteral("funnel"),        QStringLiteral("surveillance"),
    QStringLiteral("false-discovery"), QStringLiteral("privacy-guard"), QStringLiteral("alarm-figures")};

QByteArray bytesOf(const Analysis &analysis)
{
    QJsonArray results;
    for (const AnalysisResult &each : analysis.results)
        results.append(jsonOf(each, Language::en));
    return QJsonDocument(results).toJson();
}

/// Every number is finite: JSON has no other, Qt writes null for them.
bool isComplete(const AnalysisResult &result)
{
    return (result.notApplicable || result.value) && !result.text.zh.isEmpty() && !result.text.en.isEmpty() &&
           (result.notApplicable || !result.inputs.empty()) && findMethod(result.method) &&
           result.days.isValid();
}

}  // namespace

class TestUnitAnalyses : public QObject
{
    Q_OBJECT

private:
    std::vector<AnalysisResult> run(const char *unit, const QStringList &only,
                                    Reader reader = Reader::seesIndividuals)
    {
        AnalysisRequest request;
        request.subject = SubjectId::of(*unit ? m_company.unit(unit).id : UnitId());
        request.days = kSeptember;
        request.only = only;
        auto analysis = analyses::analyze(m_company.context(), {}, request, CancelToken(), reader);
        if (!analysis)
            qFatal("%s", qPrintable(analysis.error().message));
        return analysis->results;
    }
    static const AnalysisResult *of(const std::vector<AnalysisResult> &results, const char *metric)
    {
        for (const AnalysisResult &each : results) {
            if (each.metric == QLatin1String(metric))
                return &each;
        }
        return nullptr;
    }
    Summary naiveTotal(const char *unit) const
    {
        Summary total;
        for (Day day = kSeptember.first; day <= kSeptember.last; ++day)
            total.add(m_company.naiveRollUp(QLatin1String(unit), day));
        return total;
    }

    test::Company m_company;

private Q_SLOTS:
    void rollUpsAgreeWithTheNaiveSum()
    {
        const auto results = run("R", {QStringLiteral("roll-up")});
        const Summary total = naiveTotal("R");
        for (const char *key : {"heart_rate", "spo2", "body_temperature", "stress", "steps", "sleep"}) {
            const Metric &metric = *personDays::metric(key);
            const MetricSummary &naive = *total.find(metric.number);
            const AnalysisResult &found = *of(results, key);
            QVERIFY(isComplete(found));
            QCOMPARE(found.n, naive.dayMeans.n);
            VERIFY_CLOSE(*found.value, *naive.dayMeans.mean() / (100.0 * metric.perUnit), 1e-12);
            QCOMPARE(found.detail[QLatin1String("samples")].toInt(), static_cast<int>(naive.moments.n));
            VERIFY_CLOSE(found.detail[QLatin1String("mean")].toDouble(),
                         *naive.moments.mean() / metric.perUnit, 1e-12);
            VERIFY_CLOSE(found.detail[QLatin1String("sd")].toDouble(),
                         std::sqrt(*naive.moments.variance()) / metric.perUnit, 1e-12);
            QCOMPARE(found.detail[QLatin1String("min")].toDouble(), metric.toUnits(*naive.histogram.min()));
            QCOMPARE(found.detail[QLatin1String("max")].toDouble(), metric.toUnits(*naive.histogram.max()));
            QCOMPARE(found.detail[QLatin1String("days")].toArray().size(), qsizetype{30});
            QVERIFY(*found.coverage > 0.8 && *found.coverage <= 1.0);
            QVERIFY(*found.low <= *found.value && *found.value <= *found.high);
        }
        const QJsonArray hours = of(results, "heart_rate")->detail[QLatin1String("hours")].toArray();
        const Summary fourth = m_company.naiveRollUp(QStringLiteral("R"), kSeptember.first + 3);
        const MetricSummary &day = *fourth.find(personDays::metric("heart_rate")->number);
        QCOMPARE(hours.size(), qsizetype{30});
        for (int hour = 0; hour < 24; ++hour) {
            const HourCell &cell = day.hours[static_cast<std::size_t>(hour)];
            VERIFY_CLOSE(hours[3][hour].toDouble(),
                         static_cast<double>(cell.sum) / static_cast<double>(cell.n), 1e-12);
        }
    }

    void quantilesAreThoseOfAllValues()
    {
        const auto results = run("M", {QStringLiteral("quantiles")});
        const Metric &metric = *personDays::metric("body_temperature");
        const Summary total = naiveTotal("M");
        std::vector<double> values;
        for (const Histogram::Bin &bin : total.find(metric.number)->histogram.bins())
            values.insert(values.end(), static_cast<std::size_t>(bin.count), metric.toUnits(bin.value));
        std::sort(values.begin(), values.end());
        const AnalysisResult &found = *of(results, "body_temperature");
        QCOMPARE(found.n, static_cast<std::int64_t>(values.size()));
        for (const auto &[key, p] : {std::pair("p5", 0.05), std::pair("p50", 0.5), std::pair("p95", 0.95)}) {
            const double at = p * static_cast<double>(values.size() - 1);
            const auto low = static_cast<std::size_t>(at);
            const double expected =
                values[low] +
                (at - std::floor(at)) * (values[std::min(low + 1, values.size() - 1)] - values[low]);
            VERIFY_CLOSE(found.detail[QLatin1String(key)].toDouble(), expected, 1e-12);
        }
        double count = 0.0;
        for (const QJsonValue &bin : found.detail[QLatin1String("histogram")].toArray())
            count += bin[1].toDouble();
        QCOMPARE(count, static_cast<double>(values.size()));
    }

    void comparisonsCountPeople()
    {
        // Who had a day far from the own usual, by hand.
        std::map<QString, std::pair<int, int>> expected;  // unit -> people, events
        for (const auto &[code, member] : m_company.members()) {
            const QString unit = m_company.isIn(code, QStringLiteral("M"), kSeptember.last)
                                     ? QStringLiteral("M")
                                     : QStringLiteral("P");
            bool event = false;
            for (const PersonDay &row : member.days)
                event = event || (kSeptember.contains(row.day) && m_company.isIn(code, unit, row.day) &&
                                  !row.summary.score.deviations.empty());
            ++expected[unit].first;
            expected[unit].second += event ? 1 : 0;
        }
        for (const char *method : {"funnel", "shrinkage", "standardised-rates"}) {
            const auto results = run("R", {QLatin1String(method)});
            QCOMPARE(results.size(), std::size_t{1});
            QVERIFY2(isComplete(results[0]), method);
            const QJsonArray units = results[0].detail[QLatin1String("units")].toArray();
            QCOMPARE(units.size(), qsizetype{2});
            for (const QJsonValue &unit : units) {
                const auto &[people, events] = expected.at(unit[QLatin1String("code")].toString());
                QCOMPARE(unit[QLatin1String("n")].toInt(), people);
                QCOMPARE(unit[QLatin1String("events")].toInt(), events);
            }
        }
        double worst = 0.0;
        for (const QJsonValue &unit :
             run("R", {QStringLiteral("shrinkage")})[0].detail[QLatin1String("units")].toArray())
            worst += unit[QLatin1String("p_worst")].toDouble();
        VERIFY_CLOSE(worst, 1.0, 1e-9);
        // Nothing is compared where nothing lies below.
        QCOMPARE(run("P", {QStringLiteral("funnel")})[0].notApplicable->code, QStringLiteral("no_sub_units"));
    }

    void surveillanceCountsPeopleADay()
    {
        const auto results = run("R", {QStringLiteral("surveillance")});
        const QJsonObject detail = results[0].detail;
        QVERIFY(isComplete(results[0]));
        QCOMPARE(detail[QLatin1String("counts")].toArray().size(), qsizetype{30});
        for (int i = 0; i < 30; ++i) {
            std::set<std::int32_t> people;
            for (const Deviation &each :
                 m_company.naiveRollUp(QStringLiteral("R"), kSeptember.first + i).score.deviations)
                people.insert(each.person);
            QCOMPARE(detail[QLatin1String("counts")][i].toInt(-1), static_cast<int>(people.size()));
        }
        for (const char *key : {"days", "upper", "alarm", "people"})
            QCOMPARE(detail[QLatin1String(key)].toArray().size(), qsizetype{30});
        QVERIFY(detail[QLatin1String("weekly")][QLatin1String("not_applicable")].isObject());
    }

    void theFeverStandsOut()
    {
        const auto results = run("R", {QStringLiteral("false-discovery")});
        QVERIFY(isComplete(results[0]));
        const QJsonArray people = results[0].detail[QLatin1String("people")].toArray();
        QVERIFY(!people.isEmpty());
        QCOMPARE(people[0][QLatin1String("id")].toString(), m_company.member("M1-2").person.id.text());
        QCOMPARE(people[0][QLatin1String("metric")].toString(), QStringLiteral("body_temperature"));
        QVERIFY(people[0][QLatin1String("p_adjusted")].toDouble() <= 0.1);
        // A reader of groups is told the number alone.
        const auto groups = run("R", {QStringLiteral("false-discovery")}, Reader::seesGroups);
        QCOMPARE(groups[0].value, results[0].value);
        QVERIFY(!groups[0].detail.contains(QLatin1String("people")));
    }

    void aReaderOfGroupsIsToldNothingOfSmallOnes()
    {
        const auto guarded = run("M", {}, Reader::seesGroups);
        for (const AnalysisResult &each : guarded) {
            for (const QJsonValue &unit : each.detail[QLatin1String("units")].toArray()) {
                QVERIFY(unit[QLatin1String("suppressed")].toBool());
                QVERIFY(unit[QLatin1String("rate")].isUndefined() && unit[QLatin1String("n")].isUndefined());
            }
        }
        const auto privacy = run("M", {QStringLiteral("privacy-guard")}, Reader::seesGroups);
        QCOMPARE(privacy[0].value, std::optional(2.0));
        QCOMPARE(privacy[0].detail[QLatin1String("complementary")].toInt(), 1);
        QCOMPARE(run("M2", {}, Reader::seesGroups)[0].notApplicable->code, QStringLiteral("suppressed"));
        QVERIFY(!run("M2", {QStringLiteral("roll-up")})[0].notApplicable);
    }

    void aDemoIsAnalysedWhole()
    {
        DemoOptions options;
        options.size = DemoOptions::Size::small;
        options.until = Day::fromCivil(2026, 10, 31);
        const QTemporaryDir folder;
        NewStore what;
        what.demo = true;
        what.now = SystemClock().now();
        what.clockShiftMs = *demoClockShift(options, what.now);
        const QString place = folder.filePath(QStringLiteral("demo"));
        QVERIFY(SqliteStore::create(place, what));
        auto store = SqliteStore::open(place);
        QVERIFY(store);
        const auto door = EmbeddedWorkspace::open(*std::move(store), place);
        QVERIFY(door);
        const QString files = folder.filePath(QStringLiteral("files"));
        QVERIFY(QDir().mkpath(files));
        QVERIFY(fillWithDemo(**door, {}, options, files, false, [](double) {}, {}));
        AnalysisRequest request;
        request.subject = SubjectId::of(UnitId());
        request.days = {options.until - 29, options.until};
        const auto first = (*door)->analyze({}, request, {}).result();
        const auto again = (*door)->analyze({}, request, {}).result();
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QVERIFY(again);
        QCOMPARE(bytesOf(*first), bytesOf(*again));
        QStringList order;
        for (const AnalysisResult &each : first->results) {
            QVERIFY2(isComplete(each), qPrintable(each.method));
            if (kByNumber.contains(each.method) && !order.contains(each.method))
                order += each.method;
        }
        QCOMPARE(order, kByNumber);
    }

    /// What ends with its data is still compared with the period before the whole one.
    void whatIsComparedCanBeToldApart()
    {
        const Day first = kSeptember.first;
        AnalysisRequest request;
        request.subject = SubjectId::of(m_company.unit("R").id);
        request.days = {first + 20, kSeptember.last};
        request.only = {QStringLiteral("unit-score")};
        const auto change = [&](const DayRange &compared) {
            request.compared = compared;
            const auto analysis = analyses::analyze(m_company.context(), {}, request, CancelToken());
            return analysis ? analysis->results.front().detail[QStringLiteral("change")].toObject()
                            : QJsonObject();
        };
        QCOMPARE(change({}), change({first + 10, first + 19}));
        QVERIFY(!change({}).isEmpty());
        QVERIFY(change({first, first + 9}) != change({}));
    }

    void theDaysSoFarEndWithTheData()
    {
        WorkspaceInfo info;
        info.zone = m_company.context().zone;
        QCOMPARE(info.soFar(kSeptember), kSeptember);
        info.dataUntil = info.zone.startOf(kSeptember.first + 5) + 1;
        QCOMPARE(info.soFar(kSeptember), (DayRange{kSeptember.first, kSeptember.first + 5}));
        info.dataUntil = info.zone.startOf(kSeptember.last + 5);
        QCOMPARE(info.soFar(kSeptember), kSeptember);
        info.dataUntil = info.zone.startOf(kSeptember.first) + -1;
        QCOMPARE(info.soFar(kSeptember), kSeptember);
    }
};

QTEST_GUILESS_MAIN(TestUnitAnalyses)
#include "tst_unit_analyses.moc"
