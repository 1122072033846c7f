// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/record_pipeline.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace xinglin {

/// Everything the plan gives, in one result.
inline ReadResult readWhole(const ReadPlan &plan)
{
    ReadResult whole(plan.slots);
    const Status status = readRecords(
        plan,
        [&](ReadResult &&part) -> Status {
            RecordBatch &to = whole.batch;
            const auto subjects = static_cast<std::uint32_t>(to.subjects.size());
            const auto rows = static_cast<std::uint32_t>(to.rows.size());
            to.subjects.insert(to.subjects.end(), part.batch.subjects.begin(), part.batch.subjects.end());
            for (RecordBatch::Row row : part.batch.rows) {
                row.subject += subjects;
                to.rows.push_back(row);
            }
            to.values.insert(to.values.end(), part.batch.values.begin(), part.batch.values.end());
            for (const auto &each : part.batch.spans)
                to.spans.push_back({each.row + rows, each.what});
            for (const auto &each : part.batch.totals)
                to.totals.push_back({each.row + rows, each.what});
            for (const auto &each : part.batch.events)
                to.events.push_back({each.row + rows, each.what});
            for (const auto &each : part.batch.infos)
                to.infos.push_back({each.row + rows, each.what});
            whole.rejections.insert(whole.rejections.end(), part.rejections.begin(), part.rejections.end());
            whole.rejected += part.rejected;
            whole.lines += part.lines;
            return {};
        },
        {}, {});
    Q_ASSERT(status);
    return whole;
}

/// Reads a text with the readers that `make` gives, on `threads` threads by stretches of `bytes`.
inline ReadResult readText(const QByteArray &text, const ReaderFactory &make, bool splittable = true,
                           unsigned threads = 1, std::size_t bytes = 0)
{
    ReadPlan plan;
    plan.text = {text.constData(), static_cast<std::size_t>(text.size())};
    plan.splittable = splittable;
    plan.makeReader = make;
    plan.slots = MetricDictionary::builtIn().size();
    plan.threads = threads;
    plan.stretchBytes = bytes;
    return readWhole(plan);
}

/// A value of a row in steps; nothing when it was not measured.
inline std::optional<int> valueOf(const ReadResult &result, std::size_t row, const char *key)
{
    const MetricDictionary &metrics = MetricDictionary::builtIn();
    const Metric *metric = metrics.find(QString::fromLatin1(key));
    const std::int32_t steps =
        result.batch.valuesOf(row)[static_cast<std::size_t>(metric - metrics.all().data())];
    return steps == kMissing ? std::nullopt : std::optional<int>(steps);
}

inline std::string subjectOf(const ReadResult &result, std::size_t row)
{
    return result.batch.subjects[result.batch.rows[row].subject].name;
}

/// "2:no_values 3:unparsable_time"
inline QString verdicts(const ReadResult &result)
{
    QStringList texts;
    for (const RecordRejection &each : result.rejections)
        texts += QStringLiteral("%1:%2").arg(each.line).arg(rejectionName(each.reason));
    return texts.join(QLatin1Char(' '));
}

}  // namespace xinglin
