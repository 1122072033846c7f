// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template.h"

#include <QTreeWidget>

namespace xinglin {

/// The chapters of a kind of report with their blocks: ticked what is in it, in the order of the report.
/// Chapters are moved by dragging, by Alt+Up and Alt+Down, or by `moveCurrent`. What privacy or honesty needs
/// can be moved, not unticked. GUI thread.
class ChapterTree final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ChapterTree(QWidget *parent = nullptr);

    /// Chosen chapters first in their order, then the others in the kind's.
    void setChapters(const QString &kind, const std::vector<TemplateChapter> &chapters);
    std::vector<TemplateChapter> chapters() const;
    /// By so many places; false at the ends.
    bool moveCurrent(int by);
    void retranslate();

Q_SIGNALS:
    void edited();

protected:
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addChapter(const QString &key, const TemplateChapter *chosen);
    void follow(QTreeWidgetItem *item);

    QString m_kind;
    bool m_isFilling = false;
};

}  // namespace xinglin
