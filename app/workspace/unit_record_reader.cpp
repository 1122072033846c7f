// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/unit_record_reader.h"

#include "analysis/subject_figures.h"
#include "domain/age.h"
#include "domain/org_tree.h"
#include "domain/ports/order_port.h"
#include "workspace/alerts/order_scope.h"
#include "workspace/alerts/recorded_orders.h"
#include "workspace/day_guard.h"
#include "workspace/figures_reader.h"
#include "workspace/hidden_units.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace xinglin {
namespace {

constexpr int kRowsBetweenLooks = 512;

/// Where in the subtree a unit is: the place of its direct sub-unit, or -1 for the unit itself.
using PlaceOfUnit = std::unordered_map<UnitId, int>;

class UnitRecordReader
{
public:
    UnitRecordReader(StoreSession &session, const Context &context, UnitId unit, const DayRange &days,
                     const DayRange &compared, Reader reader, const CancelToken &cancel)
        : m_session(session)
        , m_context(context)
        , m_unit(unit)
        , m_days(days)
        , m_reader(reader)
        , m_cancel(cancel)
        , m_figures(session, context, days, reader)
    {
        m_record.days = days;
        m_record.compared = compared;
    }

    Result<UnitRecord> read();

private:
    /// Days of one person in the unit, all in the same sub-unit.
    struct Stay
    {
        std::size_t member = 0;
        std::vector<DayRange> days;
    };

    Status readGuard();
    Status readUnit();
    Status readChildren();
    Status readMembers();
    Status readStays(PersonId person);
    Status readIdentities();
    Status readTotals();
    Status guardTotals();
    Status readOrders();
    Result<std::int32_t> indexOf(PersonId id);
    /// Whether everybody's rows in one walk are quicker than those of each member.
    bool isMostOfAll() const { return 3 * m_record.members.size() > m_everybody; }
    Result<MemberDays> membersOf(UnitId unit, std::span<const PersonDay> rows);
    Status readExpected();
    Status take(std::int32_t person, Day day, Bytes bytes);
    Status cancelled() const
    {
        return fail(ErrorCode::cancelled,
                    QCoreApplication::translate("Workspace", "The analysis was stopped."));
    }

