// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_job.h"

#include <QAbstractListModel>

namespace xinglin {

/// The gallery: each kind of report with what it answers.
class ReportKindModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    ReportKind kind(int row) const;
    int rowOf(ReportKind kind) const;
    void retranslate();

    static QString titleOf(ReportKind kind);
    /// The question the report answers.
    static QString questionOf(ReportKind kind);
    /// Name of the icon of resources/icons.
    static QString iconOf(ReportKind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Display is the title, SecondaryRole the question.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

}  // namespace xinglin
