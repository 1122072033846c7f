// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/activity.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <vector>

namespace xinglin::test {

/// Remembers where pages wanted to go.
class RecordingNavigator final : public Navigator
{
public:
    std::vector<PageKey> pages;
    std::vector<SubjectId> trends, reports;
    QStringList analyses;  ///< "method/metric", the subjects in `analysed`
    std::vector<SubjectId> analysed;
    std::vector<PersonId> people;
    std::vector<UnitId> units;

    void openPage(PageKey page) override { pages.push_back(page); }
    void openUnit(UnitId unit) override { units.push_back(unit); }
    void openPerson(PersonId person) override { people.push_back(person); }
    void openTrends(const SubjectId &subject, const QString &) override { trends.push_back(subject); }
    void openAnalysis(const SubjectId &subject, const QString &method, const QString &metric) override
    {
        analysed.push_back(subject);
        analyses += method + QLatin1Char('/') + metric;
    }
    std::vector<OrderId> orders;
    std::vector<std::pair<RuleId, bool>> rules;  ///< rule, in the laboratory
    void openOrder(OrderId order) override { orders.push_back(order); }
    void openRule(RuleId rule, bool inLaboratory) override { rules.push_back({rule, inLaboratory}); }
    void openReport(const SubjectId &subject) override { reports.push_back(subject); }
};

/// What a page stands on, without the shell around it.
struct PageStand
{
    explicit PageStand(Workspace &door)
        : workspace(door)
        , context{door, Actor{QStringLiteral("tester")}, theme, navigator, dialogs, activities}
    {
        theme.applyTo(*qApp);
        const auto answer = door.info(context.actor).result();
        if (answer)
            scope.info = *answer;
        const Zone &zone = scope.info.zone;
        const Day last =
            scope.info.dataDays.isValid() ? scope.info.dataDays.last : zone.dayOf(scope.info.now);
        scope.period = Period::range({last - 29, last});
        const auto units = door.units(context.actor, last).result();
        if (units && !units->empty())
            scope.unit = units->front().id;
    }

    /// Shows the page in the size of the window's page area at 1280 x 720.
    void show(Page &page, QSize size = {1130, 590}) const
    {
        page.resize(size);
        page.show();
        page.setScope(scope);
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }

    /// Keeps a picture of the page, named after it.
    static void keepPicture(QWidget &page, const QString &name)
    {
        QTest::qWait(60);  // layouts settle in the event loop
        const QDir folder(QStringLiteral(XINGLIN_BINARY_DIR "/screenshots"));
        QVERIFY(QDir().mkpath(folder.path()));
        QVERIFY(page.grab().save(folder.filePath(name + QStringLiteral(".png"))));
    }

    Workspace &workspace;
    Theme theme;
    RecordingNavigator navigator;
    ScriptedDialogs dialogs;
    Activities activities;
    PageContext context;
    Scope scope;
};

}  // namespace xinglin::test
