// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/pair_state.h"
#include "domain/ports/vitals_port.h"

#include <cstdint>
#include <vector>

namespace xinglin {

/// A firing of the horizon, or a running one.
struct EpisodeRecord
{
    Episode now;
    std::int64_t cause = 0;
    std::uint32_t rule = 0;
    std::uint32_t serial = 0;  ///< 0: not told yet
    bool wasEnded = false;     ///< when told
    bool isDirty = false, isWithdrawn = false, isMissed = false;

    friend bool operator==(const EpisodeRecord &, const EpisodeRecord &) = default;
};

/// Firings that are over and were told, kept for late data: a rule that comes and goes every other minute has
/// thirty of them in an hour. Each takes about a dozen bytes, told apart from the one before it.
class ToldRecords
{
public:
    /// Whether the record may be kept here.
    static bool isOver(const EpisodeRecord &record)
    {
        return record.now.ended != 0 && !record.isDirty && !record.isWithdrawn && !record.isMissed;
    }
    void add(const EpisodeRecord &record);
    /// In the order in which they were added.
    std::vector<EpisodeRecord> all() const;
    std::size_t bytes() const { return sizeof *this + m_bytes.capacity(); }

private:
    /// What the next record is told apart from.
    struct Last
    {
        std::int64_t ended = 0;
        std::uint32_t rule = 0, serial = 0;
        std::int32_t first = 0, device = -1;
        Flags flags = 0;
        std::uint8_t metric = 0, condition = 0;
    };
    static std::uint8_t commonOf(const Last &last, const EpisodeRecord &record);

    ByteBuffer m_bytes;
    Last m_last;
};

}  // namespace xinglin
