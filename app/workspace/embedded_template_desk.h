// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/door_calls.h"
#include "workspace/template_desk.h"

namespace xinglin {

/// The desk over a store in this process.
class EmbeddedTemplateDesk final : public TemplateDesk
{
    Q_OBJECT

public:
    explicit EmbeddedTemplateDesk(DoorCalls &calls)
        : m_calls(calls)
    {}

    Answer<std::vector<ReportTemplate>> templates(const Actor &actor) override;
    Answer<ReportTemplate> find(const Actor &actor, const QString &key, int version) override;
    Answer<std::vector<ReportTemplate>> versions(const Actor &actor, const QString &key) override;
    Answer<ReportTemplate> save(const Actor &actor, const ReportTemplate &plan) override;
    Answer<void> remove(const Actor &actor, const QString &key, int version) override;

private:
    DoorCalls &m_calls;
};

}  // namespace xinglin
