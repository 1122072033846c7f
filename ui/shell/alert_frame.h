// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/alert_watch.h"
#include "ui/widgets/page.h"

#include <memory>

namespace xinglin {

class AlertSounds;
class EmergencyBanner;
class TrayAlerts;

/// Everything around the pages that tells of alerts: the banner, tray, sounds and the task bar. GUI thread.
class AlertFrame final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what the task bar shows; the banner is made as its child, for a layout to take.
    AlertFrame(const PageContext &context, QWidget *window);
    ~AlertFrame() override;

    EmergencyBanner *banner() const { return m_banner; }
    const AlertWatch &watch() const { return m_watch; }
    AlertSounds &sounds() const { return *m_sounds; }
    void setNow(Instant now);

Q_SIGNALS:
    void countsChanged(const xinglin::OrderCounts &counts);

private:
    void take();
    void tell(const std::vector<OrderRow> &arrived);

    PageContext m_context;
    QWidget *m_window;
    AlertWatch m_watch;
    EmergencyBanner *m_banner;
    std::unique_ptr<TrayAlerts> m_tray;
    std::unique_ptr<AlertSounds> m_sounds;
};

}  // namespace xinglin
