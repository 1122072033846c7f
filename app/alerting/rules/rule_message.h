// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace xinglin {

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
