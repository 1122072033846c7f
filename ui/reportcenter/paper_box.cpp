// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/paper_box.h"

namespace xinglin {
namespace {

QString paperWord(Paper paper)
{
    switch (paper) {
    case Paper::a4: return QStringLiteral("A4");
    case Paper::letter: return QStringLiteral("Letter");
    case Paper::a4Landscape: return PaperBox::tr("A4 landscape");
    case Paper::letterLandscape: return PaperBox::tr("Letter landscape");
    }
    return {};
}

}  // namespace

PaperBox::PaperBox(Choice choice, QWidget *parent)
    : QComboBox(parent)
    , m_mayBeNone(choice == Choice::oneOrNone)
{
    if (m_mayBeNone)
        addItem(QString());
    for (const Paper paper : papers())
        addItem(paperWord(paper), static_cast<int>(paper));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);  // few and short words, none of them cut
}

std::optional<Paper> PaperBox::paper() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(static_cast<Paper>(chosen.toInt())) : std::nullopt;
}

void PaperBox::setPaper(std::optional<Paper> paper)
{
    setCurrentIndex(paper ? findData(static_cast<int>(*paper)) : 0);
}

void PaperBox::retranslate(const QString &none)
{
    for (int i = 0; i < count(); ++i)
        setItemText(i, itemData(i).isValid() ? paperWord(static_cast<Paper>(itemData(i).toInt())) : none);
}

}  // namespace xinglin
