// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/secret_box.h"

#include <mutex>
#include <optional>
#include <vector>

namespace xinglin {

/// The user's keys. Any thread.
class KeyRing
{
public:
    virtual ~KeyRing() = default;
    /// The key to seal with; made when there is none.
    virtual Result<SecretKey> current() = 0;
    /// notFound: it was made by another user or on another machine.
    virtual Result<SecretKey> key(const QString &id) = 0;
};

/// Keys in the system's key store where there is one that answers (and XINGLIN_KEYS is not "file"), else in
/// files of mode 0600 in a folder of mode 0700; never in a workspace.
class UserKeyRing final : public KeyRing
{
public:
    explicit UserKeyRing(QString folder)
        : m_folder(std::move(folder))
    {}
    Result<SecretKey> current() override;
    Result<SecretKey> key(const QString &id) override;

    /// "xinglin/keys" in the user's configuration folder.
    static QString defaultFolder();

private:
    Result<std::vector<QString>> known() const;
    Result<SecretKey> make();
    Result<SecretKey> load(const QString &id);
    Status writeFile(const QString &name, const QByteArray &content) const;

    QString m_folder;
    std::mutex m_mutex;
    std::vector<SecretKey> m_loaded;
};

}  // namespace xinglin
