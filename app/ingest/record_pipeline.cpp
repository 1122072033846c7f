// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/record_pipeline.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace xinglin {
namespace {

constexpr std::size_t kLargestStretch = std::size_t{4} << 20;
constexpr std::size_t kSmallestStretch = std::size_t{64} << 10;

std::size_t stretchBytes(const ReadPlan &plan, unsigned threads)
{
    if (!plan.splittable)
        return plan.text.size();
    if (plan.stretchBytes > 0)
        return plan.stretchBytes;
    return std::clamp(plan.text.size() / (4 * threads) + 1, kSmallestStretch, kLargestStretch);
}

/// The stretches between readers and the taker: readers claim the next one, the taker waits for the oldest.
class Belt
{
public:
    Belt(std::string_view text, std::size_t bytes, std::size_t ahead)
        : m_rest(text)
        , m_bytes(bytes)
        , m_ahead(ahead)
    {}

    /// The next stretch of whole lines and its place; nothing when all are claimed or reading stopped.
    std::optional<std::pair<std::size_t, std::string_view>> claim()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_stopped || m_rest.empty() || m_claimed < m_taken + m_ahead; });
        if (m_stopped || m_rest.empty())
            return std::nullopt;
        std::size_t length = std::min(m_bytes, m_rest.size());
        if (length < m_rest.size()) {
            const std::size_t newline = m_rest.find('\n', length - 1);
            length = newline == std::string_view::npos ? m_rest.size() : newline + 1;
        }
        const std::string_view stretch = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return std::pair(m_claimed++, stretch);
    }
    void put(std::size_t place, ReadResult &&result)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_done.emplace(place, std::move(result));
        }
        m_changed.notify_all();
    }
    /// The next result in order; nothing after the last one.
    std::optional<ReadResult> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock,
                       [&] { return m_done.contains(m_taken) || (m_rest.empty() && m_taken == m_claimed); });
        const auto found = m_done.find(m_taken);
        if (found == m_done.end())
            return std::nullopt;
        std::optional<ReadResult> result(std::move(found->second));
        m_done.erase(found);
        ++m_taken;
        lock.unlock();
        m_changed.notify_all();
        return result;
    }
    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_changed.notify_all();
    }
    std::size_t bytesClaimed(std::size_t total)
    {
        const std::lock_guard lock(m_mutex);
        return total - m_rest.size();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string_view m_rest;
    std::size_t m_bytes, m_ahead;
    std::size_t m_claimed = 0, m_taken = 0;
    bool m_stopped = false;
    std::map<std::size_t, ReadResult> m_done;
};

/// Line numbers of the stretch become those of the file.
void renumberLines(ReadResult &result, std::uint64_t before)
{
    for (RecordBatch::Row &row : result.batch.rows)
        row.line += static_cast<std::uint32_t>(before);
    for (RecordRejection &rejection : result.rejections)
        rejection.line += before;
}

}  // namespace

Status readRecords(const ReadPlan &plan, const TakeRecords &take, const Progress &progress,
                   const CancelToken &cancel)
{
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const unsigned threads = plan.splittable ? (plan.threads > 0 ? plan.threads : cores) : 1;
    Belt belt(plan.text, std::max<std::size_t>(stretchBytes(plan, threads), 1), threads + 2);
    std::vector<std::jthread> readers;
    for (unsigned i = 0; i < threads; ++i) {
        readers.emplace_back([&] {
            const std::unique_ptr<RecordReader> reader = plan.makeReader();
            while (auto stretch = belt.claim()) {
                ReadResult result(plan.slots);
                if (!cancel.isCancelled())
                    reader->read(stretch->second, result);
                belt.put(stretch->first, std::move(result));
            }
        });
    }
    Status status;
    std::uint64_t lines = plan.linesBefore;
    while (status) {
        if (cancel.isCancelled()) {
            status = fail(ErrorCode::cancelled,
                          QCoreApplication::translate("Ingest", "The import was cancelled."));
            break;
        }
        auto result = belt.take();
        if (!result)
            break;
        renumberLines(*result, lines);
        lines += result->lines;
        status = take(std::move(*result));
        if (progress && !plan.text.empty())
            progress(static_cast<double>(belt.bytesClaimed(plan.text.size())) /
                     static_cast<double>(plan.text.size()));
    }
    belt.stop();
    return status;
}

}  // namespace xinglin
