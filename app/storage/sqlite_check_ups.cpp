// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_check_ups.h"

#include "domain/check_up_fields.h"
#include "storage/place.h"

#include <QCoreApplication>

#include <array>
#include <tuple>

namespace xinglin {
namespace {

constexpr std::size_t kFieldCount = 23;
using FieldValues = std::array<std::optional<double>, kFieldCount>;

FieldValues valuesOf(const CheckUp &checkUp)
{
    const auto fields = checkUpFields();
    Q_ASSERT(fields.size() == kFieldCount);
    FieldValues values;
    for (std::size_t i = 0; i < kFieldCount; ++i)
        values[i] = fields[i].get(checkUp);
    return values;
}

CheckUp checkUpOf(const Statement &row)
{
    CheckUp checkUp;
    checkUp.person = row.id<PersonId>(0);
    checkUp.date = row.day(1);
    checkUp.version = row.integer(2);
    int column = 3;
    for (const CheckUpField &field : checkUpFields()) {
        if (!row.isNull(column))
            field.set(checkUp, row.real(column));
        ++column;
    }
    return checkUp;
}

Error changedMeanwhile()
{
    return {ErrorCode::conflict,
            QCoreApplication::translate("Storage",
                                        "The check-up was changed by somebody else. Look at it again first."),
            {}};
}

}  // namespace

Result<std::vector<CheckUp>> SqliteCheckUps::checkUps(PersonId person, const DayRange &days)
{
    Statement rows = m_database.query("check_ups_of", kTenant, person, days.first, days.last);
    std::vector<CheckUp> found;
    while (rows.next())
        found.push_back(checkUpOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<std::int64_t> SqliteCheckUps::storedVersion(PersonId person, Day date)
{
    Statement row = m_database.query("check_up_version", kTenant, person, date);
    if (row.next())
        return row.integer(0);
    return row.status() ? Result<std::int64_t>(0) : fail(row.status().error());
}

Result<CheckUp> SqliteCheckUps::saveCheckUp(const CheckUp &checkUp)
{
    if (!checkUp.date.isValid())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Storage", "A check-up needs a date."));
    Statement person = m_database.query("person_on", kTenant, checkUp.person, checkUp.date);
    if (!person.next())
        return fail(person.status()
                        ? Error{ErrorCode::notFound,
                                QCoreApplication::translate("Storage", "There is no such person."),
                                {}}
                        : person.status().error());
    const auto stored = storedVersion(checkUp.person, checkUp.date);
    if (!stored)
        return fail(stored.error());
    if (*stored != checkUp.version)
        return fail(changedMeanwhile());
    const char *statement = *stored == 0 ? "check_up_insert" : "check_up_update";
    const Status done = std::apply(
        [&](const auto &...values) {
            return m_database.run(statement, kTenant, checkUp.person, checkUp.date, checkUp.version,
                                  values...);
        },
        valuesOf(checkUp));
    if (!done)
        return fail(done.error());
    CheckUp saved = checkUp;
    ++saved.version;
    return saved;
}

Status SqliteCheckUps::removeCheckUp(PersonId person, Day date)
{
    if (Status done = m_database.run("check_up_delete", kTenant, person, date); !done)
        return done;
    if (m_database.changes() > 0)
        return {};
    return fail(ErrorCode::notFound,
                QCoreApplication::translate("Storage", "There is no check-up on that day."));
}

}  // namespace xinglin
