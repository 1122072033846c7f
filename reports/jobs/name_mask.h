// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/evidence_job.h"

#include <map>
#include <vector>

namespace xinglin {

/// "Zhang Wei (E1042)", with the brackets of the language.
QString withCode(const QString &name, const QString &code, Language language);

/// Says who somebody is as an export may: by name and number, by number, or by a pseudonym that is the same
/// throughout one file ("#1": no number of a person looks like it). Asks the workspace once for each person;
/// waits.
class NameMask
{
public:
    NameMask(Workspace &workspace, const Actor &actor, Masking masking, Day day, Language language)
        : m_workspace(workspace)
        , m_actor(actor)
        , m_masking(masking)
        , m_day(day)
        , m_language(language)
    {}

    /// Empty for nobody.
    QString person(PersonId id);
    /// A user of the workspace, as time lines name actors; empty stays empty: the program.
    QString user(const QString &name);
    /// A text somebody typed, without the names of the people met so far. Names nobody told of stay.
    QString text(const QString &typed) const;

private:
    struct Known
    {
        QString label;
        std::vector<QString> names;  ///< in both languages; empty when they may be shown
    };
    const Known &known(PersonId id);

    Workspace &m_workspace;
    const Actor &m_actor;
    Masking m_masking;
    Day m_day;
    Language m_language;
    std::map<PersonId, Known> m_people;
    std::map<QString, QString> m_users;
};

}  // namespace xinglin
