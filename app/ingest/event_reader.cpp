// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/event_reader.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

enum EventField { eventType = 2000, eventValue, inside };
constexpr std::size_t kLongestValue = 4096;

}  // namespace

std::string_view eventKey(std::string_view dotted)
{
    const std::size_t dot = dotted.rfind('.');
    return dot == std::string_view::npos ? dotted : dotted.substr(dot + 1);
}

EventReader::EventReader(const ReadContext &readContext, Layout layout)
    : WatchReader(readContext, layout)
{
    if (const Metric *worn = readContext.metrics.find(u"worn"))
        m_worn = static_cast<int>(worn - readContext.metrics.all().data());
}

int EventReader::fieldOf(std::string_view key) const
{
    if (key == "eventType" || key == "event_type")
        return eventType;
    if (key == "eventValue" || key == "event_value")
        return eventValue;
    if (key == "healthData" || key == "health_data" || key == "position" || key == "location")
        return inside;
    return WatchReader::fieldOf(key);
}

void EventReader::beginRecord(std::size_t depth)
{
    WatchReader::beginRecord(depth);
    m_events[depth] = {};
}

void EventReader::takeField(std::size_t depth, int field, const Token &token)
{
    if (field < eventType) {
        WatchReader::takeField(depth, field, token);
        return;
    }
    if (field == inside) {
        takeInside(depth, token);
        return;
    }
    std::string_view text;
    DeviceEvent &event = m_events[depth];
    if (token.isNested() && field == eventValue) {
        event.value.assign(token.raw.substr(0, kLongestValue));
    } else if (token.isNested() || !unescape(token, text)) {
        sample(depth).refuse(Rejection::wrongType,
                             QCoreApplication::translate("Ingest", "The event's type is no text."));
    } else if (field == eventValue) {
        event.value.assign(text.substr(0, kLongestValue));
    } else {
        text = eventKey(trimBlanks(text));
        if (text.size() > kLongestName)
            sample(depth).refuse(
                Rejection::badField,
                QCoreApplication::translate("Ingest", "The event's type is longer than %1 bytes.")
                    .arg(kLongestName));
        else
            event.key.assign(text == "null" ? std::string_view() : text);
    }
}

void EventReader::takeInside(std::size_t depth, const Token &token)
{
    std::string json(token.raw);
    if (token.isString() && !unescapeJson(token.text, json))
        json.clear();
    if (json.empty() || json == "null")
        return;
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(json).get(object)) {
        sample(depth).refuse(
            Rejection::wrongType,
            QCoreApplication::translate("Ingest", "The health values of the event are no JSON object."));
        return;
    }
    for (const auto member : object) {
        const int field = fields().find(member.key);
        const bool isMetric = field >= 0 && field < SampleFields::serial;
        const std::string raw = simdjson::minify(member.value);
        const std::string_view whole = raw;
        if (isMetric && whole != "null")
            WatchReader::takeField(
                depth, field, {whole, whole.starts_with('"') ? whole.substr(1, whole.size() - 2) : whole});
    }
}

void EventReader::noteWear(Sample &each, const DeviceEvent &event) const
{
    if (m_worn < 0 || event.key != "WEAR_STATUS_CHANGED")
        return;
    if (event.value == "0" || event.value == "1")
        each.values[static_cast<std::size_t>(m_worn)] = event.value == "1" ? 1 : 0;
}

void EventReader::endRecord(std::size_t depth, std::size_t rowsBefore, bool wrapped)
{
    if (wrapped) {
        WatchReader::endRecord(depth, rowsBefore, true);
        return;
    }
    Sample &each = sample(depth);
    DeviceEvent &event = m_events[depth];
    if (event.key.empty())
        each.refuse(Rejection::missingField, QCoreApplication::translate("Ingest", "The event has no type."));
    noteWear(each, event);
    const auto row = addSample(depth, false);
    if (!row)
        return;
    const auto values = result().batch.valuesOf(*row);
    if (fields().latitude >= 0 && fields().longitude >= 0) {
        const std::size_t latitude = static_cast<std::size_t>(fields().latitude);
        const std::size_t longitude = static_cast<std::size_t>(fields().longitude);
        if (values[latitude] != kMissing && values[longitude] != kMissing) {
            event.latitude = context().metrics.all()[latitude].toUnits(values[latitude]);
            event.longitude = context().metrics.all()[longitude].toUnits(values[longitude]);
        }
    }
    result().batch.events.push_back({*row, std::move(event)});
}

}  // namespace xinglin
