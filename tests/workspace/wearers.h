// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/score.h"
#include "tests/analysis/person_days.h"
#include "tests/workspace/company.h"

#include <functional>
#include <map>
#include <utility>
#include <vector>

// Units whose people wear their watches as a test likes: what the keeper leaves behind, made without it.
namespace xinglin::test {

struct Team
{
    const char *code, *parent;
    int people;
    Day last = kLastDay;  ///< of their memberships
};

/// A unit that gets another place.
struct Move
{
    const char *code, *to;
    Day from;
};

/// The unit above on the day; empty: none.
inline QString parentOn(const std::vector<Team> &teams, const std::vector<Move> &moves, const QString &code,
                        Day day)
{
    for (const Move &move : moves) {
        if (code == QLatin1String(move.code) && day >= move.from)
            return QString::fromLatin1(move.to);
    }
    for (const Team &team : teams) {
        if (code == QLatin1String(team.code))
            return QString::fromLatin1(team.parent);
    }
    return {};
}

/// What of a day the person has: nothing, only a heart rate and a temperature, or oxygen, too.
enum class Worn { no, yes, withOxygen };
using Wearing = std::function<Worn(const QString &unit, int person, Day day)>;

/// Units whose people wear their watches as they like, in a real store.
class Wearers
{
public:
    Wearers(const std::vector<Team> &teams, const Wearing &wearing, const std::vector<Move> &moves = {})
        : m_parentOn([=](const QString &code, Day day) { return parentOn(teams, moves, code, day); })
        , m_clock(Zone::utc().startOf(kCompanyEnd) + 12 * 3'600'000)
        , m_context{m_store.store(), m_clock, Zone::utc(), MetricDictionary::builtIn()}
    {
        const Status made = m_store->write([&](StoreSession &session) -> Status {
            for (const Team &team : teams) {
                if (Status added = add(session, team, wearing); !added)
                    return added;
            }
            for (const Move &move : moves) {
                if (Status moved = session.org().moveUnit(unit(move.code), unit(move.to), move.from); !moved)
                    return moved;
            }
            for (const auto &[place, sum] : m_sums) {
                const Unit &unit = m_units.at(place.first);
                if (Status kept = session.vitals().writeRollUp(unit.index, place.second, encode(sum)); !kept)
                    return kept;
            }
            return {};
        });
        if (!made)
            qFatal("no wearers: %s", qPrintable(say(made.error())));
    }

    Context &context() { return m_context; }
    UnitId unit(const char *code) const { return m_units.at(QString::fromLatin1(code)).id; }
    const Summary &sum(const char *code, Day day) const
    {
        return m_sums.at({QString::fromLatin1(code), day});
    }

    /// Who has the metric on the day.
    std::int64_t peopleWith(const char *code, Day day, std::uint8_t metric) const
    {
        const auto sum = m_sums.find({QString::fromLatin1(code), day});
        const MetricSummary *found = sum == m_sums.end() ? nullptr : sum->second.find(metric);
        return found ? found->dayMeans.n : 0;
    }

private:
    Status add(StoreSession &session, const Team &team, const Wearing &wearing)
    {
        Unit unit;
        unit.code = QString::fromLatin1(team.code);
        unit.name = named("单位", team.code);
        if (*team.parent)
            unit.parent = m_units.at(QString::fromLatin1(team.parent)).id;
        const auto made = session.org().addUnit(unit);
        if (!made)
            return fail(made.error());
        m_units[unit.code] = *made;
        for (int i = 0; i < team.people; ++i) {
            Person person;
            person.code = unit.code + QString::number(i);
            const auto saved = session.people().savePerson(person);
            if (!saved)
                return fail(saved.error());
            if (Status in = session.people().assign(saved->id, made->id, kFirstDay); !in)
                return in;
            if (Status kept = writeDays(session, *saved, unit.code, i, wearing); !kept)
                return kept;
            if (team.last == kLastDay)
                continue;
            if (Status out = session.people().assign(saved->id, UnitId(), team.last + 1); !out)
                return out;
        }
        return {};
    }

    Status writeDays(StoreSession &session, const Person &person, const QString &unit, int number,
                     const Wearing &wearing)
    {
        PersonScorer scorer(m_plan, person.index);
        for (Day day = kCompanyStart; day <= kCompanyEnd; ++day) {
            const Worn worn = wearing(unit, number, day);
            if (worn == Worn::no)
                continue;
            const double rate = 60.0 + 3 * number + static_cast<double>(day.number() % 3);
            Summary summary = worn == Worn::withOxygen ? personDays::dayOf({{"heart_rate", rate},
                                                                            {"body_temperature", 36.6},
                                                                            {"sleep", 7.5},
                                                                            {"stress", 30.0},
                                                                            {"spo2", 97.0}})
                                                       : personDays::dayOf({{"heart_rate", rate},
                                                                            {"body_temperature", 36.6},
                                                                            {"sleep", 7.5},
                                                                            {"stress", 30.0}});
            summary.score = scorer.score(day, summary);
            if (Status kept = session.vitals().writeSummary(person.index, day, encode(summary)); !kept)
                return kept;
            for (QString code = unit; !code.isEmpty(); code = m_parentOn(code, day))
                m_sums[{code, day}].add(summary);
        }
        return {};
    }

    std::function<QString(const QString &code, Day day)> m_parentOn;
    StoreFixture m_store{Medium::memory};
    FixedClock m_clock;
    Context m_context;
    ScorePlan m_plan{MetricDictionary::builtIn()};
    std::map<QString, Unit> m_units;
    std::map<std::pair<QString, Day>, Summary> m_sums;
};

}  // namespace xinglin::test
