// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/template_form.h"
#include "ui/reportcenter/templates_view.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kTemplatesWidth = 252;
constexpr int kLeastTemplates = 208;
constexpr int kEditorWidth = 368;

}  // namespace

QWidget *TemplatesView::buildList()
{
    auto *card = new QWidget(this);
    card->setMinimumWidth(kLeastTemplates);
    card->setMaximumWidth(kTemplatesWidth);
    makeCard(card);
    m_list = new QListWidget(card);
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto button = [card](const char *name) {
        QPushButton *made = makeButton(ButtonStyle::plain, card);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_copy = button("copyTemplate");
    m_remove = button("removeTemplate");
    m_import = button("importTemplate");
    m_export = button("exportTemplate");
    auto *grid = new QGridLayout;
    grid->setSpacing(look::xs);
    grid->addWidget(m_copy, 0, 0);
    grid->addWidget(m_remove, 0, 1);
    grid->addWidget(m_import, 1, 0);
    grid->addWidget(m_export, 1, 1);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(look::s, look::s, look::s, look::s);
    layout->setSpacing(look::s);
    layout->addWidget(m_list, 1);
    layout->addLayout(grid);
    return card;
}

QWidget *TemplatesView::buildEditor()
{
    auto *card = new QWidget(this);
    card->setFixedWidth(kEditorWidth);
    makeCard(card);
    m_form = new TemplateForm(m_context);
    auto *scroll = new QScrollArea(card);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The card's surface shows through.
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    m_problem = makeLabel(LabelStyle::body, card);
    m_problem->setObjectName(QStringLiteral("templateProblem"));
    m_problem->setWordWrap(true);
    m_hint = makeLabel(LabelStyle::secondary, card);
    m_hint->setObjectName(QStringLiteral("templateHint"));
    m_hint->setWordWrap(true);
    m_save = makeButton(ButtonStyle::primary, card);
    m_save->setObjectName(QStringLiteral("saveTemplate"));
    m_back = makeButton(ButtonStyle::plain, card);
    m_back->setObjectName(QStringLiteral("resetTemplate"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::s);
    buttons->addWidget(m_save);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(look::m, look::xs, look::m, look::m);
    foot->setSpacing(look::xs);
    foot->addWidget(m_problem);
    foot->addWidget(m_hint);
    foot->addLayout(buttons);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    return card;
}

}  // namespace xinglin
