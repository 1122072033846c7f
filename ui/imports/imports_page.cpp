// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/imports_page.h"

#include "ui/imports/import_preview_view.h"
#include "ui/imports/import_setup_panel.h"
#include "ui/imports/import_verdict_view.h"
#include "ui/models/cells.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kHistoryRows = 500;
constexpr int kSetupWidth = 312;

}  // namespace

ImportsPage::ImportsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_previewJob(this)
    , m_importJob(this)
    , m_historyJob(this)
{
    build();
    connect(m_setup, &ImportSetupPanel::chooseRequested, this, &ImportsPage::chooseFiles);
    connect(m_setup, &ImportSetupPanel::filesChanged, this, &ImportsPage::loadPreview);
    connect(m_setup, &ImportSetupPanel::fileSelected, this, &ImportsPage::showPreview);
    connect(m_setup, &ImportSetupPanel::dryRunRequested, this, [this] { start(true); });
    connect(m_setup, &ImportSetupPanel::importRequested, this, [this] { start(false); });
    connect(m_setup, &ImportSetupPanel::cancelRequested, this, [this] {
        if (m_activity)
            m_activity->cancelToken().cancel();
    });
    connect(m_preview, &ImportPreviewView::chooseRequested, this, &ImportsPage::chooseFiles);
    connect(m_verdict, &ImportVerdictView::saveRequested, this, &ImportsPage::saveRejections);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_historyState, &StateStack::retryRequested, this, &ImportsPage::requestRefresh);
    connect(m_historyState, &StateStack::actionRequested, this, &ImportsPage::chooseFiles);
    connect(&context.activities, &Activities::changed, this, [this] {
        if (m_activity)
            m_setup->setShare(m_activity->share());
    });
}

