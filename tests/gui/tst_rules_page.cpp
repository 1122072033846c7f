// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_store.h"
#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/models/backtest_model.h"
#include "ui/models/cells.h"
#include "ui/rules/rule_line_edit.h"
#include "ui/rules/rules_page.h"
#include "workspace/embedded_workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLong = 60'000;  // a loaded machine

/// A new workspace with the shipped rules, and the page on it.
struct RealRules
{
    RealRules()
    {
        NewStore what;
        what.name = u"rules"_s;
        what.now = SystemClock().now();
        auto store = SqliteStore::create(folder.filePath(u"workspace"_s), what);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        auto opened = EmbeddedWorkspace::open(*std::move(store), folder.filePath(u"workspace"_s));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        door = *std::move(opened);
        stand = std::make_unique<PageStand>(*door);
        page = std::make_unique<RulesPage>(stand->context);
        stand->show(*page);
    }
    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QAbstractItemModel *table() const { return child<QTableView>("ruleTable")->model(); }
    QString problem() const { return child<QLabel>("ruleProblem")->text(); }
    RuleLineEdit *line() const { return child<RuleLineEdit>("ruleLine"); }
    void type(const QString &text) const
    {
        line()->selectAll();
        line()->insertPlainText(text);
    }
    RuleRow stored(const QString &code) const
    {
        return door->rules().rule(stand->context.actor, code).result().value_or(RuleRow());
    }

    QTemporaryDir folder;
    std::unique_ptr<EmbeddedWorkspace> door;
    std::unique_ptr<PageStand> stand;
    std::unique_ptr<RulesPage> page;
};

Backtest someBacktest(const PersonId person)
{
    Backtest lab;
    const Instant now = SystemClock().now();
    for (int i = 0; i < 40; ++i) {
        BacktestAlert alert;
        alert.firing.fired = now.ms() - i * 15 * 3'600'000LL;
        alert.firing.metric = 1;
        alert.firing.worst = 121 + i;
        alert.ruleCode = u"heart-rate-high"_s;
        alert.person = person;
        alert.personCode = u"E000%1"_s.arg(i % 9);
        alert.liveToo = i % 4 != 0;
        alert.difference = i % 4 == 0 ? u"late_data"_s : QString();
        if (i % 3 == 0)
            alert.judgedFalse = i % 2 == 0;
        lab.alerts.push_back(alert);
        const Day day = Zone::utc().dayOf(Instant(alert.firing.fired));
        if (lab.perDay.empty() || lab.perDay.back().key != day.text())
            lab.perDay.push_back({day.text(), {day.text(), {}}, 0, 0, 0});
        ++lab.perDay.back().alerts;
    }
    lab.perShift = {{u"early"_s, {u"早班"_s, u"Early shift"_s}, 25, 20, 8},
                    {u"late"_s, {u"晚班"_s, u"Late shift"_s}, 15, 12, 6}};
    lab.perUnit = {{u"M1"_s, {u"一矿"_s, u"Mine 1"_s}, 40, 32, 9}};
    lab.people = 96;
    lab.orders = 32;
    lab.liveAlerts = 31;
    lab.both = 30;
    lab.onlyHere = 10;
    lab.onlyLive = 1;
    lab.judgedTrue = 7;
    lab.judgedFalse = 7;
    lab.unjudged = 26;
    lab.missing.push_back(lab.alerts.front());
    lab.missing.front().difference = u"rule_changed"_s;
    return lab;
}

RuleRow cannedRow()
{
    RuleRow row;
    row.rule.id = RuleId(7);
    row.rule.version = 3;
    row.rule.code = u"heart-rate-high"_s;
    row.rule.name = {u"心率过高"_s, u"High heart rate"_s};
    row.rule.state = RuleState::live;
    row.rule.severity = AlertSeverity::p1;
    row.rule.when.condition.metric = 1;
    row.rule.when.condition.threshold = 120;
    row.text = {u"心率 > 120 /min -> P1"_s, u"heart rate > 120 /min -> P1"_s};
    row.scopeName = {u"全部"_s, u"Everybody"_s};
    return row;
}

}  // namespace

class TestRulesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installLanguage(Language::en); }
    void listsTheShippedRulesInWords();
    void aWrongWordIsUnderlinedAndExplained();
    void aRuleIsWrittenInWordsAndSaved();
    void theFormWritesTheLine();
    void statesAreSetByButtons();
    void theRuleOfAnEmergencyCannotBePutToSleep();
    void versionsTellWhatChanged();
    void changesAreNotLostBySelecting();
    void rulesAreExportedAndImported();
    void theLaboratoryShowsWhatWouldFire();
    void emptyErrorAndLaboratoryFailure();
    void chartCountsEveryDay();
    void bothLanguagesAndThemes();
};

void TestRulesPage::listsTheShippedRulesInWords()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(rules.table()->rowCount() >= 20, kLong);
    QAbstractItemModelTester tester(rules.table(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    // The gravest stand first.
    QCOMPARE(rules.table()->index(0, RuleListModel::Grade).data().toString(), u"P0"_s);
    rules.child<QLineEdit>("ruleFilter")->setText(u"High heart rate"_s);
    QCOMPARE(rules.table()->rowCount(), 1);
    const QModelIndex first = rules.table()->index(0, RuleListModel::Rule);
    QCOMPARE(first.data(SecondaryRole).toString(),
             u"heart rate > 120 /min clear at 110 /min cool-down 15 min -> P1"_s);
    QCOMPARE(rules.table()->index(0, RuleListModel::State).data().toString(), u"Live"_s);
    QCOMPARE(rules.table()->index(0, RuleListModel::LastFired).data().toString(), u"never"_s);
    rules.child<QLineEdit>("ruleFilter")->clear();
    PageStand::keepPicture(*rules.page, u"rules-list"_s);
}

void TestRulesPage::aWrongWordIsUnderlinedAndExplained()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(!rules.line()->line().isEmpty(), kLong);
    rules.type(u"heart rate > high for 5 min"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rules.problem().contains(u"a number"), kLong);
    const auto marks = rules.line()->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.front().cursor.selectedText(), u"high"_s);
    QVERIFY(!rules.child<QPushButton>("saveRule")->isEnabled());
    PageStand::keepPicture(*rules.page, u"rules-problem"_s);
    rules.type(u"心率 > 120 解除 130 -> P1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rules.problem().contains(u"other side"), kLong);
    QVERIFY(!rules.child<QPushButton>("saveRule")->isEnabled());
    rules.type(u"心率 > 130 -> P0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rules.problem(), u"Reads as: heart rate > 130 /min -> P0"_s, kLong);
    QVERIFY(rules.line()->extraSelections().isEmpty());
    QCOMPARE(rules.child<QComboBox>("ruleSeverity")->currentText(), u"P0"_s);
}

void TestRulesPage::aRuleIsWrittenInWordsAndSaved()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(rules.table()->rowCount() >= 20, kLong);
    const int before = rules.table()->rowCount();
    rules.click("newRule");
    QVERIFY(rules.line()->line().isEmpty());
    QTest::keyClicks(rules.line(), u"respiratory rate > 30 for 2 min -> P1"_s);
    QTest::keyClicks(rules.child<QLineEdit>("ruleCode"), u"own"_s);
    QTest::keyClicks(rules.child<QLineEdit>("ruleNameZh"), u"own rule"_s);
    QTest::keyClicks(rules.child<QLineEdit>("ruleMessageZh"), u"{person}: {value}"_s);
    QCOMPARE(rules.child<QLabel>("messagePreview")->text().left(6), u"E00042"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rules.child<QPushButton>("saveRule")->isEnabled(), kLong);
    rules.click("saveRule");
    QTRY_COMPARE_WITH_TIMEOUT(rules.table()->rowCount(), before + 1, kLong);
    const RuleRow stored = rules.stored(u"own"_s);
    QCOMPARE(stored.rule.when.condition.metric, std::uint8_t{7});
    QCOMPARE(stored.rule.when.condition.dwellMs, std::int64_t{120'000});
    QCOMPARE(stored.rule.severity, AlertSeverity::p1);
    QCOMPARE(stored.rule.state, RuleState::draft);
    QCOMPARE(stored.rule.message.zh, u"{person}: {value}"_s);
    QCOMPARE(rules.page->rule(), stored.rule.id);
}

void TestRulesPage::theFormWritesTheLine()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(rules.table()->rowCount() >= 20, kLong);
    rules.page->showRule(rules.stored(u"heart-rate-high"_s).rule.id, false);
    QTRY_VERIFY_WITH_TIMEOUT(rules.line()->line().contains(u"120"), kLong);
    rules.child<QComboBox>("ruleSeverity")->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(rules.line()->line().endsWith(u"-> P2"), kLong);
    rules.child<QComboBox>("ruleScope")->setCurrentIndex(2);
    rules.child<QLineEdit>("ruleScopeCode")->setText(u"driver"_s);
    QTest::keyClick(rules.child<QLineEdit>("ruleScopeCode"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(rules.line()->line().contains(u"position driver"), kLong);
    QTRY_VERIFY_WITH_TIMEOUT(rules.child<QPushButton>("saveRule")->isEnabled(), kLong);
    rules.click("saveRule");
    QTRY_COMPARE_WITH_TIMEOUT(rules.stored(u"heart-rate-high"_s).rule.version, 2, kLong);
    QCOMPARE(rules.stored(u"heart-rate-high"_s).rule.scope.position, u"driver"_s);
}

void TestRulesPage::statesAreSetByButtons()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(rules.table()->rowCount() >= 20, kLong);
    const auto open = [&](const QString &code) {
        rules.page->showRule(rules.stored(code).rule.id, false);
        QTRY_COMPARE_WITH_TIMEOUT(rules.line()->line(), rules.stored(code).text.en, kLong);
    };
    open(u"heart-rate-high"_s);
    QVERIFY(!rules.child<QPushButton>("setRuleLive")->isEnabled());
    rules.click("observeRule");
    QTRY_COMPARE_WITH_TIMEOUT(rules.stored(u"heart-rate-high"_s).rule.state, RuleState::observe, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(rules.child<QPushButton>("setRuleLive")->isEnabled(), kLong);
    rules.stand->dialogs.confirmations = {false, true};
    rules.click("retireRule");
    QCOMPARE(rules.stored(u"heart-rate-high"_s).rule.state, RuleState::observe);
    rules.click("retireRule");
    QTRY_COMPARE_WITH_TIMEOUT(rules.stored(u"heart-rate-high"_s).rule.state, RuleState::retired, kLong);
}

void TestRulesPage::theRuleOfAnEmergencyCannotBePutToSleep()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(rules.table()->rowCount() >= 20, kLong);
    const auto open = [&](const QString &code) {
        rules.page->showRule(rules.stored(code).rule.id, false);
        QTRY_COMPARE_WITH_TIMEOUT(rules.line()->line(), rules.stored(code).text.en, kLong);
    };
    for (const QString &code : {u"sos"_s, u"fall"_s, u"one-key-alarm"_s}) {
        open(code);
        for (const char *name : {"observeRule", "retireRule"}) {
            QVERIFY2(!rules.child<QPushButton>(name)->isEnabled(), name);
            QVERIFY(rules.child<QPushButton>(name)->toolTip().contains(u"always live"));
        }
    }
    PageStand::keepPicture(*rules.page, u"rules-emergency"_s);
    open(u"heart-rate-high"_s);
    QVERIFY(rules.child<QPushButton>("retireRule")->isEnabled());
    QVERIFY(rules.child<QPushButton>("retireRule")->toolTip().isEmpty());
    QVERIFY(rules.child<QPushButton>("observeRule")->isEnabled());
}

void TestRulesPage::versionsTellWhatChanged()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(rules.table()->rowCount() >= 20, kLong);
    AlertRule rule = rules.stored(u"heart-rate-high"_s).rule;
    rule.when.condition.threshold = 130;
    QVERIFY(rules.door->rules().save(rules.stand->context.actor, rule).result());
    rules.page->showRule(rule.id, false);
    rules.child<QTabBar>("ruleTabs")->setCurrentIndex(1);
    auto *list = rules.child<QListWidget>("ruleVersions");
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, kLong);
    const QAbstractItemModel *differences = rules.child<QTableView>("ruleDifferences")->model();
    QTRY_COMPARE_WITH_TIMEOUT(differences->rowCount(), 1, kLong);
    QCOMPARE(differences->index(0, 0).data().toString(), u"when.threshold"_s);
    QCOMPARE(differences->index(0, 1).data().toString(), u"120"_s);
    QCOMPARE(differences->index(0, 2).data().toString(), u"130"_s);
    PageStand::keepPicture(*rules.page, u"rules-versions"_s);
    list->setCurrentRow(1);
    QTRY_COMPARE_WITH_TIMEOUT(differences->rowCount(), 0, kLong);
}

