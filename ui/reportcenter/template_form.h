// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template.h"
#include "ui/widgets/page.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace xinglin {

class ChapterTree;
class FontBox;
class PaperBox;

/// The fields of one report template. Texts are shown in one language at a time, chosen above them. GUI
/// thread.
class TemplateForm final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateForm(const PageContext &context, QWidget *parent = nullptr);

    /// Shows a template; nothing is told.
    void setPlan(const ReportTemplate &plan);
    /// What stands in the form.
    const ReportTemplate &plan() const { return m_plan; }
    /// Shipped ones can be looked at only.
    void setReadOnly(bool readOnly);
    /// The language in which the texts are shown.
    Language language() const;
    void retranslate();

Q_SIGNALS:
    void edited();
    void languageChosen();

private:
    struct TextField
    {
        BilingualText ReportTemplate::*text;
        QLabel *label;
        QLineEdit *line;        ///< or ...
        QPlainTextEdit *lines;  ///< ... for long ones
    };

    void buildTexts(QVBoxLayout *layout);
    void buildLook(QVBoxLayout *layout);
    void buildFont(QVBoxLayout *layout);
    void buildChapters(QVBoxLayout *layout);
    void buildLongTexts(QVBoxLayout *layout);
    TextField addText(BilingualText ReportTemplate::*text, const char *name, bool isLong,
                      QVBoxLayout *layout);
    void showTexts();
    void showLook();
    void showFontHint();
    void takeTexts();
    void takeSignatures();
    void takeAccent();
    void chooseLogo();
    void takeLogo(const QString &path);
    void touch();

    PageContext m_context;
    ReportTemplate m_plan;
    QTabBar *m_language;
    std::vector<TextField> m_texts;
    QLabel *m_accentLabel, *m_accentHint, *m_logoLabel, *m_logoState, *m_chaptersLabel, *m_paperLabel;
    QLabel *m_signaturesLabel, *m_fontLabel, *m_fontHint;
    QLineEdit *m_accent, *m_alternative;
    std::vector<QToolButton *> m_swatches;
    QPushButton *m_chooseLogo, *m_removeLogo;
    QCheckBox *m_contents;
    PaperBox *m_paper;
    FontBox *m_font;
    ChapterTree *m_chapters;
    QToolButton *m_up, *m_down;
    QPlainTextEdit *m_signatures;
    bool m_isFilling = false;
    bool m_isReadOnly = false;
};

}  // namespace xinglin
