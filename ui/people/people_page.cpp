// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"

#include "ui/people/people_list_view.h"
#include "ui/people/person_view.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace xinglin {

PeoplePage::PeoplePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_views(new QStackedWidget(this))
    , m_list(new PeopleListView(context, m_views))
    , m_view(new PersonView(context, m_views))
{
    m_views->addWidget(m_list);
    m_views->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);
    connect(m_list, &PeopleListView::personChosen, this,
            [this](PersonId person) { setSubject(SubjectId::of(person), {}); });
    connect(m_list, &PeopleListView::importRequested, this,
            [this] { this->context().navigator.openPage(PageKey::imports); });
    connect(m_view, &PersonView::backRequested, this, &PeoplePage::showList);
    auto *back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &PeoplePage::showList);
}

QString PeoplePage::title() const
{
    return tr("How is each person doing?");
}

void PeoplePage::setSubject(const SubjectId &subject, const QString &metric)
{
    if (subject.kind != SubjectId::Kind::person || !subject.isValid())
        return;
    m_person = subject.person;
    m_metric = metric;
    m_views->setCurrentWidget(m_view);
    requestRefresh();
}

void PeoplePage::showAnalysis(const SubjectId &subject, const QString &method, const QString &metric)
{
    if (subject.person != m_person)
        setSubject(subject, {});
    m_view->showAnalysis(method, metric);
}

void PeoplePage::showList()
{
    if (!m_person.isValid())
        return;
    m_person = {};
    m_views->setCurrentWidget(m_list);
    requestRefresh();
}

void PeoplePage::refresh()
{
    if (m_person.isValid())
        m_view->show(m_person, std::exchange(m_metric, {}), scope());
    else
        m_list->refresh(scope());
}

void PeoplePage::retranslate()
{
    m_list->retranslate();
    m_view->retranslate();
}

}  // namespace xinglin
