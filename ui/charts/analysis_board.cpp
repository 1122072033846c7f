// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/analysis_board.h"

#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr int kTwoColumns = 780;  // pixels of width from which on two columns stand beside each other

/// About how high a card is, to balance two columns.
int weightOf(const CardContent &card)
{
    if (!card.reason.isEmpty())
        return 80;
    return 90 + (card.chart ? 210 : 0) + 22 * static_cast<int>(card.facts.size() + card.rows.size());
}

void discard(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QLayout *inner = item->layout())
            discard(inner);
        delete item;
    }
}

}  // namespace

AnalysisBoard::AnalysisBoard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_more(makeButton(ButtonStyle::quiet, m_content))
{
    m_content->setProperty("page", true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_state = new StateStack(theme, m_scroll, this);
    m_more->setObjectName(QStringLiteral("showMore"));
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, look::xs, look::m);
    column->setSpacing(look::m);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    connect(m_state, &StateStack::retryRequested, this, &AnalysisBoard::retryRequested);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = true;
        m_filling.start();
    });
    m_filling.setSingleShot(true);
    m_filling.setInterval(0);
    connect(&m_filling, &QTimer::timeout, this, &AnalysisBoard::fillNext);
}

void AnalysisBoard::setHeader(QWidget *header)
{
    m_header = header;
    header->setParent(m_content);
    layOut();
}

std::size_t AnalysisBoard::shownCount() const
{
    return m_showsAll ? m_contents.size() : std::min(m_contents.size(), kFirstCards);
}

std::vector<AnalysisCard *> AnalysisBoard::shownCards() const
{
    return {m_cards.begin(), m_cards.begin() + static_cast<std::ptrdiff_t>(std::min(shownCount(), m_filled))};
}

void AnalysisBoard::setCards(std::vector<CardContent> cards)
{
    m_contents = std::move(cards);
    m_filled = 0;
    m_wanted.clear();
    if (m_contents.empty()) {
        m_filling.stop();
        layOut();
        m_state->showEmpty(m_empty);
        return;
    }
    m_filling.start();
}

void AnalysisBoard::startAfresh()
{
    m_filling.stop();
    m_contents.clear();
    m_filled = 0;
    m_showsAll = false;
    m_wanted.clear();
    layOut();
    m_state->showLoadingAfresh();
}

void AnalysisBoard::fillNext()
{
    if (m_filled < shownCount()) {
        if (m_cards.size() == m_filled) {
            auto *card = new AnalysisCard(m_theme, m_content);
            card->hide();
            connect(card, &AnalysisCard::unitChosen, this, &AnalysisBoard::unitChosen);
            m_cards.push_back(card);
        }
        m_cards[m_filled]->setContent(m_contents[m_filled]);
        ++m_filled;
        m_filling.start();
        return;
    }
    layOut();
    m_state->showContent();
    if (!m_wanted.isEmpty())
        reveal(std::exchange(m_wanted, {}));
}

void AnalysisBoard::layOut()
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    discard(column);
    m_columns = width() >= kTwoColumns ? 2 : 1;
    if (m_header != nullptr)
        column->addWidget(m_header);
    std::array<QVBoxLayout *, 2> sides{};
    std::array<int, 2> heights{};
    const auto endRow = [&sides] {
        for (QVBoxLayout *&side : sides) {
            if (side != nullptr)
                side->addStretch(1);
            side = nullptr;
        }
    };
    const std::size_t shown = std::min(shownCount(), m_filled);
    for (std::size_t i = 0; i < shown; ++i) {
        AnalysisCard *card = m_cards[i];
        card->show();
        if (m_columns == 1 || card->content().isWide) {
            endRow();
            column->addWidget(card);
            continue;
        }
        if (sides[0] == nullptr) {
            auto *row = new QHBoxLayout;
            row->setSpacing(look::m);
            for (auto &side : sides) {
                side = new QVBoxLayout;
                side->setSpacing(look::m);
                row->addLayout(side, 1);
            }
            column->addLayout(row);
            heights = {};
        }
        const std::size_t side = heights[1] < heights[0] ? 1 : 0;
        sides[side]->addWidget(card);
        heights[side] += weightOf(card->content());
    }
    endRow();
    for (std::size_t i = shown; i < m_cards.size(); ++i)
        m_cards[i]->hide();
    m_more->setVisible(shown < m_contents.size());
    if (shown < m_contents.size())
        column->addWidget(m_more, 0, Qt::AlignLeft);
    retranslate();
    column->addStretch(1);
}

void AnalysisBoard::retranslate()
{
    const std::size_t rest = m_contents.size() - shownCount();
    m_more->setText(tr("Show %n more", nullptr, static_cast<int>(rest)));
}

bool AnalysisBoard::reveal(const QString &key)
{
    const QString method = key.section(QLatin1Char('/'), 0, 0);
    auto found = std::find_if(m_contents.begin(), m_contents.end(),
                              [&key](const CardContent &card) { return card.key == key; });
    if (found == m_contents.end())
        found = std::find_if(m_contents.begin(), m_contents.end(), [&method](const CardContent &card) {
            return std::any_of(card.sources.begin(), card.sources.end(),
                               [&method](const AnalysisResult &each) { return each.method == method; });
        });
    if (found == m_contents.end())
        return false;
    const auto place = static_cast<std::size_t>(found - m_contents.begin());
    m_showsAll = m_showsAll || place >= shownCount();
    if (place >= m_filled) {
        m_wanted = key;
        m_filling.start();
        return true;
    }
    AnalysisCard *card = m_cards[place];
    QTimer::singleShot(0, card, [this, card] {  // the layout has settled then
        m_scroll->verticalScrollBar()->setValue(card->mapTo(m_content, QPoint(0, 0)).y() - look::s);
        card->explainButton()->setFocus(Qt::OtherFocusReason);
    });
    return true;
}

void AnalysisBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((width() >= kTwoColumns ? 2 : 1) != m_columns)
        layOut();
}

}  // namespace xinglin
