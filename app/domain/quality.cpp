// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quality.h"

#include <QStringList>

#include <utility>

namespace xinglin {
namespace {

constexpr std::array<std::pair<Flag, const char *>, 11> kNames{{
    {Flag::outOfRange, "out_of_range"},
    {Flag::frozenRun, "frozen_run"},
    {Flag::impossibleRate, "impossible_rate"},
    {Flag::deviceNotWorn, "device_not_worn"},
    {Flag::clockSkew, "clock_skew"},
    {Flag::derived, "derived"},
    {Flag::simulated, "simulated"},
    {Flag::manual, "manual"},
    {Flag::duplicateConflict, "duplicate_conflict"},
    {Flag::backFilled, "back_filled"},
    {Flag::counterReset, "counter_reset"},
}};

}  // namespace

QString flagName(Flag flag)
{
    for (const auto &[each, name] : kNames) {
        if (each == flag)
            return QString::fromLatin1(name);
    }
    return {};
}

QString flagNames(Flags flags)
{
    QStringList names;
    for (const auto &[each, name] : kNames) {
        if (has(flags, each))
            names += QString::fromLatin1(name);
    }
    return names.join(QLatin1Char(' '));
}

}  // namespace xinglin
