// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace xinglin {

class Theme;

/// Where files are dropped, with a button for those who choose instead. A folder stands for the files in it.
class DropArea final : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(const Theme &theme, QWidget *parent = nullptr);

    void retranslate();

Q_SIGNALS:
    void filesDropped(const QStringList &files);
    void chooseRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_hint;
    QLabel *m_kinds;
    QPushButton *m_choose;
    bool m_isOver = false;
};

}  // namespace xinglin
