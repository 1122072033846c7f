// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/live_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/models/backtest_model.h"
#include "ui/models/format.h"
#include "ui/models/rule_list_model.h"
#include "ui/models/rule_words.h"
#include "ui/rules/rule_line_edit.h"
#include "ui/rules/rules_page.h"
#include "workspace/alerts/alert_desk.h"
#include "workspace/alerts/rule_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLong = 60'000;  // a loaded machine
constexpr std::int64_t kMinuteMs = 60'000;
const QString kLine = u"heart rate > 130 /min for 5 min cool-down 15 min -> P1"_s;

/// The rules page on a workspace of its own.
struct Laboratory : LiveWorkspace
{
    Laboratory()
    {
        stand = std::make_unique<PageStand>(*door);
        page = std::make_unique<RulesPage>(stand->context);
        stand->show(*page);
    }
    /// Eight hours of every minute, three days ago, and a heart that races for twenty minutes at these.
    void history(const QByteArray &person, const std::vector<int> &racing)
    {
        const Instant begin = SystemClock().now() + -3 * kDayMs;
        QByteArray csv = "person,time,heart_rate\n";
        for (int minute = 0; minute < 480; ++minute) {
            const bool isRacing = std::ranges::any_of(
                racing, [minute](int from) { return minute >= from && minute < from + 20; });
            csv += person + "," + Zone::utc().isoText(begin + minute * kMinuteMs).toUtf8() + "," +
                   QByteArray::number((isRacing ? 145 : 72) + minute % 5) + "\n";
        }
        bring({{"vitals.csv", csv}}, ImportMode::history);
    }
    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    RuleLineEdit *line() const { return child<RuleLineEdit>("ruleLine"); }
    QString said(const char *label) const { return child<QLabel>(label)->text(); }
    QAbstractItemModel *table() const { return child<QTableView>("ruleTable")->model(); }
    void openTab(int tab) const { child<QTabBar>("ruleTabs")->setCurrentIndex(tab); }
    void openView(int view) const { child<QTabBar>("backtestViews")->setCurrentIndex(view); }
    const BacktestAlertModel *alerts() const
    {
        return qobject_cast<const BacktestAlertModel *>(child<QTableView>("backtestAlerts")->model());
    }
    QAbstractItemModel *load() const { return child<QTableView>("backtestLoad")->model(); }
    QPushButton *ready(const char *name) const
    {
        auto *found = child<QPushButton>(name);
        return found->isEnabled() ? found : nullptr;
    }
    RuleRow stored(const QString &code) const
    {
        return door->rules().rule(actor, code).result().value_or(RuleRow());
    }
    /// The same rule over the same days, without a window.
    Backtest direct(const QString &words, const AlertRule &rule = {}) const
    {
        const auto read = door->rules().read(actor, words, rule).result();
        if (!read || !read->rule)
            qFatal("the line cannot be read: %s", qPrintable(words));
        BacktestRequest request;
        request.rules.push_back(*read->rule);
        const Day last = stand->scope.info.zone.dayOf(stand->scope.info.now);
        request.days = {last - 29, last};
        request.unit = stand->scope.unit;
        auto answer = door->rules().backtest(actor, request, {}, {}).result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return *std::move(answer);
    }
    /// Runs what stands in the editor, until its alerts are in the table.
    bool run() const
    {
        openTab(2);
        openView(0);
        QSignalSpy shown(alerts(), &QAbstractItemModel::modelReset);
        click("runBacktest");
        return shown.wait(kLong);
    }
    std::int64_t orders(const QString &rule) const
    {
        OrderFilter filter;
        filter.rule = rule;
        return door->alerts().count(actor, filter).result().value_or(-1);
    }

    std::unique_ptr<PageStand> stand;
    std::unique_ptr<RulesPage> page;
};

void compareAlerts(const BacktestAlertModel &shown, const std::vector<BacktestAlert> &expected)
{
    QCOMPARE(shown.rowCount(), static_cast<int>(expected.size()));
    for (int row = 0; row < shown.rowCount(); ++row) {
        const BacktestAlert &here = shown.alert(row);
        const BacktestAlert &there = expected[static_cast<std::size_t>(row)];
        QCOMPARE(here.firing.fired, there.firing.fired);
        QCOMPARE(here.firing.metric, there.firing.metric);
        QCOMPARE(here.firing.worst, there.firing.worst);
        QCOMPARE(here.person, there.person);
        QCOMPARE(here.liveToo, there.liveToo);
        QCOMPARE(here.judgedFalse, there.judgedFalse);
        const auto text = [&](int column) { return shown.index(row, column).data().toString(); };
        QCOMPARE(text(BacktestAlertModel::Person), there.personCode);
        QCOMPARE(text(BacktestAlertModel::Value), QString::number(there.firing.worst) + u"\u00A0bpm"_s);
        QCOMPARE(text(BacktestAlertModel::Reason), rule_text::difference(there.difference));
    }
}

