// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "domain/import.h"
#include "domain/metric.h"
#include "domain/reading.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin {

/// Only so many rejections are kept in detail; all are counted.
inline constexpr std::size_t kRejectionDetails = 1000;
/// A longer line (or record of a JSON list) is refused unread.
inline constexpr std::size_t kLongestLine = std::size_t{1} << 20;
/// Longest name of a device or person, in bytes.
inline constexpr std::size_t kLongestName = 64;

/// What a reader made of a stretch of a source.
struct ReadResult
{
    explicit ReadResult(std::size_t slots = 0)
        : batch(slots)
    {}

    RecordBatch batch;
    std::vector<RecordRejection> rejections;  ///< the first kRejectionDetails
    std::uint64_t rejected = 0;               ///< all of them
    std::uint64_t lines = 0;                  ///< lines read, blank ones too

    void reject(std::uint64_t line, Rejection reason, const QString &text)
    {
        ++rejected;
        if (rejections.size() < kRejectionDetails)
            rejections.push_back({line, reason, text});
    }
};

/// What every reader of records needs to know.
struct ReadContext
{
    Zone zone;
    const MetricDictionary &metrics;
    /// Whether a device's distances are kilometres (a per-device setting); none: metres. Called from several
    /// threads.
    std::function<bool(std::string_view serial)> isKilometres;
    /// The device of records that name none (a header of the request); usually empty.
    std::string device;
};

/// Reads stretches of a source, line by line. One object per thread: it may keep caches between stretches,
/// but what it makes of a stretch depends on nothing else.
class RecordReader
{
public:
    virtual ~RecordReader() = default;
    /// `text` holds whole lines; line numbers in the result count from 1 within it. Never throws and never
    /// fails: what cannot be read is a rejection.
    virtual void read(std::string_view text, ReadResult &result) = 0;
};

/// Makes a reader for one thread.
using ReaderFactory = std::function<std::unique_ptr<RecordReader>()>;

/// Interns subjects of a batch.
class SubjectTable
{
public:
    SubjectTable() = default;
    void start(RecordBatch &batch);
    /// Index of the subject in the batch, made when new.
    std::uint32_t indexOf(SubjectRef::Kind kind, std::string_view name);

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Names = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;
    RecordBatch *m_batch = nullptr;
    Names m_devices, m_people;
    std::uint32_t m_last = UINT32_MAX;
};

/// Drops the rows from `first` on for which `drop` answers true, with everything that hangs on them.
void dropRows(RecordBatch &batch, std::size_t first, const std::function<bool(std::size_t row)> &drop);

}  // namespace xinglin
