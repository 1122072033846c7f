// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/period.h"

#include <QWidget>

class QAction;
class QDateEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace xinglin {

class Theme;

/// Chooses the days: a day, week, month, quarter, year, the last days, or from-to; the one before and the one
/// after at a click. GUI thread.
class PeriodPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodPicker(const Theme &theme, QWidget *parent = nullptr);

    const Period &period() const { return m_period; }
    /// Shows the period without telling anyone.
    void setPeriod(const Period &period);
    /// The last day there can be data of; later periods cannot be reached.
    void setLastDay(Day day);

Q_SIGNALS:
    void periodChosen(const xinglin::Period &period);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildMenu(const Theme &theme);
    /// The range's fields say the period that is shown. Not while they are open: somebody types there.
    void fillDates();
    void retranslate();
    void choose(const Period &period);
    void chooseLast(int days);
    Day reference() const;

    Period m_period;
    Day m_last;
    QToolButton *m_button;
    QToolButton *m_previous;
    QToolButton *m_next;
    QMenu *m_menu;
    QList<QAction *> m_kinds;  // day, week, month, quarter, year
    QList<QAction *> m_lasts;  // 7, 30, 90 days
    QDateEdit *m_from;
    QDateEdit *m_to;
    QPushButton *m_apply;
};

}  // namespace xinglin
