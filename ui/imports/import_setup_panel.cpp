// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/import_setup_panel.h"

#include "ui/imports/drop_area.h"
#include "ui/models/import_text.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr std::array kModes{ImportMode::history, ImportMode::live, ImportMode::replay};

}  // namespace

ImportSetupPanel::ImportSetupPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drop(new DropArea(theme, this))
    , m_filesTitle(makeLabel(LabelStyle::strong, this))
    , m_files(new QListWidget(this))
    , m_remove(makeButton(ButtonStyle::quiet, this))
    , m_clear(makeButton(ButtonStyle::quiet, this))
{
    m_files->setObjectName(QStringLiteral("importFiles"));
    m_files->setMinimumHeight(2 * look::tallRow);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeCard(m_files);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::s);
    layout->addWidget(m_drop);
    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(m_filesTitle, 1);
    titleRow->addWidget(m_remove);
    titleRow->addWidget(m_clear);
    layout->addLayout(titleRow);
    layout->addWidget(m_files, 1);
    buildOptions(layout);
    buildActions(layout);

    connect(m_drop, &DropArea::filesDropped, this, &ImportSetupPanel::addFiles);
    connect(m_drop, &DropArea::chooseRequested, this, &ImportSetupPanel::chooseRequested);
    connect(m_files, &QListWidget::currentRowChanged, this, [this](int row) {
        updateState();
        Q_EMIT fileSelected(row);
    });
    connect(m_remove, &QPushButton::clicked, this, &ImportSetupPanel::removeCurrent);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_paths.clear();
        m_kinds.clear();
        m_files->clear();
        updateState();
        Q_EMIT filesChanged();
    });
    auto *erase = new QShortcut(QKeySequence::Delete, m_files);
    erase->setContext(Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, this, &ImportSetupPanel::removeCurrent);
    updateState();
}

void ImportSetupPanel::buildOptions(QVBoxLayout *layout)
{
    m_kindLabel = makeLabel(LabelStyle::secondary, this);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("importKind"));
    m_modeLabel = makeLabel(LabelStyle::secondary, this);
    m_mode = new QComboBox(this);
    m_mode->setObjectName(QStringLiteral("importMode"));
    m_modeHint = makeLabel(LabelStyle::secondary, this);
    m_modeHint->setWordWrap(true);
    m_partial = new QCheckBox(this);
    m_partial->setObjectName(QStringLiteral("importPartial"));
    m_kindLabel->setBuddy(m_kind);
    m_modeLabel->setBuddy(m_mode);
    m_kind->addItem(QString(), QString());
    for (const QString &kind : importKinds())
        m_kind->addItem(QString(), kind);
    for (const ImportMode mode : kModes)
        m_mode->addItem(QString(), static_cast<int>(mode));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look::s);
    grid->setVerticalSpacing(look::xs);
    grid->addWidget(m_kindLabel, 0, 0);
    grid->addWidget(m_kind, 1, 0);
    grid->addWidget(m_modeLabel, 0, 1);
    grid->addWidget(m_mode, 1, 1);
    grid->addWidget(m_modeHint, 2, 0, 1, 2);
    grid->addWidget(m_partial, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    connect(m_kind, &QComboBox::activated, this, &ImportSetupPanel::filesChanged);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_modeHint->setText(importModeExplanation(kModes[static_cast<std::size_t>(index)]));
    });
}

