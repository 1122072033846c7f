// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/models/duty_words.h"
#include "ui/models/format.h"
#include "ui/widgets/activity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace xinglin {

StatusLine::StatusLine(const Theme &, Activities &activities, QWidget *parent)
    : QFrame(parent)
    , m_activities(activities)
    , m_text(makeLabel(LabelStyle::secondary, this))
    , m_unwatched(makeLabel(LabelStyle::strong, this))
    , m_waiting(makeLabel(LabelStyle::secondary, this))
    , m_work(makeLabel(LabelStyle::secondary, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(makeButton(ButtonStyle::quiet, this))
{
    setProperty("status", true);
    m_unwatched->setObjectName(QStringLiteral("unwatched"));
    setFixedHeight(32);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_cancel->setStyleSheet(QStringLiteral("min-height: 22px; max-height: 22px;"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::l, 0, look::m, 0);
    row->setSpacing(look::m);
    row->addWidget(m_text, 1);
    row->addWidget(m_unwatched);
    row->addWidget(m_waiting);
    row->addWidget(m_work);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    connect(&activities, &Activities::changed, this, &StatusLine::showActivity);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto *work = m_activities.current())
            work->cancelToken().cancel();
        m_cancel->setEnabled(false);
    });
    showActivity();
}

void StatusLine::setWorkspace(const WorkspaceInfo &info)
{
    m_info = info;
    showWorkspace();
}

void StatusLine::setPending(qint64 records)
{
    m_pending = records;
    showWorkspace();
}

QString StatusLine::text() const
{
    return m_text->text();
}

void StatusLine::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showWorkspace();
        showActivity();
    }
}

void StatusLine::showWorkspace()
{
    const QString dot = QStringLiteral("  ·  ");
    QString text = tr("Workspace: %1").arg(m_info.name) + dot;
    if (m_info.dataUntil.isValid())
        text += tr("data until %1 (%2)")
                    .arg(format::instant(m_info.dataUntil, m_info.zone, m_info.now),
                         format::age(m_info.dataUntil, m_info.now));
    else
        text += tr("no data yet");
    text += dot + tr("%1 people, %2 units").arg(format::count(m_info.people), format::count(m_info.units));
    m_text->setText(text);
    m_text->setToolTip(m_info.place +
                       (m_info.dataUntil.isValid()
                            ? QLatin1Char('\n') + format::fullInstant(m_info.dataUntil, m_info.zone)
                            : QString()));
    m_unwatched->setVisible(m_info.unwatched.has_value());
    if (m_info.unwatched)
        m_unwatched->setText(tr("Nothing was watched from %1 to %2")
                                 .arg(duty_words::moment(m_info.unwatched->from, m_info.zone, m_info.now),
                                      duty_words::moment(m_info.unwatched->to, m_info.zone, m_info.now)));
    m_waiting->setVisible(m_pending > 0);
    m_waiting->setText(tr("%1 records wait to be summarised").arg(format::count(m_pending)));
}

void StatusLine::showActivity()
{
    const auto *work = m_activities.current();
    for (QWidget *each :
         {static_cast<QWidget *>(m_work), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel)})
        each->setVisible(work != nullptr);
    m_cancel->setText(tr("Cancel"));
    if (!work)
        return;
    m_cancel->setEnabled(!work->cancelToken().isCancelled());
    m_work->setText(work->title() + QLatin1Char(' ') + format::percent(work->share()));
    m_bar->setValue(static_cast<int>(work->share() * 1000));
    m_bar->setAccessibleName(work->title());
}

}  // namespace xinglin
