// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysis_question.h"

#include <QCoreApplication>

namespace xinglin {

std::vector<Option> analysisOptions()
{
    return {{QStringLiteral("unit"), QStringLiteral("U")},
            {QStringLiteral("person"), QStringLiteral("P")},
            {QStringLiteral("from"), QStringLiteral("DATE"), true},
            {QStringLiteral("to"), QStringLiteral("DATE"), true}};
}

Result<Analysis> askEngine(const Arguments &arguments, const QStringList &only, Session &session)
{
    const bool hasUnit = arguments.has(QStringLiteral("unit"));
    if (hasUnit == arguments.has(QStringLiteral("person")))
        return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "Name either --unit or --person"));
    const auto from = arguments.day(QStringLiteral("from"));
    const auto to = arguments.day(QStringLiteral("to"));
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    const DayRange days{*from, *to};
    if (!days.isValid())
        return badValue(QStringLiteral("to"), QCoreApplication::translate("Cli", "is before --from"));
    if (Status opened = session.openSettled(); !opened)
        return fail(opened.error());
    const auto subject = session.resolve(
        hasUnit ? SubjectId::Kind::unit : SubjectId::Kind::person,
        arguments.value(hasUnit ? QStringLiteral("unit") : QStringLiteral("person")), days.last);
    if (!subject)
        return fail(subject.error());
    return session.wait(
        session.workspace().analyze(session.actor(), {subject->id, days, only}, session.cancel()));
}

}  // namespace xinglin
