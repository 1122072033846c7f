// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emergency_banner.h"

#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <chrono>

namespace xinglin {
namespace {

constexpr int kBannerHeight = 48;
constexpr int kBannerMark = 24;

}  // namespace

EmergencyBanner::EmergencyBanner(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_text(makeElidedLabel(LabelStyle::heading, this))
    , m_more(makeLabel(LabelStyle::body, this))
    , m_acknowledge(makeButton(ButtonStyle::plain, this))
    , m_open(makeButton(ButtonStyle::plain, this))
{
    setObjectName(QStringLiteral("emergencyBanner"));
    setFixedHeight(kBannerHeight);
    m_text->setObjectName(QStringLiteral("emergencyText"));
    m_acknowledge->setObjectName(QStringLiteral("acknowledgeEmergency"));
    m_open->setObjectName(QStringLiteral("openEmergency"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::l + kBannerMark + look::m, 0, look::l, 0);
    row->setSpacing(look::m);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_open);
    row->addWidget(m_acknowledge);
    // Half a second bright, half a second dim: once a second.
    m_beat.setInterval(std::chrono::milliseconds(500));
    connect(&m_beat, &QTimer::timeout, this, &EmergencyBanner::blink);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] { Q_EMIT acknowledgeRequested(order()); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(order()); });
    connect(&theme, &Theme::changed, this, &EmergencyBanner::showOrder);
    connect(qApp, &QApplication::focusChanged, this, &EmergencyBanner::refuseStrayFocus);
    retranslate();
    hide();
}

void EmergencyBanner::setEmergencies(const std::vector<OrderRow> &rows, std::int64_t count)
{
    const OrderId before = order();
    m_rows = rows;
    m_count = std::max(count, static_cast<std::int64_t>(rows.size()));
    if (order() != before)
        m_notice.clear();
    setVisible(!m_rows.empty());
    if (m_rows.empty()) {
        m_beat.stop();
        m_isLit = true;
        return;
    }
    if (!m_beat.isActive())
        m_beat.start();
    showOrder();
}

void EmergencyBanner::setNow(Instant now)
{
    m_clock.set(now);
}

void EmergencyBanner::setNotice(const QString &text)
{
    m_notice = text;
    showOrder();
}

// Whoever asks the system for stillness gets it: the banner then stays bright.
bool EmergencyBanner::mayMove() const
{
    return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

// A button that is pressed and goes out of use hands its focus to the next one in the window: were that
// "Acknowledge", the next press of the space bar would acknowledge a P0 that nobody has read.
void EmergencyBanner::refuseStrayFocus(const QWidget *old, QWidget *now)
{
    if (old && now && isAncestorOf(now) && !(old->isEnabled() && old->isVisible()))
        now->clearFocus();
}

void EmergencyBanner::blink()
{
    m_isLit = !mayMove() || !m_isLit;
    showOrder();
}

void EmergencyBanner::showOrder()
{
    if (m_rows.empty())
        return;
    const OrderRow &row = m_rows.front();
    QString text = words::person(row);
    const QString unit = names::of(row.unitName);
    if (!unit.isEmpty())
        text += QStringLiteral(" · ") + unit;
    text += QStringLiteral(" · ") + words::rule(row);
    const Instant now = m_clock.now();
    if (now.isValid() && row.order.opened.isValid())
        text += QStringLiteral(" · ") + tr("waiting for %1").arg(words::span(now - row.order.opened));
    if (!m_notice.isEmpty())
        text += QStringLiteral(" · ") + m_notice;
    m_text->setText(text);
    setAccessibleName(QStringLiteral("P0: ") + text);
    m_more->setVisible(m_count > 1);
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(m_count - 1)));
    const QColor ink = m_isLit ? m_theme.colour(ColourRole::surface) : m_theme.colour(ColourRole::p0);
    const QString colour = QStringLiteral("color: %1;").arg(ink.name());
    m_text->setStyleSheet(colour);
    m_more->setStyleSheet(colour);
    update();
}

void EmergencyBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor alarm = m_theme.colour(ColourRole::p0);
    painter.fillRect(rect(), m_isLit ? alarm : m_theme.tokens().tint(alarm, 0.18));
    painter.fillRect(QRect(0, height() - 2, width(), 2), alarm);
    const QRectF square(look::l, (height() - kBannerMark) / 2.0, kBannerMark, kBannerMark);
    if (m_isLit) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(ColourRole::surface));
        painter.drawEllipse(square.adjusted(-2, -2, 2, 2));
    }
    paintSeverityMark(&painter, square, Severity::p0, m_theme);
    painter.setPen(m_theme.colour(ColourRole::surface));
    painter.setFont(Theme::font(look::small, true));
    painter.drawText(square, Qt::AlignCenter, QStringLiteral("P0"));
}

void EmergencyBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EmergencyBanner::retranslate()
{
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setAccessibleName(tr("Acknowledge this P0"));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open this P0 on the alerts page"));
    showOrder();
}

}  // namespace xinglin
