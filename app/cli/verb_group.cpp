// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb_group.h"

namespace xinglin {

VerbGroup::VerbGroup(QString typed, Summary told, std::initializer_list<Maker> makers)
    : m_name(std::move(typed))
    , m_summary(told)
{
    for (const Maker make : makers)
        m_parts.push_back(make());
}

QString VerbGroup::synopsis() const
{
    QStringList names;
    for (const auto &part : m_parts)
        names += part->name();
    return names.join(QLatin1Char('|')) + QStringLiteral(" …");
}

Result<int> VerbGroup::run(const Arguments &, Session &)
{
    return fail(ErrorCode::usage, QStringLiteral("xinglinctl %1 %2").arg(m_name, synopsis()));
}

}  // namespace xinglin
