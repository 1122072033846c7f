// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/metric.h"
#include "ui/models/order_chart.h"
#include "ui/models/order_words.h"

#include <QJsonObject>
#include <QTest>

using namespace xinglin;

namespace {

const Instant kFired(1'790'000'000'000);
constexpr std::int64_t kMinuteMs = 60'000;

/// An order of one alert with what was frozen of it.
OrderDetail detailOf(const QString &metric, const QJsonObject &evidence)
{
    OrderDetail detail;
    WorkOrder &order = detail.row.order;
    order.id = OrderId(1);
    order.person = PersonId(2);
    const Metric *found = MetricDictionary::builtIn().find(metric);
    order.metric = found ? found->number : std::uint8_t{0};
    order.eventTime = order.lastSeen = order.opened = kFired;
    detail.row.personName = {QStringLiteral("王建国"), QStringLiteral("Wang Jianguo")};
    FiringRow firing;
    firing.firing.began = firing.firing.fired = kFired.ms();
    firing.firing.metric = order.metric;
    firing.evidence = evidence;
    if (found)
        firing.evidence.insert(QStringLiteral("metric"), found->key);
    detail.firings.push_back(firing);
    return detail;
}

Series seriesIn(const TimeRange &range, int minutes)
{
    Series series;
    series.range = range;
    for (Instant at = range.from + minutes * kMinuteMs; at < range.to; at = at + minutes * kMinuteMs) {
        SeriesPoint point;
        point.time = at;
        point.last = point.min = point.max = 80.0;
        point.n = 1;
        series.points.push_back(point);
    }
    series.samples = static_cast<std::int64_t>(series.points.size());
    return series;
}

const ChartSpec::Series *thresholdIn(const ChartSpec &spec)
{
    for (const ChartSpec::Series &each : spec.series) {
        if (each.role == ChartSpec::Role::threshold)
            return &each;
    }
    return nullptr;
}

}  // namespace

class TestOrderWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChartShowsWhatWasFrozen();
    void evidenceOfAnotherMetricIsNotShown();
    void anEventStandsInTheMiddleOfWhatLedThere();
    void theTimeLineSaysWhom();
    void historyIsNotCalledDone();
};

void TestOrderWords::theChartShowsWhatWasFrozen()
{
    const OrderDetail detail =
        detailOf(QStringLiteral("heart_rate"),
                 {{QStringLiteral("threshold"), 120.0},
                  {QStringLiteral("usual"),
                   QJsonObject{{QStringLiteral("center"), 70.0}, {QStringLiteral("scale"), 5.5}}}});
    const TimeRange range = charts::rangeAround(detail, kFired + 60 * kMinuteMs);
    QCOMPARE(range.from, kFired + -30 * kMinuteMs);
    QCOMPARE(range.to, kFired + 15 * kMinuteMs);
    const ChartSpec spec = charts::aroundEvent(detail, seriesIn(range, 10), Zone::utc());
    QCOMPARE(spec.bands.size(), std::size_t(1));
    QCOMPARE(spec.bands[0].name, QStringLiteral("Usual for this person"));
    QCOMPARE(spec.bands[0].low, std::optional(59.0));
    QCOMPARE(spec.bands[0].high, std::optional(81.0));
    const ChartSpec::Series *threshold = thresholdIn(spec);
    QVERIFY(threshold);
    QCOMPARE(threshold->points.front().y, std::optional(120.0));
    QCOMPARE(spec.marks.size(), std::size_t(1));
    QCOMPARE(spec.marks[0].x, static_cast<double>(kFired.ms()));
    // The usual range is in the picture though every sample lies far above it, and the line says what it is.
    QVERIFY(spec.yMin && *spec.yMin <= 59.0);
    QVERIFY(spec.yMax && *spec.yMax >= 120.0);
    QCOMPARE(spec.series.front().name.section(QLatin1Char(','), 0, 0), QStringLiteral("Heart rate (bpm)"));
    QVERIFY(spec.series.front().name.contains(QStringLiteral("n = ")));
}

void TestOrderWords::evidenceOfAnotherMetricIsNotShown()
{
    OrderDetail detail = detailOf(QStringLiteral("heart_rate"), {});
    FiringRow other = detail.firings.front();
    other.evidence = {{QStringLiteral("metric"), QStringLiteral("spo2")},
                      {QStringLiteral("threshold"), 85.0},
                      {QStringLiteral("usual"),
                       QJsonObject{{QStringLiteral("center"), 97.0}, {QStringLiteral("scale"), 1.0}}}};
    detail.firings.insert(detail.firings.begin(), other);
    QVERIFY(!charts::usualOf(detail));
    QVERIFY(!charts::thresholdOf(detail));
    detail.firings.back().evidence.insert(QStringLiteral("threshold"), 120.0);
    QCOMPARE(charts::thresholdOf(detail), std::optional(120.0));
}

