// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/drop_area.h"

#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace xinglin {
namespace {

QStringList filesOf(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        const QFileInfo info(url.toLocalFile());
        if (info.isFile()) {
            files += info.absoluteFilePath();
        } else if (info.isDir()) {
            const QDir folder(info.absoluteFilePath());
            for (const QFileInfo &each : folder.entryInfoList(QDir::Files, QDir::Name))
                files += each.absoluteFilePath();
        }
    }
    return files;
}

}  // namespace

DropArea::DropArea(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_hint(makeLabel(LabelStyle::strong, this))
    , m_kinds(makeLabel(LabelStyle::secondary, this))
    , m_choose(makeButton(ButtonStyle::plain, this))
{
    setAcceptDrops(true);
    m_icon->setPixmap(theme.icon(QStringLiteral("inbox")).pixmap(20, 20));
    m_icon->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    m_kinds->setAlignment(Qt::AlignCenter);
    m_kinds->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("chooseFiles"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::m, look::m, look::m, look::m);
    layout->setSpacing(look::s);
    layout->addWidget(m_icon);
    layout->addWidget(m_hint);
    layout->addWidget(m_kinds);
    layout->addWidget(m_choose, 0, Qt::AlignCenter);
    connect(m_choose, &QPushButton::clicked, this, &DropArea::chooseRequested);
    connect(&theme, &Theme::changed, this, [this] {
        m_icon->setPixmap(m_theme.icon(QStringLiteral("inbox")).pixmap(20, 20));
        update();
    });
}

void DropArea::retranslate()
{
    m_hint->setText(tr("Drop files here"));
    m_kinds->setText(tr("Watch payloads (JSON, NDJSON), tables (CSV), Fitbit exports"));
    m_choose->setText(tr("Choose files…"));
    setAccessibleName(tr("Files to import"));
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls())
        return;
    event->acceptProposedAction();
    m_isOver = true;
    update();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isOver = false;
    update();
}

void DropArea::dropEvent(QDropEvent *event)
{
    m_isOver = false;
    update();
    const QStringList files = filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(files);
}

void DropArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_theme.colour(m_isOver ? ColourRole::accent : ColourRole::strongLine), m_isOver ? 2.0 : 1.0);
    pen.setDashPattern({4.0, 3.0});
    painter.setPen(pen);
    painter.setBrush(m_theme.colour(ColourRole::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::corner, look::corner);
}

}  // namespace xinglin
