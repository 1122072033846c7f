// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/pdf/font_families.h"
#include "ui/models/job_slot.h"

#include <QComboBox>

namespace xinglin {

/// The families of fonts a report can be set in, the standard ones first. A family that is not installed can
/// be shown, marked as such, and left. Whenever it comes into view it looks for what is installed, on another
/// thread; until that is known every family counts as installed. GUI thread.
class FontBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit FontBox(QWidget *parent = nullptr);

    /// The name that a template keeps; empty: the standard fonts.
    QString family() const { return currentData().toString(); }
    /// Under any of its names; nothing is told.
    void setFamily(const QString &name);
    /// Whether what is chosen is known not to be installed.
    bool isMissing() const;
    void retranslate();

Q_SIGNALS:
    /// Somebody chose another family.
    void familyChosen();
    /// What is installed was looked up.
    void familiesKnown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill(const QString &chosen);

    std::vector<pdf::FontFamily> m_families;
    JobSlot<std::vector<pdf::FontFamily>> m_looking;
    bool m_isKnown = false;
};

}  // namespace xinglin
