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

QString spokenDuration(std::int64_t ms, Language language)
{
    struct Unit
    {
        std::int64_t seconds;
        const char16_t *zh, *en;
    };
    constexpr std::array units{Unit{86'400, u"天", u"d"}, Unit{3'600, u"小时", u"h"},
                               Unit{60, u"分钟", u"min"}, Unit{1, u"秒", u"s"}};
    const auto said = [language](std::int64_t count, const Unit &unit) {
        return QStringLiteral("%1 %2").arg(count).arg(
            QString::fromUtf16(language == Language::zhCN ? unit.zh : unit.en));
    };
    const std::int64_t seconds = std::max<std::int64_t>(ms, 0) / 1000;
    std::size_t i = 0;
    while (i + 1 < units.size() && seconds < units[i].seconds)
        ++i;
    QString text = said(seconds / units[i].seconds, units[i]);
    const std::int64_t rest = seconds % units[i].seconds;
    // Seconds beside minutes say nothing that matters.
    if (i + 2 < units.size() && rest >= units[i + 1].seconds)
        text += QLatin1Char(' ') + said(rest / units[i + 1].seconds, units[i + 1]);
    return text;
}

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
