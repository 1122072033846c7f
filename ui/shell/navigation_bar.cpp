// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_bar.h"

#include "ui/shell/pages.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace xinglin {

NavigationBar::NavigationBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_name(makeLabel(LabelStyle::heading, this))
{
    setProperty("side", true);
    setFixedWidth(148);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::m, 0, look::m);
    column->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(look::m, 0, look::s, look::l);
    head->setSpacing(look::s);
    auto *logo = new QToolButton(this);
    logo->setIcon(theme.icon(QStringLiteral("xinglin"), ColourRole::accent));
    logo->setIconSize(QSize(24, 24));
    logo->setProperty("flat", true);
    logo->setFixedSize(28, 28);
    logo->setStyleSheet(QStringLiteral("padding: 0;"));
    logo->setFocusPolicy(Qt::NoFocus);
    logo->setAttribute(Qt::WA_TransparentForMouseEvents);
    logo->setAccessibleName(QStringLiteral("Xinglin"));
    head->addWidget(logo);
    head->addWidget(m_name, 1);
    column->addLayout(head);

    auto *group = new QButtonGroup(this);
    int number = 0;
    for (const PageEntry &entry : pageEntries()) {
        auto *button = new QToolButton(this);
        button->setProperty("nav", true);
        button->setIcon(theme.icon(entry.icon));
        button->setIconSize(QSize(20, 20));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setCheckable(true);
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + number++)));
        group->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, key = entry.key] { Q_EMIT chosen(key); });
        column->addWidget(button);
        m_buttons[entry.key] = button;
    }
    column->addStretch(1);
    retranslate();
}

void NavigationBar::setCurrent(PageKey page)
{
    const auto found = m_buttons.find(page);
    if (found != m_buttons.end())
        found->second->setChecked(true);
}

void NavigationBar::setEmergencies(std::int64_t count)
{
    if (count == m_p0)
        return;
    m_p0 = count;
    retranslate();
}

void NavigationBar::setFailingSchedules(int count)
{
    if (count == m_failing)
        return;
    m_failing = count;
    retranslate();
}

void NavigationBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NavigationBar::retranslate()
{
    m_name->setText(tr("Xinglin"));
    for (const auto &[key, button] : m_buttons) {
        const QKeySequence keys = button->shortcut();
        const QString name = findPage(key)->label();
        QString label = name, told = name;
        if (key == PageKey::alerts && m_p0 > 0)
            told = label += QStringLiteral("  %1 P0").arg(m_p0);
        if (key == PageKey::reports) {
            const bool isFailing = m_failing > 0;
            button->setIcon(m_theme.icon(isFailing ? QStringLiteral("triangle-alert") : findPage(key)->icon,
                                         isFailing ? ColourRole::p1 : ColourRole::secondary));
            if (isFailing) {
                label += QStringLiteral("  %1").arg(m_failing);
                told = name + QStringLiteral(": ") + tr("%n schedule(s) failed", nullptr, m_failing);
            }
        }
        button->setText(look::kIconGap + label);
        button->setShortcut(keys);  // setText takes the text's own mnemonic
        button->setToolTip((key == PageKey::reports ? told : name) + QStringLiteral(" (") +
                           keys.toString(QKeySequence::NativeText) + QLatin1Char(')'));
        button->setAccessibleName(told);
    }
}

}  // namespace xinglin
