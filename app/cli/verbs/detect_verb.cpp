// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/anomaly_detector.h"
#include "cli/scored_series.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

/// Scores a table of the user's own as a stream; needs no workspace.
class DetectVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("detect"); }
    QString synopsis() const override { return QStringLiteral("--csv FILE|-"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Score how unusual each value of a table is, as it comes");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("csv"), QStringLiteral("FILE"), true}};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        AnomalyDetector detector;
        const ScoreFormat format = session.terminal().isJson() ? ScoreFormat::ndjson : ScoreFormat::csv;
        const auto text =
            scoreSeries(arguments.value(QStringLiteral("csv")), format,
                        [&](Instant time, double value) { return detector.score(time, value); });
        if (!text)
            return fail(text.error());
        session.terminal().printText(*text);
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeDetectVerb()
{
    return std::make_unique<DetectVerb>();
}

}  // namespace xinglin
