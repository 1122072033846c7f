// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

#include <initializer_list>
#include <vector>

namespace xinglin {

/// A verb whose first word names one of several actions: `rules list`, `rules add TEXT`. Each action is a
/// Verb of its own, with options, words and help; the program looks it up and runs it.
class VerbGroup final : public Verb
{
public:
    using Summary = QString (*)();
    using Maker = std::unique_ptr<Verb> (*)();

    /// `typed` is its name; `told` gives the translated line of help; the actions in the order of the
    /// help.
    VerbGroup(QString typed, Summary told, std::initializer_list<Maker> makers);

    QString name() const override { return m_name; }
    QString synopsis() const override;
    QString summary() const override { return m_summary(); }
    std::span<const std::unique_ptr<Verb>> parts() const override { return m_parts; }
    /// Only without a part: a usage error that lists them.
    Result<int> run(const Arguments &arguments, Session &session) override;

private:
    QString m_name;
    Summary m_summary;
    std::vector<std::unique_ptr<Verb>> m_parts;
};

}  // namespace xinglin
