// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/device_parts.h"
#include "reports/builders/table_parts.h"

#include <algorithm>
#include <map>

namespace xinglin {
namespace {

constexpr std::size_t kMostDeviceRows = 60;

QString told(const ReportWords &words, const QString &text)
{
    return text.isEmpty() ? words.texts().translate("Report", "not told") : text;
}

TableCell toldCell(const ReportWords &words, const QString &text)
{
    return text.isEmpty() ? table::absent(told(words, text)) : words.textCell(text);
}

TableCell batteryCell(const ReportWords &words, const DeviceLine &line)
{
    const auto &battery = line.device.battery;
    if (!battery)
        return table::absent(told(words, {}));
    TableCell cell = words.percentCell(*battery / 100.0);
    cell.text = QStringLiteral("%1%").arg(*battery);
    return cell;
}

TableCell wearerCell(const ReportWords &words, const DeviceLine &line, bool named)
{
    return line.isBound && !line.personCode.isEmpty()
               ? words.textCell(table::person(words, line.personName, line.personCode, named))
               : table::absent(words.texts().translate("Report", "nobody"));
}

TableCell wornCell(const ReportWords &words, const DeviceLine &line)
{
    const auto &worn = line.device.worn;
    if (!worn)
        return table::absent(told(words, {}));
    return words.textCell(*worn ? words.texts().translate("Report", "worn")
                                : words.texts().translate("Report", "not worn"));
}

/// Whole days since the device was last heard; "never".
TableCell silenceCell(const ReportWords &words, Instant heard, Instant now)
{
    if (!heard.isValid())
        return table::absent(words.texts().translate("Report", "never"));
    return words.countCell(std::max<std::int64_t>(0, (now - heard) / kDayMs));
}

TableCell heardCell(const ReportWords &words, Instant heard)
{
    return heard.isValid() ? words.textCell(words.instant(heard))
                           : table::absent(words.texts().translate("Report", "never"));
}

struct StockRow
{
    std::int64_t watches = 0, bound = 0, worn = 0, notWorn = 0, notTold = 0, silent = 0;

