// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_figure_card.h"

#include "ui/models/format.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace xinglin {

KeyFigureCard::KeyFigureCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_label(makeLabel(LabelStyle::secondary, this))
    , m_value(makeLabel(LabelStyle::figure, this))
    , m_unit(makeLabel(LabelStyle::secondary, this))
    , m_basis(makeElidedLabel(LabelStyle::secondary, this))
    , m_change(makeElidedLabel(LabelStyle::body, this))
    , m_course(new Sparkline(theme, this))
{
    makeCard(this);
    m_value->setMinimumHeight(QFontMetrics(Theme::font(look::figure, true)).height());
    setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::s, look::m, look::s);
    column->setSpacing(2);
    column->addWidget(m_label);
    auto *line = new QHBoxLayout;
    line->setSpacing(look::xs);
    line->addWidget(m_value, 0, Qt::AlignBaseline);
    line->addWidget(m_unit, 0, Qt::AlignBaseline);
    line->addStretch(1);
    m_course->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    line->addWidget(m_course, 2);
    column->addLayout(line);
    column->addWidget(m_change);
    column->addWidget(m_basis);
}

void KeyFigureCard::setFigure(const CardFigure &figure)
{
    const bool isKnown = !figure.value.isEmpty();
    m_label->setText(figure.label);
    setTextStyle(m_value, isKnown ? LabelStyle::figure : LabelStyle::secondary);
    style()->polish(m_value);
    m_value->setText(isKnown ? figure.value : figure.isWithheld ? format::withheld() : format::noData());
    m_unit->setText(isKnown ? figure.unit : QString());
    m_change->setText(figure.change);
    m_basis->setText(figure.basis);
    m_course->setValues(figure.course);
    const QString hover = figure.isWithheld ? format::withheldReason() : figure.hover;
    setToolTip(hover);
    setAccessibleName(figure.label + QStringLiteral(": ") + m_value->text() + QLatin1Char(' ') +
                      m_unit->text());
    setAccessibleDescription(QStringList{figure.basis, figure.change, hover}.join(QStringLiteral(". ")));
}

}  // namespace xinglin