void ImportSetupPanel::buildActions(QVBoxLayout *layout)
{
    m_readOnly = makeLabel(LabelStyle::secondary, this);
    m_readOnly->setWordWrap(true);
    m_readOnly->hide();
    m_dryRun = makeButton(ButtonStyle::plain, this);
    m_dryRun->setObjectName(QStringLiteral("dryRun"));
    m_import = makeButton(ButtonStyle::primary, this);
    m_import->setObjectName(QStringLiteral("startImport"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::s);
    buttons->addWidget(m_dryRun, 1);
    buttons->addWidget(m_import, 1);
    m_running = new QWidget(this);
    m_what = makeLabel(LabelStyle::secondary, m_running);
    m_progress = new QProgressBar(m_running);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_cancel = makeButton(ButtonStyle::plain, m_running);
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    auto *running = new QGridLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->addWidget(m_what, 0, 0);
    running->addWidget(m_progress, 1, 0);
    running->addWidget(m_cancel, 0, 1, 2, 1);
    running->setColumnStretch(0, 1);
    m_running->hide();
    layout->addWidget(m_readOnly);
    layout->addLayout(buttons);
    layout->addWidget(m_running);
    connect(m_dryRun, &QPushButton::clicked, this, &ImportSetupPanel::dryRunRequested);
    connect(m_import, &QPushButton::clicked, this, &ImportSetupPanel::importRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ImportSetupPanel::cancelRequested);
}

void ImportSetupPanel::addFiles(const QStringList &files)
{
    if (m_isRunning)
        return;
    int added = 0;
    for (const QString &file : files) {
        if (m_paths.contains(file))
            continue;
        m_paths += file;
        auto *item = new QListWidgetItem(QFileInfo(file).fileName(), m_files);
        item->setToolTip(file);
        ++added;
    }
    if (added == 0)
        return;
    if (m_files->currentRow() < 0)
        m_files->setCurrentRow(0);
    updateState();
    Q_EMIT filesChanged();
}

void ImportSetupPanel::removeCurrent()
{
    const int row = m_files->currentRow();
    if (row < 0 || m_isRunning)
        return;
    m_paths.removeAt(row);
    if (row < m_kinds.size())
        m_kinds.removeAt(row);
    delete m_files->takeItem(row);
    updateState();
    Q_EMIT filesChanged();
}

ImportRequest ImportSetupPanel::request() const
{
    ImportRequest request;
    request.files = m_paths;
    request.kind = m_kind->currentData().toString();
    request.mode = static_cast<ImportMode>(m_mode->currentData().toInt());
    request.partial = m_partial->isChecked();
    return request;
}

int ImportSetupPanel::currentFile() const
{
    return m_files->currentRow();
}

void ImportSetupPanel::showKinds(const QStringList &kinds)
{
    m_kinds = kinds;
    for (int row = 0; row < m_files->count(); ++row) {
        const QString name = QFileInfo(m_paths.value(row)).fileName();
        const bool known = row < kinds.size();
        m_files->item(row)->setText(known ? name + QStringLiteral(" · ") + importKindText(kinds[row]) : name);
    }
}

void ImportSetupPanel::setRunning(bool running, const QString &what)
{
    m_isRunning = running;
    m_what->setText(what);
    m_running->setVisible(running);
    m_dryRun->setVisible(!running);
    m_import->setVisible(!running);
    updateState();
    if (running)
        m_cancel->setFocus();
}

void ImportSetupPanel::setShare(double share)
{
    m_progress->setValue(static_cast<int>(share * 1000.0));
}

void ImportSetupPanel::setReadOnly(bool readOnly, const QString &reason)
{
    m_isReadOnly = readOnly;
    m_readOnly->setText(reason);
    m_readOnly->setVisible(readOnly);
    updateState();
}

void ImportSetupPanel::updateState()
{
    const bool any = !m_paths.isEmpty();
    m_remove->setEnabled(any && !m_isRunning && m_files->currentRow() >= 0);
    m_clear->setEnabled(any && !m_isRunning);
    m_drop->setEnabled(!m_isRunning);
    m_kind->setEnabled(!m_isRunning);
    m_mode->setEnabled(!m_isRunning);
    m_partial->setEnabled(!m_isRunning);
    m_dryRun->setEnabled(any && !m_isRunning);
    m_import->setEnabled(any && !m_isRunning && !m_isReadOnly);
    m_filesTitle->setText(any ? tr("Files (%1)").arg(m_paths.size()) : tr("Files"));
}

void ImportSetupPanel::retranslate()
{
    m_drop->retranslate();
    m_files->setAccessibleName(tr("Chosen files"));
    m_remove->setText(tr("Remove"));
    m_clear->setText(tr("Clear"));
    m_kindLabel->setText(tr("Kind of data"));
    m_modeLabel->setText(tr("Mode"));
    m_kind->setAccessibleName(tr("Kind of data"));
    m_mode->setAccessibleName(tr("Mode"));
    m_kind->setItemText(0, tr("Automatic"));
    for (int i = 1; i < m_kind->count(); ++i)
        m_kind->setItemText(i, importKindText(m_kind->itemData(i).toString()));
    for (int i = 0; i < m_mode->count(); ++i)
        m_mode->setItemText(i, importModeText(kModes[static_cast<std::size_t>(i)]));
    m_modeHint->setText(importModeExplanation(static_cast<ImportMode>(m_mode->currentData().toInt())));
    m_partial->setText(tr("Keep the good records of a file with bad ones"));
    m_dryRun->setText(tr("Dry run"));
    m_dryRun->setToolTip(tr("Checks every record and stores nothing"));
    m_import->setText(tr("Import"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    updateState();
    showKinds(m_kinds);
}

}  // namespace xinglin
