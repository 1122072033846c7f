// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"
#include "tests/gui/event_loop_watch.h"
#include "tests/gui/page_stand.h"
#include "ui/charts/analysis_board.h"
#include "ui/charts/chart_stack.h"
#include "ui/charts/plot_data.h"
#include "ui/people/people_page.h"
#include "ui/widgets/recommendation_card.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

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
    return page.findChild<QTabBar *>(QStringLiteral("personTabs"));
}

std::vector<AnalysisCard *> shownCards(const QWidget &page)
{
    std::vector<AnalysisCard *> cards;
    for (AnalysisBoard *board : page.findChildren<AnalysisBoard *>()) {
        if (board->isVisible())
            cards = board->shownCards();
    }
    return cards;
}

AnalysisCard *cardOf(const QWidget &page, const QString &key)
{
    for (AnalysisCard *card : page.findChildren<AnalysisCard *>()) {
        if (card->isVisible() && card->content().key == key)
            return card;
    }
    return nullptr;
}

/// Text that does not fit where it is shown.
QStringList cutLabels(const QWidget &page)
{
    QStringList cut;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->visibleRegion().isEmpty())
            continue;
        const bool isWrapped = label->wordWrap();
        const bool isElided = label->minimumSizeHint().width() <= 24;
        if (!isElided && !isWrapped && label->sizeHint().width() > label->width() + 1)
            cut += label->text();
        if (isWrapped && label->heightForWidth(label->width()) > label->height() + 2)
            cut += label->text();
    }
    return cut;
}

}  // namespace

/// The person page with a result of every method, over a door that answers as asked.
class TestPersonAnalysisPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chartsCarryBaselineChangesAndForecast();
    void lastNightTellsTheFarthestFirst();
    void recommendationsLeadToTheirCause();
    void everyTabIsPicturedWithoutCutText_data();
    void everyTabIsPicturedWithoutCutText();
    void noMoreThanFiveCardsBeforeMoreIsAskedFor();
    void everyCardTellsHowItWasComputed();
    void withoutDataEveryCardSaysWhy();
    void anErrorSaysSoAndCanBeTriedAgain();
    void keysGoFromTabToTab();
    void theWindowStaysAlive();

private:
    struct Opened
    {
        explicit Opened(CannedWorkspace::Options options = {}, QSize size = {1130, 590})
            : door(options)
            , stand(door)
            , page(stand.context)
        {
            stand.show(page, size);
            page.setSubject(SubjectId::of(door.anyPerson()), {});
        }
        CannedWorkspace door;
        PageStand stand;
        PeoplePage page;
    };
};

void TestPersonAnalysisPage::chartsCarryBaselineChangesAndForecast()
{
    Opened opened;
    opened.page.setSubject(SubjectId::of(opened.door.anyPerson()), QStringLiteral("heart_rate"));
    const auto *charts = opened.page.findChild<ChartStack *>();
    QTRY_COMPARE(charts->count(), 1);
    QTRY_VERIFY(charts->chart(0)->data() && charts->chart(0)->data()->spec.marks.size() == 1);
    const ChartSpec &spec = charts->chart(0)->data()->spec;
    QCOMPARE(int(spec.marks.front().x), opened.stand.scope.period.days().first.number() + 15);
    QVERIFY(spec.marks.front().text.contains(QStringLiteral("+4.2")));
    const auto has = [&spec](ChartSpec::Role role, ChartSpec::Form form) {
        return std::any_of(spec.series.begin(), spec.series.end(), [=](const ChartSpec::Series &series) {
            return series.role == role && series.form == form && !series.points.empty();
        });
    };
    QVERIFY(has(ChartSpec::Role::baseline, ChartSpec::Form::line));
    QVERIFY(has(ChartSpec::Role::alert, ChartSpec::Form::dots));
    QVERIFY(has(ChartSpec::Role::forecast, ChartSpec::Form::line));
    QCOMPARE(spec.series.back().points.back().x, double(opened.stand.scope.period.days().last.number() + 7));
    // A forecast that does not help is not shown.
    opened.page.setSubject(SubjectId::of(opened.door.anyPerson()), QStringLiteral("stress"));
    QTRY_COMPARE(charts->chart(0)->accessibleName(), QStringLiteral("Stress"));
    for (const ChartSpec::Series &series : charts->chart(0)->data()->spec.series)
        QVERIFY(series.role != ChartSpec::Role::forecast);
}

