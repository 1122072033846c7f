// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/forms.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

constexpr int kPage = 1000;
constexpr int kScoreDays = 30;

class PeopleVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("people"); }
    QString synopsis() const override { return QStringLiteral("[--unit U] [--on DATE]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List people, with their health of the last 30 days");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("unit"), QStringLiteral("U")},
                {QStringLiteral("on"), QStringLiteral("DATE")}};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        auto day = arguments.day(QStringLiteral("on"));
        if (!day)
            return fail(day.error());
        if (Status opened = session.openSettled(); !opened)
            return fail(opened.error());
        if (!day->isValid())
            day = session.info().zone.dayOf(session.info().now);
        UnitId unit;
        if (arguments.has(QStringLiteral("unit"))) {
            const auto found =
                session.resolve(SubjectId::Kind::unit, arguments.value(QStringLiteral("unit")), *day);
            if (!found)
                return fail(found.error());
            unit = found->id.unit;
        }
        return list(unit, {*day - (kScoreDays - 1), *day}, session);
    }

private:
    static Result<int> list(UnitId unit, const DayRange &days, Session &session)
    {
        using Align = Table::Align;
        Table table({{QCoreApplication::translate("Cli", "Code")},
                     {QCoreApplication::translate("Cli", "Name")},
                     {QCoreApplication::translate("Cli", "Unit")},
                     {QCoreApplication::translate("Cli", "Position")},
                     {QCoreApplication::translate("Cli", "Risk")},
                     {QCoreApplication::translate("Cli", "Device")},
                     {QCoreApplication::translate("Cli", "Health"), Align::right},
                     {QCoreApplication::translate("Cli", "Wearing rate"), Align::right}});
        PageRequest page{{}, kPage};
        for (bool isLast = false; !isLast;) {
            const auto rows = session.wait(session.workspace().people(session.actor(), unit, days, page));
            if (!rows)
                return fail(rows.error());
            for (const PersonRow &row : *rows) {
                if (session.terminal().isJson())
                    session.terminal().printJson(json(row, session));
                else
                    addRow(table, row, session.language());
            }
            isLast = static_cast<int>(rows->size()) < kPage;
            if (!isLast)
                page.after = rows->back().person.code;
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }

    static void addRow(Table &table, const PersonRow &row, Language language)
    {
        table.addRow({row.person.code, row.name.in(language), row.unitName.in(language), row.person.position,
                      riskName(row.person.risk), row.device, textOf(row.score.value, 1),
                      percentOf(row.coverage.share)});
    }

    static QJsonObject json(const PersonRow &row, const Session &session)
    {
        QJsonObject json{
            {QStringLiteral("id"), row.person.id.text()},
            {QStringLiteral("code"), row.person.code},
            {QStringLiteral("name"), row.name.zh},
            {QStringLiteral("name_en"), row.name.en},
            {QStringLiteral("unit"), row.person.unit.isValid() ? row.person.unit.text() : QString()},
            {QStringLiteral("unit_name"), row.unitName.in(session.language())},
            {QStringLiteral("position"), row.person.position},
            {QStringLiteral("risk"), riskName(row.person.risk)},
            {QStringLiteral("device"), row.device},
            {QStringLiteral("score"), jsonOf(row.score.value)},
            {QStringLiteral("coverage"), row.coverage.share}};
        if (row.dataUntil.isValid())
            json[QStringLiteral("data_until")] = session.info().zone.isoText(row.dataUntil);
        return json;
    }
};

}  // namespace

std::unique_ptr<Verb> makePeopleVerb()
{
    return std::make_unique<PeopleVerb>();
}

}  // namespace xinglin
