// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schedule.h"

#include <QFrame>

#include <map>

class QLabel;
class QPushButton;

namespace xinglin {

class SeverityBadge;
class Theme;

/// Says above every page which scheduled report could not be made, and why, until somebody has read it or it
/// was made after all. GUI thread.
class ScheduleNotice final : public QFrame
{
    Q_OBJECT

public:
    explicit ScheduleNotice(const Theme &theme, QWidget *parent = nullptr);

    void take(const ScheduleRun &run, const QString &name);
    QString text() const;

Q_SIGNALS:
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QString name;
        QString period;
        QString reason;
    };

    void retranslate();

    std::map<ScheduleId, Line> m_lines;
    ScheduleId m_newest;
    SeverityBadge *m_badge;
    QLabel *m_reason;
    QLabel *m_more;
    QPushButton *m_open;
    QPushButton *m_read;
};

}  // namespace xinglin