void TestPersonAnalysisPage::lastNightTellsTheFarthestFirst()
{
    Opened opened;
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("baseline")));
    const CardContent &card = cardOf(opened.page, QStringLiteral("baseline"))->content();
    QCOMPARE(card.rows.size(), std::size_t{5});
    const QStringList first{card.rows[0].cells[0], card.rows[1].cells[0]};
    QVERIFY(first.contains(QStringLiteral("Heart rate")));
    QVERIFY(first.contains(QStringLiteral("Temperature")));
    QCOMPARE(card.rows[0].cells[3], QStringLiteral("far above the usual"));
    QVERIFY(card.rows[0].tone == Tone::alarm);
    QVERIFY(card.note.contains(QStringLiteral("more")));
}

void TestPersonAnalysisPage::recommendationsLeadToTheirCause()
{
    Opened opened;
    auto *advice = opened.page.findChild<RecommendationCard *>();
    QTRY_VERIFY(showsText(opened.page, QStringLiteral("Ask today about fever")));
    QVERIFY(showsText(opened.page, QStringLiteral("health officer")));
    const auto causes = [advice] { return advice->findChildren<QPushButton *>(QStringLiteral("cause")); };
    QCOMPARE(int(causes().size()), 3);
    QVERIFY(!showsText(opened.page, QStringLiteral("Alavi")));
    advice->findChild<QPushButton *>(QStringLiteral("evidence"))->click();
    QVERIFY(showsText(opened.page, QStringLiteral("Alavi")));
    advice->findChild<QPushButton *>(QStringLiteral("allRecommendations"))->click();
    QTRY_COMPARE(int(causes().size()), 4);
    causes()[1]->click();  // sleep debt
    QTRY_COMPARE(tabsOf(opened.page)->currentIndex(), 2);
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("sleep")));
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("sleep"))->explainButton()->hasFocus());
    causes()[0]->click();  // heart rate against its baseline: on the chart
    QTRY_COMPARE(tabsOf(opened.page)->currentIndex(), 0);
    QTRY_COMPARE(opened.page.findChild<ChartStack *>()->chart(0)->accessibleName(),
                 QStringLiteral("Heart rate"));
}

void TestPersonAnalysisPage::everyTabIsPicturedWithoutCutText_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addRow("en-light") << Language::en << Theme::Scheme::light << QSize(1130, 590);
    QTest::addRow("en-tall") << Language::en << Theme::Scheme::light << QSize(1130, 1250);
    QTest::addRow("zh-light") << Language::zhCN << Theme::Scheme::light << QSize(1130, 590);
    QTest::addRow("en-dark") << Language::en << Theme::Scheme::dark << QSize(1770, 940);
    QTest::addRow("zh-dark") << Language::zhCN << Theme::Scheme::dark << QSize(1770, 940);
}

void TestPersonAnalysisPage::everyTabIsPicturedWithoutCutText()
{
    QFETCH(Language, language);
    QFETCH(Theme::Scheme, scheme);
    QFETCH(QSize, size);
    installLanguage(language);
    CannedWorkspace::Options options;
    options.longNames = scheme == Theme::Scheme::dark;
    Opened opened(options, size);
    opened.stand.theme.setScheme(scheme);
    const QStringList names{QStringLiteral("glance"), QStringLiteral("nights"), QStringLiteral("rhythm"),
                            QStringLiteral("risk"), QStringLiteral("checkups")};
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("baseline")));
    for (int tab = 0; tab < names.size(); ++tab) {
        tabsOf(opened.page)->setCurrentIndex(tab);
        if (tab > 0 && tab < 4)
            QTRY_VERIFY(shownCards(opened.page).size() > 2);
        QTest::qWait(120);
        PageStand::keepPicture(
            opened.page,
            QStringLiteral("person-%1-%2").arg(names[tab], QString::fromLatin1(QTest::currentDataTag())));
        const QStringList cut = cutLabels(opened.page);
        QVERIFY2(cut.isEmpty(),
                 qPrintable(names[tab] + QStringLiteral(": ") + cut.join(QStringLiteral(" | "))));
    }
    installLanguage(Language::en);
}

