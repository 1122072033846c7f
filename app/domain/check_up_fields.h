// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check_up.h"

#include <QString>

#include <optional>
#include <span>
#include <string_view>

namespace xinglin {

/// One thing a check-up may hold. The list of them is what storage, import, audit and forms go by, so that
/// none of them forgets one.
struct CheckUpField
{
    enum class Kind { number, yesNo, choice };

    const char *key;  ///< "total_cholesterol"
    Kind kind = Kind::number;
    double low = 0.0, high = 1.0;  ///< what is believed of a number, inclusive; places of a choice
    int decimals = 0;              ///< of a number, as it is shown
    const char *unit = "";         ///< "mmol/L"
    std::span<const std::string_view> choices = {};  ///< words of a choice, by place

    /// The value as a number: 0 or 1 of a yes or no, the place of a choice.
    std::optional<double> (*get)(const CheckUp &checkUp);
    void (*set)(CheckUp &checkUp, std::optional<double> value);

    /// Whether the value is one that the field can have.
    bool accepts(double value) const;
};

/// Every field, in the order in which they are stored and shown.
std::span<const CheckUpField> checkUpFields();
/// Null when there is none of that key.
const CheckUpField *findCheckUpField(QStringView key);

/// Whether both say the same, versions apart.
bool saysTheSame(const CheckUp &a, const CheckUp &b);

}  // namespace xinglin
