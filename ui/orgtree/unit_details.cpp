// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orgtree/unit_details.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/orgtree/unit_sections.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_figure_card.h"
#include "ui/widgets/score_delegate.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {

UnitDetails::UnitDetails(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_subjectJob(this)
    , m_figuresJob(this)
    , m_peopleJob(this)
{
    build();
    connect(&m_model, &PeopleListModel::pageWanted, this, &UnitDetails::loadPeople);
    connect(m_people, &DataTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT personOpened(index.data(SubjectRole).value<SubjectId>().person);
    });
    connect(m_overview, &QPushButton::clicked, this, [this] { m_context.navigator.openUnit(m_unit); });
    connect(m_trends, &QPushButton::clicked, this,
            [this] { m_context.navigator.openTrends(SubjectId::of(m_unit), {}); });
    connect(m_report, &QPushButton::clicked, this,
            [this] { m_context.navigator.openReport(SubjectId::of(m_unit)); });
    connect(m_state, &StateStack::retryRequested, this, [this] { m_model.restart(); });
}

void UnitDetails::build()
{
    m_name = makeElidedLabel(LabelStyle::heading, this);
    m_place = makeElidedLabel(LabelStyle::secondary, this);
    m_overview = makeButton(ButtonStyle::plain, this);
    m_trends = makeButton(ButtonStyle::plain, this);
    m_report = makeButton(ButtonStyle::plain, this);
    m_peopleTitle = makeLabel(LabelStyle::heading, this);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_place);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addLayout(names, 1);
    head->addWidget(m_overview);
    head->addWidget(m_trends);
    head->addWidget(m_report);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(look::m);
    for (int i = 0; i < 3; ++i) {
        m_cards.push_back(new KeyFigureCard(m_context.theme, this));
        cards->addWidget(m_cards.back(), 1);
    }
    auto *figures = new QWidget(this);
    auto *list = new QWidget(figures);
    makeCard(list);
    m_people = new DataTable;
    m_people->setObjectName(QStringLiteral("organisationPeople"));
    m_people->setSortingEnabled(false);  // rows come in pages by code
    m_people->setModel(&m_model);
    m_people->setItemDelegateForColumn(PeopleListModel::Health, new ScoreDelegate(m_context.theme, m_people));
    m_people->setColumnWidths({0, 84, 84, 176, 110, 96, 126});
    m_people->hideColumn(PeopleListModel::Device);
    m_people->hideColumn(PeopleListModel::Position);
    m_people->hideColumn(PeopleListModel::DataAge);  // the list of people has it, with more room
    m_state = new StateStack(m_context.theme, m_people, list);
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins(1, look::m, 1, look::s);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(look::m - 1, 0, look::m, 0);
    title->addWidget(m_peopleTitle);
    inside->addLayout(title);
    inside->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addLayout(head);
    auto *inFigures = new QVBoxLayout(figures);
    inFigures->setContentsMargins(0, 0, 0, 0);
    inFigures->setSpacing(look::m);
    inFigures->addLayout(cards);
    inFigures->addWidget(list, 1);
    m_sections = new UnitSections(m_context, figures, this);
    connect(m_sections, &UnitSections::unitChosen, this, &UnitDetails::unitOpened);
    column->addWidget(m_sections, 1);
}

void UnitDetails::load(UnitId unit, const Scope &scope)
{
    m_unit = unit;
    m_scope = scope;
    m_model.setNow(scope.info.now, scope.info.zone);
    m_subjectJob.run(
        m_context.workspace.subject(m_context.actor, SubjectId::of(unit), scope.period.days().last),
        [this](Result<SubjectInfo> &&subject) {
            m_subject = subject ? std::optional(std::move(*subject)) : std::nullopt;
            showSubject();
        });
    loadFigures();
    m_sections->load(unit, scope);
    m_state->showLoading();
    m_model.restart();
}

void UnitDetails::loadFigures()
{
    m_figuresJob.run(
        m_context.workspace.figures(m_context.actor, SubjectId::of(m_unit), m_scope.period.days(), {}),
        [this](Result<SubjectFigures> &&figures) {
            m_figures = figures ? std::optional(std::move(*figures)) : std::nullopt;
            showFigures();
        });
}

