// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/device_told.h"

#include "domain/ports/device_port.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace xinglin {
namespace {

constexpr std::int64_t kFirstReachMs = 2 * std::int64_t{86'400'000};
constexpr std::int64_t kReachGrows = 8;

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Of infoText, what a device keeps.
DeviceInfo infoOf(const std::string &value)
{
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray(value.data(), static_cast<qsizetype>(value.size()))).object();
    const auto at = [&object](const char *key) { return object[QLatin1String(key)]; };
    DeviceInfo info;
    info.name = at("name").toString().toStdString();
    info.model = at("model").toString().toStdString();
    info.firmware = at("firmware").toString().toStdString();
    if (at("battery").isDouble())
        info.battery = at("battery").toInt();
    if (at("worn").isBool())
        info.worn = at("worn").toBool();
    return info;
}

/// Fills what the device lacks from the events, which are in order of time.
void fillFrom(const std::vector<StoredEvent> &events, Device &device)
{
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->event.key != kInfoEvent)
            continue;
        Device told;
        takeInfo(infoOf(event->event.value), told);
        if (device.model.isEmpty())
            device.model = told.model;
        if (device.firmware.isEmpty())
            device.firmware = told.firmware;
        if (!device.battery)
            device.battery = told.battery;
        if (!device.worn)
            device.worn = told.worn;
    }
}

bool isWhole(const Device &device)
{
    return !device.model.isEmpty() && !device.firmware.isEmpty() && device.battery && device.worn;
}

}  // namespace

std::string infoText(const DeviceInfo &info)
{
    QJsonObject object;
    const auto add = [&](const char *key, const std::string &value) {
        if (!value.empty())
            object.insert(QLatin1String(key), text(value));
    };
    add("name", info.name);
    add("model", info.model);
    add("firmware", info.firmware);
    add("wifi", info.wifi);
    add("bluetooth", info.bluetooth);
    add("ip", info.ip);
    add("network", info.network);
    add("imei", info.imei);
    add("status", info.status);
    add("charging", info.charging);
    if (info.battery)
        object.insert(QLatin1String("battery"), *info.battery);
    if (info.voltage)
        object.insert(QLatin1String("voltage"), *info.voltage);
    if (info.worn)
        object.insert(QLatin1String("worn"), *info.worn);
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

void takeInfo(const DeviceInfo &info, Device &device)
{
    if (!info.model.empty() || !info.name.empty())
        device.model = text(info.model.empty() ? info.name : info.model);
    if (!info.firmware.empty())
        device.firmware = text(info.firmware);
    if (info.battery)
        device.battery = info.battery;
    if (info.worn)
        device.worn = info.worn;
}

Result<bool> toldAfter(StoreSession &session, DeviceId id, Instant instant)
{
    const auto later = session.devices().events(id, {instant + 1, kForever});
    if (!later)
        return fail(later.error());
    return std::ranges::any_of(*later, [](const StoredEvent &each) { return each.event.key == kInfoEvent; });
}

Result<Device> asToldBy(StoreSession &session, Device device, Instant instant)
{
    const auto later = toldAfter(session, device.id, instant);
    if (!later)
        return fail(later.error());
    if (!*later)
        return device;
    const QString model = std::exchange(device.model, QString());
    device.firmware.clear();
    device.battery.reset();
    device.worn.reset();
    // Most told a short while ago; then further back at a time.
    Instant to = instant + 1;
    for (std::int64_t reach = kFirstReachMs; to.ms() > 0 && !isWhole(device); reach *= kReachGrows) {
        const Instant from(std::max<std::int64_t>(0, to.ms() - reach));
        const auto events = session.devices().events(device.id, {from, to});
        if (!events)
            return fail(events.error());
        fillFrom(*events, device);
        to = from;
    }
    if (device.model.isEmpty())
        device.model = model;
    return device;
}

}  // namespace xinglin
