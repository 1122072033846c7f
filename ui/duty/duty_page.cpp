// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/duty_page.h"

#include "ui/duty/absence_view.h"
#include "ui/duty/calendar_view.h"
#include "ui/duty/duty_now_panel.h"
#include "ui/duty/hand_over_view.h"
#include "ui/duty/level_view.h"
#include "ui/duty/rota_view.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/duty_desk.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace xinglin {

DutyPage::DutyPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_now(new DutyNowPanel(this))
    , m_tabs(new QTabBar(this))
    , m_views(new QStackedWidget(this))
    , m_rota(new RotaView(this->context(), m_views))
    , m_absences(new AbsenceView(this->context(), m_views))
    , m_levels(new LevelView(this->context(), m_views))
    , m_calendar(new CalendarView(this->context(), m_views))
    , m_handOver(new HandOverView(this->context(), m_views))
    , m_nowJob(this)
{
    m_tabs->setObjectName(QStringLiteral("dutyTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->addTab(QString());
    for (QWidget *view : {static_cast<QWidget *>(m_rota), static_cast<QWidget *>(m_absences),
                          static_cast<QWidget *>(m_levels), static_cast<QWidget *>(m_calendar),
                          static_cast<QWidget *>(m_handOver)})
        m_views->addWidget(view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::m, look::l, look::l);
    column->setSpacing(look::s);
    column->addWidget(m_now);
    column->addWidget(m_tabs);
    column->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        loadTab();
    });
}

QString DutyPage::title() const
{
    return tr("Who answers now, and who comes next?");
}

void DutyPage::refresh()
{
    m_nowJob.run(workspace().duty().dutyNow(actor(), scope().unit, Instant()),
                 [this](const Result<DutyNow> &duty) {
                     if (duty)
                         m_now->show(*duty, scope().info);
                     else
                         m_now->showError(duty.error());
                 });
    loadTab();
}

void DutyPage::loadTab()
{
    if (!scope().period.isValid())
        return;
    switch (static_cast<Tab>(m_tabs->currentIndex())) {
    case Rota: m_rota->load(scope()); break;
    case Absences: m_absences->load(scope()); break;
    case Levels: m_levels->load(scope()); break;
    case Calendar: m_calendar->load(scope()); break;
    case HandOvers:
    case TabCount: m_handOver->load(scope()); break;
    }
}

void DutyPage::retranslate()
{
    m_tabs->setAccessibleName(tr("Views of the duty"));
    m_tabs->setTabText(Rota, tr("Rota"));
    m_tabs->setTabText(Absences, tr("Absences"));
    m_tabs->setTabText(Levels, tr("Deadlines"));
    m_tabs->setTabText(Calendar, tr("Calendar"));
    m_tabs->setTabText(HandOvers, tr("Hand-over"));
    m_now->retranslate();
    m_rota->retranslate();
    m_absences->retranslate();
    m_levels->retranslate();
    m_calendar->retranslate();
    m_handOver->retranslate();
}

}  // namespace xinglin