    void add(const DeviceLine &line, Instant now)
    {
        ++watches;
        bound += line.isBound ? 1 : 0;
        ++(!line.device.worn ? notTold : *line.device.worn ? worn : notWorn);
        silent += isSilent(line.heard, now) ? 1 : 0;
    }
    std::vector<TableCell> cells(const ReportWords &words, const QString &name) const
    {
        return {words.textCell(name),     words.countCell(watches),
                words.countCell(bound),   words.countCell(watches - bound),
                words.countCell(worn),    words.countCell(notWorn),
                words.countCell(notTold), words.countCell(silent)};
    }
};

void tellRest(TableBlock &block, const ReportWords &words, std::int64_t all)
{
    if (all > std::ssize(block.rows))
        block.note = words.texts()
                         .translate("Report", "The first %1 of %2.")
                         .arg(words.count(std::ssize(block.rows)), words.count(all));
}

}  // namespace

TableBlock stockTable(const ReportWords &words, const DeviceRecord &record)
{
    const Texts &texts = words.texts();
    TableBlock block;
    block.key = QStringLiteral("stock");
    block.caption = texts.translate("Report", "Watches by model and state");
    block.columns = {table::left("model", texts.translate("Report", "Model", "of a watch")),
                     table::right("watches", texts.translate("Report", "Watches")),
                     table::right("bound", texts.translate("Report", "Bound to somebody")),
                     table::right("free", texts.translate("Report", "Bound to nobody")),
                     table::right("worn", texts.translate("Report", "Reported worn")),
                     table::right("not_worn", texts.translate("Report", "Reported not worn")),
                     table::right("not_told", texts.translate("Report", "Wear not reported")),
                     table::right("silent", texts.translate("Report", "Silent for 3 days"))};
    std::map<QString, StockRow> models;
    StockRow sum;
    for (const DeviceLine &line : record.devices) {
        models[line.device.model].add(line, record.stateAt);
        sum.add(line, record.stateAt);
    }
    for (const auto &[model, row] : models)
        block.rows.push_back(row.cells(words, told(words, model)));
    if (models.size() > 1)
        block.sumRow = sum.cells(words, texts.translate("Report", "Sum"));
    block.emptyText = texts.translate("Report", "No watch is known.");
    block.note = texts.translate("Report", "Silent also counts those never heard of.");
    return block;
}

TableBlock firmwareTable(const ReportWords &words, const DeviceRecord &record)
{
    const Texts &texts = words.texts();
    TableBlock block;
    block.key = QStringLiteral("firmware");
    block.caption = texts.translate("Report", "Firmware by model, as last told");
    block.columns = {table::left("model", texts.translate("Report", "Model", "of a watch")),
                     table::left("firmware", texts.translate("Report", "Firmware")),
                     table::right("watches", texts.translate("Report", "Watches")),
                     table::right("share", texts.translate("Report", "Share of the model"))};
    std::map<QString, std::map<QString, std::int64_t>> models;
    for (const DeviceLine &line : record.devices)
        ++models[line.device.model][line.device.firmware];
    for (const auto &[model, versions] : models) {
        std::int64_t all = 0;
        for (const auto &[firmware, count] : versions)
            all += count;
        for (const auto &[firmware, count] : versions)
            block.rows.push_back({words.textCell(told(words, model)), toldCell(words, firmware),
                                  words.countCell(count), table::share(words, count, all)});
    }
    block.emptyText = texts.translate("Report", "No watch is known.");
    return block;
}

TableBlock silentTable(const ReportWords &words, const DeviceRecord &record, bool named)
{
    const Texts &texts = words.texts();
    TableBlock block;
    block.key = QStringLiteral("silent");
    block.caption = texts.translate("Report", "Watches bound to somebody and silent for 3 days and more");
    block.columns = {table::left("device", texts.translate("Report", "Watch")),
                     table::left("person", texts.translate("Report", "Person")),
                     table::left("unit", texts.translate("Report", "Unit")),
                     table::left("last_seen", texts.translate("Report", "Last heard")),
                     table::right("days", texts.translate("Report", "Days silent")),
                     table::right("battery", texts.translate("Report", "Battery, last told")),
                     table::left("worn", texts.translate("Report", "Wear, last told"))};
    const auto silent = silentDevices(record);
    for (const DeviceLine *line : silent) {
        if (block.rows.size() == kMostDeviceRows)
            break;
        block.rows.push_back({words.textCell(line->device.serial), wearerCell(words, *line, named),
                              words.textCell(words.name(line->unitName)), heardCell(words, line->heard),
                              silenceCell(words, line->heard, record.stateAt), batteryCell(words, *line),
                              wornCell(words, *line)});
    }
    block.emptyText = texts.translate("Report", "None.");
    tellRest(block, words, std::ssize(silent));
    return block;
}

TableBlock lowBatteryTable(const ReportWords &words, const DeviceRecord &record, bool named)
{
    const Texts &texts = words.texts();
    std::vector<const DeviceLine *> low;
    for (const DeviceLine &line : record.devices) {
        if (isBatteryLow(line.device))
            low.push_back(&line);
    }
    std::stable_sort(low.begin(), low.end(), [](const DeviceLine *a, const DeviceLine *b) {
        return *a->device.battery < *b->device.battery;
    });
    TableBlock block;
    block.key = QStringLiteral("low_battery");
    block.caption = texts.translate("Report", "Watches whose battery was under 20% when last told");
    block.columns = {table::left("device", texts.translate("Report", "Watch")),
                     table::right("battery", texts.translate("Report", "Battery")),
                     table::left("person", texts.translate("Report", "Person")),
                     table::left("unit", texts.translate("Report", "Unit")),
                     table::left("last_seen", texts.translate("Report", "Last message"))};
    for (const DeviceLine *line : low) {
        if (block.rows.size() < kMostDeviceRows)
            block.rows.push_back({words.textCell(line->device.serial), batteryCell(words, *line),
                                  wearerCell(words, *line, named), words.textCell(words.name(line->unitName)),
                                  words.textCell(words.instant(line->device.lastSeen))});
    }
    const std::int64_t all = std::ssize(record.devices), unknown = batteriesNotTold(record);
    block.emptyText = unknown == 0 ? texts.translate("Report", "None.")
                                   : texts.translate("Report", "None is known of; not told by %1 of %2.")
                                         .arg(words.count(unknown), words.count(all));
    tellRest(block, words, std::ssize(low));
    return block;
}

TableBlock bindingTable(const ReportWords &words, const DeviceRecord &record, bool named)
{
    const Texts &texts = words.texts();
    TableBlock block;
    block.key = QStringLiteral("binding_changes");
    block.caption = texts.translate("Report", "Watches handed out and taken back, the newest first");
    block.columns = {table::left("time", texts.translate("Report", "Time")),
                     table::left("change", texts.translate("Report", "Change")),
                     table::left("device", texts.translate("Report", "Watch")),
                     table::left("person", texts.translate("Report", "Person")),
                     table::left("unit", texts.translate("Report", "Unit"))};
    for (const BindingChange &change : record.changes)
        block.rows.push_back(
            {words.textCell(words.instant(change.time)),
             words.textCell(change.began ? texts.translate("Report", "handed out")
                                         : texts.translate("Report", "taken back")),
             words.textCell(change.serial),
             words.textCell(table::person(words, change.personName, change.personCode, named)),
             words.textCell(words.name(change.unitName))});
    block.emptyText = texts.translate("Report", "No binding began or ended in this period.");
    tellRest(block, words, record.began + record.ended);
    return block;
}

TableBlock eventTable(const ReportWords &words, const DeviceReportData &data, const ReportSetting &setting)
{
    const Period &period = setting.period;
    const bool tellsYearEarlier = setting.tellsYearEarlier();
    const Texts &texts = words.texts();
    TableBlock block;
    block.key = QStringLiteral("device_events");
    block.caption = texts.translate("Report", "What watches reported, by kind");
    block.columns = {table::left("event", texts.translate("Report", "Event")),
                     table::right("events", texts.translate("Report", "Times", "how often")),
                     table::right("devices", texts.translate("Report", "Watches")),
                     table::right("previous", words.period(period.previous()))};
    if (tellsYearEarlier)
        block.columns.push_back(table::right("year_earlier", words.period(period.yearEarlier())));
    const auto before = [&](const Result<DeviceRecord> &result, const QString &key) {
        const DeviceRecord *other = data.comparable(result);
        if (!other)
            return table::absent(words);
        const auto found =
            std::ranges::find_if(other->events, [&](const auto &count) { return count.key == key; });
        return words.countCell(found == other->events.end() ? 0 : found->events);
    };
    for (const DeviceRecord::EventCount &count : data.record->events) {
        block.rows.push_back({words.textCell(eventName(words, count.key)), words.countCell(count.events),
                              words.countCell(count.devices), before(data.previous, count.key)});
        if (tellsYearEarlier)
            block.rows.back().push_back(before(data.yearEarlier, count.key));
    }
    block.emptyText = texts.translate("Report", "No event is stored for this period.");
    block.note =
        texts.translate("Report", "Counted is what reached the store. A watch that is off, out of reach "
                                  "or silent reports nothing.");
    return block;
}

TableBlock urgentTable(const ReportWords &words, const DeviceRecord &record, bool named)
{
    const Texts &texts = words.texts();
    TableBlock block;
    block.key = QStringLiteral("urgent_events");
    block.caption = texts.translate("Report", "SOS, falls and one-key alarms, the newest first");
    block.columns = {table::left("time", texts.translate("Report", "Time")),
                     table::left("event", texts.translate("Report", "Event")),
                     table::left("device", texts.translate("Report", "Watch")),
                     table::left("person", texts.translate("Report", "Worn by")),
                     table::left("unit", texts.translate("Report", "Unit"))};
    for (const DeviceEventLine &event : record.urgent)
        block.rows.push_back(
            {words.textCell(words.instant(event.time)), words.textCell(eventName(words, event.key)),
             words.textCell(event.serial),
             event.personCode.isEmpty()
                 ? table::absent(texts.translate("Report", "nobody known"))
                 : words.textCell(table::person(words, event.personName, event.personCode, named)),
             words.textCell(words.name(event.unitName))});
    block.emptyText = texts.translate("Report", "None.");
    block.note = texts.translate("Report", "How each was handled stands in the alert operations report.");
    if (record.urgentEvents > std::ssize(block.rows))
        block.note =
            sentences({texts.translate("Report", "The first %1 of %2.")
                           .arg(words.count(std::ssize(block.rows)), words.count(record.urgentEvents)),
                       block.note});
    return block;
}

TableBlock deviceListTable(const ReportWords &words, const DeviceRecord &record, bool named)
{
    const Texts &texts = words.texts();
    TableBlock block;
    block.key = QStringLiteral("devices");
    block.caption =
        texts.translate("Report", "All watches, as known on %1").arg(words.instant(record.stateAt));
    block.columns = {table::left("device", texts.translate("Report", "Watch")),
                     table::left("model", texts.translate("Report", "Model", "of a watch")),
                     table::left("firmware", texts.translate("Report", "Firmware")),
                     table::right("battery", texts.translate("Report", "Battery")),
                     table::left("worn", texts.translate("Report", "Wear")),
                     table::left("last_seen", texts.translate("Report", "Last heard")),
                     table::left("person", texts.translate("Report", "Person")),
                     table::left("unit", texts.translate("Report", "Unit"))};
    for (const DeviceLine &line : record.devices)
        block.rows.push_back({words.textCell(line.device.serial), toldCell(words, line.device.model),
                              toldCell(words, line.device.firmware), batteryCell(words, line),
                              wornCell(words, line), heardCell(words, line.heard),
                              wearerCell(words, line, named), words.textCell(words.name(line.unitName))});
    block.emptyText = texts.translate("Report", "No watch is known.");
    return block;
}

}  // namespace xinglin
