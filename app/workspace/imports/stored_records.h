// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vitals/journal_view.h"
#include "workspace/context.h"
#include "workspace/imports/known_records.h"

#include <set>
#include <span>
#include <vector>

namespace xinglin {

/// Tells KnownRecords what is stored, day by day of a device, when an import first touches it.
class StoredRecords
{
public:
    StoredRecords(Context &context, KnownRecords &known)
        : m_context(context)
        , m_known(known)
    {}

    /// Copies the journal entries that wait to be merged; blocks read later may hold some of them already,
    /// which changes nothing.
    Status begin();

    struct Need
    {
        std::uint32_t ordinal = 0;
        std::int32_t index = -1;  ///< of the stored device
        Day day;                  ///< UTC
        friend auto operator<=>(const Need &, const Need &) = default;
    };
    bool isKnown(std::uint32_t ordinal, Day day) const;
    /// Loads what is not known yet.
    Status load(std::vector<Need> needs);

private:
    Status loadRun(StoreSession &session, std::span<const Need> run);
    void loadPending(std::uint32_t ordinal, std::int32_t index);

    struct Pending
    {
        ByteBuffer bytes;
        JournalView view;
    };
    Context &m_context;
    KnownRecords &m_known;
    std::vector<Pending> m_pending;
    struct Loaded
    {
        mutable Day last;
        std::set<Day> days;
    };
    std::vector<Loaded> m_loaded;  // by ordinal
};

}  // namespace xinglin
