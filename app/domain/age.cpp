// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/age.h"

namespace xinglin {

std::optional<double> ageOn(Day day, Day birth)
{
    if (!birth.isValid() || birth > day)
        return std::nullopt;
    const auto birthday = [birth](int year) {
        const Day exact = Day::fromCivil(year, birth.month(), birth.dayOfMonth());
        return exact.isValid() ? exact : Day::fromCivil(year, 3, 1);
    };
    const int year = birthday(day.year()) <= day ? day.year() : day.year() - 1;
    const Day last = birthday(year);
    const int length = birthday(year + 1) - last;
    return static_cast<double>(year - birth.year()) +
           static_cast<double>(day - last) / static_cast<double>(length);
}

}  // namespace xinglin
