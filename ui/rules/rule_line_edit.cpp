// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_line_edit.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>

#include <algorithm>

namespace xinglin {

RuleLineEdit::RuleLineEdit(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(fontMetrics().lineSpacing() * 3 + look::m);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isOwn)
            Q_EMIT edited();
    });
}

void RuleLineEdit::setLine(const QString &line)
{
    if (line == this->line())
        return;
    const QScopedValueRollback own(m_isOwn, true);
    const int at = textCursor().position();
    setPlainText(line);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(at, static_cast<int>(line.size())));
    setTextCursor(cursor);
    clearProblem();
}

void RuleLineEdit::markProblem(qsizetype column, qsizetype length)
{
    const int size = static_cast<int>(line().size());
    int from = std::clamp(static_cast<int>(column), 0, size);
    int to = std::clamp(static_cast<int>(column + length), from, size);
    if (from == to) {
        while (from > 0 && line()[from - 1].isSpace())
            --from;
        while (from > 0 && !line()[from - 1].isSpace())
            --from;
    }
    QTextEdit::ExtraSelection selection;
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(m_theme.colour(ColourRole::p0));
    selection.cursor = textCursor();
    selection.cursor.setPosition(from);
    selection.cursor.setPosition(to, QTextCursor::KeepAnchor);
    setExtraSelections({selection});
}

void RuleLineEdit::clearProblem()
{
    setExtraSelections({});
}

void RuleLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT submitted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void RuleLineEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified());
}

}  // namespace xinglin
