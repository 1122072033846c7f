// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/template_preview.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"

#include <QTemporaryDir>

class QLabel;
class QListWidget;
class QPushButton;

namespace xinglin {

class PdfPreview;
class StateStack;
class TemplateForm;

/// Report templates: a list, one of them to be changed, and beside it what it makes of the unit and period
/// above, kept up with every change. GUI thread; nothing here waits.
class TemplatesView final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplatesView(const PageContext &context, QWidget *parent = nullptr);

    void refresh(const Scope &scope);
    /// Changes that are not saved.
    bool isDirty() const { return m_isDirty; }
    /// The same as a question.
    std::optional<UnfinishedWork> unfinishedWork();
    /// The template that is shown.
    QString current() const { return m_stored.key; }
    TemplateForm &form() const { return *m_form; }
    PdfPreview &preview() const { return *m_preview; }
    void retranslate();

Q_SIGNALS:
    /// A template was saved, copied, brought or removed.
    void templatesChanged();
    /// A preview is seen.
    void previewed();

private:
    QWidget *buildList();
    QWidget *buildEditor();
    void connectAll();
    void takeList(std::vector<ReportTemplate> templates);
    void fillList();
    void open(int row);
    void show(const ReportTemplate &plan);
    void edited();
    void showState();
    void save();
    void copy();
    /// `then` is called when it is stored.
    void store(ReportTemplate plan, std::function<void()> then = {});
    void remove();
    void importFile();
    void exportFile();
    void startPreview();
    void takePreview(Result<PreviewPages> pages);
    QString freeKey(const QString &base) const;

    PageContext m_context;
    Scope m_scope;
    std::vector<ReportTemplate> m_templates;
    ReportTemplate m_stored;  ///< what the editor began with
    QListWidget *m_list;
    QPushButton *m_copy, *m_import, *m_export, *m_remove, *m_save, *m_back;
    TemplateForm *m_form;
    QLabel *m_problem, *m_hint;
    StateStack *m_state;
    PdfPreview *m_preview;
    TemplatePreview m_pages;
    QTemporaryDir m_folder;
    QTimer m_typing;
    JobSlot<std::vector<ReportTemplate>> m_loading;
    JobSlot<ReportTemplate> m_saving;
    JobSlot<void> m_removing;
    JobSlot<PreviewPages> m_previewing;
    QString m_wanted;   ///< key to open when the list comes
    QString m_refusal;  ///< of the last act
    int m_files = 0;
    bool m_isDirty = false;
    bool m_isFilling = false;
};

}  // namespace xinglin
