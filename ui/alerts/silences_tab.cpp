// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/silences_tab.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {

SilencesTab::SilencesTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_job(this)
    , m_nameJob(this)
    , m_endJob(this)
{
    build();
    m_model.setNames([this](const Silence &silence) { return whom(silence); },
                     [this](const QString &code) {
                         const auto found = m_rules.find(code);
                         return found == m_rules.end() ? code : found->second;
                     });
    connect(m_withEnded, &QCheckBox::toggled, this, [this] { refresh(m_scope); });
    connect(m_end, &QPushButton::clicked, this, &SilencesTab::end);
    connect(m_new, &QPushButton::clicked, this, &SilencesTab::silenceRequested);
    connect(m_state, &StateStack::retryRequested, this, [this] { refresh(m_scope); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndex index = m_sorted.mapToSource(m_table->currentIndex());
        m_end->setEnabled(index.isValid() && !m_model.silence(index.row()).ended.isValid());
    });
}

void SilencesTab::build()
{
    m_withEnded = new QCheckBox(this);
    m_withEnded->setObjectName(QStringLiteral("withEndedSilences"));
    m_new = makeButton(ButtonStyle::plain, this);
    m_new->setObjectName(QStringLiteral("newSilence"));
    m_new->setIcon(m_context.theme.icon(QStringLiteral("plus")));
    m_end = makeButton(ButtonStyle::plain, this);
    m_end->setObjectName(QStringLiteral("endSilence"));
    m_end->setEnabled(false);
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("silences"));
    makeCard(m_table);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_table->setModel(&m_sorted);
    m_table->sortByColumn(SilenceModel::Until, Qt::AscendingOrder);
    m_table->setColumnWidths({140, 170, 200, 0, 120, 90, 130});
    m_state = new StateStack(m_context.theme, m_table, this);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_withEnded, 1);
    bar->addWidget(m_end);
    bar->addWidget(m_new);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::s, 0, 0);
    column->setSpacing(look::s);
    column->addLayout(bar);
    column->addWidget(m_state, 1);
}

void SilencesTab::setRules(const SilenceSheet::Rules &rules)
{
    m_rules = {rules.begin(), rules.end()};
    m_model.retranslate();
}

void SilencesTab::refresh(const Scope &scope)
{
    m_scope = scope;
    m_new->setEnabled(scope.unit.isValid() && !scope.info.readOnly);
    if (!isVisible())
        return;
    m_state->showLoading();
    m_job.run(m_context.workspace.alerts().silences(m_context.actor, m_withEnded->isChecked()),
              [this](Result<std::vector<Silence>> &&silences) {
                  if (silences)
                      take(std::move(*silences));
                  else
                      m_state->showError(silences.error());
              });
}

void SilencesTab::take(std::vector<Silence> silences)
{
    m_unnamed.clear();
    for (const Silence &each : silences) {
        if (each.person.isValid() && !m_people.contains(each.person))
            m_unnamed.push_back(SubjectId::of(each.person));
        if (each.unit.isValid() && !m_units.contains(each.unit))
            m_unnamed.push_back(SubjectId::of(each.unit));
    }
    m_model.setSilences(std::move(silences), m_scope.info.zone, m_scope.info.now);
    m_end->setEnabled(false);
    if (m_model.rowCount() == 0)
        m_state->showEmpty({tr("Nothing is silenced"),
                            tr("Silence a noisy rule from an order (More, then Silence), or a unit here."),
                            {},
                            QStringLiteral("bell-off")});
    else
        m_state->showContent();
    askName();
}

void SilencesTab::askName()
{
    if (m_unnamed.empty())
        return;
    const SubjectId id = m_unnamed.back();
    m_unnamed.pop_back();
    m_nameJob.run(m_context.workspace.subject(m_context.actor, id, m_scope.info.zone.dayOf(m_scope.info.now)),
                  [this, id](Result<SubjectInfo> &&info) {
                      const QString name = info ? names::of(info->name) : format::noData();
                      if (id.kind == SubjectId::Kind::person)
                          m_people[id.person] = name;
                      else
                          m_units[id.unit] = name;
                      m_model.retranslate();
                      askName();
                  });
}

QString SilencesTab::whom(const Silence &silence) const
{
    const auto nameIn = [](const auto &map, const auto &id) {
        const auto found = map.find(id);
        return found == map.end() ? QStringLiteral("…") : found->second;
    };
    if (silence.person.isValid())
        return nameIn(m_people, silence.person);
    if (silence.unit.isValid())
        return tr("%1 and below").arg(nameIn(m_units, silence.unit));
    return silence.device.isValid() ? tr("one device") : tr("everybody");
}

void SilencesTab::end()
{
    const QModelIndex index = m_sorted.mapToSource(m_table->currentIndex());
    if (!index.isValid())
        return;
    const Silence silence = m_model.silence(index.row());
    const QString text = tr("Alerts of %1 open orders again at once.").arg(whom(silence));
    m_context.dialogs.confirm(this, {tr("End this silence?"), text, tr("End"), false},
                              [this, id = silence.id] {
                                  m_endJob.run(m_context.workspace.alerts().endSilence(m_context.actor, id),
                                               [this](Result<void> &&ended) {
                                                   if (!ended)
                                                       m_context.dialogs.tell(this, ended.error());
                                                   refresh(m_scope);
                                               });
                              });
}

void SilencesTab::retranslate()
{
    m_withEnded->setText(tr("Show ended ones too"));
    m_end->setText(tr("End now"));
    m_new->setText(tr("New silence…"));
    m_table->setAccessibleName(tr("Silences"));
    m_people.clear();
    m_units.clear();
    m_model.retranslate();
}

}  // namespace xinglin
