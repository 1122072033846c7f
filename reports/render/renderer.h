// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "reports/document/document.h"
#include "reports/layout/page.h"

#include <QByteArray>

namespace xinglin {

/// A report file's bytes.
struct Rendered
{
    QByteArray bytes;
    int pages = 0;  ///< 0 where the format has none
};

/// Makes one format of a document. Needs no window and no network; any thread (PDF needs a QGuiApplication to
/// exist). The same document gives the same bytes, as far as the format's writer allows. Fails with cancelled
/// only, or io where a writer fails.
class Renderer
{
public:
    virtual ~Renderer() = default;
    virtual Result<Rendered> render(const Document &document, const Progress &progress,
                                    const CancelToken &cancel) const = 0;
};

/// Pages painted directly with QPdfWriter. Its dates are the instant of the data, not of the printing.
class PdfRenderer final : public Renderer
{
public:
    explicit PdfRenderer(PaperSize paper)
        : m_paper(paper)
    {}
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;

private:
    PaperSize m_paper;
};

/// The tables of a document, one below the other with their captions; numbers unrounded, UTF-8 with BOM
/// (Excel reads Chinese no other way), CRLF, quoted as RFC 4180 says. A text that a spreadsheet would take
/// for a formula begins with an apostrophe.
class CsvRenderer final : public Renderer
{
public:
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;
};

/// The whole document as JSON: blocks with their meaning, typed cells, the points of every chart.
class JsonRenderer final : public Renderer
{
public:
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;
};

}  // namespace xinglin