void TestOrderWords::anEventStandsInTheMiddleOfWhatLedThere()
{
    const OrderDetail detail = detailOf({}, {{QStringLiteral("event"), QStringLiteral("SOS_EVENT")}});
    QCOMPARE(charts::metricOf(detail)->key, QStringLiteral("heart_rate"));
    const TimeRange range = charts::rangeAround(detail, kFired + kMinuteMs);
    QCOMPARE(range.from, kFired + -120 * kMinuteMs);
    // The last sample came before the call: the picture goes on to the call all the same.
    Series series = seriesIn(range, 10);
    while (series.points.back().time > kFired + -9 * kMinuteMs)
        series.points.pop_back();
    const ChartSpec spec = charts::aroundEvent(detail, series, Zone::utc());
    const auto &points = spec.series.front().points;
    QCOMPARE(points.front().x, static_cast<double>(range.from.ms()));
    QCOMPARE(points.back().x, static_cast<double>(range.to.ms()));
    QVERIFY(!points.back().y);
    QCOMPARE(spec.marks.size(), std::size_t(1));
    QVERIFY(spec.marks[0].x >= points.front().x && spec.marks[0].x <= points.back().x);
    QVERIFY(!thresholdIn(spec));
}

void TestOrderWords::historyIsNotCalledDone()
{
    WorkOrder order;
    order.state = OrderState::done;
    QCOMPARE(words::state(order), QStringLiteral("Done"));
    order.origin = OrderOrigin::past;
    QCOMPARE(words::state(order), QStringLiteral("History"));
    order.acknowledged = order.handled = Instant(1'000);  // opened again and handled here
    QCOMPARE(words::state(order), QStringLiteral("Done"));
    OrderEvent event;
    event.after = OrderState::done;  // what an import closed as it wrote it down
    QCOMPARE(words::event(event, Zone::utc(), {}), QStringLiteral("Brought in as history"));
    event.after = OrderState::open;
    QCOMPARE(words::event(event, Zone::utc(), {}), QStringLiteral("Opened"));
}

void TestOrderWords::theTimeLineSaysWhom()
{
    const words::PeopleNames people{
        {PersonId(9), {QStringLiteral("高诚平"), QStringLiteral("Gao Chengping")}}};
    OrderEvent event;
    event.kind = OrderEvent::Kind::escalated;
    event.person = PersonId(9);
    QCOMPARE(words::event(event, Zone::utc(), people), QStringLiteral("Escalated to Gao Chengping"));
    event.person = PersonId(10);  // somebody whose name is not known here
    QCOMPARE(words::event(event, Zone::utc(), people), QStringLiteral("Escalated"));
    event.person = PersonId();
    QCOMPARE(words::event(event, Zone::utc(), people), QStringLiteral("Escalated to the duty desk"));
    event.kind = OrderEvent::Kind::breached;
    event.time = Instant(60'000);
    event.detail = {{QStringLiteral("due"), QStringLiteral("1970-01-01T00:01:00.000Z")}};
    QCOMPARE(words::event(event, Zone::utc(), people), QStringLiteral("The clock ran out"));
    event.time = Instant(180'000);  // noticed two minutes later
    QVERIFY(words::event(event, Zone::utc(), people).startsWith(QStringLiteral("The clock ran out, due ")));
    QVERIFY(words::event(event, Zone::utc(), people).endsWith(QStringLiteral("00:01")));
    event.kind = OrderEvent::Kind::assigned;
    event.person = PersonId(9);
    event.note = QStringLiteral("he is near");
    QVERIFY(words::event(event, Zone::utc(), people).startsWith(QStringLiteral("Assigned to Gao Chengping")));
    QVERIFY(words::event(event, Zone::utc(), people).contains(QStringLiteral("he is near")));
    event.kind = OrderEvent::Kind::notified;
    event.note.clear();
    QCOMPARE(words::event(event, Zone::utc(), people), QStringLiteral("Notice sent to Gao Chengping"));
}

QTEST_MAIN(TestOrderWords)
#include "tst_order_words.moc"
