// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/order_port.h"
#include "domain/ports/outbox_port.h"
#include "domain/ports/people_port.h"
#include "tests/storage/store_fixture.h"
#include "workspace/alerts/channel_lane.h"
#include "workspace/alerts/channel_secrets.h"
#include "workspace/alerts/notify.h"

using namespace xinglin;
using namespace xinglin::test;
using Verdict = DeliveryOutcome::Verdict;

namespace {

constexpr Instant kStart{1'790'000'000'000};
constexpr std::int64_t kHourMs = 3'600'000;

class HandClock final : public Clock
{
public:
    Instant now() const override { return time; }
    Instant time = kStart;
};

/// The wire: answers what it is told to, and remembers what came.
struct Wire
{
    std::vector<OutgoingMessage> got;
    std::function<DeliveryOutcome(const OutgoingMessage &)> answer = [](const OutgoingMessage &) {
        return DeliveryOutcome{Verdict::delivered, QStringLiteral("250 queued")};
    };
    int made = 0;
    ChannelSecrets secrets;
    void say(Verdict verdict, const QString &text = QStringLiteral("said"))
    {
        answer = [=](const OutgoingMessage &) { return DeliveryOutcome{verdict, text}; };
    }
    QStringList keys() const
    {
        QStringList all;
        for (const OutgoingMessage &each : got)
            all << each.key;
        return all;
    }
};

class WireChannel final : public NotificationChannel
{
public:
    explicit WireChannel(Wire &wire)
        : m_wire(wire)
    {}
    DeliveryOutcome deliver(const OutgoingMessage &message, const std::stop_token &) override
    {
        m_wire.got.push_back(message);
        return m_wire.answer(message);
    }

private:
    Wire &m_wire;
};

class WireCatalog final : public ChannelCatalog
{
public:
    explicit WireCatalog(Wire &wire)
        : m_wire(wire)
    {}
    const std::vector<ChannelKind> &kinds() const override { return m_kinds; }
    Result<std::unique_ptr<NotificationChannel>> make(const ChannelConfig &,
                                                      const ChannelSecrets &secrets) const override
    {
        ++m_wire.made;
        m_wire.secrets = secrets;
        return std::make_unique<WireChannel>(m_wire);
    }

private:
    Wire &m_wire;
    std::vector<ChannelKind> m_kinds{{.key = "wire", .title = "Wire"}};
};

class OneKey final : public KeyRing
{
public:
    Result<SecretKey> current() override { return m_key; }
    Result<SecretKey> key(const QString &id) override
    {
        if (id != m_key.id)
            return fail(ErrorCode::notFound, QStringLiteral("no key"));
        return m_key;
    }

private:
    SecretKey m_key = makeSecretKey();
};

/// A store with one channel "wire" and its lane.
class Stage
{
public:
    Stage() { reopenLane(); }

