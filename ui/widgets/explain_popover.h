// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/explanation.h"

#include <QFrame>

namespace xinglin {

class Theme;

/// "How was this computed?": floats beside what was asked about, closes with Escape or a click elsewhere.
/// Deletes itself. GUI thread.
class ExplainPopover final : public QFrame
{
    Q_OBJECT

public:
    ExplainPopover(const Theme &theme, const std::vector<Explanation> &parts, QWidget *parent);

    /// Opens below the widget, or above it where there is no room.
    static void open(const Theme &theme, const std::vector<Explanation> &parts, QWidget *beside);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *part(const Explanation &explanation);
};

}  // namespace xinglin
