// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/score.h"
#include "analysis/unit/unit_analyses.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/person_days.h"
#include "tests/workspace/company.h"
#include "tests/workspace/unit_records.h"
#include "tests/workspace/wearers.h"
#include "workspace/analysis_use_cases.h"
#include "workspace/figures_use_cases.h"

#include <QJsonArray>

#include <functional>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("tester")};
const Day kThinDay = Day::fromText(u"2026-09-10");

/// Of X's five people one has data; of T's six four on one day, and two measure oxygen. All others do always.
Worn fewInTheTeams(const QString &unit, int person, Day day)
{
    if (unit == QLatin1String("X"))
        return person == 0 ? Worn::withOxygen : Worn::no;
    if (unit == QLatin1String("T"))
        return day == kThinDay && person < 2 ? Worn::no : person < 4 ? Worn::yes : Worn::withOxygen;
    return Worn::withOxygen;
}

const MetricFigures *metricOf(const SubjectFigures &figures, const char *key)
{
    for (const MetricFigures &each : figures.metrics) {
        if (each.metric == personDays::metric(key)->number)
            return &each;
    }
    return nullptr;
}

}  // namespace

class TestDayGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOnePersonGaveIsNotAUnitsFigure()
    {
        const SubjectFigures alone = figuresOf(m_teams, "X");
        QVERIFY(alone.suppressed);
        QVERIFY(alone.metrics.empty() && !alone.score.value && alone.scoreDays.empty());
        QCOMPARE(alone.coverage.people, std::int64_t{5});
        const SubjectFigures open = figuresOf(m_teams, "X", Reader::seesIndividuals);
        QVERIFY(!open.suppressed && open.score.value);
        QCOMPARE(*metricOf(open, "heart_rate")->mean, 61.0);
        const Result<Analysis> engine = analyze(m_teams, "X");
        QCOMPARE(engine->results.size(), std::size_t{1});
        QVERIFY(engine->results.front().flags.contains(QStringLiteral("suppressed")));
    }

    /// R less Y and Z is X and T: seven people, on the thin day five. R less T, Y and Z would be one.
    void subtractionTellsOfNoFewerThanFive()
    {
        const auto rows = figures::childRows(m_teams.context(), kActor, m_teams.unit("R"), kSeptember);
        XVERIFY(rows);
        std::map<QString, const UnitRow *> byCode;
        for (const UnitRow &row : *rows)
            byCode[row.unit.code] = &row;
        for (const char *code : {"T", "X"}) {
            const UnitRow &row = *byCode.at(QString::fromLatin1(code));
            QVERIFY2(row.suppressed && !row.score.value && row.strip.empty(), code);
            QVERIFY(!row.scoreChange.before);
            QVERIFY(figuresOf(m_teams, code).suppressed);
        }
        for (const char *code : {"Y", "Z"}) {
            const UnitRow &row = *byCode.at(QString::fromLatin1(code));
            QVERIFY2(!row.suppressed, code);
            QCOMPARE(*row.score.value, scoreOf(code));
            QCOMPARE(*figuresOf(m_teams, code).score.value, scoreOf(code));
        }
        QCOMPARE(*figuresOf(m_teams, "R").score.value, scoreOf("R"));
        // The same of a part of the month, and of the day on which T has four.
        for (const DayRange &part : {DayRange{kThinDay, kThinDay}, DayRange{kThinDay - 3, kThinDay + 3}}) {
            QVERIFY(figuresOf(m_teams, "T", Reader::seesGroups, part).suppressed);
            QVERIFY(figuresOf(m_teams, "X", Reader::seesGroups, part).suppressed);
            QVERIFY(!figuresOf(m_teams, "Y", Reader::seesGroups, part).suppressed);
        }
        // To a reader of individuals nothing is lost.
        const auto open = figures::childRows(m_teams.context(), kActor, m_teams.unit("R"), kSeptember,
                                             Reader::seesIndividuals);
        for (const UnitRow &row : *open)
            QVERIFY(!row.suppressed && row.score.value);
    }

    /// X and T have three with oxygen: with Y they are eleven.
    void aMetricOfTooFewIsWithheldAlone()
    {
        const SubjectFigures eight = figuresOf(m_teams, "Y");
        QVERIFY(metricOf(eight, "heart_rate") && !metricOf(eight, "spo2"));
        QCOMPARE(metricOf(eight, "heart_rate")->n, std::int64_t{8 * 30});
        QVERIFY(metricOf(figuresOf(m_teams, "Z"), "spo2"));
        QVERIFY(metricOf(figuresOf(m_teams, "R"), "spo2"));
        QVERIFY(eight.flags.contains(QStringLiteral("days_left_out")));
        for (const MetricCourse &course : eight.courses) {
            const bool isOxygen = course.metric == personDays::metric("spo2")->number;
            if (!isOxygen && course.metric != personDays::metric("heart_rate")->number)
                continue;
            for (const DayPoint &day : course.days) {
                QCOMPARE(day.isWithheld, isOxygen);
                QCOMPARE(day.value.has_value(), !isOxygen);
            }
        }
        // Nor does what the score is made of tell of it: none of its parts is shown, and none is called
        // missing.
        QVERIFY(eight.score.value && eight.score.parts.empty());
        for (const std::uint8_t missing : eight.score.missing)
            QVERIFY(missing != personDays::metric("spo2")->number);
        double points = 0.0;
        const SubjectFigures nine = figuresOf(m_teams, "Z");
        for (const ScorePart &part : nine.score.parts)
            points += part.points;
        QVERIFY(std::abs(points - *nine.score.value) < 1e-9);
    }

    void aThinDayIsLeftOut()
    {
        Wearers seven({{"E", "", 7}}, [](const QString &, int person, Day day) {
            return day == kThinDay && person < 3 ? Worn::no : Worn::withOxygen;
        });
        const SubjectFigures figures = figuresOf(seven, "E");
        QVERIFY(!figures.suppressed);
        for (const DayPoint &day : figures.scoreDays) {
            QCOMPARE(day.isWithheld, day.day == kThinDay);
            QCOMPARE(day.value.has_value(), day.day != kThinDay);
        }
        QCOMPARE(metricOf(figures, "heart_rate")->n, std::int64_t{7 * 29});
        QCOMPARE(figures.coverage.daysWithData, std::int64_t{7 * 29 + 4});
        QVERIFY(figures.flags.contains(QStringLiteral("days_left_out")));
        QVERIFY(figuresOf(seven, "E", Reader::seesGroups, {kThinDay, kThinDay}).suppressed);
        // Whoever sees the people sees the day.
        const SubjectFigures open = figuresOf(seven, "E", Reader::seesIndividuals);
        QCOMPARE(metricOf(open, "heart_rate")->n, std::int64_t{7 * 29 + 4});
        QVERIFY(!open.flags.contains(QStringLiteral("days_left_out")));
        // The engine leaves out the same day of the same metrics and of the score.
        const Result<Analysis> engine = analyze(seven, "E");
        for (const AnalysisResult &each : engine->results) {
            if (each.method == QLatin1String("roll-up") && each.metric == QLatin1String("heart_rate")) {
                QCOMPARE(each.n, std::int64_t{7 * 29});
                QVERIFY(each.flags.contains(QStringLiteral("days_left_out")));
            }
            if (each.method == QLatin1String("unit-score")) {
                QCOMPARE(each.n, std::int64_t{7 * 29});
                VERIFY_CLOSE(*each.value, *figures.score.value, 1e-12);
            }
            if (each.method == QLatin1String("surveillance"))
                QVERIFY(
                    each.detail[QLatin1String("counts")].toArray().at(kThinDay - kSeptember.first).isNull());
        }
    }

    /// Everybody together less R would be the four of E.
    void aThinDayOfOneRootHidesAnother()
    {
        Wearers roots({{"E", "", 7}, {"F", "", 8}, {"G", "", 9}}, [](const QString &unit, int person,
                                                                     Day day) {
            return unit == QLatin1String("E") && day == kThinDay && person < 3 ? Worn::no : Worn::withOxygen;
        });
        const auto withheldOn = [&](const char *code) {
            const SubjectFigures figures = figuresOf(roots, code);
            return figures.scoreDays[static_cast<std::size_t>(kThinDay - kSeptember.first)].isWithheld;
        };
        QVERIFY(withheldOn("E") && withheldOn("F") && !withheldOn("G"));
    }

    /// Eight people belong to R itself. On the day three of them and everybody below have data: R less A and
    /// B would be the three.
    void aThinDayOfTheOwnPeopleHidesASubUnit()
    {
        Wearers teams({{"R", "", 8}, {"A", "R", 6}, {"B", "R", 7}}, [](const QString &unit, int person,
                                                                       Day day) {
            return unit == QLatin1String("R") && day == kThinDay && person < 5 ? Worn::no : Worn::withOxygen;
        });
        const auto withheldOn = [&](const char *code, Day day) {
            return figuresOf(teams, code)
                .scoreDays[static_cast<std::size_t>(day - kSeptember.first)]
                .isWithheld;
        };
        QVERIFY(withheldOn("A", kThinDay) && !withheldOn("B", kThinDay) && !withheldOn("R", kThinDay));
        QVERIFY(!withheldOn("A", kThinDay + 1));
    }

    /// In August two people belonged to R itself, which hid A; they had no data. What nobody may see of
    /// August is no comparison for September.
    void whatWasHiddenInTheMonthBeforeIsNoComparison()
    {
        for (const int people : {2, 5}) {
            Wearers teams({{"R", "", people, kSeptember.first - 1}, {"A", "R", 6}, {"B", "R", 7}},
                          [](const QString &unit, int, Day) {
                              return unit == QLatin1String("R") ? Worn::no : Worn::withOxygen;
                          });
            const auto rows = figures::childRows(teams.context(), kActor, teams.unit("R"), kSeptember);
            XVERIFY(rows);
            QCOMPARE(rows->size(), std::size_t{2});
            QVERIFY(!rows->front().suppressed && rows->front().score.value);
            QCOMPARE(rows->front().scoreChange.before.has_value(), people == 5);
            QVERIFY(rows->back().scoreChange.before);
        }
    }

    /// Two people belong to R itself, so its smallest team is hidden all month. It is enough on the day, too,
    /// on which another team has fewer people with data.
    void whatIsHiddenAnywayHidesNoOther()
    {
        Wearers teams({{"R", "", 2}, {"A", "R", 6}, {"B", "R", 8}}, [](const QString &unit, int person,
                                                                       Day day) {
            return unit == QLatin1String("B") && day == kThinDay && person < 3 ? Worn::no : Worn::withOxygen;
        });
        QVERIFY(figuresOf(teams, "A").suppressed);
        const SubjectFigures eight = figuresOf(teams, "B");
        QCOMPARE(metricOf(eight, "heart_rate")->n, std::int64_t{8 * 30 - 3});
        QVERIFY(eight.flags.isEmpty());
    }

    void noSubtractionTellsOfFewInARandomTree_data()
    {
        QTest::addColumn<bool>("hasMoves");
        QTest::newRow("one tree") << false;
        QTest::newRow("units move") << true;
    }

    /// Three levels, many units near the limit, everybody at will: on no day is a shown unit less its shown
    /// sub-units of that day one to four people, and a day is shown the same whatever period is asked for.
    void noSubtractionTellsOfFewInARandomTree()
    {
        QFETCH(const bool, hasMoves);
        const std::vector<Move> moves =
            hasMoves ? std::vector<Move>{{"C3", "A", kThinDay + 4}, {"B", "C", kThinDay + 9}}
                     : std::vector<Move>();
        Random random(77);
        std::vector<Team> teams{{"R", "", 1}};
        for (const char *code : {"A", "B", "C"})
            teams.push_back({code, "R", static_cast<int>(random.below(3))});
        for (const auto &[code, parent] :
             {std::pair("A1", "A"), std::pair("A2", "A"), std::pair("A3", "A"), std::pair("B1", "B"),
              std::pair("B2", "B"), std::pair("C1", "C"), std::pair("C2", "C"), std::pair("C3", "C")})
            teams.push_back({code, parent, 5 + static_cast<int>(random.below(5))});
        Wearers wearers(
            teams,
            [&](const QString &, int, Day) {
                return random.below(8) == 0 ? Worn::no : random.below(4) == 0 ? Worn::yes : Worn::withOxygen;
            },
            moves);
        const auto [shown, withheld] = shownAndWithheld(wearers, teams, moves);
        QVERIFY2(shown > 100 && withheld > 100, qPrintable(QStringLiteral("%1 %2").arg(shown).arg(withheld)));
    }

    /// Of nine people's fifty person-days the spread is told, of five days' forty-five not: the lowest, the
    /// quantiles and the highest of few are single people's.
    void theSpreadOfFewPersonDaysIsNotTold()
    {
        const DayRange five{kThinDay, kThinDay + 4}, six{kThinDay, kThinDay + 5};
        const SubjectFigures few = figuresOf(m_teams, "Z", Reader::seesGroups, five);
        const MetricFigures &rate = *metricOf(few, "heart_rate");
        QVERIFY(rate.mean && rate.sd && rate.personDays == 45);
        QVERIFY(!rate.min && !rate.p10 && !rate.p25 && !rate.p50 && !rate.p75 && !rate.p90 && !rate.max);
        QVERIFY(few.score.value && few.scoreHistogram.empty());
        for (const MetricCourse &course : few.courses) {
            QVERIFY(course.histogram.empty());
            for (const DayPoint &day : course.days)
                QVERIFY(!day.min && !day.max);
        }
        const SubjectFigures enough = figuresOf(m_teams, "Z", Reader::seesGroups, six);
        QVERIFY(metricOf(enough, "heart_rate")->p25 && !enough.scoreHistogram.empty());
        const SubjectFigures open = figuresOf(m_teams, "Z", Reader::seesIndividuals, five);
        QCOMPARE(*metricOf(open, "heart_rate")->min, 60.0);
        for (const auto &[days, isTold] : {std::pair(five, false), std::pair(six, true)}) {
            const Result<Analysis> engine = analyses::analyze(
                m_teams.context(), kActor, {SubjectId::of(m_teams.unit("Z")), days}, CancelToken());
            for (const AnalysisResult &each : engine->results) {
                if (each.method == QLatin1String("quantiles"))
                    QCOMPARE(each.detail.contains(QLatin1String("p5")), isTold);
                if (each.method == QLatin1String("unit-score"))
                    QCOMPARE(each.detail.contains(QLatin1String("histogram")), isTold);
            }
        }
    }

    /// D has four people. R less A, B, C and E was D until E moved to A; less A, B and C it is D since.
    void aUnitThatMovesTellsOfNoSmallOne()
    {
        const std::vector<Team> teams{{"R", "", 0},  {"A", "R", 6}, {"B", "R", 7},
                                      {"C", "R", 8}, {"D", "R", 4}, {"E", "R", 5}};
        const std::vector<Move> moves{{"E", "A", kThinDay}};
        Wearers wearers(
            teams, [](const QString &, int, Day) { return Worn::withOxygen; }, moves);
        const auto [shown, withheld] = shownAndWithheld(wearers, teams, moves);
        // All month R, A and C are shown; E, the smallest then, and B, the smallest since, are not.
        QCOMPARE(shown, 2 * 30 * 3);
        QCOMPARE(withheld, 2 * 30 * 3);
    }

    void theEngineComparesNoUnitOfOnePerson()
    {
        const UnitRecord record = recordOf(m_teams, "R");
        for (const UnitChild &child : record.children) {
            const bool isFew = child.code == QLatin1String("X") || child.code == QLatin1String("T");
            QCOMPARE(child.suppressed, isFew);
            QCOMPARE(child.peopleWithData, child.code == QLatin1String("X") ? 1 : child.people);
        }
        const Result<Analysis> engine = analyze(m_teams, "R");
        bool isFound = false;
        for (const AnalysisResult &each : engine->results) {
            if (each.method != QLatin1String("funnel"))
                continue;
            for (const QJsonValue &unit : each.detail[QLatin1String("units")].toArray()) {
                const QString code = unit[QLatin1String("code")].toString();
                const bool isFew = code == QLatin1String("X") || code == QLatin1String("T");
                QCOMPARE(unit[QLatin1String("suppressed")].toBool(), isFew);
                QCOMPARE(unit[QLatin1String("n")].isUndefined(), isFew);
                isFound = isFound || isFew;
            }
        }
        QVERIFY(isFound);
    }

