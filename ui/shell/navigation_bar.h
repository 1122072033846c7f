// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/navigator.h"

#include <QFrame>

#include <cstdint>
#include <map>

class QButtonGroup;
class QLabel;
class QToolButton;

namespace xinglin {

class Theme;

/// The pages at the left edge, icon and label; Alt+1.. choose them.
class NavigationBar final : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the bar.
    explicit NavigationBar(const Theme &theme, QWidget *parent = nullptr);

    void setCurrent(PageKey page);
    /// Unfinished P0s, told beside the alerts.
    void setEmergencies(std::int64_t count);
    /// Schedules whose last run failed, marked beside the reports.
    void setFailingSchedules(int count);

Q_SIGNALS:
    void chosen(xinglin::PageKey page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Theme &m_theme;
    std::map<PageKey, QToolButton *> m_buttons;
    QLabel *m_name;
    std::int64_t m_p0 = 0;
    int m_failing = 0;
};

}  // namespace xinglin
