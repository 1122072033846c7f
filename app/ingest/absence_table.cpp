// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/absence_table.h"

#include "ingest/header_names.h"
#include "ingest/table_rows.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

std::span<const HeaderField> absenceFields()
{
    static const std::vector<HeaderField> fields{
        {"person", {"person", "person_code", "employee_id", "code", "工号", "员工编号", "人员编号"}, true},
        {"from", {"from", "start", "begin", "from_date", "start_date", "开始", "开始日期", "起始日期"}, true},
        {"to", {"to", "end", "until", "to_date", "end_date", "结束", "结束日期", "截止日期"}, false},
        {"kind", {"kind", "type", "reason", "类型", "类别", "假别", "请假类型"}, false},
        {"note", {"note", "remark", "comment", "备注", "说明"}, false},
    };
    return fields;
}

std::optional<Refusal> readAbsenceLine(const FieldRow &row, TimeReader &times, AbsenceLine &line)
{
    if (auto refusal = missing(row, {"person", "from"}))
        return refusal;
    line.person = row.text("person");
    line.note = row.text("note");
    if (auto refusal = readDate(row, "from", times, line.days.first))
        return refusal;
    line.days.last = line.days.first;
    if (!row.bytes("to").empty()) {
        if (auto refusal = readDate(row, "to", times, line.days.last))
            return refusal;
    }
    if (!line.days.isValid())
        return Refusal{Rejection::badField,
                       QCoreApplication::translate("Ingest", "The absence ends before it begins.")};
    const QString kind = row.text("kind");
    const auto known = parseAbsenceKind(kind);
    if (!known)
        return Refusal{Rejection::badField,
                       QCoreApplication::translate("Ingest", "\"%1\" is no kind of absence.").arg(kind)};
    line.kind = *known;
    return std::nullopt;
}

}  // namespace

Result<TableResult<AbsenceLine>> readAbsences(std::string_view text)
{
    return readTable<AbsenceLine>(text, absenceFields(), Zone::utc(), readAbsenceLine);
}

}  // namespace xinglin
