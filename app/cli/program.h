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
    Verb *find(const QString &name) const;
    QString usage() const;
    QString usageOf(const Verb &verb) const;
    int fail(const Error &error) const;
    int wrongVerb() const;

    Result<CommandLine> m_line;
    std::vector<std::unique_ptr<Verb>> m_verbs;
};

}  // namespace xinglin
