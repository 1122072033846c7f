// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "reports/document/block_source.h"
#include "reports/document/document.h"
#include "reports/layout/page.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

namespace xinglin {

class OpenFonts;
namespace pdf {
class FaceChain;
}

/// One of the files of a format that makes several of a document.
struct RenderedPart
{
    QString name;  ///< of the file, without its suffix: "units", "03-02"
    QByteArray bytes;
    /// In place of `bytes` of a part that names the others: takes what stands before their names.
    std::function<QByteArray(const QString &prefix)> naming = {};
};

/// A report file's bytes.
struct Rendered
{
    QByteArray bytes;
    int pages = 0;  ///< 0 where the format has none
    /// Signs of the document that no installed font has ("U+1F600"): boxes stand for them on the paper.
    QStringList missingSigns = {};
    /// The family that the document asks for, where it is not installed: the standard fonts stand in for it.
    QString missingFont = {};
    /// Scripts that were set sign by sign from left to right though they are written otherwise ("Arabic").
    QStringList unshapedScripts = {};
    std::vector<RenderedPart> parts = {};  ///< in place of `bytes` where the format is several files
};

/// Makes one format of a document. Needs no window and no network; any thread. The same document gives the
/// same bytes (PDF: with the same fonts). Fails with cancelled, or, where a PDF finds no font or a broken
/// one, with notFound or invalidData.
class Renderer
{
public:
    virtual ~Renderer() = default;
    virtual Result<Rendered> render(const Document &document, const Progress &progress,
                                    const CancelToken &cancel) const = 0;
};

/// A tagged PDF whose text is found again sign by sign, in the forms of PDF/A-2a and PDF/UA-1. Its dates are
/// the instant of the data, not of the printing.
class PdfRenderer final : public Renderer
{
public:
    /// With the fonts that are installed, opened by the first report and kept for those that follow.
    explicit PdfRenderer(Paper paper);
    /// The same with fonts that other renderers use too.
    PdfRenderer(Paper paper, std::shared_ptr<const OpenFonts> fonts);
    /// With these fonts and no others.
    PdfRenderer(Paper paper, std::shared_ptr<const pdf::FaceChain> fonts);
    ~PdfRenderer() override;
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;
    /// The same of blocks that come one after the other: neither they nor the pages are held, so that
    /// thousands of pages need little more room than their file. `head`: the document without its blocks.
    Result<Rendered> render(const Document &head, BlockSource &blocks, const Progress &progress,
                            const CancelToken &cancel) const;

private:
    Paper m_paper;
    std::shared_ptr<const OpenFonts> m_fonts;
};

/// The tables of a document; numbers unrounded, UTF-8, CRLF, quoted as RFC 4180 says. What a spreadsheet
/// would take for a formula has an apostrophe before it, also where the file is opened with another
/// separator.
class CsvRenderer final : public Renderer
{
public:
    /// Of one file, or of a file a table (named by its key; its first line is the head, nothing else stands
    /// beside the rows) and one named "tables" that lists them with caption and note, and tells what failed
    /// or that the report is withheld.
    enum class Files { one, oneATable };

    /// `bom`: begins with the sign by which Excel knows Chinese.
    explicit CsvRenderer(Files files = Files::one, bool bom = true)
        : m_files(files)
        , m_bom(bom)
    {}
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;

private:
    Files m_files;
    bool m_bom;
};

/// The whole document as JSON: blocks with their meaning, typed cells, the points of every chart.
class JsonRenderer final : public Renderer
{
public:
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;
};

}  // namespace xinglin
