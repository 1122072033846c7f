// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/template_form.h"

#include "domain/colour_check.h"
#include "domain/picture_head.h"
#include "reports/jobs/report_job.h"
#include "reports/jobs/template_file.h"
#include "ui/reportcenter/chapter_tree.h"
#include "ui/reportcenter/font_box.h"
#include "ui/reportcenter/paper_box.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kLongTextHeight = 66;
constexpr int kChaptersHeight = 236;
constexpr std::array kLanguagesOfTexts{Language::zhCN, Language::en};

QString &textIn(BilingualText &text, Language language)
{
    return language == Language::zhCN ? text.zh : text.en;
}

const QString &textIn(const BilingualText &text, Language language)
{
    return language == Language::zhCN ? text.zh : text.en;
}

QPlainTextEdit *makeLongText(const char *name, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(QLatin1String(name));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(kLongTextHeight);
    return edit;
}

}  // namespace

TemplateForm::TemplateForm(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::m, look::s, look::m, look::m);
    layout->setSpacing(look::xs);
    m_language = new QTabBar(this);
    m_language->setObjectName(QStringLiteral("templateLanguage"));
    m_language->setDrawBase(false);
    m_language->setExpanding(false);
    m_language->addTab(QStringLiteral("中文"));
    m_language->addTab(QStringLiteral("English"));
    m_language->setCurrentIndex(installedLanguage() == Language::zhCN ? 0 : 1);
    layout->addWidget(m_language);
    buildTexts(layout);
    buildLook(layout);
    buildFont(layout);
    buildChapters(layout);
    buildLongTexts(layout);
    connect(m_language, &QTabBar::currentChanged, this, [this] {
        showTexts();
        Q_EMIT languageChosen();
    });
}

TemplateForm::TextField TemplateForm::addText(BilingualText ReportTemplate::*text, const char *name,
                                              bool isLong, QVBoxLayout *layout)
{
    TextField field{text, makeLabel(LabelStyle::secondary, this), nullptr, nullptr};
    layout->addWidget(field.label);
    if (isLong) {
        field.lines = makeLongText(name, this);
        field.label->setBuddy(field.lines);
        layout->addWidget(field.lines);
        connect(field.lines, &QPlainTextEdit::textChanged, this, &TemplateForm::takeTexts);
    } else {
        field.line = new QLineEdit(this);
        field.line->setObjectName(QLatin1String(name));
        field.label->setBuddy(field.line);
        layout->addWidget(field.line);
        connect(field.line, &QLineEdit::textChanged, this, &TemplateForm::takeTexts);
    }
    m_texts.push_back(field);
    return field;
}

void TemplateForm::buildTexts(QVBoxLayout *layout)
{
    addText(&ReportTemplate::name, "templateName", false, layout);
    addText(&ReportTemplate::title, "templateTitle", false, layout);
    addText(&ReportTemplate::organisation, "templateOrganisation", false, layout);
}

