// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

namespace xinglin {

class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;

protected:
    void refresh() override;
    void retranslate() override;
};

}  // namespace xinglin
