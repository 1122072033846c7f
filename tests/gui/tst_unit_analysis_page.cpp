// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/charts/analysis_board.h"
#include "ui/charts/painted_chart.h"
#include "ui/orgtree/organisation_page.h"
#include "ui/overview/overview_figures.h"
#include "ui/overview/overview_page.h"
#include "ui/widgets/insight_list.h"

#include <QApplication>
#include <QLabel>
#include <QTabBar>
#include <QToolButton>

using namespace xinglin;
using namespace xinglin::test;

namespace {

bool showsText(const QWidget &page, const QString &text)
{
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

QTabBar *tabsOf(const QWidget &page)
{
    return page.findChild<QTabBar *>(QStringLiteral("unitTabs"));
}

AnalysisCard *cardOf(const QWidget &page, const QString &key)
{
    for (AnalysisCard *card : page.findChildren<AnalysisCard *>()) {
        if (card->isVisible() && card->content().key == key)
            return card;
    }
    return nullptr;
}

}  // namespace

constexpr int kComparisonTab = 2;

/// The unit's analyses on the organisation page and the overview.
class TestUnitAnalysisPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFunnelNamesWhoIsOutAndOpensIt();
    void distributionsCountsAndHoursAreDrawn();
    void insightsLeadToTheirEvidence();
    void theOverviewTellsWhatChanged();
    void theOverviewClaimsNoMoreThanItKnows();
    void aGroupTooSmallSaysOnlyThat();
    void aScoreOfTooFewIsWithheld();
    void withoutDataEveryCardSaysWhy();
    void anotherUnitNeverShowsTheCardsOfTheOneBefore();
    void everyTabIsPictured_data();
    void everyTabIsPictured();

private:
    struct Opened
    {
        explicit Opened(CannedWorkspace::Options options = {}, QSize size = {1130, 590})
            : door(options)
            , stand(door)
            , page(stand.context)
        {
            stand.show(page, size);
        }
        CannedWorkspace door;
        PageStand stand;
        OrganisationPage page;
    };
};

void TestUnitAnalysisPage::theFunnelNamesWhoIsOutAndOpensIt()
{
    Opened opened;
    QTRY_VERIFY(tabsOf(opened.page)->isVisible());
    tabsOf(opened.page)->setCurrentIndex(2);
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("funnel")));
    PaintedChart *chart = cardOf(opened.page, QStringLiteral("funnel"))->paintedChart();
    QTRY_VERIFY(chart && chart->spotCount() == 3);
    const ChartSpec &spec = chart->spec();
    const std::size_t out = spec.series.size() - 1;
    QCOMPARE(spec.series[out].labels.front(), QStringLiteral("Washing plant"));
    QVERIFY(spec.series[out].role == ChartSpec::Role::alert);
    const auto opensOnClick = [&] {  // the spot moves while the page is being laid out
        const auto box = chart->boxOf({out, 0});
        if (chart->isVisible() && box) {
            QTest::mouseMove(chart, box->center().toPoint());
            QTest::mouseClick(chart, Qt::LeftButton, {}, box->center().toPoint());
        }
        return showsText(opened.page, QStringLiteral("M1"));
    };
    QTRY_VERIFY(opensOnClick());
    QTRY_VERIFY(showsText(opened.page, QStringLiteral("Washing plant")));
}

void TestUnitAnalysisPage::distributionsCountsAndHoursAreDrawn()
{
    Opened opened;
    tabsOf(opened.page)->setCurrentIndex(3);
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("quantiles/heart_rate")));
    const ChartSpec &box =
        cardOf(opened.page, QStringLiteral("quantiles/heart_rate"))->paintedChart()->spec();
    QVERIFY(box.kind == ChartSpec::Kind::boxes);
    QCOMPARE(box.boxes.front()->median, 75.0);
    QVERIFY(!box.boxes.front()->outline.empty());
    tabsOf(opened.page)->setCurrentIndex(4);
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("surveillance")));
    QCOMPARE(cardOf(opened.page, QStringLiteral("surveillance"))->content().badge,
             QStringLiteral("1 day(s) beyond chance"));
    tabsOf(opened.page)->setCurrentIndex(5);
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("roll-up/heart_rate")));
    const ChartSpec &heat = cardOf(opened.page, QStringLiteral("roll-up/heart_rate"))->paintedChart()->spec();
    QCOMPARE(heat.series.size(), std::size_t{24});
    QCOMPARE(heat.series.front().points.size(), std::size_t{30});
}

