// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/interactive_chart.h"

#include "ui/charts/chart_picture.h"
#include "ui/charts/plot_item.h"
#include "ui/charts/readout_item.h"

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::size_t kLarge = 50'000;

std::size_t pointsOf(const ChartSpec &spec)
{
    std::size_t count = 0;
    for (const ChartSpec::Series &each : spec.series)
        count += each.points.size();
    return count;
}

}  // namespace

InteractiveChart::InteractiveChart(const Theme &theme, QWidget *parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
    , m_plot(new PlotItem(theme, chart()))
    , m_readout(new ReadoutItem(theme, *m_plot, chart()))
    , m_preparing(this)
{
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    auto *carrier = new QLineSeries(chart());  // gives the axes a domain; the plot item draws
    chart()->addSeries(carrier);
    carrier->attachAxis(m_x);
    carrier->attachAxis(m_y);
    for (QValueAxis *axis : {m_x, m_y}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);  // the plot item draws line and grid: the axes' own lag behind a resize
        axis->setGridLineVisible(false);
    }
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    offerPicture(*this, [this] { return visiblePart(); });
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&theme, &Theme::changed, this, &InteractiveChart::applyTheme);
    applyTheme();
}

InteractiveChart::~InteractiveChart() = default;

void InteractiveChart::setSpec(ChartSpec spec, bool keepRange)
{
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.alternative);
    if (pointsOf(spec) <= kLarge) {
        m_preparing.cancel();
        take(PlotData::make(std::move(spec)), keepRange);
        return;
    }
    using Prepared = std::shared_ptr<const PlotData>;
    m_preparing.run(QtConcurrent::run([moved = std::move(spec)]() mutable {
                        return Result<Prepared>(PlotData::make(std::move(moved)));
                    }),
                    [this, keepRange](Result<Prepared> &&data) {
                        if (data)
                            take(*data, keepRange);
                    });
}

const PlotData *InteractiveChart::data() const
{
    return m_plot->data();
}

void InteractiveChart::take(std::shared_ptr<const PlotData> data, bool keepRange)
{
    const bool keeps =
        keepRange && m_plot->data() && isZoomed() && m_from >= data->xFirst && m_to <= data->xLast;
    m_readout->pointAt(-1.0);
    m_plot->setData(std::move(data));
    const PlotData &shownData = *m_plot->data();
    m_y->setRange(shownData.yLow, shownData.yHigh);
    if (!keeps) {
        m_from = shownData.xFirst;
        m_to = shownData.xLast;
    }
    layOut();
    applyRange();
    Q_EMIT shown();
}

bool InteractiveChart::isZoomed() const
{
    const PlotData *all = m_plot->data();
    return all && (m_to - m_from) < (all->xLast - all->xFirst) * 0.9999;
}

void InteractiveChart::setVisibleRange(double from, double to)
{
    const PlotData *all = m_plot->data();
    if (!all)
        return;
    const double whole = all->xLast - all->xFirst;
    const double least = std::min(whole, std::max(all->pitch * 4.0, whole * 1e-6));
    const double width = std::clamp(to - from, least, whole);
    m_from = std::clamp((from + to - width) / 2.0, all->xFirst, all->xLast - width);
    m_to = m_from + width;
    applyRange();
    Q_EMIT visibleRangeChanged(m_from, m_to);
}

void InteractiveChart::showAll()
{
    if (const PlotData *all = m_plot->data())
        setVisibleRange(all->xFirst, all->xLast);
}

QStringList InteractiveChart::readout() const
{
    return m_readout->text();
}

void InteractiveChart::applyRange()
{
    m_x->setRange(m_from, m_to);
    m_plot->setRange(m_from, m_to);
}

void InteractiveChart::applyTheme()
{
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    m_plot->update();
    m_readout->update();
}

void InteractiveChart::layOut()
{
    const QSizeF size = viewport()->size();
    m_plot->setSize(size);
    m_readout->setBounds({QPointF(), size});
    if (m_plot->plotArea().isValid())
        chart()->setPlotArea(m_plot->plotArea());
}

void InteractiveChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

double InteractiveChart::valueAt(double pixel) const
{
    const QRectF area = m_plot->plotArea();
    return m_from + (pixel - area.left()) / std::max(area.width(), 1.0) * (m_to - m_from);
}

void InteractiveChart::zoom(double factor, double at)
{
    setVisibleRange(at - (at - m_from) * factor, at + (m_to - at) * factor);
}

