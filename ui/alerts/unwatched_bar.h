// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QFrame>

class QPushButton;

namespace xinglin {

class SeverityBadge;
class Theme;

/// Says since when and until when no program watched, until somebody has read it. GUI thread.
class UnwatchedBar final : public QFrame
{
    Q_OBJECT

public:
    explicit UnwatchedBar(const Theme &theme, QWidget *parent = nullptr);

    /// Shown where the workspace tells of a pause that was not closed before.
    void take(const WorkspaceInfo &info);
    void retranslate();

private:
    WorkspaceInfo m_info;
    Instant m_readUntil;  // end of the pause that was read last
    SeverityBadge *m_text;
    QPushButton *m_close;
};

}  // namespace xinglin
