// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/template_file.h"

#include "domain/picture_head.h"

#include <QCoreApplication>
#include <QImage>

namespace xinglin {

QString pictureProblem(const QByteArray &file)
{
    const QString problem = logoProblem(file);
    if (!problem.isEmpty() || !QImage::fromData(file).isNull())
        return problem;
    return QCoreApplication::translate("ReportJob", "The picture's file is broken.");
}

TemplateReading readTemplateFile(const QByteArray &json)
{
    TemplateReading plan = readTemplateDocument(json);
    if (!plan || plan->logo.bytes.isEmpty())
        return plan;
    const QString problem = pictureProblem(plan->logo.bytes);
    return problem.isEmpty() ? plan : tl::unexpected(RuleProblem{QStringLiteral("logo.data"), problem});
}

}  // namespace xinglin
