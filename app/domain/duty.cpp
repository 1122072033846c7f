// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duty.h"

namespace xinglin {
namespace {

constexpr std::array kRoleNames{"lead", "deputy", "medic"};
constexpr std::array kKindNames{"leave", "sick", "training", "travel", "other"};

struct KindWord
{
    const char *word;
    Absence::Kind kind;
};
constexpr std::array kKindWords{
    KindWord{"年假", Absence::Kind::leave},     KindWord{"休假", Absence::Kind::leave},
    KindWord{"请假", Absence::Kind::leave},     KindWord{"事假", Absence::Kind::leave},
    KindWord{"病假", Absence::Kind::sick},      KindWord{"培训", Absence::Kind::training},
    KindWord{"出差", Absence::Kind::travel},    KindWord{"其他", Absence::Kind::other},
    KindWord{"vacation", Absence::Kind::leave}, KindWord{"", Absence::Kind::leave},
};

constexpr std::int64_t kMinuteMs = 60'000;

}  // namespace

QString dutyRoleName(DutyRole role)
{
    return QLatin1String(kRoleNames[static_cast<std::size_t>(role)]);
}

std::optional<DutyRole> parseDutyRole(QStringView text)
{
    for (std::size_t i = 0; i < kRoleNames.size(); ++i) {
        if (text.compare(QLatin1String(kRoleNames[i]), Qt::CaseInsensitive) == 0)
            return static_cast<DutyRole>(i);
    }
    return std::nullopt;
}

QString absenceKindName(Absence::Kind kind)
{
    return QLatin1String(kKindNames[static_cast<std::size_t>(kind)]);
}

std::optional<Absence::Kind> parseAbsenceKind(QStringView text)
{
    for (std::size_t i = 0; i < kKindNames.size(); ++i) {
        if (text.compare(QLatin1String(kKindNames[i]), Qt::CaseInsensitive) == 0)
            return static_cast<Absence::Kind>(i);
    }
    for (const KindWord &word : kKindWords) {
        if (text.compare(QString::fromUtf8(word.word), Qt::CaseInsensitive) == 0)
            return word.kind;
    }
    return std::nullopt;
}

ServiceLevel defaultServiceLevel(AlertSeverity severity)
{
    ServiceLevel level;
    level.severity = severity;
    switch (severity) {
    case AlertSeverity::p0:
        level.acknowledgeMs = kMinuteMs;
        level.handleMs = 3 * kMinuteMs;
        break;
    case AlertSeverity::p1:
        level.acknowledgeMs = 15 * kMinuteMs;
        level.handleMs = 15 * kMinuteMs;
        break;
    case AlertSeverity::p2:
        level.acknowledgeMs = 60 * kMinuteMs;
        level.handleMs = 60 * kMinuteMs;
        break;
    case AlertSeverity::info: break;
    }
    level.escalateMs = level.acknowledgeMs;
    return level;
}

}  // namespace xinglin
