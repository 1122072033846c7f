// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_verdict_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/severity.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QPushButton;

namespace xinglin {

class StateStack;

/// What became of an import: one line for all, a row a file, and every rejected line with its reason.
class ImportVerdictView final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportVerdictView(const Theme &theme, QWidget *parent = nullptr);

    void showReport(const ImportReport &report);
    void showFailure(const Error &error);
    void retranslate();

Q_SIGNALS:
    /// "Save rejected lines…": the table as CSV.
    void saveRequested(const QString &csv);

private:
    void showSummary();
    void showRejections();

    StateStack *m_state;
    SeverityBadge *m_badge;
    QLabel *m_figures;
    DataTable *m_files;
    QLabel *m_note;
    QLabel *m_rejectionTitle;
    DataTable *m_rejections;
    QPushButton *m_save;
    ImportFileModel m_fileModel;
    RejectionModel m_rejectionModel;
    QSortFilterProxyModel m_sortedFiles;
    QSortFilterProxyModel m_sortedRejections;
    bool m_hasReport = false;
};

}  // namespace xinglin
