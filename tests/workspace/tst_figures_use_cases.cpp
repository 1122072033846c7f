// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/analysis/oracle.h"
#include "tests/workspace/company.h"
#include "workspace/figures_use_cases.h"
#include "workspace/summary_rows.h"

#include <algorithm>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("tester")};
const QStringList kNoCourses;

}  // namespace

class TestFiguresUseCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUnitsFiguresAreTheSumOfItsPeople()
    {
        for (const char *code : {"R", "M", "M1", "P"}) {
            const auto figures = unitFigures(code);
            XVERIFY(figures);
            Summary naive;
            for (Day day = kSeptember.first; day <= kSeptember.last; ++day)
                naive.add(m_company.naiveRollUp(QString::fromLatin1(code), day));
            QCOMPARE(figures->coverage.daysWithData, naive.personDays);
            QCOMPARE(figures->metrics.size(), naive.metrics.size());
            for (const MetricFigures &each : figures->metrics) {
                const Metric &of = *MetricDictionary::builtIn().byNumber(each.metric);
                const MetricSummary &sum = *naive.find(each.metric);
                QCOMPARE(each.n, sum.moments.n);
                QCOMPARE(*each.mean, of.toUnits(*sum.moments.mean()));
                QCOMPARE(*each.p50, of.toUnits(*sum.histogram.quantile(0.5)));
            }
            QCOMPARE(*figures->score.value, *naive.score.value.mean() / 1000.0);
            QVERIFY(!figures->suppressed && figures->flags.isEmpty());
        }
    }

    /// Who came in the middle of the month is not missing before, to the person's report as to the unit's.
    void aPersonIsExpectedWhileAMember()
    {
        Company company;
        const PersonId person = company.member("M1-3").person.id;
        const Day joined = Day::fromText(u"2026-09-16");
        XVERIFY(company.context().store.write([&](StoreSession &session) -> Status {
            if (Status out = session.people().assign(person, UnitId(), kFirstDay); !out)
                return out;
            return session.people().assign(person, company.unit("P").id, joined);
        }));
        const auto figures =
            figures::figures(company.context(), kActor, SubjectId::of(person), kSeptember, {});
        XVERIFY(figures);
        QCOMPARE(figures->coverage.daysExpected, std::int64_t{15});
        XVERIFY(company.context().store.write(
            [&](StoreSession &session) { return session.people().assign(person, UnitId(), joined); }));
        const auto outside =
            figures::figures(company.context(), kActor, SubjectId::of(person), kSeptember, {});
        QCOMPARE(outside->coverage.daysExpected, std::int64_t{30});
    }

    void coverageFollowsMembership()
    {
        const auto plant = unitFigures("P");
        XVERIFY(plant);
        // Six people all month and one from the 16th on.
        QCOMPARE(plant->coverage.people, std::int64_t{7});
        QCOMPARE(plant->coverage.daysExpected, std::int64_t{6 * 30 + 15});
        const auto mine = unitFigures("M");
        QCOMPARE(mine->coverage.people, std::int64_t{10});
        QCOMPARE(mine->coverage.daysExpected, std::int64_t{11 * 30 - 15});
        const auto root = unitFigures("R");
        QCOMPARE(root->coverage.daysExpected, std::int64_t{17 * 30});
        QCOMPARE(root->coverage.expected, kSeptember);
        QCOMPARE(root->coverage.daysWithData, plant->coverage.daysWithData + mine->coverage.daysWithData);
    }

    void daysThatHaveNotBegunAreNotExpected()
    {
        const DayRange months{kSeptember.first, Day::fromText(u"2026-10-31")};
        const auto figures = figures::figures(m_company.context(), kActor,
                                              SubjectId::of(m_company.unit("R").id), months, kNoCourses);
        XVERIFY(figures);
        QCOMPARE(figures->coverage.daysExpected, std::int64_t{17 * 30});
    }

    /// Nobody can have worn a watch before the first was handed out: the company's data begin with August.
    void daysBeforeThereWereDataAreNotExpected()
    {
        const DayRange months{Day::fromText(u"2026-07-01"), kSeptember.last};
        const auto figures = figures::figures(m_company.context(), kActor,
                                              SubjectId::of(m_company.unit("R").id), months, kNoCourses);
        XVERIFY(figures);
        QCOMPARE(figures->coverage.daysExpected, std::int64_t{17 * (31 + 30)});
    }

    /// Just after midnight nobody has sent anything: that is not a day on which nobody wore a watch.
    void aDayThatJustBeganIsNotExpected()
    {
        Context &company = m_company.context();
        const FixedClock midnight(company.zone.startOf(Day::fromText(u"2026-10-01")) + 27 * 60'000);
        Context context{company.store, midnight, company.zone, company.metrics};
        const DayRange months{kSeptember.first, Day::fromText(u"2026-10-31")};
        const auto figures =
            figures::figures(context, kActor, SubjectId::of(m_company.unit("R").id), months, kNoCourses);
        XVERIFY(figures);
        QCOMPARE(figures->coverage.daysExpected, std::int64_t{17 * 30});
        QCOMPARE(figures->coverage.share, unitFigures("R")->coverage.share);
    }

    void allRootsTogetherAreTheWhole()
    {
        const auto whole =
            figures::figures(m_company.context(), kActor, SubjectId::of(UnitId()), kSeptember, kNoCourses);
        XVERIFY(whole);
        const auto root = unitFigures("R");
        QCOMPARE(whole->coverage.daysWithData, root->coverage.daysWithData);
        QCOMPARE(*whole->score.value, *root->score.value);
    }

    void aPersonsFiguresComeFromTheirDays()
    {
        const Company::Member &member = m_company.member("M1-3");
        const auto figures =
            figures::figures(m_company.context(), kActor, SubjectId::of(member.person.id), kSeptember,
                             {QStringLiteral("heart_rate"), QStringLiteral("sleep")});
        XVERIFY(figures);
        QCOMPARE(figures->courses.size(), std::size_t{2});
        QCOMPARE(figures->coverage.people, std::int64_t{1});
        QCOMPARE(figures->coverage.daysExpected, std::int64_t{30});
        std::int64_t days = 0;
        for (const PersonDay &row : member.days)
            days += kSeptember.contains(row.day);
        QCOMPARE(figures->coverage.daysWithData, days);
        const Metric &rate = *personDays::metric("heart_rate");
        for (const DayPoint &point : figures->courses[0].days) {
            const auto usual = baselineFor(rate, point.day, member.days);
            QCOMPARE(point.baseline, std::optional(usual->center));
        }
    }

    void theFeverComesFirst()
    {
        const auto overview =
            figures::overview(m_company.context(), kActor, m_company.unit("R").id, kSeptember, {});
        XVERIFY(overview);
        QVERIFY(!overview->concerns.empty());
        const Concern &first = overview->concerns.front();
        QCOMPARE(first.person.person.code, QStringLiteral("M1-2"));
        QCOMPARE(first.person.name.en, QStringLiteral("Name M1-2"));
        QCOMPARE(first.person.unitName.en, QStringLiteral("M / M1"));
        QCOMPARE(first.metric, personDays::metric("body_temperature")->number);
        QCOMPARE(first.nights, 3);
        QCOMPARE(first.day, kCompanyEnd);
        QVERIFY(std::abs(first.value - 39.2) < 0.2 && std::abs(first.expected - 36.6) < 0.2);
        QVERIFY(first.deviation > 10);
        // Only who is below the unit is named.
        const auto plant =
            figures::overview(m_company.context(), kActor, m_company.unit("P").id, kSeptember, {});
        XVERIFY(plant);
        for (const Concern &each : plant->concerns)
            QVERIFY(m_company.isIn(each.person.person.code, QStringLiteral("P"), each.day));
    }

    void overviewHoldsSubjectFiguresAndChildren()
    {
        const auto overview =
            figures::overview(m_company.context(), kActor, m_company.unit("M").id, kSeptember, {});
        XVERIFY(overview);
        QCOMPARE(overview->subject.code, QStringLiteral("M"));
        QCOMPARE(overview->subject.path.size(), std::size_t{1});
        QCOMPARE(overview->children.size(), std::size_t{2});
        QCOMPARE(*overview->figures.score.value, *unitFigures("M", Reader::seesGroups)->score.value);
        QCOMPARE(overview->figures.scoreDays.size(), std::size_t{30});
        QVERIFY(overview->figures.scorePrevious.difference.value);
        QCOMPARE(overview->figures.scorePrevious.with.last.text(), QStringLiteral("2026-08-31"));
    }

    void childRowsAgreeWithFigures()
    {
        const auto rows = figures::childRows(m_company.context(), kActor, m_company.unit("R").id, kSeptember);
        XVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{2});
        for (const UnitRow &row : *rows) {
            const auto figures = unitFigures(row.unit.code.toLatin1().constData(), Reader::seesGroups);
            QCOMPARE(*row.score.value, *figures->score.value);
            QCOMPARE(*row.score.low, *figures->score.low);
            QCOMPARE(row.coverage.daysExpected, figures->coverage.daysExpected);
            QCOMPARE(row.coverage.expected, kSeptember);
            QCOMPARE(*row.scoreChange.difference.value, *figures->scorePrevious.difference.value);
            QCOMPARE(row.hasChildren, row.unit.code == QLatin1String("M"));
            QCOMPARE(row.strip.size(), std::size_t{30});
            for (std::size_t i = 0; i < row.strip.size(); ++i)
                QCOMPARE(row.strip[i], figures->scoreDays[i].value);
        }
        const auto roots = figures::childRows(m_company.context(), kActor, UnitId(), kSeptember);
        XVERIFY(roots);
        QCOMPARE(roots->size(), std::size_t{1});
        QCOMPARE(roots->front().unit.code, QStringLiteral("R"));
    }

    void groupsUnderFiveAreTooFew()
    {
        const auto small = unitFigures("M2", Reader::seesGroups);
        XVERIFY(small);
        QVERIFY(small->suppressed);
        QVERIFY(small->metrics.empty() && !small->score.value && small->scoreDays.empty());
        const auto rows = figures::childRows(m_company.context(), kActor, m_company.unit("M").id, kSeptember);
        // M less M1 would be M2: both are hidden, whoever asks for them and how.
        for (const UnitRow &row : *rows) {
            QVERIFY(row.suppressed);
            QVERIFY(!row.score.value && row.strip.empty() && !row.scoreChange.before);
        }
        QVERIFY(unitFigures("M1", Reader::seesGroups)->suppressed);
        QVERIFY(!unitFigures("M", Reader::seesGroups)->suppressed);
        const auto open =
            figures::figures(m_company.context(), kActor, SubjectId::of(m_company.unit("M2").id), kSeptember,
                             kNoCourses, Reader::seesIndividuals);
        XVERIFY(open);
        QVERIFY(!open->suppressed && open->score.value);
        QVERIFY(isTooFew(4, Reader::seesGroups) && !isTooFew(5, Reader::seesGroups));
        QVERIFY(!isTooFew(0, Reader::seesGroups) && !isTooFew(1, Reader::seesIndividuals));
    }

    void whatBeganBeforeTheDataIsNoMeasure()
    {
        // The period before reaches back beyond the first day of the company's data.
        const DayRange early{kCompanyStart + 5, kCompanyStart + 24};
        const auto first =
            figures::figures(m_company.context(), kActor, SubjectId::of(m_company.unit("R").id), early,
                             kNoCourses, Reader::seesIndividuals);
        XVERIFY(first);
        QVERIFY(first->score.value && !first->scorePrevious.with.isValid());
        QVERIFY(!first->scorePrevious.before && !first->scorePrevious.difference.value);
        const auto rows = figures::childRows(m_company.context(), kActor, m_company.unit("R").id, early);
        QVERIFY(!rows->front().scoreChange.difference.value);
        QVERIFY(unitFigures("R")->scorePrevious.difference.value);
    }

    void peopleComeInPages()
    {
        PageRequest page;
        page.limit = 4;
        std::vector<PersonRow> all;
        for (;;) {
            const auto rows =
                figures::people(m_company.context(), kActor, m_company.unit("P").id, kSeptember, page);
            XVERIFY(rows);
            all.insert(all.end(), rows->begin(), rows->end());
            if (rows->size() < 4)
                break;
            page.after = rows->back().person.code;
        }
        QCOMPARE(all.size(), std::size_t{7});
        QCOMPARE(all.front().person.code, QStringLiteral("M2-0"));
        for (const PersonRow &row : all) {
            QCOMPARE(row.name.en, QStringLiteral("Name ") + row.person.code);
            QCOMPARE(row.unitName.en, QStringLiteral("P"));
            const auto figures = figures::figures(m_company.context(), kActor, SubjectId::of(row.person.id),
                                                  kSeptember, kNoCourses);
            QCOMPARE(row.score.value, figures->score.value);
            QCOMPARE(row.coverage.share, figures->coverage.share);
        }
    }

    void whatIsNotThereIsSaid()
    {
        XFAILS(figures::figures(m_company.context(), kActor, SubjectId::of(UnitId(123456)), kSeptember,
                                kNoCourses),
               ErrorCode::notFound);
        XFAILS(figures::figures(m_company.context(), kActor, SubjectId::of(PersonId(123456)), kSeptember,
                                kNoCourses),
               ErrorCode::notFound);
        XFAILS(figures::overview(m_company.context(), kActor, m_company.unit("R").id, {}, {}),
               ErrorCode::usage);
        XFAILS(figures::figures(m_company.context(), kActor, SubjectId::of(m_company.unit("R").id),
                                kSeptember, {QStringLiteral("heartbeat")}),
               ErrorCode::usage);
        const DayRange before{Day::fromText(u"2020-01-01"), Day::fromText(u"2020-01-31")};
        const auto empty = figures::figures(m_company.context(), kActor,
                                            SubjectId::of(m_company.unit("R").id), before, kNoCourses);
        XVERIFY(empty);
        QCOMPARE(empty->flags, QStringList{QStringLiteral("no_data")});
        QCOMPARE(empty->coverage.share, 0.0);
    }

    void membersAreCountedByDay()
    {
        using Count = PeoplePort::MemberCount;
        const Day first = kSeptember.first;
        const std::vector<Count> counts{
            {{first, first + 29}, 4}, {{first, first + 9}, 2}, {{first + 5, first + 29}, 3}};
        const MemberDays all = memberDays(counts, kSeptember, kSeptember);
        QCOMPARE(all.onLastDay, std::int64_t{7});
        QCOMPARE(all.most, std::int64_t{9});
        QCOMPARE(all.days, std::int64_t{4 * 30 + 2 * 10 + 3 * 25});
        const MemberDays begun = memberDays(counts, kSeptember, {first, first + 6});
        QCOMPARE(begun.days, std::int64_t{4 * 7 + 2 * 7 + 3 * 2});
        QCOMPARE(begun.expected, (DayRange{first, first + 6}));
        const MemberDays late = memberDays(counts, kSeptember, {first + 7, kSeptember.last});
        QCOMPARE(late.days, std::int64_t{4 * 23 + 2 * 3 + 3 * 23});
        QCOMPARE(memberDays(counts, kSeptember, {first, first - 1}).days, std::int64_t{0});
    }

private:
    Result<SubjectFigures> unitFigures(const char *code, Reader reader = Reader::seesIndividuals)
    {
        return figures::figures(m_company.context(), kActor, SubjectId::of(m_company.unit(code).id),
                                kSeptember, kNoCourses, reader);
    }

    Company m_company;
};

QTEST_GUILESS_MAIN(TestFiguresUseCases)
#include "tst_figures_use_cases.moc"
