// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_each.h"

#include <QComboBox>

namespace xinglin {

/// One report, or one for each of several subjects, to choose from. Keeps the choice where the new kind of
/// report allows it.
class EachBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit EachBox(QWidget *parent = nullptr);

    /// Several choices; with one there is nothing to choose, and the box is hidden.
    void setChoices(const std::vector<ReportEach> &choices);
    ReportEach each() const;
    void setEach(ReportEach each);
    void retranslate();
};

}  // namespace xinglin
