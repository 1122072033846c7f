// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/evidence_job.h"

#include <map>
#include <set>
#include <tuple>

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

    /// Reads who belongs to the workspace on the day, so that text() knows their names. Nothing to do where
    /// names are shown.
    Status readNames();

    /// Empty for nobody.
    QString person(PersonId id);
    /// A user of the workspace, as time lines name actors; empty stays empty: the program.
    QString user(const QString &name);
    /// A text somebody typed, without the names of the people that were read or met so far, in either
    /// language, whole and as they are entered. Other ways to speak of somebody stay.
    QString text(const QString &typed);

private:
    /// A way somebody is called that is not shown.
    struct Name
    {
        QString text;
        PersonId person;
        /// The longest first: one may be part of another.
        friend bool operator<(const Name &a, const Name &b)
        {
            return std::tuple(-a.text.size(), a.text, a.person) <
                   std::tuple(-b.text.size(), b.text, b.person);
        }
    };
    void remember(PersonId id, const SubjectInfo &subject);

    Workspace &m_workspace;
    const Actor &m_actor;
    Masking m_masking;
    Day m_day;
    Language m_language;
    std::map<PersonId, QString> m_labels;
    std::set<Name> m_names;
    std::map<QString, QString> m_users;
};

}  // namespace xinglin
