// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper.h"

#include <QComboBox>

namespace xinglin {

/// The sheets a report can be printed on, to choose one from.
class PaperBox final : public QComboBox
{
    Q_OBJECT

public:
    /// `none`: there may be no choice of one's own, as its first entry.
    enum class Choice { one, oneOrNone };
    explicit PaperBox(Choice choice, QWidget *parent = nullptr);

    std::optional<Paper> paper() const;
    void setPaper(std::optional<Paper> paper);
    /// `none`: what no choice means.
    void retranslate(const QString &none = {});

private:
    bool m_mayBeNone;
};

}  // namespace xinglin
