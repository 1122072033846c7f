// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/templates_view.h"

#include "domain/shipped_templates.h"
#include "reports/jobs/template_file.h"
#include "ui/reportcenter/pdf_preview.h"
#include "ui/reportcenter/report_kind_model.h"
#include "ui/reportcenter/template_form.h"
#include "ui/reportcenter/template_problem.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/template_desk.h"

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kSettleMs = 250;

}  // namespace

TemplatesView::TemplatesView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pages(context.workspace)
    , m_loading(this)
    , m_saving(this)
    , m_removing(this)
    , m_previewing(this)
{
    m_preview = new PdfPreview(context.theme, context.dialogs, nullptr);
    m_state = new StateStack(context.theme, m_preview, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::l);
    layout->addWidget(buildList());
    layout->addWidget(buildEditor());
    layout->addWidget(m_state, 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kSettleMs);
    connectAll();
}

void TemplatesView::connectAll()
{
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_isFilling)
            open(row);
    });
    connect(m_form, &TemplateForm::edited, this, &TemplatesView::edited);
    connect(m_form, &TemplateForm::languageChosen, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &TemplatesView::startPreview);
    connect(m_save, &QPushButton::clicked, this, &TemplatesView::save);
    connect(m_back, &QPushButton::clicked, this, [this] { show(m_stored); });
    connect(m_copy, &QPushButton::clicked, this, &TemplatesView::copy);
    connect(m_remove, &QPushButton::clicked, this, &TemplatesView::remove);
    connect(m_import, &QPushButton::clicked, this, &TemplatesView::importFile);
    connect(m_export, &QPushButton::clicked, this, &TemplatesView::exportFile);
    connect(m_state, &StateStack::retryRequested, this, &TemplatesView::startPreview);
}

void TemplatesView::refresh(const Scope &scope)
{
    const bool isElsewhere = scope.unit != m_scope.unit || scope.period != m_scope.period ||
                             scope.info.dataUntil != m_scope.info.dataUntil;
    m_scope = scope;
    if (isElsewhere)
        m_pages.forget();
    m_loading.run(m_context.workspace.templates().templates(m_context.actor),
                  [this, isElsewhere](Result<std::vector<ReportTemplate>> templates) {
                      if (!templates) {
                          m_state->showError(templates.error());
                          return;
                      }
                      takeList(*std::move(templates));
                      if (isElsewhere)
                          m_typing.start();
                  });
}

void TemplatesView::takeList(std::vector<ReportTemplate> templates)
{
    m_templates = std::move(templates);
    const QString key = m_wanted.isEmpty() ? m_stored.key : std::exchange(m_wanted, {});
    fillList();
    auto found = std::ranges::find(m_templates, key, &ReportTemplate::key);
    if (found == m_templates.end())
        found = m_templates.begin();
    if (found == m_templates.end())
        return;
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_list->setCurrentRow(static_cast<int>(found - m_templates.begin()));
    }
    // What is being typed stays; saving then says that somebody was faster.
    if (found->key != m_stored.key || (!m_isDirty && found->version != m_stored.version))
        show(*found);
    showState();
}

void TemplatesView::fillList()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const ReportTemplate &plan : m_templates) {
        const auto kind = parseReportKind(plan.kind);
        const QString about = kind ? ReportKindModel::titleOf(*kind) : plan.kind;
        auto *item = new QListWidgetItem(eitherText(plan.name, installedLanguage()) + QLatin1Char('\n') +
                                             (plan.builtIn ? tr("%1 · shipped").arg(about) : about),
                                         m_list);
        item->setData(Qt::UserRole, plan.key);
    }
    m_list->setCurrentRow(row);
}

void TemplatesView::open(int row)
{
    if (row < 0 || row >= static_cast<int>(m_templates.size()))
        return;
    const ReportTemplate plan = m_templates[static_cast<std::size_t>(row)];
    if (plan.key == m_stored.key)
        return;
    if (!m_isDirty) {
        show(plan);
        return;
    }
    const auto now = std::ranges::find(m_templates, m_stored.key, &ReportTemplate::key);
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_list->setCurrentRow(static_cast<int>(now - m_templates.begin()));
    }
    // A click selects only after it has made its row the current one.
    QTimer::singleShot(0, m_list, [this] {
        const QScopedValueRollback filling(m_isFilling, true);
        m_list->setCurrentRow(m_list->currentRow(), QItemSelectionModel::ClearAndSelect);
    });
    const auto go = [this, plan] {
        m_wanted = plan.key;  // and not the one that was saved before
        const QScopedValueRollback filling(m_isFilling, true);
        for (int each = 0; each < m_list->count(); ++each) {
            if (m_list->item(each)->data(Qt::UserRole) == plan.key)
                m_list->setCurrentRow(each);
        }
        show(plan);
    };
    const auto work = unfinishedWork();
    m_context.dialogs.leave(
        this, work->question, [save = work->save, go] { save(go); }, go);
}

