// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_style.h"

#include <QLabel>
#include <QPushButton>

#include <array>

namespace xinglin {

QLabel *makeLabel(TextStyle style, QWidget *parent)
{
    auto *label = new QLabel(parent);
    setTextStyle(label, style);
    return label;
}

void setTextStyle(QLabel *label, TextStyle style)
{
    static constexpr std::array<const char *, 6> kNames{"title",  "heading",   "body",
                                                        "strong", "secondary", "figure"};
    label->setProperty("textStyle", QString::fromLatin1(kNames[static_cast<std::size_t>(style)]));
}

QPushButton *makeButton(ButtonStyle style, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setCursor(Qt::PointingHandCursor);
    static constexpr std::array<const char *, 3> kNames{"plain", "primary", "quiet"};
    button->setProperty("buttonStyle", QString::fromLatin1(kNames[static_cast<std::size_t>(style)]));
    return button;
}

void makeCard(QWidget *widget)
{
    widget->setProperty("card", true);
    widget->setAttribute(Qt::WA_StyledBackground);
}

}  // namespace xinglin