    void reopenLane()
    {
        m_context.emplace(
            Context{store.store(), clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()});
        lane = std::make_unique<ChannelLane>(*m_context, tools, QStringLiteral("wire"), OutboxPace{});
    }
    void tell(const QString &key, AlertSeverity severity = AlertSeverity::p1, OrderId order = {})
    {
        outbox::Notice notice;
        notice.order = order;
        notice.severity = severity;
        notice.title = named("报警：{person}", "Alert: {person}");
        notice.text = named("给{to}", "To {to}");
        notice.key = key;
        const Status told =
            store->write([&](StoreSession &session) { return outbox::enqueue(session, *m_context, notice); });
        QVERIFY2(told, told ? "" : qPrintable(say(told.error())));
    }
    /// Steps until there is nothing to do at this instant; how many messages were tried.
    int run()
    {
        int tried = 0;
        for (;;) {
            const auto step = lane->step({});
            if (!step)
                qFatal("%s", qPrintable(say(step.error())));
            next = step->next;
            if (!step->did)
                return tried;
            ++tried;
        }
    }
    /// Lets time pass in the steps the lane asks for (an hour at most each).
    void runUntil(Instant end)
    {
        while (clock.time < end) {
            run();
            Instant then = clock.time + kHourMs;
            if (next.isValid() && next > clock.time)
                then = std::min(then, next);
            clock.time = std::min(end, then);
        }
        run();
    }
    OutboxMessage message(const QString &key)
    {
        const auto all =
            store.read([](StoreSession &s) { return s.outbox().messages({}, {}, 5000); }).value();
        for (const OutboxMessage &each : all) {
            if (each.key == key && each.channel == QLatin1String("wire"))
                return each;
        }
        return {};
    }
    std::vector<DeliveryAttempt> attempts(const QString &key)
    {
        return store.read([&](StoreSession &s) { return s.outbox().attempts(message(key).id); }).value();
    }
    OrderId order(OrderOrigin origin, PersonId person = {})
    {
        WorkOrder order;
        order.origin = origin;
        order.person = person;
        order.ruleCode = QStringLiteral("r");
        order.eventTime = order.opened = order.lastSeen = kStart;
        return store.write([&](StoreSession &s) { return s.orders().addOrder(order); }).value().id;
    }
    Context &context() { return *m_context; }

    StoreFixture store{Medium::memory};
    HandClock clock;
    Wire wire;
    NotificationTools tools{std::make_shared<WireCatalog>(wire), std::make_shared<OneKey>()};
    std::unique_ptr<ChannelLane> lane;
    Instant next;

    void save(const std::function<void(ChannelConfig &)> &change = {})
    {
        const auto saved = store.write([&](StoreSession &session) -> Result<ChannelConfig> {
            const auto stored = session.outbox().channel(QStringLiteral("wire"));
            if (!stored)
                return fail(stored.error());
            ChannelConfig config = stored->value_or(ChannelConfig());
            config.id = QStringLiteral("wire");
            config.kind = QStringLiteral("wire");
            config.language = Language::en;
            config.perMinute = 0;
            if (change)
                change(config);
            return session.outbox().saveChannel(config);
        });
        QVERIFY2(saved, saved ? "" : qPrintable(say(saved.error())));
    }

private:
    std::optional<Context> m_context;
};

}  // namespace

class TestOutboxLane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentOnceWithProof();
    void toldToTheChannelsOfTheSeverity();
    void replayedAndPastOrdersTellNobody();
    void refusedUntilDead();
    void rejectedAtOnce();
    void weekOfDowntime();
    void emergencyBreaksTheRest();
    void paceOfTheChannel();
    void killedBetweenSendingAndWriting();
    void clockSetBack();
    void expiresAfterTwoWeeks();
    void namesOnlyWhereAllowed();
    void lateIsSaid();
    void secretsReachTheChannelAlone();
    void newSettingsTakeEffect();
    void backOffDoublesWithJitter();
};

void TestOutboxLane::sentOnceWithProof()
{
    Stage stage;
    stage.save();
    const OrderId order = stage.order(OrderOrigin::live);
    stage.tell(QStringLiteral("order:1:opened"), AlertSeverity::p1, order);
    stage.tell(QStringLiteral("order:1:opened"), AlertSeverity::p1, order);
    QCOMPARE(stage.run(), 1);
    QCOMPARE(stage.wire.keys(), QStringList{QStringLiteral("order:1:opened")});
    QCOMPARE(stage.wire.got[0].order, 1);
    const OutboxMessage sent = stage.message(QStringLiteral("order:1:opened"));
    QCOMPARE(sent.state, MessageState::sent);
    QCOMPARE(sent.proof, QStringLiteral("250 queued"));
    QCOMPARE(sent.closed, kStart);
    QCOMPARE(sent.attempts, 1);
    const auto attempts = stage.attempts(sent.key);
    QCOMPARE(attempts.size(), std::size_t{1});
    QCOMPARE(attempts[0].outcome, QStringLiteral("delivered"));
    const auto timeline =
        stage.store.read([&](StoreSession &s) { return s.orders().timeline(order); }).value();
    QVERIFY(!timeline.empty());
    QCOMPARE(timeline.back().kind, OrderEvent::Kind::delivered);
    QCOMPARE(timeline.back().detail.value(QStringLiteral("channel")).toString(), QStringLiteral("wire"));
    const auto stored = stage.store.read([&](StoreSession &s) { return s.orders().order(order); }).value();
    QCOMPARE(stored->state, OrderState::open);
}

