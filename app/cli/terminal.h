// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "core/cancel.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xinglin {

/// The two streams of a command: results on standard output, everything else on standard error. Used from the
/// main thread, but for progress().
class Terminal
{
public:
    Terminal(bool json, Verbosity verbosity)
        : m_json(json)
        , m_verbosity(verbosity)
    {}

    bool isJson() const { return m_json; }
    bool isVerbose() const { return m_verbosity == Verbosity::verbose; }

    /// A result for people or a CSV line, ended here. Writing to a closed pipe ends the command quietly.
    void print(const QString &line) const;
    /// Text that ends its own lines (a table).
    void printText(const QString &text) const;
    /// The one document of the command, or one line of a long list.
    void printJson(const QJsonObject &object) const;

    /// Something worth knowing; silent with -q.
    void say(const QString &message) const;
    /// Details for -v.
    void detail(const QString &message) const;
    void error(const QString &message) const;

    /// A percentage that replaces itself, when standard error is a terminal and messages are wanted.
    Progress progress(const QString &what) const;

private:
    bool m_json;
    Verbosity m_verbosity;
};

}  // namespace xinglin
