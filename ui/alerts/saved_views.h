// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"

#include <QByteArray>

#include <vector>

namespace xinglin {

class Memory;

/// A way to look at the queue: what is in it, how it is grouped and ordered. The unit is the window's.
struct QueueView
{
    QString name;  ///< as the user called it
    OrderFilter filter;
    OrderSort sort = OrderSort::urgency;
    bool descending = false;
    OrderGrouping grouping = OrderGrouping::none;
    bool isLearned = false;  ///< as past verdicts teach, instead of `sort`; without groups
};

/// Views the user has named, and the one in use, kept in the window's memory. GUI thread.
class SavedViews
{
public:
    /// Nothing to remember with: they last as long as this object.
    explicit SavedViews(Memory *memory);

    const std::vector<QueueView> &all() const { return m_views; }
    /// A view of the same name is replaced.
    void save(const QueueView &view);
    void remove(const QString &name);
    /// The view in use when the window was last closed.
    QueueView last() const;
    void setLast(const QueueView &view);

    static QByteArray toJson(const std::vector<QueueView> &views);
    /// What cannot be read is left out.
    static std::vector<QueueView> fromJson(const QByteArray &json);

private:
    Memory *m_memory;
    std::vector<QueueView> m_views;
};

}  // namespace xinglin
