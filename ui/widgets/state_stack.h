// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QStackedWidget>
#include <QTimer>

class QLabel;
class QPushButton;

namespace xinglin {

class Theme;

/// The place of a page's content and of what stands there instead: loading, nothing yet (and what to do about
/// it), failed (and try again). GUI thread.
class StateStack final : public QStackedWidget
{
    Q_OBJECT

public:
    /// `content` is taken over.
    StateStack(const Theme &theme, QWidget *content, QWidget *parent = nullptr);

    struct EmptyText
    {
        QString title;   ///< "No data yet"
        QString advice;  ///< what to do
        QString action;  ///< word on the button; none without
        QString icon;
    };

    void showContent();
    /// Content that is there stays; without any, a word appears once the answer takes longer than 300 ms.
    void showLoading();
    /// What is shown belongs to something else and goes at once; then like showLoading().
    void showLoadingAfresh();
    void showEmpty(const EmptyText &text);
    void showError(const Error &error);
    bool isShowingContent() const;
    /// What the content asks for: a message must not push a page about.
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// The button of the empty state.
    void actionRequested();
    /// "Try again" of the error state.
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMessage(const QString &icon, const QString &title, const QString &advice, const QString &action);

    const Theme &m_theme;
    QWidget *m_content;
    QWidget *m_blank;
    QWidget *m_message;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_advice;
    QPushButton *m_action;
    QTimer m_slow;
    bool m_isError = false;
    bool m_isLoading = false;
};

}  // namespace xinglin
