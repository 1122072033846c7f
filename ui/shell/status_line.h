// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace xinglin {

class Activities;
class Theme;

/// The line below every page: which workspace, how far its data goes, what waits, what runs and how to stop
/// it.
class StatusLine final : public QFrame
{
    Q_OBJECT

public:
    StatusLine(const Theme &theme, Activities &activities, QWidget *parent = nullptr);

    void setWorkspace(const WorkspaceInfo &info);
    void setPending(qint64 records);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWorkspace();
    void showActivity();

    Activities &m_activities;
    WorkspaceInfo m_info;
    qint64 m_pending = 0;
    QLabel *m_text;
    QLabel *m_unwatched;
    QLabel *m_waiting;
    QLabel *m_work;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

}  // namespace xinglin
