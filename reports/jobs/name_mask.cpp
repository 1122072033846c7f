// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/name_mask.h"

#include "reports/jobs/report_fetch.h"

namespace xinglin {

QString withCode(const QString &name, const QString &code, Language language)
{
    return (language == Language::zhCN ? QStringLiteral("%1（%2）") : QStringLiteral("%1 (%2)"))
        .arg(name, code);
}

const NameMask::Known &NameMask::known(PersonId id)
{
    if (const auto found = m_people.find(id); found != m_people.end())
        return found->second;
    Known known;
    const auto subject = awaited(m_workspace.subject(m_actor, SubjectId::of(id), m_day));
    const QString code = subject ? subject->code : id.text();
    const QString name = subject ? subject->name.in(m_language) : QString();
    if (m_masking == Masking::full) {
        known.label = name.isEmpty() ? code : withCode(name, code, m_language);
    } else {
        known.label = m_masking == Masking::codes ? code : QStringLiteral("#%1").arg(m_people.size() + 1);
        if (subject) {
            for (const QString &each : {subject->name.zh, subject->name.en}) {
                if (!each.isEmpty())
                    known.names.push_back(each);
            }
            if (m_masking == Masking::pseudonyms && !code.isEmpty())
                known.names.push_back(code);
        }
    }
    return m_people.emplace(id, std::move(known)).first->second;
}

QString NameMask::person(PersonId id)
{
    return id.isValid() ? known(id).label : QString();
}

QString NameMask::user(const QString &name)
{
    if (name.isEmpty() || m_masking != Masking::pseudonyms)
        return name;
    return m_users.try_emplace(name, QStringLiteral("U%1").arg(m_users.size() + 1)).first->second;
}

QString NameMask::text(const QString &typed) const
{
    QString masked = typed;
    for (const auto &[id, known] : m_people) {
        for (const QString &name : known.names)
            masked.replace(name, known.label, Qt::CaseInsensitive);
    }
    for (const auto &[name, label] : m_users)
        masked.replace(name, label, Qt::CaseInsensitive);
    return masked;
}

}  // namespace xinglin
