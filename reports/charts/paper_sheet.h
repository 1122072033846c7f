// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QSizeF>

namespace xinglin {

/// A sheet in points that a paint engine of ours takes: 72 of them an inch, on every screen.
class PaperSheet final : public QPaintDevice
{
public:
    /// `engine` must outlive it.
    PaperSheet(QPaintEngine &engine, const QSizeF &size)
        : m_engine(engine)
        , m_size(size)
    {}
    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QPaintEngine &m_engine;
    QSizeF m_size;
};

}  // namespace xinglin
