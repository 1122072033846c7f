// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/silence_sheet.h"
#include "ui/models/job_slot.h"
#include "ui/models/order_tables.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_desk.h"

#include <QSortFilterProxyModel>

#include <map>

class QCheckBox;
class QPushButton;

namespace xinglin {

class DataTable;
class StateStack;

/// What is silenced now, and how to end it before its time.
class SilencesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit SilencesTab(const PageContext &context, QWidget *parent = nullptr);

    /// Codes of rules and their names.
    void setRules(const SilenceSheet::Rules &rules);
    void refresh(const Scope &scope);
    void retranslate();

Q_SIGNALS:
    /// Somebody wants to silence something that has no order.
    void silenceRequested();

private:
    void build();
    void end();
    void take(std::vector<Silence> silences);
    void askName();
    QString whom(const Silence &silence) const;

    PageContext m_context;
    Scope m_scope;
    SilenceModel m_model;
    QSortFilterProxyModel m_sorted;
    DataTable *m_table;
    StateStack *m_state;
    QCheckBox *m_withEnded;
    QPushButton *m_new;
    QPushButton *m_end;
    std::map<QString, QString> m_rules;
    std::map<PersonId, QString> m_people;
    std::map<UnitId, QString> m_units;
    std::vector<SubjectId> m_unnamed;
    JobSlot<std::vector<Silence>> m_job;
    JobSlot<SubjectInfo> m_nameJob;
    JobSlot<void> m_endJob;
};

}  // namespace xinglin
