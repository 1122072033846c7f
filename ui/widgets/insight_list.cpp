// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/insight_list.h"

#include "ui/models/names.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace xinglin {

InsightList::InsightList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::xs);
}

void InsightList::setInsights(std::vector<results::Insight> insights, const QString &reason)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_insights = std::move(insights);
    for (const results::Insight &each : m_insights)
        addRow(each);
    if (!m_insights.empty())
        return;
    QLabel *words = makeLabel(LabelStyle::secondary, this);
    words->setWordWrap(true);
    words->setText(reason);
    m_column->addWidget(words);
    m_rows.push_back(words);
}

void InsightList::addRow(const results::Insight &insight)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::s);
    QLabel *text = makeLabel(LabelStyle::body, row);
    text->setWordWrap(true);
    text->setText(names::of(insight.text));
    auto *way = new QToolButton(row);
    way->setIcon(m_theme.icon(QStringLiteral("chevron-right"), ColourRole::accent));
    way->setProperty("quiet", true);
    way->setCursor(Qt::PointingHandCursor);
    way->setObjectName(QStringLiteral("evidence"));
    way->setToolTip(tr("See the evidence"));
    way->setAccessibleName(tr("See the evidence: %1").arg(text->text()));
    line->addWidget(text, 1);
    line->addWidget(way, 0, Qt::AlignTop);
    connect(way, &QToolButton::clicked, this, [this, insight] { Q_EMIT evidenceRequested(insight); });
    m_column->addWidget(row);
    m_rows.push_back(row);
}

}  // namespace xinglin
