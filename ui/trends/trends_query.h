// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chart_builders.h"
#include "ui/models/job_slot.h"
#include "workspace/workspace.h"

#include <QObject>

#include <memory>
#include <vector>

namespace xinglin {

/// Figures of some subjects, in their order.
struct TrendsFigures
{
    std::vector<SubjectInfo> subjects;
    std::vector<SubjectFigures> figures;
};

/// Samples of some people: for each metric a line a person, in their order.
struct TrendsSamples
{
    TimeRange range;
    std::vector<std::uint8_t> metrics;
    std::vector<std::vector<charts::SampleLine>> lines;
};

/// Asks for several subjects at once and tells when all answers are there. A newer question drops the one
/// before. GUI thread.
class TrendsQuery final : public QObject
{
    Q_OBJECT

public:
    /// The workspace outlives the query.
    TrendsQuery(Workspace &workspace, const Actor &actor, QObject *parent = nullptr);

    void askFigures(const std::vector<SubjectId> &subjects, const DayRange &days, const QStringList &metrics);
    void askSamples(const std::vector<SubjectInfo> &people, const QStringList &metrics,
                    const TimeRange &range, int points);
    void dropSamples() { m_seriesJobs.clear(); }

Q_SIGNALS:
    void figuresReady(const xinglin::TrendsFigures &figures);
    void samplesReady(const xinglin::TrendsSamples &samples);
    void failed(const xinglin::Error &error);

private:
    void askSubject(std::size_t place, const SubjectId &id, const DayRange &days, const QStringList &metrics);
    void countFigures();

    Workspace &m_workspace;
    Actor m_actor;
    TrendsFigures m_figures;
    std::size_t m_figuresMissing = 0;
    TrendsSamples m_samples;
    std::size_t m_samplesMissing = 0;
    std::vector<std::unique_ptr<JobSlot<SubjectInfo>>> m_subjectJobs;
    std::vector<std::unique_ptr<JobSlot<SubjectFigures>>> m_figureJobs;
    std::vector<std::unique_ptr<JobSlot<Series>>> m_seriesJobs;
};

}  // namespace xinglin
