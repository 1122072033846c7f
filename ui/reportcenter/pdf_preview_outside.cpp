// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/pdf_preview.h"

#include "ui/widgets/open_file.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {

struct PdfPreview::View
{
    QLabel *hint = nullptr;
    QPushButton *open = nullptr;
    QString path;
};

PdfPreview::PdfPreview(const Theme &, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_view(std::make_unique<View>())
{
    m_view->hint = makeLabel(LabelStyle::body, this);
    m_view->hint->setAlignment(Qt::AlignCenter);
    m_view->hint->setWordWrap(true);
    m_view->open = makeButton(ButtonStyle::primary, this);
    m_view->open->setObjectName(QStringLiteral("openInViewer"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(look::m);
    layout->addStretch(1);
    layout->addWidget(m_view->hint);
    layout->addWidget(m_view->open, 0, Qt::AlignCenter);
    layout->addStretch(1);
    connect(m_view->open, &QPushButton::clicked, this,
            [this, &dialogs] { openFile(this, dialogs, m_view->path); });
}

PdfPreview::~PdfPreview() = default;

bool PdfPreview::show(const QString &path, bool)
{
    if (!QFileInfo::exists(path))
        return false;
    m_view->path = path;
    return true;
}

void PdfPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
}

QString PdfPreview::path() const
{
    return m_view->path;
}

int PdfPreview::pageCount() const
{
    return 0;
}

void PdfPreview::retranslate()
{
    m_view->hint->setText(tr("The report is ready."));
    m_view->open->setText(tr("Open in the viewer"));
}

}  // namespace xinglin
