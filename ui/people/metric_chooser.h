// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

#include <QWidget>

class QToolButton;

namespace xinglin {

/// The analysed metrics as buttons that stay down: which of them the charts show. At least one, at most
/// three.
class MetricChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit MetricChooser(const MetricDictionary &metrics, QWidget *parent = nullptr);

    QStringList chosen() const { return m_chosen; }
    /// Chooses only this metric.
    void choose(const QString &metric);
    /// Metrics without data cannot be chosen.
    void setAvailable(const QStringList &metrics);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void toggle(const QString &metric, bool on);
    void showChosen();

    const MetricDictionary &m_metrics;
    std::vector<std::pair<QString, QToolButton *>> m_buttons;
    QStringList m_chosen;
};

}  // namespace xinglin
