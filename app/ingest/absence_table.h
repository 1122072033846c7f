// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/duty.h"
#include "ingest/plain_tables.h"

namespace xinglin {

/// Who is away when, as it stands in the file.
struct AbsenceLine
{
    std::uint64_t line = 0;
    QString person;  ///< code
    DayRange days;   ///< a missing `to` means one day
    Absence::Kind kind = Absence::Kind::leave;
    QString note;
};

/// `text` is the whole file in UTF-8: person, from; to, kind, note. invalidData when the header lacks a
/// required column; what is wrong in a row is a rejection.
Result<TableResult<AbsenceLine>> readAbsences(std::string_view text);

}  // namespace xinglin
