// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/duty_now_panel.h"

#include "ui/models/duty_words.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr std::size_t kMostShown = 4;

void clear(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}  // namespace

DutyNowPanel::DutyNowPanel(QWidget *parent)
    : QFrame(parent)
    , m_nowTitle(makeLabel(LabelStyle::strong, this))
    , m_nextTitle(makeLabel(LabelStyle::strong, this))
    , m_now(new QVBoxLayout)
    , m_next(new QVBoxLayout)
{
    makeCard(this);
    setObjectName(QStringLiteral("dutyNow"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::m, look::s, look::m, look::s);
    row->setSpacing(look::xl);
    for (const auto &[title, list] : {std::pair(m_nowTitle, m_now), std::pair(m_nextTitle, m_next)}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(look::xs);
        list->setSpacing(look::xs);
        column->addWidget(title);
        column->addLayout(list);
        column->addStretch(1);
        row->addLayout(column, 1);
    }
}

void DutyNowPanel::show(const DutyNow &duty, const WorkspaceInfo &info)
{
    m_shown = duty;
    m_info = info;
    retranslate();
}

void DutyNowPanel::showError(const Error &error)
{
    clear(m_now);
    clear(m_next);
    QLabel *label = makeLabel(LabelStyle::secondary, this);
    label->setText(error.message);
    m_now->addWidget(label);
}

void DutyNowPanel::fill(QVBoxLayout *column, const std::vector<DutyRow> &rows, const QString &nobody)
{
    clear(column);
    const std::size_t count = std::min(rows.size(), kMostShown);
    for (std::size_t i = 0; i < count; ++i) {
        const DutyRow &row = rows[i];
        QLabel *label = makeElidedLabel(LabelStyle::body, this);
        label->setText(duty_words::person(row) + QStringLiteral(" · ") + duty_words::place(row) +
                       QStringLiteral(" · ") +
                       tr("until %1").arg(duty_words::moment(row.entry.time.to, m_info.zone, m_info.now)));
        label->setToolTip(format::fullInstant(row.entry.time.from, m_info.zone) + QStringLiteral(" – ") +
                          format::fullInstant(row.entry.time.to, m_info.zone));
        column->addWidget(label);
    }
    if (rows.size() <= count && count > 0)
        return;
    QLabel *rest = makeLabel(LabelStyle::secondary, this);
    rest->setText(count == 0 ? nobody : tr("and %n more", nullptr, static_cast<int>(rows.size() - count)));
    column->addWidget(rest);
}

void DutyNowPanel::retranslate()
{
    m_nowTitle->setText(tr("On duty now"));
    m_nextTitle->setText(
        m_shown.nextFrom.isValid()
            ? tr("Next, from %1").arg(duty_words::moment(m_shown.nextFrom, m_info.zone, m_info.now))
            : tr("Next"));
    fill(m_now, m_shown.now, tr("Nobody. Alerts that reach the duty list have no owner."));
    fill(m_next, m_shown.next, tr("Nobody is entered after that."));
}

}  // namespace xinglin
