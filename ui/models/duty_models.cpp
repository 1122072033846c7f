// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/duty_models.h"

#include "ui/models/duty_words.h"
#include "ui/models/names.h"

namespace xinglin {

void AbsenceModel::setRows(std::vector<AbsenceRow> rows, const Zone &zone)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_zone = zone;
    endResetModel();
}

QString AbsenceModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Name");
    case Days: return tr("Days");
    case Kind: return tr("Kind");
    case UnitName: return tr("Unit");
    default: return tr("Note");
    }
}

QString AbsenceModel::text(int row, int column) const
{
    const AbsenceRow &of = absenceRow(row);
    switch (column) {
    case Name: return names::of(of.personName);
    case Days: return duty_words::days(of.absence.time, m_zone);
    case Kind: return duty_words::kind(of.absence.kind);
    case UnitName: return names::of(of.unitName);
    default: return of.absence.note;
    }
}

QString AbsenceModel::tip(int row, int column) const
{
    return column == Name ? absenceRow(row).personCode : QString();
}

QVariant AbsenceModel::sortKey(int row, int column) const
{
    return column == Days ? QVariant(qint64{absenceRow(row).absence.time.from.ms()}) : QVariant();
}

void ServiceLevelModel::setRows(std::vector<ServiceLevelRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString ServiceLevelModel::title(int column) const
{
    switch (column) {
    case SeverityName: return tr("Severity");
    case For: return tr("For");
    case Acknowledge: return tr("Acknowledge within");
    case Handle: return tr("Handle within");
    default: return tr("Next step up after");
    }
}

QString ServiceLevelModel::text(int row, int column) const
{
    const ServiceLevelRow &of = levelRow(row);
    switch (column) {
    case SeverityName: return alertSeverityName(of.level.severity).toUpper();
    case For: return duty_words::scope(of);
    case Acknowledge: return duty_words::span(of.level.acknowledgeMs);
    case Handle: return duty_words::span(of.level.handleMs);
    default: return duty_words::span(of.level.escalateMs);
    }
}

QVariant ServiceLevelModel::sortKey(int row, int column) const
{
    const ServiceLevel &level = levelRow(row).level;
    switch (column) {
    case Acknowledge: return qint64{level.acknowledgeMs};
    case Handle: return qint64{level.handleMs};
    case Escalate: return qint64{level.escalateMs};
    default: return {};
    }
}

}  // namespace xinglin
