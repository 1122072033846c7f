// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/alert_parts.h"
#include "reports/builders/alert_report.h"
#include "reports/builders/alert_words.h"
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/hand_over_report.h"
#include "reports/builders/order_report.h"
#include "reports/builders/personal_report.h"
#include "reports/render/renderer.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_alerts.h"
#include "tests/reports/sample_figures.h"

#include <QProcess>
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

std::vector<Document> documents(Language language)
{
    const ReportSetting setting = test::sampleSetting(language);
    return {alertReport(setting, alertData()), orderReport(setting, test::sampleEvidence()),
            handOverReport(setting, test::sampleHandOver())};
}

/// What a reader's search finds in the file.
QString textOf(const QString &pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace

class TestAlertReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// "100 s" beside "1.7 min" would be read twice to see that they are nearly the same.
    void spansOfATableHaveOneUnit()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        const auto told = [&words](std::initializer_list<double> seconds) {
            TableBlock table;
            std::vector<TableCell> row;
            for (const double each : seconds) {
                table.columns.push_back({QStringLiteral("t"), QStringLiteral("t"), QString(),
                                         TableColumn::Align::right, TableColumn::Amount::seconds});
                row.push_back(alert_words::spanCell(words, each));
            }
            table.rows.push_back(std::move(row));
            alert_words::putInOneUnit(words, table);
            QStringList texts;
            for (const TableCell &cell : table.rows.front())
                texts += cell.text;
            return texts.join(QStringLiteral(", "));
        };
        QCOMPARE(told({99.7, 102.0}), QStringLiteral("1.7 min, 1.7 min"));
        QCOMPARE(told({20.0, 99.0}), QStringLiteral("20 s, 99 s"));
        QCOMPARE(told({45.0, 7200.0}), QStringLiteral("0.8 min, 120.0 min"));
        QCOMPARE(told({3600.0, 7200.0}), QStringLiteral("1.0 h, 2.0 h"));
    }

    /// Also leaves the files in the build folder, for eyes.
    void everyPageCanBeSearched()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            for (const Document &document : documents(language)) {
                const QString faults = test::faultsOfPdf(document, document.kind);
                QVERIFY2(faults.isEmpty(), qPrintable(faults));
                const QString text = textOf(QStringLiteral(XINGLIN_BINARY_DIR "/reports/%1_%2.pdf")
                                                .arg(document.kind, languageCode(language)));
                QVERIFY2(text.contains(document.title), qPrintable(document.kind + text.left(400)));
            }
        }
    }

    void chineseReportsSpeakChinese()
    {
        for (const Document &document : documents(Language::zhCN)) {
            for (const char *word :
                 {"Orders", "acknowledged", "Severity", "nobody", "Follow", "Signature", "unknown"}) {
                for (const QString &text : readingText(document))
                    QVERIFY2(!text.contains(QLatin1String(word)), qPrintable(text));
            }
        }
    }

    void theNumbersOfAlertsAreThere()
    {
        const AlertNumbers numbers = test::sampleAlertNumbers();
        const Document document = alertReport(test::sampleSetting(Language::en), alertData());
        const TableBlock *severities = tableOf(document, "alerts_by_severity");
        QVERIFY(severities);
        QCOMPARE(severities->rows.size(), std::size_t(3));  // nothing makes a row of notes without orders
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(*severities->rows[i][1].number, double(numbers.bySeverity[i].orders));
            QCOMPARE(*severities->rows[i][2].number, *numbers.bySeverity[i].acknowledge.mean);
            QCOMPARE(*severities->rows[i][7].number, *numbers.bySeverity[i].falseAlarm.rate());
        }
        QVERIFY(severities->rows[0][2].text.endsWith(QStringLiteral("/ < 60 s")));
        QVERIFY(severities->rows[1][2].text.endsWith(QStringLiteral("/ < 10.0 min")));
        QCOMPARE(*severities->sumRow[1].number, 400.0);
        QVERIFY(holds(document, QStringLiteral("−20 against the period before")));
        const TableBlock *units = tableOf(document, "alerts_by_unit");
        QVERIFY(units);
        QCOMPARE(units->rows[1][1].text, QStringLiteral("withheld"));
        QVERIFY(!units->rows[1][1].number);
        const TableBlock *rules = tableOf(document, "alert_rules");
        QVERIFY(rules);
        QCOMPARE(rules->rows.size(), std::size_t(10));
        QCOMPARE(*rules->rows[0][1].number, double(numbers.fatigue.rules[0].figures.orders));
        const bool isAnyMarked =
            std::ranges::any_of(rules->rows, [](const auto &row) { return row[4].mark == Mark::p2; });
        QCOMPARE(rules->note.contains(QStringLiteral("Diamond: more false alarms than the 5%")), isAnyMarked);
        QVERIFY(isAnyMarked);
    }

    void aUnitAmongItsPartsIsItself()
    {
        AlertReportData data = alertData();
        data.subject.name = {QStringLiteral("整个矿区"), QStringLiteral("The whole site")};
        OrderFigures own = data.numbers->byUnit.front();
        own.title = data.subject.name;
        own.orders = 0;
        data.numbers->byUnit.insert(data.numbers->byUnit.begin(), own);
        const auto firstUnit = [&data] {
            const Document document = alertReport(test::sampleSetting(Language::en), data);
            return tableOf(document, "alerts_by_unit")->rows[0][0].text;
        };
        QVERIFY(firstUnit() != data.subject.name.en);  // nothing belongs to it alone: no row of nothing
        data.numbers->byUnit.front().orders = 3;
        QCOMPARE(firstUnit(), data.subject.name.en + QStringLiteral(" (itself)"));
    }

    void whatHasNotHappenedIsNoLackOfData()
    {
        OrderReportData data = test::sampleEvidence();
        WorkOrder &order = data.orders.front().order;
        const auto facts = [&data] {
            QStringList told;
            const Document document = orderReport(test::sampleSetting(Language::en), data);
            for (const Block &block : document.blocks) {
                if (const auto *list = std::get_if<DefinitionsBlock>(&block)) {
                    for (const auto &item : list->items)
                        told += item.label + QStringLiteral(": ") + item.text;
                    break;
                }
            }
            return told;
        };
        order.state = OrderState::handling;
        order.handled = {};
        order.outcome.clear();
        data.orders.front().handlers.clear();
        QVERIFY2(facts().contains(QStringLiteral("Done: not yet")), qPrintable(facts().join(u'\n')));
        QVERIFY(facts().contains(QStringLiteral("Result: not yet")));
        // Nobody was named, but somebody saw to it.
        QVERIFY(facts().contains(QStringLiteral("Handlers: officer")));
        data.orders.front().timeline.clear();
        QVERIFY(facts().contains(QStringLiteral("Handlers: none")));
    }

    void everyOrderHasAPageOfItsOwn()
    {
        OrderReportData data = test::sampleEvidence();
        data.orders.push_back(data.orders.front());
        data.orders.push_back(data.orders.front());
        const auto breaks = [](const Document &document) {
            return std::count_if(document.blocks.begin(), document.blocks.end(), [](const Block &block) {
                return std::holds_alternative<PageBreakBlock>(block);
            });
        };
        const ReportSetting setting = test::sampleSetting(Language::en);
        QCOMPARE(breaks(orderReport(setting, data)),
                 breaks(orderReport(setting, test::sampleEvidence())) + 2);
        QVERIFY(
            holds(orderReport(test::sampleSetting(Language::zhCN), data), QStringLiteral("（4.0 分钟）")));
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
                QStringLiteral("Clocks ran out: slow | 42 of 98 (42.9%) missed one of their times. Too few "
                               "hands, or too many orders."),
                QStringLiteral(
                    "Clocks ran out: loud 4 | 30 of 100 (30.0%) missed one of their times. Too few "
                    "hands, or too many orders."),
                QStringLiteral("Too many false alarms by 6 rules | loud 4: 24 of 100 (24.0%); loud 3: 23 of "
                               "100 (23.0%); loud 2: 22 of 100 (22.0%); loud 1: 21 of 100 (21.0%); and 2 "
                               "more. The target is below 5%. Revise these rules."),
                QStringLiteral("Orders of lower severity not finished: 4 | Of 300 orders of the period, when "
                               "the report was made.")}));
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

    void smallGroupsAndFailuresSaySo()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        AlertReportData data = alertData();
        data.numbers->suppressed = true;
        QVERIFY(holds(alertReport(setting, data), QStringLiteral("Too few people")));
        QVERIFY(!tableOf(alertReport(setting, data), "alerts_by_severity"));
        data.numbers = fail(ErrorCode::busy, QStringLiteral("somebody else holds the store"));
        QVERIFY(holds(alertReport(setting, data), QStringLiteral("somebody else holds the store")));
    }

    void theOrganisationReportHasAChapterOnAlerts()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        ComprehensiveData data = test::sampleUnit();
        QVERIFY(!tableOf(comprehensiveReport(setting, data), "alerts_by_severity"));
        data.alerts = test::sampleAlertNumbers();
        const Document document = comprehensiveReport(setting, data);
        QVERIFY(tableOf(document, "alerts_by_severity"));
        QVERIFY(tableOf(document, "alert_rules"));
        const QString waiting = QStringLiteral("P0 SOS: orders not finished: 1");
        QVERIFY(!holds(document, waiting));
        UnfinishedOrders order;
        order.severity = AlertSeverity::p0;
        order.title = {QStringLiteral("求救"), QStringLiteral("SOS")};
        order.orders = order.unanswered = 1;
        order.oldest = setting.dataUntil + -60'000;
        (*data.alerts)->unfinished = {order};
        QVERIFY(holds(comprehensiveReport(setting, data), waiting));
        data.alerts = AlertNumbers();
        QVERIFY(holds(comprehensiveReport(setting, data), QStringLiteral("No order was opened")));
        QVERIFY(!holds(comprehensiveReport(setting, data), QStringLiteral("history, which")));
        const QString unseen = QStringLiteral("nothing could have been noticed");
        QVERIFY(!holds(comprehensiveReport(setting, data), unseen));
        ReportSetting without = setting;
        without.dataUntil = setting.zone.startOf(setting.period.days().first) + -1;
        QVERIFY(holds(comprehensiveReport(without, data), unseen));
        (*data.alerts)->history = 1294;
        QVERIFY(holds(comprehensiveReport(setting, data),
                      QStringLiteral("No order was opened in this period. Orders brought in as history, "
                                     "which are not counted here: 1,294.")));
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
        const Document document = personalReport(test::sampleSetting(Language::en), data);
        const auto first = std::ranges::find_if(
            document.blocks, [](const Block &block) { return std::holds_alternative<FindingsBlock>(block); });
        QVERIFY(first != document.blocks.end());
        QStringList told;
        for (const Finding &one : std::get<FindingsBlock>(*first).findings)
            told += one.markWord + QStringLiteral(" | ") + one.text + QStringLiteral(" | ") + one.evidence;
        QCOMPARE(
            told,
            (QStringList{QStringLiteral("act now | Alerts about the person not finished: 1 | P1 Heart rate "
                                        "high: 141 bpm, 2026-10-12 14:05. State: open."),
                         QStringLiteral("P0 | Alerts of the period: 1 P0, 1 P1 | The gravest, newest: Heart "
                                        "rate high: 141 bpm, 2026-10-12 14:05. Brought in as history: 1 of "
                                        "2."),
                         QStringLiteral("watch | Temperature far from their own usual: 38.20 ℃ on 21 "
                                        "October | Usually 36.50; +17.0 scales. Further days: 22 October: "
                                        "38.00 ℃.")}));
    }

    void theChartDrawsEveryOrderThatItsNumberCounts()
    {
        AlertReportData data = alertData();
        AlertNumbers &numbers = *data.numbers;
        const auto drawn = [&] {
            const Document document = alertReport(test::sampleSetting(Language::en), data);
            for (const Block &block : document.blocks) {
                const auto *charts = std::get_if<ChartBlock>(&block);
                if (charts && charts->charts[0].chart.title == QLatin1String("Orders by day"))
                    return charts->charts[0].chart;
            }
            return ChartSpec();
        };
        const auto sum = [](const ChartSpec &chart) {
            double all = 0.0;
            for (const ChartSpec::Point &point : chart.series.at(0).points)
                all += *point.y;
            return all;
        };
        QCOMPARE(sum(drawn()), double(numbers.total.orders));
        // The last day is not over: the limits of chance leave it out, the line does not.
        numbers.courses.orders.places.resize(6);
        numbers.courses.orders.values.resize(6);
        QCOMPARE(sum(drawn()), double(numbers.total.orders));
        QVERIFY(drawn().bands.empty());
        numbers.history = 294;
        QVERIFY(holds(alertReport(test::sampleSetting(Language::en), data), QStringLiteral("here: 294.")));
        // A period before the data is compared with nothing.
        ReportSetting young = test::sampleSetting(Language::en);
        young.dataFrom = Day::fromCivil(2026, 9, 22);
        QVERIFY(!holds(alertReport(young, data), QStringLiteral("against the period before")));
        QVERIFY(holds(alertReport(young, data),
                      QStringLiteral("too few days of data to compare with September 2026")));
    }

    void evidenceTellsTheWholeTimeLine()
    {
        // Written down in another order than it happened: told as it happened.
        OrderReportData data = test::sampleEvidence();
        PaperOrder &paper = data.orders.front();
        std::swap(paper.timeline[1], paper.timeline[3]);
        paper.ruleText.en = QStringLiteral("heart rate > 100 /min for 5 min -> P1");
        paper.ruleProse.en = QStringLiteral("heart rate above 100 bpm for 5 min; severity P1");
        const Document document = orderReport(test::sampleSetting(Language::en), data);
        QVERIFY(holds(document, paper.ruleProse.en));
        QVERIFY(!holds(document, paper.ruleText.en));
        QVERIFY(holds(document, QStringLiteral(", version ")));
        const TableBlock *timeline = tableOf(document, "timeline");
        QVERIFY(timeline);
        QStringList cells;
        for (const auto &row : timeline->rows)
            cells += row[0].text + u'|' + row[1].text + u'|' + row[2].text;
        QCOMPARE(cells, (QStringList{QStringLiteral("2026-10-12 14:05:00|opened|the program"),
                                     QStringLiteral("2026-10-12 14:09:00|acknowledged|officer"),
                                     QStringLiteral("2026-10-12 14:15:00|on scene|officer"),
                                     QStringLiteral("2026-10-12 14:31:00|done|officer")}));
        QVERIFY(holds(document, QStringLiteral("2026-10-12 14:09:00 (4.0 min)")));
        QVERIFY(holds(document, QStringLiteral("124 bpm, 141 bpm")));
        const TableBlock *audit = tableOf(document, "audit");
        QCOMPARE(audit->rows.size(), std::size_t(2));
        QVERIFY(audit->note.contains(QString::fromLatin1(test::sampleEvidence().audit.head.hash.toHex())));
    }

    void theCourseOfOrdersHasTheAxisOfThePeriodSoFar()
    {
        ReportSetting setting = test::sampleSetting(Language::en);
        setting.dataUntil = setting.zone.startOf(Day::fromCivil(2026, 10, 25));
        AlertNumbers numbers = test::sampleAlertNumbers();
        numbers.courses = {};
        numbers.byDay.resize(1);
        numbers.byDay.front().key = QStringLiteral("2026-10-18");
        numbers.byDay.front().orders = 9;
        const ChartSpec chart = alertCourseChart(ReportWords(setting), numbers, false);
        const auto &points = chart.series.front().points;
        QCOMPARE(points.size(), std::size_t(3));
        QCOMPARE(points.front().x, double(Day::fromCivil(2026, 10, 1).number()));
        QVERIFY(!points.front().y && !points.back().y);
        QCOMPARE(*points[1].y, 9.0);
        QCOMPARE(points.back().x, double(Day::fromCivil(2026, 10, 25).number()));
    }

    void evidenceShowsWhatCameAfterAndSpeaksInWords()
    {
        OrderReportData data = test::sampleEvidence();
        PaperFiring &fired = data.orders.front().firings.front();
        fired.firing.ended = fired.firing.fired + 20 * 60'000;
        for (int minute : {11, 20, 30})
            fired.later.append(QJsonObject{
                {QStringLiteral("time"), test::sampleSetting(Language::en)
                                             .zone.isoText(Instant(fired.firing.fired + minute * 60'000))},
                {QStringLiteral("value"), 90}});
        AuditEntry entry = data.audit.entries.front();
        for (int verb = 0; verb <= static_cast<int>(OrderVerb::followUp); ++verb) {
            entry.action = QStringLiteral("order.") + orderVerbName(static_cast<OrderVerb>(verb));
            data.audit.entries.push_back(entry);
        }
        entry.action = QStringLiteral("evidence.file");
        entry.actor = QStringLiteral("local");
        data.audit.entries.push_back(entry);
        for (const Language language : {Language::en, Language::zhCN}) {
            const Document document = orderReport(test::sampleSetting(language), data);
            for (const auto &row : tableOf(document, "audit")->rows) {
                QVERIFY2(!row[3].text.contains(u'.') && !row[3].text.contains(u'_'), qPrintable(row[3].text));
                QVERIFY2(row[2].text != QLatin1String("local"), qPrintable(row[2].text));
            }
            const auto chart = std::ranges::find_if(document.blocks, [](const Block &block) {
                return std::holds_alternative<ChartBlock>(block);
            });
            QVERIFY(chart != document.blocks.end());
            const ChartSpec &spec = std::get<ChartBlock>(*chart).charts.front().chart;
            QCOMPARE(spec.series.front().points.back().x, double(fired.firing.fired + 30 * 60'000));
            QCOMPARE(spec.marks.size(), std::size_t(2));
            QCOMPARE(spec.marks[0].x, double(fired.firing.fired));
            QCOMPARE(spec.marks[1].x, double(fired.firing.ended));
            QVERIFY(spec.subtitle.startsWith(QLatin1String("n = 23 ")));
        }
    }

    void theHandOverListsWhatIsOpen()
    {
        const Document document = handOverReport(test::sampleSetting(Language::en), test::sampleHandOver());
        const TableBlock *open = tableOf(document, "unfinished");
        QVERIFY(open);
        QCOMPARE(open->rows.size(), std::size_t(3));
        QCOMPARE(open->rows[0][0].text, QStringLiteral("P0"));
        QCOMPARE(open->rows[0][0].mark, Mark::p0);
        QCOMPARE(open->rows[0][8].text, QStringLiteral("nobody"));
        QCOMPARE(open->rows[0][7].mark, Mark::none);  // due at 16:04
        QCOMPARE(open->rows[1][7].mark, Mark::late);  // was due at 15:35
        QCOMPARE(tableOf(document, "snoozed")->rows[0][7].text, QStringLiteral("10-12 18:00"));
        QCOMPARE(tableOf(document, "follow_ups")->rows.size(), std::size_t(1));
        const TableBlock *signatures = tableOf(document, "signatures");
        QCOMPARE(signatures->rows.size(), std::size_t(2));
        QVERIFY(signatures->writingRoom >= 20.0);
        for (const auto &row : signatures->rows)
            QVERIFY(row[1].text.isEmpty() && row[2].text.isEmpty());
        // Lines to sign never stand alone: what is before them goes over with them.
        const auto at = std::ranges::find_if(document.blocks, [](const Block &block) {
            const auto *table = std::get_if<TableBlock>(&block);
            return table && table->key == u"signatures";
        });
        QVERIFY(std::get<ParagraphBlock>(*(at - 1)).keepWithNext);
        const auto figures = std::ranges::find_if(document.blocks, [](const Block &block) {
            return std::holds_alternative<KeyFiguresBlock>(block);
        });
        QStringList told;
        for (const KeyFigure &figure : std::get<KeyFiguresBlock>(*figures).figures)
            told += figure.label + QStringLiteral(": ") + figure.value;
        QCOMPARE(told, (QStringList{QStringLiteral("P0, unfinished: 1"), QStringLiteral("P1, unfinished: 1"),
                                    QStringLiteral("P2, unfinished: 1"), QStringLiteral("Of them overdue: 2"),
                                    QStringLiteral("Follow-ups due: 1")}));
        QVERIFY(!holds(document, QStringLiteral("Entered to take over")));
        HandOverData absent = test::sampleHandOver();
        absent.next[1].isAbsent = true;
        QVERIFY(holds(handOverReport(test::sampleSetting(Language::en), absent),
                      QStringLiteral("Entered to take over, but absent for a part of the duty at least: "
                                     "Zhao Min (E1003).")));
        QVERIFY(holds(document, QStringLiteral("Li Wei (E1002), Zhao Min (E1003) (from 2026-10-12 16:00)")));
        HandOverData nothing;
        nothing.at = test::sampleHandOver().at;
        QVERIFY(holds(handOverReport(test::sampleSetting(Language::en), nothing),
                      QStringLiteral("Nothing is open.")));
    }

    void alertsAboutAPersonAreListedWithWhatBecameOfThem()
    {
        PersonalData data = test::samplePerson();
        const ReportSetting setting = test::sampleSetting(Language::en);
        QVERIFY(holds(personalReport(setting, data),
                      QStringLiteral("No alert about this person was opened in this period.")));
        PersonAlert one;
        one.order.number = 17;
        one.order.severity = AlertSeverity::p1;
        one.order.metric = MetricDictionary::builtIn().find(u"heart_rate")->number;
        one.order.worst = 152;
        one.order.ruleCode = QStringLiteral("HR-HIGH");
        one.order.opened = setting.zone.startOf(Day::fromText(u"2026-10-12")) + 14 * 3'600'000;
        one.order.acknowledged = one.order.opened + 90'000;
        one.order.handled = one.order.opened + 30 * 60'000;
        one.order.state = OrderState::done;
        one.order.occurrences = 3;
        one.rule = {QStringLiteral("心率过高"), QStringLiteral("Heart rate high")};
        PersonAlert open = one;
        open.order.number = 18;
        open.order.state = OrderState::open;
        open.order.acknowledged = open.order.handled = Instant();
        open.rule = {};
        data.alerts = std::vector{open, one};
        const Document document = personalReport(setting, data);
        const TableBlock *table = tableOf(document, "alerts");
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t{2});
        QStringList first, second;
        for (std::size_t i = 0; i < table->columns.size(); ++i) {
            first += table->rows[0][i].text;
            second += table->rows[1][i].text;
        }
        QCOMPARE(first.mid(1).join(QLatin1Char('|')), QStringLiteral("P1|18|HR-HIGH|152 bpm|3|open|—|—"));
        QCOMPARE(second.join(QLatin1Char('|')),
                 QStringLiteral("2026-10-12 14:00|P1|17|Heart rate high|152 bpm|3|done|1.5 min|30.0 min"));
        data.alerts = fail(ErrorCode::io, QStringLiteral("The queue is gone."));
        QVERIFY(holds(personalReport(setting, data), QStringLiteral("The queue is gone.")));
    }
};

QTEST_MAIN(TestAlertReports)
#include "tst_alert_reports.moc"
