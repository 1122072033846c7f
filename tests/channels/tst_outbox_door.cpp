// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/built_in_channels.h"
#include "domain/ports/outbox_port.h"
#include "domain/ports/record_port.h"
#include "tests/channels/receiver.h"
#include "tests/storage/store_fixture.h"
#include "workspace/alerts/notify.h"
#include "workspace/alerts/outbox_desk.h"
#include "workspace/embedded_workspace.h"

#include <QSignalSpy>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("tester")};

template <typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

/// A workspace with its door open, and a second way to its store.
class Door
{
public:
    Door() { open(); }
    void open()
    {
        auto store = SqliteStore::open(fixture.folder());
        if (!store)
            qFatal("%s", qPrintable(say(store.error())));
        auto made =
            EmbeddedWorkspace::open(*std::move(store), fixture.folder(),
                                    {std::make_shared<BuiltInChannels>(),
                                     std::make_shared<UserKeyRing>(m_keys.filePath(QStringLiteral("keys")))});
        if (!made)
            qFatal("%s", qPrintable(say(made.error())));
        workspace = *std::move(made);
    }
    void close() { workspace.reset(); }
    OutboxDesk &desk() { return workspace->outbox(); }

    Result<ChannelRow> webhook(const QString &id, const QString &url, int timeout = 5)
    {
        ChannelConfig config;
        config.id = id;
        config.kind = QStringLiteral("webhook");
        config.language = Language::en;
        config.perMinute = 0;
        config.settings = {{QStringLiteral("url"), url}, {QStringLiteral("timeout"), timeout}};
        return answerOf(
            desk().saveChannel(kActor, config, {{QStringLiteral("secret"), QStringLiteral("apricot")}}));
    }
    void tell(const QString &key, AlertSeverity severity = AlertSeverity::p0, std::int64_t agoMs = 0)
    {
        SystemClock clock(-agoMs);
        const Context context{fixture.store(), clock, *Zone::byName("Asia/Shanghai"),
                              MetricDictionary::builtIn()};
        outbox::Notice notice;
        notice.severity = severity;
        notice.title = named("题", "Title");
        notice.text = named("文", "Text");
        notice.key = key;
        const Status told =
            fixture->write([&](StoreSession &session) { return outbox::enqueue(session, context, notice); });
        QVERIFY2(told, told ? "" : qPrintable(say(told.error())));
    }
    std::int64_t count(MessageState state, const char *channel)
    {
        const MessageFilter filter{state, QString::fromLatin1(channel), {}};
        return fixture.read([&](StoreSession &s) { return s.outbox().countMessages(filter); }).value();
    }
    OutboxMessage newest(const char *channel)
    {
        const MessageFilter filter{{}, QString::fromLatin1(channel), {}};
        return answerOf(desk().messages(kActor, filter, {}, 1)).value().rows.at(0);
    }
    QStringList actions()
    {
        QStringList all;
        const auto entries = fixture.read([](StoreSession &s) { return s.audit().entries(0, 1000); }).value();
        for (const AuditEntry &entry : entries)
            all << entry.action;
        return all;
    }

    StoreFixture fixture{Medium::memory};
    std::unique_ptr<EmbeddedWorkspace> workspace;

private:
    QTemporaryDir m_keys;
};

}  // namespace

class TestOutboxDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XINGLIN_KEYS", "file"); }
    void hangingServerHoldsUpNobody();
    void triesAgain();
    void whatWasBeingSentIsSentAgain();
    void deadOnesAreSeenRetriedAndDiscarded();
    void channelsAreAudited();
    void removedChannelGivesUp();
    void windowIsToldOnce();
    void sendsWhatIsDue();
};

