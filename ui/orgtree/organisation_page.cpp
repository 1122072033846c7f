// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orgtree/organisation_page.h"

namespace xinglin {

OrganisationPage::OrganisationPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
{}

QString OrganisationPage::title() const
{
    return tr("Organisation");
}

void OrganisationPage::refresh() {}

void OrganisationPage::retranslate() {}

}  // namespace xinglin