void compareLoad(const QAbstractItemModel &shown, const std::vector<BacktestLoad> &expected)
{
    QCOMPARE(shown.rowCount(), static_cast<int>(expected.size()));
    for (int row = 0; row < shown.rowCount(); ++row) {
        const BacktestLoad &there = expected[static_cast<std::size_t>(row)];
        const auto text = [&](int column) { return shown.index(row, column).data().toString(); };
        QCOMPARE(text(BacktestLoadModel::Alerts), format::count(there.alerts));
        QCOMPARE(text(BacktestLoadModel::Orders), format::count(there.orders));
        QCOMPARE(text(BacktestLoadModel::People), format::count(there.people));
    }
}

}  // namespace

/// The rule laboratory over a real workspace: what its window says is what the desk says, and a rule goes
/// from words by way of observing to live.
class TestRuleLaboratory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLanguage(Language::en); }
    void aNewRuleIsTriedObservedAndSetLive();
    void aChangedRuleIsComparedWithWhatWasLive();
    void aRunIsCancelled();

private:
    static void writeNewRule(const Laboratory &at);
};

void TestRuleLaboratory::writeNewRule(const Laboratory &at)
{
    at.click("newRule");
    QTest::keyClicks(at.line(), kLine);
    QTest::keyClicks(at.child<QLineEdit>("ruleCode"), u"racing"_s);
    QTest::keyClicks(at.child<QLineEdit>("ruleNameZh"), u"racing heart"_s);
    QTRY_VERIFY_WITH_TIMEOUT(at.ready("saveRule"), kLong);
}

void TestRuleLaboratory::aNewRuleIsTriedObservedAndSetLive()
{
    Laboratory at;
    at.history("E1", {60, 180, 300});
    at.history("E2", {240});
    at.history("E3", {});
    QTRY_VERIFY_WITH_TIMEOUT(at.table()->rowCount() >= 20, kLong);
    const int before = at.table()->rowCount();
    writeNewRule(at);
    QVERIFY(at.run());

    const Backtest direct = at.direct(kLine);
    QCOMPARE(direct.alerts.size(), std::size_t{4});
    QCOMPARE(direct.people, std::int64_t{3});
    compareAlerts(*at.alerts(), direct.alerts);
    QVERIFY2(at.said("backtestFigures")
                 .startsWith(u"4 alerts · %1 orders · 3 people looked at · "_s.arg(direct.orders)),
             qPrintable(at.said("backtestFigures")));
    QCOMPARE(at.said("backtestCompared"), u"Live version: 0 alerts; 0 the same, 4 only here, 0 only live"_s);
    QCOMPARE(at.said("backtestJudged"), u"What officers had judged: 0 true, 0 false alarms, 4 not judged"_s);
    const std::vector<BacktestLoad> *loads[]{&direct.perDay, &direct.perShift, &direct.perUnit};
    for (int view = 1; view <= 3; ++view) {
        at.openView(view);
        compareLoad(*at.load(), *loads[view - 1]);
    }
    QCOMPARE(at.load()->rowCount(), 1);  // nobody of the other mine
    QCOMPARE(at.load()->index(0, BacktestLoadModel::Alerts).data().toString(), u"4"_s);
    PageStand::keepPicture(*at.page, u"laboratory-live"_s);
    QCOMPARE(at.orders({}), std::int64_t{0});

    at.openTab(0);
    at.click("saveRule");
    QTRY_COMPARE_WITH_TIMEOUT(at.table()->rowCount(), before + 1, kLong);
    QCOMPARE(at.stored(u"racing"_s).rule.state, RuleState::draft);
    QTRY_VERIFY_WITH_TIMEOUT(at.ready("observeRule"), kLong);
    at.click("observeRule");
    QTRY_VERIFY_WITH_TIMEOUT(!at.ready("observeRule") && at.ready("setRuleLive"), kLong);
    QCOMPARE(at.stored(u"racing"_s).rule.state, RuleState::observe);
    at.click("setRuleLive");
    QTRY_VERIFY_WITH_TIMEOUT(!at.ready("setRuleLive") && at.ready("observeRule"), kLong);
    QCOMPARE(at.stored(u"racing"_s).rule.state, RuleState::live);
    QCOMPARE(at.stored(u"racing"_s).text.en, kLine);
    // From now on it fires on what comes.
    QVERIFY(!at.stored(u"racing"_s).lastFired.isValid());
    const Instant now = SystemClock().now();
    QByteArray csv = "person,time,heart_rate\n";
    for (int minute = 30; minute >= 0; --minute)
        csv += "E3," + Zone::utc().isoText(now + -minute * kMinuteMs).toUtf8() + "," +
               QByteArray::number((minute < 10 ? 140 : 72) + minute % 5) + "\n";
    at.bring({{"vitals.csv", csv}}, ImportMode::live);
    QTRY_VERIFY_WITH_TIMEOUT(at.stored(u"racing"_s).lastFired.isValid(), kLong);
}

