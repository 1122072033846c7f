// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace xinglin {

class Theme;

/// What can be done now, in one row, each with its key. The next step of an order's life is the loud one.
/// What a narrow row has no room for stands under "More": no word is ever cut.
class OrderActionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OrderActionBar(const Theme &theme, QWidget *parent = nullptr);

    /// What may be done to how many; with several orders everything may be tried.
    void setPossible(const std::vector<OrderVerb> &possible, int count);
    bool isPossible(OrderVerb verb) const;
    void retranslate();

    /// The key of a verb; none: 0.
    static QString keyOf(OrderVerb verb);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void chosen(xinglin::OrderVerb verb);
    void nextRequested();
    void silenceRequested();

private:
    struct Action
    {
        OrderVerb verb;
        QPushButton *button;
        bool isOffered = false;  ///< in the row, or under "More" where there is no room
    };
    void fillMore();
    void fit();
    QAction *addToMore(OrderVerb verb);

    std::vector<Action> m_actions;
    std::vector<OrderVerb> m_possible;
    QPushButton *m_next;
    QToolButton *m_more;
    int m_count = 0;
};

}  // namespace xinglin
