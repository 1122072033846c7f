// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/channels/curl_transfer.h"

#include <QCoreApplication>
#include <QUrl>

namespace xinglin {

/// The settings of one channel as its class reads them.
class ChannelSettings
{
public:
    ChannelSettings(const ChannelKind &kind, const ChannelConfig &config, const ChannelSecrets &secrets)
        : m_kind(kind)
        , m_config(config)
        , m_secrets(secrets)
    {}

    QString text(const char *field) const
    {
        return settingOf(m_kind, m_config.settings, field).toString().trimmed();
    }
    int number(const char *field) const { return settingOf(m_kind, m_config.settings, field).toInt(); }
    bool flag(const char *field) const { return settingOf(m_kind, m_config.settings, field).toBool(); }
    /// Without empty ones.
    QStringList lines(const char *field) const
    {
        QStringList found;
        for (const QString &line : text(field).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            if (!line.trimmed().isEmpty())
                found << line.trimmed();
        }
        return found;
    }
    QString secret(const char *field) const
    {
        const auto found = m_secrets.find(QString::fromLatin1(field));
        return found == m_secrets.end() ? QString() : found->second;
    }
    TransferSettings transfer() const { return {text("ca_file"), number("timeout")}; }

    /// An address with http or https and a host; invalidData otherwise.
    Status checkUrl(const char *field, const QString &value) const
    {
        const QUrl url(value, QUrl::StrictMode);
        const bool isHttp = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        if (url.isValid() && isHttp && !url.host().isEmpty())
            return {};
        return refuse(field, QCoreApplication::translate("Channels", "an address with https:// is needed"));
    }
    Status refuse(const char *field, const QString &why) const
    {
        const ChannelField *known = m_kind.field(QString::fromLatin1(field));
        const QString label = QCoreApplication::translate("Channels", known ? known->label : field);
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Channels", "“%1”: %2.").arg(label, why));
    }

private:
    const ChannelKind &m_kind;
    const ChannelConfig &m_config;
    const ChannelSecrets &m_secrets;
};

/// What every kind that speaks to a server ends with.
inline std::vector<ChannelField> withServerFields(std::vector<ChannelField> fields, bool hasTls = true)
{
    if (hasTls)
        fields.push_back({.key = "ca_file",
                          .type = ChannelField::Type::file,
                          .label = QT_TRANSLATE_NOOP("Channels", "Certificate authority"),
                          .hint = QT_TRANSLATE_NOOP("Channels", "PEM file; empty: the system's")});
    fields.push_back({.key = "timeout",
                      .type = ChannelField::Type::number,
                      .label = QT_TRANSLATE_NOOP("Channels", "Time-out, seconds"),
                      .fallback = 15,
                      .low = 1,
                      .high = 120});
    return fields;
}

}  // namespace xinglin
