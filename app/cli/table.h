// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace xinglin {

/// Columns of text aligned for a terminal: text left, numbers right. A Chinese character is two cells wide.
class Table
{
public:
    enum class Align { left, right };
    struct Column
    {
        QString title;
        Align align = Align::left;
    };

    explicit Table(std::vector<Column> columns)
        : m_columns(std::move(columns))
    {}

    void addRow(const QStringList &cells) { m_rows.push_back(cells); }
    bool isEmpty() const { return m_rows.empty(); }
    /// Lines without trailing blanks, each ended; the titles first.
    QString text() const;

private:
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

/// Number of terminal cells the text takes.
int cellWidth(const QString &text);

}  // namespace xinglin
