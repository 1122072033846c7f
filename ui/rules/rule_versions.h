// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/models/rule_list_model.h"
#include "ui/widgets/page.h"

class QListWidget;
class QLabel;

namespace xinglin {

class DataTable;
class StateStack;

/// Every version of a rule, and in which fields the chosen one differs from the one before. GUI thread.
class RuleVersions final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleVersions(const PageContext &context, QWidget *parent = nullptr);

    void showRule(RuleId rule, const Zone &zone, Instant now);
    void retranslate();

private:
    void fill();
    void compare(int row);

    PageContext m_context;
    RuleId m_rule;
    Zone m_zone = Zone::utc();
    Instant m_now;
    std::vector<AlertRule> m_versions;
    QListWidget *m_list;
    QLabel *m_title;
    DataTable *m_table;
    StateStack *m_state;
    RuleDifferenceModel m_model;
    JobSlot<std::vector<AlertRule>> m_asking;
    JobSlot<std::vector<RuleDifference>> m_comparing;
};

}  // namespace xinglin