void TemplateForm::buildLook(QVBoxLayout *layout)
{
    m_accentLabel = makeLabel(LabelStyle::secondary, this);
    m_accent = new QLineEdit(this);
    m_accent->setObjectName(QStringLiteral("templateAccent"));
    m_accent->setMaxLength(7);
    m_accentLabel->setBuddy(m_accent);
    auto *colours = new QHBoxLayout;
    colours->setSpacing(look::xs);
    colours->addWidget(m_accent, 1);
    for (const char *colour : kReportAccents) {
        auto *swatch = new QToolButton(this);
        QPixmap filled(16, 16);
        filled.fill(QColor(QLatin1String(colour)));
        swatch->setIcon(filled);
        swatch->setToolTip(QLatin1String(colour));
        connect(swatch, &QToolButton::clicked, this,
                [this, colour] { m_accent->setText(QLatin1String(colour)); });
        colours->addWidget(swatch);
        m_swatches.push_back(swatch);
    }
    m_accentHint = makeLabel(LabelStyle::secondary, this);
    m_accentHint->setObjectName(QStringLiteral("templateAccentHint"));
    m_accentHint->setWordWrap(true);
    m_logoLabel = makeLabel(LabelStyle::secondary, this);
    m_logoState = makeLabel(LabelStyle::body, this);
    m_logoState->setObjectName(QStringLiteral("templateLogoState"));
    m_logoState->setWordWrap(true);
    m_chooseLogo = makeButton(ButtonStyle::plain, this);
    m_chooseLogo->setObjectName(QStringLiteral("chooseLogo"));
    m_removeLogo = makeButton(ButtonStyle::quiet, this);
    m_removeLogo->setObjectName(QStringLiteral("removeLogo"));
    m_alternative = new QLineEdit(this);
    m_alternative->setObjectName(QStringLiteral("templateLogoText"));
    auto *logo = new QHBoxLayout;
    logo->setSpacing(look::xs);
    logo->addWidget(m_logoState, 1);
    logo->addWidget(m_chooseLogo);
    logo->addWidget(m_removeLogo);
    layout->addWidget(m_accentLabel);
    layout->addLayout(colours);
    layout->addWidget(m_accentHint);
    layout->addWidget(m_logoLabel);
    layout->addLayout(logo);
    layout->addWidget(m_alternative);
    connect(m_accent, &QLineEdit::textChanged, this, &TemplateForm::takeAccent);
    connect(m_chooseLogo, &QPushButton::clicked, this, &TemplateForm::chooseLogo);
    connect(m_removeLogo, &QPushButton::clicked, this, [this] {
        m_plan.logo = {};
        showLook();
        showTexts();
        touch();
    });
    connect(m_alternative, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_isFilling)
            return;
        textIn(m_plan.logo.alternative, language()) = text;
        touch();
    });
}

void TemplateForm::buildFont(QVBoxLayout *layout)
{
    m_fontLabel = makeLabel(LabelStyle::secondary, this);
    m_font = new FontBox(this);
    m_font->setObjectName(QStringLiteral("templateFont"));
    m_fontLabel->setBuddy(m_font);
    m_fontHint = makeLabel(LabelStyle::secondary, this);
    m_fontHint->setObjectName(QStringLiteral("templateFontHint"));
    m_fontHint->setWordWrap(true);
    layout->addWidget(m_fontLabel);
    layout->addWidget(m_font);
    layout->addWidget(m_fontHint);
    connect(m_font, &FontBox::familyChosen, this, [this] {
        m_plan.font = m_font->family();
        showFontHint();
        touch();
    });
    connect(m_font, &FontBox::familiesKnown, this, &TemplateForm::showFontHint);
}

void TemplateForm::showFontHint()
{
    m_fontHint->setText(m_font->isMissing() ? missingFontText(m_font->family()) : QString());
    m_fontHint->setVisible(!m_fontHint->text().isEmpty());
}

void TemplateForm::buildChapters(QVBoxLayout *layout)
{
    m_chaptersLabel = makeLabel(LabelStyle::secondary, this);
    m_chapters = new ChapterTree(this);
    m_chapters->setObjectName(QStringLiteral("templateChapters"));
    m_chapters->setFixedHeight(kChaptersHeight);
    m_chaptersLabel->setBuddy(m_chapters);
    const auto tool = [this](const char *icon, const char *name, int by) {
        auto *button = new QToolButton(this);
        button->setIcon(m_context.theme.icon(QLatin1String(icon)));
        button->setObjectName(QLatin1String(name));
        connect(button, &QToolButton::clicked, this, [this, by] { m_chapters->moveCurrent(by); });
        return button;
    };
    m_up = tool("chevron-up", "chapterUp", -1);
    m_down = tool("chevron-down", "chapterDown", 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::xs);
    head->addWidget(m_chaptersLabel, 1);
    head->addWidget(m_up);
    head->addWidget(m_down);
    m_contents = new QCheckBox(this);
    m_contents->setObjectName(QStringLiteral("templateContents"));
    m_paperLabel = makeLabel(LabelStyle::secondary, this);
    m_paper = new PaperBox(PaperBox::Choice::oneOrNone, this);
    m_paperLabel->setBuddy(m_paper);
    auto *paper = new QHBoxLayout;
    paper->setSpacing(look::s);
    paper->addWidget(m_contents, 1);
    paper->addWidget(m_paperLabel);
    paper->addWidget(m_paper);
    layout->addSpacing(look::xs);
    layout->addLayout(head);
    layout->addWidget(m_chapters);
    layout->addLayout(paper);
    connect(m_chapters, &ChapterTree::edited, this, [this] {
        m_plan.chapters = m_chapters->chapters();
        touch();
    });
    connect(m_contents, &QCheckBox::toggled, this, [this](bool on) {
        m_plan.contents = on;
        touch();
    });
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        const auto chosen = m_paper->paper();
        m_plan.paper = chosen ? paperName(*chosen) : QString();
        touch();
    });
}

