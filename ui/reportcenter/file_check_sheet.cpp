// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/file_check_sheet.h"

#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kCheckSheetWidth = 460;

/// How grave a verdict is; its word stands beside the shape.
Severity severityOf(ReportVerdict::State state)
{
    switch (state) {
    case ReportVerdict::State::unchanged:
    case ReportVerdict::State::ofAMoment: return Severity::good;
    case ReportVerdict::State::dataChanged: return Severity::p2;
    case ReportVerdict::State::altered: return Severity::p0;
    case ReportVerdict::State::unknown: break;
    }
    return Severity::noData;
}

QString wordOf(ReportVerdict::State state)
{
    switch (state) {
    case ReportVerdict::State::unchanged: return FileCheckSheet::tr("unchanged");
    case ReportVerdict::State::ofAMoment: return FileCheckSheet::tr("as written");
    case ReportVerdict::State::dataChanged: return FileCheckSheet::tr("data changed");
    case ReportVerdict::State::altered: return FileCheckSheet::tr("altered");
    case ReportVerdict::State::unknown: break;
    }
    return FileCheckSheet::tr("unknown");
}

}  // namespace

FileCheckSheet::FileCheckSheet(const PageContext &context, const QString &file, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("fileCheckSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Check a file"));
    setMinimumWidth(kCheckSheetWidth);
    auto *title = makeLabel(LabelStyle::heading, this);
    title->setText(windowTitle());
    auto *name = makeElidedLabel(LabelStyle::secondary, this);
    name->setText(QFileInfo(file).fileName());
    m_badge = new SeverityBadge(context.theme, this);
    m_badge->setObjectName(QStringLiteral("fileVerdict"));
    m_badge->hide();
    m_text = makeLabel(LabelStyle::body, this);
    m_text->setObjectName(QStringLiteral("fileVerdictText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setText(tr("The file is being checked: the report is made again and compared."));
    auto *close = makeButton(ButtonStyle::plain, this);
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::l, look::l, look::l);
    column->setSpacing(look::m);
    column->addWidget(title);
    column->addWidget(name);
    column->addWidget(m_badge);
    column->addWidget(m_text);
    column->addStretch(1);
    column->addLayout(buttons);
}

void FileCheckSheet::tell(const Result<ReportVerdict> &verdict, const Zone &zone)
{
    m_badge->setSeverity(verdict ? severityOf(verdict->state) : Severity::p0,
                         verdict ? wordOf(verdict->state) : tr("not checked"));
    m_badge->show();
    m_text->setText(verdict ? reportVerdictLines(*verdict, zone).join(QLatin1Char('\n'))
                            : verdict.error().message);
    adjustSize();
}

}  // namespace xinglin
