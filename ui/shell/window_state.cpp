// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_state.h"

#include <QCryptographicHash>
#include <QDir>

namespace xinglin {
namespace {

constexpr int kMostRecent = 8;

QString groupOf(const QString &folder)
{
    const QByteArray path = QDir(folder).absolutePath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("workspaces/") + QString::fromLatin1(digest);
}

}  // namespace

WindowState::WindowState(const QString &file)
    : m_settings(file.isEmpty()
                     ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                   QStringLiteral("xinglin"), QStringLiteral("desktop"))
                     : std::make_unique<QSettings>(file, QSettings::IniFormat))
{}

QByteArray WindowState::geometry() const
{
    return m_settings->value(QStringLiteral("window/geometry")).toByteArray();
}

void WindowState::setGeometry(const QByteArray &geometry)
{
    m_settings->setValue(QStringLiteral("window/geometry"), geometry);
}

std::optional<Theme::Scheme> WindowState::scheme() const
{
    const QString name = m_settings->value(QStringLiteral("window/theme")).toString();
    if (name.isEmpty())
        return std::nullopt;
    return name == QLatin1String("dark") ? Theme::Scheme::dark : Theme::Scheme::light;
}

void WindowState::setScheme(Theme::Scheme scheme)
{
    m_settings->setValue(QStringLiteral("window/theme"),
                         scheme == Theme::Scheme::dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

std::optional<Language> WindowState::language() const
{
    return parseLanguage(m_settings->value(QStringLiteral("window/language")).toString());
}

void WindowState::setLanguage(Language language)
{
    m_settings->setValue(QStringLiteral("window/language"), languageCode(language));
}

QStringList WindowState::recent() const
{
    return m_settings->value(QStringLiteral("workspaces/recent")).toStringList();
}

void WindowState::addRecent(const QString &folder)
{
    QStringList folders = recent();
    const QString path = QDir(folder).absolutePath();
    folders.removeAll(path);
    folders.prepend(path);
    m_settings->setValue(QStringLiteral("workspaces/recent"), QStringList(folders.mid(0, kMostRecent)));
}

QByteArray WindowState::remembered(const QString &key) const
{
    return m_settings->value(QStringLiteral("pages/") + key).toByteArray();
}

void WindowState::remember(const QString &key, const QByteArray &what)
{
    m_settings->setValue(QStringLiteral("pages/") + key, what);
}

WindowState::Place WindowState::place(const QString &folder) const
{
    const QString group = groupOf(folder);
    Place place;
    place.unit = UnitId::fromText(m_settings->value(group + QStringLiteral("/unit")).toString());
    if (const auto period = Period::parse(m_settings->value(group + QStringLiteral("/period")).toString()))
        place.period = *period;
    place.page = m_settings->value(group + QStringLiteral("/page")).toString();
    return place;
}

void WindowState::setPlace(const QString &folder, const Place &place)
{
    const QString group = groupOf(folder);
    m_settings->setValue(group + QStringLiteral("/unit"), place.unit.text());
    m_settings->setValue(group + QStringLiteral("/period"),
                         place.period.isValid() ? place.period.text() : QString());
    m_settings->setValue(group + QStringLiteral("/page"), place.page);
}

}  // namespace xinglin
