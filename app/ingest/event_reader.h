// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/watch_reader.h"

namespace xinglin {

/// Reads common events (`/upload_common_event`): SOS, falls, wear changes, ... A position or health values
/// that come along are kept as a sample of that moment.
class EventReader final : public WatchReader
{
public:
    EventReader(const ReadContext &context, Layout layout);

protected:
    int fieldOf(std::string_view key) const override;
    void beginRecord(std::size_t depth) override;
    void takeField(std::size_t depth, int field, const Token &token) override;
    void endRecord(std::size_t depth, std::size_t rowsBefore, bool wrapped) override;

private:
    void takeInside(std::size_t depth, const Token &token);
    void noteWear(Sample &sample, const DeviceEvent &event) const;
    std::array<DeviceEvent, kDeepest + 1> m_events;
    int m_worn = -1;
};

/// The key of a dotted event type: its last part.
std::string_view eventKey(std::string_view dotted);

}  // namespace xinglin
