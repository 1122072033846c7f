// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "tests/channels/receiver.h"

#include <QDirIterator>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using xinglin::test::Receiver;

namespace {

constexpr auto kSecret = "gr0ve-of-apricots";

/// Files below the folder that hold the bytes.
QStringList holding(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found << file.fileName();
    }
    return found;
}

}  // namespace

class TestCliOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRun>();
        QCOMPARE(m_cli->run({u"init"_s, u"--name"_s, u"Outbox"_s}).exit, 0);
    }
    void channelFromEndToEnd();
    void secretsStandNowhereInTheClear();
    void failuresAreTold();
    void kindsTellTheirSettings();
    void emptyOutbox();

private:
    std::unique_ptr<CliRun> m_cli;
};

void TestCliOutbox::channelFromEndToEnd()
{
    Receiver receiver({u"http"_s, u"--secret"_s, QString::fromLatin1(kSecret)});
    m_cli->setInput(QByteArray(kSecret) + '\n');
    CliResult set =
        m_cli->run({u"channels"_s, u"set"_s, u"hook"_s, u"--kind"_s, u"webhook"_s, u"--set"_s,
                    u"url="_s + receiver.url(u"/ok"_s), u"--set"_s, u"timeout=5"_s, u"--secret"_s,
                    u"secret"_s, u"--severities"_s, u"p0,p1"_s, u"--language"_s, u"en"_s, u"--json"_s});
    QVERIFY2(set.exit == 0, set.err.constData());
    QCOMPARE(set.json().value(u"version"_s).toInt(), 1);
    QCOMPARE(set.json().value(u"secrets"_s).toArray(), QJsonArray{u"secret"_s});
    QCOMPARE(set.json().value(u"settings"_s).toObject().value(u"timeout"_s).toInt(), 5);
    m_cli->setInput({});
    const CliResult test = m_cli->run({u"channels"_s, u"test"_s, u"hook"_s, u"--json"_s});
    QVERIFY2(test.exit == 0, test.err.constData());
    QCOMPARE(test.json().value(u"outcome"_s).toString(), u"delivered"_s);
    QCOMPARE(test.json().value(u"answer"_s).toString(), u"200 {\"ok\":true}"_s);
    QCOMPARE(receiver.next().value(u"signature_ok"_s), QJsonValue(true));
    // Another secret by a variable; what is not named stays.
    m_cli->setVariable(u"HOOK"_s, u"other"_s);
    set = m_cli->run(
        {u"channels"_s, u"set"_s, u"hook"_s, u"--secret-env"_s, u"secret=HOOK"_s, u"--off"_s, u"--json"_s});
    QCOMPARE(set.json().value(u"version"_s).toInt(), 2);
    QCOMPARE(set.json().value(u"enabled"_s), QJsonValue(false));
    QCOMPARE(set.json().value(u"settings"_s).toObject().value(u"timeout"_s).toInt(), 5);
    QCOMPARE(m_cli->run({u"channels"_s, u"test"_s, u"hook"_s}).exit, 0);
    QCOMPARE(receiver.next().value(u"signature_ok"_s), QJsonValue(false));
    const auto rows = m_cli->run({u"channels"_s, u"list"_s, u"--json"_s}).lines();
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].value(u"id"_s).toString(), u"desktop"_s);
    QCOMPARE(rows[1].value(u"severities"_s).toArray(), QJsonArray({u"p0"_s, u"p1"_s}));
    QCOMPARE(m_cli->run({u"channels"_s, u"remove"_s, u"hook"_s}).exit, 0);
    QCOMPARE(m_cli->run({u"channels"_s, u"list"_s, u"--json"_s}).lines().size(), std::size_t{1});
    QCOMPARE(m_cli->run({u"channels"_s, u"remove"_s, u"hook"_s}).exit, 3);
}

