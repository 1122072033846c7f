// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

namespace xinglin {

class UnitDetails;
class UnitTreePanel;

/// The organisation as a tree with figures at the left, the chosen unit and its people at the right.
class OrganisationPage final : public Page
{
    Q_OBJECT

public:
    explicit OrganisationPage(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    void showAnalysis(const SubjectId &subject, const QString &method, const QString &metric) override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    void showUnit(UnitId unit);

    UnitTreePanel *m_tree;
    UnitDetails *m_details;
    UnitId m_shown;   // in the details
    UnitId m_scoped;  // the bar's unit when the page was last refreshed
};

}  // namespace xinglin
