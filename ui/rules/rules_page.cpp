// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rules_page.h"

#include "ui/models/cells.h"
#include "ui/rules/rule_editor.h"
#include "ui/rules/rule_laboratory.h"
#include "ui/rules/rule_versions.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/severity_delegate.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/two_line_delegate.h"
#include "workspace/alerts/rule_desk.h"

#include <QCheckBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace xinglin {

RulesPage::RulesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_asking(this)
    , m_exporting(this)
    , m_importing(this)
{
    build();
    m_laboratory->setRule([this]() -> std::optional<AlertRule> {
        return m_editor->isReadable() ? std::optional(m_editor->rule()) : std::nullopt;
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesPage::chooseRow);
    connect(m_filter, &QLineEdit::textChanged, &m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_withRetired, &QCheckBox::toggled, this, &RulesPage::requestRefresh);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_state, &StateStack::retryRequested, this, &RulesPage::requestRefresh);
    connect(m_state, &StateStack::actionRequested, this, &RulesPage::beginRule);
    connect(m_new, &QPushButton::clicked, this, &RulesPage::beginRule);
    connect(m_import, &QPushButton::clicked, this, &RulesPage::importRules);
    connect(m_export, &QPushButton::clicked, this, &RulesPage::exportRules);
    connect(m_editor, &RuleEditor::stored, this, [this](RuleId rule) {
        // Another rule may have been opened while this one was stored.
        if (m_isNew || m_rule == rule) {
            m_rule = rule;
            m_isNew = false;
        }
        requestRefresh();
    });
    auto *fresh = new QShortcut(QKeySequence::New, this);
    fresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(fresh, &QShortcut::activated, this, &RulesPage::beginRule);
}

void RulesPage::build()
{
    auto *right = new QWidget;
    makeCard(right);
    m_tabs = new QTabBar(right);
    m_tabs->setObjectName(QStringLiteral("ruleTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->addTab({});
    m_views = new QStackedWidget(right);
    m_editor = new RuleEditor(context(), m_views);
    m_versions = new RuleVersions(context(), m_views);
    m_laboratory = new RuleLaboratory(context(), m_views);
    m_views->addWidget(m_editor);
    m_views->addWidget(m_versions);
    m_views->addWidget(m_laboratory);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(look::xs, look::xs, look::xs, look::xs);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_views, 1);

    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(buildList());
    halves->addWidget(right);
    halves->setSizes({520, 580});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::l, look::m, look::l, look::l);
    layout->addWidget(halves);
}

QWidget *RulesPage::buildList()
{
    auto *left = new QWidget;
    m_filter = new QLineEdit(left);
    m_filter->setObjectName(QStringLiteral("ruleFilter"));
    m_filter->setClearButtonEnabled(true);
    m_withRetired = new QCheckBox(left);
    m_withRetired->setObjectName(QStringLiteral("withRetired"));
    const auto button = [left](const char *name) {
        QPushButton *made = makeButton(ButtonStyle::plain, left);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_new = button("newRule");
    m_new->setIcon(theme().icon(QStringLiteral("plus")));
    m_import = button("importRules");
    m_export = button("exportRules");
    m_table = new DataTable(left);
    m_table->setObjectName(QStringLiteral("ruleTable"));
    makeCard(m_table);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_sorted.setFilterKeyColumn(-1);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(&m_sorted);
    m_table->setItemDelegateForColumn(RuleListModel::Rule, new TwoLineDelegate(theme(), m_table));
    m_table->setItemDelegateForColumn(RuleListModel::Grade, new SeverityDelegate(theme(), m_table));
    m_table->verticalHeader()->setDefaultSectionSize(look::tallRow + look::s);
    m_table->setColumnWidths({0, 72, 96, 80, 132});
    m_table->hideColumn(RuleListModel::For);  // the line of words says it
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RuleListModel::Grade, Qt::AscendingOrder);
    m_state = new StateStack(theme(), m_table, left);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addWidget(m_filter, 1);
    head->addWidget(m_withRetired);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(look::s);
    foot->addWidget(m_new);
    foot->addStretch(1);
    foot->addWidget(m_import);
    foot->addWidget(m_export);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, look::s, 0);
    layout->setSpacing(look::s);
    layout->addLayout(head);
    layout->addWidget(m_state, 1);
    layout->addLayout(foot);
    return left;
}

QString RulesPage::title() const
{
    return tr("What makes an alert?");
}

void RulesPage::refresh()
{
    m_laboratory->setScope(scope());
    m_editor->setReadOnly(scope().info.readOnly);
    for (QPushButton *button : {m_new, m_import})
        button->setEnabled(!scope().info.readOnly);
    m_state->showLoading();
    m_asking.run(workspace().rules().rules(actor(), m_withRetired->isChecked()),
                 [this](Result<std::vector<RuleRow>> &&rows) { take(std::move(rows)); });
}

void RulesPage::take(Result<std::vector<RuleRow>> &&rows)
{
    if (!rows) {
        m_state->showError(rows.error());
        return;
    }
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_model.setRows(std::move(*rows), scope().info.zone, scope().info.now);
    if (m_model.rowCount() == 0) {
        m_state->showEmpty({tr("No rules"),
                            tr("Without rules nobody is warned. Write one in a line of words."),
                            tr("New rule"), QStringLiteral("scroll-text")});
        return;
    }
    m_state->showContent();
    if (m_isNew)
        return;
    if (m_model.rowOf(m_rule) < 0 && m_sorted.rowCount() > 0)
        m_rule = m_model.row(m_sorted.mapToSource(m_sorted.index(0, 0)).row()).rule.id;
    select(m_rule);
    // What is being typed stays; the workspace changes all the time.
    const int row = m_model.rowOf(m_rule);
    if (row >= 0 && !(m_editor->isDirty() && m_editor->rule().id == m_rule))
        open(m_model.row(row));
}

