// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/running_clock.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/alert_requests.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace xinglin {

/// Stands above every page while a P0 waits to be acknowledged. It blinks once a second, where the system
/// allows motion, and goes only when nothing waits any more: there is no other way to close it. GUI thread.
class EmergencyBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit EmergencyBanner(const Theme &theme, QWidget *parent = nullptr);

    /// The most urgent first; `count` is how many there are altogether.
    void setEmergencies(const std::vector<OrderRow> &rows, std::int64_t count);
    void setNow(Instant now);
    /// Why the last acknowledgement was refused; empty: it was not.
    void setNotice(const QString &text);
    OrderId order() const { return m_rows.empty() ? OrderId() : m_rows.front().order.id; }
    bool isLit() const { return m_isLit; }

Q_SIGNALS:
    void acknowledgeRequested(xinglin::OrderId order);
    void openRequested(xinglin::OrderId order);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void showOrder();
    void blink();
    void refuseStrayFocus(const QWidget *old, QWidget *now);
    bool mayMove() const;

    const Theme &m_theme;
    std::vector<OrderRow> m_rows;
    std::int64_t m_count = 0;
    RunningClock m_clock;
    QString m_notice;
    QLabel *m_text;
    QLabel *m_more;
    QPushButton *m_acknowledge;
    QPushButton *m_open;
    QTimer m_beat;
    bool m_isLit = true;
};

}  // namespace xinglin
