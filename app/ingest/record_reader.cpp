// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/record_reader.h"

#include <algorithm>

namespace xinglin {

void SubjectTable::start(RecordBatch &batch)
{
    m_batch = &batch;
    m_devices.clear();
    m_people.clear();
    m_last = UINT32_MAX;
}

std::uint32_t SubjectTable::indexOf(SubjectRef::Kind kind, std::string_view name)
{
    if (m_last != UINT32_MAX && m_batch->subjects[m_last].kind == kind &&
        m_batch->subjects[m_last].name == name)
        return m_last;
    Names &names = kind == SubjectRef::Kind::device ? m_devices : m_people;
    const auto found = names.find(name);
    if (found != names.end())
        return m_last = found->second;
    m_last = static_cast<std::uint32_t>(m_batch->subjects.size());
    m_batch->subjects.push_back({kind, std::string(name)});
    names.emplace(name, m_last);
    return m_last;
}

namespace {

constexpr std::uint32_t kDropped = UINT32_MAX;

template <typename T>
void renumber(std::vector<RecordBatch::OfRow<T>> &facts, std::size_t first,
              const std::vector<std::uint32_t> &to)
{
    const auto newRow = [&](std::uint32_t row) { return row < first ? row : to[row - first]; };
    std::erase_if(facts, [&](const auto &fact) { return newRow(fact.row) == kDropped; });
    for (auto &fact : facts)
        fact.row = newRow(fact.row);
}

}  // namespace

void dropRows(RecordBatch &batch, std::size_t first, const std::function<bool(std::size_t row)> &drop)
{
    std::vector<std::uint32_t> to(batch.rows.size() - first, kDropped);
    std::size_t kept = first;
    for (std::size_t row = first; row < batch.rows.size(); ++row) {
        if (drop(row))
            continue;
        if (kept != row) {
            batch.rows[kept] = batch.rows[row];
            std::ranges::copy(batch.valuesOf(row), batch.valuesOf(kept).begin());
        }
        to[row - first] = static_cast<std::uint32_t>(kept++);
    }
    if (kept == batch.rows.size())
        return;
    batch.rows.resize(kept);
    batch.values.resize(kept * batch.slots);
    renumber(batch.spans, first, to);
    renumber(batch.totals, first, to);
    renumber(batch.events, first, to);
    renumber(batch.infos, first, to);
}

}  // namespace xinglin
