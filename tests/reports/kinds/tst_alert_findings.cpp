// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/alert_report.h"
#include "reports/builders/alert_words.h"
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/personal_report.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/sample_alerts.h"
#include "tests/reports/sample_figures.h"

#include <QTest>

#include <algorithm>

using namespace xinglin;
using xinglin::test::holds;
using xinglin::test::tableOf;

namespace {

AlertReportData alertData()
{
    return {test::sampleUnit().subject, test::sampleAlertNumbers()};
}

}  // namespace

/// What reports find in the alerts of a unit and of a person, also in those that history brought in.
class TestAlertFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A flag is surer than chance.
    void onlySureRatesAreFlagged()
    {
        QVERIFY(!alert_words::isSurelyAbove({1, 19}, 0.05));
        QVERIFY(!alert_words::isSurelyAbove({1, 8}, 0.05));
        QVERIFY(!alert_words::isSurelyAbove({2, 13}, 0.05));
        QVERIFY(!alert_words::isSurelyAbove({2, 2}, 0.05));  // too few to tell
        QVERIFY(!alert_words::isSurelyAbove({0, 0}, 0.05));
        QVERIFY(alert_words::isSurelyAbove({3, 13}, 0.05));
        QVERIFY(alert_words::isSurelyAbove({12, 100}, 0.05));
    }

    void missedTargetsAreToldWithTheirCounts()
    {
        AlertReportData data = alertData();
        AlertNumbers &numbers = *data.numbers;
        OrderFigures late;
        late.key = QStringLiteral("p1");
        late.acknowledgedInSla = {15, 27};
        OrderFigures punctual;
        punctual.key = QStringLiteral("p0");
        punctual.acknowledgedInSla = {4, 4};
        numbers.bySeverity = {punctual, late};
        const auto ruleOf = [](const char *title, const RateFigures &falseAlarms,
                               const RateFigures &timeouts) {
            FatigueRule rule;
            rule.figures.title = {QString::fromLatin1(title), QString::fromLatin1(title)};
            rule.figures.falseAlarm = falseAlarms;
            rule.figures.timeout = timeouts;
            return rule;
        };
        numbers.fatigue.rules = {ruleOf("noisy", {9, 98}, {10, 98}), ruleOf("slow", {4, 98}, {42, 98}),
                                 ruleOf("rare", {5, 9}, {9, 9}), ruleOf("at target", {5, 100}, {25, 100})};
        numbers.total.orders = 300;
        numbers.total.unfinished = 7;
        // Ten more noisy rules share one line, so that they cut nothing off.
        for (int i = 0; i < 5; ++i)
            numbers.fatigue.rules.push_back(
                ruleOf(qPrintable(QStringLiteral("loud %1").arg(i)), {20 + i, 100}, {26 + i, 100}));
        const ReportSetting setting = test::sampleSetting(Language::en);
        const auto opened = [&setting](int hoursBeforeTheEnd) {
            return setting.dataUntil + -std::int64_t{3'600'000} * hoursBeforeTheEnd;
        };
        const auto group = [](AlertSeverity severity, const char *title, std::int64_t orders,
                              std::int64_t unanswered, std::int64_t overdue, Instant oldest) {
            const QString name = QString::fromLatin1(title);
            return UnfinishedOrders{
                severity,   name,    {name, name}, orders,
                unanswered, overdue, oldest,       overdue > 0 ? oldest + 60'000 : Instant()};
        };
        numbers.unfinished = {group(AlertSeverity::p0, "SOS", 1, 1, 1, opened(21)),
                              group(AlertSeverity::p1, "Fever", 2, 1, 0, opened(79)),
                              group(AlertSeverity::p2, "Stress", 4, 4, 4, opened(5))};
        const auto findingsOf = [&] {
            const Document document = alertReport(test::sampleSetting(Language::en), data);
            QStringList told;
            for (const Block &block : document.blocks) {
                if (const auto *findings = std::get_if<FindingsBlock>(&block)) {
                    for (const Finding &one : findings->findings)
                        told += one.text + QStringLiteral(" | ") + one.evidence;
                }
            }
            return told;
        };
        QCOMPARE(
            findingsOf(),
            (QStringList{
                QStringLiteral("P0 SOS: orders not finished: 1 | Opened 2026-10-31 02:00, and nobody has "
                               "acknowledged it. By the end of the data open for 21.0 h. Its time ran out "
                               "2026-10-31 02:01."),
                QStringLiteral(
                    "P1 Fever: orders not finished: 2 | The oldest was opened 2026-10-28 16:00; not "
                    "acknowledged: 1 of 2. By the end of the data open for 3 days."),
                QStringLiteral(
                    "P1 orders not acknowledged in time: 12 | 12 of 27 (44.4%). Look at who was on "
                    "duty, and at the channels."),
                QStringLiteral("Clocks ran out: slow | 42 of 98 (42.9%) missed one of their times. Possibly "
                               "too few hands, or too many orders."),
                QStringLiteral("Too many false alarms by 5 rules | loud 4: 24 of 100 (24.0%); loud 3: 23 of "
                               "100 (23.0%); loud 2: 22 of 100 (22.0%); loud 1: 21 of 100 (21.0%); and 1 "
                               "more. The target is below 5%. Revise these rules."),
                QStringLiteral("Orders of lower severity not finished: 4 | Of 300 orders of the period, when "
                               "the report was made.")}));
        UnfinishedOrders sos = numbers.unfinished[0];
        sos.isToTheDay = true;
        std::swap(sos, numbers.unfinished[0]);
        QCOMPARE(findingsOf().front(),
                 QStringLiteral("P0 SOS: orders not finished: 1 | Opened 2026-10-31, and nobody has "
                                "acknowledged it. Its time ran out 2026-10-31."));
        std::swap(sos, numbers.unfinished[0]);
        const UnfinishedOrders fever = numbers.unfinished[1];
        numbers.unfinished.insert(numbers.unfinished.begin(), 2, fever);
        QVERIFY(!findingsOf().join(u'\n').contains(QStringLiteral("Further P0")));  // four are told
        numbers.unfinished.insert(numbers.unfinished.begin(), fever);
        QVERIFY(findingsOf()[3].startsWith(QStringLiteral("Further P0 and P1 orders not finished: 3 |")));
        numbers = AlertNumbers();
        numbers.history = 294;
        const Document empty = alertReport(test::sampleSetting(Language::en), data);
        QVERIFY(std::ranges::none_of(empty.blocks, [](const Block &block) {
            return std::holds_alternative<ChartBlock>(block) || std::holds_alternative<TableBlock>(block) ||
                   std::holds_alternative<FindingsBlock>(block);
        }));
        const QString said =
            QStringLiteral("No order was opened in this period. Orders brought in as history, which are not "
                           "counted here: 294. They were brought in afterwards and nobody handled them here, "
                           "so no times are told of them.");
        QCOMPARE(std::ranges::count(readingText(empty), said), 1);
        // What was kept away is told without any order too.
        numbers.fatigue.avoided.silenced = 3;
        QVERIFY(tableOf(alertReport(test::sampleSetting(Language::en), data), "alert_rules"));
    }

    void historyIsToldBySeverityAndRule()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        AlertNumbers numbers;
        numbers.history = 278;
        OrderFigures grave, other, rule;
        grave.key = QStringLiteral("p1");
        grave.orders = 278;
        grave.occurrences = 300;
        other.key = QStringLiteral("p2");
        rule.key = QStringLiteral("hr-high");
        rule.title = {QStringLiteral("心率过高"), QStringLiteral("Heart rate high")};
        rule.orders = 278;
        numbers.historyBySeverity = {grave, other};
        numbers.historyByRule = {rule};
        ComprehensiveData data = test::sampleUnit();
        data.alerts = numbers;
        for (const Document &document :
             {alertReport(setting, {data.subject, numbers}), comprehensiveReport(setting, data)}) {
            const TableBlock *severities = tableOf(document, "history_by_severity");
            QVERIFY(severities);
            QCOMPARE(severities->rows.size(), std::size_t(1));  // none of P2: no row of nothing
            QCOMPARE(severities->rows[0][0].text, QStringLiteral("P1"));
            QCOMPARE(severities->rows[0][1].text, QStringLiteral("278"));
            const TableBlock *rules = tableOf(document, "history_by_rule");
            QVERIFY(rules);
            QCOMPARE(rules->rows[0][0].text, QStringLiteral("Heart rate high"));
            QVERIFY(holds(document, QStringLiteral("no times are told of them")));
        }
    }

    void historyOfAPersonIsCalledHistory()
    {
        PersonalData data = test::samplePerson();
        PersonAlert past;
        past.order = test::sampleEvidence().orders.front().order;
        past.order.origin = OrderOrigin::past;
        past.order.acknowledged = past.order.handled = Instant();
        PersonAlert live = past;
        live.order.origin = OrderOrigin::live;
        data.alerts = std::vector{live, past};
        const Document document = personalReport(test::sampleSetting(Language::en), data);
        const TableBlock *alerts = tableOf(document, "alerts");
        QVERIFY(alerts);
        QCOMPARE(alerts->rows[0][6].text, QStringLiteral("done"));
        QCOMPARE(alerts->rows[1][6].text, QStringLiteral("history"));
        QVERIFY(alerts->note.startsWith(QStringLiteral("History: brought in afterwards")));
    }

    /// Nobody may turn the page past an alert or a fever.
    void theSummaryOfAPersonTellsAlertsAndFarDaysFirst()
    {
        PersonalData data = test::samplePerson();
        PersonAlert open;
        open.order = test::sampleEvidence().orders.front().order;
        open.order.state = OrderState::open;
        open.rule = {QStringLiteral("心率过高"), QStringLiteral("Heart rate high")};
        PersonAlert past = open;
        past.order.severity = AlertSeverity::p0;
        past.order.state = OrderState::done;
        past.order.origin = OrderOrigin::past;
        data.alerts = std::vector{open, past};
        const std::uint8_t temperature = MetricDictionary::builtIn().find(u"body_temperature")->number;
        for (MetricCourse &course : data.figures->courses) {
            for (DayPoint &point : course.days)
                point.deviation.reset();
            if (course.metric != temperature)
                continue;
            for (const auto &[day, value, scales] :
                 {std::tuple(20, 38.2, 17.0), std::tuple(21, 38.0, 15.1)}) {
                DayPoint &point = course.days[static_cast<std::size_t>(day)];
                point.value = value;
                point.baseline = 36.5;
                point.deviation = scales;
            }
        }
        const auto told = [&data] {
            const Document document = personalReport(test::sampleSetting(Language::en), data);
            QStringList lines;
            for (const Block &block : document.blocks) {
                const auto *findings = std::get_if<FindingsBlock>(&block);
                if (!findings)
                    continue;
                for (const Finding &one : findings->findings)
                    lines += one.markWord + QStringLiteral(" | ") + one.text + QStringLiteral(" | ") +
                             one.evidence;
                break;
            }
            return lines;
        };
        QCOMPARE(
            told(),
            (QStringList{QStringLiteral("act now | Alerts about the person not finished: 1 | P1 Heart rate "
                                        "high: 141 bpm, 2026-10-12 14:05. State: open."),
                         QStringLiteral("P0 | Alerts of the period: 1 P0, 1 P1 | The gravest, newest: Heart "
                                        "rate high: 141 bpm, 2026-10-12 14:05. Brought in as history: 1 of "
                                        "2."),
                         QStringLiteral("watch | Temperature far from their own usual: 38.20 ℃ on 21 "
                                        "October | Usually 36.50 ℃; +17.0 scales. Further days: 22 October: "
                                        "38.00 ℃.")}));
        // What waits is not told again as the gravest.
        data.alerts = std::vector{open};
        QCOMPARE(told()[1], QStringLiteral("P1 | Alerts of the period: 1 P1 | "));
    }
};

QTEST_MAIN(TestAlertFindings)
#include "tst_alert_findings.moc"
