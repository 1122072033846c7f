// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/template_problem.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace xinglin {
namespace {

struct ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(TemplateProblem)
};

/// Of the whole field: "logo" of "logo.alternative.zh". Empty: the form has no such field.
QString fieldName(const QString &field)
{
    const std::array names{
        std::pair("name", ProblemText::tr("Name of the template")),
        std::pair("title", ProblemText::tr("Title")),
        std::pair("organisation", ProblemText::tr("Line above the title")),
        std::pair("introduction", ProblemText::tr("Introduction")),
        std::pair("note", ProblemText::tr("Note to the reader")),
        std::pair("closing", ProblemText::tr("Closing text")),
        std::pair("accent", ProblemText::tr("Accent colour")),
        std::pair("logo", ProblemText::tr("Logo")),
        std::pair("font", ProblemText::tr("Font")),
        std::pair("paper", ProblemText::tr("Paper")),
        std::pair("chapters", ProblemText::tr("Chapters")),
        std::pair("signatures", ProblemText::tr("Lines to sign on")),
    };
    for (const auto &[key, name] : names) {
        if (field == QLatin1String(key))
            return name;
    }
    return {};
}

}  // namespace

QString templateFormProblem(const RuleProblem &problem)
{
    const QString field = problem.place.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('['), 0, 0);
    QString name = fieldName(field);
    if (name.isEmpty())
        return problem.text;
    if (problem.place == QLatin1String("name"))
        return ProblemText::tr("%1: Give it a name in Chinese and in English.").arg(name);
    const QString language = problem.place.section(QLatin1Char('.'), -1);
    if (language == QLatin1String("zh"))
        name = ProblemText::tr("%1 (Chinese)", "a field of the form").arg(name);
    else if (language == QLatin1String("en"))
        name = ProblemText::tr("%1 (English)", "a field of the form").arg(name);
    return ProblemText::tr("%1: %2", "a field of the form, what is wrong with it").arg(name, problem.text);
}

}  // namespace xinglin
