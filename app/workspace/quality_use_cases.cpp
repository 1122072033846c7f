// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/quality_use_cases.h"

#include "workspace/figures_reader.h"
#include "workspace/people_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace xinglin::figures {
namespace {

constexpr std::size_t kMostPeople = 30;
constexpr double kHalf = 0.5;
constexpr double kMuch = 0.8;
constexpr double kTenth = 0.1;

LeftOut leftOutOf(const std::array<std::int64_t, kFlagKinds> &excluded)
{
    LeftOut list;
    for (const Flag flag : kExcludingFlags) {
        for (std::size_t i = 0; i < excluded.size(); ++i) {
            if (bit(flag) == 1u << i && excluded[i] > 0)
                list.emplace_back(flagName(flag), excluded[i]);
        }
    }
    return list;
}

/// Reads the quality of one unit over one period from one snapshot.
class QualityReader
{
public:
    QualityReader(StoreSession &session, const Context &context, const DayRange &days, FiguresReader &figures)
        : m_session(session)
        , m_context(context)
        , m_figures(figures)
    {
        m_quality.days = days;
    }

    Result<DataQuality> read(UnitId unit)
    {
        auto rows = m_figures.unitRows(unit, m_quality.days, m_quality.days.first);
        if (!rows)
            return fail(rows.error());
        const auto counts = m_session.people().memberCounts(unit, m_quality.days);
        if (!counts)
            return fail(counts.error());
        const auto expectedDays = m_figures.expectedDays(*rows);
        if (!expectedDays)
            return fail(expectedDays.error());
        m_expected = *expectedDays;
        const MemberDays members = memberDays(*counts, m_quality.days, m_expected);
        const auto hidden = m_figures.isHidden(unit, members);
        if (!hidden)
            return fail(hidden.error());
        if (*hidden) {
            m_quality.suppressed = true;
            return std::move(m_quality);
        }
        takeDays(*rows, *counts);
        takeTotal(*rows, members);
        const Status done = takePeople(unit);
        return done ? Result<DataQuality>(std::move(m_quality)) : fail(done.error());
    }

private:
    void takeDays(const std::vector<PersonDay> &rows, const std::vector<PeoplePort::MemberCount> &counts)
    {
        const Day today = m_context.zone.dayOf(m_context.clock.now());
        auto row = rows.begin();
        for (Day day = m_expected.first; day <= m_expected.last; ++day) {
            QualityDay &one = m_quality.daily.emplace_back();
            one.day = day;
            one.isOver = day < today;
            for (const PeoplePort::MemberCount &each : counts)
                one.members += each.days.contains(day) ? each.people : 0;
            while (row != rows.end() && row->day < day)
                ++row;
            if (row == rows.end() || row->day != day)
                continue;
            one.withData = row->summary.personDays;
            one.counted = row->summary.countedDays;
            one.expected = row->summary.expected;
            one.received = row->summary.received;
        }
    }

    void takeTotal(const std::vector<PersonDay> &rows, const MemberDays &members)
    {
        const Summary total = sumOf(rows, m_quality.days);
        m_quality.coverage = coverageOf(total, members.onLastDay, members.days, members.expected);
        m_quality.countedDays = total.countedDays;
        for (const Metric &metric : m_context.metrics.all()) {
            const MetricSummary *sum = metric.isAnalysed() ? total.find(metric.number) : nullptr;
            if (!sum)
                continue;
            MetricQuality &one = m_quality.metrics.emplace_back();
            one.metric = metric.number;
            one.values = sum->moments.n;
            one.personDays = sum->dayMeans.n;
            one.leftOut = leftOutOf(sum->excluded);
            one.daily.resize(m_quality.daily.size());
            for (const PersonDay &row : rows) {
                const auto place = static_cast<std::size_t>(row.day - m_expected.first);
                const MetricSummary *day = row.summary.find(metric.number);
                if (day && place < one.daily.size())
                    one.daily[place] = day->dayMeans.n;
            }
        }
    }

    /// The days of which data are expected and on which the person was a member of any unit.
    struct Expected
    {
        int days = 0;
        Day first;  ///< the earliest of them
    };
    Result<Expected> expectedOf(PersonId id)
    {
        const auto memberships = m_session.people().memberships(id, m_quality.days);
        if (!memberships)
            return fail(memberships.error());
        Expected expected;
        for (const Membership &each : *memberships) {
            const Day first = std::max(each.days.first, m_expected.first);
            const Day last = std::min(each.days.last, m_expected.last);
            if (last < first)
                continue;
            expected.days += last - first + 1;
            expected.first = expected.first.isValid() ? std::min(expected.first, first) : first;
        }
        return expected;
    }

