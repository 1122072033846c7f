// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/built_in_channels.h"
#include "tests/channels/receiver.h"

#include <QElapsedTimer>

#include <thread>

using namespace xinglin;
using namespace xinglin::test;

namespace {

OutgoingMessage alarm()
{
    OutgoingMessage message;
    message.key = QStringLiteral("order:12:opened:3");
    message.kind = QStringLiteral("opened");
    message.severity = AlertSeverity::p0;
    message.order = 12;
    message.title = QStringLiteral("P0 心率 35 /min");
    message.text = QStringLiteral("E0001 “心率过低”\n第二行 \U0001F6A8");
    message.created = Instant(1'790'000'000'123);
    return message;
}

DeliveryOutcome deliver(const char *kind, const QJsonObject &settings, const ChannelSecrets &secrets,
                        const OutgoingMessage &message = alarm(), const std::stop_token &stop = {})
{
    ChannelConfig config;
    config.kind = QString::fromLatin1(kind);
    config.settings = settings;
    const auto channel = BuiltInChannels().make(config, secrets);
    if (!channel)
        return {DeliveryOutcome::Verdict::rejected, QStringLiteral("not made: ") + channel.error().message};
    return (*channel)->deliver(message, stop);
}

QString verdictOf(const DeliveryOutcome &outcome)
{
    return verdictName(outcome.verdict);
}

QString makeFailure(const char *kind, const QJsonObject &settings, const ChannelSecrets &secrets = {})
{
    ChannelConfig config;
    config.kind = QString::fromLatin1(kind);
    config.settings = settings;
    const auto channel = BuiltInChannels().make(config, secrets);
    return channel ? QString()
                   : errorName(channel.error().code) + QStringLiteral(": ") + channel.error().message;
}

/// A port on which nobody listens.
int closedPort()
{
    return 1;
}

const QString kUrl = QStringLiteral("url");

}  // namespace

class TestChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webhookIsSigned();
    void webhookOutcomes_data();
    void webhookOutcomes();
    void nobodyListens();
    void hangingServerIsLeft();
    void stoppedWhileHanging();
    void weCom();
    void dingTalk();
    void robotOutcomes_data();
    void robotOutcomes();
    void sms();
    void smsFormAndGet();
    void syslog();
    void wrongSettingsAreNamed();
    void cleanupTestCase() { m_shared.reset(); }

private:
    Receiver &shared()
    {
        if (!m_shared)
            m_shared = std::make_unique<Receiver>(QStringList{QStringLiteral("http")});
        return *m_shared;
    }
    std::unique_ptr<Receiver> m_shared;
};

void TestChannels::webhookIsSigned()
{
    Receiver receiver({QStringLiteral("http"), QStringLiteral("--secret"), QStringLiteral("s€cret")});
    const auto outcome = deliver("webhook", {{kUrl, receiver.url(QStringLiteral("/ok"))}},
                                 {{QStringLiteral("secret"), QStringLiteral("s€cret")}});
    QCOMPARE(verdictOf(outcome), QStringLiteral("delivered"));
    QCOMPARE(outcome.answer, QStringLiteral("200 {\"ok\":true}"));
    const QJsonObject got = receiver.next();
    QCOMPARE(got.value(QLatin1String("signature_ok")), QJsonValue(true));
    QCOMPARE(got.value(QLatin1String("method")).toString(), QStringLiteral("POST"));
    const QJsonObject headers = got.value(QLatin1String("headers")).toObject();
    QCOMPARE(headers.value(QLatin1String("idempotency-key")).toString(), QStringLiteral("order:12:opened:3"));
    QCOMPARE(headers.value(QLatin1String("content-type")).toString(),
             QStringLiteral("application/json; charset=utf-8"));
    const QJsonObject body =
        QJsonDocument::fromJson(got.value(QLatin1String("body")).toString().toUtf8()).object();
    QCOMPARE(body.value(QLatin1String("text")).toString(), alarm().text);
    QCOMPARE(body.value(QLatin1String("title")).toString(), alarm().title);
    QCOMPARE(body.value(QLatin1String("severity")).toString(), QStringLiteral("p0"));
    QCOMPARE(body.value(QLatin1String("order")).toInt(), 12);
    QCOMPARE(body.value(QLatin1String("created")).toString(), QStringLiteral("2026-09-21T14:13:20.123Z"));
}

