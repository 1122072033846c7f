// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/watch_reader.h"

#include "ingest/shown_text.h"
#include "ingest/slow_fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

/// Names that watches give to fields that are no metric.
struct FieldName
{
    const char *name;
    int field;
};
constexpr std::array kFieldNames{
    FieldName{"deviceSn", SampleFields::serial},
    FieldName{"device_sn", SampleFields::serial},
    FieldName{"device", SampleFields::deviceId},
    FieldName{"device_id", SampleFields::deviceId},
    FieldName{"deviceId", SampleFields::deviceId},
    FieldName{"id", SampleFields::plainId},
    FieldName{"timestamp", SampleFields::time},
    FieldName{"cjsj", SampleFields::time},
    FieldName{"sleepData", SampleFields::sleep},
    FieldName{"sleep_data", SampleFields::sleep},
    FieldName{"smData", SampleFields::sleep},
    FieldName{"scientificSleepData", SampleFields::sleep},
    FieldName{"kxsmData", SampleFields::sleep},
    FieldName{"exerciseDailyData", SampleFields::exerciseDay},
    FieldName{"ydData", SampleFields::exerciseDay},
    FieldName{"exerciseWeekData", SampleFields::exerciseWeek},
    FieldName{"ydWeekData", SampleFields::exerciseWeek},
    FieldName{"workoutData", SampleFields::workout},
    FieldName{"data", -2},
    FieldName{"batch_data", -2},
    FieldName{"batchData", -2},
};

std::string camelCase(const std::string &snake)
{
    std::string camel;
    bool raise = false;
    for (const char c : snake) {
        if (c == '_') {
            raise = !camel.empty();
            continue;
        }
        camel += raise && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        raise = false;
    }
    return camel;
}

QString fieldText(const char *format, const std::string &field, std::string_view value)
{
    return QCoreApplication::translate("Ingest", format).arg(QString::fromStdString(field), shown(value));
}

}  // namespace

SampleFields::SampleFields(const MetricDictionary &metrics)
{
    for (const FieldName &each : kFieldNames)
        m_fields.emplace(each.name, each.field);
    for (const Metric &metric : metrics.all()) {
        const int slot = static_cast<int>(m_forms.size());
        NumberForm form;
        form.perUnit = metric.perUnit;
        m_forms.push_back(form);
        m_zeroIsMissing.push_back(metric.zeroIsMissing);
        m_names.push_back(metric.key.toStdString());
        // A night's sleep comes as segments, never as a number of a sample.
        if (metric.aggregation == Aggregation::sleep)
            continue;
        QStringList names = metric.aliases;
        names.prepend(metric.key);
        for (const QString &name : std::as_const(names)) {
            m_fields.emplace(name.toStdString(), slot);
            m_fields.emplace(camelCase(name.toStdString()), slot);
        }
        if (metric.key == QLatin1String("distance"))
            distance = slot;
        else if (metric.key == QLatin1String("latitude"))
            latitude = slot;
        else if (metric.key == QLatin1String("longitude"))
            longitude = slot;
        else if (metric.key == QLatin1String("altitude"))
            altitude = slot;
    }
}

int SampleFields::find(std::string_view key) const
{
    const auto found = m_fields.find(std::string(key));
    return found == m_fields.end() ? -1 : found->second;
}

void Sample::clear(std::size_t slots)
{
    values.assign(slots, kMissing);
    device.clear();
    deviceRank = 0;
    time = 0;
    hasTime = false;
    distance.clear();
    spans.clear();
    events.clear();
    problem.reset();
}

void Sample::refuse(Rejection reason, const QString &text)
{
    if (problem)
        return;
    problem = reason;
    problemText = text;
}

WatchReader::WatchReader(const ReadContext &context, Layout layout)
    : JsonReader(context, layout)
    , m_fields(context.metrics)
{}

int WatchReader::fieldOf(std::string_view key) const
{
    return m_fields.find(key);
}

void WatchReader::beginDocument()
{
    for (Sample &each : m_samples) {
        each.device.clear();
        each.deviceRank = 0;
    }
}

void WatchReader::beginRecord(std::size_t depth)
{
    m_samples[depth].clear(m_fields.slots());
}

