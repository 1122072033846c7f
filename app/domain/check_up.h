// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/id.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace xinglin {

enum class Consciousness { alert, confusion, voice, pain, unresponsive };  ///< ACVPU
enum class FamilyHistory { none, second, first };  ///< nearest degree with the disease
enum class Region { north, south };                ///< of the Yangtze, as China-PAR asks
enum class Diet { daily, notDaily };               ///< vegetables, fruit or berries

/// What the watch cannot know, dated: a check-up or a questionnaire. Everything but person and date may be
/// absent. One per person and day; a later one corrects field by field nothing: the newest value within its
/// validity is what an analysis takes.
struct CheckUp
{
    PersonId person;
    Day date;
    std::optional<double> height = {};            ///< cm
    std::optional<double> weight = {};            ///< kg
    std::optional<double> waist = {};             ///< cm
    std::optional<double> systolic = {};          ///< mmHg, office
    std::optional<double> diastolic = {};         ///< mmHg, office
    std::optional<double> totalCholesterol = {};  ///< mmol/L
    std::optional<double> hdl = {};               ///< mmol/L
    std::optional<double> glucose = {};           ///< mmol/L, fasting
    std::optional<bool> smoker = {};
    std::optional<bool> diabetes = {};
    std::optional<bool> treatedPressure = {};
    std::optional<FamilyHistory> familyHistory = {};  ///< of diabetes
    std::optional<bool> familyHeart = {};             ///< a parent or sibling with heart disease or stroke
    std::optional<Region> region = {};
    std::optional<bool> urban = {};
    std::optional<bool> active = {};  ///< at least 30 minutes of activity a day
    std::optional<Diet> diet = {};
    std::optional<double> respiratoryRate = {};   ///< /min
    std::optional<double> oxygenSaturation = {};  ///< %
    std::optional<double> temperature = {};       ///< Cel, core
    std::optional<double> pulse = {};             ///< /min
    std::optional<bool> onOxygen = {};
    std::optional<Consciousness> consciousness = {};
    std::int64_t version = 0;  ///< 0: not stored yet; grows with every change
};

}  // namespace xinglin
