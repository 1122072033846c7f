// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/analysis_card.h"

#include "ui/charts/interactive_chart.h"
#include "ui/charts/painted_chart.h"
#include "ui/widgets/explain_popover.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kChartHeight = 210;
constexpr int kMostFacts = 520;  // wider, and nobody finds the value of a name

Severity severityOf(Tone tone)
{
    switch (tone) {
    case Tone::good: return Severity::good;
    case Tone::watch: return Severity::p2;
    case Tone::alarm: return Severity::p1;
    case Tone::unknown: return Severity::noData;
    case Tone::info:
    case Tone::none: break;
    }
    return Severity::info;
}

/// Takes everything out of a widget, for a new filling.
QGridLayout *emptied(QWidget *widget)
{
    qDeleteAll(widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete widget->layout();
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look::m);
    grid->setVerticalSpacing(look::xs);
    return grid;
}

QLabel *wrapped(LabelStyle style, QWidget *parent)
{
    QLabel *label = makeLabel(style, parent);
    label->setWordWrap(true);
    return label;
}

void setTextOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

}  // namespace

AnalysisCard::AnalysisCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(makeElidedLabel(LabelStyle::strong, this))
    , m_basis(makeElidedLabel(LabelStyle::secondary, this))
    , m_badge(new SeverityBadge(theme, this))
    , m_explain(new QToolButton(this))
    , m_figure(makeLabel(LabelStyle::title, this))
    , m_interval(wrapped(LabelStyle::secondary, this))
    , m_sentence(wrapped(LabelStyle::body, this))
    , m_reasonLine(new QWidget(this))
    , m_reasonMark(new QLabel(m_reasonLine))
    , m_reason(wrapped(LabelStyle::secondary, m_reasonLine))
    , m_facts(new QWidget(this))
    , m_rows(new QWidget(this))
    , m_note(wrapped(LabelStyle::secondary, this))
{
    build();
}

void AnalysisCard::build()
{
    makeCard(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_explain->setIcon(m_theme.icon(QStringLiteral("info")));
    m_explain->setProperty("quiet", true);
    m_explain->setCursor(Qt::PointingHandCursor);
    m_explain->setObjectName(QStringLiteral("explain"));
    connect(m_explain, &QToolButton::clicked, this, &AnalysisCard::explainIt);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addWidget(m_title, 1);
    head->addWidget(m_badge);
    head->addWidget(m_explain);
    auto *figure = new QHBoxLayout;
    figure->setSpacing(look::s);
    figure->addWidget(m_figure, 0, Qt::AlignBottom);
    figure->addWidget(m_interval, 1, Qt::AlignBottom);
    auto *reason = new QHBoxLayout(m_reasonLine);
    reason->setContentsMargins(0, look::xs, 0, look::xs);
    reason->setSpacing(look::s);
    reason->addWidget(m_reasonMark, 0, Qt::AlignTop);
    reason->addWidget(m_reason, 1);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(look::m, look::s, look::m, look::m);
    m_column->setSpacing(look::xs);
    m_column->addLayout(head);
    m_column->addWidget(m_basis);
    m_column->addLayout(figure);
    m_column->addWidget(m_sentence);
    m_column->addWidget(m_reasonLine);
    m_column->addWidget(m_facts);
    m_column->addWidget(m_rows);
    m_column->addWidget(m_note);
}

void AnalysisCard::setContent(const CardContent &content)
{
    m_content = content;
    showHead();
    showTexts();
    showFacts();
    showRows();
    showChart();
    setAccessibleName(content.title);
    setAccessibleDescription(spoken());
}

void AnalysisCard::showHead()
{
    m_title->setText(m_content.title);
    setTextOrHide(m_basis, m_content.basis);
    m_badge->setVisible(!m_content.badge.isEmpty());
    if (!m_content.badge.isEmpty())
        m_badge->setSeverity(severityOf(m_content.tone), m_content.badge);
    m_explain->setVisible(!m_content.sources.empty());
    m_explain->setToolTip(tr("How was this computed?"));
    m_explain->setAccessibleName(tr("How was this computed? %1").arg(m_content.title));
}

void AnalysisCard::showTexts()
{
    const bool hasReason = !m_content.reason.isEmpty();
    setTextOrHide(m_figure, hasReason ? QString() : m_content.figure);
    setTextOrHide(m_interval, hasReason ? QString() : m_content.interval);
    setTextOrHide(m_sentence, hasReason ? QString() : m_content.sentence);
    m_reasonLine->setVisible(hasReason);
    if (hasReason) {
        m_reasonMark->setPixmap(m_theme.icon(QStringLiteral("circle-dashed"), ColourRole::noData)
                                    .pixmap(QSize(16, 16), devicePixelRatioF()));
        m_reason->setText(m_content.reason);
    }
    setTextOrHide(m_note, m_content.note);
}

void AnalysisCard::showFacts()
{
    QGridLayout *grid = emptied(m_facts);
    grid->setColumnStretch(0, 1);
    m_facts->setMaximumWidth(m_content.isWide ? kMostFacts : QWIDGETSIZE_MAX);
    m_facts->setVisible(!m_content.facts.empty() && m_content.reason.isEmpty());
    int row = 0;
    for (const CardContent::Fact &fact : m_content.facts) {
        QLabel *name = wrapped(LabelStyle::secondary, m_facts);
        QLabel *value = makeLabel(LabelStyle::body, m_facts);
        name->setText(fact.name);
        value->setText(fact.value);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(fact.value.size() > 28);
        for (QLabel *each : {name, value})
            each->setToolTip(fact.hover);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1, Qt::AlignTop);
    }
    if (std::any_of(m_content.facts.begin(), m_content.facts.end(),
                    [](const CardContent::Fact &fact) { return fact.value.size() > 28; }))
        grid->setColumnStretch(1, 1);
}

