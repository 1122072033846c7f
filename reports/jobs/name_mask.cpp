// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/name_mask.h"

#include "core/language.h"
#include "reports/document/document.h"
#include "reports/jobs/report_fetch.h"

namespace xinglin {

QString withCode(const QString &name, const QString &code, Language language)
{
    return (language == Language::zhCN ? QStringLiteral("%1（%2）") : QStringLiteral("%1 (%2)"))
        .arg(name, code);
}

Status NameMask::readNames()
{
    if (m_masking == Masking::full)
        return {};
    const auto everybody = awaited(m_workspace.personNames(m_actor, UnitId(), m_day));
    if (!everybody)
        return fail(everybody.error());
    for (const PersonName &person : *everybody) {
        m_people.emplace(person.id, person);
        addNames(m_everybody, person);
    }
    return {};
}

void NameMask::addNames(NameSearch &to, const PersonName &person) const
{
    for (const QString &name : {person.name.zh, person.name.en})
        to.addName(typedText(name), person.id);
    if (m_masking == Masking::pseudonyms)
        to.addCode(typedText(person.code), person.id);
}

QString NameMask::label(PersonId id)
{
    if (const auto found = m_labels.find(id); found != m_labels.end())
        return found->second;
    if (!m_people.contains(id)) {
        const auto subject = awaited(m_workspace.subject(m_actor, SubjectId::of(id), m_day));
        m_people[id] = subject ? PersonName{id, subject->code, subject->name} : PersonName{id, id.text(), {}};
    }
    const PersonName &person = m_people[id];
    QString label = m_masking == Masking::pseudonyms ? QStringLiteral("#%1").arg(m_labels.size() + 1)
                                                     : typedText(person.code);
    const QString name = m_masking == Masking::full ? typedText(person.name.in(m_language)) : QString();
    if (!name.isEmpty())
        label = withCode(name, label, m_language);
    return m_labels.emplace(id, std::move(label)).first->second;
}

QString NameMask::person(PersonId id)
{
    if (!id.isValid())
        return QString();
    QString shown = label(id);
    if (m_met.insert(id).second && m_masking != Masking::full) {
        addNames(m_everybody, m_people[id]);
        addNames(m_metNames, m_people[id]);
    }
    return shown;
}

QString NameMask::user(const QString &name)
{
    return pseudonym(m_users, name, QStringLiteral("U%1"));
}

QString NameMask::device(const QString &serial)
{
    return pseudonym(m_devices, serial,
                     Texts::of(m_language)->translate("Report", "device #%1", "pseudonym of a device"));
}

QString NameMask::pseudonym(std::map<QString, QString> &known, const QString &name, const QString &pattern)
{
    if (m_masking != Masking::pseudonyms || name.isEmpty())
        return typedText(name);
    const auto [found, isNew] = known.try_emplace(name, pattern.arg(known.size() + 1));
    if (isNew) {
        for (NameSearch *names : {&m_everybody, &m_metNames})
            names->addUser(typedText(name), found->second);
    }
    return found->second;
}

QString NameMask::replaced(const NameSearch &names, const QString &text)
{
    return names.replaced(text, [this](const NameSearch::Bearers &bearers) {
        std::vector<PersonId> meant(bearers.people.begin(), bearers.people.end());
        if (meant.size() > 1)
            std::erase_if(meant, [this](PersonId id) { return !m_met.contains(id); });
        if (meant.size() == 1)
            return label(meant.front());
        return bearers.people.empty() ? bearers.userLabel
                                      : Texts::of(m_language)->translate("Report", "[name]");
    });
}

QString NameMask::text(const QString &typed)
{
    return replaced(m_everybody, typedText(typed));
}

QString NameMask::generated(const QString &text)
{
    return replaced(m_metNames, typedText(text));
}

}  // namespace xinglin
