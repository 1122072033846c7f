// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/table_import.h"

#include "workspace/audit_entry.h"
#include "workspace/dated_changes.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace xinglin {
namespace {

/// Applies a table of who wore which watch when. A line whose device, person and beginning are known changes
/// the end; any other overlap is refused.
class BindingTable
{
public:
    BindingTable(const TableApply &apply, const std::vector<BindingLine> &lines)
        : m_apply(apply)
        , m_lines(lines)
    {}
    Status run();

private:
    Status load();
    Status place(const BindingLine &line);
    Status bind(const BindingLine &line, const Device &device, PersonId person);
    Result<Device> deviceOf(const QString &serial);

    const TableApply &m_apply;
    const std::vector<BindingLine> &m_lines;
    QHash<QString, PersonId> m_people;
    QHash<QString, Device> m_devices;
    QHash<DeviceId, std::vector<Binding>> m_bindings;
};

Status BindingTable::load()
{
    const auto people = m_apply.session.people().allPeople(m_apply.today());
    if (!people)
        return fail(people.error());
    for (const Person &person : *people)
        m_people.insert(person.code, person.id);
    const auto devices = m_apply.session.devices().devices();
    if (!devices)
        return fail(devices.error());
    for (const Device &device : *devices)
        m_devices.insert(device.serial, device);
    const auto bindings = m_apply.session.devices().bindings(DeviceId());
    if (!bindings)
        return fail(bindings.error());
    for (const Binding &binding : *bindings)
        m_bindings[binding.device].push_back(binding);
    return {};
}

Status BindingTable::run()
{
    if (Status loaded = load(); !loaded)
        return loaded;
    for (const BindingLine &line : m_lines) {
        if (Status placed = place(line); !placed)
            return placed;
    }
    return {};
}

Result<Device> BindingTable::deviceOf(const QString &serial)
{
    if (const auto known = m_devices.constFind(serial); known != m_devices.constEnd())
        return *known;
    Device device;
    device.serial = serial;
    const auto saved = m_apply.session.devices().saveDevice(device);
    if (saved)
        m_devices.insert(serial, *saved);
    return saved;
}

Status BindingTable::place(const BindingLine &line)
{
    const PersonId person = m_people.value(line.person);
    if (!person.isValid()) {
        m_apply.reject(line.line, Rejection::unknownPerson,
                       QCoreApplication::translate("Workspace", "There is no person %1.").arg(line.person));
        return {};
    }
    const DeviceId known = m_devices.value(line.device).id;
    const std::vector<Binding> bindings = m_bindings.value(known);
    TimeRange free = line.time;
    for (const Binding &binding : bindings) {
        const bool isSame = binding.person == person && binding.time.from == line.time.from;
        if (isSame && binding.time.to == line.time.to) {
            ++m_apply.report.duplicate;
            return {};
        }
        if (!isSame && binding.time.intersects(free)) {
            m_apply.reject(
                line.line, Rejection::overlap,
                QCoreApplication::translate("Workspace", "The device %1 is worn already from %2 on.")
                    .arg(line.device, m_apply.job.context.zone.isoText(binding.time.from)));
            return {};
        }
    }
    const auto device = deviceOf(line.device);
    return device ? bind(line, *device, person) : fail(device.error());
}

Status BindingTable::bind(const BindingLine &line, const Device &device, PersonId person)
{
    std::vector<Binding> &bindings = m_bindings[device.id];
    const auto same = std::find_if(bindings.begin(), bindings.end(), [&](const Binding &binding) {
        return binding.person == person && binding.time.from == line.time.from;
    });
    if (same != bindings.end()) {
        // Whatever lies between the old end and the new one changes hands.
        const TimeRange cut{std::min(same->time.to, line.time.to), std::max(same->time.to, line.time.to)};
        same->time.to = line.time.to;
        const auto saved = m_apply.session.devices().saveBinding(*same);
        if (!saved)
            return fail(saved.error());
        *same = *saved;
        if (Status marked = markWorn(m_apply.session, m_apply.job.context.zone, device, person, cut); !marked)
            return marked;
    } else {
        const auto bound = bindMarked(m_apply.session, m_apply.job.context.zone, device, person, line.time);
        if (!bound)
            return fail(bound.error());
        if (*bound)
            bindings.push_back(**bound);
    }
    ++m_apply.report.accepted;
    const bool isOpen = line.time.to == kForever;
    return m_apply.note(
        QStringLiteral("binding.set"), QStringLiteral("device:") + device.id.text(),
        {{QStringLiteral("person"), idJson(person)},
         {QStringLiteral("from"), QString::number(line.time.from.ms())},
         {QStringLiteral("to"), isOpen ? QJsonValue() : QJsonValue(QString::number(line.time.to.ms()))}});
}

}  // namespace

Result<ImportFileReport> importBindings(const ImportJob &job, const OpenedFile &file)
{
    const auto table = readBindings(file.source.text(), job.context.zone);
    return importTable(job, file, reportOf(job, file, table),
                       [&](const TableApply &apply) { return BindingTable(apply, table->lines).run(); });
}

}  // namespace xinglin
