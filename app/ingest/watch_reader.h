// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/json_reader.h"
#include "ingest/number_text.h"

#include <unordered_map>

namespace xinglin {

/// The fields of a sample by every name that watches use: metrics from the dictionary (also in camelCase),
/// and the rest. Immutable; any thread.
class SampleFields
{
public:
    enum Other {
        serial = 1000,  ///< deviceSn, device_sn
        deviceId,       ///< device_id
        plainId,        ///< id, the weakest name of a device
        time,
        sleep,
        exerciseDay,
        exerciseWeek,
        workout,
    };
    explicit SampleFields(const MetricDictionary &metrics);
    /// Place of a metric in the dictionary, one of Other, or -1.
    int find(std::string_view key) const;
    std::size_t slots() const { return m_forms.size(); }
    const NumberForm &form(std::size_t slot) const { return m_forms[slot]; }
    bool zeroIsMissing(std::size_t slot) const { return m_zeroIsMissing[slot]; }
    const std::string &name(std::size_t slot) const { return m_names[slot]; }
    /// Slots with a meaning of their own; -1 where the dictionary lacks them.
    int distance = -1, latitude = -1, longitude = -1, altitude = -1;

private:
    std::unordered_map<std::string, int> m_fields;
    std::vector<NumberForm> m_forms;
    std::vector<bool> m_zeroIsMissing;
    std::vector<std::string> m_names;
};

/// One sample while it is read.
struct Sample
{
    std::vector<std::int32_t> values;
    std::string device;
    int deviceRank = 0;  ///< strength of the field the device came from; 0: none
    std::int64_t time = 0;
    bool hasTime = false;
    std::string distance;  ///< as written: its unit depends on the device
    std::vector<SleepSpan> spans;
    std::vector<DeviceEvent> events;
    std::optional<Rejection> problem;  ///< the first one
    QString problemText;

    void clear(std::size_t slots);
    void refuse(Rejection reason, const QString &text);
};

/// Reads samples as watches send them (domain/ingest.md, "Watch payloads").
class WatchReader : public JsonReader
{
public:
    WatchReader(const ReadContext &context, Layout layout);

protected:
    int fieldOf(std::string_view key) const override;
    void beginDocument() override;
    void beginRecord(std::size_t depth) override;
    void takeField(std::size_t depth, int field, const Token &token) override;
    void endRecord(std::size_t depth, std::size_t rowsBefore, bool wrapped) override;

    const SampleFields &fields() const { return m_fields; }
    Sample &sample(std::size_t depth) { return m_samples[depth]; }
    /// Checks the sample and adds its row; nothing when it was refused.
    std::optional<std::uint32_t> addSample(std::size_t depth, bool needsValues);
    void takeTime(Sample &sample, const Token &token);
    void takeDevice(Sample &sample, int rank, const Token &token);

private:
    void takeMetric(Sample &sample, std::size_t slot, const Token &token);
    void takeSlowField(Sample &sample, int field, const Token &token);
    void settlePosition(Sample &sample) const;
    void settleDistance(Sample &sample, std::uint32_t subject);
    std::uint32_t subjectOf(std::size_t depth);

    SampleFields m_fields;
    std::array<Sample, kDeepest + 1> m_samples;
    std::string m_slowText;
};

}  // namespace xinglin
