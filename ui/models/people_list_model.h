// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_model.h"
#include "workspace/requests.h"

namespace xinglin {

/// People of a unit with their figures, in pages by code: a view that comes to the end asks for the next page
/// through pageWanted(), and whoever has the door answers with appendPage(). Search hits come without figures
/// and get them one by one.
class PeopleListModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Name, Health, Code, UnitName, Position, Coverage, DataAge, Device, ColumnCount };

    using TableModel::TableModel;

    /// Empties the list and asks for the first page.
    void restart(int pageSize = 200);
    /// Rows that follow the ones there; fewer than a page means that no more will come.
    void appendPage(std::vector<PersonRow> page);
    /// No page could be had: nothing more is asked for until restart().
    void failPage();
    /// Replaces the list by people found by a search; their figures are unknown yet.
    void setHits(const std::vector<SubjectInfo> &hits);
    /// Fills the figures of a hit; ignored when the person is no longer in the list.
    void setFigures(PersonId person, const SubjectFigures &figures);
    /// What ages of data are counted from.
    void setNow(Instant now, const Zone &zone);

    bool isComplete() const { return m_complete; }
    PersonId person(int row) const;
    const PersonRow &personRow(int row) const { return m_people[static_cast<std::size_t>(row)].row; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void pageWanted(const xinglin::PageRequest &page);

protected:
    int rows() const override { return static_cast<int>(m_people.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column == Coverage; }

private:
    struct Entry
    {
        PersonRow row;
        bool hasFigures = true;
        bool suppressed = false;
    };
    QString healthText(const Entry &entry) const;

    std::vector<Entry> m_people;
    int m_pageSize = 200;
    bool m_complete = true;
    bool m_waiting = false;
    Instant m_now;
    Zone m_zone = Zone::utc();
};

}  // namespace xinglin
