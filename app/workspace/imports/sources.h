// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/store.h"
#include "domain/reading.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace xinglin {

/// One source of an import's records: a device, known or to be made, or the pseudo-device of a person.
struct ImportSource
{
    SubjectRef subject;
    std::optional<Device> device;        ///< as stored before the import; nothing when it is new
    PersonId person;                     ///< of a person's pseudo-device; invalid when the person is new, too
    std::int64_t watermark = INT64_MIN;  ///< UTC ms of the latest sample that is known to be honest
    std::int64_t latest = INT64_MIN;     ///< of the import's own
    std::size_t accepted = 0;            ///< records
};

/// Serial of the pseudo-device that holds the values of a person whose file named no device.
QString personSerial(std::string_view code);

/// Finds the sources of an import: numbers them from 0 as they are met.
class ImportSources
{
public:
    /// What is stored now. `withPeople`: the file names people. `makesPeople`: those it does not find, too.
    Status load(StoreSession &session, Day today, bool withPeople, bool makesPeople);

    /// The source's number; nothing when it is a person nobody knows.
    std::optional<std::uint32_t> find(const SubjectRef &subject);
    ImportSource &operator[](std::uint32_t ordinal) { return m_list[ordinal]; }
    const std::vector<ImportSource> &list() const { return m_list; }

    bool hasKilometres() const { return !m_kilometres.empty(); }
    /// Whether the device's distances are kilometres. Any thread, after load().
    bool isKilometres(std::string_view serial) const { return m_kilometres.contains(std::string(serial)); }

private:
    std::unordered_map<std::string, Device> m_devices;   // by serial
    std::unordered_map<std::string, PersonId> m_people;  // by code
    std::unordered_set<std::string> m_kilometres;
    bool m_makesPeople = false;
    std::vector<ImportSource> m_list;
    std::unordered_map<std::string, std::uint32_t> m_known[2];  // by kind and name
};

}  // namespace xinglin
