// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/report_kind_model.h"

#include "ui/models/cells.h"

namespace xinglin {
namespace {

constexpr std::array kKinds{ReportKind::comprehensive, ReportKind::personal, ReportKind::alerts,
                            ReportKind::quality,       ReportKind::devices,  ReportKind::handOver};

}  // namespace

ReportKind ReportKindModel::kind(int row) const
{
    return kKinds[static_cast<std::size_t>(row)];
}

int ReportKindModel::rowOf(ReportKind kind) const
{
    return static_cast<int>(std::find(kKinds.begin(), kKinds.end(), kind) - kKinds.begin());
}

void ReportKindModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString ReportKindModel::titleOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::comprehensive: return tr("Organisation report");
    case ReportKind::personal: return tr("Personal report");
    case ReportKind::alerts: return tr("Alert operations report");
    case ReportKind::quality: return tr("Data-quality report");
    case ReportKind::devices: return tr("Device report");
    case ReportKind::handOver: return tr("Shift hand-over");
    }
    return {};
}

QString ReportKindModel::questionOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::comprehensive: return tr("How is a unit doing, and what should be acted on?");
    case ReportKind::personal: return tr("How is one person doing, against their own usual?");
    case ReportKind::alerts: return tr("How fast were alerts answered, and what wears people out?");
    case ReportKind::quality: return tr("How much of the data is there, and how far can it be trusted?");
    case ReportKind::devices:
        return tr("Which watches are there, which are silent, and what did they report?");
    case ReportKind::handOver: return tr("What does the next shift take over now?");
    }
    return {};
}

QString ReportKindModel::iconOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::personal: return QStringLiteral("user-round");
    case ReportKind::alerts: return QStringLiteral("triangle-alert");
    case ReportKind::quality: return QStringLiteral("circle-check");
    case ReportKind::devices: return QStringLiteral("watch");
    case ReportKind::handOver: return QStringLiteral("calendar-clock");
    case ReportKind::comprehensive: break;
    }
    return QStringLiteral("network");
}

int ReportKindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kKinds.size());
}

QVariant ReportKindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReportKind each = kind(index.row());
    switch (role) {
    case Qt::DisplayRole: return titleOf(each);
    case SecondaryRole:
    case Qt::ToolTipRole: return questionOf(each);
    case Qt::AccessibleTextRole: return titleOf(each) + QStringLiteral(". ") + questionOf(each);
    default: return {};
    }
}

}  // namespace xinglin