void UnitDetails::loadPeople(const PageRequest &page)
{
    m_peopleJob.run(m_context.workspace.people(m_context.actor, m_unit, m_scope.period.days(), page),
                    [this](Result<std::vector<PersonRow>> &&rows) {
                        if (!rows) {
                            m_model.failPage();
                            m_state->showError(rows.error());
                            return;
                        }
                        m_model.appendPage(std::move(*rows));
                        if (m_model.rowCount() == 0)
                            m_state->showEmpty(
                                {tr("Nobody in this unit"),
                                 tr("No person is a member of it or of a unit below on the last "
                                    "day of the period."),
                                 {},
                                 QStringLiteral("users")});
                        else
                            m_state->showContent();
                    });
}

void UnitDetails::showSubject()
{
    if (!m_subject) {
        m_name->clear();
        m_place->clear();
        return;
    }
    QStringList path;
    for (const BilingualText &each : m_subject->path)
        path << names::of(each);
    m_name->setText(names::of(m_subject->name));
    m_name->setToolTip(m_name->text());
    m_sections->setName(m_name->text());
    m_place->setText(m_subject->code + (path.isEmpty()
                                            ? QString()
                                            : QStringLiteral("  ·  ") + path.join(QStringLiteral(" / "))));
    m_place->setToolTip(m_place->text());
}

void UnitDetails::showFigures()
{
    if (!m_figures)
        return;
    const SubjectFigures &figures = *m_figures;
    const QString hover =
        format::days(figures.days) + QLatin1Char('\n') +
        tr("Data until %1").arg(format::fullInstant(m_scope.info.dataUntil, m_scope.info.zone));
    CardFigure health{tr("Health score"), {}, {}, {}, {}, hover, {}};
    if (figures.suppressed ||
        (!figures.score.value && std::ranges::any_of(figures.scoreDays, &DayPoint::isWithheld))) {
        health.isWithheld = true;
    } else if (figures.score.value) {
        health.value = format::number(*figures.score.value, 1);
        health.unit = QStringLiteral("/ 100");
        health.basis = format::interval(figures.score.low, figures.score.high, 1);
        if (figures.scorePrevious.difference.value)
            health.change = tr("%1 vs %2")
                                .arg(format::signedNumber(*figures.scorePrevious.difference.value, 1),
                                     format::shortDays(figures.scorePrevious.with));
        for (const DayPoint &day : figures.scoreDays)
            health.course.push_back(day.value);
    }
    CardFigure people{tr("People"),
                      format::count(figures.coverage.people),
                      {},
                      tr("on %1").arg(format::day(figures.days.last)),
                      {},
                      hover,
                      {}};
    CardFigure coverage{
        tr("Wearing rate"),
        {},
        {},
        tr("%1 of %2 person-days")
            .arg(format::count(figures.coverage.daysWithData), format::count(figures.coverage.daysExpected)),
        {},
        hover,
        {}};
    if (figures.suppressed) {
        coverage.basis.clear();
        coverage.isWithheld = true;
    } else if (figures.coverage.daysExpected > 0) {
        coverage.value = format::number(figures.coverage.share * 100.0, 1);
        coverage.unit = QStringLiteral("%");
    }
    m_cards[0]->setFigure(health);
    m_cards[1]->setFigure(people);
    m_cards[2]->setFigure(coverage);
}

void UnitDetails::showAnalysis(const QString &method, const QString &metric)
{
    m_sections->showAnalysis(method, metric);
}

void UnitDetails::retranslate()
{
    m_overview->setText(tr("Overview"));
    m_trends->setText(tr("Trends"));
    m_report->setText(tr("Report"));
    m_peopleTitle->setText(tr("People, also of the units below"));
    m_people->setAccessibleName(m_peopleTitle->text());
    m_model.retranslate();
    showSubject();
    m_sections->retranslate();
    showFigures();
}

}  // namespace xinglin
