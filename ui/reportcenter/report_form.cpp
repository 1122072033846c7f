// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/report_form.h"

#include "reports/jobs/report_files.h"
#include "ui/models/names.h"
#include "ui/reportcenter/each_box.h"
#include "ui/reportcenter/paper_box.h"
#include "ui/reportcenter/report_folder.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/memory.h"
#include "ui/widgets/period_picker.h"
#include "ui/widgets/subject_search.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

const QString kFolderKey = QStringLiteral("reports/folder");
constexpr std::array kLanguages{Language::zhCN, Language::en};

/// What is made where that is not one file that looks like the paper.
QString tipOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::html: return ReportForm::tr("One page for a browser, without anything beside it");
    case ReportFormat::xlsx: return ReportForm::tr("A workbook with a sheet for each chapter");
    case ReportFormat::csv: return ReportForm::tr("A file for each table, and one that lists them");
    case ReportFormat::json: return ReportForm::tr("Everything in the report, for programs");
    case ReportFormat::svg:
    case ReportFormat::png: return ReportForm::tr("A picture of each chart");
    case ReportFormat::pdf: break;
    }
    return {};
}

}  // namespace

ReportForm::ReportForm(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::m, look::m, look::m, look::m);
    layout->setSpacing(look::xs);
    // A low window scrolls the fields; what is saved where, and what acts on it, stays in sight.
    auto *fields = new QWidget;
    fields->setObjectName(QStringLiteral("reportFields"));
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, look::xs, 0);
    column->setSpacing(look::xs);
    buildFields(column);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(fields);
    // The card's surface shows through.
    scroll->viewport()->setAutoFillBackground(false);
    fields->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    layout->addSpacing(look::xs);
    buildFiles(layout);
    layout->addSpacing(look::xs);
    buildActions(layout);
    connectFields();
    QString folder;
    if (context.memory)
        folder = QString::fromUtf8(context.memory->remembered(kFolderKey));
    setFolder(!folder.isEmpty() ? folder
                                : QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                                      .filePath(QStringLiteral("Xinglin")));
    updateState();
}

SubjectId::Kind ReportForm::subjectKind() const
{
    return m_kind == ReportKind::personal && m_each->each() == ReportEach::none ? SubjectId::Kind::person
                                                                                : SubjectId::Kind::unit;
}

void ReportForm::chooseEach()
{
    m_search->setKind(subjectKind());
    retranslate();
}

void ReportForm::setKind(ReportKind kind)
{
    m_kind = kind;
    m_each->setChoices(reportEaches(kind == ReportKind::personal));
    showTemplates();
    // A hand-over tells of now.
    m_periodLabel->setVisible(kind != ReportKind::handOver);
    m_period->setVisible(kind != ReportKind::handOver);
    chooseEach();
}

void ReportForm::setSubject(const SubjectInfo &subject)
{
    const bool isPerson = subject.id.kind == SubjectId::Kind::person;
    (isPerson ? m_person : m_unit) = subject;
    const bool fits = subject.id.kind == subjectKind();
    const ReportKind kind = fits ? m_kind : isPerson ? ReportKind::personal : ReportKind::comprehensive;
    if (isPerson)
        m_each->setEach(ReportEach::none);
    if (kind != m_kind) {
        setKind(kind);
        Q_EMIT kindChanged(kind);
    }
    showSubject();
}

void ReportForm::setUnit(const SubjectInfo &unit)
{
    m_unit = unit;
    showSubject();
}

void ReportForm::setPeriod(const Period &period)
{
    m_period->setPeriod(period);
    m_search->setDay(period.days().last);
    updateState();
}

void ReportForm::setLastDay(Day day)
{
    m_period->setLastDay(day);
}

void ReportForm::setFolder(const QString &folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void ReportForm::rememberFolder() const
{
    if (m_context.memory)
        m_context.memory->remember(kFolderKey,
                                   QDir::fromNativeSeparators(m_folder->text().trimmed()).toUtf8());
}

void ReportForm::chooseFolder()
{
    m_context.dialogs.chooseFolder(this, {tr("Folder for reports"), {}, m_folder->text()},
                                   [this](const QString &folder) {
                                       setFolder(folder);
                                       rememberFolder();
                                   });
}

void ReportForm::setTemplates(std::vector<ReportTemplate> templates)
{
    m_templates = std::move(templates);
    showTemplates();
}

void ReportForm::showTemplates()
{
    const QString chosen = m_template->currentData().toString();
    m_template->clear();
    m_template->addItem(tr("The report's own order"), QString());
    for (const ReportTemplate &plan : m_templates) {
        if (plan.kind == reportKindName(m_kind))
            m_template->addItem(eitherText(plan.name, installedLanguage()), plan.key);
    }
    m_template->setCurrentIndex(std::max(0, m_template->findData(chosen)));
}

ReportRequest ReportForm::request() const
{
    ReportRequest request;
    request.kind = m_kind;
    request.subject = subject().id;
    if (m_kind != ReportKind::handOver)
        request.period = m_period->period();
    request.language = kLanguages[static_cast<std::size_t>(m_language->currentIndex())];
    request.paper = m_paper->paper().value_or(Paper::a4);
    request.templateKey = m_template->currentData().toString();
    request.formats.clear();
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        if (m_formats[i]->isChecked())
            request.formats.push_back(reportFormats()[i]);
    }
    request.named = m_named->isChecked();
    request.each = m_each->each();
    request.out = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (!request.out.isEmpty() && !request.out.endsWith(QLatin1Char('/')))
        request.out += QLatin1Char('/');
    request.mayTake = isFreeName;
    return request;
}

