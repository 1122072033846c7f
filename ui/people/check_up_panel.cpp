// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/check_up_panel.h"

#include "ui/models/format.h"
#include "ui/people/check_up_form.h"
#include "ui/people/check_up_words.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kGatherMs = 250;
constexpr QSize kFormSize{800, 700};

}  // namespace

CheckUpPanel::CheckUpPanel(const PageContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_info(this)
    , m_list(this)
    , m_save(this)
    , m_remove(this)
{
    makeCard(this);
    m_title = makeLabel(LabelStyle::strong, this);
    m_add = makeButton(ButtonStyle::plain, this);
    m_add->setObjectName(QStringLiteral("addCheckUp"));
    m_add->setIcon(context.theme.icon(QStringLiteral("plus")));
    m_empty = makeLabel(LabelStyle::secondary, this);
    m_empty->setObjectName(QStringLiteral("noCheckUps"));
    m_empty->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(look::s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::m, look::m, look::m, look::m);
    layout->setSpacing(look::s);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    layout->addLayout(m_rows);
    layout->addStretch(1);
    m_changed.setSingleShot(true);
    m_changed.setInterval(kGatherMs);
    connect(&m_context.workspace, &Workspace::changed, &m_changed, qOverload<>(&QTimer::start));
    connect(&m_changed, &QTimer::timeout, this, &CheckUpPanel::askIfSeen);
    connect(m_add, &QPushButton::clicked, this, [this] {
        CheckUp made;
        made.person = m_person;
        openForm(made);
    });
    retranslate();
}

CheckUpPanel::~CheckUpPanel()
{
    delete m_dialog;
}

void CheckUpPanel::setPerson(PersonId person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_isKnown = false;
    m_checkUps.clear();
    if (m_dialog)
        m_dialog->close();
    showRows();
    askIfSeen();
}

void CheckUpPanel::askIfSeen()
{
    m_isStale = !isVisible();
    if (!m_isStale)
        ask();
}

void CheckUpPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (m_isStale || !m_isKnown)
        askIfSeen();
}

void CheckUpPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CheckUpPanel::ask()
{
    if (!m_person.isValid())
        return;
    m_info.run(m_context.workspace.info(m_context.actor), [this](const Result<WorkspaceInfo> &info) {
        if (info)
            m_today = info->zone.dayOf(info->now);
        m_add->setEnabled(info && !info->readOnly);
    });
    m_list.run(m_context.workspace.checkUps(m_context.actor, m_person),
               [this](const Result<std::vector<CheckUp>> &checkUps) { take(checkUps); });
}

void CheckUpPanel::take(const Result<std::vector<CheckUp>> &checkUps)
{
    if (!checkUps) {
        m_empty->setText(checkUps.error().message);
        m_empty->show();
        return;
    }
    m_isKnown = true;
    m_checkUps = *checkUps;
    showRows();
}

void CheckUpPanel::showRows()
{
    for (QWidget *each : m_rowWidgets)
        delete each;
    m_rowWidgets.clear();
    m_empty->setText(tr("None yet. Risks of heart and diabetes need what a check-up finds."));
    m_empty->setVisible(m_isKnown && m_checkUps.empty());
    for (const CheckUp &each : m_checkUps)
        addRow(each);
}

void CheckUpPanel::addRow(const CheckUp &checkUp)
{
    auto *row = new QWidget(this);
    row->setObjectName(QStringLiteral("checkUpRow"));
    QLabel *date = makeLabel(LabelStyle::body, row);
    date->setText(format::day(checkUp.date));
    QLabel *summary = makeLabel(LabelStyle::secondary, row);
    summary->setText(checkUpSummary(checkUp));
    summary->setWordWrap(true);
    QPushButton *edit = makeButton(ButtonStyle::quiet, row);
    edit->setObjectName(QStringLiteral("editCheckUp"));
    edit->setText(tr("Edit"));
    edit->setAccessibleName(tr("Edit the check-up of %1").arg(format::day(checkUp.date)));
    QPushButton *removal = makeButton(ButtonStyle::quiet, row);
    removal->setObjectName(QStringLiteral("removeCheckUp"));
    removal->setText(tr("Remove"));
    removal->setAccessibleName(tr("Remove the check-up of %1").arg(format::day(checkUp.date)));
    auto *line = new QHBoxLayout;
    line->addWidget(date, 1);
    line->addWidget(edit);
    line->addWidget(removal);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(summary);
    connect(edit, &QPushButton::clicked, this, [this, checkUp] { openForm(checkUp); });
    connect(removal, &QPushButton::clicked, this, [this, checkUp] { askToRemove(checkUp); });
    m_rows->addWidget(row);
    m_rowWidgets.push_back(row);
}

void CheckUpPanel::openForm(const CheckUp &checkUp)
{
    if (!m_person.isValid() || !m_today.isValid() || m_dialog)
        return;
    m_dialog = new QDialog(window());
    m_dialog->setObjectName(QStringLiteral("checkUpDialog"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(checkUp.version == 0 ? tr("Add check-up") : tr("Edit check-up"));
    m_form = new CheckUpForm(m_context.theme, m_dialog);
    auto *layout = new QVBoxLayout(m_dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(m_form, &CheckUpForm::saveRequested, this, &CheckUpPanel::save);
    connect(m_form, &CheckUpForm::cancelRequested, m_dialog, &QDialog::close);
    m_dialog->resize(kFormSize);
    m_form->setCheckUp(checkUp, m_today);
    m_dialog->open();
}

void CheckUpPanel::save()
{
    if (!m_form || m_save.isBusy())
        return;
    m_form->setBusy(true);
    m_save.run(m_context.workspace.saveCheckUp(m_context.actor, m_form->checkUp()),
               [this](const Result<CheckUp> &answer) {
                   if (!answer) {
                       if (m_form)
                           m_form->showError(answer.error());
                       else
                           m_context.dialogs.tell(this, answer.error());
                       return;
                   }
                   if (m_dialog)
                       m_dialog->close();
                   ask();
                   Q_EMIT saved();
               });
}

void CheckUpPanel::askToRemove(const CheckUp &checkUp)
{
    m_context.dialogs.confirm(this,
                              {tr("Remove the check-up of %1?").arg(format::day(checkUp.date)),
                               tr("Its values go; the log keeps that it was removed."), tr("Remove"), true},
                              [this, checkUp] { remove(checkUp); });
}

void CheckUpPanel::remove(const CheckUp &checkUp)
{
    m_remove.run(m_context.workspace.removeCheckUp(m_context.actor, checkUp.person, checkUp.date),
                 [this](const Status &done) {
                     if (!done)
                         m_context.dialogs.tell(this, done.error());
                     ask();
                     if (done)
                         Q_EMIT saved();
                 });
}

void CheckUpPanel::retranslate()
{
    m_title->setText(tr("Check-ups"));
    m_add->setText(tr("Add check-up"));
    showRows();
    if (m_form)
        m_form->retranslate();
}

}  // namespace xinglin
