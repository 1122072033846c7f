// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/slow_fields.h"

#include "ingest/number_text.h"

#include <simdjson.h>

#include <functional>
#include <optional>

namespace xinglin {
namespace {

namespace dom = simdjson::dom;

constexpr int kDeepest = 6;
constexpr std::int64_t kLongestSpan = 48 * 3'600'000LL;
constexpr std::size_t kLongestValue = 4096;

using Take = std::function<bool(const dom::object &item)>;

/// Calls `take` for every object that has the field, wherever it lies.
bool visitItems(const dom::element &element, const char *field, int depth, const Take &take)
{
    if (depth > kDeepest)
        return false;
    dom::array list;
    if (!element.get(list)) {
        for (const dom::element item : list) {
            if (!visitItems(item, field, depth + 1, take))
                return false;
        }
        return true;
    }
    dom::object object;
    if (element.get(object))
        return depth > 0;  // a scalar inside is none of our business
    dom::element found;
    if (!object.at_key(field).get(found))
        return take(object);
    for (const auto member : object) {
        const bool isNested = member.value.is_array() || member.value.is_object();
        if (isNested && !visitItems(member.value, field, depth + 1, take))
            return false;
    }
    return true;
}

SlowVerdict visit(std::string_view json, const char *field, const Take &take)
{
    json = trimBlanks(json);
    if (json.empty() || json == "null" || json == "\"\"")
        return SlowVerdict::ok;
    std::string repaired(json);
    repairMissingComma(repaired);
    dom::parser parser;
    dom::element root;
    if (parser.parse(repaired).get(root))
        return SlowVerdict::badJson;
    if (!root.is_array() && !root.is_object())
        return root.is_null() ? SlowVerdict::ok : SlowVerdict::badItem;
    return visitItems(root, field, 0, take) ? SlowVerdict::ok : SlowVerdict::badItem;
}

std::optional<std::int64_t> timeAt(const dom::object &item, const char *field, TimeReader &times)
{
    dom::element value;
    if (item.at_key(field).get(value))
        return std::nullopt;
    std::string_view text;
    std::int64_t number = 0;
    std::int64_t ms = 0;
    if (!value.get(number))
        return times.read(std::to_string(number), ms) == TimeReader::Verdict::ok ? std::optional(ms)
                                                                                 : std::nullopt;
    if (!value.get(text) && times.read(trimBlanks(text), ms) == TimeReader::Verdict::ok)
        return ms;
    return std::nullopt;
}

std::optional<std::int64_t> wholeNumber(const dom::object &item, const char *field)
{
    dom::element value;
    if (item.at_key(field).get(value))
        return std::nullopt;
    std::int64_t number = 0;
    if (!value.get(number))
        return number;
    std::string_view text;
    std::int32_t steps = 0;
    if (!value.get(text) && readSteps(text, NumberForm{}, steps) == NumberVerdict::ok)
        return steps;
    return std::nullopt;
}

bool addEvent(std::string_view key, std::int64_t time, std::string value, std::vector<DeviceEvent> &events)
{
    if (value.size() > kLongestValue)
        return false;
    DeviceEvent event;
    event.key = key;
    event.value = std::move(value);
    event.time = time;
    events.push_back(std::move(event));
    return true;
}

}  // namespace

void repairMissingComma(std::string &json)
{
    constexpr std::string_view kKey = "\"code\"";
    for (std::size_t at = json.find(kKey); at != std::string::npos; at = json.find(kKey, at)) {
        at += kKey.size();
        const auto skip = [&](std::size_t i) {
            return std::min(json.find_first_not_of(" \t", i), json.size());
        };
        std::size_t i = skip(at);
        if (i >= json.size() || json[i] != ':')
            continue;
        i = skip(i + 1);
        if (json.compare(i, 3, "\"0\"") != 0)
            continue;
        const std::size_t next = skip(i + 3);
        if (next < json.size() && json[next] == '"')
            json.insert(i + 3, 1, ',');
    }
}

SlowVerdict readSleep(std::string_view json, TimeReader &times, std::vector<SleepSpan> &spans)
{
    return visit(json, "startTimeStamp", [&](const dom::object &item) {
        const auto from = timeAt(item, "startTimeStamp", times);
        const auto to = timeAt(item, "endTimeStamp", times);
        const auto type = wholeNumber(item, "type");
        if (!from || !to || !type || *to < *from || *to - *from > kLongestSpan || *type < 1 || *type > 4)
            return false;
        if (*from < *to)
            spans.push_back({*from, *to, static_cast<SleepSpan::Kind>(*type)});
        return true;
    });
}

SlowVerdict readExercise(std::string_view json, std::string_view key, TimeReader &times,
                         std::vector<DeviceEvent> &events)
{
    return visit(json, "timeStamp", [&](const dom::object &item) {
        const auto time = timeAt(item, "timeStamp", times);
        if (!time)
            return false;
        dom::element data;
        std::string_view text;
        std::string value;
        if (!item.at_key("data").get(data))
            value = data.get(text) ? simdjson::minify(data) : std::string(text);
        return addEvent(key, *time, std::move(value), events);
    });
}

SlowVerdict readWorkouts(std::string_view json, TimeReader &times, std::vector<DeviceEvent> &events)
{
    return visit(json, "startTimeStamp", [&](const dom::object &item) {
        const auto time = timeAt(item, "startTimeStamp", times);
        return time && addEvent("WORKOUT", *time, simdjson::minify(item), events);
    });
}

}  // namespace xinglin
