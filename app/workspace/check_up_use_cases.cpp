// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/check_up_use_cases.h"

#include "domain/check_up_fields.h"
#include "workspace/audit_entry.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xinglin::check_ups {
namespace {

QString personSubject(PersonId id)
{
    return QStringLiteral("person:") + id.text();
}

QJsonObject auditDetail(Day date, const QJsonArray &fields)
{
    return {{QStringLiteral("date"), date.text()}, {QStringLiteral("fields"), fields}};
}

/// Names of the fields in which the two differ.
QJsonArray differingFields(const CheckUp &before, const CheckUp &after)
{
    QJsonArray names;
    for (const CheckUpField &field : checkUpFields()) {
        if (field.get(before) != field.get(after))
            names.append(QLatin1String(field.key));
    }
    return names;
}

Result<std::optional<CheckUp>> storedOn(StoreSession &session, PersonId person, Day date)
{
    const auto found = session.checkUps().checkUps(person, {date, date});
    if (!found)
        return fail(found.error());
    return found->empty() ? std::optional<CheckUp>() : std::optional(found->front());
}

tl::unexpected<Error> refused(const QString &text)
{
    return fail(ErrorCode::invalidData, text);
}

Status validateField(const CheckUpField &field, double value)
{
    if (field.accepts(value))
        return {};
    const QString range = QCoreApplication::translate("CheckUps", "%1 must be between %2 and %3 %4.")
                              .arg(QLatin1String(field.key))
                              .arg(field.low)
                              .arg(field.high)
                              .arg(QString::fromUtf8(field.unit))
                              .simplified();
    return refused(range);
}

}  // namespace

Status validate(const CheckUp &checkUp, Day today)
{
    if (!checkUp.date.isValid())
        return refused(QCoreApplication::translate("CheckUps", "The date is missing."));
    if (checkUp.date > today)
        return refused(QCoreApplication::translate("CheckUps", "The date %1 lies in the future.")
                           .arg(checkUp.date.text()));
    bool isEmpty = true;
    for (const CheckUpField &field : checkUpFields()) {
        const std::optional<double> value = field.get(checkUp);
        if (!value)
            continue;
        isEmpty = false;
        if (Status fits = validateField(field, *value); !fits)
            return fits;
    }
    if (isEmpty)
        return refused(QCoreApplication::translate("CheckUps", "The check-up holds no value."));
    if (checkUp.systolic && checkUp.diastolic && *checkUp.diastolic >= *checkUp.systolic)
        return refused(QCoreApplication::translate("CheckUps", "diastolic must be lower than systolic."));
    if (checkUp.hdl && checkUp.totalCholesterol && *checkUp.hdl >= *checkUp.totalCholesterol)
        return refused(QCoreApplication::translate("CheckUps", "hdl must be lower than total_cholesterol."));
    return {};
}

Result<std::vector<CheckUp>> checkUps(Context &context, const Actor &, PersonId person)
{
    std::vector<CheckUp> result;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto found = session.checkUps().checkUps(person, {kFirstDay, kLastDay});
        if (!found)
            return fail(found.error());
        result = *std::move(found);
        return {};
    });
    if (!read)
        return fail(read.error());
    std::ranges::reverse(result);
    return result;
}

Result<CheckUp> saveAudited(StoreSession &session, const Context &context, const Actor &actor,
                            const CheckUp &checkUp, const std::optional<CheckUp> &before)
{
    const auto saved = session.checkUps().saveCheckUp(checkUp);
    if (!saved)
        return fail(saved.error());
    const QString action = before ? QStringLiteral("check_up.change") : QStringLiteral("check_up.add");
    const QJsonArray fields = differingFields(before.value_or(CheckUp()), *saved);
    if (Status audited = audit(session, context, actor, action, personSubject(saved->person),
                               auditDetail(saved->date, fields));
        !audited)
        return fail(audited.error());
    return saved;
}

Result<CheckUp> save(Context &context, const Actor &actor, const CheckUp &checkUp)
{
    if (Status sensible = validate(checkUp, context.zone.dayOf(context.clock.now())); !sensible)
        return fail(sensible.error());
    CheckUp result;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        const auto before = storedOn(session, checkUp.person, checkUp.date);
        if (!before)
            return fail(before.error());
        if (*before && (*before)->version == checkUp.version && saysTheSame(**before, checkUp)) {
            result = **before;
            return {};
        }
        auto saved = saveAudited(session, context, actor, checkUp, *before);
        if (!saved)
            return fail(saved.error());
        result = *std::move(saved);
        return {};
    });
    return written ? Result<CheckUp>(std::move(result)) : fail(written.error());
}

Status remove(Context &context, const Actor &actor, PersonId person, Day date)
{
    return context.store.write([&](StoreSession &session) -> Status {
        const auto before = storedOn(session, person, date);
        if (!before)
            return fail(before.error());
        if (Status removed = session.checkUps().removeCheckUp(person, date); !removed)
            return removed;
        const QJsonArray fields = differingFields(before->value_or(CheckUp()), CheckUp());
        return audit(session, context, actor, QStringLiteral("check_up.remove"), personSubject(person),
                     auditDetail(date, fields));
    });
}

}  // namespace xinglin::check_ups
