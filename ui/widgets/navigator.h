// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"
#include "workspace/requests.h"

#include <QString>

namespace xinglin {

/// The pages of the window, by what they are for.
enum class PageKey {
    overview,
    organisation,
    person,
    alerts,
    rules,
    duty,
    trends,
    reports,
    imports,
    settings,
};

/// Ways from one page to another: pages know this, never each other. GUI thread.
class Navigator
{
public:
    virtual ~Navigator() = default;

    virtual void openPage(PageKey page) = 0;
    /// The unit becomes the window's unit and the overview shows it.
    virtual void openUnit(UnitId unit) = 0;
    virtual void openPerson(PersonId person) = 0;
    /// The course of a metric of a unit or person on the trends page.
    virtual void openTrends(const SubjectId &subject, const QString &metric) = 0;
    /// What an analysis told of a unit or person: the evidence of a sentence somewhere else.
    virtual void openAnalysis(const SubjectId &subject, const QString &method, const QString &metric) = 0;
    /// A work order on the alerts page.
    virtual void openOrder(OrderId order) = 0;
    /// A rule on the rules page, in the laboratory when asked.
    virtual void openRule(RuleId rule, bool inLaboratory) = 0;
    /// A report about the subject is prepared, not yet made.
    virtual void openReport(const SubjectId &subject) = 0;
};

}  // namespace xinglin
