// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check_up_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace xinglin {
namespace {

using Kind = CheckUpField::Kind;

template <auto Member>
std::optional<double> read(const CheckUp &checkUp)
{
    const auto &value = checkUp.*Member;
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

template <auto Member>
void write(CheckUp &checkUp, std::optional<double> value)
{
    auto &place = checkUp.*Member;
    using Value = typename std::remove_reference_t<decltype(place)>::value_type;
    if (!value)
        place.reset();
    else if constexpr (std::is_same_v<Value, double>)
        place = *value;
    else if constexpr (std::is_same_v<Value, bool>)
        place = *value != 0.0;
    else
        place = static_cast<Value>(static_cast<int>(*value));
}

template <auto Member>
constexpr CheckUpField number(const char *key, double low, double high, int decimals, const char *unit)
{
    return {key, Kind::number, low, high, decimals, unit, {}, read<Member>, write<Member>};
}

template <auto Member>
constexpr CheckUpField yesNo(const char *key)
{
    return {key, Kind::yesNo, 0.0, 1.0, 0, "", {}, read<Member>, write<Member>};
}

template <auto Member>
constexpr CheckUpField choice(const char *key, std::span<const std::string_view> words)
{
    return {key,   Kind::choice, 0.0,          static_cast<double>(words.size() - 1), 0, "",
            words, read<Member>, write<Member>};
}

constexpr std::array<std::string_view, 3> kFamily{"none", "second", "first"};
constexpr std::array<std::string_view, 2> kRegion{"north", "south"};
constexpr std::array<std::string_view, 2> kDiet{"daily", "not_daily"};
constexpr std::array<std::string_view, 5> kConsciousness{"A", "C", "V", "P", "U"};

constexpr std::array kCheckUpFields{
    number<&CheckUp::height>("height", 50, 250, 1, "cm"),
    number<&CheckUp::weight>("weight", 20, 400, 1, "kg"),
    number<&CheckUp::waist>("waist", 30, 250, 1, "cm"),
    number<&CheckUp::systolic>("systolic", 60, 300, 0, "mmHg"),
    number<&CheckUp::diastolic>("diastolic", 30, 200, 0, "mmHg"),
    number<&CheckUp::totalCholesterol>("total_cholesterol", 1, 20, 2, "mmol/L"),
    number<&CheckUp::hdl>("hdl", 0.1, 5, 2, "mmol/L"),
    number<&CheckUp::glucose>("glucose", 1, 50, 1, "mmol/L"),
    yesNo<&CheckUp::smoker>("smoker"),
    yesNo<&CheckUp::diabetes>("diabetes"),
    yesNo<&CheckUp::treatedPressure>("treated_pressure"),
    choice<&CheckUp::familyHistory>("family_history", kFamily),
    yesNo<&CheckUp::familyHeart>("family_heart"),
    choice<&CheckUp::region>("region", kRegion),
    yesNo<&CheckUp::urban>("urban"),
    yesNo<&CheckUp::active>("activity"),
    choice<&CheckUp::diet>("diet", kDiet),
    number<&CheckUp::respiratoryRate>("respiratory_rate", 1, 80, 0, "/min"),
    number<&CheckUp::oxygenSaturation>("oxygen", 30, 100, 0, "%"),
    number<&CheckUp::temperature>("temperature", 25, 45, 1, "°C"),
    number<&CheckUp::pulse>("pulse", 20, 300, 0, "/min"),
    yesNo<&CheckUp::onOxygen>("on_oxygen"),
    choice<&CheckUp::consciousness>("consciousness", kConsciousness),
};

}  // namespace

bool CheckUpField::accepts(double value) const
{
    // Not only outside the range: NaN is refused, too.
    if (!(value >= low && value <= high))
        return false;
    return kind == Kind::number || value == std::floor(value);
}

std::span<const CheckUpField> checkUpFields()
{
    return kCheckUpFields;
}

const CheckUpField *findCheckUpField(QStringView key)
{
    const auto found = std::ranges::find_if(
        kCheckUpFields, [&](const CheckUpField &each) { return key == QLatin1String(each.key); });
    return found == kCheckUpFields.end() ? nullptr : &*found;
}

bool saysTheSame(const CheckUp &a, const CheckUp &b)
{
    return a.person == b.person && a.date == b.date &&
           std::ranges::all_of(kCheckUpFields,
                               [&](const CheckUpField &field) { return field.get(a) == field.get(b); });
}

}  // namespace xinglin
