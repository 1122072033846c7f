// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/journal_batch.h"

#include "vitals/checksum.h"
#include "vitals/journal_format.h"
#include "vitals/packed_column.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace xinglin {
namespace {

struct SlotShape
{
    std::int32_t low = std::numeric_limits<std::int32_t>::max();
    std::int32_t high = kMissing;
    std::size_t count = 0;
};

/// The kept rows, put in the order of the batch, with what is known of their values.
class Packing
{
public:
    Packing(const RecordBatch &records, std::span<const std::uint32_t> rows,
            std::span<const std::int32_t> deviceOfSubject);

    std::size_t rows() const { return m_order.size(); }
    std::size_t facts() const { return m_spans.size() + m_totals.size(); }
    std::size_t values() const;
    void write(ByteBuffer &out, Instant received, const MetricDictionary &metrics) const;

private:
    void takeRow(std::uint32_t row);
    void sortRows();
    template <typename T>
    std::vector<std::uint32_t> factsOf(const std::vector<RecordBatch::OfRow<T>> &facts,
                                       const std::vector<bool> &kept) const;
    std::int32_t deviceOf(std::uint32_t row) const { return m_devices[m_records.rows[row].subject]; }
    void writeDirectory(ByteBuffer &out) const;
    void writeColumns(ByteBuffer &out, const MetricDictionary &metrics) const;
    void writeFacts(ByteBuffer &out) const;

    const RecordBatch &m_records;
    std::span<const std::int32_t> m_devices;
    std::vector<std::uint32_t> m_order;            // rows with values, by device, time and arrival
    std::vector<std::uint32_t> m_spans, m_totals;  // by device and arrival
    std::vector<SlotShape> m_shapes;
};

Packing::Packing(const RecordBatch &records, std::span<const std::uint32_t> rows,
                 std::span<const std::int32_t> deviceOfSubject)
    : m_records(records)
    , m_devices(deviceOfSubject)
    , m_shapes(records.slots)
{
    m_order.reserve(rows.size());
    for (const std::uint32_t row : rows)
        takeRow(row);
    sortRows();
    if (records.spans.empty() && records.totals.empty())
        return;
    std::vector<bool> kept(records.rows.size());
    for (const std::uint32_t row : rows)
        kept[row] = true;
    m_totals = factsOf(records.totals, kept);
    for (const std::uint32_t row : rows)
        kept[row] = !has(records.rows[row].flags, Flag::duplicateConflict);
    m_spans = factsOf(records.spans, kept);
}

void Packing::takeRow(std::uint32_t row)
{
    const std::span<const std::int32_t> values = m_records.valuesOf(row);
    bool any = false;
    for (std::size_t slot = 0; slot < values.size(); ++slot) {
        const std::int32_t value = values[slot];
        const bool present = value != kMissing;
        SlotShape &shape = m_shapes[slot];
        shape.low = present && value < shape.low ? value : shape.low;
        shape.high = value > shape.high ? value : shape.high;  // kMissing is the smallest number
        shape.count += present;
        any |= present;
    }
    if (any)
        m_order.push_back(row);
}

void Packing::sortRows()
{
    // Devices are few beside rows: a counting sort by device keeps the order of arrival, and the times of one
    // device mostly ascend already.
    std::vector<std::int32_t> devices(m_devices.begin(), m_devices.end());
    std::sort(devices.begin(), devices.end());
    devices.erase(std::unique(devices.begin(), devices.end()), devices.end());
    std::vector<std::uint32_t> rank(m_devices.size());
    for (std::size_t subject = 0; subject < rank.size(); ++subject)
        rank[subject] = static_cast<std::uint32_t>(
            std::lower_bound(devices.begin(), devices.end(), m_devices[subject]) - devices.begin());
    std::vector<std::uint32_t> begin(devices.size() + 1);
    for (const std::uint32_t row : m_order)
        ++begin[rank[m_records.rows[row].subject] + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint32_t> next(begin.begin(), begin.end());
    std::vector<std::uint32_t> sorted(m_order.size());
    for (const std::uint32_t row : m_order)
        sorted[next[rank[m_records.rows[row].subject]]++] = row;
    const auto earlier = [this](std::uint32_t a, std::uint32_t b) {
        return m_records.rows[a].time < m_records.rows[b].time;
    };
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const auto first = sorted.begin() + begin[i];
        const auto last = sorted.begin() + begin[i + 1];
        if (!std::is_sorted(first, last, earlier))
            std::stable_sort(first, last, earlier);
    }
    m_order = std::move(sorted);
}

template <typename T>
std::vector<std::uint32_t> Packing::factsOf(const std::vector<RecordBatch::OfRow<T>> &facts,
                                            const std::vector<bool> &kept) const
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < facts.size(); ++i) {
        if (kept[facts[i].row])
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return deviceOf(facts[a].row) < deviceOf(facts[b].row);
    });
    return order;
}

std::size_t Packing::values() const
{
    return std::accumulate(m_shapes.begin(), m_shapes.end(), std::size_t{0},
                           [](std::size_t sum, const SlotShape &shape) { return sum + shape.count; });
}

