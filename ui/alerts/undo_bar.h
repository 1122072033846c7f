// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;

namespace xinglin {

class Theme;

/// What was just done, and for how long it can still be taken back. The newest act stands here; the one
/// before it comes back when the newest is undone or its time is over.
class UndoBar final : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(const Theme &theme, QWidget *parent = nullptr);

    /// An empty token: a word without a way back, shown until the next.
    void add(const QString &text, const QString &token, Instant until);
    /// It was taken back, or cannot be any more.
    void drop(const QString &token);
    void tick(Instant now);
    void retranslate();
    QString token() const { return m_entries.empty() ? QString() : m_entries.back().token; }

Q_SIGNALS:
    void undoRequested(const QString &token);

private:
    struct Entry
    {
        QString text, token;
        Instant until;
    };
    void show();

    std::vector<Entry> m_entries;
    Instant m_now;
    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_close;
};

}  // namespace xinglin