bool ReportForm::isComplete() const
{
    return subject().id.isValid() && m_period->period().isValid();
}

bool ReportForm::prepareFolder()
{
    const QString problem = prepareReportFolder(request().out);
    m_folderProblem->setText(problem);
    m_folderProblem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        m_folder->setFocus();
    if (problem.isEmpty())
        rememberFolder();
    return problem.isEmpty();
}

void ReportForm::setRunning(bool running)
{
    m_isRunning = running;
    const bool isNear = m_preview->hasFocus() || m_save->hasFocus() || m_cancel->hasFocus();
    if (running) {
        m_pressed = m_preview->hasFocus() ? m_preview : m_save;
        m_running->show();
        if (isNear)
            m_cancel->setFocus();
    }
    m_preview->setVisible(!running);
    m_save->setVisible(!running);
    updateState();
    if (!running) {
        if (isNear && m_pressed)
            m_pressed->setFocus();
        m_running->hide();
    }
}

void ReportForm::setShare(double share)
{
    m_progress->setValue(static_cast<int>(share * 1000.0));
}

void ReportForm::showSubject()
{
    const bool ofPerson = subjectKind() == SubjectId::Kind::person;
    const SubjectInfo &shown = subject();
    m_subjectName->setText(shown.id.isValid()
                               ? names::of(shown.name) + QStringLiteral(" (") + shown.code + QLatin1Char(')')
                           : ofPerson ? tr("No person chosen")
                                      : tr("No unit chosen"));
    updateState();
}

void ReportForm::updateState()
{
    const ReportRequest wanted = request();
    QString hint;
    if (!isComplete())
        hint = subjectKind() == SubjectId::Kind::person ? tr("Choose a person first.")
                                                        : tr("Choose a unit first.");
    else if (wanted.formats.empty())
        hint = tr("Choose at least one format to save.");
    else if (wanted.out.isEmpty())
        hint = tr("Choose a folder to save to.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty() && !m_isRunning);
    // One of many people cannot be chosen for a look.
    m_preview->setEnabled(isComplete() && !m_isRunning && wanted.each != ReportEach::person);
    m_preview->setToolTip(
        wanted.each == ReportEach::person ? tr("Choose one person to look at a report first.") : QString());
    m_save->setEnabled(hint.isEmpty() && !m_isRunning);
    Q_EMIT edited();
}

void ReportForm::retranslate()
{
    const bool ofPerson = subjectKind() == SubjectId::Kind::person;
    m_subjectLabel->setText(ofPerson ? tr("Person") : tr("Unit"));
    m_search->setPlaceholderText(ofPerson ? tr("Find a person by name or code")
                                          : tr("Find a unit by name or code"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_periodLabel->setText(tr("Period"));
    m_languageLabel->setText(tr("Language of the report"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_paperLabel->setText(tr("Paper"));
    m_paper->setAccessibleName(m_paperLabel->text());
    m_paper->retranslate();
    m_templateLabel->setText(tr("Template"));
    m_template->setAccessibleName(m_templateLabel->text());
    showTemplates();
    m_formatLabel->setText(tr("Files"));
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        m_formats[i]->setToolTip(tipOf(reportFormats()[i]));
    m_named->setText(tr("People appear with their names"));
    m_each->setAccessibleName(tr("How many reports"));
    m_each->retranslate();
    m_folderLabel->setText(tr("Folder"));
    m_folder->setAccessibleName(m_folderLabel->text());
    m_chooseFolder->setToolTip(tr("Choose a folder"));
    m_chooseFolder->setAccessibleName(tr("Choose a folder"));
    m_preview->setText(tr("Preview"));
    m_save->setText(tr("Save files"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    if (!m_languageChosen)
        m_language->setCurrentIndex(installedLanguage() == Language::zhCN ? 0 : 1);
    showSubject();
}

}  // namespace xinglin
