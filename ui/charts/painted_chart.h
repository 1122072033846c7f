// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"

#include <QPixmap>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace xinglin {

class Theme;
class TypeSetter;
struct ChartLayout;

/// A chart exactly as the painter for paper draws it, to read and to choose from: for rows, boxes, heat maps
/// and scatters, whose x is not a time to zoom in. The pointer and the arrow keys go from spot to spot and
/// tell its values; Enter or a click activates one. Title and subtitle belong to the card around.
/// Ctrl+C or a menu copies it as a picture. GUI thread.
class PaintedChart final : public QWidget
{
    Q_OBJECT

public:
    /// A point, cell or row: place of its series (0 for boxes) and of the point in it.
    struct Spot
    {
        std::size_t series = 0, point = 0;
        friend bool operator==(const Spot &, const Spot &) = default;
    };

    explicit PaintedChart(const Theme &theme, QWidget *parent = nullptr);
    ~PaintedChart() override;

    void setSpec(ChartSpec spec);
    const ChartSpec &spec() const { return m_spec; }
    /// Whether spots lead somewhere: shows the hand and takes Enter and clicks.
    void setActivatable(bool activatable) { m_isActivatable = activatable; }
    /// The spot the reader is at, and its values in words; empty without.
    std::optional<Spot> current() const;
    QString readout() const;
    std::size_t spotCount() const { return m_spots.size(); }
    /// Where a spot stands in the widget.
    std::optional<QRectF> boxOf(const Spot &spot) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const xinglin::PaintedChart::Spot &spot);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Place
    {
        Spot spot;
        QRectF box;
    };
    void draw();
    void collectSpots(const ChartLayout &layout);
    void choose(int place, const QPoint &hint);
    int placeAt(const QPointF &at) const;

    const Theme &m_theme;
    std::shared_ptr<const TypeSetter> m_type;
    ChartSpec m_spec;
    QString m_title, m_subtitle;  ///< of the picture that is copied; the card around shows them else
    QPixmap m_picture;
    std::vector<Place> m_spots;
    int m_current = -1;
    bool m_isActivatable = false;
};

}  // namespace xinglin
