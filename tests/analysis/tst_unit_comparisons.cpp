// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/comparison_analyses.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"

#include <set>

using namespace xinglin;

namespace {

const Day kLast = Day::fromCivil(2026, 9, 27);  // a Sunday

/// A day of a unit on which these people had a deviation of this size.
PersonDay dayOf(Day day, int people, const std::vector<std::pair<int, double>> &deviating)
{
    PersonDay row{day, {}};
    row.summary.personDays = row.summary.countedDays = people;
    for (const auto &[person, z] : deviating)
        row.summary.score.deviations.push_back({person, 1, static_cast<std::int32_t>(std::lround(z * 1000))});
    return row;
}

UnitRecord unit(int days, int people)
{
    UnitRecord record;
    record.metrics = &MetricDictionary::builtIn();
    record.days = {kLast - (days - 1), kLast};
    record.people = people;
    for (int i = 0; i < people; ++i) {
        UnitMember member;
        member.index = i;
        member.id = PersonId(i + 1);
        member.total.countedDays = 20;
        record.members.push_back(member);
    }
    return record;
}

/// People by chance far from their usual: rarely, with a long tail.
std::vector<std::pair<int, double>> chance(Random &random, int people, double rate)
{
    std::vector<std::pair<int, double>> list;
    for (int person = 0; person < people; ++person) {
        if (random.uniform() < rate)
            list.emplace_back(person, 3.5 - 1.5 * std::log(1.0 - random.uniform()));
    }
    return list;
}

}  // namespace

