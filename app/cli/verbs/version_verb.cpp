// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/verbs.h"
#include "core/version.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class VersionVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("version"); }
    QString synopsis() const override { return {}; }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Tell the program's version");
    }

    Result<int> run(const Arguments &, Session &session) override
    {
        const QString version = QString::fromLatin1(kVersion);
        const QString qt = QString::fromLatin1(qVersion());
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("program"), QStringLiteral("xinglinctl")},
                                          {QStringLiteral("version"), version},
                                          {QStringLiteral("qt"), qt}});
        else
            session.terminal().print(QStringLiteral("xinglinctl %1 (Qt %2)").arg(version, qt));
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeVersionVerb()
{
    return std::make_unique<VersionVerb>();
}

}  // namespace xinglin
