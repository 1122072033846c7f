// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_overview.h"

#include "ui/charts/analysis_card.h"
#include "ui/charts/chart_stack.h"
#include "ui/models/analysis_cards.h"
#include "ui/models/analysis_charts.h"
#include "ui/models/chart_builders.h"
#include "ui/models/format.h"
#include "ui/models/import_text.h"
#include "ui/models/names.h"
#include "ui/people/deviation_strip.h"
#include "ui/people/fact_card.h"
#include "ui/people/metric_chooser.h"
#include "ui/people/person_alerts_card.h"
#include "ui/people/person_query.h"
#include "ui/people/score_card.h"
#include "ui/widgets/recommendation_card.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

#include <map>

namespace xinglin {
namespace {

constexpr int kCardsWidth = 304;
constexpr int kSmallChart = 180;
constexpr int kLargeChart = 280;
constexpr std::size_t kRows = 5;  // metrics of last night before more is asked for

const MetricCourse *courseOf(const SubjectFigures &figures, std::uint8_t metric)
{
    for (const MetricCourse &course : figures.courses) {
        if (course.metric == metric)
            return &course;
    }
    return nullptr;
}

const MetricFigures *figuresOf(const SubjectFigures &figures, std::uint8_t metric)
{
    for (const MetricFigures &each : figures.metrics) {
        if (each.metric == metric)
            return &each;
    }
    return nullptr;
}

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    makeCard(frame);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(look::m, look::m, look::m, look::m);
    layout->setSpacing(look::s);
    return frame;
}

QString flagWord(const QString &flag)
{
    if (flag == QLatin1String("learning"))
        return PersonOverview::tr("learning");
    if (flag == QLatin1String("low_coverage"))
        return PersonOverview::tr("low wearing rate");
    return flag == QLatin1String("no_data") ? format::noData() : flag;
}

QString flagMeaning(const QString &flag)
{
    if (flag == QLatin1String("learning"))
        return PersonOverview::tr(
            "Too little history for a baseline of their own: judged by what is usual for everybody.");
    if (flag == QLatin1String("low_coverage"))
        return PersonOverview::tr("Few of the expected records came: figures may change when more arrive.");
    return {};
}

}  // namespace

PersonOverview::PersonOverview(const PageContext &context, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_metrics(MetricDictionary::builtIn())
{
    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(look::m);
    columns->addWidget(buildCharts(), 1);
    columns->addWidget(buildCards());
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    connect(m_chooser, &MetricChooser::changed, this, &PersonOverview::showCharts);
    connect(m_strip, &DeviationStrip::dayChosen, this,
            [this](const QString &metric) { m_chooser->choose(metric); });
    connect(m_advice, &RecommendationCard::causeRequested, this, &PersonOverview::causeRequested);
}

QWidget *PersonOverview::buildCharts()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::m);
    QFrame *nights = card(column);
    nights->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *nightsLayout = qobject_cast<QVBoxLayout *>(nights->layout());
    m_nightsTitle = makeLabel(LabelStyle::strong, nights);
    m_legend = new DeviationLegend(m_context.theme, nights);
    m_strip = new DeviationStrip(m_context.theme, nights);
    m_noNights = makeLabel(LabelStyle::secondary, nights);
    auto *titleLine = new QHBoxLayout;
    titleLine->addWidget(m_nightsTitle);
    titleLine->addStretch(1);
    titleLine->addWidget(m_legend);
    nightsLayout->addLayout(titleLine);
    nightsLayout->addWidget(m_strip);
    nightsLayout->addWidget(m_noNights);
    m_lastNight = new AnalysisCard(m_context.theme, column);
    m_lastNight->hide();
    QFrame *charts = card(column);
    auto *chartsLayout = qobject_cast<QVBoxLayout *>(charts->layout());
    m_chooser = new MetricChooser(m_metrics, charts);
    m_charts = new ChartStack(m_context.theme, charts);
    chartsLayout->addWidget(m_chooser);
    chartsLayout->addWidget(m_charts, 1);
    layout->addWidget(nights);
    layout->addWidget(m_lastNight);
    layout->addWidget(charts, 1);
    return column;
}

