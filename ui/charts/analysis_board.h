// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ui/charts/analysis_card.h"
#include "ui/widgets/state_stack.h"

#include <QScrollArea>
#include <QTimer>

class QPushButton;

namespace xinglin {

/// Cards of analyses in one column or two, wide ones across; no more than a handful until the reader asks for
/// the rest. Says so when they are on their way, failed, or when there is none. GUI thread.
class AnalysisBoard final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kFirstCards = 5;

    explicit AnalysisBoard(const Theme &theme, QWidget *parent = nullptr);

    /// Stands above the cards and goes with them; taken over.
    void setHeader(QWidget *header);
    void setCards(std::vector<CardContent> cards);
    void showLoading() { m_state->showLoading(); }
    /// Forgets the cards: those to come are of another subject.
    void startAfresh();
    void showError(const Error &error) { m_state->showError(error); }
    /// What stands there without any card.
    void setEmptyText(const StateStack::EmptyText &text) { m_empty = text; }
    /// Brings the card of that key (or of its method) into view, now or once it is made; false when there
    /// is none.
    bool reveal(const QString &key);
    void retranslate();
    std::vector<AnalysisCard *> shownCards() const;

Q_SIGNALS:
    void retryRequested();
    void unitChosen(xinglin::UnitId unit);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    /// Makes one card an event: charts take their time, and the window must not wait for all of them.
    void fillNext();
    std::size_t shownCount() const;

    const Theme &m_theme;
    StateStack::EmptyText m_empty;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QWidget *m_header = nullptr;
    StateStack *m_state;
    QPushButton *m_more;
    std::vector<AnalysisCard *> m_cards;
    std::vector<CardContent> m_contents;
    std::size_t m_filled = 0;
    QTimer m_filling;
    QString m_wanted;  // to be revealed once it is filled
    bool m_showsAll = false;
    int m_columns = 0;
};

}  // namespace xinglin
