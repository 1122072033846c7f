// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <optional>
#include <vector>

class QLabel;

namespace xinglin {

class Sparkline;
class Theme;

/// One of the few numbers a page begins with, complete: value, unit, interval, what it rests on, how it
/// changed and against what, and how old it is.
struct CardFigure
{
    QString label;
    QString value;  ///< empty: "no data"
    QString unit;
    QString basis;   ///< interval, n or coverage: "79–85 · 52 people"
    QString change;  ///< "+1.2 vs 1–30 Sep"; empty without
    QString hover;   ///< period and age of the data
    std::vector<std::optional<double>> course;
    bool isWithheld = false;  ///< without a value: "withheld", and why on hovering
};

class KeyFigureCard final : public QFrame
{
    Q_OBJECT

public:
    explicit KeyFigureCard(const Theme &theme, QWidget *parent = nullptr);

    void setFigure(const CardFigure &figure);

private:
    QLabel *m_label;
    QLabel *m_value;
    QLabel *m_unit;
    QLabel *m_basis;
    QLabel *m_change;
    Sparkline *m_course;
};

}  // namespace xinglin
