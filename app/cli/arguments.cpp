// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "core/period.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

const Option *find(const std::vector<Option> &options, const QString &name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

}  // namespace

tl::unexpected<Error> badValue(const QString &option, const QString &text)
{
    return fail(ErrorCode::usage, QStringLiteral("--%1: %2").arg(option, text));
}

QString noneOf(const QString &value, const QStringList &choices)
{
    return QCoreApplication::translate("Cli", "“%1” is none of %2")
        .arg(value, choices.join(QStringLiteral(", ")));
}

tl::unexpected<Error> badChoice(const QString &option, const QString &value, const QStringList &choices)
{
    return badValue(option, noneOf(value, choices));
}

Result<Arguments> Arguments::parse(const QStringList &words, const std::vector<Option> &options)
{
    Arguments arguments;
    bool onlyPositional = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyPositional || !word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            arguments.m_positional += word;
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyPositional = true;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const Option *option = word.startsWith(QLatin1String("--")) ? find(options, name) : nullptr;
        if (!option)
            return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "Unknown option: %1").arg(word));
        if (arguments.has(name) && !option->isRepeatable)
            return badValue(name, QCoreApplication::translate("Cli", "given twice"));
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return badValue(name, QCoreApplication::translate("Cli", "takes no value"));
            arguments.m_values.insert(name, {});
        } else if (equals >= 0) {
            arguments.m_values.insert(name, word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            arguments.m_values.insert(name, words[++i]);
        } else {
            return badValue(name,
                            QCoreApplication::translate("Cli", "needs a value (%1)").arg(option->value));
        }
        if (option->isRepeatable)
            arguments.m_repeated[name] += arguments.value(name);
    }
    for (const Option &option : options) {
        if (option.isRequired && !arguments.has(option.name))
            return fail(
                ErrorCode::usage,
                QCoreApplication::translate("Cli", "Missing: --%1 %2").arg(option.name, option.value));
    }
    return arguments;
}

Result<Day> Arguments::day(const QString &option) const
{
    if (!has(option))
        return Day();
    const Day day = Day::fromText(value(option));
    if (!day.isValid())
        return badValue(
            option, QCoreApplication::translate("Cli", "“%1” is no date (YYYY-MM-DD)").arg(value(option)));
    if (!isOfOurYears(day))
        return badValue(option, notOfOurYears(value(option)));
    return day;
}

Result<std::optional<quint64>> Arguments::number(const QString &option) const
{
    if (!has(option))
        return std::optional<quint64>();
    bool ok = false;
    const quint64 number = value(option).toULongLong(&ok);
    if (!ok)
        return badValue(option,
                        QCoreApplication::translate("Cli", "“%1” is no whole number").arg(value(option)));
    return std::optional(number);
}

}  // namespace xinglin
