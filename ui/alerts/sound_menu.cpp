// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/sound_menu.h"

#include "ui/models/order_words.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/sound_setting.h"

#include <QMenu>

namespace xinglin {

SoundMenu::SoundMenu(const PageContext &context, QWidget *parent)
    : QToolButton(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("alertSounds"));
    setProperty("flat", true);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SoundMenu::fill);
}

void SoundMenu::fill()
{
    menu()->clear();
    for (const AlertSeverity severity : {AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2}) {
        QAction *action = menu()->addAction(tr("Sound of a new %1").arg(words::severity(severity)));
        action->setCheckable(true);
        action->setChecked(isSoundOn(m_context.memory, severity));
        connect(action, &QAction::triggered, this, [this, severity](bool isOn) {
            if (isOn || severity != AlertSeverity::p0) {
                setSoundOn(m_context.memory, severity, isOn);
                return;
            }
            const QString text =
                tr("A new P0 will then only be seen: nothing will be heard when nobody looks at "
                   "the screen.");
            m_context.dialogs.confirm(this, {tr("Switch the sound of P0 off?"), text, tr("Switch off"), true},
                                      [this] { setSoundOn(m_context.memory, AlertSeverity::p0, false); });
        });
    }
}

void SoundMenu::retranslate()
{
    setText(tr("Sounds"));
}

}  // namespace xinglin
