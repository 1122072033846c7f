// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verb_group.h"
#include "cli/verbs/alerts_verbs.h"
#include "cli/verbs/verbs.h"
#include "domain/order_machine.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xinglin {
namespace alerts_verbs {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

std::optional<OrderSort> sortOf(const QString &text)
{
    constexpr std::array names{"urgency", "opened", "last_seen", "person", "unit", "rule", "number"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1String(names[i]))
            return static_cast<OrderSort>(i);
    }
    return std::nullopt;
}

std::optional<OrderGrouping> groupingOf(const QString &text)
{
    constexpr std::array names{"none", "unit", "person", "rule"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1String(names[i]))
            return static_cast<OrderGrouping>(i);
    }
    return std::nullopt;
}

class ListVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("list"); }
    QString synopsis() const override
    {
        return QStringLiteral(
            "[--unit U] [--state S]… [--severity P0]… [--rule CODE] [--person P] [--owner P] "
            "[--unowned] [--breached] [--snoozed] [--recurring] [--text T] [--from TIME] "
            "[--to TIME] [--sort KEY] [--descending] [--limit N] [--group unit|person|rule] "
            "[--count]");
    }
    QString summary() const override
    {
        return tr(QT_TRANSLATE_NOOP("Cli", "List orders, the most urgent unfinished ones first"));
    }
    std::vector<Option> options() const override
    {
        std::vector<Option> all = filterOptions();
        for (const Option &each : {option("sort", "KEY"), option("descending", ""), option("limit", "N"),
                                   option("group", "BY"), option("count", "")})
            all.push_back(each);
        return all;
    }
    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto filter = filterOf(arguments, session);
        if (!filter)
            return fail(filter.error());
        tellUnwatched(session);
        if (arguments.has(QStringLiteral("count")))
            return count(*filter, session);
        if (arguments.has(QStringLiteral("group")))
            return groups(arguments.value(QStringLiteral("group")), *filter, session);
        return list(arguments, *filter, session);
    }

private:
    static Result<int> count(const OrderFilter &filter, Session &session)
    {
        const auto count = session.wait(session.workspace().alerts().count(session.actor(), filter));
        if (!count)
            return fail(count.error());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("count"), qint64{*count}}});
        else
            session.terminal().print(QString::number(*count));
        return exit_code::ok;
    }
    static Result<int> groups(const QString &by, const OrderFilter &filter, Session &session)
    {
        const auto grouping = groupingOf(by);
        if (!grouping)
            return badValue(QStringLiteral("group"),
                            QCoreApplication::translate("Cli", "“%1” is not known").arg(by));
        const auto groups =
            session.wait(session.workspace().alerts().groups(session.actor(), filter, *grouping));
        if (!groups)
            return fail(groups.error());
        Table table({{tr(QT_TRANSLATE_NOOP("Cli", "Group"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Orders")), Table::Align::right},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Worst"))}});
        for (const OrderGroup &group : *groups) {
            const QString title = group.title.in(session.language());
            if (session.terminal().isJson())
                session.terminal().printJson(
                    {{QStringLiteral("title"), title},
                     {QStringLiteral("unit"), group.unit.isValid() ? group.unit.text() : QString()},
                     {QStringLiteral("person"), group.person.isValid() ? group.person.text() : QString()},
                     {QStringLiteral("rule"), group.rule},
                     {QStringLiteral("count"), qint64{group.count}},
                     {QStringLiteral("worst"), alertSeverityName(group.worst)}});
            else
                table.addRow({title, QString::number(group.count), alertSeverityName(group.worst).toUpper()});
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }
    static Result<int> list(const Arguments &arguments, const OrderFilter &filter, Session &session)
    {
        const auto limit = arguments.number(QStringLiteral("limit"));
        if (!limit)
            return fail(limit.error());
        const QString sort = arguments.value(QStringLiteral("sort"), QStringLiteral("urgency"));
        const auto sorting = sortOf(sort);
        if (!sorting)
            return badValue(QStringLiteral("sort"),
                            QCoreApplication::translate("Cli", "“%1” is not known").arg(sort));
        constexpr quint64 kPage = 500;
        quint64 left = limit->value_or(200);
        OrderPageRequest request{filter, *sorting, arguments.has(QStringLiteral("descending")), {}, 0};
        Table table({{QStringLiteral("#"), Table::Align::right},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Severity"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "State"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Person"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Unit"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Rule"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Owner"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Opened"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Due"))}});
        while (left > 0) {
            request.limit = static_cast<int>(std::min(left, kPage));
            const auto page = session.wait(session.workspace().alerts().orders(session.actor(), request));
            if (!page)
                return fail(page.error());
            for (const OrderRow &row : page->rows)
                add(row, table, session);
            left -= std::min<quint64>(left, page->rows.size());
            request.after = page->next;
            if (page->next.isEmpty())
                break;
        }
        if (!session.terminal().isJson())
            session.terminal().printText(table.text());
        return exit_code::ok;
    }
    static void add(const OrderRow &row, Table &table, const Session &session)
    {
        if (session.terminal().isJson()) {
            session.terminal().printJson(jsonOf(row, session));
            return;
        }
        const Language language = session.language();
        table.addRow(
            {QString::number(row.order.number), alertSeverityName(row.order.severity).toUpper(),
             orderStateText(row.order.state), row.personName.in(language), row.unitName.in(language),
             row.ruleText.in(language).isEmpty() ? row.ruleName.in(language) : row.ruleText.in(language),
             row.ownerName.in(language), timeText(row.order.opened, session),
             timeText(row.order.due, session)});
    }
};

class ShowVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("show"); }
    QString synopsis() const override { return QStringLiteral("ORDER"); }
    QString summary() const override
    {
        return tr(
            QT_TRANSLATE_NOOP("Cli", "Show an order with its time line; it is named by its number or id"));
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }
    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        AlertDesk &desk = session.workspace().alerts();
        const auto id = session.wait(desk.resolve(session.actor(), arguments.positional().front()));
        if (!id)
            return fail(id.error());
        const auto detail = session.wait(desk.order(session.actor(), *id));
        if (!detail)
            return fail(detail.error());
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOf(*detail, session));
        else
            print(*detail, session);
        return exit_code::ok;
    }

