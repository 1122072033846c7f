// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/hand_over_job.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"

#include <QPushButton>

namespace xinglin {

/// The button that prints what the shift hands over now: asks for a file, makes it in the background, and
/// opens it.
class HandOverPrint final : public QPushButton
{
    Q_OBJECT

public:
    explicit HandOverPrint(const PageContext &context, QWidget *parent = nullptr);

    void setScope(const Scope &scope);
    void retranslate();

private:
    void ask();
    void print(const QString &file);

    const PageContext &m_context;
    Scope m_scope;
    JobSlot<ReportFile> m_job;
};

}  // namespace xinglin
