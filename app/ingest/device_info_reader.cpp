// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/device_info_reader.h"

#include <QCoreApplication>

#include <cmath>

namespace xinglin {
namespace {

enum InfoField {
    firmware = 2000,
    wifi,
    bluetooth,
    ip,
    network,
    name,
    model,
    imei,
    charging,
    status,
    battery,
    voltage,
    worn
};

struct InfoName
{
    std::string_view name;
    int field;
};
constexpr std::array kInfoNames{
    InfoName{"SerialNumber", SampleFields::serial},
    InfoName{"Serial Number", SampleFields::serial},
    InfoName{"System Software Version", firmware},
    InfoName{"systemSoftwareVersion", firmware},
    InfoName{"system_software_version", firmware},
    InfoName{"Wifi Address", wifi},
    InfoName{"wifiAddress", wifi},
    InfoName{"wifi_address", wifi},
    InfoName{"Bluetooth Address", bluetooth},
    InfoName{"bluetoothAddress", bluetooth},
    InfoName{"bluetooth_address", bluetooth},
    InfoName{"IP Address", ip},
    InfoName{"ipAddress", ip},
    InfoName{"ip_address", ip},
    InfoName{"Network Access Mode", network},
    InfoName{"networkAccessMode", network},
    InfoName{"network_access_mode", network},
    InfoName{"Device Name", name},
    InfoName{"deviceName", name},
    InfoName{"device_name", name},
    InfoName{"Model", model},
    InfoName{"model", model},
    InfoName{"IMEI", imei},
    InfoName{"imei", imei},
    InfoName{"chargingStatus", charging},
    InfoName{"charging_status", charging},
    InfoName{"status", status},
    InfoName{"batteryLevel", battery},
    InfoName{"battery_level", battery},
    InfoName{"voltage", voltage},
    InfoName{"wearState", worn},
    InfoName{"wear_state", worn},
};

int slotOf(const MetricDictionary &metrics, QStringView key)
{
    const Metric *metric = metrics.find(key);
    return metric ? static_cast<int>(metric - metrics.all().data()) : -1;
}

std::string *textField(DeviceInfo &info, int field)
{
    switch (field) {
    case firmware: return &info.firmware;
    case wifi: return &info.wifi;
    case bluetooth: return &info.bluetooth;
    case ip: return &info.ip;
    case network: return &info.network;
    case name: return &info.name;
    case model: return &info.model;
    case imei: return &info.imei;
    case charging: return &info.charging;
    case status: return &info.status;
    default: return nullptr;
    }
}

bool isEmpty(const DeviceInfo &info)
{
    return info.name.empty() && info.model.empty() && info.firmware.empty() && info.wifi.empty() &&
           info.bluetooth.empty() && info.ip.empty() && info.network.empty() && info.imei.empty() &&
           info.status.empty() && info.charging.empty() && !info.battery && !info.voltage && !info.worn;
}

}  // namespace

std::string_view findIpAddress(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t start = 0; start < text.size(); ++start) {
        if (!isDigit(text[start]) || (start > 0 && (isDigit(text[start - 1]) || text[start - 1] == '.')))
            continue;
        std::size_t i = start;
        int parts = 0;
        while (parts < 4 && i < text.size() && isDigit(text[i])) {
            int value = 0;
            const std::size_t begin = i;
            while (i < text.size() && isDigit(text[i]) && i - begin < 4)
                value = value * 10 + (text[i++] - '0');
            if (value > 255 || i - begin > 3)
                break;
            if (++parts < 4 && (i >= text.size() || text[i++] != '.'))
                break;
        }
        if (parts == 4 && (i >= text.size() || !isDigit(text[i])))
            return text.substr(start, i - start);
    }
    return {};
}

DeviceInfoReader::DeviceInfoReader(const ReadContext &readContext, Layout layout)
    : WatchReader(readContext, layout)
    , m_worn(slotOf(readContext.metrics, u"worn"))
    , m_battery(slotOf(readContext.metrics, u"battery"))
{}

int DeviceInfoReader::fieldOf(std::string_view key) const
{
    for (const InfoName &each : kInfoNames) {
        if (key == each.name)
            return each.field;
    }
    // Of the fields of a sample only those that say who, when and how they are wrapped.
    const int field = WatchReader::fieldOf(key);
    return field >= SampleFields::serial && field <= SampleFields::time ? field
           : field == kNestedField                                      ? field
                                                                        : kUnknownField;
}

void DeviceInfoReader::beginRecord(std::size_t depth)
{
    WatchReader::beginRecord(depth);
    m_infos[depth] = {};
}

void DeviceInfoReader::takeField(std::size_t depth, int field, const Token &token)
{
    if (field < firmware) {
        WatchReader::takeField(depth, field, token);
        return;
    }
    std::string_view text;
    if (token.isNested() || !unescape(token, text)) {
        sample(depth).refuse(
            Rejection::wrongType,
            QCoreApplication::translate("Ingest", "A field of the device's state has the wrong type."));
        return;
    }
    text = trimBlanks(text);
    if (text == "null" || text.empty())
        return;
    if (std::string *place = textField(m_infos[depth], field))
        place->assign(field == ip && !findIpAddress(text).empty() ? findIpAddress(text)
                                                                  : text.substr(0, 256));
    else
        takeNumber(sample(depth), field, text);
    if (field == worn || field == battery || field == voltage) {
        DeviceInfo &info = m_infos[depth];
        if (field == worn && (text == "true" || text == "false"))
            info.worn = text == "true";
        const auto number = readNumber(text);
        if (!number)
            return;
        if (field == battery)
            info.battery = static_cast<int>(std::lround(*number));
        else if (field == worn)
            info.worn = *number != 0.0;
        else  // some firmwares tell volts, some millivolts
            info.voltage = static_cast<int>(std::lround(*number < 100.0 ? *number * 1000.0 : *number));
    }
}

void DeviceInfoReader::takeNumber(Sample &each, int field, std::string_view text)
{
    const auto number = readNumber(text);
    const QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (!number && field == worn && (text == "true" || text == "false"))
        return;
    if (!number) {
        each.refuse(Rejection::wrongType,
                    QCoreApplication::translate("Ingest", "\"%1\" is not a number.").arg(shown));
        return;
    }
    const bool isGood = field == battery ? *number >= 0.0 && *number <= 100.0
                        : field == worn  ? *number == 0.0 || *number == 1.0
                                         : *number >= 0.0 && *number < 100'000.0;
    if (!isGood)
        each.refuse(Rejection::badField,
                    QCoreApplication::translate("Ingest", "%1 is no such state of a device.").arg(shown));
}

void DeviceInfoReader::endRecord(std::size_t depth, std::size_t rowsBefore, bool wrapped)
{
    if (wrapped) {
        WatchReader::endRecord(depth, rowsBefore, true);
        return;
    }
    DeviceInfo &info = m_infos[depth];
    Sample &each = sample(depth);
    if (isEmpty(info))
        each.refuse(Rejection::noValues,
                    QCoreApplication::translate("Ingest", "The record says nothing about the device."));
    if (info.worn && m_worn >= 0)
        each.values[static_cast<std::size_t>(m_worn)] = *info.worn ? 1 : 0;
    if (info.battery && m_battery >= 0)
        each.values[static_cast<std::size_t>(m_battery)] = *info.battery;
    if (const auto row = addSample(depth, false))
        result().batch.infos.push_back({*row, std::move(info)});
}

}  // namespace xinglin
