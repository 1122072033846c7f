// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPainter;

namespace xinglin {

/// How much something matters. Always a shape, a colour and a word together.
enum class Severity { p0, p1, p2, info, good, noData };

Severity severityOf(AlertSeverity severity);
QString severityWord(Severity severity);
ColourRole severityRole(Severity severity);
/// Octagon, triangle, diamond, circle, check, dashed circle; filled with the severity's colour.
void paintSeverityMark(QPainter *painter, const QRectF &square, Severity severity, const Theme &theme);

/// Mark and text in one line: the severity's own word, or the text given.
class SeverityBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit SeverityBadge(const Theme &theme, QWidget *parent = nullptr);

    void setSeverity(Severity severity, const QString &text = {});
    Severity severity() const { return m_severity; }
    QString text() const { return m_text.isEmpty() ? severityWord(m_severity) : m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    Severity m_severity = Severity::noData;
    QString m_text;
};

}  // namespace xinglin
