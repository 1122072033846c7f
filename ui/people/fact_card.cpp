// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/fact_card.h"

#include "ui/widgets/sparkline.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace xinglin {

FactCard::FactCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(LabelStyle::strong, this))
    , m_figure(makeLabel(LabelStyle::title, this))
    , m_basis(makeLabel(LabelStyle::secondary, this))
    , m_course(new Sparkline(theme, this))
    , m_facts(new QWidget(this))
    , m_grid(new QGridLayout(m_facts))
{
    makeCard(this);
    m_basis->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(look::m);
    m_grid->setVerticalSpacing(look::xs);
    m_grid->setColumnStretch(0, 1);
    auto *line = new QHBoxLayout;
    line->addWidget(m_figure);
    line->addStretch(1);
    line->addWidget(m_course);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::m, look::m, look::m, look::m);
    column->setSpacing(look::xs);
    column->addWidget(m_title);
    column->addLayout(line);
    column->addWidget(m_basis);
    column->addWidget(m_facts);
}

void FactCard::setContent(const Content &content)
{
    m_title->setText(content.title);
    m_figure->setText(content.figure);
    m_figure->setVisible(!content.figure.isEmpty());
    m_basis->setText(content.basis);
    m_basis->setVisible(!content.basis.isEmpty());
    m_course->setValues(content.course);
    m_course->setVisible(!content.course.empty());
    for (QLabel *label : m_labels)
        delete label;
    m_labels.clear();
    QStringList spoken{content.figure, content.basis};
    int row = 0;
    for (const Fact &fact : content.facts) {
        QLabel *name = makeLabel(LabelStyle::secondary, m_facts);
        QLabel *value = makeLabel(LabelStyle::body, m_facts);
        name->setText(fact.name);
        name->setWordWrap(true);
        value->setText(fact.value);
        value->setToolTip(fact.hover);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignTop);
        m_labels.push_back(name);
        m_labels.push_back(value);
        spoken += fact.name + QLatin1Char(' ') + fact.value;
        ++row;
    }
    m_facts->setVisible(row > 0);
    setAccessibleName(content.title);
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
}

}  // namespace xinglin
