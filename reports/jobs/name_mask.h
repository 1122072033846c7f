// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/evidence_job.h"
#include "reports/jobs/name_search.h"

#include <map>
#include <set>

namespace xinglin {

/// "Zhang Wei (E1042)", with the brackets of the language.
QString withCode(const QString &name, const QString &code, Language language);

/// Says who somebody is as an export may: by name and number, by number, or by a pseudonym that is the same
/// throughout one file ("#1": no number of a person looks like it). Asks the workspace; waits.
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

    /// Reads who everybody is that ever belonged to the workspace, so that text() knows their names. Nothing
    /// to do where names are shown.
    Status readNames();

    /// Empty for nobody. Whoever was asked for is met: it is them whom a name means that several people bear.
    QString person(PersonId id);
    /// A user of the workspace, as time lines name actors; empty stays empty: the program.
    QString user(const QString &name);
    /// A watch by its serial; with pseudonyms "device #1", since lists tell beside the serial whose it is.
    QString device(const QString &serial);
    /// A text somebody typed, as a report takes it (see typedText()), without the names of anybody that was
    /// read or met so far, in either language, whole, however their parts are joined (see NameSearch). A name
    /// of several people of whom not just one was met becomes "[name]". Other ways to speak of somebody stay.
    QString text(const QString &typed);
    /// A text of the program's own, as a report takes it: without the names of those who were met so far. A
    /// word that happens to be somebody else's name stays.
    QString generated(const QString &text);

private:
    void addNames(NameSearch &to, const PersonName &person) const;
    /// The pseudonym of what is no person, the same in every text from then on.
    QString pseudonym(std::map<QString, QString> &known, const QString &name, const QString &pattern);
    /// Who it is, as far as it may be told; does not meet them.
    QString label(PersonId id);
    QString replaced(const NameSearch &names, const QString &text);

    Workspace &m_workspace;
    const Actor &m_actor;
    Masking m_masking;
    Day m_day;
    Language m_language;
    std::map<PersonId, PersonName> m_people;  ///< as far as read
    std::map<PersonId, QString> m_labels;
    std::set<PersonId> m_met;
    std::map<QString, QString> m_users, m_devices;
    NameSearch m_everybody, m_metNames;
};

}  // namespace xinglin
