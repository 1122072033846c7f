// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/score.h"
#include "core/clock.h"
#include "core/random.h"
#include "tests/analysis/person_days.h"
#include "tests/storage/store_fixture.h"
#include "workspace/context.h"

#include <map>
#include <vector>

// A company with summaries in a real store: what the keeper leaves behind, made without it.
namespace xinglin::test {

class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant now)
        : m_now(now)
    {}
    Instant now() const override { return m_now; }

private:
    Instant m_now;
};

inline const Day kCompanyStart = Day::fromText(u"2026-08-01");
inline const Day kCompanyEnd = Day::fromText(u"2026-09-30");
inline const DayRange kSeptember{Day::fromText(u"2026-09-01"), Day::fromText(u"2026-09-30")};

/// Root "R" over the mine "M" with the shifts "M1" (8 people) and "M2" (3), and the plant "P" (6 people).
/// Person "M1-2" has a fever on the last three days; "M2-0" moves to the plant on 16 September.
class Company
{
public:
    struct Member
    {
        Person person;
        std::vector<PersonDay> days;
    };

    Company()
        : m_clock(Zone::byName("Asia/Shanghai")->startOf(kCompanyEnd) + 12 * 3'600'000)
        , m_context{m_store.store(), m_clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()}
        , m_plan(MetricDictionary::builtIn())
    {
        const Status made = m_store->write([&](StoreSession &session) { return fill(session); });
        if (!made)
            qFatal("no company: %s", qPrintable(say(made.error())));
    }

    Context &context() { return m_context; }
    const ScorePlan &plan() const { return m_plan; }
    const Unit &unit(const char *code) const { return m_units.at(QString::fromLatin1(code)); }
    const Member &member(const char *code) const { return m_members.at(QString::fromLatin1(code)); }
    const std::map<QString, Member> &members() const { return m_members; }
    /// Whether the person is below the unit on the day.
    bool isIn(const QString &person, const QString &unit, Day day) const
    {
        if (unit == QLatin1String("R"))
            return true;
        if (person == QLatin1String("M2-0") && day >= m_move)
            return unit == QLatin1String("P");
        return person.startsWith(unit);
    }
    Day moveDay() const { return m_move; }

private:
    Status fill(StoreSession &session)
    {
        for (const auto &[code, parent] : {std::pair("R", ""), std::pair("M", "R"), std::pair("M1", "M"),
                                           std::pair("M2", "M"), std::pair("P", "R")}) {
            Unit unit;
            unit.code = QString::fromLatin1(code);
            unit.name = named("单位", code);
            if (*parent)
                unit.parent = m_units.at(QString::fromLatin1(parent)).id;
            auto made = session.org().addUnit(unit);
            if (!made)
                return fail(made.error());
            m_units[unit.code] = *made;
        }
        for (const auto &[unit, count] : {std::pair("M1", 8), std::pair("M2", 3), std::pair("P", 6)}) {
            for (int i = 0; i < count; ++i) {
                if (const Status made = hire(session, QString::fromLatin1(unit), i); !made)
                    return made;
            }
        }
        const Member &mover = m_members.at(QStringLiteral("M2-0"));
        if (const Status moved =
                session.people().assign(mover.person.id, m_units.at(QStringLiteral("P")).id, m_move);
            !moved)
            return moved;
        return writeRollUps(session);
    }

    Status hire(StoreSession &session, const QString &unit, int number)
    {
        Person person;
        person.code = unit + QLatin1Char('-') + QString::number(number);
        const auto saved = session.people().savePerson(person);
        if (!saved)
            return fail(saved.error());
        if (const Status in = session.people().assign(saved->id, m_units.at(unit).id, kFirstDay); !in)
            return in;
        Identity identity;
        identity.person = saved->id;
        identity.name = {QStringLiteral("姓名") + person.code, QStringLiteral("Name ") + person.code};
        if (const Status known = session.people().saveIdentity(identity); !known)
            return known;
        Member &member = m_members[person.code];
        member.person = *saved;
        PersonScorer scorer(m_plan, saved->index);
        for (Day day = kCompanyStart; day <= kCompanyEnd; ++day) {
            if (m_random.below(10) == 0 && day < kCompanyEnd - 3)
                continue;
            Summary summary = dayOf(person.code, day);
            summary.score = scorer.score(day, summary);
            if (const Status kept = session.vitals().writeSummary(saved->index, day, encode(summary)); !kept)
                return kept;
            member.days.push_back({day, std::move(summary)});
        }
        return {};
    }

    Summary dayOf(const QString &code, Day day)
    {
        const bool fever = code == QLatin1String("M1-2") && day > kCompanyEnd - 3;
        Summary summary;
        summary.personDays = summary.countedDays = 1;
        summary.expected = 144;
        summary.received = 140;
        const auto level = [&](const char *key, double mean, double sd, int samples) {
            const Metric &of = *personDays::metric(key);
            MetricSummary each;
            each.metric = of.number;
            for (int i = 0; i < samples; ++i)
                personDays::addSample(
                    each, static_cast<std::int32_t>(std::lround(m_random.normal(mean, sd) * of.perUnit)),
                    static_cast<int>(m_random.below(24)));
            personDays::close(each);
            summary.metrics.push_back(std::move(each));
        };
        level("heart_rate", fever ? 78 : 72, 6, 40);
        level("spo2", 97, 0.8, 40);
        level("body_temperature", fever ? 39.2 : 36.6, 0.15, 40);
        level("stress", 35, 6, 40);
        level("steps", 8000, 1500, 1);
        level("sleep", 7.5, 0.6, 1);
        return summary;
    }

    Status writeRollUps(StoreSession &session)
    {
        for (const auto &[code, unit] : m_units) {
            for (Day day = kCompanyStart; day <= kCompanyEnd; ++day) {
                const Summary sum = naiveRollUp(code, day);
                if (sum.isEmpty())
                    continue;
                if (const Status kept = session.vitals().writeRollUp(unit.index, day, encode(sum)); !kept)
                    return kept;
            }
        }
        return {};
    }

public:
    Summary naiveRollUp(const QString &unit, Day day) const
    {
        Summary sum;
        for (const auto &[code, member] : m_members) {
            for (const PersonDay &row : member.days) {
                if (row.day == day && isIn(code, unit, day))
                    sum.add(row.summary);
            }
        }
        return sum;
    }

private:
    StoreFixture m_store;
    FixedClock m_clock;
    Context m_context;
    ScorePlan m_plan;
    Random m_random{99};
    Day m_move = Day::fromText(u"2026-09-16");
    std::map<QString, Unit> m_units;
    std::map<QString, Member> m_members;
};

}  // namespace xinglin::test
