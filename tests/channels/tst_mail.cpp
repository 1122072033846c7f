// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/built_in_channels.h"
#include "alerting/channels/mail_text.h"
#include "tests/channels/receiver.h"

#include <QTemporaryDir>

using namespace xinglin;
using namespace xinglin::test;

namespace {

OutgoingMessage alarm()
{
    OutgoingMessage message;
    message.key = QStringLiteral("order:12:opened:3");
    message.kind = QStringLiteral("opened");
    message.severity = AlertSeverity::p0;
    message.title = QStringLiteral(
        "P0 心率 35 /min：井下一矿综采队早班张工需要立即处置，现场人员先行确认 \U0001F6A8\U0001F6A8");
    message.text = QStringLiteral("E0001 “心率过低”\n.\n第二行 ") + QString(500, QChar(0x5fc3));
    return message;
}

}  // namespace

/// Mail through aiosmtpd, which asks for TLS and a log-in.
class TestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startTlsWithLogIn();
    void implicitTls();
    void unknownAuthorityIsRefused();
    void wrongPasswordIsRejected();
    void recipients();
    void nobodyListens();
    void identifiers();
    void headerWordsAreShort();

private:
    std::unique_ptr<Receiver> server(bool implicit = false);
    QJsonObject settings(const Receiver &server) const;
    static DeliveryOutcome deliver(const QJsonObject &settings, const QString &password);

    QTemporaryDir m_folder;
};

