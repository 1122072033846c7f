// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/demo/demo_body.h"

#include <functional>
#include <string>

namespace xinglin {

/// Firmwares that name and wrap their fields differently, as real ones do.
enum class DemoDialect {
    shortNames,  ///< xlv, xy, tw: everything as text, "0" when not measured
    camelCase,   ///< heartRate, bloodOxygen: numbers and text mixed, "null" when not measured
    batches,     ///< {"batch_data": [...]}, six samples a line, epoch times
    relayed,     ///< through a phone, nested twice; forgets a comma in its sleep string
};

/// Serial number of the watch issued to the person at the beginning.
std::string demoSerial(const DemoOptions &options, int person);
DemoDialect demoDialect(const DemoOptions &options, int person);

/// Writes a person's days as the lines their watch sends: NDJSON payloads in local time.
class DemoWatch
{
public:
    DemoWatch(const DemoOptions &options, const DemoStories &stories, const Zone &zone, int person);

    void append(const DemoDay &day, std::string &out);
    /// The same into several: `outOf` names the one for what is sent in a second of the day.
    using OutOf = std::function<std::string &(int second)>;
    void append(const DemoDay &day, const OutOf &outOf);

private:
    /// The watch worn at that moment; empty when none.
    const std::string &serialAt(Day day, int second) const;
    void appendRecord(const DemoSample &sample, std::string &out) const;
    void appendShort(const DemoSample &sample, std::string &out) const;
    void appendCamel(const DemoSample &sample, std::string &out) const;
    void appendSleep(std::string &out) const;
    void appendPosition(const DemoSample &sample, std::string &out) const;
    void appendTime(int second, std::string &out) const;

    DemoDialect m_dialect;
    DemoHandOver m_handOver;
    Zone m_zone;
    int m_person;
    std::string m_own, m_inherited;
    // of the record being written
    const DemoDay *m_day = nullptr;
    std::string m_date;  // "2026-10-01 "
    const std::string *m_serial = nullptr;
    bool m_withSleep = false;
};

}  // namespace xinglin
