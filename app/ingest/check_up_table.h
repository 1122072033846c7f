// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check_up.h"
#include "ingest/plain_tables.h"

#include <string_view>

namespace xinglin {

/// mg/dL in one mmol/L.
inline constexpr double kCholesterolMgPerMmol = 38.67;
inline constexpr double kGlucoseMgPerMmol = 18.016;

/// One check-up as it stands in a file; its person is a code.
struct CheckUpLine
{
    std::uint64_t line = 0;
    QString person;   ///< code
    CheckUp checkUp;  ///< without person

    bool sameContent(const CheckUpLine &other) const;
};

/// A table of check-ups and questionnaires: person, date and any of the fields, in either language. Yes and
/// no in the words of both; laboratory values whose header says mg/dL are converted. A cell that cannot be
/// read rejects its row and names the field; whether a number is believable is not judged here.
Result<TableResult<CheckUpLine>> readCheckUps(std::string_view text);

}  // namespace xinglin
