// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shipped_templates.h"

#include "domain/report_template_json.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::array kShippedTemplates{"full",          "board",          "authority",
                                       "personal-full", "personal-brief", "alerts-full",
                                       "alerts-brief",  "quality-full",   "devices-full"};

}  // namespace

Result<std::vector<ReportTemplate>> shippedTemplates()
{
    std::vector<ReportTemplate> shipped;
    for (const char *key : kShippedTemplates) {
        QFile file(QStringLiteral(":/templates/%1.json").arg(QLatin1String(key)));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::internal, {}, QStringLiteral("not embedded: ") + file.fileName());
        auto read = readTemplateDocument(file.readAll());
        if (!read)
            return fail(ErrorCode::internal, {},
                        file.fileName() + QStringLiteral(": ") + problemText(read.error()));
        read->builtIn = true;
        read->version = 1;
        shipped.push_back(*std::move(read));
    }
    return shipped;
}

bool isShippedTemplate(const QString &key)
{
    return std::ranges::any_of(kShippedTemplates,
                               [&](const char *known) { return key == QLatin1String(known); });
}

}  // namespace xinglin
