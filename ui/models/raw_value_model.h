// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "ui/models/table_model.h"
#include "workspace/requests.h"

namespace xinglin {

/// Stored values of one person and metric as they are: time, value, quality in words, where each came from.
class RawValueModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Time, Value, Quality, Provenance, Device, Source, ColumnCount };

    using TableModel::TableModel;

    void setValues(std::vector<RawValue> values, const Metric &metric, const Zone &zone);

protected:
    int rows() const override { return static_cast<int>(m_values.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column == Value; }
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<RawValue> m_values;
    Metric m_metric;
    Zone m_zone = Zone::utc();
};

}  // namespace xinglin