void TestRulesPage::changesAreNotLostBySelecting()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(!rules.line()->line().isEmpty(), kLong);
    const RuleId first = rules.page->rule();
    rules.type(u"心率 > 131"_s);
    auto *table = rules.child<QTableView>("ruleTable");
    using Leave = ScriptedDialogs::Leave;
    rules.stand->dialogs.leavings = {Leave::stay, Leave::discard};
    table->setCurrentIndex(table->model()->index(3, 0));
    QCOMPARE(rules.stand->dialogs.asked.size(), 1);
    QCOMPARE(rules.page->rule(), first);
    QCOMPARE(rules.line()->line(), u"心率 > 131"_s);
    table->setCurrentIndex(table->model()->index(3, 0));
    QVERIFY(rules.page->rule() != first);
    QVERIFY(rules.line()->line() != u"心率 > 131");
    QVERIFY(!rules.page->unfinishedWork());
    const RuleId second = rules.page->rule();
    rules.type(rules.line()->line() + u" "_s);
    QVERIFY(rules.page->unfinishedWork().has_value());
    rules.page->unfinishedWork()->discard();
    QVERIFY(!rules.page->unfinishedWork());
    QCOMPARE(rules.page->rule(), second);
}

void TestRulesPage::rulesAreExportedAndImported()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(rules.table()->rowCount() >= 20, kLong);
    const QString path = rules.folder.filePath(u"rules.json"_s);
    rules.stand->dialogs.paths.push_back(path);
    rules.click("exportRules");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kLong);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    file.close();
    json.replace("\"threshold\": 120", "\"threshold\": 122");
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(json) == json.size());
    file.close();
    rules.stand->dialogs.files.push_back({path});
    rules.click("importRules");
    QTRY_COMPARE_WITH_TIMEOUT(rules.stored(u"heart-rate-high"_s).rule.when.condition.threshold, 122.0, kLong);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("{\"rules\": [{}]}") > 0);
    file.close();
    rules.stand->dialogs.files.push_back({path});
    rules.click("importRules");
    QTRY_COMPARE_WITH_TIMEOUT(rules.stand->dialogs.told.size(), std::size_t{1}, kLong);
    QVERIFY(rules.stand->dialogs.told.front().message.contains(u"rules[0].code"));
}