void TestCliOutbox::secretsStandNowhereInTheClear()
{
    Receiver receiver({u"http"_s});
    m_cli->setInput(QByteArray(kSecret) + '\n');
    QCOMPARE(m_cli
                 ->run({u"channels"_s, u"set"_s, u"wecom"_s, u"--set"_s, u"url="_s + receiver.url(u"/echo"_s),
                        u"--secret"_s, u"key"_s})
                 .exit,
             0);
    m_cli->setInput({});
    const CliResult test = m_cli->run({u"channels"_s, u"test"_s, u"wecom"_s});
    QCOMPARE(receiver.next().value(u"query"_s).toObject().value(u"key"_s).toString(),
             QString::fromLatin1(kSecret));
    QVERIFY2(test.out.contains("***") && !test.out.contains(kSecret), test.out.constData());
    QCOMPARE(m_cli->run({u"backup"_s, m_cli->path(u"copy.backup"_s)}).exit, 0);
    QCOMPARE(holding(m_cli->path(QString()), kSecret), QStringList());
    // The wall between them holds: the same search finds what is no secret.
    QVERIFY(!holding(m_cli->path(QString()), "/echo").isEmpty());
}

void TestCliOutbox::failuresAreTold()
{
    const auto channels = [&](const QStringList &words) {
        return m_cli->run(QStringList{u"channels"_s} + words);
    };
    QCOMPARE(channels({u"set"_s, u"x"_s, u"--kind"_s, u"pigeon"_s}).exit, 2);
    const CliResult plain =
        channels({u"set"_s, u"hook"_s, u"--kind"_s, u"webhook"_s, u"--set"_s, u"secret=abc"_s});
    QCOMPARE(plain.exit, 2);
    QVERIFY(!plain.err.contains("abc"));
    const CliResult missing = channels({u"set"_s, u"hook"_s, u"--kind"_s, u"webhook"_s});
    QCOMPARE(missing.exit, 3);
    QVERIFY2(missing.err.contains("“Address” is missing"), missing.err.constData());
    QCOMPARE(channels({u"set"_s, u"Über"_s, u"--kind"_s, u"syslog"_s, u"--set"_s, u"host=h"_s}).exit, 3);
    QCOMPARE(channels({u"test"_s, u"none"_s}).exit, 3);
    QCOMPARE(channels({u"set"_s, u"log"_s, u"--kind"_s, u"syslog"_s, u"--set"_s, u"host=127.0.0.1"_s,
                       u"--set"_s, u"port=1"_s, u"--set"_s, u"transport=tcp"_s})
                 .exit,
             0);
    QCOMPARE(channels({u"test"_s, u"log"_s}).exit, 4);
    QCOMPARE(channels({u"remove"_s, u"desktop"_s}).exit, 3);
    QCOMPARE(channels({u"sing"_s}).exit, 2);
}

void TestCliOutbox::kindsTellTheirSettings()
{
    const auto kinds = m_cli->run({u"channels"_s, u"kinds"_s, u"--json"_s}).lines();
    QStringList names;
    for (const QJsonObject &kind : kinds)
        names << kind.value(u"kind"_s).toString();
    QCOMPARE(names, QStringList({u"desktop"_s, u"smtp"_s, u"webhook"_s, u"wecom"_s, u"dingtalk"_s, u"sms"_s,
                                 u"syslog"_s}));
    const CliResult chinese = m_cli->run({u"channels"_s, u"kinds"_s, u"--lang"_s, u"zh_CN"_s});
    QVERIFY(chinese.out.contains("企业微信机器人"));
}

void TestCliOutbox::emptyOutbox()
{
    const CliResult list = m_cli->run({u"outbox"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.exit, 0);
    QCOMPARE(list.out, QByteArray());
    QCOMPARE(m_cli->run({u"outbox"_s, u"send"_s, u"--json"_s}).json().value(u"tries"_s).toInt(-1), 0);
    QCOMPARE(
        m_cli->run({u"outbox"_s, u"retry"_s, u"--dead"_s, u"--json"_s}).json().value(u"retried"_s).toInt(-1),
        0);
    QCOMPARE(m_cli->run({u"outbox"_s, u"retry"_s}).exit, 2);
    QCOMPARE(m_cli->run({u"outbox"_s, u"show"_s, u"12"_s}).exit, 3);
    QCOMPARE(m_cli->run({u"outbox"_s, u"discard"_s, u"12"_s}).exit, 2);
    QCOMPARE(m_cli->run({u"outbox"_s, u"discard"_s, u"12"_s, u"--reason"_s, u"test"_s}).exit, 3);
    QCOMPARE(m_cli->run({u"outbox"_s, u"list"_s, u"--state"_s, u"lost"_s}).exit, 2);
}

QTEST_GUILESS_MAIN(TestCliOutbox)
#include "tst_cli_outbox.moc"