void InteractiveChart::wheelEvent(QWheelEvent *event)
{
    const bool isSideways = std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    if (!m_isExplorable || (event->angleDelta().y() < 0 && !isZoomed() && !isSideways)) {
        event->ignore();  // the page scrolls
        return;
    }
    if (isSideways) {
        const double shift = -event->angleDelta().x() / 1200.0 * (m_to - m_from);
        setVisibleRange(m_from + shift, m_to + shift);
    } else {
        zoom(std::pow(0.8, event->angleDelta().y() / 120.0), valueAt(event->position().x()));
    }
    event->accept();
}

ChartSpec InteractiveChart::visiblePart() const
{
    ChartSpec part = data() ? data()->spec : ChartSpec();
    const auto isHidden = [this](double x) { return x < m_from || x > m_to; };
    for (ChartSpec::Series &series : part.series) {
        const ChartSpec::Series whole = std::move(series);
        series = whole;
        series.points.clear();
        series.labels.clear();
        series.ids.clear();
        for (std::size_t i = 0; i < whole.points.size(); ++i) {
            if (isHidden(whole.points[i].x))
                continue;
            series.points.push_back(whole.points[i]);
            if (i < whole.labels.size())
                series.labels.push_back(whole.labels[i]);
            if (i < whole.ids.size())
                series.ids.push_back(whole.ids[i]);
        }
    }
    for (ChartSpec::Band &band : part.bands)
        std::erase_if(band.edges, [&](const ChartSpec::Point &edge) { return isHidden(edge.x); });
    std::erase_if(part.marks, [&](const ChartSpec::Mark &mark) { return isHidden(mark.x); });
    return part;
}

void InteractiveChart::mousePressEvent(QMouseEvent *event)
{
    if (!m_isExplorable || event->button() != Qt::LeftButton ||
        !m_plot->plotArea().contains(event->position())) {
        QChartView::mousePressEvent(event);
        return;
    }
    const bool isZoom = !isZoomed() || event->modifiers().testFlag(Qt::ShiftModifier);
    m_drag = isZoom ? Drag::zoom : Drag::pan;
    m_dragStart = event->position();
    m_dragFrom = m_from;
    if (m_drag == Drag::pan)
        viewport()->setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void InteractiveChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = m_plot->plotArea();
    if (m_drag == Drag::pan) {
        const double width = m_to - m_from;
        const double from = m_dragFrom - (event->position().x() - m_dragStart.x()) / area.width() * width;
        m_readout->pointAt(-1.0);
        setVisibleRange(from, from + width);
        return;
    }
    if (m_drag == Drag::zoom) {
        const double left =
            std::clamp(std::min(m_dragStart.x(), event->position().x()), area.left(), area.right());
        const double right =
            std::clamp(std::max(m_dragStart.x(), event->position().x()), area.left(), area.right());
        m_readout->setSelection({left, area.top(), right - left, area.height()});
        return;
    }
    m_readout->pointAt(area.contains(event->position()) ? event->position().x() : -1.0);
}

void InteractiveChart::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::none);
    viewport()->unsetCursor();
    m_readout->setSelection({});
    const double moved = std::abs(event->position().x() - m_dragStart.x());
    if (drag == Drag::zoom && moved > 6.0) {
        const double a = valueAt(m_dragStart.x()), b = valueAt(event->position().x());
        setVisibleRange(std::min(a, b), std::max(a, b));
    }
    if (drag == Drag::none)
        QChartView::mouseReleaseEvent(event);
}

void InteractiveChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_isExplorable)
        showAll();
    event->accept();
}

void InteractiveChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_readout->pointAt(-1.0);
}

void InteractiveChart::keyPressEvent(QKeyEvent *event)
{
    const double width = m_to - m_from, middle = (m_from + m_to) / 2.0;
    switch (m_isExplorable ? event->key() : 0) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(0.8, middle); break;
    case Qt::Key_Minus: zoom(1.25, middle); break;
    case Qt::Key_Left: setVisibleRange(m_from - width / 10.0, m_to - width / 10.0); break;
    case Qt::Key_Right: setVisibleRange(m_from + width / 10.0, m_to + width / 10.0); break;
    case Qt::Key_Home: showAll(); break;
    default: QChartView::keyPressEvent(event);
    }
}

}  // namespace xinglin
