// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channels_view.h"

#include "ui/settings/channel_form.h"
#include "ui/settings/channel_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kListWidth = 498;

}  // namespace

ChannelsView::ChannelsView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kinds(context.workspace.outbox().kinds())
    , m_rowsJob(this)
    , m_saveJob(this)
    , m_testJob(this)
    , m_removeJob(this)
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (!index.isValid())
                    return;
                m_chosen = m_model.all()[static_cast<std::size_t>(index.row())].config.id;
                showCurrent();
            });
    connect(m_state, &StateStack::retryRequested, this, [this] { refresh(m_info); });
    connect(m_form, &ChannelForm::saveRequested, this, &ChannelsView::save);
    connect(m_form, &ChannelForm::testRequested, this, &ChannelsView::test);
    connect(m_form, &ChannelForm::removeRequested, this, &ChannelsView::remove);
    connect(m_form, &ChannelForm::chooseFileRequested, this, [this](const QString &field) {
        m_context.dialogs.openFiles(
            this, {tr("Choose a certificate authority"), tr("Certificates (*.pem *.crt);;All files (*)"), {}},
            [this, field](const QStringList &files) {
                if (!files.isEmpty())
                    m_form->setFile(field, files.constFirst());
            });
    });
}

void ChannelsView::build()
{
    m_add = makeButton(ButtonStyle::plain, this);
    m_add->setObjectName(QStringLiteral("addChannel"));
    m_add->setIcon(m_context.theme.icon(QStringLiteral("plus")));
    m_addMenu = new QMenu(m_add);
    for (const ChannelKind &kind : m_kinds) {
        if (kind.inWindow)
            continue;
        QAction *action = m_addMenu->addAction(QString());
        action->setObjectName(QStringLiteral("add_") + QString::fromLatin1(kind.key));
        connect(action, &QAction::triggered, this, [this, kind] { beginNew(kind); });
    }
    m_add->setMenu(m_addMenu);
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("channels"));
    makeCard(m_table);
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({0, 104, 100, 84, 92});
    m_state = new StateStack(m_context.theme, m_table, this);
    m_form = new ChannelForm(m_context.theme, this);
    auto *left = new QVBoxLayout;
    left->setSpacing(look::s);
    left->addWidget(m_add, 0, Qt::AlignLeft);
    left->addWidget(m_state, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::l);
    auto *list = new QWidget(this);
    list->setFixedWidth(kListWidth);
    left->setContentsMargins(0, 0, 0, 0);
    list->setLayout(left);
    layout->addWidget(list);
    layout->addWidget(m_form, 1);
}

void ChannelsView::refresh(const WorkspaceInfo &info)
{
    m_info = info;
    m_form->setReadOnly(info.readOnly);
    m_add->setEnabled(!info.readOnly && !m_addMenu->isEmpty());
    m_state->showLoading();
    m_rowsJob.run(desk().channels(m_context.actor),
                  [this](Result<std::vector<ChannelRow>> rows) { showRows(std::move(rows)); });
}

void ChannelsView::showRows(Result<std::vector<ChannelRow>> rows)
{
    if (!rows) {
        m_state->showError(rows.error());
        return;
    }
    const bool isFirst = m_model.rowCount() == 0;
    m_model.setRows(*std::move(rows), m_kinds, m_info.zone, m_info.now);
    m_state->showContent();
    if (isFirst && m_model.rowCount() > 0)
        m_chosen = m_model.all().front().config.id;
    if (!m_chosen.isEmpty() && m_model.rowOf(m_chosen) < 0)
        m_chosen = m_model.rowCount() > 0 ? m_model.all().front().config.id : QString();
    select(m_chosen);
}

void ChannelsView::select(const QString &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model.index(row, 0));
    else if (const ChannelRow &stored = m_model.all()[static_cast<std::size_t>(row)];
             m_form->shown().config.version != stored.config.version || m_form->shown().config.id != id)
        showCurrent();
}

void ChannelsView::showCurrent()
{
    const int row = m_model.rowOf(m_chosen);
    if (row < 0)
        return;
    const ChannelRow &stored = m_model.all()[static_cast<std::size_t>(row)];
    const auto kind = std::ranges::find_if(
        m_kinds, [&](const ChannelKind &each) { return stored.config.kind == QLatin1String(each.key); });
    if (kind != m_kinds.end())
        m_form->setChannel(*kind, stored);
}

void ChannelsView::beginNew(const ChannelKind &kind)
{
    ChannelRow row;
    row.config.kind = QString::fromLatin1(kind.key);
    row.config.language = installedLanguage();
    row.config.perMinute = kind.perMinute;
    // A first channel of its kind is named after it.
    QString id = row.config.kind;
    for (int number = 2; m_model.rowOf(id) >= 0; ++number)
        id = QStringLiteral("%1-%2").arg(row.config.kind).arg(number);
    row.config.id = id;
    m_chosen.clear();
    m_table->selectionModel()->clear();
    m_form->setChannel(kind, row);
    m_form->setFocus();
}

void ChannelsView::save()
{
    const ChannelConfig config = m_form->config();
    m_form->setBusy(true);
    m_saveJob.run(desk().saveChannel(m_context.actor, config, m_form->secrets()),
                  [this](Result<ChannelRow> saved) {
                      m_form->setBusy(false);
                      if (!saved) {
                          m_form->showError(saved.error());
                          return;
                      }
                      m_chosen = saved->config.id;
                      const auto kind = std::ranges::find_if(m_kinds, [&](const ChannelKind &each) {
                          return saved->config.kind == QLatin1String(each.key);
                      });
                      if (kind != m_kinds.end())
                          m_form->setChannel(*kind, *saved);
                      m_form->showSaved();
                      refresh(m_info);
                      Q_EMIT channelsChanged();
                  });
}

void ChannelsView::test()
{
    m_form->setBusy(true);
    m_testJob.run(desk().testChannel(m_context.actor, m_form->shown().config.id),
                  [this](Result<ChannelTest> test) {
                      m_form->setBusy(false);
                      if (test)
                          m_form->showTest(*test);
                      else
                          m_context.dialogs.tell(this, test.error());
                  });
}

void ChannelsView::remove()
{
    const QString id = m_form->shown().config.id;
    const QString title = channel_words::titleOf(m_form->shown().config, m_kinds);
    m_context.dialogs.confirm(
        this,
        {tr("Remove the channel “%1”?").arg(title),
         tr("Its secrets are erased. Messages that wait on it are never sent."), tr("Remove"), true},
        [this, id] {
            m_removeJob.run(desk().removeChannel(m_context.actor, id), [this](Result<void> removed) {
                if (!removed)
                    m_context.dialogs.tell(this, removed.error());
                refresh(m_info);
                Q_EMIT channelsChanged();
            });
        });
}

void ChannelsView::retranslate()
{
    m_add->setText(tr("Add a channel"));
    m_table->setAccessibleName(tr("Channels"));
    const QList<QAction *> actions = m_addMenu->actions();
    for (QAction *action : actions) {
        for (const ChannelKind &kind : m_kinds) {
            if (action->objectName() == QStringLiteral("add_") + QString::fromLatin1(kind.key))
                action->setText(channel_words::of(kind.title));
        }
    }
    m_model.retranslate();
    m_form->retranslate();
}

}  // namespace xinglin
