// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"
#include "workspace/alerts/channel_secrets.h"
#include "workspace/alerts/outbox_use_cases.h"
#include "workspace/audit_entry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>

// Channels; messages are in outbox_use_cases.cpp.
namespace xinglin::outbox {
namespace {

QString channelSubject(const QString &id)
{
    return QStringLiteral("channel:") + id;
}

Error noSuchChannel(const QString &id)
{
    return {
        ErrorCode::notFound, QCoreApplication::translate("Outbox", "There is no channel %1.").arg(id), {}};
}

Error noTools()
{
    return {
        ErrorCode::usage, QCoreApplication::translate("Outbox", "This program sends no notifications."), {}};
}

Result<ChannelRow> rowOf(StoreSession &session, const ChannelConfig &config,
                         const std::vector<ChannelTally> &tallies)
{
    ChannelRow row{config, {}, {}};
    const auto tally = std::ranges::find(tallies, config.id, &ChannelTally::channel);
    if (tally != tallies.end())
        row.tally = *tally;
    const auto secrets = session.outbox().secrets(config.id);
    if (!secrets)
        return fail(secrets.error());
    for (const SealedSecret &secret : *secrets)
        row.secretsSet << secret.field;
    return row;
}

Status checkHead(const ChannelConfig &config)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9-]{0,39}$"));
    const auto refuse = [](const QString &text) { return fail(ErrorCode::invalidData, text); };
    if (!form.match(config.id).hasMatch())
        return refuse(QCoreApplication::translate(
            "Outbox", "A channel is named by up to 40 small letters, digits and hyphens."));
    if (config.perMinute < 0 || config.perMinute > 6000)
        return refuse(QCoreApplication::translate("Outbox", "Messages a minute must be from 0 to 6000."));
    if (config.maxTries < 1 || config.maxTries > 1000)
        return refuse(QCoreApplication::translate("Outbox", "Tries must be from 1 to 1000."));
    if (config.title.size() > 80)
        return refuse(QCoreApplication::translate("Outbox", "The name is longer than 80 characters."));
    return {};
}

/// Which settings changed; their values only where they are no texts of people's own.
QJsonObject auditDetail(const ChannelConfig &before, const ChannelConfig &after,
                        const ChannelSecrets &secrets)
{
    QJsonArray changed;
    for (const QString &key : after.settings.keys()) {
        if (before.settings.value(key) != after.settings.value(key))
            changed.append(key);
    }
    for (const QString &key : before.settings.keys()) {
        if (!after.settings.contains(key))
            changed.append(key);
    }
    QJsonArray secretFields;
    for (const auto &[field, value] : secrets)
        secretFields.append(field);
    return {{QStringLiteral("kind"), after.kind},       {QStringLiteral("version"), qint64{after.version}},
            {QStringLiteral("enabled"), after.enabled}, {QStringLiteral("with_name"), after.withName},
            {QStringLiteral("settings"), changed},      {QStringLiteral("secrets"), secretFields}};
}

/// Whether what is stored and what is given make a channel that can be set up.
Status checkWhole(StoreSession &session, const NotificationTools &tools, const ChannelKind &kind,
                  const ChannelConfig &config, const ChannelSecrets &given)
{
    ChannelSecrets all;
    const auto stored = session.outbox().secrets(config.id);
    if (!stored)
        return fail(stored.error());
    // A stored one need not be readable here to be left as it is.
    for (const SealedSecret &secret : *stored)
        all[secret.field] = QStringLiteral("set");
    for (const auto &[field, value] : given) {
        const ChannelField *known = kind.field(field);
        if (!known || known->type != ChannelField::Type::secret)
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Outbox", "This channel has no secret “%1”.").arg(field));
        if (value.isEmpty())
            all.erase(field);
        else
            all[field] = value;
    }
    if (kind.inWindow)
        return checkSettings(kind, config.settings, {});
    const auto made = tools.channels->make(config, all);
    return made ? Status() : fail(made.error());
}

OutgoingMessage testMessage(const Context &context, const ChannelConfig &config)
{
    const auto texts = Texts::of(config.language);
    OutgoingMessage message;
    message.key = QStringLiteral("test:%1:%2").arg(config.id).arg(context.clock.now().ms());
    message.kind = QStringLiteral("test");
    message.severity = AlertSeverity::info;
    message.language = config.language;
    message.created = context.clock.now();
    message.title = texts->translate("Outbox", "Test from Xinglin");
    message.text = texts->translate("Outbox", "This channel works. Nothing has happened to anybody.");
    return message;
}

}  // namespace

