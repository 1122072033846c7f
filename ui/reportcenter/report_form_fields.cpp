// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/each_box.h"
#include "ui/reportcenter/paper_box.h"
#include "ui/reportcenter/report_form.h"
#include "ui/widgets/period_picker.h"
#include "ui/widgets/subject_search.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

constexpr int kFormatsInARow = 4;

}  // namespace

QLabel *ReportForm::caption(QWidget *buddy)
{
    QLabel *label = makeLabel(LabelStyle::secondary, this);
    label->setBuddy(buddy);
    return label;
}

void ReportForm::buildFields(QVBoxLayout *layout)
{
    m_search = new SubjectSearch(m_context.workspace, m_context.actor, m_context.theme, this);
    m_search->setObjectName(QStringLiteral("reportSubject"));
    m_subjectLabel = caption(m_search);
    m_subjectName = makeLabel(LabelStyle::strong, this);
    m_subjectName->setWordWrap(true);
    m_each = new EachBox(this);
    m_each->setObjectName(QStringLiteral("reportEach"));
    m_each->setChoices(reportEaches(m_kind == ReportKind::personal));
    m_period = new PeriodPicker(m_context.theme, this);
    m_periodLabel = caption(m_period);
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("reportLanguage"));
    m_languageLabel = caption(m_language);
    m_language->addItems({QStringLiteral("中文"), QStringLiteral("English")});
    m_paper = new PaperBox(PaperBox::Choice::one, this);
    m_paper->setObjectName(QStringLiteral("reportPaper"));
    m_paperLabel = caption(m_paper);
    m_template = new QComboBox(this);
    m_template->setObjectName(QStringLiteral("reportTemplate"));
    m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_templateLabel = caption(m_template);
    m_named = new QCheckBox(this);
    m_named->setChecked(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look::s);
    grid->setVerticalSpacing(look::xs);
    grid->addWidget(m_languageLabel, 0, 0);
    grid->addWidget(m_paperLabel, 0, 1);
    grid->addWidget(m_language, 1, 0);
    grid->addWidget(m_paper, 1, 1);
    layout->addWidget(m_subjectLabel);
    layout->addWidget(m_subjectName);
    layout->addWidget(m_search);
    layout->addWidget(m_each);
    layout->addSpacing(look::xs);
    layout->addWidget(m_periodLabel);
    layout->addWidget(m_period, 0, Qt::AlignLeft);
    layout->addSpacing(look::xs);
    layout->addLayout(grid);
    layout->addSpacing(look::xs);
    layout->addWidget(m_templateLabel);
    layout->addWidget(m_template);
    layout->addSpacing(look::xs);
    layout->addWidget(m_named);
}

void ReportForm::buildFiles(QVBoxLayout *layout)
{
    m_formatLabel = makeLabel(LabelStyle::secondary, this);
    auto *formats = new QGridLayout;
    formats->setHorizontalSpacing(look::l);
    formats->setVerticalSpacing(look::xs);
    for (const ReportFormat format : reportFormats()) {
        auto *box = new QCheckBox(reportFormatName(format).toUpper(), this);
        box->setObjectName(QStringLiteral("format_") + reportFormatName(format));
        box->setChecked(format == ReportFormat::pdf);
        const auto place = static_cast<int>(m_formats.size());
        formats->addWidget(box, place / kFormatsInARow, place % kFormatsInARow);
        m_formats.push_back(box);
    }
    formats->setColumnStretch(kFormatsInARow, 1);
    m_folder = new QLineEdit(this);
    m_folder->setObjectName(QStringLiteral("reportFolder"));
    m_folderLabel = caption(m_folder);
    m_chooseFolder = new QToolButton(this);
    m_chooseFolder->setObjectName(QStringLiteral("chooseReportFolder"));
    m_chooseFolder->setIcon(m_context.theme.icon(QStringLiteral("folder-open")));
    auto *folder = new QHBoxLayout;
    folder->setSpacing(look::xs);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_chooseFolder);
    m_folderProblem = makeLabel(LabelStyle::secondary, this);
    m_folderProblem->setObjectName(QStringLiteral("reportFolderProblem"));
    setProblem(m_folderProblem);
    m_folderProblem->setWordWrap(true);
    m_folderProblem->hide();
    layout->addWidget(m_formatLabel);
    layout->addLayout(formats);
    layout->addWidget(m_folderLabel);
    layout->addLayout(folder);
    layout->addWidget(m_folderProblem);
}

void ReportForm::buildActions(QVBoxLayout *layout)
{
    m_hint = makeLabel(LabelStyle::secondary, this);
    m_hint->setWordWrap(true);
    m_preview = makeButton(ButtonStyle::plain, this);
    m_preview->setObjectName(QStringLiteral("previewReport"));
    m_save = makeButton(ButtonStyle::primary, this);
    m_save->setObjectName(QStringLiteral("saveReport"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::s);
    buttons->addWidget(m_preview, 1);
    buttons->addWidget(m_save, 1);
    m_running = new QWidget(this);
    m_progress = new QProgressBar(m_running);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_cancel = makeButton(ButtonStyle::plain, m_running);
    m_cancel->setObjectName(QStringLiteral("cancelReport"));
    auto *running = new QHBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->addWidget(m_progress, 1);
    running->addWidget(m_cancel);
    m_running->hide();
    layout->addWidget(m_hint);
    layout->addLayout(buttons);
    layout->addWidget(m_running);
}

void ReportForm::connectFields()
{
    connect(m_search, &SubjectSearch::chosen, this, &ReportForm::setSubject);
    connect(m_language, &QComboBox::activated, this, [this] { m_languageChosen = true; });
    for (const QComboBox *box : {m_language, static_cast<QComboBox *>(m_paper), m_template})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportForm::edited);
    connect(m_period, &PeriodPicker::periodChosen, this, &ReportForm::edited);
    connect(m_named, &QCheckBox::toggled, this, &ReportForm::edited);
    connect(m_template, &QComboBox::activated, this, [this] {
        const auto chosen =
            std::ranges::find(m_templates, m_template->currentData().toString(), &ReportTemplate::key);
        if (chosen != m_templates.end() && !chosen->paper.isEmpty())
            m_paper->setPaper(parsePaper(chosen->paper));
    });
    for (QCheckBox *box : m_formats)
        connect(box, &QCheckBox::toggled, this, &ReportForm::updateState);
    connect(m_each, &EachBox::currentIndexChanged, this, &ReportForm::chooseEach);
    connect(m_folder, &QLineEdit::textChanged, this, &ReportForm::updateState);
    connect(m_folder, &QLineEdit::textChanged, m_folderProblem, &QWidget::hide);
    connect(m_chooseFolder, &QToolButton::clicked, this, &ReportForm::chooseFolder);
    connect(m_preview, &QPushButton::clicked, this, &ReportForm::previewRequested);
    connect(m_save, &QPushButton::clicked, this, &ReportForm::saveRequested);
    connect(m_cancel, &QPushButton::clicked, this, &ReportForm::cancelRequested);
}

}  // namespace xinglin
