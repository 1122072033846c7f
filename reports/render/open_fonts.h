// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <mutex>

namespace xinglin {

namespace pdf {
class FaceChain;
}

/// The installed fonts, opened when they are first asked for and kept for those that follow. Any thread.
class OpenFonts
{
public:
    OpenFonts() = default;
    explicit OpenFonts(std::shared_ptr<const pdf::FaceChain> chain)
        : m_chain(std::move(chain))
    {}

    /// Fails with notFound or invalidData where there is no font or a broken one.
    Result<std::shared_ptr<const pdf::FaceChain>> chain() const;

private:
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const pdf::FaceChain> m_chain;
};

}  // namespace xinglin
