// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_job.h"
#include "ui/widgets/page.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace xinglin {

class EachBox;
class PaperBox;

class PeriodPicker;
class SubjectSearch;

/// The parameters of a report: about whom, which days, in which language, which files and where.
class ReportForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportForm(const PageContext &context, QWidget *parent = nullptr);

    void setKind(ReportKind kind);
    /// What the report is about; the kind follows.
    void setSubject(const SubjectInfo &subject);
    /// The person of a report of one, else the unit; each is kept while the other is shown.
    const SubjectInfo &subject() const
    {
        return subjectKind() == SubjectId::Kind::person ? m_person : m_unit;
    }
    /// The unit to fall back on where none was chosen; the kind stays.
    void setUnit(const SubjectInfo &unit);
    const SubjectInfo &unit() const { return m_unit; }
    void setPeriod(const Period &period);
    void setLastDay(Day day);
    void setFolder(const QString &folder);
    /// What the order and choice of chapters can be taken from.
    void setTemplates(std::vector<ReportTemplate> templates);
    /// `out` is the chosen folder, also where it is not there yet; files of other content stay in it.
    ReportRequest request() const;
    /// Everything that is needed is there.
    bool isComplete() const;
    /// Makes the folder and tries it; where nothing can be written says so beside the field, in red.
    bool prepareFolder();
    void setRunning(bool running);
    void setShare(double share);
    void retranslate();

Q_SIGNALS:
    /// The kind changed, by setSubject().
    void kindChanged(xinglin::ReportKind kind);
    void previewRequested();
    void saveRequested();
    void cancelRequested();
    /// Something else was chosen, of what request() tells.
    void edited();

private:
    void buildFields(QVBoxLayout *layout);
    void buildFiles(QVBoxLayout *layout);
    QLabel *caption(QWidget *buddy);
    void buildActions(QVBoxLayout *layout);
    void connectFields();
    void chooseFolder();
    /// To be found again when the window is next opened.
    void rememberFolder() const;
    /// What the report, or each of the batch, is searched by.
    SubjectId::Kind subjectKind() const;
    void chooseEach();
    void showSubject();
    void showTemplates();
    void updateState();

    PageContext m_context;
    ReportKind m_kind = ReportKind::comprehensive;
    SubjectInfo m_unit, m_person;
    QLabel *m_subjectLabel;
    QLabel *m_subjectName;
    SubjectSearch *m_search;
    QLabel *m_periodLabel;
    PeriodPicker *m_period;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_paperLabel;
    PaperBox *m_paper;
    QLabel *m_templateLabel;
    QComboBox *m_template;
    std::vector<ReportTemplate> m_templates;
    QLabel *m_formatLabel;
    std::vector<QCheckBox *> m_formats;
    QCheckBox *m_named;
    EachBox *m_each;
    QLabel *m_folderLabel;
    QLineEdit *m_folder;
    QToolButton *m_chooseFolder;
    QLabel *m_folderProblem;
    QLabel *m_hint;
    QPushButton *m_preview;
    QPushButton *m_save;
    QWidget *m_running;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_pressed = nullptr;  // what runs now; gets the focus back
    bool m_isRunning = false;
    bool m_languageChosen = false;
};

}  // namespace xinglin
