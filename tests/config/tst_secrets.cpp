// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/key_ring.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace xinglin;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XINGLIN_KEYS", "file"); }

    void comesBackForItsPlaceOnly()
    {
        const SecretKey key = makeSecretKey();
        QCOMPARE(key.bytes.size(), 32);
        const QString place = QStringLiteral("channel/mail/password");
        const QString secret = QStringLiteral("päss “秘密”");
        const QByteArray sealed = seal(key, place, secret);
        QVERIFY(!sealed.contains(secret.toUtf8()));
        QCOMPARE(unseal(key, place, sealed).value(), secret);
        QCOMPARE(unseal(key, place, seal(key, place, QString())).value(), QString());
        QVERIFY(seal(key, place, secret) != sealed);
        const auto fails = [&](const SecretKey &with, const QString &at, const QByteArray &bytes) {
            const auto opened = unseal(with, at, bytes);
            return !opened && opened.error().code == ErrorCode::damaged;
        };
        QVERIFY(fails(makeSecretKey(), place, sealed));
        QVERIFY(fails(key, QStringLiteral("channel/other/password"), sealed));
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            QByteArray changed = sealed;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY(fails(key, place, changed));
            QVERIFY(fails(key, place, sealed.left(at)));
        }
    }

    void keysStayWithTheUser()
    {
        QTemporaryDir folder;
        const QString keys = folder.filePath(QStringLiteral("config/keys"));
        SecretKey made;
        {
            UserKeyRing ring(keys);
            made = ring.current().value();
            QCOMPARE(ring.current().value().bytes, made.bytes);
        }
        UserKeyRing again(keys);
        QCOMPARE(again.current().value().id, made.id);
        QCOMPARE(again.key(made.id).value().bytes, made.bytes);
        const auto unknown = again.key(QStringLiteral("0011223344556677"));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::notFound);
        const QFileInfoList files = QDir(keys).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(files[0].permissions() & others));
        QVERIFY(!(QFileInfo(keys).permissions() & others));
    }

    void folderThatCannotBeMade()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("file"));
        QFile blocking(file);
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        UserKeyRing ring(file + QStringLiteral("/keys"));
        const auto key = ring.current();
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::io);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
