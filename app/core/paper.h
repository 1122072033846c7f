// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace xinglin {

/// Sheets a report can be printed on (ISO 216, ANSI/ASME Y14.1), upright or on their side.
enum class Paper { a4, letter, a4Landscape, letterLandscape };

/// All of them, as lists of a choice show them.
const std::vector<Paper> &papers();
/// "a4", "letter", "a4-landscape", "letter-landscape": as the command line, templates and schedules carry it.
QString paperName(Paper paper);
/// In any case of letters.
std::optional<Paper> parsePaper(QStringView text);
/// "a4|letter|a4-landscape|letter-landscape".
QString paperNames(QLatin1String separator);

}  // namespace xinglin
