// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/verbs.h"
#include "domain/org_tree.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class UnitsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("units"); }
    QString synopsis() const override { return QStringLiteral("[--on DATE]"); }
    QString summary() const override { return QCoreApplication::translate("Cli", "List the organisation"); }
    std::vector<Option> options() const override { return {{QStringLiteral("on"), QStringLiteral("DATE")}}; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        auto day = arguments.day(QStringLiteral("on"));
        if (!day)
            return fail(day.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        if (!day->isValid())
            day = session.info().zone.dayOf(session.info().now);
        auto units = session.wait(session.workspace().units(session.actor(), *day));
        if (!units)
            return fail(units.error());
        const OrgTree tree(*std::move(units));
        if (session.terminal().isJson())
            printJson(tree, session);
        else
            printTable(tree, session);
        return exit_code::ok;
    }

private:
    static QString parentCode(const OrgTree &tree, const Unit &unit)
    {
        const Unit *parent = tree.find(unit.parent);
        return parent ? parent->code : QString();
    }

    static void printJson(const OrgTree &tree, const Session &session)
    {
        for (const Unit &unit : tree.units()) {
            QJsonObject json{{QStringLiteral("id"), unit.id.text()},
                             {QStringLiteral("code"), unit.code},
                             {QStringLiteral("parent"), parentCode(tree, unit)},
                             {QStringLiteral("name"), unit.name.zh},
                             {QStringLiteral("name_en"), unit.name.en},
                             {QStringLiteral("depth"), tree.depth(unit.id)}};
            if (unit.from > kFirstDay)
                json[QStringLiteral("from")] = unit.from.text();
            if (unit.to < kLastDay)
                json[QStringLiteral("to")] = unit.to.text();
            session.terminal().printJson(json);
        }
    }

    static void printTable(const OrgTree &tree, const Session &session)
    {
        Table table({{QCoreApplication::translate("Cli", "Code")},
                     {QCoreApplication::translate("Cli", "Name")},
                     {QCoreApplication::translate("Cli", "Parent")}});
        for (const Unit &unit : tree.units())
            table.addRow(
                {unit.code,
                 QString(tree.depth(unit.id) * 2, QLatin1Char(' ')) + unit.name.in(session.language()),
                 parentCode(tree, unit)});
        session.terminal().printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeUnitsVerb()
{
    return std::make_unique<UnitsVerb>();
}

}  // namespace xinglin
