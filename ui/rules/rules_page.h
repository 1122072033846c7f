// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/rule_list_model.h"
#include "ui/widgets/page.h"

#include <QSortFilterProxyModel>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTabBar;
class QStackedWidget;

namespace xinglin {

class DataTable;
class RuleEditor;
class RuleLaboratory;
class RuleVersions;
class StateStack;

/// "What makes an alert?": the rules, one of them to change, its versions, and the laboratory.
class RulesPage final : public Page
{
    Q_OBJECT

public:
    explicit RulesPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void showRule(RuleId rule, bool inLaboratory) override;
    /// A rule that is not saved.
    std::optional<UnfinishedWork> unfinishedWork() override;
    /// Invalid: none, or a new one.
    RuleId rule() const { return m_rule; }

protected:
    void refresh() override;
    void retranslate() override;

private:
    enum Tab { Edit, Versions, Laboratory, TabCount };

    void build();
    QWidget *buildList();
    void take(Result<std::vector<RuleRow>> &&rows);
    void chooseRow(const QModelIndex &index);
    void open(const RuleRow &row);
    void select(RuleId rule);
    void beginRule();
    void importRules();
    void exportRules();

    QLineEdit *m_filter;
    QCheckBox *m_withRetired;
    QPushButton *m_new, *m_import, *m_export;
    DataTable *m_table;
    StateStack *m_state;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    RuleEditor *m_editor;
    RuleVersions *m_versions;
    RuleLaboratory *m_laboratory;
    RuleListModel m_model;
    QSortFilterProxyModel m_sorted;
    JobSlot<std::vector<RuleRow>> m_asking;
    JobSlot<QByteArray> m_exporting;
    JobSlot<RuleImportReport> m_importing;
    RuleId m_rule;
    bool m_isNew = false;
    bool m_isSelecting = false;
};

}  // namespace xinglin