void TestOutboxLane::toldToTheChannelsOfTheSeverity()
{
    Stage stage;
    stage.save([](ChannelConfig &config) { config.severities = 0b0010; });
    const auto channelsOf = [&](AlertSeverity severity, const QStringList &named) {
        outbox::Notice notice;
        notice.severity = severity;
        notice.channels = named;
        notice.key =
            QStringLiteral("k%1%2").arg(static_cast<int>(severity)).arg(named.join(QLatin1Char('-')));
        (void)stage.store->write(
            [&](StoreSession &s) { return outbox::enqueue(s, stage.context(), notice); });
        QStringList channels;
        const auto all =
            stage.store.read([](StoreSession &s) { return s.outbox().messages({}, {}, 100); }).value();
        for (const OutboxMessage &each : all) {
            if (each.key == notice.key)
                channels << each.channel;
        }
        channels.sort();
        return channels.join(QLatin1Char(' '));
    };
    const QStringList wire{QStringLiteral("wire")};
    QCOMPARE(channelsOf(AlertSeverity::p0, {}), QStringLiteral("desktop wire"));
    QCOMPARE(channelsOf(AlertSeverity::p0, wire), QStringLiteral("desktop wire"));
    QCOMPARE(channelsOf(AlertSeverity::p1, {}), QStringLiteral("desktop wire"));
    QCOMPARE(channelsOf(AlertSeverity::p2, {}), QStringLiteral("desktop"));
    QCOMPARE(channelsOf(AlertSeverity::p2, wire), QStringLiteral("wire"));
    QCOMPARE(channelsOf(AlertSeverity::p2, {QStringLiteral("gone")}), QStringLiteral("desktop"));
    QCOMPARE(channelsOf(AlertSeverity::info, {}), QString());
    stage.save([](ChannelConfig &config) { config.enabled = false; });
    QCOMPARE(channelsOf(AlertSeverity::p1, wire), QStringLiteral("desktop"));
}

void TestOutboxLane::replayedAndPastOrdersTellNobody()
{
    Stage stage;
    stage.save();
    stage.tell(QStringLiteral("replay"), AlertSeverity::p0, stage.order(OrderOrigin::replay));
    stage.tell(QStringLiteral("past"), AlertSeverity::p0, stage.order(OrderOrigin::past));
    QCOMPARE(stage.store.read([](StoreSession &s) { return s.outbox().countMessages({}); }).value(), 0);
    stage.tell(QStringLiteral("live"), AlertSeverity::p0, stage.order(OrderOrigin::live));
    QCOMPARE(stage.store.read([](StoreSession &s) { return s.outbox().countMessages({}); }).value(), 2);
}

void TestOutboxLane::refusedUntilDead()
{
    Stage stage;
    stage.save([](ChannelConfig &config) { config.maxTries = 4; });
    stage.tell(QStringLiteral("k"));
    stage.wire.say(Verdict::refused, QStringLiteral("500 no"));
    stage.runUntil(kStart + kHourMs);
    const OutboxMessage dead = stage.message(QStringLiteral("k"));
    QCOMPARE(dead.state, MessageState::dead);
    QCOMPARE(dead.refusals, 4);
    QCOMPARE(dead.error, QStringLiteral("500 no"));
    QCOMPARE(stage.wire.keys(), QStringList(4, QStringLiteral("k")));
    const auto attempts = stage.attempts(QStringLiteral("k"));
    QCOMPARE(attempts.size(), std::size_t{4});
    for (std::size_t i = 1; i < attempts.size(); ++i) {
        const std::int64_t pause = attempts[i].began - attempts[i - 1].ended;
        const std::int64_t whole = 5'000ll << (i - 1);
        QVERIFY2(pause >= whole / 2 && pause <= whole + 5, qPrintable(QString::number(pause)));
    }
}

