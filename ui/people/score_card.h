// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace xinglin {

class SeverityBadge;
class Theme;

/// The health score of a person with its interval, its change, the points each metric adds, and what was
/// missing.
class ScoreCard final : public QFrame
{
    Q_OBJECT

public:
    /// The dictionary outlives the card.
    ScoreCard(const Theme &theme, const MetricDictionary &metrics, QWidget *parent = nullptr);

    void setFigures(const SubjectFigures &figures);

private:
    void showParts(const ScoreFigures &score);
    QString changeText(const Comparison &change) const;

    const Theme &m_theme;
    const MetricDictionary &m_metrics;
    QLabel *m_title;
    QLabel *m_value;
    QLabel *m_of;
    QLabel *m_interval;
    QLabel *m_change;
    SeverityBadge *m_learning;
    QVBoxLayout *m_parts;
    std::vector<QWidget *> m_rows;
    QLabel *m_missing;
};

}  // namespace xinglin
