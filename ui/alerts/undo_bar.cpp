// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/undo_bar.h"

#include "ui/models/order_words.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xinglin {

UndoBar::UndoBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_text(makeElidedLabel(LabelStyle::strong, this))
    , m_undo(makeButton(ButtonStyle::quiet, this))
    , m_close(makeButton(ButtonStyle::quiet, this))
{
    setProperty("popup", true);
    setObjectName(QStringLiteral("undoBar"));
    m_text->setObjectName(QStringLiteral("undoText"));
    m_undo->setObjectName(QStringLiteral("undoAct"));
    m_undo->setIcon(theme.icon(QStringLiteral("undo-2"), ColourRole::accent));
    m_close->setIcon(theme.icon(QStringLiteral("x")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::m, look::xs, look::xs, look::xs);
    row->setSpacing(look::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(token()); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (!m_entries.empty())
            m_entries.pop_back();
        show();
    });
    retranslate();
    hide();
}

void UndoBar::add(const QString &text, const QString &token, Instant until)
{
    std::erase_if(m_entries, [](const Entry &each) { return each.token.isEmpty(); });
    m_entries.push_back({text, token, until});
    show();
}

void UndoBar::drop(const QString &token)
{
    std::erase_if(m_entries, [&token](const Entry &each) { return each.token == token; });
    show();
}

void UndoBar::tick(Instant now)
{
    m_now = now;
    std::erase_if(m_entries, [now](const Entry &each) { return !each.token.isEmpty() && each.until <= now; });
    show();
}

void UndoBar::show()
{
    setVisible(!m_entries.empty());
    if (m_entries.empty())
        return;
    const Entry &entry = m_entries.back();
    if (m_text->text() != entry.text) {
        m_text->setText(entry.text);
        m_text->setAccessibleName(entry.text);
    }
    m_undo->setVisible(!entry.token.isEmpty());
    const QString left = words::clock(entry.until, m_now);
    m_undo->setText(left.isEmpty() ? tr("Undo") : tr("Undo (%1)").arg(left));
}

void UndoBar::retranslate()
{
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    show();
}

}  // namespace xinglin
