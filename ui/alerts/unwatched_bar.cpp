// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/unwatched_bar.h"

#include "ui/models/duty_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace xinglin {

UnwatchedBar::UnwatchedBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_text(new SeverityBadge(theme, this))
    , m_close(makeButton(ButtonStyle::quiet, this))
{
    setProperty("popup", true);
    setObjectName(QStringLiteral("unwatchedBar"));
    m_text->setObjectName(QStringLiteral("unwatchedText"));
    m_close->setObjectName(QStringLiteral("unwatchedRead"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::m, look::xs, look::xs, look::xs);
    row->setSpacing(look::s);
    row->addWidget(m_text);
    row->addStretch(1);
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_readUntil = m_info.unwatched ? m_info.unwatched->to : Instant();
        hide();
    });
    hide();
}

void UnwatchedBar::take(const WorkspaceInfo &info)
{
    // A pause that a window saw before the keeper had noted its end grows a little.
    constexpr std::int64_t kSame = 60'000;
    const bool isNews =
        info.unwatched && (!m_readUntil.isValid() || info.unwatched->to > m_readUntil + kSame);
    const bool isOther = info.unwatched != m_info.unwatched;
    m_info = info;
    if (isNews && (isOther || !isVisibleTo(parentWidget())))
        retranslate();
    setVisible(isNews);
}

void UnwatchedBar::retranslate()
{
    m_close->setText(tr("Got it"));
    if (!m_info.unwatched)
        return;
    const QString text = tr("Nothing was watched from %1 to %2. What fell due meanwhile was done afterwards.")
                             .arg(duty_words::moment(m_info.unwatched->from, m_info.zone, m_info.now),
                                  duty_words::moment(m_info.unwatched->to, m_info.zone, m_info.now));
    m_text->setSeverity(Severity::p1, text);
    m_text->setAccessibleName(text);
    m_text->setToolTip(tr("The program was closed, or the computer asleep."));
}

}  // namespace xinglin
