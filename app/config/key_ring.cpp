// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/key_ring.h"

#include "config/system_keychain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace xinglin {
namespace {

const QString kInFile = QStringLiteral(".key");
const QString kInStore = QStringLiteral(".ref");  // an empty file: the key is in the system's store
constexpr qsizetype kKeyBytes = 32;

Error noKey()
{
    return {ErrorCode::notFound,
            QCoreApplication::translate("Secrets",
                                        "The key of the stored secrets is not on this machine, or the "
                                        "key store is locked. Unlock it, or enter the secrets again."),
            {}};
}

}  // namespace

QString UserKeyRing::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/xinglin/keys");
}

Result<std::vector<QString>> UserKeyRing::known() const
{
    // The newest first: a copied folder may hold several.
    const QFileInfoList files = QDir(m_folder).entryInfoList(
        {QLatin1Char('*') + kInFile, QLatin1Char('*') + kInStore}, QDir::Files, QDir::Time | QDir::Name);
    std::vector<QString> ids;
    for (const QFileInfo &file : files)
        ids.push_back(file.completeBaseName());
    return ids;
}

Result<SecretKey> UserKeyRing::current()
{
    const std::lock_guard lock(m_mutex);
    const auto ids = known();
    if (!ids)
        return fail(ids.error());
    for (const QString &id : *ids) {
        if (auto key = load(id))
            return key;
    }
    return make();
}

Result<SecretKey> UserKeyRing::key(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    return load(id);
}

Result<SecretKey> UserKeyRing::load(const QString &id)
{
    const auto loaded = std::ranges::find(m_loaded, id, &SecretKey::id);
    if (loaded != m_loaded.end())
        return *loaded;
    SecretKey key{id, {}};
    QFile file(QDir(m_folder).filePath(id + kInFile));
    if (file.open(QIODevice::ReadOnly))
        key.bytes = QByteArray::fromHex(file.readAll().trimmed());
    else if (QFile::exists(QDir(m_folder).filePath(id + kInStore)))
        key.bytes = system_keychain::read(id).value_or(QByteArray());
    if (key.bytes.size() != kKeyBytes)
        return fail(noKey());
    m_loaded.push_back(key);
    return key;
}

Result<SecretKey> UserKeyRing::make()
{
    const SecretKey key = makeSecretKey();
    if (key.bytes.size() != kKeyBytes)
        return fail(ErrorCode::internal, {}, QStringLiteral("no random numbers"));
    if (!QDir().mkpath(m_folder) ||
        !QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::io,
                    QCoreApplication::translate("Secrets", "The folder for keys cannot be made: %1")
                        .arg(QDir::toNativeSeparators(m_folder)));
    const bool stored =
        system_keychain::write(key.id, key.bytes) && system_keychain::read(key.id) == key.bytes;
    const Status written =
        stored ? writeFile(key.id + kInStore, {}) : writeFile(key.id + kInFile, key.bytes.toHex() + '\n');
    if (!written)
        return fail(written.error());
    m_loaded.push_back(key);
    return key;
}

Status UserKeyRing::writeFile(const QString &name, const QByteArray &content) const
{
    QSaveFile file(QDir(m_folder).filePath(name));
    // Narrow before there is anything in it.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(content) == content.size() && file.commit())
        return {};
    return fail(
        ErrorCode::io,
        QCoreApplication::translate("Secrets", "The key cannot be written: %1").arg(file.errorString()));
}

}  // namespace xinglin
