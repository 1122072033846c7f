// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/wall_view.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_words.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kWallWidth = 1920.0, kWallHeight = 1080.0;  // the screen the sizes below are for
constexpr double kSmall = 24.0, kBody = 28.0, kHeading = 34.0, kFigure = 110.0;
constexpr double kGap = 24.0, kPad = 24.0;

ColourRole roleOf(AlertSeverity severity)
{
    return severityRole(severityOf(severity));
}

}  // namespace

WallView::WallView(const PageContext &context, const Scope &scope, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_context(context)
    , m_scope(scope)
    , m_feed(context.workspace, context.actor, scope)
    , m_unitJob(this)
{
    setObjectName(QStringLiteral("wallView"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setWindowTitle(tr("Xinglin: alerts"));
    setFocusPolicy(Qt::StrongFocus);
    m_dark.setScheme(Theme::Scheme::dark);
    m_clock.set(scope.info.now);
    connect(&m_feed, &WallFeed::changed, this, [this] {
        speak();
        update();
    });
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_second.start();
    m_unitJob.run(context.workspace.subject(context.actor, SubjectId::of(scope.unit),
                                            scope.info.zone.dayOf(scope.info.now)),
                  [this](Result<SubjectInfo> &&info) {
                      m_unit = info ? names::of(info->name) : QString();
                      update();
                  });
}

void WallView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

// For a reader who cannot see the wall.
void WallView::speak()
{
    const OrderCounts &counts = figures().counts;
    setAccessibleName(tr("Unfinished: %1 P0, %2 P1, %3 P2")
                          .arg(counts.unfinished[0])
                          .arg(counts.unfinished[1])
                          .arg(counts.unfinished[2]));
}

void WallView::write(QPainter &painter, const QRectF &line, const QString &text, const Text &how)
{
    const int size = static_cast<int>(std::lround(px(how.size)));
    m_smallest = m_smallest == 0 ? size : std::min(m_smallest, size);
    const QFont font = Theme::font(std::max(size, 1), how.isStrong);
    painter.setFont(font);
    painter.setPen(m_dark.colour(how.role));
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, int(how.alignment | Qt::AlignVCenter), shown);
}

void WallView::paintCard(QPainter &painter, const QRectF &card) const
{
    painter.setPen(QPen(m_dark.colour(ColourRole::line), 1.0));
    painter.setBrush(m_dark.colour(ColourRole::surface));
    painter.drawRoundedRect(card, px(10), px(10));
}

void WallView::paintMark(QPainter &painter, const QRectF &square, AlertSeverity severity) const
{
    paintSeverityMark(&painter, square, severityOf(severity), m_dark);
}

void WallView::paintEvent(QPaintEvent *)
{
    m_scale = std::min(width() / kWallWidth, height() / kWallHeight);
    m_smallest = 0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_dark.colour(ColourRole::canvas));
    const QRectF all = QRectF(rect()).adjusted(px(40), px(28), -px(40), -px(32));
    const double head = px(76), counts = px(250), times = px(150), gap = px(kGap);
    paintHead(painter, {all.left(), all.top(), all.width(), head});
    paintCounts(painter, {all.left(), all.top() + head + gap, all.width(), counts});
    const double top = all.top() + head + counts + 2 * gap;
    const QRectF middle(all.left(), top, all.width(), all.bottom() - times - gap - top);
    const double left = middle.width() * 0.4;
    paintUnits(painter, {middle.left(), middle.top(), left, middle.height()});
    paintLatest(painter,
                {middle.left() + left + gap, middle.top(), middle.width() - left - gap, middle.height()});
    paintTimes(painter, {all.left(), all.bottom() - times, all.width(), times});
}

void WallView::paintHead(QPainter &painter, const QRectF &area)
{
    const Instant now = m_clock.now();
    const Zone &zone = m_scope.info.zone;
    const double clock = px(520);
    const QRectF name = area.adjusted(0, 0, -clock, 0);
    write(painter, name, m_unit.isEmpty() ? m_scope.info.name : m_unit, {48, true});
    const QString time = names::moment(now, zone).mid(11);
    write(painter, {area.right() - clock, area.top(), clock, area.height()}, time,
          {64, true, ColourRole::text, Qt::AlignRight});
    if (!figures().error.isEmpty())
        write(painter, {name.left(), area.bottom() - px(30), name.width(), px(34)}, figures().error,
              {kSmall, false, ColourRole::p1});
}

void WallView::paintCounts(QPainter &painter, const QRectF &area)
{
    const double width = (area.width() - 2 * px(kGap)) / 3.0;
    double left = area.left();
    for (const AlertSeverity severity : {AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2}) {
        paintCount(painter, {left, area.top(), width, area.height()}, severity);
        left += width + px(kGap);
    }
}

void WallView::paintCount(QPainter &painter, const QRectF &card, AlertSeverity severity)
{
    paintCard(painter, card);
    const auto at = static_cast<std::size_t>(severity);
    const OrderCounts &counts = figures().counts;
    const QRectF inside = card.adjusted(px(kPad), px(kPad), -px(kPad), -px(kPad));
    const double mark = px(84);
    const bool burns = counts.unfinished[at] > 0;
    const ColourRole role = burns ? roleOf(severity) : ColourRole::secondary;
    paintMark(painter, {inside.left(), inside.top() + px(14), mark, mark}, severity);
    write(painter, {inside.left() + mark + px(20), inside.top(), px(120), px(112)}, words::severity(severity),
          {56, true, role});
    const QString figure = figures().hasAnswer ? format::count(counts.unfinished[at]) : QStringLiteral("…");
    write(painter, {inside.left() + px(220), inside.top(), inside.width() - px(220), px(112)}, figure,
          {kFigure, true, role, Qt::AlignRight});
    const double line = px(40);
    write(painter, {inside.left(), inside.bottom() - 2 * line, inside.width(), line},
          tr("%1 not acknowledged").arg(format::count(counts.unacknowledged[at])),
          {kBody, counts.unacknowledged[at] > 0,
           counts.unacknowledged[at] > 0 ? ColourRole::text : ColourRole::secondary});
    write(painter, {inside.left(), inside.bottom() - line, inside.width(), line},
          tr("%n people", nullptr, static_cast<int>(counts.people[at])),
          {kBody, false, ColourRole::secondary});
}

void WallView::paintUnits(QPainter &painter, const QRectF &card)
{
    paintCard(painter, card);
    const QRectF inside = card.adjusted(px(kPad), px(kPad) / 2, -px(kPad), -px(kPad) / 2);
    write(painter, {inside.left(), inside.top(), inside.width(), px(52)}, tr("Units with most trouble"),
          {kHeading, true});
    double top = inside.top() + px(56);
    const double line = px(54), mark = px(30);
    if (figures().worstUnits.empty())
        write(painter, {inside.left(), top, inside.width(), line}, tr("No unfinished orders"),
              {kBody, false, ColourRole::secondary});
    for (const OrderGroup &group : figures().worstUnits) {
        if (top + line > inside.bottom())
            break;
        paintMark(painter, {inside.left(), top + (line - mark) / 2, mark, mark}, group.worst);
        write(painter, {inside.left() + px(44), top, inside.width() - px(150), line}, names::of(group.title),
              {kBody});
        write(painter, {inside.right() - px(100), top, px(100), line}, format::count(group.count),
              {kBody, true, ColourRole::text, Qt::AlignRight});
        top += line;
    }
}

void WallView::paintLatest(QPainter &painter, const QRectF &card)
{
    paintCard(painter, card);
    const QRectF inside = card.adjusted(px(kPad), px(kPad) / 2, -px(kPad), -px(kPad) / 2);
    write(painter, {inside.left(), inside.top(), inside.width(), px(52)}, tr("Last alerts"),
          {kHeading, true});
    double top = inside.top() + px(56);
    const double line = px(54), mark = px(30), when = px(104), state = px(210);
    if (figures().latest.empty())
        write(painter, {inside.left(), top, inside.width(), line}, tr("None yet"),
              {kBody, false, ColourRole::secondary});
    for (const OrderRow &row : figures().latest) {
        if (top + line > inside.bottom())
            break;
        write(painter, {inside.left(), top, when, line},
              names::minute(row.order.opened, m_scope.info.zone).mid(11),
              {kBody, false, ColourRole::secondary});
        paintMark(painter, {inside.left() + when, top + (line - mark) / 2, mark, mark}, row.order.severity);
        const QString what = words::person(row) + QStringLiteral(" · ") + names::of(row.unitName) +
                             QStringLiteral(" · ") + words::rule(row);
        const double left = inside.left() + when + mark + px(14);
        write(painter, {left, top, inside.right() - state - left, line}, what, {kBody});
        const bool waits = waitsForAcknowledgement(row.order.state);
        write(painter, {inside.right() - state, top, state, line}, words::state(row.order.state),
              {kSmall, waits, waits ? roleOf(row.order.severity) : ColourRole::secondary, Qt::AlignRight});
        top += line;
    }
}

void WallView::paintTimes(QPainter &painter, const QRectF &area)
{
    const OrderFigures none;
    const OrderFigures &today = figures().today ? *figures().today : none;
    const double width = (area.width() - 2 * px(kGap)) / 3.0;
    paintTime(painter, {area.left(), area.top(), width, area.height()}, tr("MTTA today: to acknowledged"),
              today.acknowledge);
    paintTime(painter, {area.left() + width + px(kGap), area.top(), width, area.height()},
              tr("MTTR today: to done"), today.resolve);
    const QRectF card(area.left() + 2 * (width + px(kGap)), area.top(), width, area.height());
    paintCard(painter, card);
    const QRectF inside = card.adjusted(px(kPad), px(kPad) / 2, -px(kPad), -px(kPad) / 2);
    const OrderCounts &counts = figures().counts;
    write(painter, {inside.left(), inside.top(), inside.width(), px(44)}, tr("Clock has run out"),
          {kSmall, false, ColourRole::secondary});
    write(painter, {inside.left(), inside.top() + px(44), inside.width(), px(72)},
          format::count(counts.breached),
          {56, true, counts.breached > 0 ? ColourRole::p0 : ColourRole::good});
    write(painter, {inside.left(), inside.top() + px(44), inside.width(), px(72)},
          tr("%1 without an owner").arg(format::count(counts.unowned)),
          {kSmall, false, ColourRole::secondary, Qt::AlignRight});
}

void WallView::paintTime(QPainter &painter, const QRectF &card, const QString &name,
                         const SpanFigures &figures)
{
    paintCard(painter, card);
    const QRectF inside = card.adjusted(px(kPad), px(kPad) / 2, -px(kPad), -px(kPad) / 2);
    write(painter, {inside.left(), inside.top(), inside.width(), px(44)}, name,
          {kSmall, false, ColourRole::secondary});
    const QRectF line(inside.left(), inside.top() + px(44), inside.width(), px(72));
    const bool isKnown = figures.mean.has_value();
    write(painter, line, isKnown ? words::span(std::llround(*figures.mean * 1000.0)) : format::noData(),
          {56, true, isKnown ? ColourRole::text : ColourRole::noData});
    write(painter, line, tr("n = %1").arg(format::count(figures.n)),
          {kSmall, false, ColourRole::secondary, Qt::AlignRight});
}

}  // namespace xinglin
