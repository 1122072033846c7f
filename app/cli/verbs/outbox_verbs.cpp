// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verb_group.h"
#include "cli/verbs/verbs.h"
#include "workspace/alerts/alert_desk.h"
#include "workspace/alerts/outbox_desk.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

QJsonValue timeJson(Instant instant, const Session &session)
{
    return instant.isValid() ? QJsonValue(session.info().zone.isoText(instant)) : QJsonValue();
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject messageJson(const OutboxMessage &message, const Session &session)
{
    return {
        {QStringLiteral("id"), message.id.text()},
        {QStringLiteral("channel"), message.channel},
        {QStringLiteral("key"), message.key},
        {QStringLiteral("kind"), message.kind},
        {QStringLiteral("severity"), alertSeverityName(message.severity)},
        {QStringLiteral("order"), message.order.isValid() ? QJsonValue(message.order.text()) : QJsonValue()},
        {QStringLiteral("title"), message.title.in(session.language())},
        {QStringLiteral("text"), message.text.in(session.language())},
        {QStringLiteral("state"), messageStateName(message.state)},
        {QStringLiteral("created"), timeJson(message.created, session)},
        {QStringLiteral("attempts"), message.attempts},
        {QStringLiteral("next_attempt"), message.state == MessageState::waiting && message.attempts > 0
                                             ? timeJson(message.nextAttempt, session)
                                             : QJsonValue()},
        {QStringLiteral("closed"), timeJson(message.closed, session)},
        {QStringLiteral("proof"), textJson(message.proof)},
        {QStringLiteral("error"), textJson(message.error)}};
}

Result<MessageId> messageId(const QString &word)
{
    const MessageId id = MessageId::fromText(word);
    if (!id.isValid())
        return fail(ErrorCode::usage, QCoreApplication::translate(
                                          "Cli", "“%1” is no id of a message; “outbox list” shows them.")
                                          .arg(word));
    return id;
}

Result<std::vector<MessageId>> messageIds(const QStringList &words)
{
    std::vector<MessageId> ids;
    for (const QString &word : words) {
        const auto id = messageId(word);
        if (!id)
            return fail(id.error());
        ids.push_back(*id);
    }
    return ids;
}

int printCount(const Session &session, const char *key, int count, const QString &message)
{
    if (session.terminal().isJson())
        session.terminal().printJson({{QLatin1String(key), count}});
    else
        session.terminal().print(message);
    return exit_code::ok;
}

/// `outbox list` and, with the state fixed, `outbox dead`.
class OutboxListVerb final : public Verb
{
public:
    explicit OutboxListVerb(bool onlyDead)
        : m_isOnlyDead(onlyDead)
    {}
    QString name() const override { return m_isOnlyDead ? QStringLiteral("dead") : QStringLiteral("list"); }
    QString synopsis() const override
    {
        return m_isOnlyDead
                   ? QStringLiteral("[--channel C] [--limit N]")
                   : QStringLiteral("[--state S] [--channel C] [--order O] [--limit N] [--before ID]");
    }
    QString summary() const override
    {
        return m_isOnlyDead ? QCoreApplication::translate("Cli", "List messages that were given up")
                            : QCoreApplication::translate("Cli", "List messages, the newest first");
    }
    std::vector<Option> options() const override
    {
        std::vector<Option> all{{QStringLiteral("channel"), QStringLiteral("C")},
                                {QStringLiteral("limit"), QStringLiteral("N")},
                                {QStringLiteral("before"), QStringLiteral("ID")},
                                {QStringLiteral("order"), QStringLiteral("O")}};
        if (!m_isOnlyDead)
            all.push_back({QStringLiteral("state"), QStringLiteral("waiting|sending|sent|dead|discarded")});
        return all;
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto filter = filterOf(arguments, session);
        if (!filter)
            return fail(filter.error());
        const auto limit = arguments.number(QStringLiteral("limit"));
        if (!limit)
            return fail(limit.error());
        MessageId before;
        if (arguments.has(QStringLiteral("before"))) {
            const auto id = messageId(arguments.value(QStringLiteral("before")));
            if (!id)
                return fail(id.error());
            before = *id;
        }
        const auto page = session.wait(session.workspace().outbox().messages(
            session.actor(), *filter, before,
            static_cast<int>(std::min<quint64>(limit->value_or(200), 1000))));
        if (!page)
            return fail(page.error());
        print(*page, session);
        return exit_code::ok;
    }

private:
    Result<MessageFilter> filterOf(const Arguments &arguments, Session &session) const
    {
        MessageFilter filter;
        filter.channel = arguments.value(QStringLiteral("channel"));
        if (m_isOnlyDead)
            filter.state = MessageState::dead;
        if (arguments.has(QStringLiteral("state"))) {
            filter.state = parseMessageState(arguments.value(QStringLiteral("state")));
            if (!filter.state)
                return badValue(QStringLiteral("state"), arguments.value(QStringLiteral("state")));
        }
        if (arguments.has(QStringLiteral("order"))) {
            const auto order = session.wait(session.workspace().alerts().resolve(
                session.actor(), arguments.value(QStringLiteral("order"))));
            if (!order)
                return fail(order.error());
            filter.order = *order;
        }
        return filter;
    }

    static void print(const MessagePage &page, const Session &session)
    {
        if (session.terminal().isJson()) {
            for (const OutboxMessage &message : page.rows)
                session.terminal().printJson(messageJson(message, session));
            return;
        }
        Table table({{QCoreApplication::translate("Cli", "Id")},
                     {QCoreApplication::translate("Cli", "Made")},
                     {QCoreApplication::translate("Cli", "Channel")},
                     {QCoreApplication::translate("Cli", "Severity")},
                     {QCoreApplication::translate("Cli", "State")},
                     {QCoreApplication::translate("Cli", "Tries"), Table::Align::right},
                     {QCoreApplication::translate("Cli", "Title")},
                     {QCoreApplication::translate("Cli", "Answer")}});
        for (const OutboxMessage &message : page.rows)
            table.addRow({message.id.text(), session.info().zone.isoText(message.created), message.channel,
                          alertSeverityName(message.severity), messageStateName(message.state),
                          QString::number(message.attempts), message.title.in(session.language()),
                          message.error.isEmpty() ? message.proof : message.error});
        session.terminal().printText(table.text());
        session.terminal().say(
            QCoreApplication::translate("Cli", "%1 of %2 messages").arg(page.rows.size()).arg(page.total));
    }

    bool m_isOnlyDead;
};

class OutboxShowVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("show"); }
    QString synopsis() const override { return QStringLiteral("MESSAGE"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Show a message with every try");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto id = messageId(arguments.positional().constFirst());
        if (!id)
            return fail(id.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto detail = session.wait(session.workspace().outbox().message(session.actor(), *id));
        if (!detail)
            return fail(detail.error());
        QJsonObject json = messageJson(detail->message, session);
        QJsonArray attempts;
        for (const DeliveryAttempt &attempt : detail->attempts)
            attempts.append(QJsonObject{{QStringLiteral("number"), attempt.number},
                                        {QStringLiteral("began"), timeJson(attempt.began, session)},
                                        {QStringLiteral("ended"), timeJson(attempt.ended, session)},
                                        {QStringLiteral("outcome"), attempt.outcome},
                                        {QStringLiteral("answer"), textJson(attempt.answer)}});
        json.insert(QStringLiteral("tries"), attempts);
        if (session.terminal().isJson()) {
            session.terminal().printJson(json);
            return exit_code::ok;
        }
        const OutboxMessage &message = detail->message;
        session.terminal().print(message.title.in(session.language()));
        session.terminal().print(message.text.in(session.language()));
        session.terminal().print(QStringLiteral("%1 · %2 · %3")
                                     .arg(message.channel, messageStateName(message.state), message.key));
        for (const DeliveryAttempt &attempt : detail->attempts)
            session.terminal().print(
                QStringLiteral("%1. %2 %3 %4")
                    .arg(attempt.number)
                    .arg(session.info().zone.isoText(attempt.began), attempt.outcome, attempt.answer));
        return exit_code::ok;
    }
};

class OutboxRetryVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("retry"); }
    QString synopsis() const override { return QStringLiteral("MESSAGE… | --dead [--channel C]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Send messages again that were given up");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("dead"), {}}, {QStringLiteral("channel"), QStringLiteral("C")}};
    }
    int maxWords() const override { return 1000; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const bool all = arguments.has(QStringLiteral("dead"));
        if (all == !arguments.positional().isEmpty())
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("Cli", "Name messages, or all of them by --dead."));
        const auto ids = messageIds(arguments.positional());
        if (!ids)
            return fail(ids.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        OutboxDesk &desk = session.workspace().outbox();
        const auto count =
            session.wait(all ? desk.retryDead(session.actor(), arguments.value(QStringLiteral("channel")))
                             : desk.retry(session.actor(), *ids));
        if (!count)
            return fail(count.error());
        return printCount(session, "retried", *count,
                          QCoreApplication::translate("Cli", "%n message(s) wait again.", nullptr, *count));
    }
};

class OutboxDiscardVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("discard"); }
    QString synopsis() const override { return QStringLiteral("MESSAGE… --reason TEXT"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Never send messages that wait or were given up");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("reason"), QStringLiteral("TEXT"), true}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1000; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto ids = messageIds(arguments.positional());
        if (!ids)
            return fail(ids.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto count = session.wait(session.workspace().outbox().discard(
            session.actor(), *ids, arguments.value(QStringLiteral("reason"))));
        if (!count)
            return fail(count.error());
        return printCount(session, "discarded", *count,
                          QCoreApplication::translate("Cli", "%n message(s) discarded.", nullptr, *count));
    }
};

class OutboxSendVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("send"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Send what is due now and wait for it");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto tries =
            session.wait(session.workspace().outbox().sendDue(session.actor(), session.cancel()));
        if (!tries)
            return fail(tries.error());
        return printCount(session, "tries", *tries,
                          QCoreApplication::translate("Cli", "%n try(s) were made.", nullptr, *tries));
    }
};

}  // namespace

std::unique_ptr<Verb> makeOutboxVerb()
{
    return std::make_unique<VerbGroup>(
        QStringLiteral("outbox"),
        [] { return QCoreApplication::translate("Cli", "Notifications on their way"); },
        std::initializer_list<VerbGroup::Maker>{
            []() -> std::unique_ptr<Verb> { return std::make_unique<OutboxListVerb>(false); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<OutboxShowVerb>(); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<OutboxRetryVerb>(); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<OutboxListVerb>(true); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<OutboxDiscardVerb>(); },
            []() -> std::unique_ptr<Verb> { return std::make_unique<OutboxSendVerb>(); }});
}

}  // namespace xinglin
