// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/pdf_preview.h"

#include "ui/widgets/open_file.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 4.0;

}  // namespace

struct PdfPreview::View
{
    QPdfDocument *document = nullptr;
    QPdfView *view = nullptr;
    QLabel *page = nullptr;
    QToolButton *smaller = nullptr;
    QToolButton *larger = nullptr;
    QToolButton *fit = nullptr;
    QPushButton *open = nullptr;
    QIcon openIcon;
    QString path;

    /// Where the bar has no room for every word, an icon and bare numbers stand for the longest of them.
    void arrange(int width) const
    {
        const auto fits = [this, width] {
            int needed = 4 * look::xs;
            for (const QWidget *each : std::initializer_list<QWidget *>{page, smaller, larger, fit, open})
                needed += each->sizeHint().width();
            return needed <= width;
        };
        const int pages = document->pageCount();
        const int shown = view->pageNavigator()->currentPage() + 1;
        const QString words = pages > 0 ? PdfPreview::tr("Page %1 of %2").arg(shown).arg(pages) : QString();
        page->setText(words);
        page->setAccessibleName(words);
        open->setText(PdfPreview::tr("Open in the viewer"));
        open->setIcon({});
        if (fits())
            return;
        open->setText({});
        open->setIcon(openIcon);
        if (!fits() && pages > 0)
            page->setText(QStringLiteral("%1/%2").arg(shown).arg(pages));
    }

    void zoom(double factor) const
    {
        view->setZoomMode(QPdfView::ZoomMode::Custom);
        view->setZoomFactor(std::clamp(view->zoomFactor() * factor, kLeastZoom, kMostZoom));
    }
};

PdfPreview::PdfPreview(const Theme &theme, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_view(std::make_unique<View>())
{
    m_view->document = new QPdfDocument(this);
    m_view->view = new QPdfView(this);
    m_view->view->setDocument(m_view->document);
    m_view->view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->view->setFrameShape(QFrame::NoFrame);
    m_view->view->setObjectName(QStringLiteral("pdfView"));
    m_view->page = makeElidedLabel(LabelStyle::secondary, this);
    const auto tool = [&](const QString &icon) {
        auto *button = new QToolButton(this);
        button->setIcon(theme.icon(icon));
        return button;
    };
    m_view->smaller = tool(QStringLiteral("minus"));
    m_view->larger = tool(QStringLiteral("plus"));
    m_view->fit = new QToolButton(this);
    m_view->open = makeButton(ButtonStyle::quiet, this);
    m_view->open->setObjectName(QStringLiteral("openInViewer"));
    m_view->open->setMinimumWidth(look::tallRow);  // its icon alone
    m_view->openIcon = theme.icon(QStringLiteral("eye"), ColourRole::accent);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(look::xs);
    bar->addWidget(m_view->page, 1);
    bar->addWidget(m_view->smaller);
    bar->addWidget(m_view->larger);
    bar->addWidget(m_view->fit);
    bar->addWidget(m_view->open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::s);
    layout->addLayout(bar);
    layout->addWidget(m_view->view, 1);
    const auto takeColours = [this, &theme] {
        QPalette palette = m_view->view->palette();
        palette.setColor(QPalette::Dark, theme.colour(ColourRole::canvas));  // what surrounds the pages
        m_view->view->setPalette(palette);
    };
    takeColours();
    connect(&theme, &Theme::changed, this, takeColours);
    connect(m_view->smaller, &QToolButton::clicked, this, [this] { m_view->zoom(1.0 / kZoomStep); });
    connect(m_view->larger, &QToolButton::clicked, this, [this] { m_view->zoom(kZoomStep); });
    connect(m_view->fit, &QToolButton::clicked, this,
            [this] { m_view->view->setZoomMode(QPdfView::ZoomMode::FitToWidth); });
    connect(m_view->open, &QPushButton::clicked, this,
            [this, &dialogs] { openFile(this, dialogs, m_view->path); });
    connect(m_view->view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this,
            [this] { m_view->arrange(width()); });
}

PdfPreview::~PdfPreview()
{
    m_view->view->setDocument(nullptr);
}

bool PdfPreview::show(const QString &path, bool keepsPlace)
{
    QScrollBar *bar = m_view->view->verticalScrollBar();
    const int place = keepsPlace ? bar->value() : 0;
    if (m_view->document->load(path) != QPdfDocument::Error::None)
        return false;
    m_view->path = path;
    m_view->arrange(width());
    bar->setValue(place);
    return true;
}

QString PdfPreview::path() const
{
    return m_view->path;
}

int PdfPreview::pageCount() const
{
    return m_view->document->pageCount();
}

void PdfPreview::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_view->smaller, tr("Smaller"));
    name(m_view->larger, tr("Larger"));
    m_view->fit->setText(tr("Fit width"));
    m_view->open->setToolTip(tr("Open in the viewer"));
    m_view->open->setAccessibleName(tr("Open in the viewer"));
    m_view->view->setAccessibleName(tr("Preview of the report"));
    m_view->arrange(width());
}

void PdfPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->arrange(width());
}

}  // namespace xinglin
