// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trends_query.h"

#include "ui/models/names.h"

namespace xinglin {

TrendsQuery::TrendsQuery(Workspace &workspace, const Actor &actor, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_actor(actor)
{}

void TrendsQuery::askFigures(const std::vector<SubjectId> &subjects, const DayRange &days,
                             const QStringList &metrics)
{
    m_subjectJobs.clear();
    m_figureJobs.clear();
    m_figures.subjects.assign(subjects.size(), {});
    m_figures.figures.assign(subjects.size(), {});
    m_figuresMissing = 2 * subjects.size();
    for (std::size_t i = 0; i < subjects.size(); ++i)
        askSubject(i, subjects[i], days, metrics);
}

void TrendsQuery::askSubject(std::size_t place, const SubjectId &id, const DayRange &days,
                             const QStringList &metrics)
{
    m_subjectJobs.push_back(std::make_unique<JobSlot<SubjectInfo>>(this));
    m_subjectJobs.back()->run(m_workspace.subject(m_actor, id, days.last),
                              [this, place](Result<SubjectInfo> &&info) {
                                  if (!info) {
                                      Q_EMIT failed(info.error());
                                      return;
                                  }
                                  m_figures.subjects[place] = std::move(*info);
                                  countFigures();
                              });
    m_figureJobs.push_back(std::make_unique<JobSlot<SubjectFigures>>(this));
    m_figureJobs.back()->run(m_workspace.figures(m_actor, id, days, metrics),
                             [this, place](Result<SubjectFigures> &&figures) {
                                 if (!figures) {
                                     Q_EMIT failed(figures.error());
                                     return;
                                 }
                                 m_figures.figures[place] = std::move(*figures);
                                 countFigures();
                             });
}

void TrendsQuery::countFigures()
{
    if (--m_figuresMissing == 0)
        Q_EMIT figuresReady(m_figures);
}

void TrendsQuery::askSamples(const std::vector<SubjectInfo> &people, const QStringList &metrics,
                             const TimeRange &range, int points)
{
    m_seriesJobs.clear();
    m_samples = {};
    m_samples.range = range;
    m_samplesMissing = people.size() * static_cast<std::size_t>(metrics.size());
    for (const QString &key : metrics) {
        const std::size_t row = m_samples.lines.size();
        m_samples.lines.emplace_back(people.size());
        const Metric *metric = MetricDictionary::builtIn().find(key);
        m_samples.metrics.push_back(metric != nullptr ? metric->number : 0);
        for (std::size_t i = 0; i < people.size(); ++i) {
            m_samples.lines[row][i].subject = names::of(people[i].name);
            m_seriesJobs.push_back(std::make_unique<JobSlot<Series>>(this));
            m_seriesJobs.back()->run(m_workspace.series(m_actor, people[i].id.person, key, range, points),
                                     [this, row, i](Result<Series> &&series) {
                                         if (!series) {
                                             Q_EMIT failed(series.error());
                                             return;
                                         }
                                         m_samples.lines[row][i].series = std::move(*series);
                                         if (--m_samplesMissing == 0)
                                             Q_EMIT samplesReady(m_samples);
                                     });
        }
    }
}

}  // namespace xinglin
