// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace xinglin {

Sparkline::Sparkline(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setValues(std::vector<std::optional<double>> values)
{
    m_values = std::move(values);
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    double low = 1e300, high = -1e300;
    for (const auto &each : m_values) {
        if (each) {
            low = std::min(low, *each);
            high = std::max(high, *each);
        }
    }
    if (low > high || m_values.size() < 2)
        return;
    if (high - low < 1e-9) {
        low -= 1.0;
        high += 1.0;
    }
    const QRectF area = QRectF(rect()).adjusted(3, 4, -4, -4);
    const auto place = [&](std::size_t i) {
        const double x = static_cast<double>(i) / static_cast<double>(m_values.size() - 1);
        return QPointF(area.left() + x * area.width(),
                       area.bottom() - (*m_values[i] - low) / (high - low) * area.height());
    };
    QPainterPath path;
    bool isDown = false;
    QPointF last;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (m_values[i]) {
            last = place(i);
            isDown ? path.lineTo(last) : path.moveTo(last);
        }
        isDown = m_values[i].has_value();
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(ColourRole::accent), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(ColourRole::accent));
    painter.drawEllipse(last, 2.5, 2.5);
}

}  // namespace xinglin