void TestUnitAnalysisPage::insightsLeadToTheirEvidence()
{
    Opened opened;
    tabsOf(opened.page)->setCurrentIndex(1);
    QTRY_VERIFY(showsText(opened.page, QStringLiteral("11 people had a strong deviation")));
    const auto ways = opened.page.findChildren<QToolButton *>(QStringLiteral("evidence"));
    QCOMPARE(int(ways.size()), 3);
    ways[2]->click();  // the median of sleep
    QTRY_COMPARE(tabsOf(opened.page)->currentIndex(), 3);
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("quantiles/sleep")));
    ways[0]->click();
    QTRY_COMPARE(tabsOf(opened.page)->currentIndex(), 2);
}

void TestUnitAnalysisPage::theOverviewClaimsNoMoreThanItKnows()
{
    QCOMPARE(overview_figures::urgentText({1, 7, 18, 2}), QStringLiteral("Open alerts: 1 P0, 7 P1."));
    QVERIFY(overview_figures::urgentText({0, 0, 18, 2}).isEmpty());
    const auto unit = [](double low, double high) {
        UnitRow row;
        row.score.low = low;
        row.score.high = high;
        return row;
    };
    const QString unclear = QStringLiteral("Sub-units: no clear difference in their scores");
    const QString clear = QStringLiteral("Sub-units, worst first");
    QCOMPARE(overview_figures::unitsTitle({unit(97.0, 98.9), unit(98.1, 99.2), unit(97.9, 99.0)}), unclear);
    QCOMPARE(overview_figures::unitsTitle({unit(90.0, 92.0), unit(98.1, 99.2), unit(97.9, 99.0)}), clear);
    QCOMPARE(overview_figures::unitsTitle({unit(90.0, 92.0)}), clear);
}

void TestUnitAnalysisPage::theOverviewTellsWhatChanged()
{
    CannedWorkspace door({});
    PageStand stand(door);
    OverviewPage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(showsText(page, QStringLiteral("Washing plant has more days")));
    page.findChildren<QToolButton *>(QStringLiteral("evidence"))[1]->click();
    QCOMPARE(stand.navigator.analyses, QStringList{QStringLiteral("surveillance/")});
    QCOMPARE(stand.navigator.analysed, std::vector{SubjectId::of(stand.scope.unit)});
    PageStand::keepPicture(page, QStringLiteral("overview-with-insights"));
}

void TestUnitAnalysisPage::aGroupTooSmallSaysOnlyThat()
{
    CannedWorkspace::Options options;
    options.peopleOfTeam = 1;  // four in a mine
    CannedWorkspace door(options);
    PageStand stand(door);
    stand.scope.unit = door.tree().children(door.tree().units().front().id).front()->id;
    OrganisationPage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(tabsOf(page)->isVisible());
    for (const int tab : {1, 2, 3, 4, 5}) {
        tabsOf(page)->setCurrentIndex(tab);
        QTRY_VERIFY(showsText(page, QStringLiteral("Withheld")));
    }
    PageStand::keepPicture(page, QStringLiteral("unit-too-small"));
}