void TestOutboxDoor::hangingServerHoldsUpNobody()
{
    Receiver receiver({QStringLiteral("http")});
    Door door;
    XVERIFY(door.webhook(QStringLiteral("a-hangs"), receiver.url(QStringLiteral("/hang")), 120));
    XVERIFY(door.webhook(QStringLiteral("b-works"), receiver.url(QStringLiteral("/ok"))));
    for (int i = 0; i < 20; ++i)
        door.tell(QStringLiteral("k%1").arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(door.count(MessageState::sent, "b-works"), 20, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(door.count(MessageState::sending, "a-hangs"), 1, 5000);
    QCOMPARE(door.count(MessageState::waiting, "a-hangs"), 19);
    QElapsedTimer timer;
    timer.start();
    door.close();
    QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(door.count(MessageState::waiting, "a-hangs"), 20);
}

void TestOutboxDoor::triesAgain()
{
    Receiver receiver({QStringLiteral("http")});
    Door door;
    XVERIFY(door.webhook(QStringLiteral("hook"), receiver.url(QStringLiteral("/flaky/1"))));
    door.tell(QStringLiteral("k"));
    QTRY_COMPARE_WITH_TIMEOUT(door.count(MessageState::sent, "hook"), 1, 20'000);
    const OutboxMessage message = door.newest("hook");
    QCOMPARE(message.attempts, 2);
    QCOMPARE(message.refusals, 1);
    const auto detail = answerOf(door.desk().message(kActor, message.id)).value();
    QCOMPARE(detail.attempts.size(), std::size_t{2});
    QCOMPARE(detail.attempts[0].outcome, QStringLiteral("refused"));
    QVERIFY(detail.attempts[0].answer.startsWith(QLatin1String("500")));
    const auto key = [&] {
        return receiver.next()
            .value(QLatin1String("headers"))
            .toObject()
            .value(QLatin1String("idempotency-key"));
    };
    QCOMPARE(key().toString(), QStringLiteral("k"));
    QCOMPARE(key().toString(), QStringLiteral("k"));
}

void TestOutboxDoor::whatWasBeingSentIsSentAgain()
{
    Receiver receiver({QStringLiteral("http")});
    Door door;
    XVERIFY(door.webhook(QStringLiteral("hook"), receiver.url(QStringLiteral("/ok"))));
    door.close();
    door.tell(QStringLiteral("k"));
    XVERIFY(door.fixture->write([](StoreSession &s) -> Status {
        const auto all = s.outbox().messages({{}, QStringLiteral("hook"), {}}, {}, 1);
        const auto mine = s.outbox().claim(all->at(0).id, Instant(1'790'000'000'000));
        return mine ? Status() : fail(mine.error());
    }));
    door.open();
    QTRY_COMPARE_WITH_TIMEOUT(door.count(MessageState::sent, "hook"), 1, 10'000);
    const auto detail = answerOf(door.desk().message(kActor, door.newest("hook").id)).value();
    QCOMPARE(detail.attempts.size(), std::size_t{2});
    QCOMPARE(detail.attempts[0].outcome, QStringLiteral("interrupted"));
    QCOMPARE(detail.attempts[1].outcome, QStringLiteral("delivered"));
}

void TestOutboxDoor::deadOnesAreSeenRetriedAndDiscarded()
{
    Receiver receiver({QStringLiteral("http")});
    Door door;
    XVERIFY(door.webhook(QStringLiteral("hook"), receiver.url(QStringLiteral("/status/400"))));
    for (const char *key : {"a", "b", "c"})
        door.tell(QString::fromLatin1(key));
    QTRY_COMPARE_WITH_TIMEOUT(door.count(MessageState::dead, "hook"), 3, 10'000);
    const auto rows = answerOf(door.desk().channels(kActor)).value();
    QCOMPARE(rows[1].tally.of(MessageState::dead), 3);
    QVERIFY(rows[1].tally.lastError.startsWith(QLatin1String("400")));
    const auto page = answerOf(door.desk().messages(kActor, {MessageState::dead, {}, {}}, {}, 2)).value();
    QCOMPARE(page.total, 3);
    QVERIFY(page.hasMore);
    QCOMPARE(page.rows[0].key, QStringLiteral("c"));
    XFAILS(answerOf(door.desk().discard(kActor, {page.rows[0].id}, QStringLiteral("  "))),
           ErrorCode::invalidData);
    QCOMPARE(answerOf(door.desk().discard(kActor, {page.rows[0].id}, QStringLiteral("a drill"))).value(), 1);
    QCOMPARE(door.count(MessageState::discarded, "hook"), 1);
    ChannelConfig mended = rows[1].config;
    mended.settings[QStringLiteral("url")] = receiver.url(QStringLiteral("/ok"));
    XVERIFY(answerOf(door.desk().saveChannel(kActor, mended, {})));
    QCOMPARE(answerOf(door.desk().retry(kActor, {page.rows[1].id})).value(), 1);
    QCOMPARE(answerOf(door.desk().retryDead(kActor, {})).value(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(door.count(MessageState::sent, "hook"), 2, 10'000);
    QCOMPARE(answerOf(door.desk().retry(kActor, {page.rows[1].id})).value(), 0);
    const QStringList actions = door.actions();
    for (const char *action : {"outbox.discard", "outbox.retry", "outbox.retry_dead"})
        QCOMPARE(actions.count(QString::fromLatin1(action)), 1);
}

void TestOutboxDoor::channelsAreAudited()
{
    Receiver receiver({QStringLiteral("http")});
    Door door;
    const auto saved = door.webhook(QStringLiteral("hook"), receiver.url(QStringLiteral("/ok")));
    XVERIFY(saved);
    QCOMPARE(saved->secretsSet, QStringList{QStringLiteral("secret")});
    XFAILS(door.webhook(QStringLiteral("hook"), receiver.url(QStringLiteral("/ok"))), ErrorCode::conflict);
    const auto test = answerOf(door.desk().testChannel(kActor, QStringLiteral("hook")));
    XVERIFY(test);
    QCOMPARE(verdictName(test->outcome.verdict), QStringLiteral("delivered"));
    XFAILS(answerOf(door.desk().saveChannel(kActor, saved->config, {{QStringLiteral("secret"), QString()}})),
           ErrorCode::invalidData);
    XVERIFY(answerOf(door.desk().removeChannel(kActor, QStringLiteral("hook"))));
    const QStringList actions = door.actions();
    QCOMPARE(actions.filter(QStringLiteral("channel.")),
             QStringList({QStringLiteral("channel.add"), QStringLiteral("channel.test"),
                          QStringLiteral("channel.remove")}));
    const auto entries =
        door.fixture.read([](StoreSession &s) { return s.audit().entries(0, 1000); }).value();
    for (const AuditEntry &entry : entries)
        QVERIFY(!QJsonDocument(entry.detail).toJson().contains("apricot"));
    XVERIFY(door.fixture.read([](StoreSession &s) -> Result<bool> {
        const Status whole = s.audit().verify();
        return whole ? Result<bool>(true) : fail(whole.error());
    }));
}

void TestOutboxDoor::removedChannelGivesUp()
{
    Door door;
    XVERIFY(door.webhook(QStringLiteral("hook"), QStringLiteral("http://127.0.0.1:1/")));
    door.tell(QStringLiteral("a"));
    door.tell(QStringLiteral("b"));
    QTRY_VERIFY_WITH_TIMEOUT(
        door.newest("hook").attempts + 1 > 0 && door.count(MessageState::waiting, "hook") == 2, 10'000);
    XVERIFY(answerOf(door.desk().removeChannel(kActor, QStringLiteral("hook"))));
    QTRY_COMPARE_WITH_TIMEOUT(door.count(MessageState::discarded, "hook"), 2, 5000);
    QCOMPARE(door.newest("hook").error, QStringLiteral("channel removed"));
}

void TestOutboxDoor::windowIsToldOnce()
{
    Door door;
    for (int i = 0; i < 5; ++i)
        door.tell(QStringLiteral("old%1").arg(i), i == 3 ? AlertSeverity::p0 : AlertSeverity::p2, 3'600'000);
    door.tell(QStringLiteral("new"), AlertSeverity::p1);
    QSignalSpy spy(&door.desk(), &OutboxDesk::noticeArrived);
    door.desk().showNotices(true);
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 2, 10'000);
    const auto first = spy.at(0).at(0).value<DesktopNotice>();
    QCOMPARE(first.severity, AlertSeverity::p1);
    QCOMPARE(first.more, 0);
    const auto second = spy.at(1).at(0).value<DesktopNotice>();
    QCOMPARE(second.severity, AlertSeverity::p0);
    QCOMPARE(second.more, 4);
    QCOMPARE(door.count(MessageState::sent, "desktop"), 6);
    door.tell(QStringLiteral("sos"), AlertSeverity::p0);
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 3, 10'000);
    QCOMPARE(spy.at(2).at(0).value<DesktopNotice>().title, QStringLiteral("Title"));
    QVERIFY(door.newest("desktop").proof.startsWith(QLatin1String("window of ")));
}

void TestOutboxDoor::sendsWhatIsDue()
{
    Receiver receiver({QStringLiteral("http")});
    Door door;
    XVERIFY(door.webhook(QStringLiteral("hook"), receiver.url(QStringLiteral("/ok"))));
    door.tell(QStringLiteral("k"), AlertSeverity::p2);
    const auto tries = answerOf(door.desk().sendDue(kActor, {}));
    XVERIFY(tries);
    QVERIFY(*tries <= 1);
    QTRY_COMPARE_WITH_TIMEOUT(door.count(MessageState::sent, "hook"), 1, 10'000);
    QCOMPARE(receiver.next().value(QLatin1String("path")).toString(), QStringLiteral("/ok"));
    QVERIFY(receiver.next(300).isEmpty());
}

QTEST_GUILESS_MAIN(TestOutboxDoor)
#include "tst_outbox_door.moc"
