// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_fixture.h"

#include <QFile>

// Stores with a past.
namespace xinglin::test {

inline std::shared_ptr<const SqlCatalog> catalog()
{
    return SqlCatalog::load(QStringLiteral(":/sql/sqlite")).value();
}

/// The file itself, beside the store.
inline std::unique_ptr<Database> openRaw(const QString &file, bool mayCreate = false)
{
    return std::move(Database::open(file, Database::Access::readWrite, mayCreate, catalog()).value());
}

/// A settings key written as often as asked, so that stores have a past.
inline Status write(Store &store, int from, int count)
{
    for (int i = from; i < from + count; ++i) {
        const Status done = store.write([&](StoreSession &session) -> Status {
            const QString value = QString::number(i);
            Status set = session.settings().setValue(QStringLiteral("a"), value, {}, Instant(i));
            if (set)
                set = session.vitals().writeBlock(i % 7, Day(i), bytesOf(std::string(3'000, 'x')));
            return set ? session.settings().setValue(QStringLiteral("b"), value, {}, Instant(i)) : set;
        });
        if (!done)
            return done;
    }
    return {};
}

inline QString setting(Store &store, const char *key)
{
    QString value;
    const Status read = store.read([&](StoreSession &session) -> Status {
        const auto found = session.settings().value(QString::fromLatin1(key));
        if (!found)
            return fail(found.error());
        value = found->value_or(QString());
        return {};
    });
    return read ? value : say(read.error());
}

inline Status writeLarge(Store &store)
{
    return store.write([](StoreSession &session) -> Status {
        for (int day = 0; day < 2'000; ++day) {
            if (Status done = session.vitals().writeBlock(99, Day(day), bytesOf(std::string(6'000, 'y')));
                !done)
                return done;
        }
        return session.settings().setValue(QStringLiteral("a"), QStringLiteral("large"), {}, Instant(0));
    });
}

inline void overwrite(const QString &file, qint64 offset, const QByteArray &bytes)
{
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadWrite));
    QVERIFY(opened.seek(offset));
    QCOMPARE(opened.write(bytes), bytes.size());
}

}  // namespace xinglin::test
