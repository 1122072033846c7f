// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/embedded_template_desk.h"

#include "workspace/template_use_cases.h"

namespace xinglin {

TemplateDesk::Answer<std::vector<ReportTemplate>> EmbeddedTemplateDesk::templates(const Actor &)
{
    return m_calls.ask<std::vector<ReportTemplate>>([](Context &context) { return templates::all(context); });
}

TemplateDesk::Answer<ReportTemplate> EmbeddedTemplateDesk::find(const Actor &, const QString &key,
                                                                int version)
{
    return m_calls.ask<ReportTemplate>(
        [=](Context &context) { return templates::find(context, key, version); });
}

TemplateDesk::Answer<std::vector<ReportTemplate>> EmbeddedTemplateDesk::versions(const Actor &,
                                                                                 const QString &key)
{
    return m_calls.ask<std::vector<ReportTemplate>>(
        [=](Context &context) { return templates::versions(context, key); });
}

TemplateDesk::Answer<ReportTemplate> EmbeddedTemplateDesk::save(const Actor &actor,
                                                                const ReportTemplate &plan)
{
    return m_calls.ask<ReportTemplate>(
        [=](Context &context) { return templates::save(context, actor, plan); });
}

TemplateDesk::Answer<void> EmbeddedTemplateDesk::remove(const Actor &actor, const QString &key, int version)
{
    return m_calls.ask<void>(
        [=](Context &context) { return templates::remove(context, actor, key, version); });
}

}  // namespace xinglin
