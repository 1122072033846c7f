// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/each_box.h"

#include <QSignalBlocker>

#include <algorithm>

namespace xinglin {
namespace {

QString eachWord(ReportEach each)
{
    switch (each) {
    case ReportEach::none: return EachBox::tr("One report");
    case ReportEach::subUnit: return EachBox::tr("One for each direct sub-unit");
    case ReportEach::unit: return EachBox::tr("One for each unit, at every level");
    case ReportEach::person: return EachBox::tr("One for each person of a unit");
    }
    return {};
}

}  // namespace

EachBox::EachBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void EachBox::setChoices(const std::vector<ReportEach> &choices)
{
    const ReportEach before = each();
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const ReportEach choice : choices)
            addItem(eachWord(choice), static_cast<int>(choice));
        setEach(before);
    }
    setVisible(choices.size() > 1);
    if (each() != before)
        Q_EMIT currentIndexChanged(currentIndex());
}

ReportEach EachBox::each() const
{
    return static_cast<ReportEach>(currentData().toInt());
}

void EachBox::setEach(ReportEach each)
{
    setCurrentIndex(std::max(0, findData(static_cast<int>(each))));
}

void EachBox::retranslate()
{
    for (int i = 0; i < count(); ++i)
        setItemText(i, eachWord(static_cast<ReportEach>(itemData(i).toInt())));
}

}  // namespace xinglin