std::optional<UnfinishedWork> TemplatesView::unfinishedWork()
{
    if (!m_isDirty)
        return std::nullopt;
    const QString name = eitherText(m_stored.name, installedLanguage());
    const auto problem = templateProblem(m_form->plan());
    UnfinishedWork work;
    work.question = {
        tr("Changes are not saved"),
        problem
            ? tr("“%1” was changed and cannot be saved as it is: %2").arg(name, templateFormProblem(*problem))
            : tr("“%1” was changed.").arg(name),
        problem ? QString() : tr("Save"), tr("Throw away"), tr("Cancel")};
    work.save = [this](std::function<void()> then) { store(m_form->plan(), std::move(then)); };
    work.discard = [this] { show(m_stored); };
    return work;
}

void TemplatesView::show(const ReportTemplate &plan)
{
    m_stored = plan;
    m_isDirty = false;
    m_refusal.clear();
    m_form->setPlan(plan);
    m_form->setReadOnly(plan.builtIn);
    showState();
    m_typing.start();
}

void TemplatesView::edited()
{
    m_isDirty = !isSameContent(m_form->plan(), m_stored);
    m_refusal.clear();
    showState();
    m_typing.start();
}

void TemplatesView::showState()
{
    const auto problem = templateProblem(m_form->plan());
    const bool isOpen = !m_stored.key.isEmpty();
    m_problem->setText(!m_refusal.isEmpty() ? m_refusal
                       : problem && isOpen  ? templateFormProblem(*problem)
                                            : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_save->setEnabled(m_isDirty && !problem && !m_stored.builtIn && !m_saving.isBusy());
    m_back->setEnabled(m_isDirty);
    m_copy->setEnabled(isOpen && !m_isDirty);
    m_export->setEnabled(isOpen && !m_isDirty);
    m_remove->setEnabled(isOpen && !m_stored.builtIn);
    m_hint->setText(!isOpen ? QString()
                    : m_stored.builtIn
                        ? tr("%1: came with the program. Copy it to change it.").arg(m_stored.key)
                    : m_isDirty ? tr("%1, version %2 · not saved yet").arg(m_stored.key).arg(m_stored.version)
                                : tr("%1, version %2").arg(m_stored.key).arg(m_stored.version));
}

void TemplatesView::save()
{
    store(m_form->plan());
}

void TemplatesView::copy()
{
    ReportTemplate plan = m_stored;
    plan.key = freeKey(plan.key);
    const QString number = plan.key.section(QLatin1Char('-'), -1);
    plan.name = {plan.name.zh + QLatin1Char(' ') + number, plan.name.en + QLatin1Char(' ') + number};
    plan.version = 0;
    plan.builtIn = false;
    store(std::move(plan));
}

QString TemplatesView::freeKey(const QString &base) const
{
    for (int number = 2;; ++number) {
        const QString key = QStringLiteral("%1-%2").arg(base.left(34)).arg(number);
        if (std::ranges::find(m_templates, key, &ReportTemplate::key) == m_templates.end())
            return key;
    }
}

void TemplatesView::store(ReportTemplate plan, std::function<void()> then)
{
    m_saving.run(m_context.workspace.templates().save(m_context.actor, plan),
                 [this, then = std::move(then)](Result<ReportTemplate> saved) {
                     if (!saved) {
                         m_refusal = saved.error().message;
                         showState();
                         return;
                     }
                     m_wanted = saved->key;
                     // Known at once: what comes before the list is read again must not take its key.
                     const auto same = std::ranges::find(m_templates, saved->key, &ReportTemplate::key);
                     if (same == m_templates.end())
                         m_templates.push_back(*saved);
                     else
                         *same = *saved;
                     show(*saved);
                     refresh(m_scope);
                     Q_EMIT templatesChanged();
                     if (then)
                         then();
                 });
    showState();
}

void TemplatesView::remove()
{
    m_context.dialogs.confirm(this,
                              {tr("Remove the template"),
                               tr("“%1” can be chosen no more. Reports made with it stay.")
                                   .arg(eitherText(m_stored.name, installedLanguage())),
                               tr("Remove"), true},
                              [this] {
                                  m_removing.run(m_context.workspace.templates().remove(
                                                     m_context.actor, m_stored.key, m_stored.version),
                                                 [this](const Status &removed) {
                                                     if (!removed) {
                                                         m_refusal = removed.error().message;
                                                         showState();
                                                         return;
                                                     }
                                                     m_stored = {};
                                                     m_isDirty = false;
                                                     refresh(m_scope);
                                                     Q_EMIT templatesChanged();
                                                 });
                              });
}

void TemplatesView::importFile()
{
    m_context.dialogs.openFiles(
        this, {tr("Import a template"), tr("Report templates (*.json)"), {}},
        [this](const QStringList &files) {
            if (files.isEmpty())
                return;
            QFile file(files.first());
            if (!file.open(QIODevice::ReadOnly)) {
                m_context.dialogs.tell(this, {ErrorCode::io, file.errorString(), {}});
                return;
            }
            auto plan = readTemplateFile(file.read(kLongestTemplateDocument + 1));
            if (!plan) {
                m_context.dialogs.tell(this, {ErrorCode::invalidData, problemText(plan.error()), {}});
                return;
            }
            // Nothing that is here is written over: what has the same key comes beside it.
            const bool isTaken =
                isShippedTemplate(plan->key) ||
                std::ranges::find(m_templates, plan->key, &ReportTemplate::key) != m_templates.end();
            if (isTaken)
                plan->key = freeKey(plan->key);
            store(*std::move(plan));
        });
}

void TemplatesView::exportFile()
{
    m_context.dialogs.saveFile(
        this,
        {tr("Export the template"), tr("Report templates (*.json)"), m_stored.key + QStringLiteral(".json")},
        [this](const QString &path) {
            QSaveFile file(path);
            const QByteArray document = templateDocument(m_stored);
            if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size() || !file.commit())
                m_context.dialogs.tell(this, {ErrorCode::io, file.errorString(), {}});
        });
}

