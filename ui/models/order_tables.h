// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "ui/models/table_model.h"
#include "workspace/alerts/alert_requests.h"

namespace xinglin {

/// What was done to an order and what happened to it, the newest first.
class OrderTimelineModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Time, Who, What, ColumnCount };
    using TableModel::TableModel;

    using PeopleNames = std::unordered_map<PersonId, BilingualText>;
    /// `people`: names of whom the lines are about.
    void setEvents(std::vector<OrderEvent> events, PeopleNames people, const Zone &zone, Instant now);

protected:
    int rows() const override { return static_cast<int>(m_events.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;

private:
    const OrderEvent &event(int row) const
    {
        return m_events[m_events.size() - 1 - static_cast<std::size_t>(row)];
    }

    std::vector<OrderEvent> m_events;
    PeopleNames m_people;
    Zone m_zone = Zone::utc();
    Instant m_now;
};

/// Other orders of a person.
class PersonOrdersModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Opened, Severity, Rule, State, Outcome, ColumnCount };
    using TableModel::TableModel;

    void setOrders(std::vector<OrderRow> orders, const Zone &zone, Instant now);
    OrderId order(int row) const { return m_orders[static_cast<std::size_t>(row)].order.id; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    int rows() const override { return static_cast<int>(m_orders.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;

private:
    std::vector<OrderRow> m_orders;
    Zone m_zone = Zone::utc();
    Instant m_now;
};

/// The alerts that were gathered under an order.
class FiringModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Fired, Rule, Worst, Occurrences, Quality, State, ColumnCount };
    using TableModel::TableModel;

    void setFirings(std::vector<FiringRow> firings, const Zone &zone, Instant now);

protected:
    int rows() const override { return static_cast<int>(m_firings.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    bool isNumber(int column) const override { return column == Worst || column == Occurrences; }

private:
    std::vector<FiringRow> m_firings;
    Zone m_zone = Zone::utc();
    Instant m_now;
};

/// What is kept silent, by whom and until when.
class SilenceModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Until, Rule, Whom, Reason, By, Suppressed, State, ColumnCount };
    using TableModel::TableModel;

    void setSilences(std::vector<Silence> silences, const Zone &zone, Instant now);
    /// Names for what silences carry as ids and codes; what is not named is told by its id.
    void setNames(std::function<QString(const Silence &)> whom, std::function<QString(const QString &)> rule);
    const Silence &silence(int row) const { return m_silences[static_cast<std::size_t>(row)]; }

protected:
    int rows() const override { return static_cast<int>(m_silences.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    QVariant sortKey(int row, int column) const override;
    bool isNumber(int column) const override { return column == Suppressed; }

private:
    std::vector<Silence> m_silences;
    std::function<QString(const Silence &)> m_whom;
    std::function<QString(const QString &)> m_rule;
    Zone m_zone = Zone::utc();
    Instant m_now;
};

/// Tasks after orders, by when they are due.
class FollowUpModel final : public TableModel
{
    Q_OBJECT

public:
    enum Column { Due, Task, Person, Order, Owner, State, ColumnCount };
    using TableModel::TableModel;

    void setFollowUps(std::vector<FollowUpRow> followUps, const Zone &zone, Instant now);
    const FollowUpRow &followUp(int row) const { return m_followUps[static_cast<std::size_t>(row)]; }

protected:
    int rows() const override { return static_cast<int>(m_followUps.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;
    QVariant sortKey(int row, int column) const override;

private:
    std::vector<FollowUpRow> m_followUps;
    Zone m_zone = Zone::utc();
    Instant m_now;
};

}  // namespace xinglin
