// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

class QListWidget;
class QStackedWidget;
class QTabBar;

namespace xinglin {

class ChannelsView;
class MessagesView;

/// "How is the workspace set up?": sections at the left; the first are the notifications.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    enum Tab { Channels, Messages };

    QListWidget *m_sections;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    ChannelsView *m_channels;
    MessagesView *m_messages;
};

}  // namespace xinglin
