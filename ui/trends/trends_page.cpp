// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trends_page.h"

#include "ui/charts/chart_stack.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/trends/chip_bar.h"
#include "ui/trends/trends_side.h"
#include "ui/trends/trends_table.h"
#include "ui/trends/zoom_window.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/subject_search.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace xinglin {
namespace {

constexpr std::size_t kMostSubjects = 7;  // as many as there are series colours
constexpr int kMostMetrics = 4;
constexpr int kSideWidth = 280;
constexpr int kSearchWidth = 200;
constexpr int kDrawerHeight = 200;
constexpr int kLeastChart = 96;

}  // namespace

TrendsPage::TrendsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_query(context.workspace, context.actor)
{
    build();
    connectParts();
}

void TrendsPage::build()
{
    m_charts = new ChartStack(theme());
    m_charts->setChartHeight(kLeastChart);
    auto *frame = new QFrame;
    makeCard(frame);
    auto *frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(look::m, look::m, look::m, look::s);
    frameLayout->addWidget(m_charts);
    m_side = new TrendsSide(theme());
    auto *side = new QScrollArea;
    side->setWidgetResizable(true);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFrameShape(QFrame::NoFrame);
    side->setWidget(m_side);
    side->viewport()->setAutoFillBackground(false);
    m_side->setAutoFillBackground(false);
    auto *sideCard = new QFrame;
    makeCard(sideCard);
    sideCard->setFixedWidth(kSideWidth);
    auto *sideLayout = new QVBoxLayout(sideCard);
    sideLayout->setContentsMargins(1, 1, 1, 1);
    sideLayout->addWidget(side);
    auto *upper = new QWidget;
    auto *upperLayout = new QHBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(look::m);
    upperLayout->addWidget(frame, 1);
    upperLayout->addWidget(sideCard);
    m_table = new TrendsTable(context());
    m_table->hide();
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({kDrawerHeight * 2, kDrawerHeight});
    m_state = new StateStack(theme(), splitter, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::l, look::m, look::l, look::m);
    layout->setSpacing(look::s);
    layout->addWidget(buildBar());
    layout->addWidget(m_state, 1);
}

QWidget *TrendsPage::buildBar()
{
    auto *bar = new QWidget(this);
    m_search = new SubjectSearch(workspace(), actor(), theme(), bar);
    m_search->setObjectName(QStringLiteral("trendsSearch"));
    m_search->setFixedWidth(kSearchWidth);
    m_subjectChips = new ChipBar(theme(), m_search, bar);
    m_addMetric = new QToolButton(bar);
    m_addMetric->setObjectName(QStringLiteral("addMetric"));
    m_addMetric->setIcon(theme().icon(QStringLiteral("plus")));
    m_addMetric->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_addMetric->setFixedHeight(kChipHeight);
    m_addMetric->setPopupMode(QToolButton::InstantPopup);
    m_metricMenu = new QMenu(m_addMetric);
    m_addMetric->setMenu(m_metricMenu);
    m_metricChips = new ChipBar(theme(), m_addMetric, bar);
    m_resolution = makeLabel(LabelStyle::secondary, bar);
    m_whole = makeButton(ButtonStyle::quiet, bar);
    m_whole->setObjectName(QStringLiteral("wholePeriod"));
    m_tableButton = makeButton(ButtonStyle::plain, bar);
    m_tableButton->setObjectName(QStringLiteral("toggleTable"));
    m_tableButton->setIcon(theme().icon(QStringLiteral("table")));
    m_tableButton->setCheckable(true);
    auto *second = new QHBoxLayout;
    second->setSpacing(look::m);
    second->addWidget(m_metricChips, 1);
    second->addWidget(m_resolution);
    second->addWidget(m_whole);
    second->addWidget(m_tableButton);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::xs);
    layout->addWidget(m_subjectChips);
    layout->addLayout(second);
    return bar;
}

void TrendsPage::connectParts()
{
    m_zoomed.setSingleShot(true);
    m_zoomed.setInterval(std::chrono::milliseconds(120));
    connect(&m_zoomed, &QTimer::timeout, this, &TrendsPage::followZoom);
    connect(m_charts, &ChartStack::visibleRangeChanged, this, &TrendsPage::zoomed);
    connect(m_search, &SubjectSearch::chosen, this,
            [this](const SubjectInfo &subject) { addSubject(subject.id); });
    connect(m_subjectChips, &ChipBar::removeRequested, this, &TrendsPage::removeSubject);
    connect(m_metricChips, &ChipBar::removeRequested, this, &TrendsPage::removeMetric);
    connect(m_metricMenu, &QMenu::aboutToShow, this, &TrendsPage::fillMetricMenu);
    connect(m_whole, &QPushButton::clicked, this, &TrendsPage::showWhole);
    connect(m_tableButton, &QPushButton::toggled, this, [this](bool on) {
        m_table->setVisible(on);
        showTable();
    });
    connect(&m_query, &TrendsQuery::figuresReady, this, &TrendsPage::takeFigures);
    connect(&m_query, &TrendsQuery::samplesReady, this, &TrendsPage::takeSamples);
    connect(&m_query, &TrendsQuery::failed, m_state, &StateStack::showError);
    connect(m_state, &StateStack::retryRequested, this, &TrendsPage::requestRefresh);
}

