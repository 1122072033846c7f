// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>

namespace xinglin {

/// An exclusive advisory lock on a file, released by the system when the process dies, however it dies.
class FileLock
{
public:
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

    /// The lock, or nothing when somebody else holds it. The file is made when missing. Never waits.
    static Result<std::optional<FileLock>> tryAcquire(const QString &path);

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor = -1;
};

}  // namespace xinglin
