// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/unit_table_model.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

struct UnitWords
{
    Q_DECLARE_TR_FUNCTIONS(Units)
};

}  // namespace

QString unit_text::coverage(const UnitRow &row)
{
    if (row.suppressed)
        return format::withheld();
    return row.coverage.daysExpected == 0 ? format::noData() : format::percent(row.coverage.share);
}

QString unit_text::alerts(const UnitRow &row, const std::optional<OpenAlerts> &alerts, std::size_t severity)
{
    return row.suppressed || !alerts ? QString(QChar(0x2013))
                                     : format::count(alerts->of(row.unit.id)[severity]);
}

QString unit_text::alertsTip(const UnitRow &row, const std::optional<OpenAlerts> &alerts)
{
    if (row.suppressed)
        return format::withheldReason();
    if (!alerts)
        return format::noData();
    return UnitWords::tr("Open alerts now, with everything below: %1 P0, %2 P1, %3 P2")
        .arg(unit_text::alerts(row, alerts, 0), unit_text::alerts(row, alerts, 1),
             unit_text::alerts(row, alerts, 2));
}

QString unit_text::tip(const UnitRow &row)
{
    QStringList lines{names::of(row.unit.name) + QStringLiteral(" · ") + row.unit.code};
    lines << UnitWords::tr("%1 people").arg(format::count(row.people));
    lines << UnitWords::tr("Health: %1").arg(ScoreCell::of(row.score, row.suppressed).text());
    lines << UnitWords::tr("Wearing rate: %1")
                 .arg(row.suppressed ? format::withheld() : format::coverage(row.coverage));
    if (row.suppressed)
        lines << format::withheldReason();
    return lines.join(QLatin1Char('\n'));
}

void UnitTableModel::setRows(std::vector<UnitRow> rows, Day last)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_last = last;
    endResetModel();
}

void UnitTableModel::setAlerts(OpenAlerts alerts)
{
    m_alerts = std::move(alerts);
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, P0), index(rows() - 1, P2));
}

QVariant UnitTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const UnitRow &row = unitRow(index.row());
    if (role == SubjectRole)
        return QVariant::fromValue(SubjectId::of(row.unit.id));
    if (role == ScoreRole && index.column() == Health)
        return QVariant::fromValue(ScoreCell::of(row.score, row.suppressed));
    if (role == TrendRole && index.column() == Change)
        return QVariant::fromValue(TrendCell{row.scoreChange.difference, row.scoreChange.with});
    if (role == StripRole && index.column() == Days)
        return QVariant::fromValue(StripCell{row.strip, m_last});
    return TableModel::data(index, role);
}

QVariant UnitTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal && (section == Health || section == Days))
        return tr("Health score; what is drawn shows %1 to 100").arg(format::number(kScoreScaleFrom, 0));
    return TableModel::headerData(section, orientation, role);
}

QString UnitTableModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Unit");
    case Health: return tr("Health");
    case Change: return tr("Change");
    case Coverage: return tr("Wearing rate");
    case P0: return QStringLiteral("P0");
    case P1: return QStringLiteral("P1");
    case P2: return QStringLiteral("P2");
    case People: return tr("People");
    case Days: return tr("Last 30 days");
    default: return {};
    }
}

QString UnitTableModel::text(int row, int column) const
{
    const UnitRow &unit = unitRow(row);
    switch (column) {
    case Name: return names::of(unit.unit.name);
    case Health: return ScoreCell::of(unit.score, unit.suppressed).text();
    case Change: return TrendCell{unit.scoreChange.difference, unit.scoreChange.with}.text();
    case Coverage: return unit_text::coverage(unit);
    case P0:
    case P1:
    case P2: return unit_text::alerts(unit, m_alerts, static_cast<std::size_t>(column - P0));
    case People: return format::count(unit.people);
    case Days: return StripCell{unit.strip, m_last}.text();
    default: return {};
    }
}

QString UnitTableModel::tip(int row, int column) const
{
    const UnitRow &unit = unitRow(row);
    if (column >= P0 && column <= P2)
        return unit_text::alertsTip(unit, m_alerts);
    if (column != Change || !unit.scoreChange.difference.value)
        return unit_text::tip(unit);
    const Estimate &change = unit.scoreChange.difference;
    QString text = tr("Health score %1 against %2")
                       .arg(format::signedNumber(*change.value, 1), format::days(unit.scoreChange.with));
    const QString interval =
        change.low && change.high
            ? format::signedNumber(*change.low, 1) + QChar(0x2026) + format::signedNumber(*change.high, 1)
            : QString();
    if (!interval.isEmpty())
        text += QLatin1Char('\n') + tr("95% interval %1").arg(interval);
    return text;
}

bool UnitTableModel::isNumber(int column) const
{
    return column != Name && column != Health && column != Days;
}

QVariant UnitTableModel::sortKey(int row, int column) const
{
    const UnitRow &unit = unitRow(row);
    switch (column) {
    case Health:
    case Days: return unit.score.value && !unit.suppressed ? *unit.score.value : 1e9;
    case Change: return unit.scoreChange.difference.value.value_or(1e9);
    case Coverage: return unit.coverage.share;
    case P0:
    case P1:
    case P2:
        return m_alerts && !unit.suppressed
                   ? qlonglong{m_alerts->of(unit.unit.id)[static_cast<std::size_t>(column - P0)]}
                   : qlonglong{-1};
    case People: return qlonglong{unit.people};
    default: return {};
    }
}

}  // namespace xinglin