    Result<PersonQuality> qualityOf(const Person &person)
    {
        PersonQuality one;
        const auto expected = expectedOf(person.id);
        if (!expected)
            return fail(expected.error());
        one.daysExpected = expected->days;
        if (one.daysExpected == 0)
            return one;
        const auto rows = personRows(m_session.vitals(), person.index, m_quality.days, m_quality.days.first);
        if (!rows)
            return fail(rows.error());
        std::array<std::int64_t, kFlagKinds> excluded{};
        Day next = expected->first;
        for (const PersonDay &row : *rows) {
            if (row.summary.personDays == 0)
                continue;
            ++one.daysWithData;
            one.longestGap = std::max(one.longestGap, row.day - next);
            next = row.day + 1;
            one.lastDay = row.day;
            one.expected += row.summary.expected;
            one.received += row.summary.received;
            for (const MetricSummary &metric : row.summary.metrics) {
                one.values += metric.moments.n;
                for (std::size_t i = 0; i < excluded.size(); ++i)
                    excluded[i] += metric.excluded[i];
            }
        }
        one.longestGap = std::max(one.longestGap, m_expected.last - next + 1);
        one.leftOut = leftOutOf(excluded);
        one.mostLeftOut = *std::max_element(excluded.begin(), excluded.end());
        return one;
    }

    static std::size_t bandOf(const PersonQuality &one)
    {
        if (one.daysWithData == 0)
            return 0;
        return one.share() < kHalf ? 1 : one.share() < kMuch ? 2 : 3;
    }

    struct Found
    {
        std::size_t person;  ///< place among the people
        PersonQuality quality;
    };

    Status takePeople(UnitId unit)
    {
        const auto people = m_session.people().people(unit, m_quality.days.last, {QString(), 0});
        if (!people)
            return fail(people.error());
        std::vector<Found> least;
        std::vector<Found> most;
        for (std::size_t i = 0; i < people->size(); ++i) {
            auto one = qualityOf((*people)[i]);
            if (!one)
                return fail(one.error());
            if (one->daysExpected == 0)
                continue;
            ++m_quality.people[bandOf(*one)];
            if (one->share() < kHalf)
                least.push_back({i, *one});
            if (one->leftOutShare() >= kTenth)
                most.push_back({i, std::move(*one)});
        }
        m_quality.underHalf = std::ssize(least);
        m_quality.overTenth = std::ssize(most);
        // Equal ones stay in order of code.
        std::stable_sort(least.begin(), least.end(), [](const Found &a, const Found &b) {
            return a.quality.share() < b.quality.share();
        });
        std::stable_sort(most.begin(), most.end(), [](const Found &a, const Found &b) {
            return a.quality.leftOutShare() > b.quality.leftOutShare();
        });
        if (const Status named = keep(least, *people, m_quality.leastData); !named)
            return named;
        return keep(most, *people, m_quality.mostLeftOut);
    }

    /// The first ones, with who they are.
    Status keep(std::vector<Found> &found, const std::vector<Person> &people,
                std::vector<PersonQuality> &kept)
    {
        if (found.size() > kMostPeople)
            found.erase(found.begin() + kMostPeople, found.end());
        std::vector<Person> those;
        for (const Found &each : found)
            those.push_back(people[each.person]);
        const auto rows = PeopleReader(m_session, m_context, m_quality.days, m_figures).rows(those);
        if (!rows)
            return fail(rows.error());
        for (std::size_t i = 0; i < found.size(); ++i) {
            PersonQuality &one = kept.emplace_back(std::move(found[i].quality));
            const PersonRow &row = (*rows)[i];
            one.code = row.person.code;
            one.position = row.person.position;
            one.name = row.name;
            one.unitName = row.unitName;
            one.device = row.device;
        }
        return {};
    }

    StoreSession &m_session;
    const Context &m_context;
    FiguresReader &m_figures;
    DataQuality m_quality;
    DayRange m_expected;
};

}  // namespace

Result<DataQuality> dataQuality(Context &context, const Actor &, UnitId unit, const DayRange &days,
                                Reader reader)
{
    if (!days.isValid())
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Workspace", "The period is not a range of days."));
    Result<DataQuality> answer = DataQuality();
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        FiguresReader figures(session, context, days, reader);
        answer = QualityReader(session, context, days, figures).read(unit);
        return answer ? Status() : fail(answer.error());
    });
    return read ? std::move(answer) : fail(read.error());
}

}  // namespace xinglin::figures
