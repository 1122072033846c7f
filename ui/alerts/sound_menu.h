// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

#include <QToolButton>

namespace xinglin {

/// Which severities are heard when an order is new; the sound of P0 is switched off only after a warning.
class SoundMenu final : public QToolButton
{
    Q_OBJECT

public:
    explicit SoundMenu(const PageContext &context, QWidget *parent = nullptr);

    void retranslate();

private:
    void fill();

    PageContext m_context;
};

}  // namespace xinglin
