// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/person_choice.h"

#include "ui/models/duty_words.h"
#include "ui/models/names.h"
#include "ui/widgets/subject_search.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kRowsShown = 5;

QString personOf(const DutyRow &row)
{
    const QString name = names::of(row.personName);
    return name.isEmpty() ? row.personCode : name;
}

}  // namespace

PersonChoice::PersonChoice(const PageContext &context, const Scope &scope, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_dutyJob(this)
    , m_search(new SubjectSearch(context.workspace, context.actor, context.theme, this))
    , m_likely(new QListWidget(this))
    , m_chosen(makeLabel(LabelStyle::strong, this))
{
    m_search->setObjectName(QStringLiteral("personSearch"));
    m_search->setKind(SubjectId::Kind::person);
    m_search->setDay(scope.info.zone.dayOf(scope.info.now));
    m_search->setPlaceholderText(tr("Name or code of a person"));
    m_search->setAccessibleName(tr("Find a person"));
    m_likely->setObjectName(QStringLiteral("likelyPeople"));
    m_likely->setAccessibleName(tr("Heads and people on duty"));
    m_likely->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_likely->hide();
    m_chosen->setObjectName(QStringLiteral("chosenPerson"));
    m_chosen->setText(tr("Nobody is chosen yet"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addWidget(m_likely);
    column->addWidget(m_search);
    column->addWidget(m_chosen);
    setFocusProxy(m_search);
    connect(m_search, &SubjectSearch::chosen, this, [this](const SubjectInfo &subject) {
        choose(subject.id.person, names::of(subject.name) + QStringLiteral(" · ") + subject.code);
    });
    connect(m_likely, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            choose(PersonId(item->data(Qt::UserRole).toLongLong()), item->text());
    });
}

void PersonChoice::choose(PersonId person, const QString &name)
{
    m_person = person;
    m_name = name;
    m_chosen->setText(tr("Chosen: %1").arg(name));
    Q_EMIT changed();
}

void PersonChoice::offer(const std::vector<Likely> &likely)
{
    m_likely->clear();
    for (const Likely &each : likely) {
        auto *item = new QListWidgetItem(each.name + QStringLiteral(" · ") + each.why, m_likely);
        item->setToolTip(item->text());
        item->setData(Qt::UserRole, qlonglong{each.person.value()});
    }
    m_likely->setVisible(!likely.empty());
    const int rows = std::min(m_likely->count(), kRowsShown);
    m_likely->setFixedHeight(rows * m_likely->sizeHintForRow(0) + 2 * m_likely->frameWidth());
    // They come after the sheet has opened: it grows by what they need.
    if (auto *sheet = qobject_cast<QDialog *>(window()); sheet && sheet->layout()) {
        sheet->layout()->activate();
        sheet->resize(sheet->width(), std::max(sheet->height(), sheet->sizeHint().height()));
    }
}

void PersonChoice::offerOfUnit(UnitId unit)
{
    m_dutyJob.run(
        m_context.workspace.duty().dutyNow(m_context.actor, unit, {}), [this](Result<DutyNow> &&duty) {
            if (!duty)
                return;  // anybody can be searched for still
            std::vector<Likely> likely;
            const auto add = [&likely](const DutyRow &row, const QString &why) {
                const auto same = std::find_if(likely.begin(), likely.end(), [&row](const Likely &each) {
                    return each.person == row.entry.person;
                });
                if (same != likely.end())
                    same->why += QStringLiteral(", ") + why;
                else if (!row.isAbsent)
                    likely.push_back({row.entry.person, personOf(row), why});
            };
            for (const DutyRow &row : duty->heads)
                add(row, tr("head of %1").arg(names::of(row.unitName)));
            for (const DutyRow &row : duty->now)
                add(row, tr("on duty (%1)").arg(duty_words::role(row.entry.role)));
            offer(likely);
        });
}

}  // namespace xinglin