QWidget *PersonOverview::buildCards()
{
    auto *column = new QWidget;
    column->setFixedWidth(kCardsWidth);
    m_advice = new RecommendationCard(m_context.theme, column);
    m_alerts = new PersonAlertsCard(m_context, column);
    m_score = new ScoreCard(m_context.theme, m_metrics, column);
    m_sleep = new FactCard(m_context.theme, column);
    m_coverage = new FactCard(m_context.theme, column);
    QFrame *flags = card(column);
    m_flags = flags;
    m_flagsTitle = makeLabel(LabelStyle::strong, flags);
    m_flagList = new QVBoxLayout;
    flags->layout()->addWidget(m_flagsTitle);
    qobject_cast<QVBoxLayout *>(flags->layout())->addLayout(m_flagList);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::m);
    layout->addWidget(m_advice);
    layout->addWidget(m_alerts);
    layout->addWidget(m_score);
    layout->addWidget(m_sleep);
    layout->addWidget(m_coverage);
    layout->addWidget(m_flags);
    layout->addStretch(1);
    return column;
}

void PersonOverview::clear()
{
    m_hasFigures = false;
    m_name.clear();
    m_results.clear();
    m_strip->setCourses({}, m_metrics);
    m_lastNight->hide();
}

void PersonOverview::setName(const QString &name)
{
    m_name = name;
    if (m_hasFigures)
        showCharts();
}

void PersonOverview::setPerson(PersonId person, const Scope &scope)
{
    m_alerts->setPerson(person, scope);
}

QString PersonOverview::chosenMetric() const
{
    return m_chooser->chosen().value(0);
}

void PersonOverview::chooseMetric(const QString &metric)
{
    m_chooser->choose(metric);
    ensureWidgetVisible(m_charts);
}

void PersonOverview::showLoading()
{
    if (m_results.empty())
        m_advice->showLoading();
}

void PersonOverview::takeAnalysis(const results::Results &results)
{
    m_results = results;
    m_advice->setResult(results::find(results, u"recommendations"));
    showLastNight();
    if (m_hasFigures)
        showCharts();
}

void PersonOverview::failAnalysis(const QString &message)
{
    m_results.clear();
    m_advice->showError(message);
    m_lastNight->hide();
    if (m_hasFigures)
        showCharts();
}

void PersonOverview::showLastNight()
{
    const CardContent card = cards::lastNight(m_results, kRows);
    m_lastNight->setVisible(card.isPresent());
    if (card.isPresent())
        m_lastNight->setContent(card);
}

void PersonOverview::takeFigures(const SubjectFigures &figures)
{
    m_figures = figures;
    m_hasFigures = true;
    QStringList available;
    for (const MetricFigures &each : figures.metrics) {
        const Metric *metric = m_metrics.byNumber(each.metric);
        if (metric != nullptr && each.n > 0)
            available += metric->key;
    }
    m_chooser->setAvailable(available);
    showCharts();
    showCards();
}

void PersonOverview::takeNights(const SubjectFigures &figures)
{
    m_strip->setCourses(figures.courses, m_metrics);
    const bool any = m_strip->model().rowCount() > 0;
    m_noNights->setVisible(!any);
    m_strip->setVisible(any);
    m_legend->setVisible(any);
}

void PersonOverview::showCharts()
{
    if (!m_hasFigures)
        return;
    std::vector<ChartSpec> specs;
    for (const QString &key : m_chooser->chosen()) {
        const Metric &metric = *m_metrics.find(key);
        charts::CourseLine line;
        line.subject = m_name;
        line.isPerson = true;
        if (const MetricCourse *course = courseOf(m_figures, metric.number))
            line.course = *course;
        if (const MetricFigures *figures = figuresOf(m_figures, metric.number))
            line.n = figures->n;
        ChartSpec spec = charts::personCourse(line, metric, m_figures.days);
        charts::addAnalyses(spec, m_results, metric);
        specs.push_back(std::move(spec));
    }
    m_charts->setChartHeight(specs.size() > 1 ? kSmallChart : kLargeChart);
    m_charts->setSpecs(std::move(specs), true);
}

