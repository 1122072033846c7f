// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/embedded_outbox_desk.h"

#include "core/language.h"
#include "core/paths.h"
#include "workspace/alerts/outbox_dispatcher.h"
#include "workspace/alerts/outbox_use_cases.h"

#include <QCoreApplication>

#include <utility>

namespace xinglin {

EmbeddedOutboxDesk::EmbeddedOutboxDesk(DoorCalls &calls, const NotificationTools &tools)
    : m_calls(calls)
    , m_tools(tools)
{
    connect(this, &OutboxDesk::changed, this, &EmbeddedOutboxDesk::takeNotices);
}

std::vector<ChannelKind> EmbeddedOutboxDesk::kinds() const
{
    return m_tools.channels ? m_tools.channels->kinds() : std::vector<ChannelKind>();
}

OutboxDesk::Answer<std::vector<ChannelRow>> EmbeddedOutboxDesk::channels(const Actor &)
{
    return m_calls.ask<std::vector<ChannelRow>>([](Context &context) { return outbox::channels(context); });
}

OutboxDesk::Answer<ChannelRow> EmbeddedOutboxDesk::saveChannel(const Actor &actor,
                                                               const ChannelConfig &config,
                                                               const ChannelSecrets &secrets)
{
    return m_calls.ask<ChannelRow>([this, actor, config, secrets](Context &context) {
        return outbox::saveChannel(context, m_tools, actor, config, secrets);
    });
}

OutboxDesk::Answer<void> EmbeddedOutboxDesk::removeChannel(const Actor &actor, const QString &id)
{
    return m_calls.ask<void>(
        [actor, id](Context &context) { return outbox::removeChannel(context, actor, id); });
}

OutboxDesk::Answer<ChannelTest> EmbeddedOutboxDesk::testChannel(const Actor &actor, const QString &id)
{
    // Long work: a server that hangs must not take one of the readers away.
    return m_calls.askLong<ChannelTest>(CancelToken(), [this, actor, id](Context &context) {
        return outbox::testChannel(context, m_tools, actor, id, {});
    });
}

OutboxDesk::Answer<MessagePage> EmbeddedOutboxDesk::messages(const Actor &, const MessageFilter &filter,
                                                             MessageId before, int limit)
{
    return m_calls.ask<MessagePage>([filter, before, limit](Context &context) {
        return outbox::messages(context, filter, before, limit);
    });
}

OutboxDesk::Answer<MessageDetail> EmbeddedOutboxDesk::message(const Actor &, MessageId id)
{
    return m_calls.ask<MessageDetail>([id](Context &context) { return outbox::message(context, id); });
}

OutboxDesk::Answer<int> EmbeddedOutboxDesk::retry(const Actor &actor, const std::vector<MessageId> &ids)
{
    return m_calls.ask<int>([actor, ids](Context &context) { return outbox::retry(context, actor, ids); });
}

OutboxDesk::Answer<int> EmbeddedOutboxDesk::retryDead(const Actor &actor, const QString &channel)
{
    return m_calls.ask<int>(
        [actor, channel](Context &context) { return outbox::retryDead(context, actor, channel); });
}

OutboxDesk::Answer<int> EmbeddedOutboxDesk::discard(const Actor &actor, const std::vector<MessageId> &ids,
                                                    const QString &reason)
{
    return m_calls.ask<int>(
        [actor, ids, reason](Context &context) { return outbox::discard(context, actor, ids, reason); });
}

OutboxDesk::Answer<int> EmbeddedOutboxDesk::sendDue(const Actor &, const CancelToken &cancel)
{
    return m_calls.askLong<int>(cancel, [this, cancel](Context &context) -> Result<int> {
        if (!m_tools.channels || !m_tools.keys)
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("Outbox", "This program sends no notifications."));
        return xinglin::sendDue(context, m_tools, cancel);
    });
}

void EmbeddedOutboxDesk::showNotices(bool on)
{
    m_isShowing = on;
    takeNotices();
}

void EmbeddedOutboxDesk::takeNotices()
{
    if (!m_isShowing)
        return;
    if (m_isTaking) {
        m_wasMissed = true;
        return;
    }
    m_isTaking = true;
    const Language language = installedLanguage();
    m_calls
        .ask<std::vector<DesktopNotice>>([language](Context &context) {
            return context.store.isWritable()
                       ? outbox::takeNotices(context, Actor{systemUser()}, language)
                       : Result<std::vector<DesktopNotice>>(std::vector<DesktopNotice>());
        })
        .then(this, [this](const Result<std::vector<DesktopNotice>> &taken) {
            m_isTaking = false;
            if (taken) {
                for (const DesktopNotice &notice : *taken)
                    Q_EMIT noticeArrived(notice);
            }
            if (std::exchange(m_wasMissed, false))
                takeNotices();
        });
}

}  // namespace xinglin