void AnalysisCard::showRows()
{
    QGridLayout *grid = emptied(m_rows);
    m_rows->setVisible(!m_content.rows.empty() && m_content.reason.isEmpty());
    const int columns = static_cast<int>(m_content.columns.size());
    const auto place = [grid, columns](QWidget *cell, int row, int column) {
        const bool isNumber = column > 0 && column < columns - 1;
        grid->addWidget(cell, row, column, (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    };
    for (int column = 0; column < columns; ++column) {
        QLabel *label = makeLabel(LabelStyle::secondary, m_rows);
        label->setText(m_content.columns[column]);
        place(label, 0, column);
    }
    int row = 1;
    for (const CardContent::Row &each : m_content.rows) {
        for (int column = 0; column < static_cast<int>(each.cells.size()); ++column) {
            const bool isVerdict = column == columns - 1 && each.tone != Tone::none;
            if (isVerdict) {
                auto *badge = new SeverityBadge(m_theme, m_rows);
                badge->setSeverity(severityOf(each.tone), each.cells[column]);
                place(badge, row, column);
                continue;
            }
            QLabel *label = makeLabel(LabelStyle::body, m_rows);
            label->setText(each.cells[column]);
            place(label, row, column);
        }
        ++row;
    }
    grid->setColumnStretch(std::max(columns - 1, 0), 1);
}

void AnalysisCard::showChart()
{
    const bool isPainted = m_content.chart && !m_content.isExplorable;
    const bool isInteractive = m_content.chart && m_content.isExplorable;
    if (isPainted && m_painted == nullptr) {
        m_painted = new PaintedChart(m_theme, this);
        m_column->insertWidget(m_column->count() - 1, m_painted);
        connect(m_painted, &PaintedChart::activated, this, [this](const PaintedChart::Spot &spot) {
            const auto &ids = m_painted->spec().series[spot.series].ids;
            if (spot.point < ids.size() && ids[spot.point] > 0)
                Q_EMIT unitChosen(UnitId(ids[spot.point]));
        });
    }
    if (isInteractive && m_chart == nullptr) {
        m_chart = new InteractiveChart(m_theme, this);
        m_chart->setFixedHeight(kChartHeight);
        m_column->insertWidget(m_column->count() - 1, m_chart);
    }
    if (m_painted != nullptr)
        m_painted->setVisible(isPainted);
    if (m_chart != nullptr)
        m_chart->setVisible(isInteractive);
    if (isPainted) {
        const auto &series = m_content.chart->series;
        m_painted->setActivatable(
            std::any_of(series.begin(), series.end(), [](const auto &each) { return !each.ids.empty(); }));
        m_painted->setSpec(*m_content.chart);
        m_painted->setFixedHeight(m_painted->sizeHint().height());
    } else if (isInteractive) {
        m_chart->setSpec(*m_content.chart, true);
    }
}

void AnalysisCard::explainIt()
{
    std::vector<Explanation> parts;
    for (const AnalysisResult &each : m_content.sources)
        parts.push_back(explain(each));
    ExplainPopover::open(m_theme, parts, m_explain);
}

QString AnalysisCard::spoken() const
{
    if (!m_content.reason.isEmpty())
        return m_content.reason;
    QStringList words{m_content.badge, m_content.figure, m_content.interval, m_content.sentence};
    for (const CardContent::Fact &fact : m_content.facts)
        words += fact.name + QLatin1Char(' ') + fact.value;
    for (const CardContent::Row &row : m_content.rows)
        words += row.cells.join(QLatin1Char(' '));
    words += m_content.note;
    words.removeAll(QString());
    return words.join(QStringLiteral(". "));
}

}  // namespace xinglin