void PersonOverview::showCards()
{
    m_score->setFigures(m_figures);
    showSleep();
    showCoverage();
    showFlags();
}

void PersonOverview::showSleep()
{
    const Metric &sleep = *m_metrics.find(u"sleep");
    const MetricFigures *figures = figuresOf(m_figures, sleep.number);
    FactCard::Content content;
    content.title = tr("Sleep");
    const bool known = figures != nullptr && figures->n > 0;
    if (known)
        content.figure = format::value(sleep, figures->mean);
    else
        content.basis = format::noData();
    if (known) {
        content.basis = tr("mean of %n night(s)", nullptr, static_cast<int>(figures->n));
        content.facts.push_back(
            {tr("shortest and longest"),
             format::number(figures->min, 1) + QStringLiteral(" – ") + format::value(sleep, figures->max),
             {}});
        if (figures->outOfUsual) {
            content.facts.push_back({tr("nights outside %1–%2 h")
                                         .arg(format::number(sleep.toUnits(*sleep.usualLow), 0),
                                              format::number(sleep.toUnits(*sleep.usualHigh), 0)),
                                     format::percent(*figures->outOfUsual),
                                     {}});
        }
        if (const MetricCourse *course = courseOf(m_figures, sleep.number)) {
            for (const DayPoint &day : course->days)
                content.course.push_back(day.value);
        }
    }
    m_sleep->setContent(content);
}

void PersonOverview::showCoverage()
{
    const Coverage &coverage = m_figures.coverage;
    FactCard::Content content;
    content.title = tr("Wearing rate");
    content.figure = coverage.daysExpected > 0 ? format::percent(coverage.share) : format::noData();
    content.basis = tr("%1 of %2 days with data")
                        .arg(format::count(coverage.daysWithData), format::count(coverage.daysExpected));
    if (coverage.daysWithData > 0) {
        content.facts.push_back({tr("records that came on those days"),
                                 format::percent(coverage.completeness),
                                 tr("against the device's own interval")});
    }
    std::map<QString, std::int64_t> excluded;
    for (const MetricFigures &each : m_figures.metrics) {
        for (const auto &[flag, count] : each.excluded)
            excluded[flag] += count;
    }
    for (const auto &[flag, count] : excluded)
        content.facts.push_back(
            {tr("left out: %1").arg(flagNameText(flag)), format::count(count), tr("values")});
    m_coverage->setContent(content);
}

void PersonOverview::showFlags()
{
    for (QWidget *each : m_flagWords)
        delete each;
    m_flagWords.clear();
    m_flags->setVisible(!m_figures.flags.isEmpty());
    for (const QString &flag : m_figures.flags) {
        auto *badge = new SeverityBadge(m_context.theme, m_flags);
        badge->setSeverity(flag == QLatin1String("learning") ? Severity::info : Severity::p2, flagWord(flag));
        QLabel *meaning = makeLabel(LabelStyle::secondary, m_flags);
        meaning->setWordWrap(true);
        meaning->setText(flagMeaning(flag));
        meaning->setVisible(!meaning->text().isEmpty());
        m_flagList->addWidget(badge);
        m_flagList->addWidget(meaning);
        m_flagWords.push_back(badge);
        m_flagWords.push_back(meaning);
    }
}

void PersonOverview::retranslate()
{
    m_nightsTitle->setText(tr("The last %1 nights").arg(PersonQuery::kNights));
    m_noNights->setText(tr("No data in these days."));
    m_flagsTitle->setText(tr("To know when reading"));
    m_strip->retranslate();
    m_chooser->retranslate();
    m_advice->retranslate();
    m_alerts->retranslate();
    showLastNight();
    if (m_hasFigures) {
        showCharts();
        showCards();
    }
}

}  // namespace xinglin
