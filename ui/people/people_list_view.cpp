// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_list_view.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/widgets/score_delegate.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace xinglin {
namespace {

constexpr int kPageSize = 200;
constexpr int kMostHits = 50;
constexpr int kSearchWidth = 320;

}  // namespace

PeopleListView::PeopleListView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pageJob(this)
    , m_searchJob(this)
    , m_figuresJob(this)
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(150));
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_isSubmitted = false;
        m_table->setCurrentIndex({});  // it was highlighted for another text
        m_typing.start();
    });
    connect(&m_typing, &QTimer::timeout, this, &PeopleListView::search);
    connect(m_search, &QLineEdit::returnPressed, this, &PeopleListView::submit);
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_search);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_table, [this] {
        m_table->setFocus();
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_sorted.index(0, 0));
    });
    connect(&m_model, &PeopleListModel::pageWanted, this, &PeopleListView::askPage);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT personChosen(m_model.person(m_sorted.mapToSource(index).row()));
    });
    connect(m_state, &StateStack::retryRequested, this, &PeopleListView::search);
    connect(m_state, &StateStack::actionRequested, this, [this] {
        if (m_search->text().isEmpty())
            Q_EMIT importRequested();
        else
            m_search->clear();
    });
}

void PeopleListView::build()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_search->addAction(m_context.theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_count = makeLabel(LabelStyle::secondary, this);
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("peopleTable"));
    makeCard(m_table);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_table->setModel(&m_sorted);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(PeopleListModel::Health, new ScoreDelegate(m_context.theme, m_table));
    m_table->setColumnWidths({0, 140, 84, 176, 156, 96, 136, 122});
    m_state = new StateStack(m_context.theme, m_table, this);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(look::m);
    bar->addWidget(m_search);
    bar->addWidget(m_count, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::l, look::m, look::l, look::l);
    layout->setSpacing(look::m);
    layout->addLayout(bar);
    layout->addWidget(m_state, 1);
}

void PeopleListView::refresh(const Scope &scope)
{
    m_scope = scope;
    m_model.setNow(scope.info.now, scope.info.zone);
    search();
}

void PeopleListView::search()
{
    m_pageJob.cancel();
    m_searchJob.cancel();
    m_figuresJob.cancel();
    m_wanted.clear();
    const QString text = m_search->text().trimmed();
    m_state->showLoading();
    if (text.isEmpty()) {
        m_model.restart(kPageSize);
        return;
    }
    m_searchJob.run(m_context.workspace.search(m_context.actor, text, m_scope.period.days().last, kMostHits),
                    [this](Result<std::vector<SubjectInfo>> &&hits) {
                        if (!hits) {
                            m_isSubmitted = false;
                            m_state->showError(hits.error());
                            return;
                        }
                        m_model.setHits(*hits);
                        for (int row = m_model.rowCount() - 1; row >= 0; --row)
                            m_wanted.push_back(m_model.person(row));
                        showState();
                        if (std::exchange(m_isSubmitted, false))
                            openFirst();
                        askNextFigures();
                    });
}

void PeopleListView::submit()
{
    if (m_typing.isActive()) {
        // What is listed answers an older text.
        m_typing.stop();
        search();
    }
    m_isSubmitted = m_searchJob.isBusy() && !m_table->currentIndex().isValid();
    if (m_isSubmitted)
        return;
    if (m_search->text().trimmed().isEmpty() && !m_table->currentIndex().isValid())
        m_table->setFocus();
    else
        openFirst();
}

void PeopleListView::openFirst()
{
    const QModelIndex chosen = m_table->currentIndex();
    const QModelIndex index = m_sorted.mapToSource(chosen.isValid() ? chosen : m_sorted.index(0, 0));
    if (index.isValid())
        Q_EMIT personChosen(m_model.person(index.row()));
}

void PeopleListView::askPage(const PageRequest &page)
{
    if (!m_scope.period.isValid())
        return;
    m_pageJob.run(m_context.workspace.people(m_context.actor, m_scope.unit, m_scope.period.days(), page),
                  [this](Result<std::vector<PersonRow>> &&rows) {
                      if (!rows) {
                          m_model.failPage();
                          m_state->showError(rows.error());
                          return;
                      }
                      m_model.appendPage(std::move(*rows));
                      showState();
                  });
}

void PeopleListView::askNextFigures()
{
    if (m_wanted.empty())
        return;
    const PersonId person = m_wanted.back();
    m_wanted.pop_back();
    m_figuresJob.run(
        m_context.workspace.figures(m_context.actor, SubjectId::of(person), m_scope.period.days(), {}),
        [this, person](Result<SubjectFigures> &&figures) {
            if (figures)
                m_model.setFigures(person, *figures);
            askNextFigures();
        });
}

void PeopleListView::showState()
{
    const bool isSearch = !m_search->text().trimmed().isEmpty();
    // Sorting a part of the people would put the wrong ones first.
    m_table->setSortingEnabled(m_model.isComplete());
    if (m_model.rowCount() == 0) {
        if (isSearch) {
            m_state->showEmpty({tr("Nobody found"), tr("No name, code or position contains this text."),
                                tr("Show everybody"), QStringLiteral("search")});
        } else {
            m_state->showEmpty({tr("No people in this unit"),
                                tr("Import a people file (code, name, unit), or choose another unit above."),
                                tr("Open imports"), QStringLiteral("users")});
        }
        m_count->clear();
        return;
    }
    const QString count = format::count(m_model.rowCount());
    m_count->setText(isSearch ? tr("%1 found in all units").arg(count)
                     : m_model.isComplete()
                         ? tr("%1 people").arg(count)
                         : tr("The first %1 people; more come while scrolling").arg(count));
    m_state->showContent();
}

void PeopleListView::retranslate()
{
    m_search->setPlaceholderText(tr("Name, code or position"));
    m_search->setAccessibleName(tr("Search people"));
    m_table->setAccessibleName(tr("People"));
    m_model.retranslate();
    if (m_model.rowCount() > 0)
        showState();
}

}  // namespace xinglin
