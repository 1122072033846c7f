// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "core/paths.h"

#include <QCoreApplication>

#include <optional>

namespace xinglin {
namespace {

/// Takes the value of `--name VALUE` or `--name=VALUE` (or `-n VALUE`); nothing when the word is another one.
Result<std::optional<QString>> valueOf(const QStringList &words, qsizetype &at, const QString &name,
                                       const QString &shortName)
{
    const QString &word = words[at];
    if (word.startsWith(name + QLatin1Char('=')))
        return std::optional(word.mid(name.size() + 1));
    if (word != name && (shortName.isEmpty() || word != shortName))
        return std::optional<QString>();
    if (at + 1 >= words.size())
        return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "%1 needs a value").arg(word));
    return std::optional(words[++at]);
}

/// True when the word was a switch without a value.
bool takeSwitch(const QString &word, CommandLine &line)
{
    if (word == QLatin1String("--json"))
        line.json = true;
    else if (word == QLatin1String("-q") || word == QLatin1String("--quiet"))
        line.verbosity = Verbosity::quiet;
    else if (word == QLatin1String("-v") || word == QLatin1String("--verbose"))
        line.verbosity = Verbosity::verbose;
    else if (word == QLatin1String("-h") || word == QLatin1String("--help"))
        line.wantsHelp = true;
    else if (word == QLatin1String("--version"))
        line.wantsVersion = true;
    else
        return false;
    return true;
}

}  // namespace

Language CommandLine::languageOf(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto named = valueOf(words, i, QStringLiteral("--lang"), {});
        if (named && *named)
            return parseLanguage(**named).value_or(systemLanguage());
    }
    return systemLanguage();
}

Result<CommandLine> CommandLine::parse(const QStringList &words)
{
    CommandLine line;
    line.language = systemLanguage();
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--")) {
            line.words += words.mid(i);
            break;
        }
        const auto workspace = valueOf(words, i, QStringLiteral("--workspace"), QStringLiteral("-w"));
        if (!workspace)
            return fail(workspace.error());
        if (*workspace) {
            line.workspace = **workspace;
            continue;
        }
        const auto language = valueOf(words, i, QStringLiteral("--lang"), {});
        if (!language)
            return fail(language.error());
        if (*language) {
            const auto parsed = parseLanguage(**language);
            if (!parsed)
                return fail(ErrorCode::usage,
                            QCoreApplication::translate("Cli", "--lang: “%1” is neither en nor zh_CN")
                                .arg(**language));
            line.language = *parsed;
            continue;
        }
        if (takeSwitch(words[i], line))
            continue;
        if (line.verb.isEmpty() && !words[i].startsWith(QLatin1Char('-')))
            line.verb = words[i];
        else
            line.words += words[i];
    }
    line.isWorkspaceNamed = !line.workspace.isEmpty();
    if (!line.isWorkspaceNamed)
        line.workspace = defaultWorkspacePath();
    return line;
}

}  // namespace xinglin
