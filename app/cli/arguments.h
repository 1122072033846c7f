// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/result.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace xinglin {

/// An option of a verb: `--name` or `--name VALUE`.
struct Option
{
    QString name;   ///< without dashes
    QString value;  ///< what stands for the value in the usage ("DATE"); empty: a switch
    bool isRequired = false;
    bool isRepeatable = false;  ///< may be given several times; see Arguments::values
};

/// The words after a verb, read by the verb's options. Errors are ErrorCode::usage and name the word.
class Arguments
{
public:
    /// Accepts `--name VALUE`, `--name=VALUE` and, after `--`, words that begin with a dash.
    static Result<Arguments> parse(const QStringList &words, const std::vector<Option> &options);

    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option, const QString &fallback = {}) const
    {
        return m_values.value(option, fallback);
    }
    /// Every value of a repeatable option, in order.
    QStringList values(const QString &option) const { return m_repeated.value(option); }
    const QStringList &positional() const { return m_positional; }

    /// The option as a day; an invalid day when it was not given.
    Result<Day> day(const QString &option) const;
    /// The option as a whole number that is not negative.
    Result<std::optional<quint64>> number(const QString &option) const;

private:
    QMap<QString, QString> m_values;
    QMap<QString, QStringList> m_repeated;
    QStringList m_positional;
};

/// A usage error about an option's value: "--from: … is no date".
tl::unexpected<Error> badValue(const QString &option, const QString &text);
/// "“red” is none of green, blue".
QString noneOf(const QString &value, const QStringList &choices);
/// The usage error of an option whose value is none of its choices.
tl::unexpected<Error> badChoice(const QString &option, const QString &value, const QStringList &choices);

}  // namespace xinglin
