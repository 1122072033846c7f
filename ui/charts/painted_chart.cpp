// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/painted_chart.h"

#include "reports/charts/chart_painter.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/spot_text.h"
#include "ui/models/format.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace xinglin {
namespace {

constexpr double kScale = 1.6;  // from points of paper to pixels: small text becomes 12 pixels
constexpr double kReach = 14.0;
constexpr int kLeastWidth = 240;

bool isCells(const ChartSpec &spec)
{
    return spec.kind == ChartSpec::Kind::heat || spec.kind == ChartSpec::Kind::strip;
}

}  // namespace

PaintedChart::PaintedChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_type(typeOfWindow())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    offerPicture(*this, [this] {
        ChartSpec whole = m_spec;
        whole.title = m_title;
        whole.subtitle = m_subtitle;
        return whole;
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_picture = {};
        update();
    });
}

PaintedChart::~PaintedChart() = default;

void PaintedChart::setSpec(ChartSpec spec)
{
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.alternative);
    m_spec = std::move(spec);
    m_title = std::exchange(m_spec.title, {});
    m_subtitle = std::exchange(m_spec.subtitle, {});
    m_current = -1;
    m_picture = {};
    updateGeometry();
    update();
    if (!size().isEmpty())
        draw();
}

QSize PaintedChart::sizeHint() const
{
    return {480, static_cast<int>(std::ceil(ChartPainter::naturalHeight(m_spec) * kScale))};
}

QSize PaintedChart::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

std::optional<PaintedChart::Spot> PaintedChart::current() const
{
    return m_current < 0 ? std::nullopt : std::optional(m_spots[static_cast<std::size_t>(m_current)].spot);
}

QString PaintedChart::readout() const
{
    const auto spot = current();
    return spot ? spotText(m_spec, spot->series, spot->point) : QString();
}

std::optional<QRectF> PaintedChart::boxOf(const Spot &spot) const
{
    const auto found = std::find_if(m_spots.begin(), m_spots.end(),
                                    [&spot](const Place &each) { return each.spot == spot; });
    return found == m_spots.end() ? std::nullopt : std::optional(found->box);
}

void PaintedChart::draw()
{
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.scale(kScale, kScale);
    const QRectF box(0, 0, width() / kScale, height() / kScale);
    collectSpots(ChartPainter(m_theme.tokens(), *m_type).paint(painter, box, m_spec));
}

void PaintedChart::collectSpots(const ChartLayout &layout)
{
    m_spots.clear();
    if (m_spec.isEmpty())
        return;
    const QRectF area(layout.area.topLeft() * kScale, layout.area.size() * kScale);
    const auto x = [&](double value) {
        return area.left() + (value - layout.xLow) / (layout.xHigh - layout.xLow) * area.width();
    };
    const auto y = [&](double value) {
        return area.bottom() - (value - layout.yLow) / (layout.yHigh - layout.yLow) * area.height();
    };
    const std::size_t rows = isCells(m_spec) ? m_spec.series.size() : m_spec.categories.size();
    const double pitch = area.height() / static_cast<double>(std::max<std::size_t>(rows, 1));
    const auto row = [&](double place) { return QRectF(0, area.top() + place * pitch, width(), pitch); };
    for (std::size_t i = 0; m_spec.kind == ChartSpec::Kind::boxes && i < m_spec.boxes.size(); ++i)
        m_spots.push_back({{0, i}, row(static_cast<double>(i))});
    for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
        const ChartSpec::Series &series = m_spec.series[s];
        // Limits and usual ranges are read beside the points, not by themselves.
        const bool isMute = !layout.hasRows && series.form == ChartSpec::Form::line;
        for (std::size_t p = 0; !isMute && p < series.points.size(); ++p) {
            const ChartSpec::Point &point = series.points[p];
            if (isCells(m_spec))
                m_spots.push_back({{s, p},
                                   {x(point.x - 0.5), area.top() + static_cast<double>(s) * pitch,
                                    x(point.x + 0.5) - x(point.x - 0.5), pitch}});
            else if (layout.hasRows)
                m_spots.push_back({{s, p}, row(point.x)});
            else if (point.y)
                m_spots.push_back({{s, p}, {x(point.x) - 5, y(*point.y) - 5, 10, 10}});
        }
    }
}

int PaintedChart::placeAt(const QPointF &at) const
{
    int best = -1;
    double nearest = kReach;
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        const QRectF &box = m_spots[i].box;
        if (isCells(m_spec) || m_spec.kind == ChartSpec::Kind::boxes || box.width() > 20) {
            if (box.contains(at))
                return static_cast<int>(i);
            continue;
        }
        const double distance = QLineF(box.center(), at).length();
        if (distance < nearest) {
            nearest = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void PaintedChart::choose(int place, const QPoint &hint)
{
    if (place == m_current)
        return;
    m_current = place;
    update();
    const QString words = readout();
    setAccessibleDescription(words.isEmpty() ? m_spec.alternative : words);
    if (words.isEmpty())
        QToolTip::hideText();
    else if (isVisible())
        QToolTip::showText(mapToGlobal(hint), words, this);
    setCursor(m_isActivatable && place >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PaintedChart::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull() || m_picture.deviceIndependentSize() != QSizeF(size()))
        draw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colour(ColourRole::accent), 1.0));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    if (m_current < 0 || m_current >= static_cast<int>(m_spots.size()))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(ColourRole::text), 1.5));
    const QRectF box = m_spots[static_cast<std::size_t>(m_current)].box;
    if (box.width() <= 10.0 && !isCells(m_spec))
        painter.drawEllipse(box.center(), 7.0, 7.0);
    else
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 2, 2);
}

void PaintedChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture = {};
    m_current = -1;
}

void PaintedChart::mouseMoveEvent(QMouseEvent *event)
{
    choose(placeAt(event->position()), event->position().toPoint());
}

void PaintedChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isActivatable && event->button() == Qt::LeftButton && current())
        Q_EMIT activated(*current());
}

void PaintedChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        choose(-1, {});
}

void PaintedChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    choose(-1, {});
}

void PaintedChart::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_spots.size());
    const int perRow =
        isCells(m_spec) && !m_spec.series.empty() ? static_cast<int>(m_spec.series.front().points.size()) : 1;
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Right: step = 1; break;
    case Qt::Key_Left: step = -1; break;
    case Qt::Key_Down: step = perRow; break;
    case Qt::Key_Up: step = -perRow; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isActivatable && current())
            Q_EMIT activated(*current());
        return;
    case Qt::Key_Escape:
        if (m_current >= 0) {
            choose(-1, {});
            return;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event); return;
    }
    if (count == 0)
        return;
    const int next = m_current < 0 ? (step > 0 ? 0 : count - 1) : std::clamp(m_current + step, 0, count - 1);
    choose(next, m_spots[static_cast<std::size_t>(next)].box.bottomRight().toPoint());
}

}  // namespace xinglin
