// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

constexpr int kMark = 14;

QPolygonF regular(const QRectF &square, int corners, double turn)
{
    QPolygonF polygon;
    const double radius = square.width() / 2.0;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2.0 * std::numbers::pi * i / corners;
        polygon << square.center() + QPointF(radius * std::sin(angle), -radius * std::cos(angle));
    }
    return polygon;
}

void paintStroke(QPainter *painter, const QRectF &square, const QColor &colour, const QPolygonF &points)
{
    painter->setPen(QPen(colour, square.width() * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(points);
}

}  // namespace

Severity severityOf(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::p0: return Severity::p0;
    case AlertSeverity::p1: return Severity::p1;
    case AlertSeverity::p2: return Severity::p2;
    case AlertSeverity::info: break;
    }
    return Severity::info;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::p0: return QStringLiteral("P0");
    case Severity::p1: return QStringLiteral("P1");
    case Severity::p2: return QStringLiteral("P2");
    case Severity::info: return QCoreApplication::translate("Severity", "info");
    case Severity::good: return QCoreApplication::translate("Severity", "good");
    case Severity::noData: break;
    }
    return QCoreApplication::translate("Severity", "no data");
}

ColourRole severityRole(Severity severity)
{
    switch (severity) {
    case Severity::p0: return ColourRole::p0;
    case Severity::p1: return ColourRole::p1;
    case Severity::p2: return ColourRole::p2;
    case Severity::info: return ColourRole::info;
    case Severity::good: return ColourRole::good;
    case Severity::noData: break;
    }
    return ColourRole::noData;
}

void paintSeverityMark(QPainter *painter, const QRectF &square, Severity severity, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = theme.colour(severityRole(severity));
    const QRectF r = square.adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    switch (severity) {
    case Severity::p0: painter->drawPolygon(regular(r, 8, std::numbers::pi / 8)); break;
    case Severity::p1:
        painter->drawPolygon(QPolygonF()
                             << QPointF(r.center().x(), r.top()) << r.bottomRight() << r.bottomLeft());
        break;
    case Severity::p2: painter->drawPolygon(regular(r, 4, 0.0)); break;
    case Severity::info: painter->drawEllipse(r); break;
    case Severity::good:
        painter->setBrush(Qt::NoBrush);
        paintStroke(painter, r, colour,
                    QPolygonF() << QPointF(r.left() + r.width() * 0.12, r.top() + r.height() * 0.55)
                                << QPointF(r.left() + r.width() * 0.4, r.top() + r.height() * 0.82)
                                << QPointF(r.left() + r.width() * 0.9, r.top() + r.height() * 0.22));
        break;
    case Severity::noData:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colour, r.width() * 0.11, Qt::DashLine));
        painter->drawEllipse(r.adjusted(1, 1, -1, -1));
        break;
    }
    painter->restore();
}

SeverityBadge::SeverityBadge(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SeverityBadge::setSeverity(Severity severity, const QString &text)
{
    m_severity = severity;
    m_text = text;
    setAccessibleName(this->text());
    updateGeometry();
    update();
}

QSize SeverityBadge::sizeHint() const
{
    return {kMark + look::xs + fontMetrics().horizontalAdvance(text()) + 2,
            std::max(kMark, fontMetrics().height())};
}

void SeverityBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSeverityMark(&painter, QRectF(0, (height() - kMark) / 2.0, kMark, kMark), m_severity, m_theme);
    painter.setPen(m_theme.colour(severityRole(m_severity)));
    painter.drawText(rect().adjusted(kMark + look::xs, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void SeverityBadge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        setSeverity(m_severity, m_text);
}

}  // namespace xinglin
