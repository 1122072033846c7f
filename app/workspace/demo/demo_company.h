// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/language.h"
#include "core/result.h"
#include "domain/organisation.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xinglin {

/// What a demo is made from. Two demos of equal options are equal to the byte.
struct DemoOptions
{
    enum class Size { small, medium, large };

    Size size = Size::small;
    std::uint64_t seed = 1;
    Day until;  ///< last day of the data, inclusive
    QByteArray zone = QByteArrayLiteral("Asia/Shanghai");
    Language language = Language::zhCN;  ///< of positions, which have one text only

    int people() const;
    int days() const;
    int minutesBetweenSamples() const;
    /// The last days are replayed, stretch by stretch, so that there are orders with a life behind them.
    int replayedDays() const { return 3; }
    Day firstReplayed() const { return until - (replayedDays() - 1); }
    DayRange range() const { return {until - (days() - 1), until}; }
};

std::optional<DemoOptions::Size> parseDemoSize(QStringView text);
QString demoSizeName(DemoOptions::Size size);

enum class DemoShift { office, two, three };
enum class DemoSite { underground, surface, road, office };

struct DemoUnit
{
    QString code, parent, head;  ///< head: a person's code
    BilingualText name;
};

/// The lowest level: people who work together, on one shift plan.
struct DemoTeam
{
    int unit = 0;     ///< index into DemoCompany::units
    int company = 0;  ///< 0 mine, 1 plant, 2 fleet, 3 office
    QString section;  ///< code of the unit above
    DemoShift shift = DemoShift::office;
    DemoSite site = DemoSite::office;
    double exertion = 0.1;  ///< usual activity at work, 0..1
    RiskLevel risk = RiskLevel::unknown;
    int rotation = 0;        ///< weeks by which its shifts are displaced
    int first = 0, end = 0;  ///< people [first, end)
};

struct DemoPerson
{
    QString code;
    BilingualText name;
    QString position;
    RiskLevel risk = RiskLevel::unknown;
    Sex sex = Sex::unknown;
    Day birth;
    QString phone, idNumber;  ///< of a form that nobody has
    int team = 0;
};

/// A believable company in five levels, made from resources/demo.
struct DemoCompany
{
    std::vector<DemoUnit> units;  ///< parents before children
    std::vector<DemoTeam> teams;
    std::vector<DemoPerson> people;

    static Result<DemoCompany> make(const DemoOptions &options);

    /// The first team of the section with this code ("QL-M-1-1"), or the last team.
    const DemoTeam &teamOf(QStringView section) const;
};

}  // namespace xinglin