void TestOutboxLane::rejectedAtOnce()
{
    Stage stage;
    stage.save();
    stage.tell(QStringLiteral("k"));
    stage.wire.say(Verdict::rejected, QStringLiteral("400 bad"));
    QCOMPARE(stage.run(), 1);
    QCOMPARE(stage.message(QStringLiteral("k")).state, MessageState::dead);
    stage.tell(QStringLiteral("other"));
    stage.wire.say(Verdict::delivered);
    stage.run();
    QCOMPARE(stage.message(QStringLiteral("other")).state, MessageState::sent);
}

void TestOutboxLane::weekOfDowntime()
{
    Stage stage;
    stage.save();
    stage.wire.say(Verdict::unavailable, QStringLiteral("connection refused"));
    for (int day = 0; day < 7; ++day) {
        for (int i = 0; i < 10; ++i)
            stage.tell(QStringLiteral("d%1-%2").arg(day).arg(i),
                       i == 0 && day == 6 ? AlertSeverity::p0 : AlertSeverity::p2);
        stage.runUntil(kStart + (day + 1) * kDayMs);
    }
    const auto waiting = [&] {
        return stage.store
            .read([](StoreSession &s) {
                return s.outbox().countMessages({MessageState::waiting, QStringLiteral("wire"), {}});
            })
            .value();
    };
    QCOMPARE(waiting(), 70);
    // The server was asked now and then, not hammered: every few minutes, for a P0 at most twice a minute.
    QVERIFY2(stage.wire.got.size() < 7u * 24 * 60, qPrintable(QString::number(stage.wire.got.size())));
    QVERIFY(stage.wire.got.size() > 7u * 24 * 4);
    stage.wire.got.clear();
    stage.wire.say(Verdict::delivered);
    stage.runUntil(stage.clock.time + kHourMs);
    QCOMPARE(waiting(), 0);
    QCOMPARE(stage.wire.got.size(), std::size_t{70});
    QStringList keys = stage.wire.keys();
    QCOMPARE(keys.removeDuplicates(), 0);
    QVERIFY2(stage.wire.got.back().title.startsWith(QLatin1String("[Late by")),
             qPrintable(stage.wire.got.back().title));
}

void TestOutboxLane::emergencyBreaksTheRest()
{
    Stage stage;
    stage.save();
    stage.wire.say(Verdict::unavailable);
    for (int i = 0; i < 50; ++i)
        stage.tell(QStringLiteral("p2-%1").arg(i), AlertSeverity::p2);
    QCOMPARE(stage.run(), 1);
    QCOMPARE(stage.run(), 0);
    stage.tell(QStringLiteral("sos"), AlertSeverity::p0);
    stage.wire.say(Verdict::delivered);
    QVERIFY(stage.run() >= 1);
    QCOMPARE(stage.wire.got[1].key, QStringLiteral("sos"));
    QCOMPARE(stage.message(QStringLiteral("sos")).state, MessageState::sent);
}

