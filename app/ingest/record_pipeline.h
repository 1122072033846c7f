// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "ingest/record_reader.h"

#include <functional>
#include <string_view>

namespace xinglin {

/// How to read a source.
struct ReadPlan
{
    std::string_view text;          ///< UTF-8, whole
    std::uint64_t linesBefore = 0;  ///< lines of the file before `text` (a header)
    bool splittable = true;         ///< by lines; a JSON document is not
    ReaderFactory makeReader;
    std::size_t slots = 0;         ///< MetricDictionary::size()
    unsigned threads = 0;          ///< 0: one per core
    std::size_t stretchBytes = 0;  ///< 0: chosen by size
};

/// Takes what was read of one stretch, in the order of the text; line numbers are those of the file. A
/// failure stops the reading.
using TakeRecords = std::function<Status(ReadResult &&result)>;

/// Reads all of the text, in parallel by stretches of whole lines, and hands the results over in order on the
/// calling thread. What comes out does not depend on the number of threads. At most a few stretches are in
/// memory. `cancelled` when asked to stop, else the first failure of `take`.
Status readRecords(const ReadPlan &plan, const TakeRecords &take, const Progress &progress,
                   const CancelToken &cancel);

}  // namespace xinglin