void RulesPage::select(RuleId rule)
{
    const int row = m_model.rowOf(rule);
    if (row < 0)
        return;
    const QModelIndex index = m_sorted.mapFromSource(m_model.index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void RulesPage::chooseRow(const QModelIndex &index)
{
    if (m_isSelecting || !index.isValid())
        return;
    const RuleRow row = m_model.row(m_sorted.mapToSource(index).row());
    const auto go = [this, row] {
        m_rule = row.rule.id;
        m_isNew = false;
        open(row);
    };
    if (!m_editor->isDirty()) {
        go();
        return;
    }
    {
        const QScopedValueRollback selecting(m_isSelecting, true);
        select(m_rule);
    }
    const auto leave = [this, go, id = row.rule.id] {
        go();
        const QScopedValueRollback selecting(m_isSelecting, true);
        select(id);
    };
    const auto work = unfinishedWork();
    context().dialogs.leave(
        this, work->question, [save = work->save, leave] { save(leave); }, leave);
}

std::optional<UnfinishedWork> RulesPage::unfinishedWork()
{
    if (!m_editor->isDirty())
        return std::nullopt;
    UnfinishedWork work;
    work.question = {tr("Leave the rule"), tr("What was changed is not saved."),
                     m_editor->maySave() ? tr("Save") : QString(), tr("Throw away"), tr("Cancel")};
    work.save = [this](std::function<void()> then) {
        m_tabs->setCurrentIndex(Edit);
        m_editor->save(std::move(then));
    };
    work.discard = [this] { m_editor->discard(); };
    return work;
}

void RulesPage::open(const RuleRow &row)
{
    const bool isAnother = m_editor->rule().id != row.rule.id;
    m_editor->showRule(row);
    m_versions->showRule(row.rule.id, scope().info.zone, scope().info.now);
    if (isAnother)
        m_laboratory->forget();
}

void RulesPage::showRule(RuleId rule, bool inLaboratory)
{
    m_rule = rule;
    m_isNew = false;
    m_tabs->setCurrentIndex(inLaboratory ? Laboratory : Edit);
    requestRefresh();
}

void RulesPage::beginRule()
{
    m_isNew = true;
    m_rule = {};
    {
        const QScopedValueRollback selecting(m_isSelecting, true);
        m_table->setCurrentIndex({});
    }
    m_tabs->setCurrentIndex(Edit);
    m_versions->showRule({}, scope().info.zone, scope().info.now);
    m_laboratory->forget();
    m_editor->beginRule();
}

void RulesPage::importRules()
{
    context().dialogs.openFiles(
        this, {tr("Import rules"), tr("Rules (*.json)"), {}}, [this](const QStringList &files) {
            QFile file(files.value(0));
            if (!file.open(QIODevice::ReadOnly)) {
                context().dialogs.tell(
                    this, {ErrorCode::io, tr("The file cannot be read: %1").arg(file.errorString()), {}});
                return;
            }
            m_importing.run(workspace().rules().importRules(actor(), file.readAll(), false),
                            [this](const Result<RuleImportReport> &report) {
                                if (!report)
                                    context().dialogs.tell(this, report.error());
                                else if (!report->problems.empty())
                                    context().dialogs.tell(this, {ErrorCode::invalidData,
                                                                  tr("Nothing was taken. %1: %2")
                                                                      .arg(report->problems.front().place,
                                                                           report->problems.front().text),
                                                                  {}});
                                requestRefresh();
                            });
        });
}

void RulesPage::exportRules()
{
    context().dialogs.saveFile(
        this, {tr("Export rules"), tr("Rules (*.json)"), QStringLiteral("rules.json")},
        [this](const QString &path) {
            m_exporting.run(workspace().rules().exportRules(actor(), {}),
                            [this, path](const Result<QByteArray> &json) {
                                if (!json) {
                                    context().dialogs.tell(this, json.error());
                                    return;
                                }
                                QSaveFile file(path);
                                if (!file.open(QIODevice::WriteOnly) || file.write(*json) != json->size() ||
                                    !file.commit())
                                    context().dialogs.tell(
                                        this, {ErrorCode::io,
                                               tr("The file cannot be written: %1").arg(file.errorString()),
                                               {}});
                            });
        });
}

void RulesPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Find a rule"));
    m_filter->setAccessibleName(tr("Find a rule"));
    m_withRetired->setText(tr("with retired"));
    m_new->setText(tr("New rule"));
    m_new->setToolTip(tr("New rule (Ctrl+N)"));
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
    m_table->setAccessibleName(tr("Rules"));
    m_tabs->setAccessibleName(tr("Views of the rule"));
    m_tabs->setTabText(Edit, tr("Rule"));
    m_tabs->setTabText(Versions, tr("Versions"));
    m_tabs->setTabText(Laboratory, tr("Laboratory"));
    m_model.retranslate();
    m_editor->retranslate();
    m_versions->retranslate();
    m_laboratory->retranslate();
}

}  // namespace xinglin
