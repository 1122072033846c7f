// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_logo(new QLabel(this))
    , m_title(makeLabel(LabelStyle::title, this))
    , m_text(makeLabel(LabelStyle::body, this))
    , m_notice(makeLabel(LabelStyle::strong, this))
    , m_create(makeButton(ButtonStyle::primary, this))
    , m_open(makeButton(ButtonStyle::plain, this))
    , m_recentTitle(makeLabel(LabelStyle::secondary, this))
    , m_recent(new QListWidget(this))
{
    auto *box = new QWidget(this);
    box->setFixedWidth(520);
    auto *column = new QVBoxLayout(box);
    column->setSpacing(look::m);
    const auto showLogo = [this, &theme] {
        m_logo->setPixmap(theme.icon(QStringLiteral("xinglin"), ColourRole::accent)
                              .pixmap(QSize(48, 48), devicePixelRatioF()));
    };
    showLogo();
    connect(&theme, &Theme::changed, this, showLogo);
    m_text->setWordWrap(true);
    m_notice->setWordWrap(true);
    m_notice->hide();
    column->addWidget(m_logo);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_notice);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addSpacing(look::m);
    column->addWidget(m_recentTitle);
    m_recent->setMaximumHeight(200);
    makeCard(m_recent);
    column->addWidget(m_recent);

    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(box, 0, Qt::AlignVCenter);
    row->addStretch(1);

    connect(m_create, &QPushButton::clicked, this, &WelcomePage::createRequested);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT recentChosen(item->data(Qt::UserRole).toString());
    });
    connect(m_recent, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        Q_EMIT recentChosen(item->data(Qt::UserRole).toString());
    });
    retranslate();
}

void WelcomePage::setRecent(const QStringList &folders)
{
    m_recent->clear();
    for (const QString &folder : folders) {
        auto *item = new QListWidgetItem(QDir::toNativeSeparators(folder), m_recent);
        item->setData(Qt::UserRole, folder);
    }
    m_recent->setVisible(!folders.isEmpty());
    m_recentTitle->setVisible(!folders.isEmpty());
}

void WelcomePage::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void WelcomePage::setBusy(bool busy)
{
    for (QWidget *each :
         {static_cast<QWidget *>(m_create), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_recent)})
        each->setEnabled(!busy);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Which workspace do you want to work in?"));
    m_text->setText(
        tr("A workspace is a folder that holds your organisation, its people and devices and all their "
           "data. It works without a network. Create one, then import your units, people and watch data."));
    m_create->setText(tr("Create a workspace…"));
    m_open->setText(tr("Open a workspace…"));
    m_recentTitle->setText(tr("Last used"));
    m_recent->setAccessibleName(m_recentTitle->text());
}

}  // namespace xinglin
