// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/method.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

QJsonObject methodJson(const Method &method, Language language)
{
    return {{QStringLiteral("id"), method.id},
            {QStringLiteral("number"), method.number},
            {QStringLiteral("version"), method.version},
            {QStringLiteral("scope"),
             method.scope == Method::Scope::person ? QStringLiteral("person") : QStringLiteral("unit")},
            {QStringLiteral("name"), method.name.in(language)},
            {QStringLiteral("purpose"), method.purpose.in(language)},
            {QStringLiteral("source"), method.source.in(language)},
            {QStringLiteral("inputs"), QJsonArray::fromStringList(method.inputs)},
            {QStringLiteral("oracle"), method.oracle},
            {QStringLiteral("tolerance"), method.tolerance},
            {QStringLiteral("series"), method.series}};
}

class MethodsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("methods"); }
    QString synopsis() const override { return QString(); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List the engine's methods, their sources and checks");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        const Language language = session.language();
        if (session.terminal().isJson()) {
            QJsonArray list;
            for (const Method &method : methods())
                list.append(methodJson(method, language));
            session.terminal().printJson({{QStringLiteral("methods"), list}});
            return exit_code::ok;
        }
        Table table({{QStringLiteral("No.")},
                     {QCoreApplication::translate("Cli", "Method")},
                     {QCoreApplication::translate("Cli", "Version"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Name")},
                     {QCoreApplication::translate("Cli", "Inputs")},
                     {QCoreApplication::translate("Cli", "Checked against")},
                     {QCoreApplication::translate("Cli", "Tolerance")}});
        for (const Method &method : methods())
            table.addRow({method.number, method.id, QString::number(method.version), method.name.in(language),
                          method.inputs.join(QStringLiteral(" ")), method.oracle, method.tolerance});
        session.terminal().printText(table.text());
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeMethodsVerb()
{
    return std::make_unique<MethodsVerb>();
}

}  // namespace xinglin
