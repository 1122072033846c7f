// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/jobs/report_check.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QLabel;

namespace xinglin {

class SeverityBadge;

/// Says of a report's file whether it is what was made here, and whether its data are still the same.
class FileCheckSheet final : public QDialog
{
    Q_OBJECT

public:
    FileCheckSheet(const PageContext &context, const QString &file, QWidget *parent);

    /// Nothing yet: "being checked".
    void tell(const Result<ReportVerdict> &verdict, const Zone &zone);

private:
    SeverityBadge *m_badge;
    QLabel *m_text;
};

}  // namespace xinglin