QString TrendsPage::title() const
{
    return tr("How has it changed?");
}

void TrendsPage::setSubject(const SubjectId &subject, const QString &metric)
{
    if (!subject.isValid())
        return;
    m_subjects = {subject};
    if (MetricDictionary::builtIn().find(metric) != nullptr)
        m_metrics = {metric};
    requestRefresh();
}

void TrendsPage::addSubject(const SubjectId &subject)
{
    const bool isThere = std::find(m_subjects.begin(), m_subjects.end(), subject) != m_subjects.end();
    if (isThere || m_subjects.size() >= kMostSubjects)
        return;
    m_subjects.push_back(subject);
    requestRefresh();
}

void TrendsPage::addMetric(const QString &metric)
{
    if (m_metrics.contains(metric) || m_metrics.size() >= kMostMetrics)
        return;
    m_metrics += metric;
    requestRefresh();
}

void TrendsPage::removeSubject(int place)
{
    if (m_subjects.size() < 2)
        return;
    m_subjects.erase(m_subjects.begin() + place);
    requestRefresh();
}

void TrendsPage::removeMetric(int place)
{
    if (m_metrics.size() < 2)
        return;
    m_metrics.removeAt(place);
    requestRefresh();
}

void TrendsPage::fillMetricMenu()
{
    m_metricMenu->clear();
    for (const Metric &metric : MetricDictionary::builtIn().all()) {
        if (!metric.isAnalysed() || m_metrics.contains(metric.key))
            continue;
        const QString key = metric.key;
        QAction *action = m_metricMenu->addAction(names::metricTitle(metric));
        connect(action, &QAction::triggered, this, [this, key] { addMetric(key); });
    }
}

void TrendsPage::refresh()
{
    const UnitId unit = scope().unit;
    const bool followsUnit =
        m_subjects.empty() || (m_subjects.size() == 1 && m_subjects.front() == SubjectId::of(m_scopeUnit));
    if (followsUnit && unit.isValid())
        m_subjects = {SubjectId::of(unit)};
    m_scopeUnit = unit;
    m_search->setDay(scope().period.days().last);
    if (m_subjects.empty()) {
        m_state->showEmpty({tr("Nobody to show"),
                            tr("Find a unit or a person above, or import an organisation first."),
                            {},
                            QStringLiteral("chart-line")});
        return;
    }
    m_state->showLoading();
    m_query.askFigures(m_subjects, scope().period.days(), m_metrics);
}

void TrendsPage::takeFigures(const TrendsFigures &figures)
{
    const bool isOther = !m_hasFigures || m_figures.figures.front().days != figures.figures.front().days ||
                         m_figures.subjects.size() != figures.subjects.size();
    m_figures = figures;
    m_hasFigures = true;
    showChips();
    m_state->showContent();
    const Metric &first = *MetricDictionary::builtIn().find(m_metrics.front());
    m_side->show(linesOf(first), first, figures.figures.front().days);
    if (isOther || !m_isSamples)
        showDays();
    else
        followZoom();
    showTable();
}

