// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace xinglin {

/// A wish to stop, shared between who asks and who works. Copies share the flag. Any thread.
class CancelToken
{
public:
    CancelToken()
        : m_flag(std::make_shared<std::atomic_bool>(false))
    {}
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    /// Whether both are the same wish.
    friend bool operator==(const CancelToken &a, const CancelToken &b) { return a.m_flag == b.m_flag; }
    bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

/// Called from the working thread with a share in 0..1, at most some tens of times a second.
using Progress = std::function<void(double)>;

}  // namespace xinglin