/// Metrics of the unit are shown, its score, which too few people had on every day, is not.
void TestUnitAnalysisPage::aScoreOfTooFewIsWithheld()
{
    CannedWorkspace door({});
    PageStand stand(door);
    SubjectFigures figures;
    figures.coverage.people = 6;
    const auto health = [&] { return overview_figures::keyFigures({figures}, stand.scope.info)[1]; };
    figures.scoreDays.emplace_back().day = Day::fromText(u"2026-10-05");
    QVERIFY(!health().isWithheld && health().value.isEmpty());
    figures.scoreDays.front().isWithheld = true;
    QVERIFY(health().isWithheld && health().value.isEmpty());
    figures.score.value = 98.0;  // of other days
    QVERIFY(!health().isWithheld);
    QCOMPARE(health().value, QStringLiteral("98.0"));
    figures.scoreTrend = {30, -1.4, -2.6, -0.2, 0.0002};
    QVERIFY(health().hover.endsWith(QStringLiteral("in 30 days, more than chance (p < 0.001)")));
    figures.scoreTrend.p = 0.0312;
    QVERIFY(health().hover.endsWith(QStringLiteral("more than chance (p = 0.031)")));
}

void TestUnitAnalysisPage::withoutDataEveryCardSaysWhy()
{
    CannedWorkspace::Options options;
    options.hasData = false;
    Opened opened(options);
    tabsOf(opened.page)->setCurrentIndex(4);
    QTRY_VERIFY(showsText(opened.page, QStringLiteral("There is no data in this period.")));
    tabsOf(opened.page)->setCurrentIndex(2);
    QTRY_VERIFY(showsText(opened.page, QStringLiteral("Nothing computed for this")));
    tabsOf(opened.page)->setCurrentIndex(1);
    QTRY_VERIFY(showsText(opened.page, QStringLiteral("There is no data in this period.")));
}

void TestUnitAnalysisPage::anotherUnitNeverShowsTheCardsOfTheOneBefore()
{
    CannedWorkspace::Options options;
    options.delay = std::chrono::milliseconds(60);
    Opened opened(options);
    QTRY_VERIFY(tabsOf(opened.page)->isVisible());
    tabsOf(opened.page)->setCurrentIndex(kComparisonTab);
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("funnel")));
    const UnitId other = opened.door.tree().children(opened.stand.scope.unit).front()->id;
    opened.page.showAnalysis(SubjectId::of(other), QStringLiteral("funnel"), {});
    QVERIFY(!cardOf(opened.page, QStringLiteral("funnel")));
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("funnel")));
}

void TestUnitAnalysisPage::everyTabIsPictured_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addRow("en-light") << Language::en << Theme::Scheme::light << QSize(1130, 590);
    QTest::addRow("zh-light") << Language::zhCN << Theme::Scheme::light << QSize(1130, 590);
    QTest::addRow("en-dark") << Language::en << Theme::Scheme::dark << QSize(1770, 940);
    QTest::addRow("zh-dark") << Language::zhCN << Theme::Scheme::dark << QSize(1770, 940);
}

void TestUnitAnalysisPage::everyTabIsPictured()
{
    QFETCH(Language, language);
    QFETCH(Theme::Scheme, scheme);
    QFETCH(QSize, size);
    installLanguage(language);
    CannedWorkspace::Options options;
    options.longNames = scheme == Theme::Scheme::dark;
    Opened opened(options, size);
    opened.stand.theme.setScheme(scheme);
    const QStringList names{QStringLiteral("people"),     QStringLiteral("insights"),
                            QStringLiteral("comparison"), QStringLiteral("distribution"),
                            QStringLiteral("counts"),     QStringLiteral("hours")};
    for (int tab = 0; tab < names.size(); ++tab) {
        tabsOf(opened.page)->setCurrentIndex(tab);
        QTest::qWait(250);
        PageStand::keepPicture(
            opened.page,
            QStringLiteral("unit-%1-%2").arg(names[tab], QString::fromLatin1(QTest::currentDataTag())));
    }
    installLanguage(Language::en);
}

QTEST_MAIN(TestUnitAnalysisPage)
#include "tst_unit_analysis_page.moc"
