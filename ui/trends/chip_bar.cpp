// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/chip_bar.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace xinglin {
namespace {

constexpr int kSwatch = 10;
constexpr int kMostText = 220;

// The line colour of the subject, as in the chart.
class Swatch final : public QWidget
{
public:
    Swatch(const Theme &theme, int series, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_series(series)
    {
        setFixedSize(kSwatch, kSwatch);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.series(m_series));
        painter.drawEllipse(rect());
    }

private:
    const Theme &m_theme;
    int m_series;
};

}  // namespace

ChipBar::ChipBar(const Theme &theme, QWidget *adder, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new FlowLayout(look::xs, this))
    , m_adder(adder)
{
    m_layout->addWidget(adder);
}

void ChipBar::setChips(const std::vector<Chip> &chips, bool keepsOne)
{
    for (QWidget *chip : m_chips)
        chip->deleteLater();
    m_chips.clear();
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
    const bool isRemovable = !keepsOne || chips.size() > 1;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        m_chips.push_back(makeChip(chips[i], static_cast<int>(i), isRemovable));
        m_layout->addWidget(m_chips.back());
        m_chips.back()->show();
    }
    m_layout->addWidget(m_adder);
    updateGeometry();
}

QWidget *ChipBar::makeChip(const Chip &chip, int place, bool isRemovable)
{
    auto *frame = new QFrame(this);
    makeCard(frame);
    frame->setFixedHeight(kChipHeight);
    frame->setToolTip(chip.hover);
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(look::s, 0, look::xs, 0);
    layout->setSpacing(look::xs);
    if (chip.colour >= 0)
        layout->addWidget(new Swatch(m_theme, chip.colour, frame));
    QLabel *label = makeLabel(LabelStyle::body, frame);
    label->setText(label->fontMetrics().elidedText(chip.text, Qt::ElideRight, kMostText));
    layout->addWidget(label);
    auto *remove = new QToolButton(frame);
    remove->setProperty("flat", true);
    remove->setProperty("chipClose", true);
    remove->setIcon(m_theme.icon(QStringLiteral("x")));
    remove->setIconSize(QSize(12, 12));
    remove->setToolTip(tr("Remove %1").arg(chip.text));
    remove->setAccessibleName(tr("Remove %1").arg(chip.text));
    remove->setVisible(isRemovable);
    layout->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, [this, place] { Q_EMIT removeRequested(place); });
    return frame;
}

}  // namespace xinglin
