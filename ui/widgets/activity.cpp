// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity.h"

#include <chrono>

namespace xinglin {

Activities::Handle::Handle(Activities *owner, QString title)
    : m_owner(owner)
    , m_title(std::move(title))
    , m_share(std::make_shared<std::atomic<double>>(0.0))
{}

Activities::Handle::~Handle()
{
    if (m_owner)
        m_owner->end(this);
}

Progress Activities::Handle::progress() const
{
    return [share = m_share](double value) { share->store(value, std::memory_order_relaxed); };
}

Activities::Activities(QObject *parent)
    : QObject(parent)
{
    m_tick.setInterval(std::chrono::milliseconds(100));
    connect(&m_tick, &QTimer::timeout, this, &Activities::changed);
}

Activities::~Activities()
{
    for (Handle *each : m_running)
        each->m_owner = nullptr;
}

std::unique_ptr<Activities::Handle> Activities::begin(const QString &title)
{
    std::unique_ptr<Handle> handle(new Handle(this, title));
    m_running.push_back(handle.get());
    m_tick.start();
    Q_EMIT changed();
    return handle;
}

void Activities::end(Handle *handle)
{
    std::erase(m_running, handle);
    if (m_running.empty())
        m_tick.stop();
    Q_EMIT changed();
}

}  // namespace xinglin
