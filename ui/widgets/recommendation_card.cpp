// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recommendation_card.h"

#include "ui/models/names.h"
#include "ui/widgets/explain_popover.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr double kPressing = 80.0, kImportant = 50.0;  // of a rule's 1..100

struct Priority
{
    Severity severity;
    QString word;
};

Priority priorityOf(double priority)
{
    if (priority >= kPressing)
        return {Severity::p1, RecommendationCard::tr("pressing")};
    if (priority >= kImportant)
        return {Severity::p2, RecommendationCard::tr("important")};
    return {Severity::info, RecommendationCard::tr("worth doing")};
}

QLabel *wrapped(LabelStyle style, const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(style, parent);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

}  // namespace

RecommendationCard::RecommendationCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(makeLabel(LabelStyle::strong, this))
    , m_explain(new QToolButton(this))
    , m_words(wrapped(LabelStyle::secondary, {}, this))
    , m_items(new QVBoxLayout)
    , m_more(makeButton(ButtonStyle::quiet, this))
{
    makeCard(this);
    setObjectName(QStringLiteral("recommendations"));
    m_explain->setIcon(theme.icon(QStringLiteral("info")));
    m_explain->setProperty("quiet", true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_explain);
    m_items->setSpacing(look::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::m, look::s, look::m, look::m);
    column->setSpacing(look::s);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addLayout(m_items);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setObjectName(QStringLiteral("allRecommendations"));
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsAll = true;
        show();
    });
    connect(m_explain, &QToolButton::clicked, this, [this] {
        if (m_result)
            ExplainPopover::open(m_theme, {explain(*m_result)}, m_explain);
    });
    hide();
}

void RecommendationCard::setResult(const AnalysisResult *result)
{
    m_result = result != nullptr ? std::optional(*result) : std::nullopt;
    m_message.clear();
    m_showsAll = false;
    setVisible(m_result.has_value());
    show();
}

void RecommendationCard::showLoading()
{
    m_result.reset();
    m_message = tr("Being computed…");
    setVisible(true);
    show();
}

void RecommendationCard::showError(const QString &message)
{
    m_result.reset();
    m_message = message;
    setVisible(true);
    show();
}

void RecommendationCard::clear()
{
    qDeleteAll(m_rows);
    m_rows.clear();
}

void RecommendationCard::show()
{
    clear();
    m_title->setText(tr("What to do"));
    m_explain->setVisible(m_result.has_value());
    m_explain->setToolTip(tr("How was this computed?"));
    m_explain->setAccessibleName(m_explain->toolTip());
    m_more->hide();
    QString words = m_message;
    if (m_result) {
        const auto items = results::recommendations(*m_result);
        if (m_result->notApplicable)
            words = names::of(m_result->notApplicable->reason);
        else if (items.empty())
            words = tr("Nothing to do: no rule found a reason.");
        const std::size_t shown = m_showsAll ? items.size() : std::min(items.size(), kFirst);
        for (std::size_t i = 0; i < shown; ++i)
            addItem(items[i]);
        m_more->setVisible(shown < items.size());
        m_more->setText(tr("Show %n more", nullptr, static_cast<int>(items.size() - shown)));
    }
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    setAccessibleName(m_title->text());
    setAccessibleDescription(words);
}

QWidget *RecommendationCard::makeDetails(const results::Advice &advice, QWidget *parent) const
{
    auto *details = new QWidget(parent);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::xs);
    for (const QString &source : advice.evidence)
        column->addWidget(wrapped(LabelStyle::secondary, source, details));
    if (!advice.against.isEmpty())
        column->addWidget(
            wrapped(LabelStyle::secondary, tr("Not if: %1").arg(advice.against.join(tr("; "))), details));
    column->addWidget(wrapped(LabelStyle::secondary,
                              tr("Rule %1, version %2").arg(advice.rule).arg(advice.version), details));
    details->hide();
    return details;
}

void RecommendationCard::addItem(const results::Advice &advice)
{
    auto *item = new QWidget(this);
    auto *column = new QVBoxLayout(item);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *badge = new SeverityBadge(m_theme, item);
    const Priority priority = priorityOf(advice.priority);
    badge->setSeverity(priority.severity, priority.word);
    QLabel *who = makeElidedLabel(LabelStyle::secondary, item);
    who->setText(names::of(advice.who));
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addWidget(badge);
    head->addWidget(who, 1);
    column->addLayout(head);
    column->addWidget(wrapped(LabelStyle::body, names::of(advice.text), item));
    auto *ways = new QHBoxLayout;
    ways->setSpacing(look::xs);
    ways->setContentsMargins(-look::s + 1, 0, 0, 0);  // the words of quiet buttons stand below the text
    if (!advice.method.isEmpty()) {
        QPushButton *cause = makeButton(ButtonStyle::quiet, item);
        cause->setText(tr("Why?"));
        const QString words = names::of(advice.cause);
        cause->setToolTip(words.isEmpty() ? tr("Show the result that led to this") : words);
        cause->setAccessibleName(tr("Why? %1").arg(names::of(advice.text)));
        cause->setObjectName(QStringLiteral("cause"));
        connect(cause, &QPushButton::clicked, this, [this, method = advice.method, metric = advice.metric] {
            Q_EMIT causeRequested(method, metric);
        });
        ways->addWidget(cause);
    }
    QPushButton *evidence = makeButton(ButtonStyle::quiet, item);
    evidence->setText(tr("Evidence"));
    evidence->setCheckable(true);
    evidence->setObjectName(QStringLiteral("evidence"));
    QWidget *details = makeDetails(advice, item);
    connect(evidence, &QPushButton::toggled, details, &QWidget::setVisible);
    ways->addWidget(evidence);
    ways->addStretch(1);
    column->addLayout(ways);
    column->addWidget(details);
    m_items->addWidget(item);
    m_rows.push_back(item);
}

void RecommendationCard::retranslate()
{
    show();
}

}  // namespace xinglin
