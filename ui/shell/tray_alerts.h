// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include "workspace/alerts/alert_requests.h"

#include <QSystemTrayIcon>

class QMenu;

namespace xinglin {

/// The program's place in the system's tray, where there is one: how many P0 and P1 wait, a message for each
/// new one, and a way back to the window. GUI thread.
class TrayAlerts final : public QObject
{
    Q_OBJECT

public:
    explicit TrayAlerts(const Theme &theme, QObject *parent = nullptr);
    ~TrayAlerts() override;

    /// What waits to be acknowledged.
    void setCounts(const OrderCounts &counts);
    /// Tells of the gravest of them.
    void tell(const std::vector<OrderRow> &arrived);
    QString text() const;

    /// The program's mark with the number in a corner; no number: the mark alone. More than 99 is "99+".
    static QPixmap badge(const Theme &theme, std::int64_t count, AlertSeverity worst, int size);

Q_SIGNALS:
    void windowRequested();
    void orderRequested(xinglin::OrderId order);

private:
    void show();

    const Theme &m_theme;
    OrderCounts m_counts;
    OrderId m_told;
    QSystemTrayIcon m_icon;
    std::unique_ptr<QMenu> m_menu;
};

}  // namespace xinglin
