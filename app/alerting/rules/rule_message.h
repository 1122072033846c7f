// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace xinglin {

/// As people say it, to two units: "45 s", "7 min", "6 h 20 min", "2 d 3 h"; "6 小时 20 分钟".
QString spokenDuration(std::int64_t ms, Language language);

/// What stands for the placeholders of a rule's message, ready to be read: numbers with their digits, times
/// in the tenant's zone.
struct RuleMessageValues
{
    QString value, unit, person, threshold, start, duration, metric, rule;
};

/// "value", "unit", "person", "threshold", "start", "duration", "metric", "rule".
QStringList rulePlaceholders();
/// The first placeholder that is not known, or a brace without its other half; nothing when all are fine.
std::optional<QString> wrongPlaceholder(const QString &text);
/// The text with its values. What is not known stays as it is.
QString filledMessage(const QString &text, const RuleMessageValues &values);

}  // namespace xinglin
