// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/absence_line_model.h"

#include "ui/models/duty_words.h"
#include "ui/models/format.h"

namespace xinglin {

void AbsenceLineModel::setLines(std::vector<AbsenceImportReport::Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

QString AbsenceLineModel::title(int column) const
{
    switch (column) {
    case Line: return tr("Line");
    case Person: return tr("Person");
    case Days: return tr("Days");
    case Kind: return tr("Kind");
    default: return tr("Verdict");
    }
}

QString AbsenceLineModel::text(int row, int column) const
{
    const AbsenceImportReport::Line &of = m_lines[static_cast<std::size_t>(row)];
    const bool isRead = of.days.isValid();
    switch (column) {
    case Line: return format::count(of.line);
    case Person: return of.person;
    case Days: return isRead ? format::days(of.days) : QString();
    case Kind: return isRead ? duty_words::kind(of.kind) : QString();
    default: break;
    }
    switch (of.verdict) {
    case AbsenceImportReport::Line::Verdict::added: return tr("new");
    case AbsenceImportReport::Line::Verdict::unchanged: return tr("known already");
    case AbsenceImportReport::Line::Verdict::wrong: break;
    }
    return tr("wrong: %1").arg(of.problem);
}

QString AbsenceLineModel::tip(int row, int column) const
{
    return column == Verdict ? m_lines[static_cast<std::size_t>(row)].problem : QString();
}

}  // namespace xinglin
