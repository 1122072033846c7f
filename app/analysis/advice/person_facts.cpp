// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/person_facts.h"

#include "analysis/sentence.h"

namespace xinglin {
namespace {

/// The newest value of a field of the check-ups; undefined without one.
template <typename T, typename Form>
QJsonValue newestOf(const PersonRecord &record, std::optional<T> CheckUp::*field, const Form &form)
{
    for (auto each = record.checkUps.rbegin(); each != record.checkUps.rend(); ++each) {
        if (const auto &value = (*each).*field)
            return form(*value);
    }
    return QJsonValue(QJsonValue::Undefined);
}

template <typename T>
QJsonValue newestOf(const PersonRecord &record, std::optional<T> CheckUp::*field)
{
    return newestOf(record, field, [](const T &value) { return QJsonValue(value); });
}

void put(QJsonObject &detail, const char *key, const QJsonValue &value)
{
    if (!value.isUndefined())
        detail[QLatin1String(key)] = value;
}

}  // namespace

AnalysisResult personFacts(const PersonRecord &record)
{
    AnalysisResult result;
    result.method = QStringLiteral("person");
    result.days = record.days;
    result.n = static_cast<std::int64_t>(record.checkUps.size());
    QJsonObject &detail = result.detail;
    if (record.age)
        detail[QStringLiteral("age")] = *record.age;
    if (record.sex != Sex::unknown)
        detail[QStringLiteral("sex")] =
            record.sex == Sex::male ? QStringLiteral("male") : QStringLiteral("female");
    put(detail, "smoker", newestOf(record, &CheckUp::smoker));
    put(detail, "diabetes", newestOf(record, &CheckUp::diabetes));
    put(detail, "treated_pressure", newestOf(record, &CheckUp::treatedPressure));
    put(detail, "active", newestOf(record, &CheckUp::active));
    put(detail, "diet", newestOf(record, &CheckUp::diet, [](Diet diet) {
            return QJsonValue(diet == Diet::daily ? QStringLiteral("daily") : QStringLiteral("not_daily"));
        }));
    put(detail, "waist", newestOf(record, &CheckUp::waist));
    put(detail, "glucose", newestOf(record, &CheckUp::glucose));
    put(detail, "systolic", newestOf(record, &CheckUp::systolic));
    put(detail, "diastolic", newestOf(record, &CheckUp::diastolic));
    const double height = newestOf(record, &CheckUp::height).toDouble();
    const double weight = newestOf(record, &CheckUp::weight).toDouble();
    if (height > 0.0 && weight > 0.0)
        detail[QStringLiteral("bmi")] = weight / (height * height / 1e4);
    if (!record.checkUps.empty())
        detail[QStringLiteral("check_up_days")] = record.days.last - record.checkUps.back().date;
    result.text = record.checkUps.empty() ? sentence(QT_TRANSLATE_NOOP("Analysis", "There is no check-up."))
                                          : sentence(QT_TRANSLATE_NOOP("Analysis", "Check-up of %1."),
                                                     {record.checkUps.back().date.text()});
    return result;
}

}  // namespace xinglin
