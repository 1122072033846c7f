// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pages.h"

#include "ui/alerts/alerts_page.h"
#include "ui/duty/duty_page.h"
#include "ui/imports/imports_page.h"
#include "ui/orgtree/organisation_page.h"
#include "ui/overview/overview_page.h"
#include "ui/people/people_page.h"
#include "ui/reportcenter/report_center_page.h"
#include "ui/rules/rules_page.h"
#include "ui/settings/settings_page.h"
#include "ui/trends/trends_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

struct PageText
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <typename T>
Page *make(const PageContext &context, QWidget *parent)
{
    return new T(context, parent);
}

}  // namespace

const std::vector<PageEntry> &pageEntries()
{
    static const std::vector<PageEntry> entries{
        {PageKey::overview, QStringLiteral("overview"), QStringLiteral("layout-dashboard"),
         [] { return PageText::tr("Overview"); }, &make<OverviewPage>},
        {PageKey::organisation, QStringLiteral("organisation"), QStringLiteral("network"),
         [] { return PageText::tr("Organisation"); }, &make<OrganisationPage>},
        {PageKey::person, QStringLiteral("people"), QStringLiteral("users"),
         [] { return PageText::tr("People"); }, &make<PeoplePage>},
        {PageKey::alerts, QStringLiteral("alerts"), QStringLiteral("siren"),
         [] { return PageText::tr("Alerts"); }, &make<AlertsPage>},
        {PageKey::duty, QStringLiteral("duty"), QStringLiteral("calendar-clock"),
         [] { return PageText::tr("Duty"); }, &make<DutyPage>},
        {PageKey::rules, QStringLiteral("rules"), QStringLiteral("scroll-text"),
         [] { return PageText::tr("Rules"); }, &make<RulesPage>},
        {PageKey::trends, QStringLiteral("trends"), QStringLiteral("chart-line"),
         [] { return PageText::tr("Trends"); }, &make<TrendsPage>},
        {PageKey::reports, QStringLiteral("reports"), QStringLiteral("file-text"),
         [] { return PageText::tr("Reports"); }, &make<ReportCenterPage>},
        {PageKey::imports, QStringLiteral("imports"), QStringLiteral("download"),
         [] { return PageText::tr("Imports"); }, &make<ImportsPage>},
        {PageKey::settings, QStringLiteral("settings"), QStringLiteral("settings"),
         [] { return PageText::tr("Settings"); }, &make<SettingsPage>},
    };
    return entries;
}

const PageEntry *findPage(PageKey key)
{
    const auto &all = pageEntries();
    const auto found =
        std::find_if(all.begin(), all.end(), [key](const PageEntry &e) { return e.key == key; });
    return found == all.end() ? nullptr : &*found;
}

const PageEntry *findPage(const QString &name)
{
    // "person" without one named: the page on which one is chosen.
    const QString wanted = name == QLatin1String("person") ? QStringLiteral("people") : name;
    const auto &all = pageEntries();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const PageEntry &e) { return e.name == wanted; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace xinglin