Result<std::vector<ChannelRow>> channels(Context &context)
{
    std::vector<ChannelRow> rows;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto configs = session.outbox().channels();
        if (!configs)
            return fail(configs.error());
        const auto tallies = session.outbox().tallies();
        if (!tallies)
            return fail(tallies.error());
        for (const ChannelConfig &config : *configs) {
            auto row = rowOf(session, config, *tallies);
            if (!row)
                return fail(row.error());
            rows.push_back(*std::move(row));
        }
        return {};
    });
    return read ? Result<std::vector<ChannelRow>>(std::move(rows)) : fail(read.error());
}

Result<ChannelRow> saveChannel(Context &context, const NotificationTools &tools, const Actor &actor,
                               ChannelConfig config, const ChannelSecrets &secrets)
{
    if (!tools.channels || !tools.keys)
        return fail(noTools());
    if (Status sensible = checkHead(config); !sensible)
        return fail(sensible.error());
    const ChannelKind *kind = tools.channels->kind(config.kind);
    if (!kind)
        return fail(
            ErrorCode::invalidData,
            QCoreApplication::translate("Outbox", "There is no kind of channel “%1”.").arg(config.kind));
    if (kind->inWindow != (config.id == QLatin1String(kDesktopChannel)))
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Outbox", "The channel “desktop” is the window's alone."));
    ChannelRow row;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        const auto stored = session.outbox().channel(config.id);
        if (!stored)
            return fail(stored.error());
        const ChannelConfig before = stored->value_or(ChannelConfig());
        if (*stored && before.kind != config.kind)
            return fail(
                ErrorCode::conflict,
                QCoreApplication::translate("Outbox", "There is a channel of another kind with this name."));
        if (Status whole = checkWhole(session, tools, *kind, config, secrets); !whole)
            return whole;
        config.changed = context.clock.now();
        config.changedBy = actor.name;
        const auto saved = session.outbox().saveChannel(config);
        if (!saved)
            return fail(saved.error());
        for (const auto &[field, secret] : secrets) {
            if (Status sealed = sealSecret(session, *tools.keys, config.id, field, secret); !sealed)
                return sealed;
        }
        auto made = rowOf(session, *saved, {});
        if (!made)
            return fail(made.error());
        row = *std::move(made);
        return audit(session, context, actor,
                     *stored ? QStringLiteral("channel.change") : QStringLiteral("channel.add"),
                     channelSubject(config.id), auditDetail(before, *saved, secrets));
    });
    return written ? Result<ChannelRow>(std::move(row)) : fail(written.error());
}

Status removeChannel(Context &context, const Actor &actor, const QString &id)
{
    if (id == QLatin1String(kDesktopChannel))
        return fail(
            ErrorCode::conflict,
            QCoreApplication::translate("Outbox", "The window's channel can be switched off, not removed."));
    return context.store.write([&](StoreSession &session) -> Status {
        if (Status removed = session.outbox().removeChannel(id); !removed)
            return removed;
        const auto dropped =
            session.outbox().dropWaiting(id, QStringLiteral("channel removed"), context.clock.now());
        if (!dropped)
            return fail(dropped.error());
        return audit(session, context, actor, QStringLiteral("channel.remove"), channelSubject(id),
                     {{QStringLiteral("given_up"), *dropped}});
    });
}

Result<ChannelTest> testChannel(Context &context, const NotificationTools &tools, const Actor &actor,
                                const QString &id, const std::stop_token &stop)
{
    if (!tools.channels || !tools.keys)
        return fail(noTools());
    std::optional<ChannelConfig> config;
    std::vector<SealedSecret> sealed;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto stored = session.outbox().channel(id);
        if (!stored)
            return fail(stored.error());
        auto secrets = session.outbox().secrets(id);
        if (!secrets)
            return fail(secrets.error());
        config = *stored;
        sealed = *std::move(secrets);
        return {};
    });
    if (!read)
        return fail(read.error());
    if (!config)
        return fail(noSuchChannel(id));
    const auto secrets = openSecrets(sealed, *tools.keys, id);
    if (!secrets)
        return fail(secrets.error());
    const auto channel = tools.channels->make(*config, *secrets);
    if (!channel)
        return fail(channel.error());
    const auto began = std::chrono::steady_clock::now();
    ChannelTest test;
    test.outcome = (*channel)->deliver(testMessage(context, *config), stop);
    test.outcome.answer = withoutSecrets(test.outcome.answer, *secrets);
    test.tookMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began)
            .count();
    const Status noted = context.store.write([&](StoreSession &session) {
        return audit(session, context, actor, QStringLiteral("channel.test"), channelSubject(id),
                     {{QStringLiteral("outcome"), verdictName(test.outcome.verdict)}});
    });
    return noted ? Result<ChannelTest>(std::move(test)) : fail(noted.error());
}

}  // namespace xinglin::outbox
