// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_versions.h"

#include "ui/models/format.h"
#include "ui/models/rule_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/rule_desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kListWidth = 220;

}  // namespace

RuleVersions::RuleVersions(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_asking(this)
    , m_comparing(this)
{
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("ruleVersions"));
    m_list->setFixedWidth(kListWidth);
    m_title = makeLabel(LabelStyle::strong);
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("ruleDifferences"));
    m_table->setModel(&m_model);
    m_table->setColumnWidths({180, 0, 0});
    auto *content = new QWidget;
    auto *right = new QVBoxLayout;
    right->addWidget(m_title);
    right->addWidget(m_table, 1);
    auto *both = new QHBoxLayout(content);
    both->setContentsMargins(look::m, look::m, look::m, look::m);
    both->setSpacing(look::m);
    both->addWidget(m_list);
    both->addLayout(right, 1);
    m_state = new StateStack(context.theme, content, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    connect(m_list, &QListWidget::currentRowChanged, this, &RuleVersions::compare);
    connect(m_state, &StateStack::retryRequested, this, [this] { showRule(m_rule, m_zone, m_now); });
}

void RuleVersions::showRule(RuleId rule, const Zone &zone, Instant now)
{
    m_rule = rule;
    m_zone = zone;
    m_now = now;
    if (!rule.isValid()) {
        m_asking.cancel();
        m_state->showEmpty({tr("Not saved yet"), tr("Each time a rule is saved it gets a version."), {}, {}});
        return;
    }
    m_state->showLoading();
    m_asking.run(m_context.workspace.rules().versions(m_context.actor, rule),
                 [this](Result<std::vector<AlertRule>> &&versions) {
                     if (!versions) {
                         m_state->showError(versions.error());
                         return;
                     }
                     m_versions = std::move(*versions);
                     fill();
                     m_state->showContent();
                 });
}

void RuleVersions::fill()
{
    m_list->clear();
    for (const AlertRule &version : m_versions)
        m_list->addItem(tr("Version %1: %2").arg(version.version).arg(rule_text::state(version.state)) +
                        QLatin1Char('\n') + format::instant(version.changed, m_zone, m_now) +
                        QStringLiteral(", ") + version.changedBy);
    m_list->setCurrentRow(m_versions.empty() ? -1 : 0);
}

void RuleVersions::compare(int row)
{
    m_model.setDifferences({});
    m_title->clear();
    if (row < 0 || row >= static_cast<int>(m_versions.size()))
        return;
    const AlertRule &after = m_versions[static_cast<std::size_t>(row)];
    if (row + 1 == static_cast<int>(m_versions.size())) {
        m_title->setText(tr("Version %1 is the first").arg(after.version));
        return;
    }
    const AlertRule &before = m_versions[static_cast<std::size_t>(row) + 1];
    m_title->setText(tr("From version %1 to %2").arg(before.version).arg(after.version));
    m_comparing.run(m_context.workspace.rules().diff(m_context.actor, before, after),
                    [this](Result<std::vector<RuleDifference>> &&differences) {
                        if (differences)
                            m_model.setDifferences(std::move(*differences));
                        else
                            m_title->setText(differences.error().message);
                    });
}

void RuleVersions::retranslate()
{
    m_list->setAccessibleName(tr("Versions of the rule"));
    m_table->setAccessibleName(tr("What changed"));
    m_model.retranslate();
    const int row = m_list->currentRow();
    fill();
    m_list->setCurrentRow(row);
}

}  // namespace xinglin
