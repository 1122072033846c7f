// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/outbox_use_cases.h"

#include "workspace/alerts/outgoing_text.h"
#include "workspace/audit_entry.h"

#include <QCoreApplication>

#include <algorithm>

// Messages; channels are in channel_use_cases.cpp.
namespace xinglin::outbox {
namespace {

constexpr int kLargestPage = 1000;
constexpr int kNoticesAtOnce = 500;
constexpr std::int64_t kFreshNoticeMs = 15 * 60'000;

QString messageSubject(MessageId id)
{
    return QStringLiteral("message:") + id.text();
}

using Change = std::function<bool(OutboxMessage &)>;

/// Applies `change` to each of the messages that it takes, with an audit entry a message.
Result<int> changeEach(Context &context, const Actor &actor, const std::vector<MessageId> &ids,
                       const QString &action, const QJsonObject &why, const Change &change)
{
    int changed = 0;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        changed = 0;
        for (const MessageId id : ids) {
            auto stored = session.outbox().message(id);
            if (!stored)
                return fail(stored.error());
            if (!*stored)
                return fail(ErrorCode::notFound,
                            QCoreApplication::translate("Outbox", "There is no message %1.").arg(id.text()));
            OutboxMessage message = **stored;
            if (!change(message))
                continue;
            if (Status saved = session.outbox().saveMessage(message); !saved)
                return saved;
            QJsonObject detail = why;
            detail.insert(QStringLiteral("channel"), message.channel);
            detail.insert(QStringLiteral("before"), messageStateName((*stored)->state));
            detail.insert(QStringLiteral("after"), messageStateName(message.state));
            if (Status noted = audit(session, context, actor, action, messageSubject(id), detail); !noted)
                return noted;
            ++changed;
        }
        return {};
    });
    return written ? Result<int>(changed) : fail(written.error());
}

DesktopNotice noticeOf(const OutboxMessage &message, OutgoingMessage outgoing)
{
    return {message.order,
            message.severity,
            std::move(outgoing.title),
            std::move(outgoing.text),
            message.created,
            0};
}

/// Those made lately one by one, all that waited longer as one: the gravest of them.
std::vector<DesktopNotice> gathered(std::vector<DesktopNotice> all, Instant now)
{
    std::ranges::stable_sort(all, {}, &DesktopNotice::severity);
    std::vector<DesktopNotice> shown;
    std::optional<DesktopNotice> old;
    for (DesktopNotice &each : all) {
        if (now - each.created <= kFreshNoticeMs)
            shown.push_back(std::move(each));
        else if (old)
            ++old->more;
        else
            old = std::move(each);
    }
    if (old)
        shown.push_back(*std::move(old));
    return shown;
}

}  // namespace

Result<MessagePage> messages(Context &context, const MessageFilter &filter, MessageId before, int limit)
{
    MessagePage page;
    const int rows = std::clamp(limit, 1, kLargestPage);
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto found = session.outbox().messages(filter, before, rows + 1);
        if (!found)
            return fail(found.error());
        const auto total = session.outbox().countMessages(filter);
        if (!total)
            return fail(total.error());
        page.rows = *std::move(found);
        page.total = *total;
        return {};
    });
    if (!read)
        return fail(read.error());
    page.hasMore = page.rows.size() > static_cast<std::size_t>(rows);
    if (page.hasMore)
        page.rows.pop_back();
    return page;
}

Result<MessageDetail> message(Context &context, MessageId id)
{
    MessageDetail detail;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto found = session.outbox().message(id);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(ErrorCode::notFound,
                        QCoreApplication::translate("Outbox", "There is no message %1.").arg(id.text()));
        auto attempts = session.outbox().attempts(id);
        if (!attempts)
            return fail(attempts.error());
        detail = {**found, *std::move(attempts)};
        return {};
    });
    return read ? Result<MessageDetail>(std::move(detail)) : fail(read.error());
}

Result<int> retry(Context &context, const Actor &actor, const std::vector<MessageId> &ids)
{
    const Instant now = context.clock.now();
    return changeEach(context, actor, ids, QStringLiteral("outbox.retry"), {}, [now](OutboxMessage &message) {
        if (message.state == MessageState::sent || message.state == MessageState::sending)
            return false;
        message.state = MessageState::waiting;
        message.refusals = 0;
        message.nextAttempt = now;
        message.closed = {};
        return true;
    });
}

Result<int> discard(Context &context, const Actor &actor, const std::vector<MessageId> &ids,
                    const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Outbox", "To discard a message needs a reason."));
    const Instant now = context.clock.now();
    return changeEach(context, actor, ids, QStringLiteral("outbox.discard"),
                      {{QStringLiteral("reason"), reason.trimmed()}}, [&](OutboxMessage &message) {
                          if (message.state != MessageState::waiting && message.state != MessageState::dead)
                              return false;
                          message.state = MessageState::discarded;
                          message.error = reason.trimmed();
                          message.nextAttempt = {};
                          message.closed = now;
                          return true;
                      });
}

Result<int> retryDead(Context &context, const Actor &actor, const QString &channel)
{
    int revived = 0;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        const auto done = session.outbox().reviveDead(channel, context.clock.now());
        if (!done)
            return fail(done.error());
        revived = *done;
        if (revived == 0)
            return {};
        return audit(session, context, actor, QStringLiteral("outbox.retry_dead"),
                     QStringLiteral("channel:") + (channel.isEmpty() ? QStringLiteral("*") : channel),
                     {{QStringLiteral("messages"), revived}});
    });
    return written ? Result<int>(revived) : fail(written.error());
}

Result<std::vector<DesktopNotice>> takeNotices(Context &context, const Actor &actor, Language language)
{
    const QString channel = QString::fromLatin1(kDesktopChannel);
    const Instant now = context.clock.now();
    bool any = false;
    const Status looked = context.store.read([&](StoreSession &session) -> Status {
        const auto due = session.outbox().nextDue(channel);
        any = due && due->isValid();
        return due ? Status() : fail(due.error());
    });
    if (!looked)
        return fail(looked.error());
    std::vector<DesktopNotice> taken;
    if (!any)
        return taken;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        taken.clear();
        const auto config = session.outbox().channel(channel);
        if (!config)
            return fail(config.error());
        ChannelConfig shown = config->value_or(ChannelConfig());
        shown.language = language;
        const auto due = session.outbox().dueMessages(channel, kForever, kNoticesAtOnce);
        if (!due)
            return fail(due.error());
        for (OutboxMessage message : *due) {
            auto text = outgoing(session, context, shown, message);
            if (!text)
                return fail(text.error());
            taken.push_back(noticeOf(message, *std::move(text)));
            message.state = MessageState::sent;
            message.closed = now;
            message.nextAttempt = {};
            message.proof = QStringLiteral("window of ") + actor.name;
            if (Status saved = session.outbox().saveMessage(message); !saved)
                return saved;
        }
        return {};
    });
    if (!written)
        return fail(written.error());
    return gathered(std::move(taken), now);
}

}  // namespace xinglin::outbox
