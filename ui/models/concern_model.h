// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/table_model.h"
#include "workspace/requests.h"

#include <vector>

namespace xinglin {

/// "Who to see first": people whose days left their own usual, worst first, with the reason in words. GUI
/// thread.
class ConcernModel final : public TableModel
{
    Q_OBJECT

public:
    using TableModel::TableModel;

    void setConcerns(std::vector<Concern> concerns);
    const Concern &concern(int row) const { return m_concerns[static_cast<std::size_t>(row)]; }
    /// "Heart rate 96 bpm, usually 72 · 3 days · 4.1 times the usual spread"
    static QString reason(const Concern &concern);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    int rows() const override { return static_cast<int>(m_concerns.size()); }
    int columns() const override { return 1; }
    QString title(int column) const override;
    QString text(int row, int column) const override;
    QString tip(int row, int column) const override;

private:
    std::vector<Concern> m_concerns;
};

}  // namespace xinglin