void TemplateForm::buildLongTexts(QVBoxLayout *layout)
{
    addText(&ReportTemplate::introduction, "templateIntroduction", true, layout);
    addText(&ReportTemplate::note, "templateNote", true, layout);
    addText(&ReportTemplate::closing, "templateClosing", true, layout);
    m_signaturesLabel = makeLabel(LabelStyle::secondary, this);
    m_signatures = makeLongText("templateSignatures", this);
    m_signaturesLabel->setBuddy(m_signatures);
    layout->addWidget(m_signaturesLabel);
    layout->addWidget(m_signatures);
    connect(m_signatures, &QPlainTextEdit::textChanged, this, &TemplateForm::takeSignatures);
}

Language TemplateForm::language() const
{
    return kLanguagesOfTexts[static_cast<std::size_t>(std::max(0, m_language->currentIndex()))];
}

void TemplateForm::setPlan(const ReportTemplate &plan)
{
    m_plan = plan;
    showTexts();
    showLook();
}

void TemplateForm::showTexts()
{
    const QScopedValueRollback filling(m_isFilling, true);
    for (const TextField &field : m_texts) {
        const QString &text = textIn(m_plan.*field.text, language());
        if (field.line && field.line->text() != text)
            field.line->setText(text);
        if (field.lines && field.lines->toPlainText() != text)
            field.lines->setPlainText(text);
    }
    m_alternative->setText(textIn(m_plan.logo.alternative, language()));
    QStringList who;
    for (const BilingualText &one : m_plan.signatures)
        who += textIn(one, language());
    m_signatures->setPlainText(who.join(QLatin1Char('\n')));
}

void TemplateForm::showLook()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_accent->setText(m_plan.accent);
    const auto head = pictureHead(m_plan.logo.bytes);
    m_logoState->setText(head ? tr("%1 × %2 pixels").arg(head->width).arg(head->height) : tr("None"));
    m_alternative->setVisible(head.has_value());
    m_removeLogo->setVisible(head.has_value());
    m_contents->setChecked(m_plan.contents);
    m_paper->setPaper(parsePaper(m_plan.paper));
    m_font->setFamily(m_plan.font);
    showFontHint();
    m_chapters->setChapters(m_plan.kind, m_plan.chapters);
    m_accentHint->setText(accentCautions(m_plan.accent).join(QLatin1Char(' ')));
    m_accentHint->setVisible(!m_accentHint->text().isEmpty());
}

void TemplateForm::takeTexts()
{
    if (m_isFilling)
        return;
    for (const TextField &field : m_texts)
        textIn(m_plan.*field.text, language()) = field.line ? field.line->text() : field.lines->toPlainText();
    touch();
}

void TemplateForm::takeSignatures()
{
    if (m_isFilling)
        return;
    const QStringList who = m_signatures->toPlainText().split(QLatin1Char('\n'));
    m_plan.signatures.resize(std::max(m_plan.signatures.size(), static_cast<std::size_t>(who.size())));
    for (std::size_t i = 0; i < m_plan.signatures.size(); ++i)
        textIn(m_plan.signatures[i], language()) = who.value(static_cast<qsizetype>(i)).trimmed();
    while (!m_plan.signatures.empty() && m_plan.signatures.back() == BilingualText())
        m_plan.signatures.pop_back();
    touch();
}