std::vector<charts::CourseLine> TrendsPage::linesOf(const Metric &metric) const
{
    std::vector<charts::CourseLine> lines;
    for (std::size_t i = 0; i < m_figures.subjects.size(); ++i) {
        const SubjectFigures &figures = m_figures.figures[i];
        charts::CourseLine line;
        line.subject = names::of(m_figures.subjects[i].name);
        line.isPerson = m_figures.subjects[i].id.kind == SubjectId::Kind::person;
        for (const MetricCourse &course : figures.courses) {
            if (course.metric == metric.number)
                line.course = course;
        }
        for (const MetricFigures &each : figures.metrics) {
            if (each.metric == metric.number)
                line.n = each.n;
        }
        line.isWithheld = figures.suppressed ||
                          (line.n == 0 && std::ranges::any_of(line.course.days, &DayPoint::isWithheld));
        if (line.isWithheld)
            line.subject += tr(" (withheld)");
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<SubjectInfo> TrendsPage::people() const
{
    std::vector<SubjectInfo> people;
    for (const SubjectInfo &subject : m_figures.subjects) {
        if (subject.id.kind == SubjectId::Kind::person)
            people.push_back(subject);
    }
    return people;
}

void TrendsPage::showDays()
{
    m_query.dropSamples();
    std::vector<ChartSpec> specs;
    for (const QString &key : m_metrics) {
        const Metric &metric = *MetricDictionary::builtIn().find(key);
        specs.push_back(charts::dailyCourses(linesOf(metric), metric, m_figures.figures.front().days));
    }
    const bool keeps = !m_isSamples;
    m_isSamples = false;
    m_charts->setSpecs(std::move(specs), keeps);
    if (!m_charts->isZoomed())
        m_visible = scope().info.zone.rangeOf(m_figures.figures.front().days);
    showResolution();
}

void TrendsPage::zoomed(double from, double to)
{
    m_visible = m_isSamples ? ZoomWindow::ofTimes(from, to) : ZoomWindow::ofDays(from, to, scope().info.zone);
    m_zoomed.start();
}

void TrendsPage::followZoom()
{
    if (!m_hasFigures)
        return;
    const std::vector<SubjectInfo> persons = people();
    const bool samples = !persons.empty() && ZoomWindow::wantsSamples(m_visible, m_isSamples);
    if (samples) {
        const TimeRange limits = scope().info.zone.rangeOf(m_figures.figures.front().days);
        const TimeRange range = ZoomWindow::padded(m_visible, limits);
        const double share =
            static_cast<double>(range.ms()) / static_cast<double>(std::max<std::int64_t>(1, m_visible.ms()));
        m_query.askSamples(persons, m_metrics, range, static_cast<int>(m_charts->width() * share));
    } else if (m_isSamples) {
        const auto [from, to] = ZoomWindow::days(m_visible, scope().info.zone);
        showDays();
        m_charts->setVisibleRange(from, to);
        showTable();
    }
    showResolution();
}

void TrendsPage::takeSamples(const TrendsSamples &samples)
{
    std::vector<ChartSpec> specs;
    for (std::size_t i = 0; i < samples.lines.size(); ++i) {
        if (const Metric *metric = MetricDictionary::builtIn().byNumber(samples.metrics[i]))
            specs.push_back(charts::sampleCourses(samples.lines[i], *metric, scope().info.zone));
    }
    m_isSamples = true;
    m_charts->setSpecs(std::move(specs), false);
    m_charts->setVisibleRange(static_cast<double>(m_visible.from.ms()),
                              static_cast<double>(m_visible.to.ms()));
    showResolution();
    showTable();
}

void TrendsPage::showWhole()
{
    if (!m_hasFigures)
        return;
    showDays();
    m_charts->showAll();
    m_visible = scope().info.zone.rangeOf(m_figures.figures.front().days);
    m_zoomed.stop();
    showResolution();
    showTable();
}

void TrendsPage::showTable()
{
    if (!m_tableButton->isChecked() || !m_hasFigures)
        return;
    const std::vector<SubjectInfo> persons = people();
    if (m_isSamples && !persons.empty()) {
        const Metric &metric = *MetricDictionary::builtIn().find(m_metrics.front());
        m_table->showValues(persons.front(), metric, m_visible, scope().info.zone);
        return;
    }
    std::vector<DayTableModel::Line> lines;
    for (const QString &key : m_metrics) {
        const Metric &metric = *MetricDictionary::builtIn().find(key);
        for (const charts::CourseLine &line : linesOf(metric))
            lines.push_back({line.subject, metric, line.course.days});
    }
    m_table->showDays(std::move(lines));
}

void TrendsPage::showChips()
{
    std::vector<ChipBar::Chip> subjects;
    for (std::size_t i = 0; i < m_figures.subjects.size(); ++i) {
        const SubjectInfo &subject = m_figures.subjects[i];
        QStringList path;
        for (const BilingualText &unit : subject.path)
            path += names::of(unit);
        path += subject.code;
        subjects.push_back({names::of(subject.name), path.join(QStringLiteral(" / ")), static_cast<int>(i)});
    }
    m_subjectChips->setChips(subjects, true);
    std::vector<ChipBar::Chip> metrics;
    for (const QString &key : m_metrics) {
        const Metric &metric = *MetricDictionary::builtIn().find(key);
        metrics.push_back({format::metricName(metric), names::metricTitle(metric), -1});
    }
    m_metricChips->setChips(metrics, true);
    m_search->setVisible(m_subjects.size() < kMostSubjects);
    m_addMetric->setVisible(m_metrics.size() < kMostMetrics);
}

void TrendsPage::showResolution()
{
    const bool canZoom = !people().empty();
    m_resolution->setText(m_isSamples ? tr("samples")
                          : canZoom   ? tr("daily figures; zoom in for samples")
                                      : tr("daily figures"));
    m_whole->setVisible(m_isSamples || m_charts->isZoomed());
}

void TrendsPage::retranslate()
{
    m_search->setPlaceholderText(tr("Add a unit or person"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_addMetric->setText(tr("Add a metric"));
    m_whole->setText(tr("Whole period"));
    m_tableButton->setText(tr("Table"));
    m_side->retranslate();
    m_table->retranslate();
    showResolution();
}

}  // namespace xinglin
