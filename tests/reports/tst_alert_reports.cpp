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
using xinglin::test::coursesOfDays;
using xinglin::test::coverOf;
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
        QVERIFY(holds(document, QStringLiteral("−20 against September 2026")));
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

    /// "87 s / < 10.0 min" would have to be turned over in the mind.
    void aMeanStandsInTheUnitOfItsTarget()
    {
        AlertReportData data = alertData();
        data.numbers->bySeverity[1].acknowledge.mean = 87.0;
        data.numbers->bySeverity[2].acknowledge.mean = std::nullopt;
        const Document document = alertReport(test::sampleSetting(Language::en), data);
        const TableBlock *severities = tableOf(document, "alerts_by_severity");
        QCOMPARE(severities->rows[1][2].text, QStringLiteral("1.5 min / < 10.0 min"));
        QCOMPARE(severities->rows[2][2].text, QStringLiteral("no data / < 30.0 min"));
        const TableBlock *times = tableOf(document, "alert_handling");
        QCOMPARE(times->caption, QStringLiteral("Times of handling"));  // the rates have a table of their own
        QCOMPARE(times->columns[4].header, severities->columns[3].unit);
    }

    /// "Team 1" alone could be any of twenty.
    void theCoverNamesTheUnitsAbove()
    {
        AlertReportData data = alertData();
        data.subject.path = {{QStringLiteral("集团"), QStringLiteral("Group")},
                             {QStringLiteral("综采区"), QStringLiteral("Longwall face")}};
        const Document document = alertReport(test::sampleSetting(Language::en), data);
        const QString above = coverOf(document).organisation;
        QVERIFY2(above.endsWith(QStringLiteral("Group / Longwall face")), qPrintable(above));
        const QString title = QStringLiteral(" · Longwall face / %1 · ").arg(data.subject.name.en);
        QVERIFY2(document.runningHead.contains(title), qPrintable(document.runningHead));
        data.subject.path.pop_back();  // what stands under the top needs no more
        const QString own = QStringLiteral(" · %1 · ").arg(data.subject.name.en);
        const QString head = alertReport(test::sampleSetting(Language::en), data).runningHead;
        QVERIFY2(head.contains(own) && !head.contains(QStringLiteral(" / ")), qPrintable(head));
    }

    void daysThatAreLeftOutAreTold()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        AlertReportData data = alertData();
        const QString said = QStringLiteral("Days left out, on which fewer than %1 people gave data or which "
                                            "would tell of so few: 3.")
                                 .arg(setting.smallestGroup);
        const QString ofUnits = QStringLiteral("Of some units days are left out on which too few gave data.");
        QVERIFY(!holds(alertReport(setting, data), said));
        QVERIFY(!holds(alertReport(setting, data), ofUnits));
        data.numbers->daysLeftOut = 3;
        for (OrderFigures &part : data.numbers->byUnit)
            part.daysLeftOut = 1;
        QVERIFY(holds(alertReport(setting, data), said));
        QVERIFY(holds(alertReport(setting, data), ofUnits));
        data.numbers->total = {};  // nor are they called quiet days
        QVERIFY(holds(alertReport(setting, data), said));
    }

    void aDayHasNoCoursesOfDays()
    {
        ReportSetting setting = test::sampleSetting(Language::en);
        const auto courses = [&setting] { return coursesOfDays(alertReport(setting, alertData())); };
        QCOMPARE(courses(), 2);
        setting.period = Period::day(Day::fromCivil(2026, 10, 20));
        QCOMPARE(courses(), 0);
    }

    void aUnitAmongItsPartsIsItself()
    {
        AlertReportData data = alertData();
        data.subject.name = {QStringLiteral("整个矿区"), QStringLiteral("The whole site")};
        OrderFigures own = data.numbers->byUnit.front();
        own.title = data.subject.name;
        own.code = data.subject.code;
        own.orders = 0;
        data.numbers->byUnit.front().title = data.subject.name;  // another unit may bear the same name
        data.numbers->byUnit.insert(data.numbers->byUnit.begin(), own);
        const auto firstUnit = [&data] {
            const Document document = alertReport(test::sampleSetting(Language::en), data);
            return tableOf(document, "alerts_by_unit")->rows[0][0].text;
        };
        QCOMPARE(firstUnit(), data.subject.name.en);  // nothing belongs to it alone: no row of nothing
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

    /// "State: done" above "Done: none" contradicts itself.
    void anOrderOfHistorySaysThatNobodyHandledIt()
    {
        OrderReportData data = test::sampleEvidence();
        const QString why =
            QStringLiteral("Brought in afterwards as history: nobody handled this order here");
        QVERIFY(!holds(orderReport(test::sampleSetting(Language::en), data), why));
        WorkOrder &order = data.orders.front().order;
        order.origin = OrderOrigin::past;
        order.acknowledged = order.handled = {};
        OrderEvent &opening = data.orders.front().timeline.front().event;
        QCOMPARE(opening.kind, OrderEvent::Kind::opened);
        opening.after = OrderState::done;
        const Document document = orderReport(test::sampleSetting(Language::en), data);
        QVERIFY(holds(document, why));
        QVERIFY(holds(document, QStringLiteral("brought in as history")));
        // Who opened it again and handled it has done it.
        order.handled = order.opened + 60'000;
        QVERIFY(!holds(orderReport(test::sampleSetting(Language::en), data), why));
    }

    void valuesAreListedAsTheLanguageDoes()
    {
        OrderReportData data = test::sampleEvidence();
        WorkOrder &order = data.orders.front().order;
        order.first = 59;
        order.worst = 56;
        QVERIFY(holds(orderReport(test::sampleSetting(Language::zhCN), data),
                      QStringLiteral("59 次/分、56 次/分")));
        // An event has no first and worst value.
        order.metric = 0;
        order.event = QStringLiteral("SOS_EVENT");
        const Document document = orderReport(test::sampleSetting(Language::en), data);
        QVERIFY(holds(document, QStringLiteral("SOS")));
        QVERIFY(!holds(document, QStringLiteral("SOS, SOS")));
    }

    /// Facts of an order stay together, and pages are not left empty for it.
    void ordersFollowEachOther()
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
        QCOMPARE(breaks(orderReport(setting, data)), breaks(orderReport(setting, test::sampleEvidence())));
        const Document document = orderReport(setting, data);
        QCOMPARE(std::count_if(document.blocks.begin(), document.blocks.end(),
                               [](const Block &block) {
                                   const auto *facts = std::get_if<DefinitionsBlock>(&block);
                                   return facts && facts->isCard;
                               }),
                 3);
        QVERIFY(
            holds(orderReport(test::sampleSetting(Language::zhCN), data), QStringLiteral("（4.0 分钟）")));
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

    /// Live watching began late in the period: a sentence says so, and the course begins there.
    void theFirstWatchedDayIsTold()
    {
        AlertReportData data = alertData();
        AlertNumbers &numbers = *data.numbers;
        const ReportSetting setting = test::sampleSetting(Language::en);
        const QString told = QStringLiteral("Alerts were watched live from 25 October on");
        QVERIFY(!holds(alertReport(setting, data), QStringLiteral("Alerts were watched live")));
        for (std::size_t place = 0; place < 24; ++place)
            numbers.byDay[place].orders = 0;
        std::erase_if(numbers.courses.orders.places, [](std::size_t place) { return place < 24; });
        numbers.courses.orders.values.resize(numbers.courses.orders.places.size());
        numbers.courses.orders.chart.reset();
        QCOMPARE(*watchedFrom(numbers), Day::fromCivil(2026, 10, 25));
        const Document document = alertReport(setting, data);
        QVERIFY(holds(document, told));
        QVERIFY(!holds(document, QStringLiteral("brought in as history, and is told of by itself")));
        const ReportWords words(setting);
        const ChartSpec chart = alertCourseChart(words, numbers, false);
        QCOMPARE(chart.series.front().points.front().x, double(Day::fromCivil(2026, 10, 25).number()));
        numbers.history = 4513;
        QVERIFY(holds(alertReport(setting, data),
                      QStringLiteral("brought in as history, and is told of by itself")));
        numbers.daysLeftOut = 2;  // the days before may be among them
        QVERIFY(!holds(alertReport(setting, data), told));
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
        QVERIFY(!holds(alertReport(young, data), QStringLiteral("against September 2026")));
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
        // When it fell due, where the program noticed it later.
        OrderEvent &late = paper.timeline[0].event;
        late.kind = OrderEvent::Kind::breached;
        late.detail = {{QStringLiteral("due"), QStringLiteral("2026-10-12T14:04:00.000+08:00")}};
        const Document told = orderReport(test::sampleSetting(Language::en), data);
        QCOMPARE(tableOf(told, "timeline")->rows[0][1].text,
                 QStringLiteral("clock ran out (due 2026-10-12 14:04:00)"));
        QCOMPARE(tableOf(told, "audit")->rows[0][0].text, QStringLiteral("812"));
        QVERIFY(holds(told, QStringLiteral("anybody can recompute them")));
        data.masking = QStringLiteral("pseudonyms");
        QVERIFY(
            holds(orderReport(test::sampleSetting(Language::en), data), QStringLiteral("not recomputed")));
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
        HandOverData many = test::sampleHandOver();
        many.unfinished[0].order.number = 8692;  // a name, as the window writes it
        const Document later = handOverReport(test::sampleSetting(Language::en), many);
        QVERIFY(holds(later, QStringLiteral("8692")) && !holds(later, QStringLiteral("8,692")));
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
