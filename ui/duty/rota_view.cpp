// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/rota_view.h"

#include "ui/duty/duty_form.h"
#include "ui/models/duty_words.h"
#include "ui/models/format.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/duty_desk.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kCellWidth = 250;
constexpr int kShiftWidth = 92;
constexpr int kRowHeight = 88;
constexpr std::int64_t kMinuteMs = 60'000;

Day mondayOf(Day day)
{
    return day - (day.weekday() - 1);
}

}  // namespace

RotaView::RotaView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_shiftJob(this)
    , m_rotaJob(this)
    , m_saveJob(this)
    , m_changeJob(this)
{
    build();
    connect(m_before, &QPushButton::clicked, this, [this] { turnTo(m_monday - 7); });
    connect(m_after, &QPushButton::clicked, this, [this] { turnTo(m_monday + 7); });
    connect(m_today, &QPushButton::clicked, this,
            [this] { turnTo(mondayOf(m_scope.info.zone.dayOf(m_scope.info.now))); });
    connect(m_add, &QPushButton::clicked, this, &RotaView::openForm);
    connect(m_grid, &QTableView::doubleClicked, this, &RotaView::openForm);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, &RotaView::showCell);
    connect(m_state, &StateStack::retryRequested, this, &RotaView::ask);
}

RotaView::~RotaView()
{
    delete m_form;
}

void RotaView::build()
{
    m_grid = new QTableView;
    m_grid->setObjectName(QStringLiteral("rotaGrid"));
    m_grid->setModel(&m_model);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setWordWrap(true);
    m_grid->setTabKeyNavigation(false);
    m_grid->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_grid->horizontalHeader()->setHighlightSections(false);
    m_grid->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_grid->verticalHeader()->setMinimumWidth(kShiftWidth);
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_state = new StateStack(m_context.theme, m_grid, this);
    m_week = makeLabel(LabelStyle::heading, this);
    m_before = makeButton(ButtonStyle::plain, this);
    m_before->setIcon(m_context.theme.icon(QStringLiteral("chevron-left")));
    m_before->setObjectName(QStringLiteral("weekBefore"));
    m_today = makeButton(ButtonStyle::plain, this);
    m_after = makeButton(ButtonStyle::plain, this);
    m_after->setIcon(m_context.theme.icon(QStringLiteral("chevron-right")));
    m_after->setObjectName(QStringLiteral("weekAfter"));
    m_add = makeButton(ButtonStyle::primary, this);
    m_add->setObjectName(QStringLiteral("addDuty"));
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    for (QWidget *each :
         {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_today), static_cast<QWidget *>(m_after)})
        head->addWidget(each);
    head->addWidget(m_week, 1);
    head->addWidget(m_add);

    auto *cell = new QFrame(this);
    makeCard(cell);
    cell->setFixedWidth(kCellWidth);
    m_cellTitle = makeLabel(LabelStyle::strong, cell);
    m_cellTitle->setWordWrap(true);
    m_hint = makeLabel(LabelStyle::secondary, cell);
    m_hint->setObjectName(QStringLiteral("rotaHint"));
    m_hint->setWordWrap(true);
    m_entries = new QVBoxLayout;
    m_entries->setSpacing(look::m);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(look::m, look::m, look::m, look::m);
    column->addWidget(m_cellTitle);
    column->addLayout(m_entries);
    column->addWidget(m_hint);
    column->addStretch(1);

    auto *row = new QHBoxLayout;
    row->setSpacing(look::m);
    row->addWidget(m_state, 1);
    row->addWidget(cell);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(look::s);
    all->addLayout(head);
    all->addLayout(row, 1);
}

void RotaView::load(const Scope &scope)
{
    m_scope = scope;
    if (!m_monday.isValid())
        m_monday = mondayOf(scope.info.zone.dayOf(scope.info.now));
    m_add->setEnabled(!scope.info.readOnly);
    ask();
}

void RotaView::turnTo(Day monday)
{
    m_monday = monday;
    ask();
}

void RotaView::ask()
{
    m_week->setText(format::days({m_monday, m_monday + 6}));
    m_state->showLoading();
    m_shiftJob.run(m_context.workspace.duty().shifts(m_context.actor),
                   [this](const Result<std::vector<Shift>> &shifts) {
                       if (!shifts) {
                           m_state->showError(shifts.error());
                           return;
                       }
                       m_shifts = *shifts;
                       m_rotaJob.run(m_context.workspace.duty().rota(m_context.actor, UnitId(),
                                                                     {m_monday, m_monday + 6}),
                                     [this](const Result<std::vector<DutyRow>> &rows) { take(rows); });
                   });
}

void RotaView::take(const Result<std::vector<DutyRow>> &rows)
{
    if (!rows) {
        m_state->showError(rows.error());
        return;
    }
    const QModelIndex before = m_grid->currentIndex();
    const int row = before.row(), column = before.column();
    const Day today = m_scope.info.zone.dayOf(m_scope.info.now);
    m_model.setToday(today);
    m_model.setWeek(m_monday, m_shifts, *rows, m_scope.info.zone);
    const bool hasToday = today >= m_monday && today < m_monday + 7;
    const QModelIndex chosen =
        row >= 0 ? m_model.index(row, column) : m_model.index(0, hasToday ? today - m_monday : 0);
    m_grid->setCurrentIndex(chosen);
    m_state->showContent();
    showCell();
}

