// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/hand_over_view.h"

#include "ui/models/duty_words.h"
#include "ui/models/names.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/subject_search.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/duty_desk.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kNoteWidth = 320;
constexpr std::size_t kMostLines = 200;

}  // namespace

HandOverView::HandOverView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_sheetJob(this)
    , m_doneJob(this)
{
    build();
    connect(m_state, &StateStack::retryRequested, this, &HandOverView::ask);
    connect(m_done, &QPushButton::clicked, this, &HandOverView::handOver);
    connect(m_to, &SubjectSearch::chosen, this, [this](const SubjectInfo &person) {
        m_chosen = person.id.person;
        m_to->setText(QStringLiteral("%1 (%2)").arg(names::of(person.name), person.code));
    });
    connect(m_to, &QLineEdit::textEdited, this, [this] { m_chosen = {}; });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_done->setEnabled(!m_scope.info.readOnly && !m_note->toPlainText().trimmed().isEmpty());
    });
}

void HandOverView::build()
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("handOverLines"));
    m_lines = new QVBoxLayout(content);
    m_lines->setContentsMargins(look::m, look::m, look::m, look::m);
    m_lines->setSpacing(look::xs);
    m_lines->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("handOverSheet"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    makeCard(scroll);
    m_state = new StateStack(m_context.theme, scroll, this);
    auto *side = new QFrame(this);
    makeCard(side);
    side->setFixedWidth(kNoteWidth);
    m_noteTitle = makeLabel(LabelStyle::strong, side);
    m_note = new QPlainTextEdit(side);
    m_note->setObjectName(QStringLiteral("handOverNote"));
    m_note->setTabChangesFocus(true);
    m_toTitle = makeLabel(LabelStyle::secondary, side);
    m_to = new SubjectSearch(m_context.workspace, m_context.actor, m_context.theme, side);
    m_to->setObjectName(QStringLiteral("handOverTo"));
    m_to->setKind(SubjectId::Kind::person);
    m_hint = makeLabel(LabelStyle::secondary, side);
    m_hint->setObjectName(QStringLiteral("handOverHint"));
    m_hint->setWordWrap(true);
    m_done = makeButton(ButtonStyle::primary, side);
    m_done->setObjectName(QStringLiteral("handOver"));
    m_done->setEnabled(false);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(look::m, look::m, look::m, look::m);
    column->setSpacing(look::s);
    for (QWidget *each : {static_cast<QWidget *>(m_noteTitle), static_cast<QWidget *>(m_note),
                          static_cast<QWidget *>(m_toTitle), static_cast<QWidget *>(m_to),
                          static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_done)})
        column->addWidget(each);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::m);
    row->addWidget(m_state, 1);
    row->addWidget(side);
}

void HandOverView::load(const Scope &scope)
{
    m_scope = scope;
    m_to->setDay(scope.info.zone.dayOf(scope.info.now));
    ask();
}

void HandOverView::ask()
{
    m_state->showLoading();
    m_sheetJob.run(m_context.workspace.duty().handOverSheet(m_context.actor, m_scope.unit),
                   [this](const Result<HandOverSheet> &sheet) { show(sheet); });
}

void HandOverView::show(const Result<HandOverSheet> &sheet)
{
    if (!sheet) {
        m_state->showError(sheet.error());
        return;
    }
    m_sheet = *sheet;
    fill();
    m_state->showContent();
}

void HandOverView::addLine(const QString &text, bool isHeading)
{
    QLabel *label = makeLabel(isHeading ? LabelStyle::strong : LabelStyle::body, this);
    label->setText(text);
    label->setWordWrap(true);
    addRow(label);
}

void HandOverView::addRow(QWidget *row)
{
    m_lines->insertWidget(m_lines->count() - 1, row);
    m_lineWidgets.push_back(row);
}

// How grave it is stands before every order as a shape and a word, as everywhere.
void HandOverView::addOrder(const OrderRow &row)
{
    const WorkOrder &order = row.order;
    QStringList parts{QStringLiteral("#%1").arg(order.number)};
    for (const QString &part :
         {names::of(row.personName), names::of(row.unitName), names::of(row.ruleName)}) {
        if (!part.isEmpty())
            parts += part;
    }
    if (order.due.isValid())
        parts += tr("due %1").arg(duty_words::moment(order.due, m_scope.info.zone, m_sheet.at));
    auto *line = new QWidget(this);
    auto *badge = new SeverityBadge(m_context.theme, line);
    badge->setSeverity(severityOf(order.severity));
    QLabel *label = makeLabel(LabelStyle::body, line);
    label->setText(parts.join(QStringLiteral(" · ")));
    label->setWordWrap(true);
    auto *box = new QHBoxLayout(line);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(look::s);
    box->addWidget(badge);
    box->addWidget(label, 1);
    addRow(line);
}

void HandOverView::fill()
{
    for (QWidget *each : m_lineWidgets) {
        each->hide();
        each->deleteLater();
    }
    m_lineWidgets.clear();
    const Zone &zone = m_scope.info.zone;
    const auto addOrders = [&](const QString &title, const std::vector<OrderRow> &rows) {
        addLine(title, true);
        for (std::size_t i = 0; i < std::min(rows.size(), kMostLines); ++i)
            addOrder(rows[i]);
    };
    const auto count = static_cast<int>(m_sheet.unfinished.size()) + static_cast<int>(m_sheet.left);
    addOrders(count == 0 ? tr("No alert is unfinished.") : tr("%n alert(s) unfinished", nullptr, count),
              m_sheet.unfinished);
    if (!m_sheet.snoozed.empty())
        addOrders(tr("Snoozed"), m_sheet.snoozed);
    if (!m_sheet.followUps.empty())
        addLine(tr("Follow-ups that are due"), true);
    for (const FollowUp &task : m_sheet.followUps)
        addLine(task.due.isValid() ? task.text + QStringLiteral("  ") +
                                         tr("due %1").arg(duty_words::moment(task.due, zone, m_sheet.at))
                                   : task.text,
                false);
    if (!m_sheet.notes.empty())
        addLine(tr("Notes of the last hand-overs"), true);
    for (const HandOverRow &row : m_sheet.notes)
        addLine(QStringLiteral("%1  %2  %3")
                    .arg(duty_words::moment(row.handOver.time, zone, m_sheet.at), row.handOver.actor,
                         row.handOver.note),
                false);
}

void HandOverView::handOver()
{
    if (m_doneJob.isBusy())
        return;
    const HandOverRequest request{m_scope.unit, m_chosen, m_note->toPlainText().trimmed()};
    m_doneJob.run(m_context.workspace.duty().handOver(m_context.actor, request),
                  [this](const Result<HandOverSheet> &sheet) {
                      if (!sheet) {
                          m_context.dialogs.tell(this, sheet.error());
                          return;
                      }
                      m_note->clear();
                      m_to->clear();
                      m_chosen = {};
                      m_hint->setText(tr("Handed over."));
                      show(sheet);
                  });
}

void HandOverView::retranslate()
{
    m_noteTitle->setText(tr("Note for the next shift"));
    m_note->setAccessibleName(tr("Note for the next shift"));
    m_note->setPlaceholderText(tr("What must be watched, who was called, what is still missing"));
    m_toTitle->setText(tr("To (optional)"));
    m_to->setAccessibleName(tr("To (optional)"));
    m_to->setPlaceholderText(tr("Name or code"));
    m_done->setText(tr("Hand over"));
    fill();
}

}  // namespace xinglin
