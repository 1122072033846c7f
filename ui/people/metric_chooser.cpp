// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/metric_chooser.h"

#include "ui/models/format.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QSignalBlocker>
#include <QToolButton>

namespace xinglin {
namespace {

constexpr int kMostChosen = 3;

}  // namespace

MetricChooser::MetricChooser(const MetricDictionary &metrics, QWidget *parent)
    : QWidget(parent)
    , m_metrics(metrics)
{
    auto *layout = new FlowLayout(look::xs, this);
    for (const Metric &metric : metrics.all()) {
        if (!metric.isAnalysed())
            continue;
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setProperty("chip", true);
        button->setObjectName(QStringLiteral("metric_") + metric.key);
        layout->addWidget(button);
        m_buttons.emplace_back(metric.key, button);
        const QString key = metric.key;
        connect(button, &QToolButton::toggled, this, [this, key](bool on) { toggle(key, on); });
    }
    if (!m_buttons.empty())
        m_chosen = {m_buttons.front().first};
    showChosen();
}

void MetricChooser::choose(const QString &metric)
{
    if (m_chosen == QStringList{metric} || m_metrics.find(metric) == nullptr)
        return;
    m_chosen = {metric};
    showChosen();
    Q_EMIT changed();
}

void MetricChooser::setAvailable(const QStringList &metrics)
{
    for (const auto &[key, button] : m_buttons)
        button->setEnabled(metrics.contains(key) || m_chosen.contains(key));
}

void MetricChooser::toggle(const QString &metric, bool on)
{
    if (on) {
        m_chosen += metric;
        if (m_chosen.size() > kMostChosen)
            m_chosen.removeFirst();
    } else if (m_chosen.size() > 1) {
        m_chosen.removeAll(metric);
    }
    showChosen();
    Q_EMIT changed();
}

void MetricChooser::showChosen()
{
    for (const auto &[key, button] : m_buttons) {
        const QSignalBlocker blocker(button);
        button->setChecked(m_chosen.contains(key));
    }
}

void MetricChooser::retranslate()
{
    for (const auto &[key, button] : m_buttons)
        button->setText(format::metricName(*m_metrics.find(key)));
}

}  // namespace xinglin