private:
    static void print(const OrderDetail &detail, const Session &session)
    {
        const WorkOrder &order = detail.row.order;
        const Language language = session.language();
        const QStringList head{QStringLiteral("#%1").arg(order.number),
                               alertSeverityName(order.severity).toUpper(), orderStateText(order.state),
                               detail.row.personName.in(language), detail.row.unitName.in(language)};
        session.terminal().print(head.join(QStringLiteral("  ")));
        session.terminal().print(detail.row.ruleText.in(language));
        session.terminal().print(detail.message.in(language));
        Table table({{tr(QT_TRANSLATE_NOOP("Cli", "Time"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "What"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Who"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "State"))},
                     {tr(QT_TRANSLATE_NOOP("Cli", "Note"))}});
        for (const OrderEvent &line : detail.timeline)
            table.addRow({timeText(line.time, session), orderEventKindName(line.kind), line.actor,
                          line.after ? orderStateText(*line.after) : QString(), line.note});
        session.terminal().printText(table.text());
    }
};

}  // namespace

std::unique_ptr<Verb> makeList()
{
    return std::make_unique<ListVerb>();
}

std::unique_ptr<Verb> makeShow()
{
    return std::make_unique<ShowVerb>();
}

}  // namespace alerts_verbs

std::unique_ptr<Verb> makeAlertsVerb()
{
    using namespace alerts_verbs;
    const auto summary = [] {
        return QCoreApplication::translate("Cli", "See and work on alert orders, and silence alerts");
    };
    return std::make_unique<VerbGroup>(QStringLiteral("alerts"), summary,
                                       std::initializer_list<VerbGroup::Maker>{makeList,
                                                                               makeShow,
                                                                               makeAcknowledge,
                                                                               makeAssign,
                                                                               makeScene,
                                                                               makeHandle,
                                                                               makeDone,
                                                                               makeFalseAlarm,
                                                                               makeReopen,
                                                                               makeSnooze,
                                                                               makeComment,
                                                                               makeFollowUp,
                                                                               makeAttach,
                                                                               makeUndo,
                                                                               makeSilence,
                                                                               makeSilences,
                                                                               makeUnsilence,
                                                                               makeAlertsStatsVerb,
                                                                               makeAlertsFatigueVerb,
                                                                               makeAlertsLearnedVerb,
                                                                               makeAlertsExportVerb,
                                                                               makeAlertsVerifyBundleVerb});
}

}  // namespace xinglin
