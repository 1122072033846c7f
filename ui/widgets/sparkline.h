// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace xinglin {

class Theme;

/// A course in the size of a word: no axes, gaps as gaps, the last value marked. Says nothing to a screen
/// reader: the card beside it does.
class Sparkline final : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(const Theme &theme, QWidget *parent = nullptr);

    void setValues(std::vector<std::optional<double>> values);
    QSize sizeHint() const override { return {96, 28}; }
    QSize minimumSizeHint() const override { return {28, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<std::optional<double>> m_values;
};

}  // namespace xinglin
