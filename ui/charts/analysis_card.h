// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organisation.h"
#include "ui/models/card_content.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace xinglin {

class InteractiveChart;
class PaintedChart;
class SeverityBadge;
class Theme;

/// One analysis: what it found in a sentence, its figure, chart and facts; or calmly why there is nothing.
/// "How was this computed?" is always one click away. GUI thread.
class AnalysisCard final : public QFrame
{
    Q_OBJECT

public:
    explicit AnalysisCard(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const CardContent &content);
    const CardContent &content() const { return m_content; }
    QToolButton *explainButton() const { return m_explain; }
    InteractiveChart *chart() const { return m_chart; }
    PaintedChart *paintedChart() const { return m_painted; }

Q_SIGNALS:
    /// A point of the chart that stands for a unit was chosen.
    void unitChosen(xinglin::UnitId unit);

private:
    void build();
    void showHead();
    void showTexts();
    void showFacts();
    void showRows();
    void showChart();
    void explainIt();
    QString spoken() const;

    const Theme &m_theme;
    CardContent m_content;
    QLabel *m_title;
    QLabel *m_basis;
    SeverityBadge *m_badge;
    QToolButton *m_explain;
    QLabel *m_figure;
    QLabel *m_interval;
    QLabel *m_sentence;
    QWidget *m_reasonLine;
    QLabel *m_reasonMark;
    QLabel *m_reason;
    QWidget *m_facts;
    QWidget *m_rows;
    QLabel *m_note;
    QVBoxLayout *m_column;
    InteractiveChart *m_chart = nullptr;
    PaintedChart *m_painted = nullptr;
};

}  // namespace xinglin
