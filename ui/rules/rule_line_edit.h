// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace xinglin {

class Theme;

/// A rule in one line of words, wrapped where it is long. A wrong word is underlined with a wave. GUI thread.
class RuleLineEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RuleLineEdit(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the line without telling anyone; the cursor stays where it can.
    void setLine(const QString &line);
    QString line() const { return toPlainText(); }
    /// Underlines from the column on; a length of 0 marks the last word: the line ends too early.
    void markProblem(qsizetype column, qsizetype length);
    void clearProblem();

Q_SIGNALS:
    /// Typed by somebody.
    void edited();
    /// Enter.
    void submitted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    const Theme &m_theme;
    bool m_isOwn = false;
};

}  // namespace xinglin
