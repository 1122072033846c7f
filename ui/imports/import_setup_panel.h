// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace xinglin {

class DropArea;
class Theme;

/// Left side of the imports page: which files, how, and the buttons that start and stop.
class ImportSetupPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSetupPanel(const Theme &theme, QWidget *parent = nullptr);

    /// Adds files that are not there yet.
    void addFiles(const QStringList &files);
    ImportRequest request() const;
    int currentFile() const;
    /// The kind that was recognised, shown beside each file; by row.
    void showKinds(const QStringList &kinds);
    /// While something runs, files and options cannot change.
    void setRunning(bool running, const QString &what);
    void setShare(double share);
    /// Without the right to write there is only the preview and the dry run.
    void setReadOnly(bool readOnly, const QString &reason);
    void retranslate();

Q_SIGNALS:
    void chooseRequested();
    /// Files or kind changed: another preview is wanted.
    void filesChanged();
    void fileSelected(int row);
    void dryRunRequested();
    void importRequested();
    void cancelRequested();

private:
    void buildOptions(QVBoxLayout *layout);
    void buildActions(QVBoxLayout *layout);
    void removeCurrent();
    void updateState();

    const Theme &m_theme;
    DropArea *m_drop;
    QLabel *m_filesTitle;
    QListWidget *m_files;
    QPushButton *m_remove;
    QPushButton *m_clear;
    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QLabel *m_modeLabel;
    QComboBox *m_mode;
    QLabel *m_modeHint;
    QCheckBox *m_partial;
    QLabel *m_readOnly;
    QPushButton *m_dryRun;
    QPushButton *m_import;
    QWidget *m_running;
    QLabel *m_what;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QStringList m_paths;
    QStringList m_kinds;
    bool m_isRunning = false;
    bool m_isReadOnly = false;
};

}  // namespace xinglin