void TestChannels::webhookOutcomes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *path, const char *verdict) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(verdict);
    };
    row("/status/200", "delivered");
    row("/status/202", "delivered");
    row("/garbage", "delivered");
    row("/slow/300", "delivered");
    for (const char *path :
         {"/status/301", "/status/400", "/status/401", "/status/403", "/status/404", "/status/422"})
        row(path, "rejected");
    for (const char *path :
         {"/status/408", "/status/429", "/status/502", "/status/503", "/status/504", "/cut"})
        row(path, "unavailable");
    row("/status/500", "refused");
    row("/status/507", "refused");
}

void TestChannels::webhookOutcomes()
{
    QFETCH(QString, path);
    QFETCH(QString, verdict);
    Receiver &receiver = shared();
    const auto outcome =
        deliver("webhook", {{kUrl, receiver.url(path)}}, {{QStringLiteral("secret"), QStringLiteral("s")}});
    QCOMPARE(verdictOf(outcome), verdict);
    if (path.startsWith(QLatin1String("/status")))
        QVERIFY2(outcome.answer.startsWith(path.mid(8)), qPrintable(outcome.answer));
    QCOMPARE(receiver.next().value(QLatin1String("path")).toString(), path);
}

void TestChannels::nobodyListens()
{
    const ChannelSecrets secret{{QStringLiteral("secret"), QStringLiteral("s")}};
    const QString url = QStringLiteral("http://127.0.0.1:%1/").arg(closedPort());
    const auto outcome = deliver("webhook", {{kUrl, url}}, secret);
    QCOMPARE(verdictOf(outcome), QStringLiteral("unavailable"));
    QVERIFY2(outcome.answer.contains(QLatin1String("connect")), qPrintable(outcome.answer));
    QCOMPARE(verdictOf(deliver("syslog",
                               {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                                {QStringLiteral("port"), closedPort()},
                                {QStringLiteral("transport"), QStringLiteral("tcp")}},
                               {})),
             QStringLiteral("unavailable"));
}

void TestChannels::hangingServerIsLeft()
{
    Receiver receiver({QStringLiteral("http")});
    QElapsedTimer timer;
    timer.start();
    const auto outcome =
        deliver("webhook", {{kUrl, receiver.url(QStringLiteral("/hang"))}, {QStringLiteral("timeout"), 1}},
                {{QStringLiteral("secret"), QStringLiteral("s")}});
    QCOMPARE(verdictOf(outcome), QStringLiteral("unavailable"));
    QVERIFY(timer.elapsed() >= 900 && timer.elapsed() < 8000);
}

