// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "domain/ports/outbox_port.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

ChannelConfig mail()
{
    ChannelConfig config;
    config.id = QStringLiteral("mail");
    config.kind = QStringLiteral("smtp");
    config.title = QStringLiteral("值班邮箱");
    config.severities = 0b0011;
    config.language = Language::en;
    config.withName = true;
    config.perMinute = 7;
    config.maxTries = 3;
    config.settings = {{QStringLiteral("server"), QStringLiteral("mail.example")},
                       {QStringLiteral("port"), 587}};
    config.changed = Instant(1'790'000'000'000);
    config.changedBy = QStringLiteral("tester");
    return config;
}

OutboxMessage told(const QString &key, AlertSeverity severity, Instant created)
{
    OutboxMessage message;
    message.channel = QStringLiteral("mail");
    message.key = key;
    message.kind = QStringLiteral("opened");
    message.severity = severity;
    message.order = OrderId(42);
    message.to = PersonId(7);
    message.title = named("题", "Title");
    message.text = named("文", "Text");
    message.created = created;
    return message;
}

constexpr Instant kNow{1'790'000'000'000};

/// Key of the message that goes next.
QString nextKey(StoreFixture &store, Instant now, bool onlyFresh = false)
{
    const auto next = store.read(
        [&](StoreSession &s) { return s.outbox().nextMessage(QStringLiteral("mail"), now, onlyFresh); });
    return next && *next ? (*next)->key : QString();
}

MessageId add(StoreFixture &store, const OutboxMessage &message)
{
    (void)store.write([&](StoreSession &s) { return s.outbox().addMessage(message); }).value();
    return store.read([&](StoreSession &s) { return s.outbox().messages({}, {}, 1); }).value().front().id;
}

}  // namespace

class TestStoreOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channelComesBackWhole();
    void everyVersionIsKept();
    void secretsGoWithTheirChannel();
    void sameKeyIsTakenOnce();
    void gravestGoesFirst();
    void freshEmergenciesOnly();
    void claimedOnceAndRecovered();
    void pagesAndCounts();
    void deadOnesLiveAgain();
    void talliesTellHowAChannelFares();
};

void TestStoreOutbox::channelComesBackWhole()
{
    StoreFixture store;
    auto saved = store.write([](StoreSession &s) { return s.outbox().saveChannel(mail()); });
    XVERIFY(saved);
    store.reopen();
    const auto all = store.read([](StoreSession &s) { return s.outbox().channels(); }).value();
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].id, QStringLiteral("desktop"));
    QVERIFY(all[0].enabled && all[0].takes(AlertSeverity::p2) && !all[0].takes(AlertSeverity::info));
    ChannelConfig expected = mail();
    expected.version = 1;
    QVERIFY(all[1] == expected);
    QVERIFY(expected.takes(AlertSeverity::p0) && !expected.takes(AlertSeverity::p2));
}

void TestStoreOutbox::everyVersionIsKept()
{
    StoreFixture store;
    const auto save = [&](const ChannelConfig &config) {
        return store.write([&](StoreSession &s) { return s.outbox().saveChannel(config); });
    };
    ChannelConfig first = save(mail()).value();
    XFAILS(save(mail()), ErrorCode::conflict);
    ChannelConfig second = first;
    second.title = QStringLiteral("other");
    second = save(second).value();
    QCOMPARE(second.version, 2);
    XFAILS(save(first), ErrorCode::conflict);
    XVERIFY(store->write([](StoreSession &s) { return s.outbox().removeChannel(QStringLiteral("mail")); }));
    QCOMPARE(save(mail()).value().version, 3);
    const auto versions =
        store.read([](StoreSession &s) { return s.outbox().channelVersions(QStringLiteral("mail")); })
            .value();
    QCOMPARE(versions.size(), std::size_t{3});
    QCOMPARE(versions[1].title, QStringLiteral("other"));
    XFAILS(store->write([](StoreSession &s) { return s.outbox().removeChannel(QStringLiteral("none")); }),
           ErrorCode::notFound);
}

void TestStoreOutbox::secretsGoWithTheirChannel()
{
    StoreFixture store;
    const SealedSecret secret{QStringLiteral("password"), QStringLiteral("k1"), QByteArray("\x00\x01x", 3)};
    XVERIFY(store->write([&](StoreSession &s) -> Status {
        if (const auto saved = s.outbox().saveChannel(mail()); !saved)
            return fail(saved.error());
        return s.outbox().saveSecret(QStringLiteral("mail"), secret);
    }));
    const auto read = [&] {
        return store.read([](StoreSession &s) { return s.outbox().secrets(QStringLiteral("mail")); }).value();
    };
    QCOMPARE(read().size(), std::size_t{1});
    QCOMPARE(read()[0].sealed, secret.sealed);
    QCOMPARE(read()[0].key, secret.key);
    XVERIFY(store->write([](StoreSession &s) { return s.outbox().removeChannel(QStringLiteral("mail")); }));
    QVERIFY(read().empty());
}

