// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"
#include "workspace/alerts/duty_requests.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace xinglin {

/// Who is on duty now and until when, and who comes next. GUI thread.
class DutyNowPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit DutyNowPanel(QWidget *parent = nullptr);

    void show(const DutyNow &duty, const WorkspaceInfo &info);
    void showError(const Error &error);
    void retranslate();

private:
    void fill(QVBoxLayout *column, const std::vector<DutyRow> &rows, const QString &nobody);

    QLabel *m_nowTitle, *m_nextTitle;
    QVBoxLayout *m_now, *m_next;
    DutyNow m_shown;
    WorkspaceInfo m_info;
};

}  // namespace xinglin
