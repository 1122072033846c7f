// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/alert_frame.h"

#include "ui/shell/alert_sounds.h"
#include "ui/shell/emergency_banner.h"
#include "ui/shell/tray_alerts.h"

#include <QApplication>

namespace xinglin {

AlertFrame::AlertFrame(const PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_watch(context.workspace, context.actor)
    , m_banner(new EmergencyBanner(context.theme, window))
    , m_tray(std::make_unique<TrayAlerts>(context.theme))
    , m_sounds(std::make_unique<AlertSounds>(context.memory))
{
    connect(&m_watch, &AlertWatch::changed, this, &AlertFrame::take);
    connect(&m_watch, &AlertWatch::arrived, this, &AlertFrame::tell);
    connect(&m_watch, &AlertWatch::failed, this,
            [this](const Error &error) { m_banner->setNotice(error.message); });
    connect(m_banner, &EmergencyBanner::acknowledgeRequested, &m_watch, &AlertWatch::acknowledge);
    const auto open = [this](OrderId order) {
        m_window->window()->raise();
        m_window->window()->activateWindow();
        if (order.isValid())
            m_context.navigator.openOrder(order);
    };
    connect(m_banner, &EmergencyBanner::openRequested, this, open);
    connect(m_tray.get(), &TrayAlerts::orderRequested, this, open);
    connect(m_tray.get(), &TrayAlerts::windowRequested, this, [open] { open({}); });
}

AlertFrame::~AlertFrame() = default;

void AlertFrame::setNow(Instant now)
{
    m_banner->setNow(now);
}

void AlertFrame::take()
{
    m_banner->setEmergencies(m_watch.emergencies(), m_watch.counts().unacknowledged[0]);
    m_tray->setCounts(m_watch.counts());
    Q_EMIT countsChanged(m_watch.counts());
}

void AlertFrame::tell(const std::vector<OrderRow> &arrived)
{
    m_sounds->play(arrived.front().order.severity);
    m_tray->tell(arrived);
    // The task bar asks for attention until the window is looked at.
    if (arrived.front().order.severity <= AlertSeverity::p1)
        QApplication::alert(m_window->window());
}

}  // namespace xinglin
