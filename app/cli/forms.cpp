// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/forms.h"

#include "domain/metric.h"

#include <QJsonArray>

#include <cmath>

namespace xinglin {
namespace {

QString keyOf(std::uint8_t metric)
{
    const Metric *found = MetricDictionary::builtIn().byNumber(metric);
    return found ? found->key : QString::number(metric);
}

QJsonObject excludedOf(const MetricFigures &metric)
{
    QJsonObject excluded;
    for (const Flag flag : kExcludingFlags)
        excluded[flagName(flag)] = 0;
    for (const auto &[name, count] : metric.excluded)
        excluded[name] = static_cast<qint64>(count);
    return excluded;
}

QJsonObject metricJson(const MetricFigures &figures)
{
    const Metric *metric = MetricDictionary::builtIn().byNumber(figures.metric);
    return {{QStringLiteral("key"), keyOf(figures.metric)},
            {QStringLiteral("unit"), metric ? metric->unit : QString()},
            {QStringLiteral("n"), static_cast<qint64>(figures.n)},
            {QStringLiteral("mean"), jsonOf(figures.mean)},
            {QStringLiteral("sd"), jsonOf(figures.sd)},
            {QStringLiteral("min"), jsonOf(figures.min)},
            {QStringLiteral("max"), jsonOf(figures.max)},
            {QStringLiteral("p10"), jsonOf(figures.p10)},
            {QStringLiteral("p25"), jsonOf(figures.p25)},
            {QStringLiteral("p50"), jsonOf(figures.p50)},
            {QStringLiteral("p75"), jsonOf(figures.p75)},
            {QStringLiteral("p90"), jsonOf(figures.p90)},
            {QStringLiteral("out_of_range"), jsonOf(figures.outOfUsual)},
            {QStringLiteral("excluded"), excludedOf(figures)}};
}

QJsonObject scoreJson(const ScoreFigures &score)
{
    QJsonArray parts, missing;
    for (const ScorePart &part : score.parts)
        parts.append(QJsonObject{{QStringLiteral("key"), keyOf(part.metric)},
                                 {QStringLiteral("points"), part.points},
                                 {QStringLiteral("weight"), part.weight}});
    for (const std::uint8_t metric : score.missing)
        missing.append(keyOf(metric));
    return {{QStringLiteral("value"), jsonOf(score.value)},
            {QStringLiteral("low"), jsonOf(score.low)},
            {QStringLiteral("high"), jsonOf(score.high)},
            {QStringLiteral("parts"), parts},
            {QStringLiteral("missing"), missing}};
}

}  // namespace

QJsonValue jsonOf(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QString textOf(const std::optional<double> &value, int decimals)
{
    return value ? QString::number(*value, 'f', decimals) : QStringLiteral("-");
}

QString percentOf(const std::optional<double> &share)
{
    return share ? QString::number(*share * 100.0, 'f', 1) + QStringLiteral(" %") : QStringLiteral("-");
}

QJsonObject jsonOf(const SubjectInfo &subject, Language language)
{
    const bool isUnit = subject.id.kind == SubjectId::Kind::unit;
    return {{QStringLiteral("kind"), isUnit ? QStringLiteral("unit") : QStringLiteral("person")},
            {QStringLiteral("id"), isUnit ? subject.id.unit.text() : subject.id.person.text()},
            {QStringLiteral("code"), subject.code},
            {QStringLiteral("name"), subject.name.in(language)}};
}

QJsonObject jsonOf(const SubjectFigures &figures, const SubjectInfo &subject, const WorkspaceInfo &info,
                   Language language)
{
    QJsonObject json{{QStringLiteral("subject"), jsonOf(subject, language)},
                     {QStringLiteral("from"), figures.days.first.text()},
                     {QStringLiteral("to"), figures.days.last.text()},
                     {QStringLiteral("zone"), QString::fromLatin1(info.zone.name())}};
    if (info.demo)
        json[QStringLiteral("demo")] = true;
    if (figures.suppressed) {
        json[QStringLiteral("suppressed")] = true;
        return json;
    }
    QJsonArray metrics;
    for (const MetricFigures &metric : figures.metrics)
        metrics.append(metricJson(metric));
    json[QStringLiteral("people")] = static_cast<qint64>(figures.coverage.people);
    json[QStringLiteral("coverage")] =
        QJsonObject{{QStringLiteral("days_with_data"), static_cast<qint64>(figures.coverage.daysWithData)},
                    {QStringLiteral("days_expected"), static_cast<qint64>(figures.coverage.daysExpected)},
                    {QStringLiteral("share"), figures.coverage.share},
                    {QStringLiteral("completeness"), figures.coverage.completeness}};
    json[QStringLiteral("metrics")] = metrics;
    json[QStringLiteral("score")] = scoreJson(figures.score);
    json[QStringLiteral("flags")] = QJsonArray::fromStringList(figures.flags);
    return json;
}

QJsonObject jsonOf(const ImportReport &report)
{
    QJsonArray files;
    for (const ImportFileReport &file : report.files) {
        QJsonArray rejections;
        for (const RecordRejection &rejection : file.rejections)
            rejections.append(QJsonObject{{QStringLiteral("line"), static_cast<qint64>(rejection.line)},
                                          {QStringLiteral("reason"), rejectionName(rejection.reason)},
                                          {QStringLiteral("text"), rejection.text}});
        QJsonObject json{{QStringLiteral("file"), file.file},
                         {QStringLiteral("kind"), file.kind},
                         {QStringLiteral("records"), static_cast<qint64>(file.records)},
                         {QStringLiteral("accepted"), static_cast<qint64>(file.accepted)},
                         {QStringLiteral("duplicate"), static_cast<qint64>(file.duplicate)},
                         {QStringLiteral("rejected"), static_cast<qint64>(file.rejected)},
                         {QStringLiteral("values"), static_cast<qint64>(file.values)},
                         {QStringLiteral("rejections"), rejections},
                         {QStringLiteral("committed"), file.committed}};
        if (!file.note.isEmpty())
            json[QStringLiteral("note")] = file.note;
        if (file.error)
            json[QStringLiteral("error")] = QJsonObject{{QStringLiteral("code"), errorName(file.error->code)},
                                                        {QStringLiteral("text"), file.error->message}};
        files.append(json);
    }
    QJsonObject json{{QStringLiteral("files"), files}, {QStringLiteral("seconds"), report.seconds}};
    if (report.dryRun)
        json[QStringLiteral("dry_run")] = true;
    return json;
}

QJsonObject jsonOf(const CheckReport &report)
{
    QJsonArray findings;
    for (const CheckFinding &finding : report.findings)
        findings.append(QJsonObject{{QStringLiteral("place"), finding.place},
                                    {QStringLiteral("text"), finding.text},
                                    {QStringLiteral("advice"), finding.advice}});
    return {{QStringLiteral("ok"), report.findings.empty()},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("blocks"), static_cast<qint64>(report.blocks)},
            {QStringLiteral("summaries"), static_cast<qint64>(report.summaries)},
            {QStringLiteral("roll_ups"), static_cast<qint64>(report.rollUps)},
            {QStringLiteral("audit_entries"), static_cast<qint64>(report.auditEntries)}};
}

}  // namespace xinglin
