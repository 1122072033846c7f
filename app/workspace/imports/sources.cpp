// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/sources.h"

namespace xinglin {

QString personSerial(std::string_view code)
{
    return QStringLiteral("person:") + QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

Status ImportSources::load(StoreSession &session, Day today, bool withPeople, bool makesPeople)
{
    m_makesPeople = makesPeople;
    auto devices = session.devices().devices();
    if (!devices)
        return fail(devices.error());
    for (Device &device : *devices) {
        const std::string serial = device.serial.toStdString();
        if (device.distanceUnit == Device::DistanceUnit::kilometre)
            m_kilometres.insert(serial);
        m_devices.emplace(serial, std::move(device));
    }
    if (!withPeople)
        return {};
    const auto people = session.people().allPeople(today);
    if (!people)
        return fail(people.error());
    for (const Person &person : *people)
        m_people.emplace(person.code.toStdString(), person.id);
    return {};
}

std::optional<std::uint32_t> ImportSources::find(const SubjectRef &subject)
{
    auto &known = m_known[static_cast<std::size_t>(subject.kind)];
    if (const auto met = known.find(subject.name); met != known.end())
        return met->second;
    ImportSource source;
    source.subject = subject;
    std::string serial = subject.name;
    if (subject.kind == SubjectRef::Kind::person) {
        const auto person = m_people.find(subject.name);
        if (person != m_people.end())
            source.person = person->second;
        else if (!m_makesPeople)
            return std::nullopt;
        serial = personSerial(subject.name).toStdString();
    }
    if (const auto device = m_devices.find(serial); device != m_devices.end()) {
        source.device = device->second;
        if (device->second.lastSeen.isValid())
            source.watermark = device->second.lastSeen.ms();
    }
    const auto ordinal = static_cast<std::uint32_t>(m_list.size());
    m_list.push_back(std::move(source));
    known.emplace(subject.name, ordinal);
    return ordinal;
}

}  // namespace xinglin
