// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/score_card.h"

#include "ui/models/format.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kNameWidth = 118;
constexpr int kPointsWidth = 72;

// Points reached of the points there are.
class PartBar final : public QWidget
{
public:
    PartBar(const Theme &theme, double share, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_share(std::clamp(share, 0.0, 1.0))
    {
        setFixedHeight(6);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(ColourRole::line));
        painter.drawRoundedRect(rect(), 3, 3);
        painter.setBrush(m_theme.score(m_share * 100.0));
        painter.drawRoundedRect(QRectF(0, 0, width() * m_share, height()), 3, 3);
    }

private:
    const Theme &m_theme;
    double m_share;
};

}  // namespace

ScoreCard::ScoreCard(const Theme &theme, const MetricDictionary &metrics, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_metrics(metrics)
    , m_title(makeLabel(LabelStyle::strong, this))
    , m_value(makeLabel(LabelStyle::figure, this))
    , m_of(makeLabel(LabelStyle::secondary, this))
    , m_interval(makeLabel(LabelStyle::secondary, this))
    , m_change(makeLabel(LabelStyle::body, this))
    , m_learning(new SeverityBadge(theme, this))
    , m_parts(new QVBoxLayout)
    , m_missing(makeLabel(LabelStyle::secondary, this))
{
    makeCard(this);
    m_missing->setWordWrap(true);
    m_change->setWordWrap(true);
    m_parts->setSpacing(look::xs);
    auto *line = new QHBoxLayout;
    line->setSpacing(look::xs);
    line->addWidget(m_value, 0, Qt::AlignBaseline);
    line->addWidget(m_of, 0, Qt::AlignBaseline);
    line->addStretch(1);
    line->addWidget(m_interval, 0, Qt::AlignBaseline);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::m, look::m, look::m, look::m);
    column->setSpacing(look::xs);
    column->addWidget(m_title);
    column->addLayout(line);
    column->addWidget(m_change);
    column->addWidget(m_learning);
    column->addLayout(m_parts);
    column->addWidget(m_missing);
}

QString ScoreCard::changeText(const Comparison &change) const
{
    if (!change.difference.value)
        return {};
    const QString text =
        tr("%1 against %2").arg(format::signedNumber(*change.difference.value, 1), format::days(change.with));
    const bool isChance = change.difference.low && change.difference.high && *change.difference.low <= 0.0 &&
                          *change.difference.high >= 0.0;
    return isChance ? text + tr(", within chance") : text;
}

void ScoreCard::setFigures(const SubjectFigures &figures)
{
    const ScoreFigures &score = figures.score;
    m_title->setText(tr("Health score"));
    setTextStyle(m_value, score.value ? LabelStyle::figure : LabelStyle::secondary);
    style()->polish(m_value);
    m_value->setText(format::number(score.value, 1));
    m_of->setText(score.value ? tr("of 100") : QString());
    const QString interval = format::interval(score.low, score.high, 0);
    m_interval->setText(interval);
    m_interval->setToolTip(interval.isEmpty() ? QString() : tr("95% interval"));
    const QString change = changeText(figures.scorePrevious);
    m_change->setText(change);
    m_change->setVisible(!change.isEmpty());
    m_learning->setVisible(score.learning);
    m_learning->setSeverity(Severity::info, tr("Learning: no baseline of their own yet"));
    showParts(score);
    QStringList missing;
    for (const std::uint8_t number : score.missing) {
        if (const Metric *metric = m_metrics.byNumber(number))
            missing += format::metricName(*metric);
    }
    //: separates names in a list
    const QString names = missing.join(tr(", "));
    m_missing->setText(!missing.isEmpty() ? tr("Missing: %1").arg(names)
                       : score.value      ? QString()
                                          : tr("Less than half of the score's weight has data."));
    m_missing->setVisible(!m_missing->text().isEmpty());
    setAccessibleName(m_title->text() + QStringLiteral(": ") + m_value->text());
    setAccessibleDescription(QStringList{interval, change, m_missing->text()}.join(QStringLiteral(". ")));
}

void ScoreCard::showParts(const ScoreFigures &score)
{
    for (QWidget *row : m_rows)
        delete row;
    m_rows.clear();
    std::vector<ScorePart> parts = score.parts;
    std::stable_sort(parts.begin(), parts.end(),
                     [](const ScorePart &a, const ScorePart &b) { return a.weight > b.weight; });
    for (const ScorePart &part : parts) {
        const Metric *metric = m_metrics.byNumber(part.metric);
        if (metric == nullptr || part.weight <= 0.0)
            continue;
        auto *row = new QWidget(this);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(look::s);
        QLabel *name = makeLabel(LabelStyle::secondary, row);
        name->setFixedWidth(kNameWidth);
        name->setText(
            name->fontMetrics().elidedText(format::metricName(*metric), Qt::ElideRight, kNameWidth));
        name->setToolTip(format::metricName(*metric));
        QLabel *points = makeLabel(LabelStyle::secondary, row);
        points->setFixedWidth(kPointsWidth);
        points->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        points->setText(
            tr("%1 of %2").arg(format::number(part.points, 1), format::number(part.weight * 100.0, 1)));
        points->setToolTip(tr("points of those the metric can add"));
        layout->addWidget(name);
        layout->addWidget(new PartBar(m_theme, part.points / (part.weight * 100.0), row), 1);
        layout->addWidget(points);
        m_parts->addWidget(row);
        m_rows.push_back(row);
    }
}

}  // namespace xinglin
