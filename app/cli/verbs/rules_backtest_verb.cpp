// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/rules_verb.h"
#include "workspace/alerts/rule_desk.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace xinglin {
namespace {

class RulesBacktestVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("backtest"); }
    QString synopsis() const override { return QStringLiteral("FILE --from DATE --to DATE [--unit U]"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Say what rules would have raised over stored data, and how that differs from what was "
                   "raised; FILE holds an exported document or a rule a line");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("from"), QStringLiteral("DATE"), true},
                {QStringLiteral("to"), QStringLiteral("DATE"), true},
                {QStringLiteral("unit"), QStringLiteral("U")}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto from = arguments.day(QStringLiteral("from"));
        const auto to = arguments.day(QStringLiteral("to"));
        if (!from || !to)
            return fail(from ? to.error() : from.error());
        QFile file(arguments.positional().constFirst());
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::io, QCoreApplication::translate("Cli", "%1 cannot be read: %2")
                                           .arg(file.fileName(), file.errorString()));
        BacktestRequest request;
        request.document = file.readAll();
        request.days = {*from, *to};
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        if (arguments.has(QStringLiteral("unit"))) {
            const auto unit =
                session.resolve(SubjectId::Kind::unit, arguments.value(QStringLiteral("unit")), *to);
            if (!unit)
                return fail(unit.error());
            request.unit = unit->id.unit;
        }
        const auto result = session.wait(session.workspace().rules().backtest(
            session.actor(), request,
            session.terminal().progress(QCoreApplication::translate("Cli", "Testing")), session.cancel()));
        if (!result)
            return fail(result.error());
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOf(*result, session.info().zone));
        else
            show(*result, session);
        return exit_code::ok;
    }

private:
    static QJsonObject jsonOf(const BacktestAlert &alert, const Zone &zone)
    {
        QJsonObject json{{QStringLiteral("rule"), alert.ruleCode},
                         {QStringLiteral("person"), alert.personCode},
                         {QStringLiteral("began"), zone.isoText(Instant(alert.firing.began))},
                         {QStringLiteral("fired"), zone.isoText(Instant(alert.firing.fired))},
                         {QStringLiteral("occurrences"), alert.firing.occurrences},
                         {QStringLiteral("live"), alert.liveToo}};
        if (alert.firing.ended != 0)
            json.insert(QStringLiteral("ended"), zone.isoText(Instant(alert.firing.ended)));
        const Metric *metric = MetricDictionary::builtIn().byNumber(alert.firing.metric);
        if (alert.firing.event.empty() && metric) {
            json.insert(QStringLiteral("metric"), metric->key);
            json.insert(QStringLiteral("first"), metric->toUnits(alert.firing.first));
            json.insert(QStringLiteral("worst"), metric->toUnits(alert.firing.worst));
        } else {
            json.insert(QStringLiteral("event"), QString::fromStdString(alert.firing.event));
        }
        if (alert.judgedFalse)
            json.insert(QStringLiteral("judged_false"), *alert.judgedFalse);
        if (!alert.difference.isEmpty())
            json.insert(QStringLiteral("difference"), alert.difference);
        return json;
    }
    static QJsonArray jsonOf(const std::vector<BacktestAlert> &alerts, const Zone &zone)
    {
        QJsonArray list;
        for (const BacktestAlert &alert : alerts)
            list.append(jsonOf(alert, zone));
        return list;
    }
    static QJsonArray jsonOf(const std::vector<BacktestLoad> &loads)
    {
        QJsonArray list;
        for (const BacktestLoad &load : loads)
            list.append(
                QJsonObject{{QStringLiteral("key"), load.key},
                            {QStringLiteral("name"), QJsonObject{{QStringLiteral("zh"), load.title.zh},
                                                                 {QStringLiteral("en"), load.title.en}}},
                            {QStringLiteral("alerts"), static_cast<qint64>(load.alerts)},
                            {QStringLiteral("orders"), static_cast<qint64>(load.orders)},
                            {QStringLiteral("people"), static_cast<qint64>(load.people)}});
        return list;
    }
    static QJsonObject jsonOf(const Backtest &result, const Zone &zone)
    {
        return {{QStringLiteral("from"), result.request.days.first.text()},
                {QStringLiteral("to"), result.request.days.last.text()},
                {QStringLiteral("people"), static_cast<qint64>(result.people)},
                {QStringLiteral("samples"), static_cast<qint64>(result.samples)},
                {QStringLiteral("orders"), static_cast<qint64>(result.orders)},
                {QStringLiteral("alerts"), jsonOf(result.alerts, zone)},
                {QStringLiteral("missing"), jsonOf(result.missing, zone)},
                {QStringLiteral("live"),
                 QJsonObject{{QStringLiteral("alerts"), static_cast<qint64>(result.liveAlerts)},
                             {QStringLiteral("both"), static_cast<qint64>(result.both)},
                             {QStringLiteral("only_here"), static_cast<qint64>(result.onlyHere)},
                             {QStringLiteral("only_live"), static_cast<qint64>(result.onlyLive)}}},
                {QStringLiteral("judged"),
                 QJsonObject{{QStringLiteral("true"), static_cast<qint64>(result.judgedTrue)},
                             {QStringLiteral("false"), static_cast<qint64>(result.judgedFalse)},
                             {QStringLiteral("not_yet"), static_cast<qint64>(result.unjudged)}}},
                {QStringLiteral("per_day"), jsonOf(result.perDay)},
                {QStringLiteral("per_shift"), jsonOf(result.perShift)},
                {QStringLiteral("per_unit"), jsonOf(result.perUnit)},
                {QStringLiteral("per_rule"), jsonOf(result.perRule)},
                {QStringLiteral("seconds"), result.seconds}};
    }

    static void show(const Backtest &result, const Session &session)
    {
        using Align = Table::Align;
        Table table({{QCoreApplication::translate("Cli", "Rule")},
                     {QCoreApplication::translate("Cli", "Alerts"), Align::right},
                     {QCoreApplication::translate("Cli", "Orders"), Align::right},
                     {QCoreApplication::translate("Cli", "People"), Align::right}});
        for (const BacktestLoad &load : result.perRule)
            table.addRow(
                {load.title.in(session.language()).isEmpty() ? load.key : load.title.in(session.language()),
                 QString::number(load.alerts), QString::number(load.orders), QString::number(load.people)});
        session.terminal().printText(table.text());
        session.terminal().say(QCoreApplication::translate(
                                   "Cli", "%1 people, %2 samples in %3 s; raised live too: %4, only here: "
                                          "%5, only live: %6; judged false: %7")
                                   .arg(result.people)
                                   .arg(result.samples)
                                   .arg(result.seconds, 0, 'f', 2)
                                   .arg(result.both)
                                   .arg(result.onlyHere)
                                   .arg(result.onlyLive)
                                   .arg(result.judgedFalse));
    }
};

}  // namespace

std::unique_ptr<Verb> makeRulesBacktestVerb()
{
    return std::make_unique<RulesBacktestVerb>();
}

}  // namespace xinglin