void RotaView::showCell()
{
    for (QWidget *each : m_entryWidgets) {
        each->hide();
        each->deleteLater();
    }
    m_entryWidgets.clear();
    const QModelIndex index = m_grid->currentIndex();
    if (!index.isValid())
        return;
    const Shift *shift = m_model.shiftOf(index.row());
    m_cellTitle->setText(format::day(m_model.dayOf(index.column())) + QStringLiteral("\n") +
                         (shift ? duty_words::shift(*shift) : tr("Other times")));
    const std::vector<DutyRow> entries = m_model.entries(index);
    for (const DutyRow &row : entries)
        addEntry(row);
    if (m_toSwap.isValid())
        m_hint->setText(tr("Choose the entry to swap with."));
    else
        m_hint->setText(entries.empty() ? tr("Nobody is on duty here.") : QString());
}

void RotaView::addEntry(const DutyRow &row)
{
    auto *widget = new QWidget(this);
    widget->setObjectName(QStringLiteral("rotaEntry"));
    QLabel *name = makeElidedLabel(LabelStyle::body, widget);
    name->setText(duty_words::person(row));
    QLabel *place = makeElidedLabel(LabelStyle::secondary, widget);
    place->setText(duty_words::place(row) + QStringLiteral(" · ") +
                   duty_words::time(row.entry.time, m_scope.info.zone) +
                   (row.entry.note.isEmpty() ? QString() : QStringLiteral(" · ") + row.entry.note));
    QPushButton *swap = makeButton(ButtonStyle::quiet, widget);
    swap->setObjectName(QStringLiteral("swapDuty"));
    swap->setText(!m_toSwap.isValid()        ? tr("Swap…")
                  : m_toSwap == row.entry.id ? tr("Do not swap")
                                             : tr("Swap with this"));
    QPushButton *removal = makeButton(ButtonStyle::quiet, widget);
    removal->setObjectName(QStringLiteral("removeDuty"));
    removal->setText(tr("Remove"));
    for (QPushButton *button : {swap, removal}) {
        button->setEnabled(!m_scope.info.readOnly);
        button->setAccessibleName(button->text() + QStringLiteral(": ") + name->text());
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(swap);
    buttons->addWidget(removal);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(name);
    column->addWidget(place);
    column->addLayout(buttons);
    connect(swap, &QPushButton::clicked, this, [this, row] { swapWith(row); });
    connect(removal, &QPushButton::clicked, this, [this, row] { remove(row); });
    m_entries->addWidget(widget);
    m_entryWidgets.push_back(widget);
}

void RotaView::swapWith(const DutyRow &row)
{
    if (m_changeJob.isBusy())
        return;
    if (!m_toSwap.isValid() || m_toSwap == row.entry.id) {
        m_toSwap = m_toSwap.isValid() ? DutyEntryId() : row.entry.id;
        showCell();
        return;
    }
    m_changeJob.run(m_context.workspace.duty().swapDuties(m_context.actor, m_toSwap, row.entry.id, {}),
                    [this](const Result<void> &done) { finish(done); });
    m_toSwap = {};
}

void RotaView::remove(const DutyRow &row)
{
    m_context.dialogs.confirm(this,
                              {tr("Remove from the rota?"), duty_words::person(row), tr("Remove"), true},
                              [this, id = row.entry.id] {
                                  m_changeJob.run(m_context.workspace.duty().removeDuty(m_context.actor, id),
                                                  [this](const Result<void> &done) { finish(done); });
                              });
}

void RotaView::finish(const Result<void> &done)
{
    ask();
    if (!done)
        m_context.dialogs.tell(this, done.error());
}

void RotaView::openForm()
{
    if (m_form || !m_scope.info.zone.startOf(m_monday).isValid())
        return;
    m_form = new DutyForm(m_context, m_scope, DutyForm::Kind::duty, window());
    const QModelIndex index = m_grid->currentIndex();
    const Shift *shift = index.isValid() ? m_model.shiftOf(index.row()) : nullptr;
    if (shift) {
        const Zone &zone = m_scope.info.zone;
        const Day day = m_model.dayOf(index.column());
        m_form->setTime(
            {zone.fromLocal(day, shift->fromMinute * kMinuteMs),
             zone.fromLocal(shift->passesMidnight() ? day + 1 : day, shift->toMinute * kMinuteMs)},
            shift->id);
    }
    connect(m_form, &DutyForm::saveRequested, this, &RotaView::save);
    m_form->open();
}

void RotaView::save()
{
    if (m_saveJob.isBusy() || !m_form)
        return;
    m_saveJob.run(m_context.workspace.duty().saveDuty(m_context.actor, m_form->duty()),
                  [this](const Result<DutyEntry> &saved) {
                      if (!saved) {
                          if (m_form)
                              m_form->showError(saved.error());
                          return;
                      }
                      if (m_form)
                          m_form->close();
                      ask();
                  });
}

void RotaView::retranslate()
{
    m_before->setAccessibleName(tr("Week before"));
    m_before->setToolTip(tr("Week before"));
    m_after->setAccessibleName(tr("Week after"));
    m_after->setToolTip(tr("Week after"));
    m_today->setText(tr("This week"));
    m_add->setText(tr("Put on duty…"));
    m_grid->setAccessibleName(tr("Duty rota of the week"));
    m_model.retranslate();
    showCell();
}

}  // namespace xinglin