void ImportsPage::build()
{
    m_setup = new ImportSetupPanel(theme(), this);
    m_setup->setFixedWidth(kSetupWidth);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_views = new QStackedWidget(this);
    m_preview = new ImportPreviewView(theme(), m_views);
    m_verdict = new ImportVerdictView(theme(), m_views);
    m_history = new DataTable;
    m_history->setObjectName(QStringLiteral("importHistory"));
    makeCard(m_history);
    m_sortedHistory.setSourceModel(&m_historyModel);
    m_sortedHistory.setSortRole(SortRole);
    m_history->setModel(&m_sortedHistory);
    m_history->setColumnWidths({0, 140, 104, 120, 80, 100, 80, 88, 84});
    for (const int column : {ImportHistoryModel::Kind, ImportHistoryModel::Mode})
        m_history->hideColumn(column);  // told on hovering the file
    m_history->sortByColumn(ImportHistoryModel::Time, Qt::DescendingOrder);
    m_historyState = new StateStack(theme(), m_history, m_views);
    m_views->addWidget(m_preview);
    m_views->addWidget(m_verdict);
    m_views->addWidget(m_historyState);
    for (int tab = Preview; tab <= History; ++tab)
        m_tabs->addTab(QString());

    auto *right = new QVBoxLayout;
    right->setSpacing(look::s);
    right->addWidget(m_tabs);
    right->addWidget(m_views, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(look::xl);
    body->addWidget(m_setup);
    body->addLayout(right, 1);
    body->setContentsMargins(look::l, look::m, look::l, look::l);
    setLayout(body);
}

QString ImportsPage::title() const
{
    return tr("What comes in?");
}

void ImportsPage::addFiles(const QStringList &files)
{
    m_setup->addFiles(files);
}

void ImportsPage::chooseFiles()
{
    context().dialogs.openFiles(this, {tr("Choose files to import"), tr("All files (*)"), {}},
                                [this](const QStringList &files) { m_setup->addFiles(files); });
}

void ImportsPage::loadPreview()
{
    const ImportRequest request = m_setup->request();
    m_previews.clear();
    m_setup->showKinds({});
    if (request.files.isEmpty()) {
        m_previewJob.cancel();
        m_preview->showNothing();
        return;
    }
    m_tabs->setCurrentIndex(Preview);
    m_preview->showLoading();
    m_previewJob.run(workspace().previewImport(actor(), request),
                     [this](Result<std::vector<ImportPreview>> previews) {
                         if (!previews) {
                             m_preview->showFailure(previews.error());
                             return;
                         }
                         m_previews = std::move(*previews);
                         QStringList kinds;
                         for (const ImportPreview &preview : m_previews)
                             kinds += preview.kind;
                         m_setup->showKinds(kinds);
                         showPreview();
                     });
}

void ImportsPage::showPreview()
{
    const int row = m_setup->currentFile();
    if (row >= 0 && static_cast<std::size_t>(row) < m_previews.size())
        m_preview->showPreview(m_previews[static_cast<std::size_t>(row)]);
}

void ImportsPage::start(bool dryRun)
{
    ImportRequest request = m_setup->request();
    if (m_importJob.isBusy() || request.files.isEmpty())
        return;
    request.dryRun = dryRun;
    m_activity = context().activities.begin(dryRun ? tr("Dry run") : tr("Import"));
    m_setup->setShare(0.0);
    m_setup->setRunning(true, dryRun ? tr("Checking, nothing is stored") : tr("Importing"));
    m_importJob.run(workspace().import(actor(), request, m_activity->progress(), m_activity->cancelToken()),
                    m_activity->cancelToken(),
                    [this](Result<ImportReport> report) { finish(std::move(report)); });
}

void ImportsPage::finish(Result<ImportReport> report)
{
    m_activity.reset();
    m_setup->setRunning(false, {});
    if (report)
        m_verdict->showReport(*report);
    else
        m_verdict->showFailure(report.error());
    m_tabs->setCurrentIndex(Verdict);
    requestRefresh();
    Q_EMIT finished();
}

void ImportsPage::refresh()
{
    m_setup->setReadOnly(scope().info.readOnly, scope().info.readOnlyReason);
    m_historyState->showLoading();
    m_historyJob.run(workspace().imports(actor(), kHistoryRows),
                     [this](Result<std::vector<ImportRecord>> records) { showHistory(std::move(records)); });
}

void ImportsPage::showHistory(Result<std::vector<ImportRecord>> records)
{
    if (!records) {
        m_historyState->showError(records.error());
        return;
    }
    if (records->empty()) {
        m_historyState->showEmpty({tr("Nothing was imported yet"),
                                   tr("Choose files and import them: each import is listed here."),
                                   tr("Choose files…"), QStringLiteral("inbox")});
        return;
    }
    m_historyModel.setRecords(std::move(*records), scope().info.zone);
    m_historyState->showContent();
}

void ImportsPage::saveRejections(const QString &csv)
{
    context().dialogs.saveFile(
        this, {tr("Save rejected records"), tr("Tables (*.csv)"), tr("rejected.csv")},
        [this, csv](const QString &path) {
            QSaveFile file(path);
            const bool written = file.open(QIODevice::WriteOnly) &&
                                 file.write("\xEF\xBB\xBF" + csv.toUtf8()) >= 0 && file.commit();
            if (!written) {
                context().dialogs.tell(
                    this, {ErrorCode::io, tr("The file cannot be written: %1").arg(file.errorString()), {}});
            }
        });
}

void ImportsPage::retranslate()
{
    m_tabs->setAccessibleName(tr("Views of the import"));
    m_tabs->setTabText(Preview, tr("Preview"));
    m_tabs->setTabText(Verdict, tr("Verdicts"));
    m_tabs->setTabText(History, tr("History"));
    m_history->setAccessibleName(tr("History of imports"));
    m_setup->retranslate();
    m_preview->retranslate();
    m_verdict->retranslate();
    m_historyModel.retranslate();
    if (m_setup->request().files.isEmpty())
        m_preview->showNothing();
}

}  // namespace xinglin
