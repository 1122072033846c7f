// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/clinical_analyses.h"
#include "analysis/clinical/clinical_inputs.h"
#include "analysis/clinical/pressure.h"
#include "analysis/distributions.h"
#include "analysis/sentence.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>
#include <memory>

namespace xinglin {
namespace {

constexpr double kTargetLow = 90.0, kTargetHigh = 135.0;  ///< systolic, mmHg
constexpr double kLongestPause = 12.0;                    ///< hours a straight line may bridge
constexpr int kNeighbourDays = 7;                         ///< days apart that still are neighbours
constexpr std::size_t kFewestPressureDays = 3;

/// Day means and what becomes of them.
struct PressureCourse
{
    std::vector<Day> days;
    std::vector<double> systolic, diastolic;      ///< day means
    std::vector<double> hours, systolicReadings;  ///< every reading
    std::int64_t n = 0;
};

PressureCourse pressureCourse(const PersonRecord &record)
{
    PressureCourse course;
    for (const DayFacts &day : record.facts) {
        if (!record.days.contains(day.day) || day.pressures.empty())
            continue;
        double systolic = 0.0, diastolic = 0.0;
        for (const PressureReading &reading : day.pressures) {
            systolic += reading.systolic;
            diastolic += reading.diastolic;
            course.hours.push_back(static_cast<double>(reading.time.ms()) / 3'600'000.0);
            course.systolicReadings.push_back(reading.systolic);
        }
        const auto n = static_cast<double>(day.pressures.size());
        course.days.push_back(day.day);
        course.systolic.push_back(systolic / n);
        course.diastolic.push_back(diastolic / n);
        course.n += static_cast<std::int64_t>(day.pressures.size());
    }
    return course;
}

double meanOfDays(const std::vector<double> &values)
{
    double sum = 0.0;
    for (const double each : values)
        sum += each;
    return sum / static_cast<double>(values.size());
}

QJsonArray pressureArray(const std::vector<double> &values)
{
    QJsonArray array;
    for (const double each : values)
        array.append(each);
    return array;
}

/// The newest office reading that is still valid, as `detail` carries it; null when there is none.
QJsonValue officeReading(const PersonRecord &record, ClinicalInputs &inputs, QString &category)
{
    for (auto each = record.checkUps.rbegin(); each != record.checkUps.rend(); ++each) {
        if (each->date > record.days.last || !each->systolic || !each->diastolic)
            continue;
        if (record.days.last - each->date > kMeasuresValidDays)
            break;
        category =
            QString::fromLatin1(pressureCategoryName(officeCategory(*each->systolic, *each->diastolic)));
        inputs.use("office", {sentence(QT_TRANSLATE_NOOP("Analysis", "Blood pressure")),
                              1,
                              {each->date, each->date},
                              sentence(QT_TRANSLATE_NOOP("Analysis", "check-up of %1"), {each->date.text()}),
                              each->systolic,
                              QStringLiteral("mm[Hg]")});
        return QJsonObject{{QStringLiteral("systolic"), *each->systolic},
                           {QStringLiteral("diastolic"), *each->diastolic},
                           {QStringLiteral("category"), category},
                           {QStringLiteral("date"), each->date.text()}};
    }
    return {};
}

void addInterval(const std::vector<double> &values, AnalysisResult &result)
{
    const double mean = *result.value;
    double squares = 0.0;
    for (const double each : values)
        squares += (each - mean) * (each - mean);
    const auto n = static_cast<double>(values.size());
    const double half =
        studentFactor95(static_cast<std::int64_t>(values.size())) * std::sqrt(squares / (n - 1.0) / n);
    result.low = mean - half;
    result.high = mean + half;
}

/// std::vector<bool> has no span.
std::optional<double> variabilityOf(const PressureCourse &course)
{
    const auto count = course.days.size();
    const auto pairs = std::make_unique<bool[]>(count);
    for (std::size_t i = 0; i + 1 < count; ++i)
        pairs[i] = course.days[i + 1] - course.days[i] <= kNeighbourDays;
    return averageRealVariability(course.systolic, {pairs.get(), count - 1});
}

void describeCourse(const PressureCourse &course, AnalysisResult &result)
{
    QJsonArray days;
    for (const Day each : course.days)
        days.append(each.text());
    const double systolic = meanOfDays(course.systolic), diastolic = meanOfDays(course.diastolic);
    const auto orNull = [](const std::optional<double> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    const auto inRange =
        timeInRange(course.hours, course.systolicReadings, kTargetLow, kTargetHigh, kLongestPause);
    result.detail.insert(QStringLiteral("days"), days);
    result.detail.insert(QStringLiteral("systolic"), pressureArray(course.systolic));
    result.detail.insert(QStringLiteral("diastolic"), pressureArray(course.diastolic));
    result.detail.insert(QStringLiteral("mean_systolic"), systolic);
    result.detail.insert(QStringLiteral("mean_diastolic"), diastolic);
    result.detail.insert(QStringLiteral("pp"), systolic - diastolic);
    result.detail.insert(QStringLiteral("map"), meanArterialPressure(systolic, diastolic));
    result.detail.insert(QStringLiteral("arv"), orNull(variabilityOf(course)));
    result.detail.insert(QStringLiteral("ttr"),
                         orNull(inRange ? std::optional(inRange->share) : std::nullopt));
}

BilingualText homeText(const AnalysisResult &result, double systolic, double diastolic)
{
    // One digit: a mean of 134.8 must not read as the 135 it is below.
    const SentencePart high(systolic, 1), low(diastolic, 1);
    return result.category == QLatin1String("raised")
               ? sentence(QT_TRANSLATE_NOOP("Analysis",
                                            "The watch measured %1/%2 mmHg on average, at or above "
                                            "the 135/85 for readings at home. This is "
                                            "screening, no diagnosis."),
                          {high, low})
               : sentence(QT_TRANSLATE_NOOP("Analysis", "The watch measured %1/%2 mmHg on average, below the "
                                                        "135/85 for readings at home."),
                          {high, low});
}

AnalysisResult withoutWatch(const PersonRecord &record, const PressureCourse &course,
                            const QJsonValue &office, const QString &category)
{
    if (office.isNull() || office.isUndefined()) {
        const bool some = !course.days.empty();
        return notApplicable(
            QStringLiteral("blood-pressure"), 1, record.days,
            some ? QStringLiteral("too_little_data") : QStringLiteral("not_measured"),
            some ? sentence(QT_TRANSLATE_NOOP("Analysis", "Needs %1 days with measured pressure; found: %2."),
                            {static_cast<int>(kFewestPressureDays), static_cast<int>(course.days.size())})
                 : sentence(QT_TRANSLATE_NOOP("Analysis", "No pressure was measured in these days; what a "
                                                          "watch makes up does not count.")));
    }
    AnalysisResult result;
    result.method = QStringLiteral("blood-pressure");
    result.days = record.days;
    result.unit = QStringLiteral("mm[Hg]");
    result.n = 1;
    result.value = office[QLatin1String("systolic")].toDouble();
    result.category = category;
    result.text = sentence(
        QT_TRANSLATE_NOOP("Analysis", "The check-up of %1 found %2/%3 mmHg. One reading is no diagnosis."),
        {office[QLatin1String("date")].toString(), SentencePart(*result.value, 0),
         SentencePart(office[QLatin1String("diastolic")].toDouble(), 0)});
    return result;
}

}  // namespace

std::vector<AnalysisResult> analyseBloodPressure(const PersonRecord &record)
{
    ClinicalInputs inputs(record);
    QString officeWord;
    const QJsonValue office = officeReading(record, inputs, officeWord);
    const PressureCourse course = pressureCourse(record);
    const bool hasCourse = course.days.size() >= kFewestPressureDays;
    AnalysisResult result;
    if (hasCourse) {
        const double systolic = meanOfDays(course.systolic), diastolic = meanOfDays(course.diastolic);
        result.method = QStringLiteral("blood-pressure");
        result.metric = QStringLiteral("systolic_pressure");
        result.days = record.days;
        result.unit = QStringLiteral("mm[Hg]");
        result.value = systolic;
        result.n = course.n;
        result.coverage =
            static_cast<double>(course.days.size()) / static_cast<double>(std::max(1, record.days.days()));
        result.category = QString::fromLatin1(pressureCategoryName(homeCategory(systolic, diastolic)));
        addInterval(course.systolic, result);
        result.text = homeText(result, systolic, diastolic);
        inputs.use("pressure", {sentence(QT_TRANSLATE_NOOP("Analysis", "Blood pressure")),
                                course.n,
                                {course.days.front(), course.days.back()},
                                sentence(QT_TRANSLATE_NOOP("Analysis", "measured by the watch"))});
    } else {
        result = withoutWatch(record, course, office, officeWord);
    }
    if (!course.days.empty())
        describeCourse(course, result);
    inputs.writeTo(result);
    result.detail.insert(QStringLiteral("office"), office.isUndefined() ? QJsonValue() : office);
    result.detail.insert(QStringLiteral("setting"),
                         hasCourse ? QStringLiteral("home") : QStringLiteral("office"));
    result.detail.insert(QStringLiteral("category"),
                         result.category.isEmpty() ? QJsonValue() : QJsonValue(result.category));
    return {std::move(result)};
}

}  // namespace xinglin