void TestStoreOutbox::sameKeyIsTakenOnce()
{
    StoreFixture store;
    const auto put = [&](const OutboxMessage &message) {
        return store.write([&](StoreSession &s) { return s.outbox().addMessage(message); }).value();
    };
    OutboxMessage message = told(QStringLiteral("order:1:opened"), AlertSeverity::p1, kNow);
    QVERIFY(put(message));
    QVERIFY(!put(message));
    message.channel = QStringLiteral("other");
    QVERIFY(put(message));
    const auto stored = store.read([](StoreSession &s) { return s.outbox().messages({}, {}, 10); }).value();
    QCOMPARE(stored.size(), std::size_t{2});
    QCOMPARE(stored[1].order, OrderId(42));
    QCOMPARE(stored[1].to, PersonId(7));
    QCOMPARE(stored[1].text.zh, QStringLiteral("文"));
    QCOMPARE(stored[1].text.en, QStringLiteral("Text"));
    QCOMPARE(stored[1].created, kNow);
    QCOMPARE(stored[1].state, MessageState::waiting);
}

void TestStoreOutbox::gravestGoesFirst()
{
    StoreFixture store;
    add(store, told(QStringLiteral("p2"), AlertSeverity::p2, kNow));
    const MessageId retried = add(store, told(QStringLiteral("p1-retried"), AlertSeverity::p1, kNow));
    add(store, told(QStringLiteral("p1-new"), AlertSeverity::p1, kNow + 1));
    const MessageId emergency = add(store, told(QStringLiteral("p0-resting"), AlertSeverity::p0, kNow));
    for (const auto &[id, due] : {std::pair(retried, kNow + 5), std::pair(emergency, kNow + 1000)}) {
        XVERIFY(store->write([&](StoreSession &s) -> Status {
            OutboxMessage message = **s.outbox().message(id);
            message.nextAttempt = due;
            return s.outbox().saveMessage(message);
        }));
    }
    QCOMPARE(nextKey(store, kNow + 10), QStringLiteral("p1-new"));
    QCOMPARE(nextKey(store, kNow + 1000), QStringLiteral("p0-resting"));
    // A clock that was set back keeps nobody waiting.
    QCOMPARE(nextKey(store, Instant(1)), QStringLiteral("p1-new"));
    XVERIFY(store->write([](StoreSession &s) { return s.outbox().hurry(Instant(1), kNow); }));
    QCOMPARE(nextKey(store, Instant(1)), QStringLiteral("p0-resting"));
    QCOMPARE(store.read([](StoreSession &s) { return s.outbox().nextDue(QStringLiteral("mail")); }).value(),
             Instant(0));
    QVERIFY(!store.read([](StoreSession &s) { return s.outbox().nextDue(QStringLiteral("x")); })
                 .value()
                 .isValid());
}

void TestStoreOutbox::freshEmergenciesOnly()
{
    StoreFixture store;
    add(store, told(QStringLiteral("p1"), AlertSeverity::p1, kNow));
    QCOMPARE(nextKey(store, kNow, true), QString());
    const MessageId emergency = add(store, told(QStringLiteral("p0"), AlertSeverity::p0, kNow));
    QCOMPARE(nextKey(store, kNow, true), QStringLiteral("p0"));
    XVERIFY(store->write([&](StoreSession &s) -> Status {
        (void)s.outbox().claim(emergency, kNow);
        return s.outbox().recover(kNow) ? Status() : fail(ErrorCode::internal, {});
    }));
    QCOMPARE(nextKey(store, kNow, true), QString());
    QCOMPARE(nextKey(store, kNow), QStringLiteral("p0"));
}

void TestStoreOutbox::claimedOnceAndRecovered()
{
    StoreFixture store;
    const MessageId id = add(store, told(QStringLiteral("k"), AlertSeverity::p1, kNow));
    const auto claim = [&] {
        return store.write([&](StoreSession &s) { return s.outbox().claim(id, kNow + 5); }).value();
    };
    QVERIFY(claim());
    QVERIFY(!claim());
    QCOMPARE(nextKey(store, kNow + 10), QString());
    store.reopen();
    QCOMPARE(store.write([](StoreSession &s) { return s.outbox().recover(kNow + 9); }).value(), 1);
    QCOMPARE(nextKey(store, kNow + 10), QStringLiteral("k"));
    const auto attempts = store.read([&](StoreSession &s) { return s.outbox().attempts(id); }).value();
    QCOMPARE(attempts.size(), std::size_t{1});
    QCOMPARE(attempts[0].outcome, QStringLiteral("interrupted"));
    QCOMPARE(attempts[0].began, kNow + 5);
    QCOMPARE(attempts[0].ended, kNow + 9);
}

