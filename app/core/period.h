// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/result.h"

namespace xinglin {

/// Whether the day lies in the years people report on or look at, 1900 to 2999.
bool isOfOurYears(Day day);
/// Why such a day or period is refused, for people; `text`: as it was given.
QString notOfOurYears(QStringView text);

/// A reporting period: a run of civil days that may be a calendar unit people name.
class Period
{
public:
    enum class Kind { day, week, month, quarter, year, range };

    Period() = default;
    static Period day(Day day);
    /// The ISO week (from Monday) that contains the day.
    static Period weekOf(Day day);
    static Period monthOf(Day day);
    static Period quarterOf(Day day);
    static Period yearOf(Day day);
    static Period range(DayRange days);
    /// Accepts `2026-10-01`, `2026-W41`, `2026-10`, `2026-Q3`, `2026` and
    /// `2026-10-01..2026-10-20`, within the years 1900 to 2999 and up to a hundred of them.
    static Result<Period> parse(QStringView text);

    Kind kind() const { return m_kind; }
    const DayRange &days() const { return m_days; }
    bool isValid() const { return m_days.isValid(); }
    /// The period of the same kind just before; for a range, as many days.
    Period previous() const;
    Period next() const;
    /// The same period one year earlier (a range: the same dates; 29 February becomes the 28th; a week: the
    /// same number).
    Period yearEarlier() const;
    /// The text `parse` reads.
    QString text() const;

    friend bool operator==(const Period &, const Period &) = default;

private:
    Period(Kind kind, DayRange days)
        : m_kind(kind)
        , m_days(days)
    {}

    Kind m_kind = Kind::range;
    DayRange m_days;
};

}  // namespace xinglin