void WatchReader::takeField(std::size_t depth, int field, const Token &token)
{
    Sample &each = m_samples[depth];
    switch (field) {
    case SampleFields::serial: takeDevice(each, 3, token); break;
    case SampleFields::deviceId: takeDevice(each, 2, token); break;
    case SampleFields::plainId: takeDevice(each, 1, token); break;
    case SampleFields::time: takeTime(each, token); break;
    case SampleFields::sleep:
    case SampleFields::exerciseDay:
    case SampleFields::exerciseWeek:
    case SampleFields::workout: takeSlowField(each, field, token); break;
    default:
        if (field == m_fields.distance)
            each.distance.assign(token.isNested() || token.isBool() ? "?" : token.text);
        else
            takeMetric(each, static_cast<std::size_t>(field), token);
    }
}

void WatchReader::takeDevice(Sample &each, int rank, const Token &token)
{
    if (rank <= each.deviceRank)
        return;
    const std::string_view name = nameOf(token);
    if (name.empty())
        return;
    if (name.size() > kLongestName) {
        each.refuse(Rejection::badField,
                    QCoreApplication::translate("Ingest", "The device's name is longer than %1 bytes.")
                        .arg(kLongestName));
        return;
    }
    each.deviceRank = rank;
    each.device.assign(name);
}

void WatchReader::takeTime(Sample &each, const Token &token)
{
    std::string_view text;
    auto verdict = TimeReader::Verdict::unparsable;
    if (!token.isNested() && !token.isBool() && unescape(token, text))
        verdict = times().read(text, each.time);
    if (verdict == TimeReader::Verdict::ok)
        each.hasTime = true;
    else if (verdict == TimeReader::Verdict::skipped)
        each.refuse(Rejection::skippedLocalTime,
                    QCoreApplication::translate("Ingest", "The clocks were moved over the time %1.")
                        .arg(shown(text)));
    else if (!token.text.empty())
        each.refuse(Rejection::unparsableTime,
                    QCoreApplication::translate("Ingest", "\"%1\" is not a time.").arg(shown(token.text)));
}

void WatchReader::takeMetric(Sample &each, std::size_t slot, const Token &token)
{
    std::int32_t steps = 0;
    const NumberVerdict verdict = token.isNested() || token.isBool()
                                      ? NumberVerdict::bad
                                      : readSteps(token.text, m_fields.form(slot), steps);
    if (verdict == NumberVerdict::ok) {
        if (steps != 0 || !m_fields.zeroIsMissing(slot))
            each.values[slot] = steps;
    } else if (verdict == NumberVerdict::bad) {
        each.refuse(Rejection::wrongType,
                    fieldText(QT_TRANSLATE_NOOP("Ingest", "%1: \"%2\" is not a number."), m_fields.name(slot),
                              token.raw));
    } else if (verdict == NumberVerdict::outOfBounds) {
        each.refuse(Rejection::badField,
                    fieldText(QT_TRANSLATE_NOOP("Ingest", "%1: %2 is beyond any measure."),
                              m_fields.name(slot), token.raw));
    }
}

void WatchReader::takeSlowField(Sample &each, int field, const Token &token)
{
    std::string_view json = token.raw;
    if (token.isString()) {
        if (token.text.empty())
            return;
        if (!unescapeJson(token.text, m_slowText)) {
            each.refuse(Rejection::unparsableJson,
                        QCoreApplication::translate("Ingest", "A text has a broken escape."));
            return;
        }
        json = m_slowText;
    }
    SlowVerdict verdict = SlowVerdict::ok;
    QString name;
    switch (field) {
    case SampleFields::sleep:
        name = QStringLiteral("sleep");
        verdict = readSleep(json, times(), each.spans);
        break;
    case SampleFields::exerciseDay:
        name = QStringLiteral("exercise");
        verdict = readExercise(json, "EXERCISE_DAY", times(), each.events);
        break;
    case SampleFields::exerciseWeek:
        name = QStringLiteral("exercise");
        verdict = readExercise(json, "EXERCISE_WEEK", times(), each.events);
        break;
    default: name = QStringLiteral("workout"); verdict = readWorkouts(json, times(), each.events);
    }
    if (verdict == SlowVerdict::badJson)
        each.refuse(
            Rejection::unparsableJson,
            QCoreApplication::translate("Ingest", "The JSON inside the field %1 is broken.").arg(name));
    else if (verdict == SlowVerdict::badItem)
        each.refuse(
            Rejection::badField,
            QCoreApplication::translate("Ingest", "An item of the field %1 makes no sense.").arg(name));
}