void TestChannels::stoppedWhileHanging()
{
    Receiver receiver({QStringLiteral("http")});
    std::stop_source stop;
    std::jthread stopper([&] {
        (void)receiver.port();
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto outcome =
        deliver("webhook", {{kUrl, receiver.url(QStringLiteral("/hang"))}, {QStringLiteral("timeout"), 60}},
                {{QStringLiteral("secret"), QStringLiteral("s")}}, alarm(), stop.get_token());
    QCOMPARE(verdictOf(outcome), QStringLiteral("unavailable"));
    QVERIFY(timer.elapsed() < 10'000);
}

void TestChannels::weCom()
{
    Receiver receiver({QStringLiteral("http")});
    const ChannelSecrets key{{QStringLiteral("key"), QStringLiteral("a+b/c")}};
    OutgoingMessage message = alarm();
    message.text = QString(5000, QChar(0x5fc3));
    QJsonObject settings{{kUrl, receiver.url(QStringLiteral("/robot/0"))}};
    QCOMPARE(verdictOf(deliver("wecom", settings, key, message)), QStringLiteral("delivered"));
    QJsonObject got = receiver.next();
    QCOMPARE(got.value(QLatin1String("query")).toObject().value(QLatin1String("key")).toString(),
             QStringLiteral("a+b/c"));
    QJsonObject body = QJsonDocument::fromJson(got.value(QLatin1String("body")).toString().toUtf8()).object();
    QCOMPARE(body.value(QLatin1String("msgtype")).toString(), QStringLiteral("markdown"));
    QString text =
        body.value(QLatin1String("markdown")).toObject().value(QLatin1String("content")).toString();
    QVERIFY(text.toUtf8().size() <= 4096 && text.toUtf8().size() > 4090);
    QVERIFY(text.startsWith(QStringLiteral("**P0 心率 35 /min**\n心")) &&
            text.endsWith(QStringLiteral("心…")));
    settings.insert(QStringLiteral("format"), QStringLiteral("text"));
    QCOMPARE(verdictOf(deliver("wecom", settings, key, message)), QStringLiteral("delivered"));
    body = QJsonDocument::fromJson(receiver.next().value(QLatin1String("body")).toString().toUtf8()).object();
    text = body.value(QLatin1String("text")).toObject().value(QLatin1String("content")).toString();
    QVERIFY(text.toUtf8().size() <= 2048 && text.toUtf8().size() > 2042);
}

void TestChannels::dingTalk()
{
    Receiver receiver({QStringLiteral("http"), QStringLiteral("--secret"), QStringLiteral("SECabc")});
    const auto outcome = deliver("dingtalk", {{kUrl, receiver.url(QStringLiteral("/robot/0"))}},
                                 {{QStringLiteral("access_token"), QStringLiteral("t0ken")},
                                  {QStringLiteral("secret"), QStringLiteral("SECabc")}});
    QCOMPARE(verdictOf(outcome), QStringLiteral("delivered"));
    const QJsonObject got = receiver.next();
    QCOMPARE(got.value(QLatin1String("signature_ok")), QJsonValue(true));
    QCOMPARE(got.value(QLatin1String("query")).toObject().value(QLatin1String("access_token")).toString(),
             QStringLiteral("t0ken"));
    const QJsonObject body =
        QJsonDocument::fromJson(got.value(QLatin1String("body")).toString().toUtf8()).object();
    const QJsonObject markdown = body.value(QLatin1String("markdown")).toObject();
    QCOMPARE(markdown.value(QLatin1String("title")).toString(), alarm().title);
    QVERIFY(markdown.value(QLatin1String("text")).toString().contains(QStringLiteral("第二行")));
}

void TestChannels::robotOutcomes_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char *kind, const char *path, const char *verdict) {
        QTest::addRow("%s%s", kind, path)
            << QString::fromLatin1(kind) << QString::fromLatin1(path) << QString::fromLatin1(verdict);
    };
    row("wecom", "/robot/45009", "unavailable");
    row("wecom", "/robot/-1", "refused");
    row("wecom", "/robot/93000", "rejected");
    row("wecom", "/garbage", "refused");
    row("wecom", "/ok", "refused");
    row("wecom", "/status/503", "unavailable");
    row("dingtalk", "/robot/130101", "unavailable");
    row("dingtalk", "/robot/310000", "rejected");
    row("dingtalk", "/garbage", "refused");
    row("dingtalk", "/status/500", "refused");
}

void TestChannels::robotOutcomes()
{
    QFETCH(QString, kind);
    QFETCH(QString, path);
    QFETCH(QString, verdict);
    Receiver &receiver = shared();
    const auto outcome =
        deliver(kind.toLatin1().constData(), {{kUrl, receiver.url(path)}},
                {{kind == QLatin1String("wecom") ? QStringLiteral("key") : QStringLiteral("access_token"),
                  QStringLiteral("k")}});
    QCOMPARE(verdictOf(outcome), verdict);
}

void TestChannels::sms()
{
    Receiver receiver({QStringLiteral("http")});
    OutgoingMessage message = alarm();
    message.phone = QStringLiteral("13900000000");
    message.text = QStringLiteral("他说“{secret}” ") + QString(300, QChar(0x5fc3));
    const QJsonObject settings{{kUrl, receiver.url(QStringLiteral("/ok"))},
                               {QStringLiteral("header"), QStringLiteral("Authorization: Bearer {secret}")},
                               {QStringLiteral("numbers"), QStringLiteral("13800000001\n 13800000002 \n")},
                               {QStringLiteral("owner"), true},
                               {QStringLiteral("limit"), 70}};
    QCOMPARE(verdictOf(
                 deliver("sms", settings, {{QStringLiteral("secret"), QStringLiteral("geh\"eim")}}, message)),
             QStringLiteral("delivered"));
    QStringList numbers, ids;
    for (int i = 0; i < 3; ++i) {
        const QJsonObject got = receiver.next();
        QCOMPARE(
            got.value(QLatin1String("headers")).toObject().value(QLatin1String("authorization")).toString(),
            QStringLiteral("Bearer geh\"eim"));
        const QJsonObject body =
            QJsonDocument::fromJson(got.value(QLatin1String("body")).toString().toUtf8()).object();
        numbers << body.value(QLatin1String("phone")).toString();
        ids << body.value(QLatin1String("id")).toString();
        const QString text = body.value(QLatin1String("text")).toString();
        QCOMPARE(text.size(), 70);
        QVERIFY2(text.contains(QStringLiteral("{secret}")), qPrintable(text));
    }
    QCOMPARE(numbers, QStringList({QStringLiteral("13800000001"), QStringLiteral("13800000002"),
                                   QStringLiteral("13900000000")}));
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestChannels::smsFormAndGet()
{
    Receiver receiver({QStringLiteral("http")});
    QJsonObject settings{
        {kUrl, receiver.url(QStringLiteral("/ok"))},
        {QStringLiteral("content_type"), QStringLiteral("application/x-www-form-urlencoded")},
        {QStringLiteral("body"), QStringLiteral("to={phone}&msg={text}")},
        {QStringLiteral("numbers"), QStringLiteral("+86 138")},
        {QStringLiteral("success"), QStringLiteral("\"ok\":true")}};
    QCOMPARE(verdictOf(deliver("sms", settings, {})), QStringLiteral("delivered"));
    QVERIFY(receiver.next()
                .value(QLatin1String("body"))
                .toString()
                .startsWith(QLatin1String("to=%2B86%20138&msg=P0%20%E5%BF%83")));
    settings.insert(QStringLiteral("success"), QStringLiteral("code=0"));
    QCOMPARE(verdictOf(deliver("sms", settings, {})), QStringLiteral("refused"));
    (void)receiver.next();
    settings = {{kUrl, receiver.url(QStringLiteral("/ok?to={phone}&msg={text}"))},
                {QStringLiteral("method"), QStringLiteral("GET")},
                {QStringLiteral("numbers"), QStringLiteral("138&9")}};
    QCOMPARE(verdictOf(deliver("sms", settings, {})), QStringLiteral("delivered"));
    const QJsonObject got = receiver.next();
    QCOMPARE(got.value(QLatin1String("method")).toString(), QStringLiteral("GET"));
    const QJsonObject query = got.value(QLatin1String("query")).toObject();
    QCOMPARE(query.value(QLatin1String("to")).toString(), QStringLiteral("138&9"));
    QCOMPARE(query.value(QLatin1String("msg")).toString(), alarm().title + QLatin1Char('\n') + alarm().text);
}

void TestChannels::syslog()
{
    Receiver receiver({QStringLiteral("syslog")});
    OutgoingMessage message = alarm();
    message.key = QStringLiteral("a\"b]c\\");
    message.text = QString(3000, QChar(0x5fc3));
    QJsonObject settings{{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                         {QStringLiteral("port"), receiver.port("udp")}};
    QCOMPARE(verdictOf(deliver("syslog", settings, {}, message)), QStringLiteral("delivered"));
    QJsonObject got = receiver.next();
    QString text = got.value(QLatin1String("text")).toString();
    const QString structured =
        QStringLiteral("[xinglin@32473 key=\"a\\\"b\\]c\\\\\" severity=\"p0\" order=\"12\"] ");
    QVERIFY2(text.startsWith(QLatin1String("<129>1 20")), qPrintable(text.left(80)));
    QVERIFY(text.contains(structured));
    QVERIFY(text.contains(QStringLiteral("] \uFEFFP0 心率")) && text.endsWith(QChar(0x2026)));
    QVERIFY(got.value(QLatin1String("bytes")).toInt() <= 2048 &&
            got.value(QLatin1String("bytes")).toInt() > 2040);
    settings = {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                {QStringLiteral("port"), receiver.port("tcp")},
                {QStringLiteral("transport"), QStringLiteral("tcp")}};
    message = alarm();
    message.severity = AlertSeverity::p2;
    QCOMPARE(verdictOf(deliver("syslog", settings, {}, message)), QStringLiteral("delivered"));
    got = receiver.next();
    QCOMPARE(got.value(QLatin1String("way")).toString(), QStringLiteral("tcp"));
    QCOMPARE(got.value(QLatin1String("counted")).toInt(), got.value(QLatin1String("bytes")).toInt());
    QVERIFY(got.value(QLatin1String("text")).toString().startsWith(QLatin1String("<132>1 ")));
}

void TestChannels::wrongSettingsAreNamed()
{
    const ChannelSecrets secret{{QStringLiteral("secret"), QStringLiteral("s")}};
    QCOMPARE(makeFailure("pigeon", {}),
             QStringLiteral("invalid_data: There is no kind of channel “pigeon”."));
    QCOMPARE(makeFailure("webhook", {}, secret), QStringLiteral("invalid_data: “Address” is missing."));
    QCOMPARE(makeFailure("webhook", {{kUrl, QStringLiteral("https://a.example/")}}),
             QStringLiteral("invalid_data: “Signing secret” is missing."));
    QCOMPARE(makeFailure("webhook", {{kUrl, QStringLiteral("ftp://a.example/")}}, secret),
             QStringLiteral("invalid_data: “Address”: an address with https:// is needed."));
    QCOMPARE(makeFailure("webhook",
                         {{kUrl, QStringLiteral("https://a.example/")}, {QStringLiteral("timeout"), 0}},
                         secret),
             QStringLiteral("invalid_data: “Time-out, seconds” must be a whole number from 1 to 120."));
    QCOMPARE(makeFailure("webhook",
                         {{kUrl, QStringLiteral("https://a.example/")},
                          {QStringLiteral("secret"), QStringLiteral("x")}},
                         secret),
             QStringLiteral("invalid_data: “Signing secret” is a secret and no plain setting."));
    QCOMPARE(makeFailure("syslog", {{QStringLiteral("host"), QStringLiteral("h")},
                                    {QStringLiteral("transport"), QStringLiteral("quic")}}),
             QStringLiteral("invalid_data: “Transport” must be one of: udp, tcp, tls."));
    QVERIFY(makeFailure("sms", {{kUrl, QStringLiteral("https://a.example/")}})
                .contains(QLatin1String("no number")));
    QVERIFY(makeFailure("smtp", {{QStringLiteral("server"), QStringLiteral("h")},
                                 {QStringLiteral("from"), QStringLiteral("a@b.example")},
                                 {QStringLiteral("to"), QStringLiteral("a@b.example\r\nBcc: x@y")}})
                .contains(QLatin1String("no mail address")));
}

QTEST_GUILESS_MAIN(TestChannels)
#include "tst_channels.moc"
