// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/analysis_results.h"

#include <QWidget>

class QVBoxLayout;

namespace xinglin {

class Theme;

/// The few things that matter, a sentence each, every one with the way to its evidence. GUI thread.
class InsightList final : public QWidget
{
    Q_OBJECT

public:
    explicit InsightList(const Theme &theme, QWidget *parent = nullptr);

    /// `reason` stands there when there is none.
    void setInsights(std::vector<results::Insight> insights, const QString &reason);
    int count() const { return static_cast<int>(m_insights.size()); }

Q_SIGNALS:
    void evidenceRequested(const xinglin::results::Insight &insight);

private:
    void addRow(const results::Insight &insight);

    const Theme &m_theme;
    std::vector<results::Insight> m_insights;
    QVBoxLayout *m_column;
    std::vector<QWidget *> m_rows;
};

}  // namespace xinglin
