// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace xinglin {

class Theme;

/// A delegate that leaves background, selection and focus to the style and paints a cell's own content.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// `area` is the cell inside its padding.
    virtual void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const = 0;
    /// The cell inside its padding, aligned with the text of plain cells.
    static QRect contentOf(const QRect &cell);
    const Theme &theme() const { return m_theme; }
    /// Text in the quiet colour.
    void paintQuiet(QPainter *painter, const QRect &area, const QString &text, Qt::Alignment alignment,
                    const QStyleOptionViewItem &option) const;

private:
    const Theme &m_theme;
};

}  // namespace xinglin
