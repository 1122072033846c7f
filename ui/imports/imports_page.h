// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_preview_model.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/activity.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page.h"

#include <QSortFilterProxyModel>

class QTabBar;
class QStackedWidget;

namespace xinglin {

class ImportPreviewView;
class ImportSetupPanel;
class ImportVerdictView;
class StateStack;

/// "What comes in?": files are chosen, looked at, tried and imported; every record gets its verdict.
class ImportsPage final : public Page
{
    Q_OBJECT

public:
    explicit ImportsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    /// As if the files had been dropped on the page.
    void addFiles(const QStringList &files);

Q_SIGNALS:
    /// An import or dry run ended, well or not.
    void finished();

protected:
    void refresh() override;
    void retranslate() override;

private:
    enum Tab { Preview, Verdict, History };
    void build();
    void chooseFiles();
    void loadPreview();
    void showPreview();
    void start(bool dryRun);
    void finish(Result<ImportReport> report);
    void showHistory(Result<std::vector<ImportRecord>> records);
    void saveRejections(const QString &csv);

    ImportSetupPanel *m_setup;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    ImportPreviewView *m_preview;
    ImportVerdictView *m_verdict;
    StateStack *m_historyState;
    DataTable *m_history;
    ImportHistoryModel m_historyModel;
    QSortFilterProxyModel m_sortedHistory;
    std::vector<ImportPreview> m_previews;
    JobSlot<std::vector<ImportPreview>> m_previewJob;
    JobSlot<ImportReport> m_importJob;
    JobSlot<std::vector<ImportRecord>> m_historyJob;
    std::unique_ptr<Activities::Handle> m_activity;
};

}  // namespace xinglin