void TestRulesPage::theLaboratoryShowsWhatWouldFire()
{
    CannedWorkspace door({});
    door.rules().rows = {cannedRow()};
    door.rules().lab = someBacktest(door.anyPerson());
    PageStand stand(door);
    RulesPage page(stand.context);
    stand.show(page);
    page.showRule(RuleId(7), true);
    QTRY_COMPARE(page.findChild<QTabBar *>(u"ruleTabs"_s)->currentIndex(), 2);
    QTRY_VERIFY(page.findChild<RuleLineEdit *>(u"ruleLine"_s)->line().contains(u"120"));
    PageStand::keepPicture(page, u"rules-laboratory-empty"_s);
    QTest::mouseClick(page.findChild<QPushButton *>(u"runBacktest"_s), Qt::LeftButton);
    auto *alerts = page.findChild<QTableView *>(u"backtestAlerts"_s);
    QTRY_COMPARE(alerts->model()->rowCount(), 40);
    QVERIFY(page.findChild<QLabel *>(u"backtestFigures"_s)
                ->text()
                .startsWith(u"40 alerts · 32 orders · 96 people"));
    QVERIFY(page.findChild<QLabel *>(u"backtestCompared"_s)
                ->text()
                .contains(u"30 the same, 10 only here, 1 only live"));
    QVERIFY(page.findChild<QLabel *>(u"backtestJudged"_s)->text().contains(u"7 false alarms"));
    QCOMPARE(alerts->model()->index(0, BacktestAlertModel::Value).data().toString(), u"121\u00A0bpm"_s);
    PageStand::keepPicture(page, u"rules-laboratory"_s);
    // Only where it is read for there is a column of reasons, and then it has room.
    QVERIFY(alerts->isColumnHidden(BacktestAlertModel::Reason));
    auto *views = page.findChild<QTabBar *>(u"backtestViews"_s);
    auto *load = page.findChild<QTableView *>(u"backtestLoad"_s);
    views->setCurrentIndex(2);
    QVERIFY(load->isVisible() && !alerts->isVisible());
    QCOMPARE(load->model()->rowCount(), 2);
    QCOMPARE(load->model()->index(0, BacktestLoadModel::Alerts).data().toString(), u"25"_s);
    views->setCurrentIndex(4);
    QVERIFY(alerts->isVisible());
    QCOMPARE(alerts->model()->rowCount(), 10 + 1);
    QVERIFY(alerts->isColumnHidden(BacktestAlertModel::Verdict));
    QVERIFY(alerts->columnWidth(BacktestAlertModel::Reason) >= 150);
    QVERIFY(!alerts->model()->index(0, BacktestAlertModel::Reason).data().toString().isEmpty());
    PageStand::keepPicture(page, u"rules-laboratory-differences"_s);
    alerts->setCurrentIndex(alerts->model()->index(0, 0));
    QTest::keyClick(alerts, Qt::Key_Return);
    QCOMPARE(stand.navigator.people.size(), std::size_t{1});
    QCOMPARE(stand.navigator.people.front(), door.anyPerson());
}

