// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace xinglin {

class Theme;

/// What the window shows without a workspace: what one is, and the ways to have one.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);

    void setRecent(const QStringList &folders);
    /// Something went wrong with opening; empty: nothing.
    void setNotice(const QString &text);
    /// Opening is under way.
    void setBusy(bool busy);

Q_SIGNALS:
    void openRequested();
    void createRequested();
    void recentChosen(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_notice;
    QPushButton *m_create;
    QPushButton *m_open;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

}  // namespace xinglin
