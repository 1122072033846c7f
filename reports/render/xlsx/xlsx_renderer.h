// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/renderer.h"

namespace xinglin {

/// A workbook with a sheet for each chapter: numbers as numbers in the form they are printed in, frozen
/// heads, charts drawn by the spreadsheet. Texts are never formulas. Fails with io where no file can be
/// written for the time of the work.
class XlsxRenderer final : public Renderer
{
public:
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;
};

}  // namespace xinglin
