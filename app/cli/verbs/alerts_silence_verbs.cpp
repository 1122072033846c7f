// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/alerts_verbs.h"

#include <QCoreApplication>

namespace xinglin::alerts_verbs {
namespace {

class SilenceVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("silence"); }
    QString synopsis() const override
    {
        return QStringLiteral("[--rule CODE] [--unit U] [--person P] [--device SN] --until TIME | --for 8h "
                              "--reason TEXT");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Keep matching alerts from opening orders for a while");
    }
    std::vector<Option> options() const override
    {
        return {option("rule", "CODE"),  option("unit", "U"),     option("person", "P"),
                option("device", "SN"),  option("until", "TIME"), option("for", "SPAN"),
                option("reason", "TEXT")};
    }
    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto what = read(arguments, session);
        if (!what)
            return fail(what.error());
        const auto made = session.wait(session.workspace().alerts().silence(session.actor(), *what));
        if (!made)
            return fail(made.error());
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOf(*made, session));
        else
            session.terminal().print(QCoreApplication::translate("Cli", "Silence %1 until %2.")
                                         .arg(made->id.text(), timeText(made->until, session)));
        return exit_code::ok;
    }

private:
    static Result<Silence> read(const Arguments &arguments, Session &session)
    {
        Silence what;
        what.rule = arguments.value(QStringLiteral("rule"));
        what.reason = arguments.value(QStringLiteral("reason"));
        const auto unit = unitOf(arguments, QStringLiteral("unit"), session);
        const auto person = personOf(arguments, QStringLiteral("person"), session);
        const auto until = endOf(arguments, session);
        if (!unit || !person || !until)
            return fail(!unit ? unit.error() : !person ? person.error() : until.error());
        what.unit = *unit;
        what.person = *person;
        what.until = *until;
        const QString serial = arguments.value(QStringLiteral("device"));
        if (serial.isEmpty())
            return what;
        const auto devices = session.wait(session.workspace().devices(session.actor(), UnitId()));
        if (!devices)
            return fail(devices.error());
        for (const DeviceRow &row : *devices) {
            if (row.device.serial == serial)
                what.device = row.device.id;
        }
        return what.device.isValid()
                   ? Result<Silence>(what)
                   : fail(ErrorCode::notFound,
                          QCoreApplication::translate("Cli", "There is no device %1.").arg(serial));
    }
};

class SilencesVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("silences"); }
    QString synopsis() const override { return QStringLiteral("[--all]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "List silences with what they kept away");
    }
    std::vector<Option> options() const override { return {option("all", "")}; }
    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto silences = session.wait(
            session.workspace().alerts().silences(session.actor(), arguments.has(QStringLiteral("all"))));
        if (!silences)
            return fail(silences.error());
        Table table({{QCoreApplication::translate("Cli", "Id")},
                     {QCoreApplication::translate("Cli", "Rule")},
                     {QCoreApplication::translate("Cli", "Until")},
                     {QCoreApplication::translate("Cli", "Kept away"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Who")},
                     {QCoreApplication::translate("Cli", "Reason")}});
        for (const Silence &silence : *silences) {
            if (session.terminal().isJson())
                session.terminal().printJson(jsonOf(silence, session));
            else
                table.addRow({silence.id.text(), silence.rule,
                              timeText(silence.ended.isValid() ? silence.ended : silence.until, session),
                              QString::number(silence.suppressed), silence.actor, silence.reason});
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }
};

class UnsilenceVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("unsilence"); }
    QString synopsis() const override { return QStringLiteral("SILENCE"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "End a silence before its time");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }
    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const SilenceId id = SilenceId::fromText(arguments.positional().front());
        const Status ended = session.wait(session.workspace().alerts().endSilence(session.actor(), id));
        if (!ended)
            return fail(ended.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("ended"), id.text()}});
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeSilence()
{
    return std::make_unique<SilenceVerb>();
}

std::unique_ptr<Verb> makeSilences()
{
    return std::make_unique<SilencesVerb>();
}

std::unique_ptr<Verb> makeUnsilence()
{
    return std::make_unique<UnsilenceVerb>();
}

}  // namespace xinglin::alerts_verbs