void TestMail::initTestCase()
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                   m_folder.filePath(QStringLiteral("key.pem")), QStringLiteral("-out"),
                   m_folder.filePath(QStringLiteral("cert.pem")), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1")});
    QVERIFY(openssl.waitForFinished(30'000));
    QCOMPARE(openssl.exitCode(), 0);
}

std::unique_ptr<Receiver> TestMail::server(bool implicit)
{
    QStringList words{QStringLiteral("smtp"),
                      QStringLiteral("--cert"),
                      m_folder.filePath(QStringLiteral("cert.pem")),
                      QStringLiteral("--key"),
                      m_folder.filePath(QStringLiteral("key.pem")),
                      QStringLiteral("--user"),
                      QStringLiteral("alerts"),
                      QStringLiteral("--password"),
                      QStringLiteral("päss:w0rd")};
    if (implicit)
        words << QStringLiteral("--implicit");
    auto made = std::make_unique<Receiver>(words);
    if (!made->isReady())
        qFatal("%s", made->complaints().constData());
    return made;
}

QJsonObject TestMail::settings(const Receiver &server) const
{
    return {{QStringLiteral("server"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("port"), server.port()},
            {QStringLiteral("user"), QStringLiteral("alerts")},
            {QStringLiteral("from"), QStringLiteral("alerts@plant.example")},
            {QStringLiteral("to"), QStringLiteral("desk@plant.example\nhead@plant.example")},
            {QStringLiteral("ca_file"), m_folder.filePath(QStringLiteral("cert.pem"))}};
}

DeliveryOutcome TestMail::deliver(const QJsonObject &settings, const QString &password)
{
    ChannelConfig config;
    config.kind = QStringLiteral("smtp");
    config.settings = settings;
    const auto channel = BuiltInChannels().make(config, {{QStringLiteral("password"), password}});
    if (!channel)
        return {DeliveryOutcome::Verdict::rejected, QStringLiteral("not made: ") + channel.error().message};
    return (*channel)->deliver(alarm(), {});
}

void TestMail::startTlsWithLogIn()
{
    const auto smtp = server();
    const auto outcome = deliver(settings(*smtp), QStringLiteral("päss:w0rd"));
    QVERIFY2(outcome.verdict == DeliveryOutcome::Verdict::delivered, qPrintable(outcome.answer));
    QCOMPARE(outcome.answer, QStringLiteral("250 2.0.0 queued as 4711"));
    const QJsonObject got = smtp->next();
    QCOMPARE(got.value(QLatin1String("tls")), QJsonValue(true));
    QCOMPARE(got.value(QLatin1String("mail_from")).toString(), QStringLiteral("alerts@plant.example"));
    QCOMPARE(got.value(QLatin1String("rcpt_to")).toVariant().toStringList(),
             QStringList({QStringLiteral("desk@plant.example"), QStringLiteral("head@plant.example")}));
    QCOMPARE(got.value(QLatin1String("subject")).toString(), alarm().title);
    QCOMPARE(
        got.value(QLatin1String("body")).toString().replace(QStringLiteral("\r\n"), QStringLiteral("\n")),
        alarm().text);
    QCOMPARE(got.value(QLatin1String("message_id")).toString(),
             QStringLiteral("<order.12.opened.3@plant.example>"));
    QCOMPARE(got.value(QLatin1String("importance")).toString(), QStringLiteral("high"));
    QCOMPARE(got.value(QLatin1String("defects")).toInt(), 0);
    QVERIFY(got.value(QLatin1String("longest")).toInt() <= 78);
    QCOMPARE(got.value(QLatin1String("ehlo")).toString(), QStringLiteral("xinglin.invalid"));
}

void TestMail::implicitTls()
{
    const auto smtp = server(true);
    QJsonObject with = settings(*smtp);
    with.insert(QStringLiteral("security"), QStringLiteral("tls"));
    const auto outcome = deliver(with, QStringLiteral("päss:w0rd"));
    QVERIFY2(outcome.verdict == DeliveryOutcome::Verdict::delivered, qPrintable(outcome.answer));
    QCOMPARE(smtp->next().value(QLatin1String("subject")).toString(), alarm().title);
}

void TestMail::unknownAuthorityIsRefused()
{
    const auto smtp = server();
    QJsonObject with = settings(*smtp);
    with.remove(QStringLiteral("ca_file"));
    const auto outcome = deliver(with, QStringLiteral("päss:w0rd"));
    QCOMPARE(verdictName(outcome.verdict), QStringLiteral("unavailable"));
    QVERIFY2(outcome.answer.contains(QLatin1String("certificate")), qPrintable(outcome.answer));
    QVERIFY(smtp->next(300).isEmpty());
}

void TestMail::wrongPasswordIsRejected()
{
    const auto smtp = server();
    const auto outcome = deliver(settings(*smtp), QStringLiteral("guess"));
    QCOMPARE(verdictName(outcome.verdict), QStringLiteral("rejected"));
    QVERIFY2(outcome.answer.contains(QLatin1String("535")), qPrintable(outcome.answer));
    QVERIFY(!outcome.answer.contains(QLatin1String("guess")));
}

void TestMail::recipients()
{
    const auto smtp = server();
    QJsonObject with = settings(*smtp);
    with.insert(QStringLiteral("to"), QStringLiteral("busy@plant.example"));
    QCOMPARE(verdictName(deliver(with, QStringLiteral("päss:w0rd")).verdict), QStringLiteral("refused"));
    with.insert(QStringLiteral("to"), QStringLiteral("nobody@plant.example"));
    const auto outcome = deliver(with, QStringLiteral("päss:w0rd"));
    QCOMPARE(verdictName(outcome.verdict), QStringLiteral("rejected"));
    QVERIFY2(outcome.answer.contains(QLatin1String("no such mailbox")), qPrintable(outcome.answer));
}

void TestMail::nobodyListens()
{
    const auto smtp = server();
    QJsonObject with = settings(*smtp);
    with.insert(QStringLiteral("port"), 1);
    QCOMPARE(verdictName(deliver(with, QString()).verdict), QStringLiteral("unavailable"));
    with.insert(QStringLiteral("security"), QStringLiteral("none"));
    QVERIFY(deliver(with, QStringLiteral("x")).answer.startsWith(QLatin1String("not made: ")));
}

void TestMail::identifiers()
{
    const QString from = QStringLiteral("a@b.example");
    QCOMPARE(mailId(QStringLiteral("order:1:opened"), from), QByteArray("<order.1.opened@b.example>"));
    QVERIFY(mailId(QStringLiteral("值班"), from) != mailId(QStringLiteral("交班"), from));
    QVERIFY(mailId(QStringLiteral("a::b"), from) != mailId(QStringLiteral("a:b"), from));
    QCOMPARE(mailId(QStringLiteral("a b"), from), mailId(QStringLiteral("a b"), from));
    QVERIFY(isMailAddress(from));
    for (const char *wrong : {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nBcc: d@e", "<a@b>", "a,b@c"})
        QVERIFY2(!isMailAddress(QString::fromLatin1(wrong)), wrong);
}

void TestMail::headerWordsAreShort()
{
    QCOMPARE(headerWords(QStringLiteral("plain")), QByteArray("plain"));
    const QByteArray words = headerWords(alarm().title);
    QString read;
    for (const QByteArray &word : words.split('\n')) {
        const QByteArray one = word.trimmed();
        QVERIFY(one.size() <= 75 && one.startsWith("=?UTF-8?B?") && one.endsWith("?="));
        const QString part = QString::fromUtf8(QByteArray::fromBase64(one.mid(10, one.size() - 12)));
        QVERIFY(!part.contains(QChar::ReplacementCharacter));
        read += part;
    }
    QCOMPARE(read, alarm().title);
    QCOMPARE(headerWords(QStringLiteral("a\r\nBcc: x")), QByteArray("a Bcc: x"));
}

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