void WatchReader::settlePosition(Sample &each) const
{
    if (m_fields.latitude < 0 || m_fields.longitude < 0)
        return;
    std::int32_t &latitude = each.values[static_cast<std::size_t>(m_fields.latitude)];
    std::int32_t &longitude = each.values[static_cast<std::size_t>(m_fields.longitude)];
    if (latitude != kMissing && longitude != kMissing)
        return;
    // Half a position is none, and its altitude is the receiver's resting value.
    latitude = longitude = kMissing;
    if (m_fields.altitude >= 0)
        each.values[static_cast<std::size_t>(m_fields.altitude)] = kMissing;
}

void WatchReader::settleDistance(Sample &each, std::uint32_t subject)
{
    if (each.distance.empty() || m_fields.distance < 0)
        return;
    const std::size_t slot = static_cast<std::size_t>(m_fields.distance);
    NumberForm form = m_fields.form(slot);
    if (subject != kNoSubject && context().isKilometres &&
        context().isKilometres(result().batch.subjects[subject].name))
        form.perUnit *= 1000;
    std::int32_t steps = 0;
    const NumberVerdict verdict = readSteps(each.distance, form, steps);
    if (verdict == NumberVerdict::ok)
        each.values[slot] = steps;
    else if (verdict == NumberVerdict::bad)
        each.refuse(Rejection::wrongType,
                    fieldText(QT_TRANSLATE_NOOP("Ingest", "%1: \"%2\" is not a number."), m_fields.name(slot),
                              each.distance));
    else if (verdict == NumberVerdict::outOfBounds)
        each.refuse(Rejection::badField,
                    fieldText(QT_TRANSLATE_NOOP("Ingest", "%1: %2 is beyond any measure."),
                              m_fields.name(slot), each.distance));
}

std::uint32_t WatchReader::subjectOf(std::size_t depth)
{
    for (std::size_t d = depth + 1; d-- > 0;) {
        if (m_samples[d].deviceRank > 0)
            return subjects().indexOf(SubjectRef::Kind::device, m_samples[d].device);
    }
    return kNoSubject;
}

std::optional<std::uint32_t> WatchReader::addSample(std::size_t depth, bool needsValues)
{
    Sample &each = m_samples[depth];
    const std::uint32_t subject = each.problem ? kNoSubject : subjectOf(depth);
    settleDistance(each, subject);
    settlePosition(each);
    if (!each.problem && !each.hasTime)
        each.refuse(Rejection::unparsableTime,
                    QCoreApplication::translate("Ingest", "The record has no time."));
    const bool isEmpty = each.spans.empty() && each.events.empty() &&
                         std::ranges::all_of(each.values, [](std::int32_t v) { return v == kMissing; });
    if (!each.problem && needsValues && isEmpty)
        each.refuse(Rejection::noValues, QCoreApplication::translate("Ingest", "Nothing was measured."));
    if (each.problem) {
        reject(*each.problem, each.problemText);
        return std::nullopt;
    }
    RecordBatch &batch = result().batch;
    const std::uint32_t row = batch.addRow({subject, place(), each.time, 0});
    std::ranges::copy(each.values, batch.valuesOf(row).begin());
    for (const SleepSpan &span : each.spans)
        batch.spans.push_back({row, span});
    for (DeviceEvent &event : each.events)
        batch.events.push_back({row, std::move(event)});
    return row;
}

void WatchReader::endRecord(std::size_t depth, std::size_t rowsBefore, bool wrapped)
{
    if (!wrapped) {
        addSample(depth, true);
        return;
    }
    // The wrapper may have named the device after what it wraps.
    RecordBatch &batch = result().batch;
    if (m_samples[depth].deviceRank == 0)
        return;
    for (std::size_t row = rowsBefore; row < batch.rows.size(); ++row) {
        if (batch.rows[row].subject == kNoSubject)
            batch.rows[row].subject = subjectOf(depth);
    }
}

}  // namespace xinglin
