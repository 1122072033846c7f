// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_message.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

struct Placeholder
{
    const char *name;
    QString RuleMessageValues::*value;
};

constexpr std::array kPlaceholders{
    Placeholder{"value", &RuleMessageValues::value},
    Placeholder{"unit", &RuleMessageValues::unit},
    Placeholder{"person", &RuleMessageValues::person},
    Placeholder{"threshold", &RuleMessageValues::threshold},
    Placeholder{"start", &RuleMessageValues::start},
    Placeholder{"duration", &RuleMessageValues::duration},
    Placeholder{"metric", &RuleMessageValues::metric},
    Placeholder{"rule", &RuleMessageValues::rule},
};

const Placeholder *find(QStringView name)
{
    const auto *found =
        std::find_if(kPlaceholders.begin(), kPlaceholders.end(),
                     [&](const Placeholder &known) { return name == QLatin1String(known.name); });
    return found == kPlaceholders.end() ? nullptr : found;
}

}  // namespace

QStringList rulePlaceholders()
{
    QStringList names;
    for (const Placeholder &placeholder : kPlaceholders)
        names += QLatin1String(placeholder.name);
    return names;
}

std::optional<QString> wrongPlaceholder(const QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('}'))
            return QStringLiteral("}");
        if (text[at] != QLatin1Char('{'))
            continue;
        const qsizetype end = text.indexOf(QLatin1Char('}'), at);
        if (end < 0)
            return text.mid(at);
        if (!find(QStringView(text).mid(at + 1, end - at - 1)))
            return text.mid(at, end - at + 1);
        at = end;
    }
    return std::nullopt;
}

QString filledMessage(const QString &text, const RuleMessageValues &values)
{
    QString filled;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype end = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (end < 0)
            return filled + text.mid(at);
        const Placeholder *placeholder = find(QStringView(text).mid(open + 1, end - open - 1));
        filled += text.mid(at, open - at);
        filled += placeholder ? values.*placeholder->value : text.mid(open, end - open + 1);
        at = end + 1;
    }
    return filled;
}

}  // namespace xinglin
