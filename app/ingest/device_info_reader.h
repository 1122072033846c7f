// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/watch_reader.h"

namespace xinglin {

/// Reads what watches tell about themselves (`/upload_device_info`), an object or a list. Battery and wear
/// state become samples, too.
class DeviceInfoReader final : public WatchReader
{
public:
    DeviceInfoReader(const ReadContext &context, Layout layout);

protected:
    int fieldOf(std::string_view key) const override;
    void beginRecord(std::size_t depth) override;
    void takeField(std::size_t depth, int field, const Token &token) override;
    void endRecord(std::size_t depth, std::size_t rowsBefore, bool wrapped) override;

private:
    void takeNumber(Sample &sample, int field, std::string_view text);
    std::array<DeviceInfo, kDeepest + 1> m_infos;
    int m_worn = -1, m_battery = -1;
};

/// The first IPv4 address in a text; empty when there is none.
std::string_view findIpAddress(std::string_view text);

}  // namespace xinglin
