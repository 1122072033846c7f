// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/fatigue_board_view.h"

#include "ui/models/alert_format.h"
#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_figure_card.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {

FatigueBoardView::FatigueBoardView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_job(this)
{
    build();
    retranslate();
}

void FatigueBoardView::build()
{
    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, look::m, 0, 0);
    column->setSpacing(look::m);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(look::m);
    for (KeyFigureCard *&card : m_cards) {
        card = new KeyFigureCard(m_context.theme, content);
        cards->addWidget(card, 1);
    }
    column->addLayout(cards);

    auto *card = new QWidget(content);
    makeCard(card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, look::m, 1, look::s);
    inside->setSpacing(look::s);
    m_title = makeElidedLabel(LabelStyle::heading, card);
    m_laboratory = makeButton(ButtonStyle::plain, card);
    m_laboratory->setObjectName(QStringLiteral("openInLaboratory"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look::m - 1, 0, look::m, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_laboratory);
    inside->addLayout(head);
    m_table = new DataTable(card);
    m_table->setObjectName(QStringLiteral("fatigueRules"));
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_table->setModel(&m_sorted);
    m_table->setColumnWidths({0, 80, 104, 104, 104, 84, 84, 150});
    m_table->sortByColumn(-1, Qt::AscendingOrder);  // the noisiest first, as they come
    m_table->setMinimumHeight(160);
    inside->addWidget(m_table, 1);
    column->addWidget(card, 1);

    m_state = new StateStack(m_context.theme, content, this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    connect(m_state, &StateStack::retryRequested, this, &FatigueBoardView::ask);
    connect(m_table, &DataTable::opened, this, &FatigueBoardView::openRule);
    connect(m_laboratory, &QPushButton::clicked, this, &FatigueBoardView::openRule);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                m_laboratory->setEnabled(current.isValid() &&
                                         m_model.rule(m_sorted.mapToSource(current).row()).rule.isValid());
            });
}

void FatigueBoardView::load(const Scope &scope)
{
    m_scope = scope;
    ask();
}

void FatigueBoardView::ask()
{
    if (!m_scope.period.isValid())
        return;
    m_state->showLoading();
    m_job.run(
        m_context.workspace.alerts().fatigue(m_context.actor, {m_scope.unit, m_scope.period.days(), true}),
        [this](Result<FatigueBoard> &&board) {
            if (!board) {
                m_state->showError(board.error());
                return;
            }
            m_isFilled = true;
            m_model.setBoard(std::move(*board));
            showFigures();
        });
}

void FatigueBoardView::showFigures()
{
    const FatigueBoard &board = m_model.board();
    if (board.suppressed) {
        m_state->showEmpty({tr("Withheld"), format::withheldReason(), {}, QStringLiteral("lock")});
        return;
    }
    if (board.rules.empty()) {
        m_state->showEmpty({tr("Nothing wears anybody out"),
                            tr("No order was opened in this period."),
                            {},
                            QStringLiteral("circle-check")});
        return;
    }
    CardFigure orders;
    orders.label = tr("Orders");
    orders.value = format::count(board.total.orders);
    orders.basis = tr("of %1 rules").arg(format::count(board.allRules));
    CardFigure share;
    share.label = tr("Share of the rules listed");
    if (board.topShare)
        share.value = format::number(*board.topShare * 100.0, 0);
    share.unit = QStringLiteral("%");
    share.basis = tr("of all occurrences");
    CardFigure falseAlarms;
    falseAlarms.label = tr("False alarms");
    if (const auto rate = board.total.falseAlarm.rate()) {
        falseAlarms.value = format::number(*rate * 100.0, 1);
        falseAlarms.unit = QStringLiteral("%");
        falseAlarms.basis = alert_format::basis(board.total.falseAlarm);
    }
    falseAlarms.change = tr("target < 5%");
    CardFigure avoided;
    avoided.label = tr("Duplicates avoided");
    avoided.value = format::count(board.avoided.firings());
    QStringList parts;
    for (const auto &[count, words] : {std::pair(board.avoided.joined, tr("%1 grouped")),
                                       std::pair(board.avoided.cooled, tr("%1 by cool-down")),
                                       std::pair(board.avoided.silenced, tr("%1 silenced")),
                                       std::pair(board.avoided.inhibited, tr("%1 not worn"))}) {
        if (count > 0)
            parts += words.arg(format::count(count));
    }
    avoided.basis = parts.join(QStringLiteral(" · "));
    CardFigure acknowledge;
    acknowledge.label = tr("Time to acknowledge");
    if (board.total.acknowledge.median) {
        acknowledge.value = alert_format::span(board.total.acknowledge.median);
        acknowledge.basis = tr("median, n = %1").arg(format::count(board.total.acknowledge.n));
    }
    const std::array cards{orders, share, falseAlarms, avoided, acknowledge};
    for (std::size_t i = 0; i < cards.size(); ++i)
        m_cards[i]->setFigure(cards[i]);
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_state->showContent();
}

void FatigueBoardView::openRule()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const RuleId rule = m_model.rule(m_sorted.mapToSource(current).row()).rule;
    if (rule.isValid())
        m_context.navigator.openRule(rule, true);
}

void FatigueBoardView::retranslate()
{
    m_title->setText(tr("Rules to mend first"));
    m_laboratory->setText(tr("Open in laboratory"));
    m_table->setAccessibleName(m_title->text());
    m_model.retranslate();
    if (m_isFilled)
        showFigures();
}

}  // namespace xinglin