void TestRuleLaboratory::aChangedRuleIsComparedWithWhatWasLive()
{
    Laboratory at;
    QTRY_VERIFY_WITH_TIMEOUT(at.table()->rowCount() >= 20, kLong);
    at.race("E1", 150);
    at.race("E2", 128);
    QTRY_COMPARE_WITH_TIMEOUT(at.orders(u"heart-rate-high"_s), std::int64_t{2}, kLong);
    // The officer calls the slower one false.
    OrderPageRequest asked;
    asked.filter.rule = u"heart-rate-high"_s;
    const auto found = at.door->alerts().orders(at.actor, asked).result();
    for (const OrderRow &row : found->rows) {
        if (row.personCode != u"E2")
            continue;
        OrderAct act;
        act.orders = {row.order.id};
        QCOMPARE(at.door->alerts().act(at.actor, act).result()->done, std::int64_t{1});
        act.verb = OrderVerb::falseAlarm;
        act.reason = u"exercise"_s;
        QCOMPARE(at.door->alerts().act(at.actor, act).result()->done, std::int64_t{1});
    }
    const AlertRule rule = at.stored(u"heart-rate-high"_s).rule;
    at.page->showRule(rule.id, false);
    QTRY_VERIFY_WITH_TIMEOUT(at.line()->line().contains(u"120"), kLong);
    const QString same = at.line()->line();
    QVERIFY(at.run());
    compareAlerts(*at.alerts(), at.direct(same, rule).alerts);
    QCOMPARE(at.said("backtestCompared"), u"Live version: 2 alerts; 2 the same, 0 only here, 0 only live"_s);
    QCOMPARE(at.said("backtestJudged"), u"What officers had judged: 0 true, 1 false alarms, 1 not judged"_s);
    // A higher threshold spares the false alarm, and says so among the differences.
    at.openTab(0);
    const QString higher = u"heart rate > 140 /min -> P1"_s;
    at.line()->selectAll();
    QTest::keyClicks(at.line(), higher);
    QTRY_VERIFY_WITH_TIMEOUT(at.ready("saveRule"), kLong);
    QVERIFY(at.run());
    const Backtest direct = at.direct(higher, rule);
    QCOMPARE(direct.alerts.size(), std::size_t{1});
    QCOMPARE(direct.missing.size(), std::size_t{1});
    compareAlerts(*at.alerts(), direct.alerts);
    QCOMPARE(at.said("backtestCompared"), u"Live version: 2 alerts; 1 the same, 0 only here, 1 only live"_s);
    at.openView(4);
    QCOMPARE(at.alerts()->rowCount(), 1);
    QCOMPARE(at.alerts()->alert(0).personCode, u"E2"_s);
    QCOMPARE(at.alerts()->index(0, BacktestAlertModel::Reason).data().toString(),
             rule_text::difference(direct.missing.front().difference));
    QVERIFY(!rule_text::difference(direct.missing.front().difference).isEmpty());
    PageStand::keepPicture(*at.page, u"laboratory-differences"_s);
}

void TestRuleLaboratory::aRunIsCancelled()
{
    Laboratory at;
    at.history("E1", {60});
    QTRY_VERIFY_WITH_TIMEOUT(at.table()->rowCount() >= 20, kLong);
    writeNewRule(at);
    at.openTab(2);
    at.click("runBacktest");
    at.click("cancelBacktest");
    QVERIFY(at.child<QPushButton>("runBacktest")->isVisible());
    QVERIFY(!at.child<QTableView>("backtestAlerts")->isVisible());
    // And what was cancelled can be run again.
    QVERIFY(at.run());
    compareAlerts(*at.alerts(), at.direct(kLine).alerts);
}

QTEST_MAIN(TestRuleLaboratory)
#include "tst_rule_laboratory.moc"