void TestRulesPage::emptyErrorAndLaboratoryFailure()
{
    const auto shows = [](const QWidget &page, const QString &text) {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };
    CannedWorkspace door({});
    PageStand stand(door);
    RulesPage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(shows(page, u"No rules"_s));
    PageStand::keepPicture(page, u"rules-empty"_s);
    door.rules().error = Error{ErrorCode::damaged, u"The rules cannot be read."_s, {}};
    door.commit();
    QTRY_VERIFY(shows(page, u"The rules cannot be read."_s));
    door.rules().error.reset();
    door.rules().rows = {cannedRow()};
    door.rules().lab = fail(ErrorCode::busy, u"The workspace is busy."_s);
    door.commit();
    QTRY_VERIFY(!shows(page, u"The rules cannot be read."_s));
    page.showRule(RuleId(7), true);
    QTRY_VERIFY(page.findChild<QPushButton *>(u"runBacktest"_s)->isVisible());
    QTRY_VERIFY(page.findChild<RuleLineEdit *>(u"ruleLine"_s)->line().contains(u"120"));
    QTest::mouseClick(page.findChild<QPushButton *>(u"runBacktest"_s), Qt::LeftButton);
    QTRY_VERIFY(shows(page, u"The workspace is busy."_s));
}

void TestRulesPage::chartCountsEveryDay()
{
    Backtest lab;
    lab.request.days = {Day::fromText(u"2026-10-01"), Day::fromText(u"2026-10-05")};
    QVERIFY(backtestChart(lab).isEmpty());
    lab.alerts.resize(3);
    lab.perDay = {{u"2026-10-02"_s, {}, 2, 2, 1}, {u"2026-10-05"_s, {}, 1, 1, 1}};
    const ChartSpec spec = backtestChart(lab);
    QCOMPARE(spec.series.size(), std::size_t{1});
    QList<double> counts;
    for (const ChartSpec::Point &point : spec.series.front().points)
        counts += point.y.value_or(-1.0);
    QCOMPARE(counts, QList<double>({0, 2, 0, 0, 1}));
}

void TestRulesPage::bothLanguagesAndThemes()
{
    RealRules rules;
    QTRY_VERIFY_WITH_TIMEOUT(rules.table()->rowCount() >= 20, kLong);
    installLanguage(Language::zhCN);
    QTRY_COMPARE_WITH_TIMEOUT(rules.page->title(), u"什么会触发告警？"_s, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(rules.line()->line().contains(u"->"), kLong);
    rules.stand->theme.setScheme(Theme::Scheme::dark);
    PageStand::keepPicture(*rules.page, u"rules-zh-dark"_s);
    rules.stand->theme.setScheme(Theme::Scheme::light);
    PageStand::keepPicture(*rules.page, u"rules-zh"_s);
    installLanguage(Language::en);
}

QTEST_MAIN(TestRulesPage)
#include "tst_rules_page.moc"
