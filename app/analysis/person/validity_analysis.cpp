// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"
#include "domain/quality.h"

namespace xinglin {
namespace {

const auto kValidityId = QStringLiteral("validity");
constexpr double kMuchLeftOut = 0.2;

struct ValidityTotal
{
    RecordQuality quality;
    std::int64_t days = 0, expected = 0, received = 0;
};

ValidityTotal addUp(const PersonCourse &course)
{
    ValidityTotal total;
    for (const PersonCourse::Place &place : course.days) {
        if (place.summary) {
            total.expected += place.summary->summary.expected;
            total.received += place.summary->summary.received;
        }
        if (!place.facts)
            continue;
        ++total.days;
        const RecordQuality &day = place.facts->quality;
        total.quality.records += day.records;
        total.quality.values += day.values;
        total.quality.counted += day.counted;
        total.quality.outOfOrder += day.outOfOrder;
        total.quality.stuckRuns += day.stuckRuns;
        for (std::size_t kind = 0; kind < day.flagged.size(); ++kind)
            total.quality.flagged[kind] += day.flagged[kind];
    }
    return total;
}

double percentOf(std::int64_t part, std::int64_t all)
{
    return 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

QJsonObject validityDetail(const RecordQuality &quality)
{
    QJsonObject counts, percent;
    for (std::size_t kind = 0; kind < quality.flagged.size(); ++kind) {
        const QString name = flagName(static_cast<Flag>(1u << kind));
        counts[name] = static_cast<double>(quality.flagged[kind]);
        percent[name] = percentOf(quality.flagged[kind], quality.values);
    }
    return {{QStringLiteral("records"), static_cast<double>(quality.records)},
            {QStringLiteral("values"), static_cast<double>(quality.values)},
            {QStringLiteral("counted"), static_cast<double>(quality.counted)},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("percent"), percent},
            {QStringLiteral("out_of_order"), static_cast<double>(quality.outOfOrder)},
            {QStringLiteral("stuck_runs"), static_cast<double>(quality.stuckRuns)}};
}

}  // namespace

std::vector<AnalysisResult> validityAnalysis(const PersonRecord &record)
{
    const ValidityTotal total = addUp(courseOf(record, record.days));
    const RecordQuality &quality = total.quality;
    if (quality.values == 0)
        return {noRecords(kValidityId, 1, record.days)};
    AnalysisResult result;
    result.method = kValidityId;
    result.days = record.days;
    result.value = percentOf(quality.counted, quality.values);
    result.unit = QStringLiteral("%");
    result.n = quality.values;
    if (total.expected > 0)
        result.coverage =
            std::min(1.0, static_cast<double>(total.received) / static_cast<double>(total.expected));
    result.detail = validityDetail(quality);
    if (static_cast<double>(quality.counted) < (1.0 - kMuchLeftOut) * static_cast<double>(quality.values))
        result.flags += QStringLiteral("much_left_out");
    result.text = sentence(QT_TRANSLATE_NOOP("Analysis", "%1% of %2 values count."),
                           {{*result.value, 1}, static_cast<qint64>(quality.values)});
    result.inputs = {{sentence(QT_TRANSLATE_NOOP("Analysis", "Records")), quality.records, record.days,
                      sentence(QT_TRANSLATE_NOOP("Analysis", "every sample of the days with data (%1)"),
                               {static_cast<qint64>(total.days)})}};
    return {std::move(result)};
}

}  // namespace xinglin
