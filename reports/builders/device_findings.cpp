// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/device_parts.h"
#include "reports/builders/ranked_findings.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::size_t kMostDeviceFindings = 5;
constexpr double kManySilent = 0.1;  // of the watches bound to somebody

}  // namespace

std::vector<Finding> deviceFindings(const ReportWords &words, const DeviceRecord &record)
{
    const Texts &texts = words.texts();
    std::vector<RankedFinding> found;
    const auto add = [&](double urgency, bool urgent, const QString &text, const QString &evidence) {
        found.push_back({urgency, ruleFinding(texts, urgent, text, evidence)});
    };
    const auto bound = std::ranges::count_if(record.devices, &DeviceLine::isBound);
    const auto silent = std::ssize(silentDevices(record));
    if (silent > 0)
        add(90.0, static_cast<double>(silent) >= kManySilent * static_cast<double>(bound),
            texts.translate("Report", "Silent watches: %1").arg(words.count(silent)),
            texts
                .translate("Report",
                           "%1 of %2 watches bound to somebody told nothing for 3 days and more. No "
                           "alert can ring for those who wear them.")
                .arg(words.count(silent), words.count(bound)));
    if (record.peopleWithout > 0)
        add(80.0, false,
            texts.translate("Report", "People without a watch: %1").arg(words.count(record.peopleWithout)),
            texts.translate("Report", "People bound to no watch: %1 of %2.")
                .arg(words.count(record.peopleWithout), words.count(record.people)));
    const auto low = std::ranges::count_if(
        record.devices, [](const DeviceLine &line) { return line.isBound && isBatteryLow(line.device); });
    if (low > 0)
        add(70.0, false, texts.translate("Report", "Low batteries: %1").arg(words.count(low)),
            texts.translate("Report", "Under 20% when the watch last told, up to %1; bound to somebody.")
                .arg(words.instant(record.stateAt)));
    if (record.unassigned > 0)
        add(60.0, false,
            texts.translate("Report", "Watches bound to nobody: %1").arg(words.count(record.unassigned)),
            texts.translate("Report",
                            "What they send is kept without a person. Bind them or put them away."));
    const auto notTold = std::ranges::count_if(record.devices, [](const DeviceLine &line) {
        return !line.device.battery && line.device.firmware.isEmpty();
    });
    if (notTold > 0)
        add(40.0, false,
            texts.translate("Report", "Watches that never told of themselves: %1").arg(words.count(notTold)),
            texts.translate("Report", "Firmware and battery are not known of them: a low one is not seen."));
    const auto noBattery = std::ranges::count_if(record.devices, [](const DeviceLine &line) {
        return !line.device.battery && !line.device.firmware.isEmpty();
    });
    if (noBattery > 0)
        add(50.0, false,
            texts.translate("Report", "Watches that never told of their battery: %1")
                .arg(words.count(noBattery)),
            texts.translate("Report", "A low one is not seen here."));
    return findingsIn(mostPressing(std::move(found), kMostDeviceFindings));
}

}  // namespace xinglin