class TestUnitComparisons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShareOfFalseDiscoveriesIsKept()
    {
        constexpr int people = 400;
        constexpr int ill = 20;
        double falseShare = 0.0;
        double found = 0.0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Random random(seed);
            UnitRecord record = unit(1, people);
            for (int before = 100; before > 0; --before)
                record.rows.push_back(dayOf(kLast - before, people, chance(random, people, 0.02)));
            auto tonight = chance(random, people, 0.02);
            for (int person = 0; person < ill; ++person)
                tonight.emplace_back(person, 9.0 + 4.0 * random.uniform());
            record.rows.push_back(dayOf(kLast, people, tonight));
            const AnalysisResult result = falseDiscoveryAnalysis(record).front();
            QVERIFY(!result.notApplicable);
            const QJsonArray named = result.detail[QLatin1String("people")].toArray();
            QCOMPARE(static_cast<double>(named.size()), *result.value);
            int wrong = 0;
            for (const QJsonValue &each : named)
                wrong += each[QLatin1String("id")].toString().toInt() > ill ? 1 : 0;
            falseShare +=
                named.isEmpty() ? 0.0 : static_cast<double>(wrong) / static_cast<double>(named.size()) / 20;
            found += static_cast<double>(named.size() - wrong) / ill / 20;
        }
        qInfo("20 seeds, q = 0.1: %.3f of the named are wrong, %.2f of the ill are named", falseShare, found);
        QVERIFY(falseShare <= 0.12);
        QVERIFY(found > 0.8);
    }

    void chanceAloneNamesHardlyAnybody()
    {
        int nights = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            Random random(seed);
            UnitRecord record = unit(1, 100);
            for (int before = 95; before >= 0; --before)
                record.rows.push_back(dayOf(kLast - before, 100, chance(random, 100, 0.02)));
            nights += *falseDiscoveryAnalysis(record).front().value > 0 ? 1 : 0;
        }
        QVERIFY2(nights <= 12, qPrintable(QString::number(nights)));  // 6 expected at q = 0.1
    }

    void aShortHistoryIsNoCalibration()
    {
        UnitRecord record = unit(1, 10);
        for (int before = 15; before >= 0; --before)
            record.rows.push_back(dayOf(kLast - before, 10, {}));
        QCOMPARE(falseDiscoveryAnalysis(record).front().notApplicable->code,
                 QStringLiteral("too_little_data"));
        record.rows.clear();
        QCOMPARE(falseDiscoveryAnalysis(record).front().notApplicable->code, QStringLiteral("not_measured"));
    }

    void anOutbreakShowsByWeekAndByDay()
    {
        Random random(4);
        UnitRecord record = unit(28, 200);
        for (int before = 6 * 364; before >= 0; --before) {
            const Day day = kLast - before;
            std::vector<std::pair<int, double>> list;
            const double season = 0.02 * (1.0 + 0.4 * std::cos(2.0 * 3.14159265 * (day - kLast) / 364.0));
            for (const auto &each : chance(random, 200, before < 7 ? 4 * season : season))
                list.push_back(each);
            record.rows.push_back(dayOf(day, 200, list));
        }
        const AnalysisResult result = surveillanceAnalysis(record).front();
        QVERIFY(!result.notApplicable);
        QVERIFY(*result.value >= 1.0);  // EARS sees its beginning
        const QJsonValue weekly = result.detail[QLatin1String("weekly")];
        QCOMPARE(weekly[QLatin1String("weeks")].toArray().size(), qsizetype{4});
        QCOMPARE(weekly[QLatin1String("weeks")][3].toString(), QStringLiteral("2026-09-21"));
        const QJsonArray alarm = weekly[QLatin1String("alarm")].toArray();
        QVERIFY(alarm[3].toBool());
        QVERIFY(!alarm[0].toBool() && !alarm[1].toBool() && !alarm[2].toBool());
        QVERIFY(weekly[QLatin1String("counts")][3].toDouble() > weekly[QLatin1String("upper")][3].toDouble());
    }

    void aGapOfAYearIsNoZero()
    {
        UnitRecord record = unit(30, 50);
        for (int before = 800; before >= 0; --before) {
            if (before > 380 || before < 12)
                record.rows.push_back(dayOf(kLast - before, 50, {{1, 4.0}}));
        }
        const AnalysisResult result = surveillanceAnalysis(record).front();
        const QJsonArray counts = result.detail[QLatin1String("counts")].toArray();
        QVERIFY(counts[0].isNull());
        QCOMPARE(counts[29].toDouble(), 1.0);
        QCOMPARE(result.n, 12);
        QCOMPARE(result.value, std::optional(0.0));
        QVERIFY(*result.coverage < 0.5);
        record.dataFrom = kLast - 11;
        QCOMPARE(surveillanceAnalysis(record).front().coverage, std::optional(1.0));
        // The first of the days have too few before them to be judged, and are said to.
        const QJsonArray upper = result.detail[QLatin1String("upper")].toArray();
        const auto judged = std::count_if(upper.begin(), upper.end(),
                                          [](const QJsonValue &limit) { return !limit.isNull(); });
        QVERIFY(judged > 0 && judged < 12);
        QVERIFY2(result.text.en.startsWith(
                     QStringLiteral("On none of the %1 days that can be judged").arg(judged)),
                 qPrintable(result.text.en));
        QVERIFY2(result.text.en.contains(
                     QStringLiteral(" Days with too few days before them: %1.").arg(12 - judged)),
                 qPrintable(result.text.en));
    }

    /// The first days after the usual was learnt find many far from it: no measure for an outbreak later.
    void daysOfLearningAreNoMeasure()
    {
        UnitRecord record = unit(40, 50);
        for (int before = 39; before >= 0; --before) {
            std::vector<std::pair<int, double>> far;
            const int many = before >= 30 ? 0 : before >= 24 ? 30 - (29 - before) * 5 : 1;
            for (int person = 0; person < (before == 5 ? 12 : many); ++person)
                far.emplace_back(person, 4.0);
            record.rows.push_back(dayOf(kLast - before, 50, far));
            record.rows.back().summary.score.value.n = 50;
            record.rows.back().summary.score.learning = before >= 30 ? 50 : 0;
        }
        const AnalysisResult result = surveillanceAnalysis(record).front();
        const QJsonArray counts = result.detail[QLatin1String("counts")].toArray();
        QVERIFY(counts[16].isNull() &&
                counts[15].isNull());  // the seventh day after the tenth, the last learnt
        QCOMPARE(counts[17].toDouble(), 1.0);
        QCOMPARE(result.value, std::optional(1.0));
        QVERIFY(result.detail[QLatin1String("alarm")][34].toBool());
    }

    /// Nobody can be far from a usual that is not known yet.
    void unitsAreNotComparedWhileUsualsAreLearnt()
    {
        UnitRecord record = unit(30, 0);
        record.children.resize(2);
        for (int i = 0; i < 80; ++i) {
            UnitMember &member = record.members.emplace_back();
            member.index = i;
            member.child = i % 2;
            member.total.countedDays = member.total.score.value.n = 8;
            member.total.score.learning = 7;
        }
        for (const auto &analysis : {standardisedRatesAnalysis, shrinkageAnalysis, funnelAnalysis}) {
            const AnalysisResult result = analysis(record).front();
            QVERIFY(result.notApplicable);
            QVERIFY(result.text.en.contains(QStringLiteral("a usual of their own")) ||
                    result.notApplicable->reason.en.contains(QStringLiteral("a usual of their own")));
        }
        for (UnitMember &member : record.members)
            member.total.score.learning = 3;
        QVERIFY(!funnelAnalysis(record).front().notApplicable);
    }

    void theFunnelNamesTheUnitThatDiffers()
    {
        UnitRecord record = unit(30, 0);
        Random random(12);
        for (int child = 0; child < 20; ++child) {
            UnitChild &each = record.children.emplace_back();
            each.id = UnitId(child + 1);
            each.code = QStringLiteral("U%1").arg(child);
            each.name = {each.code, each.code};
            each.people = 120;
            for (int i = 0; i < 120; ++i) {
                UnitMember member;
                member.index = child * 120 + i;
                member.child = child;
                member.total.countedDays = 20;
                member.sex = i % 2 == 0 ? Sex::female : Sex::male;
                member.age = 20.0 + i % 45;
                member.daysWithDeviation = random.uniform() < (child == 7 ? 0.6 : 0.2) ? 1 : 0;
                record.members.push_back(member);
            }
        }
        record.people = static_cast<std::int64_t>(record.members.size());
        const auto flags = [&] {
            std::set<QString> names;
            for (const QJsonValue &each :
                 funnelAnalysis(record).front().detail[QLatin1String("units")].toArray()) {
                if (each[QLatin1String("flag")].toString() == QLatin1String("high"))
                    names.insert(each[QLatin1String("code")].toString());
            }
            return names;
        };
        QCOMPARE(flags(), std::set<QString>{QStringLiteral("U7")});
        // Limits begin a little before the smallest unit, and one at none or all is none.
        UnitRecord small = record;
        std::erase_if(small.members,
                      [](const UnitMember &one) { return one.child == 3 && one.index % 120 >= 12; });
        small.children[3].people = 12;
        const QJsonObject limits = funnelAnalysis(small).front().detail[QLatin1String("limits")].toObject();
        QCOMPARE(limits[QLatin1String("from")].toDouble(), 0.6 * 12);
        QVERIFY(limits[QLatin1String("n")][0].toDouble() >= 0.6 * 12);
        int none = 0;
        for (const char *key : {"low95", "high95", "low998", "high998"}) {
            const QJsonArray values = limits[QLatin1String(key)].toArray();
            QCOMPARE(values.size(), limits[QLatin1String("n")].toArray().size());
            for (const QJsonValue &each : values) {
                none += each.isNull() ? 1 : 0;
                QVERIFY(each.isNull() || (each.toDouble() > 0.0 && each.toDouble() < 1.0));
            }
        }
        QVERIFY(none > 0 && none < limits[QLatin1String("n")].toArray().size());
        const QJsonArray shrunken =
            shrinkageAnalysis(record).front().detail[QLatin1String("units")].toArray();
        QVERIFY(shrunken[7][QLatin1String("p_worst")].toDouble() > 0.99);
        const double crude = shrunken[7][QLatin1String("crude")].toDouble();
        QVERIFY(shrunken[7][QLatin1String("estimate")].toDouble() < crude);
        // All have the same ages and sexes: standardising changes nothing. Nobody has more than all of its
        // people.
        for (const QJsonValue &each :
             standardisedRatesAnalysis(record).front().detail[QLatin1String("units")].toArray()) {
            VERIFY_CLOSE(each[QLatin1String("rate")].toDouble(), each[QLatin1String("crude")].toDouble(),
                         1e-9);
            QVERIFY(each[QLatin1String("high")].toDouble() <= 100.0);
        }
        // What may not be shown takes no part.
        record.children[7].suppressed = true;
        QVERIFY(flags().empty());
        for (UnitChild &each : record.children)
            each.suppressed = true;
        QCOMPARE(funnelAnalysis(record).front().notApplicable->code, QStringLiteral("too_little_data"));
    }

    void ordersMakeAlarmFigures()
    {
        UnitRecord record = unit(14, 10);
        QCOMPARE(alarmFiguresAnalysis(record).front().notApplicable->code, QStringLiteral("no_orders"));
        RecordedOrder order;
        order.person = 3;
        order.opened = record.zone.startOf(kLast);
        order.verdict = Verdict::trueAlarm;
        record.orders.push_back(order);
        const AnalysisResult result = alarmFiguresAnalysis(record).front();
        QCOMPARE(*result.value, 1.0 / 10.0 / 2.0);
        QVERIFY(result.detail.contains(QLatin1String("top10")));
        record.smallestGroup = 5;
        QVERIFY(!alarmFiguresAnalysis(record).front().detail.contains(QLatin1String("top10")));
    }
};

QTEST_GUILESS_MAIN(TestUnitComparisons)
#include "tst_unit_comparisons.moc"
