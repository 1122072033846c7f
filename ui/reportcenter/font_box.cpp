// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/font_box.h"

#include <QSignalBlocker>
#include <QtConcurrentRun>

#include <algorithm>

namespace xinglin {

FontBox::FontBox(QWidget *parent)
    : QComboBox(parent)
    , m_looking(this)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    fill({});
    connect(this, &QComboBox::currentIndexChanged, this, &FontBox::familyChosen);
}

void FontBox::showEvent(QShowEvent *event)
{
    QComboBox::showEvent(event);
    const auto look = []() -> Result<std::vector<pdf::FontFamily>> {
        return pdf::familiesOf(pdf::fontFiles(pdf::fontFolders()));
    };
    m_looking.run(QtConcurrent::run(look), [this](Result<std::vector<pdf::FontFamily>> found) {
        if (!found)
            return;
        m_families = *std::move(found);
        m_isKnown = true;
        fill(family());
        Q_EMIT familiesKnown();
    });
}

void FontBox::setFamily(const QString &name)
{
    if (name != family())
        fill(name);
}

bool FontBox::isMissing() const
{
    const QString chosen = family();
    return m_isKnown && !chosen.isEmpty() &&
           std::ranges::none_of(m_families, [&](const pdf::FontFamily &one) { return one.isCalled(chosen); });
}

void FontBox::retranslate()
{
    fill(family());
}

void FontBox::fill(const QString &chosen)
{
    const QSignalBlocker blocker(this);
    clear();
    addItem(tr("Standard"), QString());
    for (const pdf::FontFamily &one : m_families) {
        const bool isChosen = !chosen.isEmpty() && one.isCalled(chosen);
        // The template's own name for it stays, or looking at a template would change it.
        addItem(one.nameIn(installedLanguage()), isChosen ? chosen : one.name);
        if (isChosen)
            setCurrentIndex(count() - 1);
    }
    if (family() != chosen) {
        addItem(m_isKnown ? tr("%1 (not installed)").arg(chosen) : chosen, chosen);
        setCurrentIndex(count() - 1);
    }
}

}  // namespace xinglin
