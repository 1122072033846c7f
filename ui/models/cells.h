// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QMetaType>
#include <QString>
#include <Qt>

#include <algorithm>
#include <optional>
#include <vector>

namespace xinglin {

/// Roles of the models beside Qt's own; delegates and proxies know only these.
enum CellRole {
    SortRole = Qt::UserRole + 1,  ///< what a proxy compares; an invalid variant sorts last
    SubjectRole,                  ///< SubjectId as a variant
    ScoreRole,                    ///< ScoreCell
    StripRole,                    ///< StripCell
    TrendRole,                    ///< TrendCell
    NoDataRole,                   ///< bool: the text stands for "unknown" and is painted so
    SecondaryRole,                ///< QString: a second, quieter line
    IsLoadingRole,                ///< bool: a row that stands for others on their way
    SeverityRole,                 ///< int of AlertSeverity
    ClockRole,                    ///< QString: what a clock says now
    ClockStateRole,               ///< int of words::ClockState
    AsideRole,                    ///< QString: a quiet word at the end of the second line
    CountRole,                    ///< how many stand behind a row
};

/// Where a health score stands on the scale that bars and strips show, 0..1: most people's scores lie above
/// 70, and a scale from 0 would show them all alike. Below its beginning lies what is as bad as it gets.
inline constexpr double kScoreScaleFrom = 70.0;
inline double scoreShare(double score)
{
    return std::clamp((score - kScoreScaleFrom) / (100.0 - kScoreScaleFrom), 0.0, 1.0);
}

/// A health score as a table shows it: bar, whisker and number.
struct ScoreCell
{
    std::optional<double> value, low, high;
    bool learning = false;
    bool suppressed = false;  ///< withheld from the reader

    static ScoreCell of(const ScoreFigures &score, bool suppressed = false)
    {
        return {score.value, score.low, score.high, score.learning, suppressed};
    }
    /// For screen readers and copying: "82 (79–85)".
    QString text() const;
};

/// Scores of consecutive days, oldest first; absent is no data.
struct StripCell
{
    std::vector<std::optional<double>> days;
    Day last;  ///< the day of the last element
    QString text() const;
};

/// A change against the period before, with its interval: an arrow only when the interval leaves out zero.
struct TrendCell
{
    Estimate change;
    DayRange with;
    /// +1 up, -1 down, 0 no change that can be told from chance; nothing without data.
    std::optional<int> direction() const;
    QString text() const;
};

}  // namespace xinglin

Q_DECLARE_METATYPE(xinglin::SubjectId)
Q_DECLARE_METATYPE(xinglin::ScoreCell)
Q_DECLARE_METATYPE(xinglin::StripCell)
Q_DECLARE_METATYPE(xinglin::TrendCell)
