// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

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
    /// These and no others, whatever family is asked for.
    explicit OpenFonts(std::shared_ptr<const pdf::FaceChain> chain)
        : m_chain(std::move(chain))
        , m_isGiven(true)
    {}

    /// With the family before the known ones; empty: these alone. The fonts of the last one stay open. Fails
    /// with notFound or invalidData where there is no font or a broken one.
    Result<std::shared_ptr<const pdf::FaceChain>> chain(const QString &family = {}) const;

private:
    mutable std::mutex m_mutex;
    mutable QString m_family;
    mutable std::shared_ptr<const pdf::FaceChain> m_chain;
    bool m_isGiven = false;
};

}  // namespace xinglin
