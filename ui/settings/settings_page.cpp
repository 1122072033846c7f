// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/channels_view.h"
#include "ui/settings/messages_view.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QListWidget>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kSectionsWidth = 132;

}  // namespace

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
{
    m_sections = new QListWidget(this);
    m_sections->setObjectName(QStringLiteral("settingsSections"));
    m_sections->setFixedWidth(kSectionsWidth);
    m_sections->addItem(QString());
    makeCard(m_sections);
    m_sections->setCurrentRow(0);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("settingsTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_views = new QStackedWidget(this);
    m_channels = new ChannelsView(context, m_views);
    m_messages = new MessagesView(context, m_views);
    m_views->addWidget(m_channels);
    m_views->addWidget(m_messages);
    auto *right = new QVBoxLayout;
    right->setSpacing(look::s);
    right->addWidget(m_tabs);
    right->addWidget(m_views, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(look::l);
    body->addWidget(m_sections);
    body->addLayout(right, 1);
    body->setContentsMargins(look::l, look::m, look::l, look::l);
    setLayout(body);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        requestRefresh();
    });
    connect(m_channels, &ChannelsView::channelsChanged, this, &SettingsPage::requestRefresh);
}

QString SettingsPage::title() const
{
    return tr("How is this workspace set up?");
}

void SettingsPage::refresh()
{
    if (m_tabs->currentIndex() == Channels)
        m_channels->refresh(scope().info);
    else
        m_messages->refresh(scope().info);
}

void SettingsPage::retranslate()
{
    m_sections->item(0)->setText(tr("Notifications"));
    m_sections->setAccessibleName(tr("Sections of the settings"));
    m_tabs->setAccessibleName(tr("Views of the notifications"));
    m_tabs->setTabText(Channels, tr("Channels"));
    m_tabs->setTabText(Messages, tr("Messages"));
    m_channels->retranslate();
    m_messages->retranslate();
}

}  // namespace xinglin
