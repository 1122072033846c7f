// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/pdf_preview.h"
#include "ui/reportcenter/report_center_page.h"
#include "ui/reportcenter/report_form.h"
#include "ui/reportcenter/report_kind_delegate.h"
#include "ui/reportcenter/schedules_view.h"
#include "ui/reportcenter/templates_view.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kGalleryWidth = 220;
constexpr int kWidePage = 1000;
constexpr int kFormWidth = 314;
constexpr int kLeastHistory = 88;  ///< two rows
constexpr int kFormHeight = 480;   ///< what the form, and what stands above and below it, need
constexpr int kHistoryShare = 4;

}  // namespace

void ReportCenterPage::build()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("reportTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_views = new QStackedWidget(this);
    m_templates = new TemplatesView(context(), m_views);
    m_views->addWidget(buildReports());
    m_views->addWidget(m_templates);
    m_schedules = new SchedulesView(context(), m_views);
    m_views->addWidget(m_schedules);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::l, look::m, look::l, look::m);
    layout->setSpacing(look::s);
    layout->addWidget(m_tabs);
    layout->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        requestRefresh();
    });
    connect(m_templates, &TemplatesView::templatesChanged, this, &ReportCenterPage::loadTemplates);
}

// A low page gives its room to the form, a high one more of it to the list; in a narrow one the files have
// it.
void ReportCenterPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < kWidePage;
    if (m_isNarrow != isNarrow) {
        m_isNarrow = isNarrow;
        m_history->setColumnWidths(isNarrow ? QList<int>{100, 100, 160, 130, 48, 72, 0}
                                            : QList<int>{150, 160, 170, 140, 64, 80, 0});
    }
    m_history->setFixedHeight(
        std::max(std::min(height() - kFormHeight, height() / kHistoryShare), kLeastHistory));
}

QWidget *ReportCenterPage::buildReports()
{
    auto *reports = new QWidget(m_views);
    m_gallery = new QListView(this);
    m_gallery->setObjectName(QStringLiteral("reportGallery"));
    m_gallery->setModel(&m_kinds);
    m_gallery->setItemDelegate(new ReportKindDelegate(theme(), m_gallery));
    m_gallery->setFixedWidth(kGalleryWidth);
    m_gallery->setFrameShape(QFrame::NoFrame);
    m_gallery->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_gallery->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeCard(m_gallery);
    m_gallery->setCurrentIndex(m_kinds.index(0));
    m_form = new ReportForm(context(), this);
    m_form->setFixedWidth(kFormWidth);
    makeCard(m_form);
    m_preview = new PdfPreview(theme(), context().dialogs, nullptr);
    m_state = new StateStack(theme(), m_preview, this);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(look::l);
    upper->addWidget(m_gallery);
    upper->addWidget(m_form);
    m_previewNote = makeLabel(LabelStyle::secondary, reports);
    m_previewNote->setObjectName(QStringLiteral("previewNote"));
    m_previewNote->setWordWrap(true);
    m_previewNote->hide();
    auto *seen = new QVBoxLayout;
    seen->setSpacing(look::xs);
    seen->addWidget(m_previewNote);
    seen->addWidget(m_state, 1);
    upper->addLayout(seen, 1);
    auto *layout = new QVBoxLayout(reports);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::m);
    layout->addLayout(upper, 1);
    layout->addWidget(buildHistory());
    return reports;
}

QWidget *ReportCenterPage::buildHistory()
{
    auto *history = new QWidget(this);
    history->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_historyTitle = makeLabel(LabelStyle::strong, history);
    m_historyHint = makeLabel(LabelStyle::secondary, history);
    m_historyHint->setObjectName(QStringLiteral("historyHint"));
    m_historyHint->setWordWrap(true);
    m_check = makeButton(ButtonStyle::quiet, history);
    m_check->setObjectName(QStringLiteral("checkFile"));
    connect(m_check, &QPushButton::clicked, this, &ReportCenterPage::checkFile);
    m_history = new DataTable(history);
    m_history->setObjectName(QStringLiteral("reportHistory"));
    m_history->setSortingEnabled(false);
    m_history->setModel(&m_made);
    makeCard(m_history);
    m_history->hide();
    auto *title = new QHBoxLayout;
    title->setSpacing(look::m);
    title->addWidget(m_historyTitle);
    title->addWidget(m_historyHint, 1);
    title->addWidget(m_check);
    auto *layout = new QVBoxLayout(history);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::xs);
    layout->addLayout(title);
    layout->addWidget(m_history);
    return history;
}

}  // namespace xinglin
