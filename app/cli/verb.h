// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/session.h"

#include <memory>
#include <span>

namespace xinglin {

namespace exit_code {
inline constexpr int ok = 0;
inline constexpr int findings = 1;
inline constexpr int data = 3;
}  // namespace exit_code

/// One action of the command line over the workspace door. Made once; run at most once.
class Verb
{
public:
    virtual ~Verb() = default;

    virtual QString name() const = 0;
    /// What stands after the name in the usage: "FILE… [--as KIND]".
    virtual QString synopsis() const = 0;
    /// One line of help, translated.
    virtual QString summary() const = 0;
    virtual std::vector<Option> options() const { return {}; }
    /// How many words that are no options it takes.
    virtual int minWords() const { return 0; }
    virtual int maxWords() const { return 0; }
    /// True when it paints (a report): the program then runs on an offscreen QGuiApplication.
    virtual bool paints() const { return false; }
    /// The actions of a group, of which the first word names one (see VerbGroup); empty for a plain verb.
    virtual std::span<const std::unique_ptr<Verb>> parts() const { return {}; }

    /// The exit status, or why it could not be done.
    virtual Result<int> run(const Arguments &arguments, Session &session) = 0;
};

/// Every verb of the program, in the order of the help.
std::vector<std::unique_ptr<Verb>> makeVerbs();

}  // namespace xinglin
