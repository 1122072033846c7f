// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orgtree/organisation_page.h"

#include "ui/orgtree/unit_details.h"
#include "ui/orgtree/unit_tree_panel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace xinglin {

OrganisationPage::OrganisationPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_tree(new UnitTreePanel(this->context()))
    , m_details(new UnitDetails(this->context()))
{
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_details);
    splitter->setSizes({470, 630});
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setHandleWidth(look::m);
    splitter->setChildrenCollapsible(false);
    m_tree->setMinimumWidth(380);
    m_details->setMinimumWidth(440);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::l, look::m, look::l, look::l);
    row->addWidget(splitter);
    connect(m_tree, &UnitTreePanel::unitChosen, this, &OrganisationPage::showUnit);
    connect(m_tree, &UnitTreePanel::unitOpened, this,
            [this](UnitId unit) { this->context().navigator.openUnit(unit); });
    connect(m_tree, &UnitTreePanel::personOpened, this,
            [this](PersonId person) { this->context().navigator.openPerson(person); });
    connect(m_details, &UnitDetails::unitOpened, this, [this](UnitId unit, const QString &method) {
        m_tree->reveal(unit);
        showUnit(unit);
        if (!method.isEmpty())
            m_details->showAnalysis(method, {});
    });
    connect(m_details, &UnitDetails::personOpened, this,
            [this](PersonId person) { this->context().navigator.openPerson(person); });
}

QString OrganisationPage::title() const
{
    return tr("Who belongs where, and how are they?");
}

void OrganisationPage::showAnalysis(const SubjectId &subject, const QString &method, const QString &metric)
{
    if (subject.kind != SubjectId::Kind::unit || !subject.isValid())
        return;
    if (scope().period.isValid()) {
        m_tree->reveal(subject.unit);
        showUnit(subject.unit);
    } else {
        m_shown = subject.unit;
    }
    m_details->showAnalysis(method, metric);
}

void OrganisationPage::refresh()
{
    m_tree->load(scope().period.days());
    if (scope().unit != m_scoped) {
        m_scoped = scope().unit;
        m_shown = m_scoped;
        m_tree->reveal(m_scoped);
    }
    m_details->setVisible(m_shown.isValid());
    if (m_shown.isValid())
        m_details->load(m_shown, scope());
}

void OrganisationPage::showUnit(UnitId unit)
{
    if (unit == m_shown)
        return;
    m_shown = unit;
    m_details->show();
    m_details->load(unit, scope());
}

void OrganisationPage::retranslate()
{
    m_tree->retranslate();
    m_details->retranslate();
}

}  // namespace xinglin