void TemplatesView::startPreview()
{
    const auto kind = parseReportKind(m_form->plan().kind);
    if (!kind || !m_scope.unit.isValid() || !m_scope.period.isValid() || templateProblem(m_form->plan()))
        return;  // what was seen last stays while the problem stands below
    ReportRequest request;
    request.kind = *kind;
    request.subject = SubjectId::of(m_scope.unit);
    request.period = m_scope.period;
    request.language = m_form->language();
    request.paper = parsePaper(m_form->plan().paper).value_or(Paper::a4);
    const CancelToken token;
    m_previewing.run(m_pages.show(m_context.actor, request, m_form->plan(), token), token,
                     [this](Result<PreviewPages> pages) { takePreview(std::move(pages)); });
}

void TemplatesView::takePreview(Result<PreviewPages> pages)
{
    if (!pages) {
        if (pages.error().code != ErrorCode::cancelled)
            m_state->showError(pages.error());
        return;
    }
    // The view reads the file as it needs it: the one before may go when the new one is there.
    const QString before = m_folder.filePath(QStringLiteral("preview-%1.pdf").arg(m_files));
    const QString path = m_folder.filePath(QStringLiteral("preview-%1.pdf").arg(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pages->pdf) != pages->pdf.size()) {
        m_state->showError({ErrorCode::io, file.errorString(), {}});
        return;
    }
    file.close();
    if (m_preview->show(path, true)) {
        QFile::remove(before);
        m_state->showContent();
    }
    Q_EMIT previewed();
}

void TemplatesView::retranslate()
{
    m_list->setAccessibleName(tr("Report templates"));
    m_copy->setText(tr("Copy"));
    m_remove->setText(tr("Remove"));
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
    m_save->setText(tr("Save"));
    m_back->setText(tr("Back to what is stored"));
    m_form->retranslate();
    m_preview->retranslate();
    fillList();
    showState();
}

}  // namespace xinglin