void TestStoreOutbox::pagesAndCounts()
{
    StoreFixture store(Medium::memory);
    for (int i = 0; i < 25; ++i)
        add(store, told(QStringLiteral("k%1").arg(i), AlertSeverity::p2, kNow + i));
    QStringList keys;
    MessageId before;
    for (;;) {
        const auto page =
            store.read([&](StoreSession &s) { return s.outbox().messages({}, before, 10); }).value();
        if (page.empty())
            break;
        for (const OutboxMessage &each : page)
            keys << each.key;
        before = page.back().id;
    }
    QCOMPARE(keys.size(), 25);
    QCOMPARE(keys.first(), QStringLiteral("k24"));
    QCOMPARE(keys.last(), QStringLiteral("k0"));
    const auto count = [&](const MessageFilter &filter) {
        return store.read([&](StoreSession &s) { return s.outbox().countMessages(filter); }).value();
    };
    QCOMPARE(count({}), 25);
    QCOMPARE(count({MessageState::sent, {}, {}}), 0);
    QCOMPARE(count({MessageState::waiting, QStringLiteral("mail"), OrderId(42)}), 25);
    QCOMPARE(count({{}, QStringLiteral("other"), {}}), 0);
    QCOMPARE(count({{}, {}, OrderId(43)}), 0);
}

void TestStoreOutbox::deadOnesLiveAgain()
{
    StoreFixture store;
    for (const char *key : {"a", "b"}) {
        const MessageId id = add(store, told(QString::fromLatin1(key), AlertSeverity::p2, kNow));
        XVERIFY(store->write([&](StoreSession &s) -> Status {
            OutboxMessage message = **s.outbox().message(id);
            message.state = MessageState::dead;
            message.refusals = 9;
            message.closed = kNow;
            message.error = QStringLiteral("no");
            message.nextAttempt = {};
            return s.outbox().saveMessage(message);
        }));
    }
    QCOMPARE(nextKey(store, kNow + 1), QString());
    const auto revive = [&](const char *channel) {
        return store
            .write([&](StoreSession &s) { return s.outbox().reviveDead(QString::fromLatin1(channel), kNow); })
            .value();
    };
    QCOMPARE(revive("other"), 0);
    QCOMPARE(revive("mail"), 2);
    const auto message =
        store.read([](StoreSession &s) { return s.outbox().messages({}, {}, 1); }).value()[0];
    QCOMPARE(message.refusals, 0);
    QVERIFY(!message.closed.isValid());
    QCOMPARE(nextKey(store, kNow + 1), QStringLiteral("a"));
    QCOMPARE(store
                 .write([](StoreSession &s) {
                     return s.outbox().dropWaiting(QStringLiteral("mail"), QStringLiteral("why"), kNow);
                 })
                 .value(),
             2);
    QCOMPARE(nextKey(store, kNow + 1), QString());
}

void TestStoreOutbox::talliesTellHowAChannelFares()
{
    StoreFixture store;
    add(store, told(QStringLiteral("a"), AlertSeverity::p2, kNow + 5));
    const MessageId sent = add(store, told(QStringLiteral("b"), AlertSeverity::p2, kNow));
    const MessageId late = add(store, told(QStringLiteral("c"), AlertSeverity::p2, kNow + 7));
    XVERIFY(store->write([&](StoreSession &s) -> Status {
        OutboxMessage message = **s.outbox().message(sent);
        message.state = MessageState::sent;
        message.closed = kNow + 9;
        if (Status saved = s.outbox().saveMessage(message); !saved)
            return saved;
        message = **s.outbox().message(late);
        message.error = QStringLiteral("connection refused");
        return s.outbox().saveMessage(message);
    }));
    const auto tallies = store.read([](StoreSession &s) { return s.outbox().tallies(); }).value();
    QCOMPARE(tallies.size(), std::size_t{1});
    QCOMPARE(tallies[0].of(MessageState::waiting), 2);
    QCOMPARE(tallies[0].of(MessageState::sent), 1);
    QCOMPARE(tallies[0].lastSent, kNow + 9);
    QCOMPARE(tallies[0].oldestWaiting, kNow + 5);
    QCOMPARE(tallies[0].lastError, QStringLiteral("connection refused"));
}

QTEST_GUILESS_MAIN(TestStoreOutbox)
#include "tst_store_outbox.moc"
