// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_page.h"

namespace xinglin {

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
{}

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::refresh() {}

void OverviewPage::retranslate() {}

}  // namespace xinglin
