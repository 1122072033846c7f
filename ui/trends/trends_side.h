// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chart_builders.h"

#include <QWidget>

class QLabel;

namespace xinglin {

class InteractiveChart;
class Theme;

/// Beside the chart: how the values are distributed, how they run over the day, and the trend in words.
class TrendsSide final : public QWidget
{
    Q_OBJECT

public:
    explicit TrendsSide(const Theme &theme, QWidget *parent = nullptr);

    void show(const std::vector<charts::CourseLine> &lines, const Metric &metric, const DayRange &days);
    /// The trend of a line in words: slope with its interval and chance.
    static QString trendText(const charts::CourseLine &line, const Metric &metric);
    void retranslate();

private:
    QLabel *m_title;
    QLabel *m_basis;
    QLabel *m_distributionTitle;
    InteractiveChart *m_distribution;
    QLabel *m_hoursTitle;
    InteractiveChart *m_hours;
    QLabel *m_trendTitle;
    QLabel *m_trends;
};

}  // namespace xinglin
