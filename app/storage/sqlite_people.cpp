// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_people.h"

#include "storage/minting.h"

#include <QCoreApplication>

#include <limits>

namespace xinglin {
namespace {

constexpr DayRange kAlways{kFirstDay, kLastDay};

Person personOf(const Statement &row)
{
    Person person;
    person.id = row.id<PersonId>(0);
    person.code = row.text(1);
    if (!row.isNull(2))
        person.unit = row.id<UnitId>(2);
    person.position = row.text(3);
    person.risk = static_cast<RiskLevel>(row.integer(4));
    person.version = row.integer(5);
    person.index = static_cast<std::int32_t>(row.integer(6));
    return person;
}

Result<std::vector<Person>> personRows(Statement rows)
{
    std::vector<Person> people;
    while (rows.next())
        people.push_back(personOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return people;
}

Error noSuchPerson()
{
    return {ErrorCode::notFound, QCoreApplication::translate("Storage", "There is no such person."), {}};
}

Result<Person> onePerson(Statement row)
{
    if (row.next())
        return personOf(row);
    return fail(row.status() ? noSuchPerson() : row.status().error());
}

Identity identityOf(const Statement &row)
{
    Identity identity;
    identity.person = row.id<PersonId>(0);
    identity.name = {row.text(1), row.text(2)};
    identity.sex = static_cast<Sex>(row.integer(3));
    if (!row.isNull(4))
        identity.birth = row.day(4);
    identity.phone = row.text(5);
    identity.idNumber = row.text(6);
    return identity;
}

QString likePattern(const QString &text)
{
    QString escaped = text;
    for (const char special : {'\\', '%', '_'})
        escaped.replace(QLatin1Char(special), QStringLiteral("\\") + QLatin1Char(special));
    return QLatin1Char('%') + escaped + QLatin1Char('%');
}

}  // namespace

Result<std::vector<Person>> SqlitePeople::people(UnitId subtree, Day day, const PageRequest &page)
{
    const std::int64_t limit = page.limit > 0 ? page.limit : std::numeric_limits<std::int64_t>::max();
    if (!subtree.isValid())
        return personRows(m_database.query("people_page", kTenant, day, page.after, limit));
    // Walking everybody in code order is quick when most are in the unit; sorting is when few are.
    constexpr std::int64_t large = 5'000;
    const auto count = countUpTo(subtree, day, large);
    if (!count)
        return fail(count.error());
    const char *statement = *count == large ? "people_page_of_large_unit" : "people_page_of_unit";
    return personRows(m_database.query(statement, kTenant, day, page.after, limit, subtree));
}

Result<std::int64_t> SqlitePeople::countUpTo(UnitId subtree, Day day, std::int64_t limit)
{
    Statement row = m_database.query("people_count_of_unit", kTenant, day, subtree, limit);
    if (row.next())
        return row.integer(0);
    return fail(row.status().error());
}

Result<std::int64_t> SqlitePeople::countPeople(UnitId subtree, Day day)
{
    if (subtree.isValid())
        return countUpTo(subtree, day, std::numeric_limits<std::int64_t>::max());
    Statement row = m_database.query("people_count", kTenant);
    if (row.next())
        return row.integer(0);
    return fail(row.status().error());
}

Result<std::vector<PeoplePort::MemberCount>> SqlitePeople::memberCounts(UnitId subtree, const DayRange &days)
{
    Statement rows = subtree.isValid()
                         ? m_database.query("member_counts_of_unit", kTenant, days.first, days.last, subtree)
                         : m_database.query("member_counts", kTenant, days.first, days.last);
    std::vector<MemberCount> found;
    while (rows.next()) {
        const DayRange range{rows.day(0), rows.day(1)};
        if (range.isValid())
            found.push_back({range, rows.integer(2)});
    }
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<Person> SqlitePeople::person(PersonId id, Day day)
{
    return onePerson(m_database.query("person_on", kTenant, id, day));
}

Result<Person> SqlitePeople::personByIndex(std::int32_t index, Day day)
{
    return onePerson(m_database.query("person_by_number_on", kTenant, std::int64_t{index}, day));
}

Result<Person> SqlitePeople::personByCode(const QString &code, Day day)
{
    return onePerson(m_database.query("person_by_code_on", kTenant, code, day));
}

Result<std::vector<Person>> SqlitePeople::allPeople(Day day)
{
    return personRows(m_database.query("people_ever", kTenant, day));
}

Result<Person> SqlitePeople::savePerson(const Person &person)
{
    Person saved = person;
    saved.code = person.code.trimmed();
    if (saved.code.isEmpty())
        return fail(ErrorCode::invalidData, QCoreApplication::translate("Storage", "A person needs a code."));
    const auto known = personByCode(saved.code, kLastDay);
    if (!known)
        return known.error().code == ErrorCode::notFound ? insertPerson(saved) : fail(known.error());
    saved.id = known->id;
    saved.index = known->index;
    saved.version = known->version;
    if (known->position == saved.position && known->risk == saved.risk)
        return saved;
    Status done =
        m_database.run("person_update", kTenant, saved.id, saved.position, static_cast<int>(saved.risk));
    if (!done)
        return fail(done.error());
    ++saved.version;
    return saved;
}

Result<Person> SqlitePeople::insertPerson(const Person &person)
{
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    const auto index = nextIndex(m_database, "person");
    if (!index)
        return fail(index.error());
    Person added = person;
    added.id = PersonId(*id);
    added.index = *index;
    added.version = 1;
    Status done = m_database.run("person_insert", kTenant, added.id, added.index, added.code, added.position,
                                 static_cast<int>(added.risk));
    if (!done)
        return fail(done.error());
    return added;
}

Result<SqlitePeople::Units> SqlitePeople::units(PersonId id)
{
    const auto rows = memberships(id, kAlways);
    if (!rows)
        return fail(rows.error());
    std::vector<Units::Piece> pieces;
    for (const Membership &membership : *rows)
        pieces.push_back({membership.days, membership.unit});
    return Units(std::move(pieces));
}

Status SqlitePeople::assign(PersonId id, UnitId unit, Day from)
{
    if (const auto there = person(id, from); !there)
        return fail(there.error());
    Day last = kLastDay;
    if (unit.isValid()) {
        Statement life = m_database.query("unit_life", kTenant, unit);
        if (!life.next() || life.day(0) > from || life.day(1) < from)
            return fail(life.status() ? Error{ErrorCode::notFound,
                                              QCoreApplication::translate(
                                                  "Storage", "There is no such unit on that day."),
                                              {}}
                                      : life.status().error());
        last = life.day(1);
    }
    const auto before = units(id);
    if (!before)
        return fail(before.error());
    Units after = *before;
    after.set(from, unit.isValid() ? std::optional(unit) : std::nullopt, last);
    return after.store(
        *before,
        [&](const Units::Piece &piece) {
            return m_database.run("membership_delete", kTenant, id, piece.days.first);
        },
        [&](const Units::Piece &piece) {
            return m_database.run("membership_insert", kTenant, id, piece.days.first, piece.days.last,
                                  piece.value);
        });
}

Result<std::vector<Membership>> SqlitePeople::memberships(PersonId id, const DayRange &days)
{
    Statement rows = id.isValid() ? m_database.query("memberships_of", kTenant, id, days.first, days.last)
                                  : m_database.query("memberships_all", kTenant, days.first, days.last);
    std::vector<Membership> found;
    while (rows.next())
        found.push_back({rows.id<PersonId>(0), rows.id<UnitId>(1), {rows.day(2), rows.day(3)}});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Status SqlitePeople::visitMemberships(const DayRange &days,
                                      const std::function<void(UnitId, const DayRange &)> &visit)
{
    Statement rows = m_database.query("memberships_by_unit", kTenant, days.first, days.last);
    while (rows.next())
        visit(rows.id<UnitId>(0), {rows.day(1), rows.day(2)});
    return rows.status();
}

Status SqlitePeople::saveIdentity(const Identity &identity)
{
    return m_database.run("identity_save", kTenant, identity.person, identity.name.zh, identity.name.en,
                          static_cast<int>(identity.sex), identity.birth, identity.phone, identity.idNumber);
}

Result<std::optional<Identity>> SqlitePeople::identity(PersonId id)
{
    Statement row = m_database.query("identity_of", kTenant, id);
    if (row.next())
        return identityOf(row);
    if (!row.status())
        return fail(row.status().error());
    return std::optional<Identity>();
}

Result<std::vector<Identity>> SqlitePeople::identities(const std::vector<PersonId> &ids)
{
    std::vector<Identity> found;
    found.reserve(ids.size());
    Statement row = m_database.query("identity_of", kTenant, PersonId());
    for (const PersonId id : ids) {
        row.restart(kTenant, id);
        if (row.next())
            found.push_back(identityOf(row));
        if (!row.status())
            return fail(row.status().error());
    }
    return found;
}

Result<std::vector<Person>> SqlitePeople::search(const QString &text, Day day, int limit)
{
    return personRows(m_database.query("people_search", kTenant, day, likePattern(text), limit));
}

}  // namespace xinglin