private:
    /// How many days of units are shown and withheld; fails where a shown unit less what is shown below it on
    /// the day is fewer than five, or a week shows another day than the month.
    static std::pair<int, int> shownAndWithheld(Wearers &wearers, const std::vector<Team> &teams,
                                                const std::vector<Move> &moves)
    {
        const std::uint8_t oxygen = personDays::metric("spo2")->number;
        const auto heart = personDays::metric("heart_rate")->number;
        const DayRange week{kThinDay, kThinDay + 6};
        int shown = 0;
        int withheld = 0;
        for (const std::uint8_t metric : {oxygen, heart}) {
            const auto shownOf = [&](const DayRange &days) {
                std::map<std::pair<QString, Day>, bool> all;
                for (const Team &team : teams) {
                    const SubjectFigures figures = figuresOf(wearers, team.code, Reader::seesGroups, days);
                    for (const MetricCourse &course : figures.courses) {
                        for (const DayPoint &day : course.days) {
                            if (course.metric == metric && !figures.suppressed)
                                all[{QString::fromLatin1(team.code), day.day}] = day.value.has_value();
                        }
                    }
                }
                return all;
            };
            auto month = shownOf(kSeptember);
            for (const auto &[place, isShown] : shownOf(week))
                if (isShown != month[place])
                    QTest::qFail(qPrintable(place.first + place.second.text()), __FILE__, __LINE__);
            for (Day day = kSeptember.first; day <= kSeptember.last; ++day) {
                // What is left of a shown unit without those that are shown below it.
                for (auto team = teams.rbegin(); team != teams.rend(); ++team) {
                    const auto code = QString::fromLatin1(team->code);
                    std::int64_t people = wearers.peopleWith(team->code, day, metric);
                    if (!month[{code, day}]) {
                        withheld += people > 0;
                        continue;
                    }
                    ++shown;
                    for (const Team &below : teams) {
                        const auto other = QString::fromLatin1(below.code);
                        if (month[{other, day}] && nearestShown(teams, moves, month, other, day) == code)
                            people -= wearers.peopleWith(below.code, day, metric);
                    }
                    if (people > 0 && people < kSmallestGroup)
                        QTest::qFail(
                            qPrintable(QStringLiteral("%1 %2: %3").arg(code, day.text()).arg(people)),
                            __FILE__, __LINE__);
                }
            }
        }
        return {shown, withheld};
    }
    /// The nearest unit above that is shown on the day; empty: none.
    static QString nearestShown(const std::vector<Team> &teams, const std::vector<Move> &moves,
                                std::map<std::pair<QString, Day>, bool> &shown, const QString &code, Day day)
    {
        const QString parent = parentOn(teams, moves, code, day);
        if (parent.isEmpty() || shown[{parent, day}])
            return parent;
        return nearestShown(teams, moves, shown, parent, day);
    }
    static SubjectFigures figuresOf(Wearers &wearers, const char *code, Reader reader = Reader::seesGroups,
                                    const DayRange &days = kSeptember)
    {
        const auto figures = figures::figures(wearers.context(), kActor, SubjectId::of(wearers.unit(code)),
                                              days, {QStringLiteral("*")}, reader);
        return figures ? *figures : SubjectFigures();
    }
    static Result<Analysis> analyze(Wearers &wearers, const char *code)
    {
        return analyses::analyze(wearers.context(), kActor, {SubjectId::of(wearers.unit(code)), kSeptember},
                                 CancelToken());
    }
    static UnitRecord recordOf(Wearers &wearers, const char *code)
    {
        return unitRecordOf(wearers.context(), wearers.unit(code), kSeptember, Reader::seesGroups);
    }
    double scoreOf(const char *code) const
    {
        Moments score;
        for (Day day = kSeptember.first; day <= kSeptember.last; ++day)
            score.add(m_teams.sum(code, day).score.value);
        return *score.mean() / 1000.0;
    }

    Wearers m_teams{{{"R", "", 0}, {"X", "R", 5}, {"T", "R", 6}, {"Y", "R", 8}, {"Z", "R", 9}},
                    fewInTheTeams};
};

QTEST_GUILESS_MAIN(TestDayGuard)
#include "tst_day_guard.moc"
