// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/block_sides.h"

#include "vitals/packed_column.h"

namespace xinglin {
namespace {

/// Runs of equal values as (difference from the run before, length).
template <typename Get>
void writeRuns(ByteWriter &out, std::size_t rows, const Get &get)
{
    std::int64_t before = 0;
    for (std::size_t row = 0; row < rows;) {
        const std::int64_t value = get(row);
        std::size_t end = row + 1;
        while (end < rows && get(end) == value)
            ++end;
        out.signedVar(value - before);
        out.unsignedVar(end - row);
        before = value;
        row = end;
    }
}

template <typename Set>
bool readRuns(ByteReader &in, std::size_t rows, const Set &set)
{
    std::int64_t value = 0;
    for (std::size_t row = 0; row < rows;) {
        value += in.signedVar();
        const std::uint64_t run = in.unsignedVar();
        if (run == 0 || run > rows - row)
            return false;
        for (const std::size_t end = row + run; row < end; ++row)
            set(row, value);
    }
    return in.ok();
}

/// Lines mostly ascend by a constant step (a file that goes round its devices): runs of (start, step,
/// length), or plain numbers where they do not.
constexpr std::uint8_t kLineRuns = 0;
constexpr std::uint8_t kLinesPacked = 1;

struct LineRun
{
    std::int64_t first = 0, step = 0;
    std::size_t rows = 0;
};

std::vector<LineRun> lineRuns(const std::vector<Provenance> &sources)
{
    std::vector<LineRun> runs;
    for (const Provenance &source : sources) {
        const std::int64_t line = source.line;
        if (!runs.empty()) {
            LineRun &run = runs.back();
            const std::int64_t last = run.first + run.step * static_cast<std::int64_t>(run.rows - 1);
            if (run.rows == 1)
                run.step = line - last;
            if (line == last + run.step) {
                ++run.rows;
                continue;
            }
        }
        runs.push_back({line, 0, 1});
    }
    return runs;
}

void writeLines(ByteBuffer &bytes, const std::vector<Provenance> &sources)
{
    ByteWriter out(bytes);
    const std::vector<LineRun> runs = lineRuns(sources);
    if (runs.size() * 3 > sources.size()) {
        out.fixed(kLinesPacked);
        writePackedColumn(bytes, sources.size(),
                          [&](std::size_t i) { return std::int64_t{sources[i].line}; });
        return;
    }
    out.fixed(kLineRuns);
    std::int64_t before = 0;
    for (const LineRun &run : runs) {
        out.signedVar(run.first - before);
        out.signedVar(run.step);
        out.unsignedVar(run.rows);
        before = run.first;
    }
}

bool readLines(ByteReader &in, std::vector<Provenance> &sources)
{
    if (in.fixed<std::uint8_t>() == kLinesPacked) {
        const PackedColumn lines = PackedColumn::read(in, sources.size());
        if (!in.ok())
            return false;
        for (std::size_t row = 0; row < sources.size(); ++row)
            sources[row].line = static_cast<std::uint32_t>(lines.at(row));
        return true;
    }
    std::int64_t first = 0;
    for (std::size_t row = 0; row < sources.size();) {
        first += in.signedVar();
        const std::int64_t step = in.signedVar();
        const std::uint64_t run = in.unsignedVar();
        if (run == 0 || run > sources.size() - row)
            return false;
        for (std::uint64_t i = 0; i < run; ++i, ++row)
            sources[row].line = static_cast<std::uint32_t>(first + step * static_cast<std::int64_t>(i));
    }
    return in.ok();
}

void write(ByteWriter &out, const Provenance &from)
{
    out.signedVar(from.import);
    out.unsignedVar(from.line);
    out.signedVar(from.received);
}

Provenance readProvenance(ByteReader &in)
{
    Provenance from;
    from.import = static_cast<std::int32_t>(in.signedVar());
    from.line = static_cast<std::uint32_t>(in.unsignedVar());
    from.received = in.signedVar();
    return from;
}

bool readConflicts(ByteReader &in, DeviceDay &day)
{
    day.conflicts.resize(in.count(2));
    std::uint64_t row = 0;
    for (ValueConflict &conflict : day.conflicts) {
        row += in.unsignedVar();
        conflict = {static_cast<std::uint32_t>(row), in.fixed<std::uint8_t>()};
        if (row >= day.size())
            return false;
    }
    return in.ok();
}

}  // namespace

void writeSides(ByteBuffer &bytes, const DeviceDay &day)
{
    const std::size_t rows = day.size();
    ByteWriter out(bytes);
    writeRuns(out, rows, [&](std::size_t i) { return std::int64_t{day.sources[i].import}; });
    writeRuns(out, rows, [&](std::size_t i) { return day.sources[i].received; });
    writeRuns(out, rows, [&](std::size_t i) { return std::int64_t{day.flags[i]}; });
    writeLines(bytes, day.sources);
    out.unsignedVar(day.conflicts.size());
    std::uint32_t row = 0;
    for (const ValueConflict &conflict : day.conflicts) {
        out.unsignedVar(conflict.row - row);
        out.fixed(conflict.metric);
        row = conflict.row;
    }
    out.unsignedVar(day.spans.size());
    std::int64_t before = std::int64_t{day.day.number()} * kDayMs;
    for (const StoredSpan &each : day.spans) {
        out.signedVar(each.span.from - before);
        out.signedVar(each.span.to - each.span.from);
        out.fixed(each.span.kind);
        write(out, each.from);
        before = each.span.from;
    }
    out.unsignedVar(day.totals.size());
    for (const StoredTotal &each : day.totals) {
        out.fixed(each.total.metric);
        out.signedVar(each.total.value);
        out.fixed(each.conflict);
        write(out, each.from);
    }
}

bool readSides(Bytes bytes, DeviceDay &day)
{
    const std::size_t rows = day.size();
    day.sources.resize(rows);
    day.flags.resize(rows);
    ByteReader in(bytes);
    auto &sources = day.sources;
    const bool runs =
        readRuns(in, rows,
                 [&](std::size_t i, std::int64_t v) { sources[i].import = static_cast<std::int32_t>(v); }) &&
        readRuns(in, rows, [&](std::size_t i, std::int64_t v) { sources[i].received = v; }) &&
        readRuns(in, rows, [&](std::size_t i, std::int64_t v) { day.flags[i] = static_cast<Flags>(v); });
    if (!runs || !readLines(in, sources) || !readConflicts(in, day))
        return false;
    day.spans.resize(in.count(6));
    std::int64_t before = std::int64_t{day.day.number()} * kDayMs;
    for (StoredSpan &each : day.spans) {
        each.span.from = before + in.signedVar();
        each.span.to = each.span.from + in.signedVar();
        each.span.kind = static_cast<SleepSpan::Kind>(in.fixed<std::uint8_t>());
        each.from = readProvenance(in);
        before = each.span.from;
    }
    day.totals.resize(in.count(6));
    for (StoredTotal &each : day.totals) {
        each.total.day = day.day;
        each.total.metric = in.fixed<std::uint8_t>();
        each.total.value = static_cast<std::int32_t>(in.signedVar());
        each.conflict = in.fixed<std::uint8_t>() != 0;
        each.from = readProvenance(in);
    }
    return in.ok() && in.atEnd();
}

}  // namespace xinglin