void TestPersonAnalysisPage::noMoreThanFiveCardsBeforeMoreIsAskedFor()
{
    Opened opened;
    tabsOf(opened.page)->setCurrentIndex(1);
    QTRY_COMPARE(shownCards(opened.page).size(), AnalysisBoard::kFirstCards);
    const auto shownMore = [&opened] {
        const auto buttons = opened.page.findChildren<QPushButton *>(QStringLiteral("showMore"));
        const auto shown =
            std::find_if(buttons.begin(), buttons.end(), [](auto *each) { return each->isVisible(); });
        return shown == buttons.end() ? nullptr : *shown;
    };
    // Five may already stand there while the others are still to come.
    QTRY_VERIFY(shownMore());
    QPushButton *more = shownMore();
    more->click();
    QTRY_VERIFY(shownCards(opened.page).size() > AnalysisBoard::kFirstCards + 5);
    QTRY_VERIFY(!more->isVisible());
}

void TestPersonAnalysisPage::everyCardTellsHowItWasComputed()
{
    Opened opened;
    tabsOf(opened.page)->setCurrentIndex(3);
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("framingham")));
    for (AnalysisCard *card : shownCards(opened.page)) {
        QVERIFY2(card->explainButton()->isVisible(), qPrintable(card->content().title));
        QVERIFY(!card->accessibleDescription().isEmpty());
    }
    AnalysisCard *card = cardOf(opened.page, QStringLiteral("framingham"));
    QCOMPARE(card->content().figure, QStringLiteral("7.4–13.9%"));
    QVERIFY(card->content().interval.contains(QStringLiteral("what is missing")));
    QVERIFY(card->content().note.contains(QStringLiteral("Missing: smoking")));
    card->explainButton()->click();
    QWidget *popover = nullptr;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each->objectName() == QLatin1String("explainPopover"))
            popover = each;
    }
    QVERIFY(popover);
    QVERIFY(showsText(*popover, QStringLiteral("check-up of 2026-09-12")));
    QVERIFY(showsText(*popover, QStringLiteral("version 1")));
    PageStand::keepPicture(*popover, QStringLiteral("person-explain"));
    QPointer<QWidget> guard(popover);
    QTest::keyClick(popover, Qt::Key_Escape);
    QTRY_VERIFY(guard.isNull());
}

void TestPersonAnalysisPage::withoutDataEveryCardSaysWhy()
{
    CannedWorkspace::Options options;
    options.hasData = false;
    Opened opened(options);
    QTRY_VERIFY(showsText(opened.page, QStringLiteral("Needs 7 nights, there are 0.")));
    tabsOf(opened.page)->setCurrentIndex(2);
    QTRY_VERIFY(shownCards(opened.page).size() == 2);
    for (const AnalysisCard *card : shownCards(opened.page))
        QCOMPARE(card->content().reason, QStringLiteral("Needs 7 nights, there are 0."));
    PageStand::keepPicture(opened.page, QStringLiteral("person-rhythm-without-data"));
}

void TestPersonAnalysisPage::anErrorSaysSoAndCanBeTriedAgain()
{
    CannedWorkspace::Options options;
    CannedWorkspace good(options);
    options.error = Error{ErrorCode::io, QStringLiteral("The disk does not answer."), {}};
    CannedWorkspace bad(options);
    PageStand stand(bad);
    stand.scope.unit = good.tree().units().front().id;
    PeoplePage page(stand.context);
    stand.show(page);
    page.setSubject(SubjectId::of(good.anyPerson()), {});
    QTRY_VERIFY(showsText(page, QStringLiteral("The disk does not answer.")));
}

void TestPersonAnalysisPage::keysGoFromTabToTab()
{
    Opened opened;
    QTabBar *tabs = tabsOf(opened.page);
    QTRY_VERIFY(tabs->isVisible());
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(!tabs->accessibleName().isEmpty());
    QVERIFY(tabs->tabText(1) == QStringLiteral("Nights"));
}

void TestPersonAnalysisPage::theWindowStaysAlive()
{
    Opened opened;
    QTRY_VERIFY(cardOf(opened.page, QStringLiteral("baseline")));
    EventLoopWatch watch;
    for (int tab = 0; tab < 4; ++tab) {
        watch.start();
        tabsOf(opened.page)->setCurrentIndex(tab);
        QTest::qWait(300);
        watch.stop();
        qInfo("tab %d: longest event %.1f ms of the thread's own time", tab, watch.longestBusy());
        QVERIFY2(watch.longestBusy() < 60.0, qPrintable(QString::number(watch.longestBusy())));
    }
}

QTEST_MAIN(TestPersonAnalysisPage)
#include "tst_person_analysis_page.moc"
