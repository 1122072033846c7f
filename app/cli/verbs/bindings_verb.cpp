// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class BindingsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("bindings"); }
    QString synopsis() const override { return QStringLiteral("[--device SN]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List who wore which watch when");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("device"), QStringLiteral("SN")}};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto rows = session.wait(
            session.workspace().bindings(session.actor(), arguments.value(QStringLiteral("device"))));
        if (!rows)
            return fail(rows.error());
        Table table({{QCoreApplication::translate("Cli", "Device")},
                     {QCoreApplication::translate("Cli", "Person")},
                     {QCoreApplication::translate("Cli", "Name")},
                     {QCoreApplication::translate("Cli", "From")},
                     {QCoreApplication::translate("Cli", "To")}});
        for (const BindingRow &row : *rows) {
            const QString from = session.info().zone.isoText(row.binding.time.from);
            const bool isOpen = row.binding.time.to == kForever;
            const QString to = isOpen ? QString() : session.info().zone.isoText(row.binding.time.to);
            if (session.terminal().isJson())
                session.terminal().printJson(
                    {{QStringLiteral("id"), row.binding.id.text()},
                     {QStringLiteral("device"), row.device},
                     {QStringLiteral("person"), row.personCode},
                     {QStringLiteral("name"), row.personName.in(session.language())},
                     {QStringLiteral("from"), from},
                     {QStringLiteral("to"), isOpen ? QJsonValue() : QJsonValue(to)}});
            else
                table.addRow({row.device, row.personCode, row.personName.in(session.language()), from, to});
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeBindingsVerb()
{
    return std::make_unique<BindingsVerb>();
}

}  // namespace xinglin
