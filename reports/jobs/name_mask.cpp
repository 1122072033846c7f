// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/name_mask.h"

#include "reports/jobs/batch_subjects.h"
#include "reports/jobs/report_fetch.h"

#include <QRegularExpression>

namespace xinglin {
namespace {

/// The name as a word of its own; Chinese has no spaces between words.
QRegularExpression wordOf(const QString &name)
{
    const auto isLatin = [](QChar sign) { return sign.isLetterOrNumber() && sign.unicode() < 0x2e80; };
    QString pattern = QRegularExpression::escape(name);
    if (isLatin(name.front()))
        pattern.prepend(QStringLiteral("(?<![\\p{Latin}\\p{N}])"));
    if (isLatin(name.back()))
        pattern.append(QStringLiteral("(?![\\p{Latin}\\p{N}])"));
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

void replaceWord(QString &text, const QString &name, const QString &label)
{
    const QRegularExpression word = wordOf(name);
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch match = word.match(text, from);
        if (!match.hasMatch())
            return;
        text.replace(match.capturedStart(), match.capturedLength(), label);
        from = match.capturedStart() + label.size();
    }
}

}  // namespace

QString withCode(const QString &name, const QString &code, Language language)
{
    return (language == Language::zhCN ? QStringLiteral("%1（%2）") : QStringLiteral("%1 (%2)"))
        .arg(name, code);
}

Status NameMask::readNames()
{
    if (m_masking == Masking::full)
        return {};
    const auto everybody = batchSubjects(m_workspace, m_actor, UnitId(), ReportEach::person, m_day);
    if (!everybody)
        return everybody.error().code == ErrorCode::notFound ? Status() : fail(everybody.error());
    for (const SubjectInfo &subject : *everybody)
        remember(subject.id.person, subject);
    return {};
}

void NameMask::remember(PersonId id, const SubjectInfo &subject)
{
    std::vector<QString> ways{subject.name.zh, subject.name.en};
    if (m_masking == Masking::pseudonyms)
        ways.push_back(subject.code);
    for (const QString &each : ways) {
        if (each.size() > 1)  // a single sign stands in too many words
            m_names.insert({each, id});
    }
}

QString NameMask::person(PersonId id)
{
    if (!id.isValid())
        return QString();
    if (const auto found = m_labels.find(id); found != m_labels.end())
        return found->second;
    const auto subject = awaited(m_workspace.subject(m_actor, SubjectId::of(id), m_day));
    const QString code = subject ? subject->code : id.text();
    QString label;
    if (m_masking == Masking::full) {
        const QString name = subject ? subject->name.in(m_language) : QString();
        label = name.isEmpty() ? code : withCode(name, code, m_language);
    } else {
        label = m_masking == Masking::codes ? code : QStringLiteral("#%1").arg(m_labels.size() + 1);
        if (subject)
            remember(id, *subject);
    }
    return m_labels.emplace(id, std::move(label)).first->second;
}

QString NameMask::user(const QString &name)
{
    if (name.isEmpty() || m_masking != Masking::pseudonyms)
        return name;
    return m_users.try_emplace(name, QStringLiteral("U%1").arg(m_users.size() + 1)).first->second;
}

QString NameMask::text(const QString &typed)
{
    QString masked = typed;
    for (const Name &name : m_names) {
        if (masked.contains(name.text, Qt::CaseInsensitive))
            replaceWord(masked, name.text, person(name.person));
    }
    for (const auto &[name, label] : m_users)
        replaceWord(masked, name, label);
    return masked;
}

}  // namespace xinglin
