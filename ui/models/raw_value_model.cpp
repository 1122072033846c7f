// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/raw_value_model.h"

#include "ui/models/format.h"
#include "ui/models/import_text.h"
#include "ui/models/names.h"

namespace xinglin {

void RawValueModel::setValues(std::vector<RawValue> values, const Metric &metric, const Zone &zone)
{
    beginResetModel();
    m_values = std::move(values);
    m_metric = metric;
    m_zone = zone;
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString RawValueModel::title(int column) const
{
    switch (column) {
    case Time: return tr("Time");
    case Value: return names::metricTitle(m_metric);
    case Quality: return tr("Quality");
    case Provenance: return tr("Origin");
    case Device: return tr("Device");
    case Source: return tr("Source");
    default: return {};
    }
}

QString RawValueModel::text(int row, int column) const
{
    const RawValue &each = m_values[static_cast<std::size_t>(row)];
    switch (column) {
    case Time: return names::moment(each.time, m_zone);
    case Value:
        return each.steps == kMissing ? format::noData()
                                      : format::number(m_metric.toUnits(each.steps), m_metric.decimals);
    case Quality: return flagsText(each.flags);
    case Provenance: return provenanceText(each.provenance);
    case Device: return each.device;
    case Source: return each.source;
    default: return {};
    }
}

QString RawValueModel::tip(int row, int column) const
{
    const RawValue &each = m_values[static_cast<std::size_t>(row)];
    if (column == Time)
        return format::fullInstant(each.time, m_zone);
    if (column == Quality && (each.flags & kExcluding) != 0)
        return tr("Takes no part in figures and scores");
    return {};
}

QVariant RawValueModel::sortKey(int row, int column) const
{
    const RawValue &each = m_values[static_cast<std::size_t>(row)];
    if (column == Time)
        return QVariant::fromValue(static_cast<qlonglong>(each.time.ms()));
    return column == Value ? QVariant(each.steps) : QVariant();
}

}  // namespace xinglin
