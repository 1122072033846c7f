// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "cli/verb.h"

namespace xinglin {

/// From a parsed command line to an exit status: finds the verb, reads its words, runs it, tells its error.
class Program
{
public:
    Program(Result<CommandLine> line, std::vector<std::unique_ptr<Verb>> verbs);

    /// Whether the verb asked for paints; decides which application object main() makes.
    bool paints() const;
    int run(const CancelToken &cancel);

private:
    /// What is to be run: a verb, or the part of a group that the next word names.
    struct Chosen
    {
        Verb *verb = nullptr;         ///< null: there is none of that name
        const Verb *group = nullptr;  ///< whose part it is
        QString name;                 ///< as it is typed: "units", "rules add"
        QStringList words;            ///< what follows it
    };
    Chosen choose() const;
    QString usage() const;
    QString usageOf(const Chosen &chosen) const;
    int fail(const Error &error) const;
    int wrongVerb(const Chosen &chosen) const;
    int runChosen(const Chosen &chosen, const CancelToken &cancel) const;

    Result<CommandLine> m_line;
    std::vector<std::unique_ptr<Verb>> m_verbs;
};

}  // namespace xinglin
