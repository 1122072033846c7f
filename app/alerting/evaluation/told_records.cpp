// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/told_records.h"

#include "vitals/byte_stream.h"

namespace xinglin {
namespace {

/// What a record has in common with the one before, or what is usual.
enum Common : std::uint8_t {
    sameRule = 1,
    sameDevice = 2,
    sameFlags = 4,
    sameCondition = 8,
    endsByItself = 16,  ///< its cause is its end
    endedWhenTold = 32,
    atOnce = 64,  ///< it fired with its first value, the only one
    flat = 128,   ///< its first value is its worst
};

/// Of the byte of the condition: the episode was kept quiet. No rule has that many conditions.
constexpr std::uint8_t kCooled = 128;

std::uint8_t conditionByte(const Episode &episode)
{
    return static_cast<std::uint8_t>(episode.condition | (episode.isCooled ? kCooled : 0));
}

}  // namespace

std::uint8_t ToldRecords::commonOf(const Last &last, const EpisodeRecord &record)
{
    const Episode &now = record.now;
    int common = 0;
    common |= last.rule == record.rule ? sameRule : 0;
    common |= last.device == now.device ? sameDevice : 0;
    common |= last.flags == now.flags ? sameFlags : 0;
    common |= last.metric == now.metric && last.condition == conditionByte(now) ? sameCondition : 0;
    common |= record.cause == now.ended ? endsByItself : 0;
    common |= record.wasEnded ? endedWhenTold : 0;
    common |= now.fired == now.began && now.lastSeen == now.fired && now.occurrences == 1 ? atOnce : 0;
    common |= now.worst == now.first ? flat : 0;
    return static_cast<std::uint8_t>(common);
}

void ToldRecords::add(const EpisodeRecord &record)
{
    constexpr std::size_t usual = 16;  // bytes of a record
    if (m_bytes.capacity() - m_bytes.size() < usual)
        m_bytes.reserve(m_bytes.size() + usual + m_bytes.size() / 8);
    const Episode &now = record.now;
    const std::uint8_t common = commonOf(m_last, record);
    ByteWriter out(m_bytes);
    out.fixed(common);
    if ((common & sameRule) == 0)
        out.unsignedVar(record.rule);
    if ((common & sameDevice) == 0)
        out.signedVar(now.device);
    if ((common & sameFlags) == 0)
        out.unsignedVar(now.flags);
    if ((common & sameCondition) == 0) {
        out.fixed(now.metric);
        out.fixed(conditionByte(now));
    }
    out.signedVar(now.began - m_last.ended);
    if ((common & atOnce) == 0) {
        out.signedVar(now.fired - now.began);
        out.signedVar(now.lastSeen - now.fired);
        out.signedVar(now.occurrences);
    }
    out.signedVar(now.ended - now.lastSeen);
    if ((common & endsByItself) == 0)
        out.signedVar(record.cause - now.ended);
    out.signedVar(std::int64_t{now.first} - m_last.first);
    if ((common & flat) == 0)
        out.signedVar(std::int64_t{now.worst} - now.first);
    out.signedVar(std::int64_t{record.serial} - m_last.serial);
    m_last = {now.ended,  record.rule, record.serial, now.first,
              now.device, now.flags,   now.metric,    conditionByte(now)};
}

std::vector<EpisodeRecord> ToldRecords::all() const
{
    std::vector<EpisodeRecord> records;
    ByteReader in(m_bytes);
    EpisodeRecord record;
    while (in.ok() && !in.atEnd()) {
        Episode &now = record.now;
        const auto common = in.fixed<std::uint8_t>();
        if ((common & sameRule) == 0)
            record.rule = static_cast<std::uint32_t>(in.unsignedVar());
        if ((common & sameDevice) == 0)
            now.device = static_cast<std::int32_t>(in.signedVar());
        if ((common & sameFlags) == 0)
            now.flags = static_cast<Flags>(in.unsignedVar());
        if ((common & sameCondition) == 0) {
            now.metric = in.fixed<std::uint8_t>();
            const auto byte = in.fixed<std::uint8_t>();
            now.condition = static_cast<std::uint8_t>(byte & ~kCooled);
            now.isCooled = (byte & kCooled) != 0;
        }
        now.began = now.ended + in.signedVar();
        const bool isAtOnce = (common & atOnce) != 0;
        now.fired = now.began + (isAtOnce ? 0 : in.signedVar());
        now.lastSeen = now.fired + (isAtOnce ? 0 : in.signedVar());
        now.occurrences = isAtOnce ? 1 : static_cast<std::int32_t>(in.signedVar());
        now.ended = now.lastSeen + in.signedVar();
        record.cause = now.ended + ((common & endsByItself) == 0 ? in.signedVar() : 0);
        now.first = static_cast<std::int32_t>(now.first + in.signedVar());
        now.worst = (common & flat) != 0 ? now.first : static_cast<std::int32_t>(now.first + in.signedVar());
        record.serial = static_cast<std::uint32_t>(record.serial + in.signedVar());
        record.wasEnded = (common & endedWhenTold) != 0;
        records.push_back(record);
    }
    return records;
}

}  // namespace xinglin