void TemplateForm::takeAccent()
{
    if (m_isFilling)
        return;
    m_plan.accent = m_accent->text().trimmed().toLower();
    m_accentHint->setText(accentCautions(m_plan.accent).join(QLatin1Char(' ')));
    m_accentHint->setVisible(!m_accentHint->text().isEmpty());
    touch();
}

void TemplateForm::chooseLogo()
{
    m_context.dialogs.openFiles(this, {tr("Logo"), tr("Pictures (*.png *.jpg *.jpeg)"), {}},
                                [this](const QStringList &files) {
                                    if (!files.isEmpty())
                                        takeLogo(files.first());
                                });
}

void TemplateForm::takeLogo(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_context.dialogs.tell(this, {ErrorCode::io, file.errorString(), {}});
        return;
    }
    auto logo = takenLogo(file.read(2'000'000));
    if (!logo) {
        m_context.dialogs.tell(this, {ErrorCode::invalidData, logo.error(), {}});
        return;
    }
    m_plan.logo.bytes = *std::move(logo);
    if (m_plan.logo.alternative == BilingualText())
        m_plan.logo.alternative = {QStringLiteral("标志"), QStringLiteral("Logo")};
    showLook();
    showTexts();
    touch();
}

void TemplateForm::touch()
{
    if (!m_isFilling)
        Q_EMIT edited();
}

void TemplateForm::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    for (const TextField &field : m_texts) {
        if (field.line)
            field.line->setReadOnly(readOnly);
        else
            field.lines->setReadOnly(readOnly);
    }
    m_signatures->setReadOnly(readOnly);
    m_accent->setReadOnly(readOnly);
    m_alternative->setReadOnly(readOnly);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_chooseLogo, m_removeLogo, m_contents, m_paper,
                                                            m_font, m_chapters, m_up, m_down})
        widget->setEnabled(!readOnly);
    for (QToolButton *swatch : m_swatches)
        swatch->setEnabled(!readOnly);
}

void TemplateForm::retranslate()
{
    const std::array labels{tr("Name of the template"),
                            tr("Title (empty: the report's own)"),
                            tr("Line above the title (empty: the workspace's name)"),
                            tr("Introduction, before the first chapter"),
                            tr("Note to the reader"),
                            tr("Closing text, after the last chapter")};
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        m_texts[i].label->setText(labels[i]);
    m_language->setAccessibleName(tr("Language of the texts and of the preview"));
    m_accentLabel->setText(tr("Accent colour (empty: the program's)"));
    m_accent->setPlaceholderText(QLatin1String(kReportAccents.front()));
    for (std::size_t i = 0; i < m_swatches.size(); ++i)
        m_swatches[i]->setAccessibleName(tr("Colour %1").arg(QLatin1String(kReportAccents[i])));
    m_logoLabel->setText(tr("Logo on the cover"));
    m_chooseLogo->setText(tr("Choose…"));
    m_removeLogo->setText(tr("Remove"));
    m_alternative->setPlaceholderText(tr("What the logo shows, for readers who do not see it"));
    m_alternative->setAccessibleName(m_alternative->placeholderText());
    m_fontLabel->setText(tr("Font"));
    m_font->retranslate();
    m_chaptersLabel->setText(tr("Chapters, in order"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_up, tr("Earlier (Alt+Up)"));
    name(m_down, tr("Later (Alt+Down)"));
    m_contents->setText(tr("List of contents"));
    m_paperLabel->setText(tr("Paper"));
    m_paper->retranslate(tr("As asked for"));
    m_signaturesLabel->setText(tr("Lines to sign on, one a line"));
    m_chapters->retranslate();
    showLook();
}

}  // namespace xinglin
