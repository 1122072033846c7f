// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/place.h"
#include "storage/sqlite_outbox.h"

#include <QCoreApplication>
#include <QJsonDocument>

// The half of the outbox that deals with its channels.
namespace xinglin {
namespace {

ChannelConfig channelOf(const Statement &row)
{
    ChannelConfig config;
    config.id = row.text(0);
    config.version = row.integer(1);
    config.kind = row.text(2);
    config.title = row.text(3);
    config.enabled = row.integer(4) != 0;
    config.severities = static_cast<std::uint8_t>(row.integer(5));
    config.language = parseLanguage(row.text(6)).value_or(Language::zhCN);
    config.withName = row.integer(7) != 0;
    config.perMinute = static_cast<int>(row.integer(8));
    config.maxTries = static_cast<int>(row.integer(9));
    config.settings = QJsonDocument::fromJson(row.text(10).toUtf8()).object();
    config.changed = row.instant(11);
    config.changedBy = row.text(12);
    return config;
}

Result<std::vector<ChannelConfig>> channelsOf(Statement rows)
{
    std::vector<ChannelConfig> found;
    while (rows.next())
        found.push_back(channelOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

}  // namespace

Result<std::vector<ChannelConfig>> SqliteOutbox::channels()
{
    return channelsOf(m_database.query("channels_all", kTenant));
}

Result<std::vector<ChannelConfig>> SqliteOutbox::channelVersions(const QString &id)
{
    return channelsOf(m_database.query("channel_versions_of", kTenant, id));
}

Result<std::optional<ChannelConfig>> SqliteOutbox::channel(const QString &id)
{
    auto found = channelsOf(m_database.query("channel_by_id", kTenant, id));
    if (!found)
        return fail(found.error());
    return found->empty() ? std::optional<ChannelConfig>() : std::optional(std::move(found->front()));
}

Status SqliteOutbox::keep(std::string_view statement, const ChannelConfig &config)
{
    const QString settings = QString::fromUtf8(QJsonDocument(config.settings).toJson(QJsonDocument::Compact));
    return m_database.run(statement, kTenant, config.id, config.version, config.kind, config.title,
                          config.enabled, std::int32_t{config.severities}, languageCode(config.language),
                          config.withName, config.perMinute, config.maxTries, settings, config.changed,
                          config.changedBy);
}

Result<ChannelConfig> SqliteOutbox::saveChannel(const ChannelConfig &config)
{
    const auto stored = channel(config.id);
    if (!stored)
        return fail(stored.error());
    if ((*stored ? (*stored)->version : 0) != config.version)
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate(
                        "Storage", "The channel was changed by somebody else. Look at it again first."));
    ChannelConfig saved = config;
    if (*stored) {
        if (Status kept = keep("channel_keep_version", **stored); !kept)
            return fail(kept.error());
        saved.version = config.version + 1;
    } else {
        // One that was removed goes on counting: a version names one content for ever.
        Statement last = m_database.query("channel_last_version", kTenant, config.id);
        saved.version = last.next() ? last.integer(0) + 1 : 1;
        if (!last.status())
            return fail(last.status().error());
    }
    for (const char *statement : {"channel_save", "channel_keep_version"}) {
        if (Status kept = keep(statement, saved); !kept)
            return fail(kept.error());
    }
    return saved;
}

Status SqliteOutbox::removeChannel(const QString &id)
{
    if (Status done = m_database.run("channel_remove", kTenant, id); !done)
        return done;
    if (m_database.changes() == 0)
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Storage", "There is no channel %1.").arg(id));
    return m_database.run("channel_remove_secrets", kTenant, id);
}

Result<std::vector<SealedSecret>> SqliteOutbox::secrets(const QString &channel)
{
    Statement rows = m_database.query("channel_secrets_of", kTenant, channel);
    std::vector<SealedSecret> found;
    while (rows.next())
        found.push_back({rows.text(0), rows.text(1), rows.bytes(2)});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Status SqliteOutbox::saveSecret(const QString &channel, const SealedSecret &secret)
{
    return m_database.run("channel_save_secret", kTenant, channel, secret.field, secret.key, secret.sealed);
}

Status SqliteOutbox::removeSecret(const QString &channel, const QString &field)
{
    return m_database.run("channel_remove_secret", kTenant, channel, field);
}

}  // namespace xinglin