    StoreSession &m_session;
    const Context &m_context;
    UnitId m_unit;
    DayRange m_days;
    Reader m_reader;
    const CancelToken &m_cancel;
    FiguresReader m_figures;
    UnitRecord m_record;
    OrgTree m_tree;  // of the last day
    HiddenUnits m_hidden;
    std::optional<DayGuard> m_guard;
    PlaceOfUnit m_places;
    std::unordered_map<std::int32_t, Stay> m_stays;  // by person
    std::unordered_map<PersonId, std::int32_t> m_indexes;
    std::size_t m_everybody = 0;
    int m_seen = 0;
};

Result<UnitRecord> UnitRecordReader::read()
{
    m_record.metrics = &m_context.metrics;
    m_record.zone = m_context.zone;
    for (const auto step :
         {&UnitRecordReader::readGuard, &UnitRecordReader::readUnit, &UnitRecordReader::readChildren,
          &UnitRecordReader::readMembers, &UnitRecordReader::readIdentities, &UnitRecordReader::readTotals,
          &UnitRecordReader::guardTotals, &UnitRecordReader::readOrders}) {
        if (m_cancel.isCancelled())
            return fail(cancelled().error());
        if (Status done = (this->*step)(); !done)
            return fail(done.error());
        if (m_record.suppressed)
            break;
    }
    return std::move(m_record);
}

Status UnitRecordReader::readGuard()
{
    if (m_reader == Reader::seesGroups)
        m_record.smallestGroup = kSmallestGroup;
    const DayRange judged{std::min(m_record.previous().first, m_days.first), m_days.last};
    auto hidden = HiddenUnits::read(m_session, m_days, m_reader, judged.first);
    if (!hidden)
        return fail(hidden.error());
    m_hidden = *std::move(hidden);
    m_tree = m_hidden.trees().on(m_days.last);
    m_guard.emplace(m_session, m_hidden, judged, m_reader);
    return {};
}

Result<MemberDays> UnitRecordReader::membersOf(UnitId unit, std::span<const PersonDay> rows)
{
    const auto counts = m_session.people().memberCounts(unit, m_days);
    if (!counts)
        return fail(counts.error());
    const auto expected = m_figures.expectedDays(rows);
    if (!expected)
        return fail(expected.error());
    return memberDays(*counts, m_days, *expected);
}

Status UnitRecordReader::readUnit()
{
    // The period before in full, too: metrics are compared with it.
    auto rows =
        m_figures.unitRows(m_unit, {m_days.first - kUnitReach, m_days.last}, m_record.previous().first);
    if (!rows)
        return fail(rows.error());
    m_record.rows = *std::move(rows);
    const auto members = membersOf(m_unit, m_record.rows);
    if (!members)
        return fail(members.error());
    m_record.people = members->onLastDay;
    m_record.daysExpected = members->days;
    if (Status guarded = m_guard->withhold(m_unit, m_record.rows); !guarded)
        return guarded;
    m_record.suppressed = isTooFew(members->most, m_reader) || m_hidden.contains(m_unit) ||
                          isAllWithheld(m_record.rows, m_days);
    return readExpected();
}

/// What the period before should have, and where the workspace's data begin.
Status UnitRecordReader::readExpected()
{
    const DayRange previous = m_record.previous();
    const auto counts = m_session.people().memberCounts(m_unit, previous);
    if (!counts)
        return fail(counts.error());
    const auto data = m_session.vitals().summarisedDays(-1);
    if (!data)
        return fail(data.error());
    m_record.dataFrom = data->first;
    m_record.daysExpectedBefore = memberDays(*counts, previous, {data->first, previous.last}).days;
    return {};
}

Status UnitRecordReader::readChildren()
{
    if (m_unit.isValid())
        m_places[m_unit] = -1;
    for (const Unit *child : m_tree.children(m_unit)) {
        const auto place = static_cast<int>(m_record.children.size());
        for (const Unit &below : m_tree.subtree(child->id))
            m_places[below.id] = place;
        UnitChild &each = m_record.children.emplace_back();
        each.id = child->id;
        each.code = child->code;
        each.name = child->name;
        auto rows = m_figures.unitRows(child->id, m_days, m_days.first);
        if (!rows)
            return fail(rows.error());
        each.rows = *std::move(rows);
        if (Status guarded = m_guard->withhold(child->id, each.rows); !guarded)
            return guarded;
        const auto members = membersOf(child->id, each.rows);
        if (!members)
            return fail(members.error());
        each.people = members->onLastDay;
        each.suppressed = isTooFew(members->most, m_reader) || m_hidden.contains(child->id);
    }
    return {};
}

/// Who is here on the last day, by index, with the days of the period spent in the same sub-unit.
Status UnitRecordReader::readMembers()
{
    const auto everybody = m_session.people().countPeople(UnitId(), m_days.last);
    if (!everybody)
        return fail(everybody.error());
    m_everybody = static_cast<std::size_t>(*everybody);
    auto people = m_session.people().people(m_unit, m_days.last, PageRequest{QString(), 0});
    if (!people)
        return fail(people.error());
    std::ranges::sort(*people, {}, &Person::index);
    for (const Person &person : *people) {
        const auto place = m_places.find(person.unit);
        if (!person.unit.isValid() || place == m_places.end())
            continue;
        UnitMember &member = m_record.members.emplace_back();
        member.index = person.index;
        member.id = person.id;
        member.child = place->second;
        m_stays[person.index].member = m_record.members.size() - 1;
        m_indexes[person.id] = person.index;
    }
    if (isMostOfAll())
        return readStays(PersonId());
    for (const UnitMember &member : m_record.members) {
        if (Status read = readStays(member.id); !read)
            return read;
    }
    return {};
}

/// Of one member, or (invalid) of all.
Status UnitRecordReader::readStays(PersonId person)
{
    const auto memberships = m_session.people().memberships(person, m_days);
    if (!memberships)
        return fail(memberships.error());
    for (const Membership &each : *memberships) {
        const auto place = m_places.find(each.unit);
        const auto index = m_indexes.find(each.person);
        if (index == m_indexes.end() || place == m_places.end())
            continue;
        Stay &stay = m_stays[index->second];
        if (m_record.members[stay.member].child == place->second)
            stay.days.push_back(each.days);
    }
    return {};
}

Status UnitRecordReader::readIdentities()
{
    std::vector<PersonId> ids;
    std::unordered_map<PersonId, UnitMember *> byId;
    for (UnitMember &member : m_record.members) {
        ids.push_back(member.id);
        byId[member.id] = &member;
    }
    const auto identities = m_session.people().identities(ids);
    if (!identities)
        return fail(identities.error());
    for (const Identity &identity : *identities) {
        UnitMember &member = *byId[identity.person];
        member.sex = identity.sex;
        member.age = ageOn(m_days.last, identity.birth);
    }
    return {};
}

Status UnitRecordReader::take(std::int32_t person, Day day, Bytes bytes)
{
    if (++m_seen % kRowsBetweenLooks == 0 && m_cancel.isCancelled())
        return cancelled();
    const auto stay = m_stays.find(person);
    if (stay == m_stays.end() ||
        std::ranges::none_of(stay->second.days, [day](const DayRange &days) { return days.contains(day); }))
        return {};
    const auto summary = decodeSummary(bytes, SummaryParts::countsAndScore);
    if (!summary)
        return fail(summary.error());
    UnitMember &member = m_record.members[stay->second.member];
    member.total.add(*summary);
    if (!summary->score.deviations.empty())
        ++member.daysWithDeviation;
    return {};
}

/// One walk over everybody's days, or, for a small unit, over its people's alone.
Status UnitRecordReader::readTotals()
{
    const auto visit = [this](std::int32_t person, Day day, Bytes bytes) { return take(person, day, bytes); };
    if (isMostOfAll())
        return m_session.vitals().visitAllSummaries(m_days, visit);
    for (const UnitMember &member : m_record.members) {
        if (Status seen = m_session.vitals().visitSummaries(member.index, m_days, visit); !seen)
            return seen;
    }
    return {};
}

/// Of people over the whole period, too, no sub-unit may be told of to which too few gave data, or which
/// would give one away.
Status UnitRecordReader::guardTotals()
{
    std::vector<GuardNode> nodes{{-1, {0}}};
    for (const UnitChild &child : m_record.children)
        nodes.push_back({0, {0}, child.suppressed});
    for (const UnitMember &member : m_record.members)
        nodes[static_cast<std::size_t>(member.child + 1)].own.front() += member.total.countedDays > 0 ? 1 : 0;
    for (std::size_t i = 0; i < m_record.children.size(); ++i)
        m_record.children[i].peopleWithData = nodes[i + 1].own.front();
    if (m_reader == Reader::seesIndividuals)
        return {};
    const std::vector<GuardAnswer> answers = guardTree(nodes, kSmallestGroup);
    for (std::size_t i = 0; i < m_record.children.size(); ++i)
        m_record.children[i].suppressed = answers[i + 1] != GuardAnswer::shown;
    return {};
}

/// Orders of the period.
Status UnitRecordReader::readOrders()
{
    const auto scope = OrderScope::read(m_session, m_hidden.trees(), m_unit, m_context.zone);
    if (!scope)
        return fail(scope.error());
    std::vector<OrderRecord> orders;
    const Status visited = scope->visit(m_session, m_days, [&](const OrderRecord &order) {
        if (isCounted(order.origin, true))
            orders.push_back(order);
    });
    if (!visited)
        return visited;
    for (const OrderRecord &order : orders) {
        const auto person = indexOf(order.person);
        if (!person)
            return fail(person.error());
        m_record.orders.push_back(recordedOrder(order, *person, m_context.zone));
    }
    return {};
}

/// Of anybody: orders stay with the unit when their person has left it.
Result<std::int32_t> UnitRecordReader::indexOf(PersonId id)
{
    if (!id.isValid())
        return -1;
    const auto known = m_indexes.find(id);
    if (known != m_indexes.end())
        return known->second;
    const auto person = m_session.people().person(id, m_days.last);
    if (!person)
        return fail(person.error());
    return m_indexes[id] = person->index;
}

}  // namespace

Result<UnitRecord> readUnitRecord(StoreSession &session, const Context &context, UnitId unit,
                                  const DayRange &days, const DayRange &compared, Reader reader,
                                  const CancelToken &cancel)
{
    return UnitRecordReader(session, context, unit, days, compared, reader, cancel).read();
}

}  // namespace xinglin
