// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orgtree/unit_tree_panel.h"

#include "ui/models/cells.h"
#include "ui/models/names.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/score_delegate.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/alert_desk.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <chrono>

namespace xinglin {
namespace {
constexpr int kMostHits = 100;
}

UnitTreePanel::UnitTreePanel(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_search(new QLineEdit(this))
    , m_tree(new DataTree)
    , m_hits(new QListWidget(this))
    , m_placesJob(this)
    , m_searchJob(this)
    , m_alertsJob(this)
{
    makeCard(this);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(context.theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_tree->setObjectName(QStringLiteral("organisationTree"));
    m_tree->setModel(&m_model);
    m_tree->setItemDelegateForColumn(UnitTreeModel::Health, new ScoreDelegate(context.theme, m_tree));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(UnitTreeModel::Name, QHeaderView::Stretch);
    m_tree->setColumnWidth(UnitTreeModel::Health, 84);
    m_tree->setColumnWidth(UnitTreeModel::Coverage, 96);
    m_tree->setColumnWidth(UnitTreeModel::Alerts, 98);
    m_tree->setColumnWidth(UnitTreeModel::People, 68);
    m_hits->hide();
    m_state = new StateStack(context.theme, m_tree, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, look::m, 1, look::s);
    column->setSpacing(look::s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look::m, 0, look::m, 0);
    head->addWidget(m_search);
    column->addLayout(head);
    column->addWidget(m_hits, 1);
    column->addWidget(m_state, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(200));
    connect(&m_typing, &QTimer::timeout, this, &UnitTreePanel::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_hits, &QListWidget::itemClicked, this, &UnitTreePanel::choose);
    connect(m_hits, &QListWidget::itemActivated, this, &UnitTreePanel::choose);
    connect(&m_model, &UnitTreeModel::childrenWanted, this, &UnitTreePanel::loadChildren);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (const UnitId unit = m_model.unitAt(now); unit.isValid())
                    Q_EMIT unitChosen(unit);
            });
    connect(m_tree, &DataTree::opened, this,
            [this](const QModelIndex &index) { Q_EMIT unitOpened(m_model.unitAt(index)); });
    connect(m_state, &StateStack::retryRequested, &m_model, &UnitTreeModel::restart);
    connect(m_state, &StateStack::actionRequested, this,
            [this] { m_context.navigator.openPage(PageKey::imports); });
}

/// Names come first: where the panel is narrow their tips and the card beside them tell of the coverage.
void UnitTreePanel::resizeEvent(QResizeEvent *event)
{
    constexpr int kRoomForAll = 520;
    m_tree->setColumnHidden(UnitTreeModel::Coverage, width() < kRoomForAll);
    QWidget::resizeEvent(event);
}

void UnitTreePanel::load(const DayRange &days)
{
    const bool isFirst = !m_days.isValid();
    m_days = days;
    m_state->showLoading();
    isFirst ? m_model.restart() : m_model.refresh();
    loadPlaces();
    loadAlerts();
}

void UnitTreePanel::loadAlerts()
{
    m_alertsJob.run(m_context.workspace.alerts().openAlerts(m_context.actor, m_days.last),
                    [this](Result<OpenAlerts> &&alerts) {
                        if (alerts)
                            m_model.setAlerts(std::move(*alerts));
                    });
}

void UnitTreePanel::loadPlaces()
{
    m_placesJob.run(m_context.workspace.units(m_context.actor, m_days.last),
                    [this](Result<std::vector<Unit>> &&units) {
                        m_places = OrgTree(units ? std::move(*units) : std::vector<Unit>());
                        if (m_wanted.isValid())
                            reveal(m_wanted);
                    });
}

void UnitTreePanel::loadChildren(UnitId parent)
{
    auto &job = m_jobs[parent];
    if (!job)
        job = std::make_unique<JobSlot<std::vector<UnitRow>>>(this);
    job->run(m_context.workspace.childRows(m_context.actor, parent, m_days),
             [this, parent](Result<std::vector<UnitRow>> &&rows) {
                 if (!rows) {
                     m_model.failChildren(parent);
                     if (!parent.isValid())
                         m_state->showError(rows.error());
                     return;
                 }
                 const bool isEmpty = !parent.isValid() && rows->empty();
                 m_model.setChildren(parent, std::move(*rows));
                 if (isEmpty)
                     m_state->showEmpty({tr("No units yet"),
                                         tr("Import a file of units (code, parent, name) and one of people."),
                                         tr("Import files…"), QStringLiteral("network")});
                 else
                     m_state->showContent();
                 goOn();
             });
}

void UnitTreePanel::reveal(UnitId unit)
{
    m_wanted = unit;
    if (m_places.isEmpty())
        return;  // goes on when the places are known
    m_path = m_places.path(unit);
    m_wanted = UnitId();
    goOn();
}

void UnitTreePanel::goOn()
{
    while (!m_path.empty()) {
        const QModelIndex index = m_model.indexOf(m_path.back());
        if (!index.isValid())
            return;  // goes on when its parent's children are there
        m_path.pop_back();
        if (m_path.empty()) {
            m_tree->expand(index);
            m_tree->setCurrentIndex(index);
            m_tree->scrollTo(index);
        } else {
            m_tree->expand(index);
        }
    }
}

void UnitTreePanel::search()
{
    const QString text = m_search->text().trimmed();
    m_hits->setVisible(!text.isEmpty());
    m_state->setVisible(text.isEmpty());
    if (text.isEmpty()) {
        m_searchJob.cancel();
        return;
    }
    m_searchJob.run(m_context.workspace.search(m_context.actor, text, m_days.last, kMostHits),
                    [this](Result<std::vector<SubjectInfo>> &&hits) {
                        showHits(hits ? *hits : std::vector<SubjectInfo>());
                    });
}

void UnitTreePanel::showHits(const std::vector<SubjectInfo> &hits)
{
    m_hits->clear();
    for (const SubjectInfo &hit : hits) {
        const bool isUnit = hit.id.kind == SubjectId::Kind::unit;
        QStringList path;
        for (const BilingualText &name : hit.path)
            path << names::of(name);
        auto *item = new QListWidgetItem(
            m_context.theme.icon(isUnit ? QStringLiteral("network") : QStringLiteral("user-round")),
            names::of(hit.name) + QStringLiteral("  ") + hit.code, m_hits);
        item->setToolTip(path.join(QStringLiteral(" / ")));
        item->setData(SubjectRole, QVariant::fromValue(hit.id));
    }
    if (hits.empty()) {
        auto *none = new QListWidgetItem(tr("Nothing found"), m_hits);
        none->setFlags(Qt::NoItemFlags);
    }
}

void UnitTreePanel::choose(const QListWidgetItem *hit)
{
    if (!hit->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const auto subject = hit->data(SubjectRole).value<SubjectId>();
    if (subject.kind == SubjectId::Kind::person) {
        Q_EMIT personOpened(subject.person);
        return;
    }
    m_search->clear();
    search();
    reveal(subject.unit);
}

void UnitTreePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Find a unit or person"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_tree->setAccessibleName(tr("Organisation"));
    m_hits->setAccessibleName(tr("Found"));
    m_model.retranslate();
}

}  // namespace xinglin
