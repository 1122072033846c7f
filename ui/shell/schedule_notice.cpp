// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/schedule_notice.h"

#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xinglin {

ScheduleNotice::ScheduleNotice(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_badge(new SeverityBadge(theme, this))
    , m_reason(makeElidedLabel(LabelStyle::body, this))
    , m_more(makeLabel(LabelStyle::secondary, this))
    , m_open(makeButton(ButtonStyle::quiet, this))
    , m_read(makeButton(ButtonStyle::quiet, this))
{
    setProperty("popup", true);
    setObjectName(QStringLiteral("scheduleNotice"));
    m_reason->setObjectName(QStringLiteral("scheduleNoticeReason"));
    m_open->setObjectName(QStringLiteral("scheduleNoticeOpen"));
    m_read->setObjectName(QStringLiteral("scheduleNoticeRead"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::l, look::xs, look::m, look::xs);
    row->setSpacing(look::s);
    row->addWidget(m_badge);
    row->addWidget(m_reason, 1);
    row->addWidget(m_more);
    row->addWidget(m_open);
    row->addWidget(m_read);
    const auto forget = [this] {
        m_lines.clear();
        retranslate();
    };
    connect(m_read, &QPushButton::clicked, this, forget);
    connect(m_open, &QPushButton::clicked, this, [this, forget] {
        forget();
        Q_EMIT openRequested();
    });
    retranslate();
}

void ScheduleNotice::take(const ScheduleRun &run, const QString &name)
{
    if (isMade(run.state)) {
        m_lines.erase(run.schedule);
    } else if (run.state == ScheduleRun::State::failed || run.state == ScheduleRun::State::noData) {
        m_newest = run.schedule;
        m_lines[run.schedule] = {name, run.period.text(), run.error};
    }
    retranslate();
}

QString ScheduleNotice::text() const
{
    return m_lines.empty() ? QString() : m_badge->text() + QLatin1Char(' ') + m_reason->text();
}

void ScheduleNotice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScheduleNotice::retranslate()
{
    m_open->setText(tr("Show schedules"));
    m_read->setText(tr("Got it"));
    setVisible(!m_lines.empty());
    if (m_lines.empty())
        return;
    const auto newest = m_lines.find(m_newest);
    const Line &line = newest == m_lines.end() ? m_lines.begin()->second : newest->second;
    m_badge->setSeverity(Severity::p1, tr("“%1” (%2) was not made").arg(line.name, line.period));
    m_reason->setText(line.reason);
    const int others = static_cast<int>(m_lines.size()) - 1;
    m_more->setVisible(others > 0);
    m_more->setText(tr("and %n more", nullptr, others));
    setAccessibleName(text());
}

}  // namespace xinglin