void Packing::write(ByteBuffer &out, Instant received, const MetricDictionary &metrics) const
{
    out.reserve(256 + m_order.size() * 24);
    out.resize(journal::kHeaderBytes);
    ByteWriter writer(out);
    writer.fixed(received.ms());
    writeDirectory(out);
    writeColumns(out, metrics);
    writeFacts(out);
    const journal::Header header{journal::kMagic, journal::kVersion,
                                 checksum(Bytes(out).subspan(journal::kHeaderBytes))};
    std::memcpy(out.data(), &header, sizeof header);
}

void Packing::writeDirectory(ByteBuffer &out) const
{
    struct Counts
    {
        std::int32_t device;
        std::uint32_t rows = 0, spans = 0, totals = 0;
    };
    std::vector<Counts> groups;
    auto order = m_order.begin();
    auto span = m_spans.begin();
    auto total = m_totals.begin();
    // Three lists ascending by device, merged.
    while (order != m_order.end() || span != m_spans.end() || total != m_totals.end()) {
        std::int32_t device = std::numeric_limits<std::int32_t>::max();
        if (order != m_order.end())
            device = std::min(device, deviceOf(*order));
        if (span != m_spans.end())
            device = std::min(device, deviceOf(m_records.spans[*span].row));
        if (total != m_totals.end())
            device = std::min(device, deviceOf(m_records.totals[*total].row));
        Counts counts{device};
        for (; order != m_order.end() && deviceOf(*order) == device; ++order)
            ++counts.rows;
        for (; span != m_spans.end() && deviceOf(m_records.spans[*span].row) == device; ++span)
            ++counts.spans;
        for (; total != m_totals.end() && deviceOf(m_records.totals[*total].row) == device; ++total)
            ++counts.totals;
        groups.push_back(counts);
    }
    ByteWriter writer(out);
    writer.unsignedVar(groups.size());
    std::int32_t before = -1;
    for (const Counts &group : groups) {
        writer.signedVar(std::int64_t{group.device} - before);
        writer.unsignedVar(group.rows);
        writer.unsignedVar(group.spans);
        writer.unsignedVar(group.totals);
        before = group.device;
    }
}

void Packing::writeColumns(ByteBuffer &out, const MetricDictionary &metrics) const
{
    const std::size_t rows = m_order.size();
    const auto &source = m_records.rows;
    ByteWriter writer(out);
    const bool wholeSeconds = std::all_of(m_order.begin(), m_order.end(),
                                          [&](std::uint32_t row) { return source[row].time % 1000 == 0; });
    const std::int64_t unit = wholeSeconds ? 1000 : 1;
    writer.unsignedVar(static_cast<std::uint64_t>(unit));
    writePackedColumn(out, rows, [&](std::size_t i) { return source[m_order[i]].time / unit; });
    writePackedColumn(out, rows, [&](std::size_t i) { return std::int64_t{source[m_order[i]].line}; });
    writePackedColumn(out, rows, [&](std::size_t i) { return std::int64_t{source[m_order[i]].flags}; });
    const auto used =
        std::count_if(m_shapes.begin(), m_shapes.end(), [](const auto &s) { return s.count > 0; });
    writer.unsignedVar(static_cast<std::uint64_t>(used));
    for (std::size_t slot = 0; slot < m_shapes.size(); ++slot) {
        const SlotShape &shape = m_shapes[slot];
        if (shape.count == 0)
            continue;
        const bool missing = shape.count < rows;
        writer.fixed(metrics.all()[slot].number);
        const std::int32_t *values = m_records.values.data() + slot;
        writePacked(out, rows, PackedShape::of(shape.low, shape.high, missing), missing,
                    [&](std::size_t i) { return std::int64_t{values[m_order[i] * m_records.slots]}; });
    }
}

void Packing::writeFacts(ByteBuffer &out) const
{
    ByteWriter writer(out);
    writer.unsignedVar(m_spans.size());
    std::int64_t before = 0;
    for (const std::uint32_t i : m_spans) {
        const auto &[row, span] = m_records.spans[i];
        writer.signedVar(span.from - before);
        writer.signedVar(span.to - span.from);
        writer.fixed(span.kind);
        writer.unsignedVar(m_records.rows[row].line);
        before = span.from;
    }
    writer.unsignedVar(m_totals.size());
    for (const std::uint32_t i : m_totals) {
        const auto &[row, total] = m_records.totals[i];
        writer.signedVar(total.day.number());
        writer.fixed(total.metric);
        writer.signedVar(total.value);
        writer.fixed(has(m_records.rows[row].flags, Flag::duplicateConflict));
        writer.unsignedVar(m_records.rows[row].line);
    }
}

}  // namespace

JournalBatch JournalBatch::fromRecords(const RecordBatch &records, std::span<const std::uint32_t> rows,
                                       std::span<const std::int32_t> deviceOfSubject, Instant received,
                                       const MetricDictionary &metrics)
{
    const Packing packing(records, rows, deviceOfSubject);
    JournalBatch batch;
    batch.m_rows = packing.rows();
    batch.m_facts = packing.facts();
    batch.m_values = packing.values();
    if (!batch.isEmpty())
        packing.write(batch.m_bytes, received, metrics);
    return batch;
}

}  // namespace xinglin
