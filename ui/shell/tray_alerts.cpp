// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray_alerts.h"

#include "ui/models/names.h"
#include "ui/models/order_words.h"
#include "ui/widgets/severity.h"

#include <QMenu>
#include <QPainter>

namespace xinglin {
namespace {

constexpr int kIcon = 32;

}  // namespace

TrayAlerts::TrayAlerts(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_menu(std::make_unique<QMenu>())
{
    connect(&theme, &Theme::changed, this, &TrayAlerts::show);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT orderRequested(m_told); });
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowRequested();
    });
    m_menu->addAction(tr("Open Xinglin"), this, &TrayAlerts::windowRequested);
    m_icon.setContextMenu(m_menu.get());
    show();
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

TrayAlerts::~TrayAlerts() = default;

QString TrayAlerts::text() const
{
    return tr("Not acknowledged: %1 P0, %2 P1, %3 P2")
        .arg(m_counts.unacknowledged[0])
        .arg(m_counts.unacknowledged[1])
        .arg(m_counts.unacknowledged[2]);
}

QPixmap TrayAlerts::badge(const Theme &theme, std::int64_t count, AlertSeverity worst, int size)
{
    QPixmap pixmap = theme.icon(QStringLiteral("xinglin"), ColourRole::accent).pixmap(QSize(size, size), 1.0);
    if (count <= 0)
        return pixmap;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString text = count > 99 ? QStringLiteral("99+") : QString::number(count);
    QFont font = Theme::font(size * 14 / 32, true);
    const int width = std::max(size * 18 / 32, QFontMetrics(font).horizontalAdvance(text) + size / 6);
    const QRect place(size - width, size - size * 18 / 32, width, size * 18 / 32);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(severityRole(severityOf(worst))));
    painter.drawRoundedRect(place, place.height() / 2.0, place.height() / 2.0);
    painter.setPen(theme.colour(ColourRole::surface));
    painter.setFont(font);
    painter.drawText(place, Qt::AlignCenter, text);
    return pixmap;
}

void TrayAlerts::setCounts(const OrderCounts &counts)
{
    m_counts = counts;
    show();
}

void TrayAlerts::show()
{
    const auto &waiting = m_counts.unacknowledged;
    const AlertSeverity worst = waiting[0] > 0 ? AlertSeverity::p0 : AlertSeverity::p1;
    m_icon.setIcon(badge(m_theme, waiting[0] + waiting[1], worst, kIcon));
    m_icon.setToolTip(tr("Xinglin") + QLatin1Char('\n') + text());
}

void TrayAlerts::tell(const std::vector<OrderRow> &arrived)
{
    if (arrived.empty() || arrived.front().order.severity > AlertSeverity::p1)
        return;
    const OrderRow &row = arrived.front();
    m_told = row.order.id;
    const QString title = words::severity(row.order.severity) + QStringLiteral(" · ") + words::rule(row);
    QString text = words::person(row) + QStringLiteral(" · ") + names::of(row.unitName);
    if (arrived.size() > 1)
        text += QLatin1Char('\n') + tr("and %n more", nullptr, static_cast<int>(arrived.size() - 1));
    if (m_icon.isVisible() && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(title, text,
                           row.order.severity == AlertSeverity::p0 ? QSystemTrayIcon::Critical
                                                                   : QSystemTrayIcon::Warning);
}

}  // namespace xinglin
