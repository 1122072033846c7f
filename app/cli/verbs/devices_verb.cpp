// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class DevicesVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("devices"); }
    QString synopsis() const override { return QStringLiteral("[--unit U]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List watches and who wears them now");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("unit"), QStringLiteral("U")}}; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        UnitId unit;
        if (arguments.has(QStringLiteral("unit"))) {
            const Day today = session.info().zone.dayOf(session.info().now);
            const auto found =
                session.resolve(SubjectId::Kind::unit, arguments.value(QStringLiteral("unit")), today);
            if (!found)
                return fail(found.error());
            unit = found->id.unit;
        }
        const auto rows = session.wait(session.workspace().devices(session.actor(), unit));
        if (!rows)
            return fail(rows.error());
        if (session.terminal().isJson()) {
            for (const DeviceRow &row : *rows)
                session.terminal().printJson(json(row, session));
            return exit_code::ok;
        }
        printTable(*rows, session);
        return exit_code::ok;
    }

private:
    static QString kindOf(const Device &device)
    {
        return device.kind == Device::Kind::watch ? QStringLiteral("watch") : QStringLiteral("person");
    }

    static QString seen(const Device &device, const Session &session)
    {
        return device.lastSeen.isValid() ? session.info().zone.isoText(device.lastSeen) : QString();
    }

    static void printTable(const std::vector<DeviceRow> &rows, const Session &session)
    {
        Table table({{QCoreApplication::translate("Cli", "Device")},
                     {QCoreApplication::translate("Cli", "Kind")},
                     {QCoreApplication::translate("Cli", "Model")},
                     {QCoreApplication::translate("Cli", "Firmware")},
                     {QCoreApplication::translate("Cli", "Battery"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Last seen")},
                     {QCoreApplication::translate("Cli", "Person")},
                     {QCoreApplication::translate("Cli", "Name")}});
        for (const DeviceRow &row : rows)
            table.addRow({row.device.serial, kindOf(row.device), row.device.model, row.device.firmware,
                          row.device.battery ? QStringLiteral("%1%").arg(*row.device.battery) : QString(),
                          seen(row.device, session),
                          row.binding ? row.personCode : QCoreApplication::translate("Cli", "(unassigned)"),
                          row.personName.in(session.language())});
        session.terminal().printText(table.text());
    }

    static QJsonObject json(const DeviceRow &row, const Session &session)
    {
        const Device &device = row.device;
        QJsonObject json{
            {QStringLiteral("id"), device.id.text()},
            {QStringLiteral("device"), device.serial},
            {QStringLiteral("kind"), kindOf(device)},
            {QStringLiteral("model"), device.model},
            {QStringLiteral("firmware"), device.firmware},
            {QStringLiteral("battery"), device.battery ? QJsonValue(*device.battery) : QJsonValue()},
            {QStringLiteral("worn"), device.worn ? QJsonValue(*device.worn) : QJsonValue()},
            {QStringLiteral("person"), row.binding ? QJsonValue(row.personCode) : QJsonValue()}};
        if (device.lastSeen.isValid())
            json[QStringLiteral("last_seen")] = seen(device, session);
        return json;
    }
};

}  // namespace

std::unique_ptr<Verb> makeDevicesVerb()
{
    return std::make_unique<DevicesVerb>();
}

}  // namespace xinglin
