// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/plain_tables.h"

#include "ingest/header_names.h"
#include "ingest/table_rows.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <tuple>

namespace xinglin {
namespace {

std::optional<Refusal> readUnitLine(const FieldRow &row, TimeReader &times, UnitLine &line)
{
    if (auto refusal = missing(row, {"code", "name"}))
        return refusal;
    if (auto refusal = tooLong(row, "code"))
        return refusal;
    line.code = row.text("code");
    line.parent = row.text("parent");
    line.name = {row.text("name"), row.text("name_en")};
    static const QRegularExpression separators(QStringLiteral("[;,|、，；\\s]+"));
    line.heads = row.text("head").split(separators, Qt::SkipEmptyParts);
    return readDate(row, "from", times, line.from);
}

std::optional<Refusal> readPersonLine(const FieldRow &row, TimeReader &times, PersonLine &line)
{
    if (auto refusal = missing(row, {"code", "name", "unit"}))
        return refusal;
    if (auto refusal = tooLong(row, "code"))
        return refusal;
    line.code = row.text("code");
    line.name = {row.text("name"), row.text("name_en")};
    line.unit = row.text("unit");
    line.position = row.text("position");
    line.phone = row.text("phone");
    line.idNumber = row.text("id_number");
    const QString risk = row.text("risk"), sex = row.text("sex");
    if (!risk.isEmpty())
        line.risk = parseRisk(risk);
    if (!sex.isEmpty())
        line.sex = parseSex(sex);
    const auto unknown = [](const QString &text) {
        return text.compare(QLatin1String("unknown"), Qt::CaseInsensitive) == 0 ||
               text == QStringLiteral("未知");
    };
    if (line.risk == RiskLevel::unknown && !unknown(risk))
        return Refusal{Rejection::badField,
                       QCoreApplication::translate("Ingest", "\"%1\" is no risk level.").arg(risk)};
    if (line.sex == Sex::unknown && !unknown(sex))
        return Refusal{Rejection::badField,
                       QCoreApplication::translate("Ingest", "\"%1\" is no sex.").arg(sex)};
    if (auto refusal = readDate(row, "birth", times, line.birth))
        return refusal;
    return readDate(row, "from", times, line.from);
}

std::optional<Refusal> readInstant(const FieldRow &row, const char *field, TimeReader &times,
                                   Instant &instant)
{
    std::int64_t ms = 0;
    const auto verdict = times.read(row.bytes(field), ms);
    if (verdict == TimeReader::Verdict::ok) {
        instant = Instant(ms);
        return std::nullopt;
    }
    const bool skipped = verdict == TimeReader::Verdict::skipped;
    return Refusal{skipped ? Rejection::skippedLocalTime : Rejection::unparsableTime,
                   (skipped ? QCoreApplication::translate("Ingest", "The clocks were moved over the time %1.")
                            : QCoreApplication::translate("Ingest", "\"%1\" is not a time."))
                       .arg(row.text(field))};
}

std::optional<Refusal> readBindingLine(const FieldRow &row, TimeReader &times, BindingLine &line)
{
    if (auto refusal = missing(row, {"device", "person", "from"}))
        return refusal;
    if (auto refusal = tooLong(row, "device"))
        return refusal;
    line.device = row.text("device");
    line.person = row.text("person");
    line.time.to = kForever;
    if (auto refusal = readInstant(row, "from", times, line.time.from))
        return refusal;
    if (!row.bytes("to").empty()) {
        if (auto refusal = readInstant(row, "to", times, line.time.to))
            return refusal;
    }
    if (line.time.isEmpty())
        return Refusal{Rejection::badField,
                       QCoreApplication::translate("Ingest", "The binding ends before it begins.")};
    return std::nullopt;
}

}  // namespace

bool UnitLine::sameContent(const UnitLine &o) const
{
    return std::tie(code, parent, name.zh, name.en, heads, from) ==
           std::tie(o.code, o.parent, o.name.zh, o.name.en, o.heads, o.from);
}

bool PersonLine::sameContent(const PersonLine &o) const
{
    return std::tie(code, name.zh, name.en, unit, position, risk, sex, birth, phone, idNumber, from) ==
           std::tie(o.code, o.name.zh, o.name.en, o.unit, o.position, o.risk, o.sex, o.birth, o.phone,
                    o.idNumber, o.from);
}

bool BindingLine::sameContent(const BindingLine &o) const
{
    return std::tie(device, person, time) == std::tie(o.device, o.person, o.time);
}

Result<TableResult<UnitLine>> readUnits(std::string_view text)
{
    return readTable<UnitLine>(text, unitFields(), Zone::utc(), readUnitLine);
}

Result<TableResult<PersonLine>> readPeople(std::string_view text)
{
    return readTable<PersonLine>(text, peopleFields(), Zone::utc(), readPersonLine);
}

Result<TableResult<BindingLine>> readBindings(std::string_view text, const Zone &zone)
{
    return readTable<BindingLine>(text, bindingFields(), zone, readBindingLine);
}

}  // namespace xinglin
