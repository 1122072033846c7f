// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_preview_model.h"
#include "ui/widgets/data_table.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace xinglin {

class StateStack;
class Theme;

/// What a file looks like before it is imported: how it was read, what its columns mean, its first rows.
class ImportPreviewView final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPreviewView(const Theme &theme, QWidget *parent = nullptr);

    void showNothing();
    void showLoading();
    void showPreview(const ImportPreview &preview);
    void showFailure(const Error &error);
    void retranslate();

Q_SIGNALS:
    void chooseRequested();

private:
    void showFacts();

    StateStack *m_state;
    std::vector<QLabel *> m_captions;
    std::vector<QLabel *> m_facts;
    QLabel *m_rowsTitle;
    DataTable *m_table;
    ImportPreviewModel m_model;
    ImportPreview m_preview;
    bool m_hasPreview = false;
};

}  // namespace xinglin
