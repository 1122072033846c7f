// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/wearers.h"

#include <algorithm>
#include <unordered_map>

namespace xinglin {

Result<Wearers> Wearers::read(StoreSession &session)
{
    const auto devices = session.devices().devices();
    if (!devices)
        return fail(devices.error());
    const auto bindings = session.devices().bindings(DeviceId());
    if (!bindings)
        return fail(bindings.error());
    const auto people = session.people().allPeople(kLastDay);
    if (!people)
        return fail(people.error());
    std::unordered_map<PersonId, std::int32_t> indexOfPerson;
    for (const Person &person : *people)
        indexOfPerson.emplace(person.id, person.index);
    std::unordered_map<DeviceId, std::int32_t> indexOfDevice;
    Wearers wearers;
    for (const Device &device : *devices) {
        indexOfDevice.emplace(device.id, device.index);
        wearers.m_stretches.resize(
            std::max(wearers.m_stretches.size(), static_cast<std::size_t>(device.index) + 1));
    }
    for (const Binding &binding : *bindings) {
        const auto device = indexOfDevice.find(binding.device);
        const auto person = indexOfPerson.find(binding.person);
        if (device == indexOfDevice.end() || person == indexOfPerson.end())
            continue;
        wearers.m_stretches[static_cast<std::size_t>(device->second)].push_back(
            {binding.time.from.ms(), binding.time.to.ms(), person->second});
    }
    for (auto &stretches : wearers.m_stretches)
        std::sort(stretches.begin(), stretches.end(),
                  [](const Stretch &a, const Stretch &b) { return a.from < b.from; });
    return wearers;
}

std::span<const Wearers::Stretch> Wearers::of(std::int32_t device) const
{
    const auto place = static_cast<std::size_t>(device);
    return device >= 0 && place < m_stretches.size() ? std::span<const Stretch>(m_stretches[place])
                                                     : std::span<const Stretch>();
}

std::int32_t Wearers::at(std::int32_t device, std::int64_t time) const
{
    for (const Stretch &stretch : of(device)) {
        if (stretch.from <= time && time < stretch.to)
            return stretch.person;
    }
    return -1;
}

}  // namespace xinglin