void TestOutboxLane::paceOfTheChannel()
{
    Stage stage;
    stage.save([](ChannelConfig &config) { config.perMinute = 60; });
    for (int i = 0; i < 100; ++i)
        stage.tell(QStringLiteral("p2-%1").arg(i), AlertSeverity::p2);
    QCOMPARE(stage.run(), 10);
    stage.tell(QStringLiteral("sos"), AlertSeverity::p0);
    QCOMPARE(stage.run(), 0);
    QCOMPARE(stage.next, kStart + 1001);
    stage.clock.time = kStart + 1001;
    QCOMPARE(stage.run(), 1);
    QCOMPARE(stage.wire.got.back().key, QStringLiteral("sos"));
    stage.runUntil(kStart + 60'000);
    QCOMPARE(stage.wire.got.size(), std::size_t{70});
    stage.runUntil(kStart + 120'000);
    QCOMPARE(stage.wire.got.size(), std::size_t{101});
}

void TestOutboxLane::killedBetweenSendingAndWriting()
{
    Stage stage;
    stage.save();
    stage.tell(QStringLiteral("k"));
    // Killed after it was claimed: nothing is written any more.
    XVERIFY(stage.store->write([&](StoreSession &s) -> Status {
        const auto mine = s.outbox().claim(stage.message(QStringLiteral("k")).id, kStart);
        return mine ? Status() : fail(mine.error());
    }));
    stage.store.reopen();
    stage.reopenLane();
    QCOMPARE(stage.run(), 0);
    QCOMPARE(stage.store.write([](StoreSession &s) { return s.outbox().recover(kStart); }).value(), 1);
    QCOMPARE(stage.run(), 1);
    const OutboxMessage sent = stage.message(QStringLiteral("k"));
    QCOMPARE(sent.state, MessageState::sent);
    QCOMPARE(sent.attempts, 2);
    QCOMPARE(stage.wire.keys(), QStringList{QStringLiteral("k")});
}

void TestOutboxLane::clockSetBack()
{
    Stage stage;
    stage.save([](ChannelConfig &config) { config.maxTries = 1000; });
    stage.wire.say(Verdict::refused);
    stage.tell(QStringLiteral("k"));
    stage.runUntil(kStart + 12 * kHourMs);
    const int refusals = stage.message(QStringLiteral("k")).refusals;
    QVERIFY(refusals > 5);
    stage.clock.time = kStart + 6 * kHourMs;
    stage.wire.say(Verdict::delivered);
    stage.tell(QStringLiteral("new"));
    QCOMPARE(stage.run(), 2);
    QCOMPARE(stage.message(QStringLiteral("k")).state, MessageState::sent);
    QCOMPARE(stage.message(QStringLiteral("new")).state, MessageState::sent);
}

void TestOutboxLane::expiresAfterTwoWeeks()
{
    Stage stage;
    stage.save();
    stage.tell(QStringLiteral("k"));
    stage.clock.time = kStart + 14 * kDayMs;
    stage.wire.say(Verdict::unavailable, QStringLiteral("away"));
    QCOMPARE(stage.run(), 1);
    QCOMPARE(stage.message(QStringLiteral("k")).state, MessageState::waiting);
    stage.clock.time = kStart + 14 * kDayMs + kHourMs;
    QCOMPARE(stage.run(), 1);
    const OutboxMessage dead = stage.message(QStringLiteral("k"));
    QCOMPARE(dead.state, MessageState::dead);
    QCOMPARE(dead.error, QStringLiteral("away"));
    QCOMPARE(stage.wire.got.size(), std::size_t{1});
}

void TestOutboxLane::namesOnlyWhereAllowed()
{
    Stage stage;
    stage.save();
    PersonId wearer;
    XVERIFY(stage.store->write([&](StoreSession &s) -> Status {
        Person person;
        person.code = QStringLiteral("{to}");  // a code may look like anything
        wearer = s.people().savePerson(person)->id;
        Identity identity;
        identity.person = wearer;
        identity.name = named("张三", "Zhang San");
        identity.phone = QStringLiteral("13800000000");
        return s.people().saveIdentity(identity);
    }));
    const OrderId order = stage.order(OrderOrigin::live, wearer);
    stage.tell(QStringLiteral("a"), AlertSeverity::p1, order);
    stage.run();
    QCOMPARE(stage.wire.got[0].title, QStringLiteral("Alert: {to}"));
    QCOMPARE(stage.wire.got[0].text, QStringLiteral("To duty desk"));
    stage.save([](ChannelConfig &config) {
        config.withName = true;
        config.language = Language::zhCN;
    });
    stage.tell(QStringLiteral("b"), AlertSeverity::p1, order);
    stage.run();
    QCOMPARE(stage.wire.got[1].title, QStringLiteral("报警：张三 ({to})"));
    stage.tell(QStringLiteral("c"), AlertSeverity::p1, stage.order(OrderOrigin::live));
    stage.run();
    QVERIFY(!stage.wire.got[2].title.contains(QLatin1Char('{')));
}

void TestOutboxLane::lateIsSaid()
{
    Stage stage;
    stage.save();
    stage.tell(QStringLiteral("p0"), AlertSeverity::p0);
    stage.tell(QStringLiteral("p2"), AlertSeverity::p2);
    stage.clock.time = kStart + 5 * 60'000;
    stage.run();
    QCOMPARE(stage.wire.got[0].title, QStringLiteral("[Late by 5 min] Alert: unknown wearer"));
    QCOMPARE(stage.wire.got[0].text,
             QStringLiteral("To duty desk\nThis was to be told at 2026-09-21 22:13."));
    QCOMPARE(stage.wire.got[1].title, QStringLiteral("Alert: unknown wearer"));
}

void TestOutboxLane::secretsReachTheChannelAlone()
{
    Stage stage;
    stage.save();
    const QString secret = QStringLiteral("sw0rd/fish+1");
    XVERIFY(stage.store->write([&](StoreSession &s) {
        return outbox::sealSecret(s, *stage.tools.keys, QStringLiteral("wire"), QStringLiteral("password"),
                                  secret);
    }));
    stage.wire.say(Verdict::delivered, QStringLiteral("I got ") + secret);
    stage.tell(QStringLiteral("k"));
    stage.run();
    QCOMPARE(stage.wire.secrets.at(QStringLiteral("password")), secret);
    const QString proof = stage.message(QStringLiteral("k")).proof;
    QVERIFY2(!proof.contains(secret) && proof.contains(QLatin1String("***")), qPrintable(proof));
    QCOMPARE(outbox::withoutSecrets(QStringLiteral("x sw0rd%2Ffish%2B1 y"), {{QStringLiteral("f"), secret}}),
             QStringLiteral("x *** y"));
}

void TestOutboxLane::newSettingsTakeEffect()
{
    Stage stage;
    stage.save();
    stage.wire.say(Verdict::unavailable);
    stage.tell(QStringLiteral("a"));
    stage.run();
    QCOMPARE(stage.wire.made, 1);
    stage.save([](ChannelConfig &config) { config.maxTries = 3; });
    stage.wire.say(Verdict::delivered);
    stage.tell(QStringLiteral("b"));
    QCOMPARE(stage.run(), 1);
    QCOMPARE(stage.wire.made, 2);
    QCOMPARE(stage.message(QStringLiteral("b")).state, MessageState::sent);
    stage.save([](ChannelConfig &config) { config.enabled = false; });
    stage.clock.time = kStart + kHourMs;
    QCOMPARE(stage.run(), 0);
    QCOMPARE(stage.message(QStringLiteral("a")).state, MessageState::waiting);
}

void TestOutboxLane::backOffDoublesWithJitter()
{
    const BackOff backOff{1000, 60'000};
    Random random(7);
    for (int failures = 1; failures < 80; ++failures) {
        const std::int64_t whole =
            std::min<std::int64_t>(60'000, failures > 20 ? 60'000 : 1000ll << (failures - 1));
        const std::int64_t pause = backOff.after(failures, random);
        QVERIFY(pause >= whole / 2 && pause <= whole);
    }
    Random first(3), second(3);
    QCOMPARE(backOff.after(5, first), backOff.after(5, second));
    QVERIFY(backOff.after(5, first) != backOff.after(5, first));
}

QTEST_GUILESS_MAIN(TestOutboxLane)
#include "tst_outbox_lane.moc"
