// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alert_numbers_forms.h"
#include "cli/forms.h"
#include "cli/table.h"
#include "cli/verb.h"
#include "cli/verbs/verbs.h"
#include "workspace/alerts/alert_desk.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

constexpr int kOrdersShown = 200;

class AlertsLearnedVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("learned"); }
    QString synopsis() const override { return QStringLiteral("[--unit U]"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "List open orders as past verdicts teach to look at them, or say why not");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("unit"), QStringLiteral("U")}}; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto asked = unitAndDaysOf(arguments, session);
        if (!asked)
            return fail(asked.error());
        OrderFilter filter;
        filter.unit = asked->unit;
        const auto learned =
            session.wait(session.workspace().alerts().learnedOrder(session.actor(), filter, kOrdersShown));
        if (!learned)
            return fail(learned.error());
        if (session.terminal().isJson())
            showJson(*learned, session);
        else
            show(*learned, session);
        return exit_code::ok;
    }

private:
    static QStringList reasonsOf(const LearnedOrder::Row &row, Language language)
    {
        QStringList reasons;
        for (const BilingualText &reason : row.reasons)
            reasons += reason.in(language);
        return reasons;
    }

    static void showJson(const LearnedOrder &learned, const Session &session)
    {
        QJsonArray orders;
        for (const LearnedOrder::Row &row : learned.orders)
            orders.append(QJsonObject{
                {QStringLiteral("id"), row.row.order.id.text()},
                {QStringLiteral("probability"), jsonOf(row.probability)},
                {QStringLiteral("reasons"), QJsonArray::fromStringList(reasonsOf(row, session.language()))}});
        const FeedbackReport &report = learned.report;
        session.terminal().printJson({{QStringLiteral("on"), report.isOn},
                                      {QStringLiteral("why"), report.text.in(session.language())},
                                      {QStringLiteral("verdicts"), qint64(report.verdicts)},
                                      {QStringLiteral("held_back"), qint64(report.heldBack)},
                                      {QStringLiteral("gain"), jsonOf(report.gain)},
                                      {QStringLiteral("gain_of_severity"), jsonOf(report.gainOfSeverity)},
                                      {QStringLiteral("auc"), jsonOf(report.auc)},
                                      {QStringLiteral("orders"), orders}});
    }

    static void show(const LearnedOrder &learned, const Session &session)
    {
        session.terminal().print(learned.report.text.in(session.language()));
        Table table({{QCoreApplication::translate("Cli", "Order")},
                     {QCoreApplication::translate("Cli", "Probably true"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Why")}});
        for (const LearnedOrder::Row &row : learned.orders)
            table.addRow({row.row.order.id.text(), percentOf(row.probability),
                          reasonsOf(row, session.language()).join(QStringLiteral("; "))});
        session.terminal().printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeAlertsLearnedVerb()
{
    return std::make_unique<AlertsLearnedVerb>();
}

}  // namespace xinglin
