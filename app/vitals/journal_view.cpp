// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/journal_view.h"

#include "vitals/checksum.h"
#include "vitals/journal_format.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

tl::unexpected<Error> damagedBatch(const char *what)
{
    return fail(
        ErrorCode::damaged,
        QCoreApplication::translate(
            "Vitals", "Data that waits to be merged is damaged. Restore the workspace from a backup."),
        QString::fromLatin1(what));
}

std::uint32_t countVar(ByteReader &in)
{
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(in.unsignedVar(), UINT32_MAX));
}

bool readDirectory(ByteReader &in, std::vector<JournalView::Group> &groups)
{
    groups.resize(in.count(4));
    std::int64_t device = -1;
    std::uint64_t row = 0, span = 0, total = 0;
    for (JournalView::Group &group : groups) {
        device += in.signedVar();
        group.device = static_cast<std::int32_t>(device);
        group.firstRow = static_cast<std::uint32_t>(row);
        group.firstSpan = static_cast<std::uint32_t>(span);
        group.firstTotal = static_cast<std::uint32_t>(total);
        row += group.rows = countVar(in);
        span += group.spans = countVar(in);
        total += group.totals = countVar(in);
        if (device > INT32_MAX || device < INT32_MIN || row > INT32_MAX || span > INT32_MAX ||
            total > INT32_MAX)
            return false;
    }
    return in.ok();
}

}  // namespace

Result<JournalView> JournalView::open(Bytes bytes, std::int32_t import)
{
    ByteReader head(bytes);
    const auto header = head.fixed<journal::Header>();
    if (!head.ok() || header.magic != journal::kMagic || header.version != journal::kVersion)
        return damagedBatch("journal batch: header");
    if (header.checksum != checksum(bytes.subspan(journal::kHeaderBytes)))
        return damagedBatch("journal batch: checksum");

    ByteReader in(bytes.subspan(journal::kHeaderBytes));
    JournalView view;
    view.m_import = import;
    view.m_received = in.fixed<std::int64_t>();
    if (!readDirectory(in, view.m_groups))
        return damagedBatch("journal batch: directory");
    if (!view.m_groups.empty())
        view.m_rowCount = view.m_groups.back().firstRow + view.m_groups.back().rows;
    view.readColumns(in);
    view.readFacts(in);
    if (!in.ok() || !in.atEnd())
        return damagedBatch("journal batch: structure");
    for (Group &group : view.m_groups) {
        if (group.firstSpan + group.spans > view.m_spans.size() ||
            group.firstTotal + group.totals > view.m_totals.size())
            return damagedBatch("journal batch: directory");
        if (group.rows == 0)
            continue;
        group.firstTime = view.m_times.at(group.firstRow) * view.m_timeUnit;
        group.lastTime = view.m_times.at(group.firstRow + group.rows - 1) * view.m_timeUnit;
    }
    return view;
}

void JournalView::readColumns(ByteReader &in)
{
    m_timeUnit = static_cast<std::int64_t>(in.unsignedVar());
    m_times = PackedColumn::read(in, m_rowCount);
    m_lines = PackedColumn::read(in, m_rowCount);
    m_flags = PackedColumn::read(in, m_rowCount);
    m_metrics.resize(in.count(10));
    for (MetricColumn &each : m_metrics) {
        each.metric = in.fixed<std::uint8_t>();
        each.column = PackedColumn::read(in, m_rowCount);
    }
}

void JournalView::readFacts(ByteReader &in)
{
    m_spans.resize(in.count(4));
    std::int64_t before = 0;
    for (StoredSpan &each : m_spans) {
        each.span.from = before + in.signedVar();
        each.span.to = each.span.from + in.signedVar();
        each.span.kind = static_cast<SleepSpan::Kind>(in.fixed<std::uint8_t>());
        each.from = {m_import, countVar(in), m_received};
        before = each.span.from;
    }
    m_totals.resize(in.count(5));
    for (StoredTotal &each : m_totals) {
        each.total.day = Day(static_cast<std::int32_t>(in.signedVar()));
        each.total.metric = in.fixed<std::uint8_t>();
        each.total.value = static_cast<std::int32_t>(in.signedVar());
        each.conflict = in.fixed<std::uint8_t>() != 0;
        each.from = {m_import, countVar(in), m_received};
    }
}

const JournalView::Group *JournalView::find(std::int32_t device) const
{
    const auto found = std::lower_bound(m_groups.begin(), m_groups.end(), device,
                                        [](const Group &group, std::int32_t d) { return group.device < d; });
    return found == m_groups.end() || found->device != device ? nullptr : &*found;
}

void JournalView::appendTo(DeviceRows &rows, const Group &group) const
{
    const std::size_t first = group.firstRow;
    const std::size_t count = group.rows;
    const std::size_t before = rows.size();
    const std::size_t after = before + count;
    for (const MetricColumn &each : m_metrics) {
        std::vector<std::int32_t> &values = rows.column(each.metric);
        values.resize(after);
        each.column.decode(first, count, values.data() + before);
    }
    rows.times.resize(after);
    m_times.decode(first, count, rows.times.data() + before);
    rows.sources.resize(after);
    rows.flags.resize(after);
    for (std::size_t i = 0; i < count; ++i) {
        rows.times[before + i] *= m_timeUnit;
        rows.sources[before + i] = {m_import, static_cast<std::uint32_t>(m_lines.at(first + i)), m_received};
        rows.flags[before + i] = static_cast<Flags>(m_flags.at(first + i));
    }
    for (ValueColumn &each : rows.columns)
        each.values.resize(after, kMissing);
    const auto spans = m_spans.begin() + group.firstSpan;
    rows.spans.insert(rows.spans.end(), spans, spans + group.spans);
    const auto totals = m_totals.begin() + group.firstTotal;
    rows.totals.insert(rows.totals.end(), totals, totals + group.totals);
}

}  // namespace xinglin
