// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/hand_over_print.h"

#include "ui/widgets/dialogs.h"
#include "ui/widgets/open_file.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QtConcurrentRun>

namespace xinglin {

HandOverPrint::HandOverPrint(const PageContext &context, QWidget *parent)
    : QPushButton(parent)
    , m_context(context)
    , m_job(this)
{
    setObjectName(QStringLiteral("printHandOver"));
    setProperty("buttonStyle", QStringLiteral("quiet"));  // a frame has no room beside tabs
    setCursor(Qt::PointingHandCursor);
    setIcon(context.theme.icon(QStringLiteral("file-text"), ColourRole::accent));
    setEnabled(false);
    connect(this, &QPushButton::clicked, this, &HandOverPrint::ask);
}

void HandOverPrint::setScope(const Scope &scope)
{
    m_scope = scope;
    setEnabled(!m_job.isBusy());
}

void HandOverPrint::ask()
{
    const Day today = m_scope.info.zone.dayOf(m_scope.info.now);
    const QString name = tr("hand-over %1.pdf").arg(today.text());
    m_context.dialogs.saveFile(
        this, {tr("Print the hand-over"), tr("PDF files (*.pdf)"), QDir::home().filePath(name)},
        [this](const QString &file) { print(file); });
}

void HandOverPrint::print(const QString &file)
{
    HandOverPrintRequest request;
    request.unit = m_scope.unit;
    request.language = installedLanguage();
    request.out = file;
    setEnabled(false);
    const CancelToken cancel;
    auto made = QtConcurrent::run([&workspace = m_context.workspace, actor = m_context.actor, request,
                                   cancel] { return printHandOver(workspace, actor, request, cancel); });
    m_job.run(std::move(made), cancel, [this](Result<ReportFile> &&printed) {
        setEnabled(true);
        if (!printed)
            m_context.dialogs.tell(this, printed.error());
        else
            openFile(this, m_context.dialogs, printed->path);
    });
}

void HandOverPrint::retranslate()
{
    setText(tr("Print hand-over"));
    setToolTip(tr("A PDF of everything unfinished in the unit, for the next shift"));
}

}  // namespace xinglin
