// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/china_par.h"
#include "analysis/clinical/findrisc.h"
#include "analysis/clinical/framingham.h"
#include "analysis/clinical/news2.h"
#include "analysis/clinical/pressure.h"
#include "analysis/series/clinical_case.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xinglin {
namespace {

QString clinicalLatin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject clinicalMissing(const QStringList &missing)
{
    QJsonObject answer = seriesNotApplicable(
        QStringLiteral("missing_inputs"),
        QCoreApplication::translate("Analysis", "Missing: %1.").arg(missing.join(QStringLiteral(", "))));
    answer.insert(QStringLiteral("missing"), QJsonArray::fromStringList(missing));
    return answer;
}

QJsonObject clinicalOutsideAge(int youngest, int oldest)
{
    return seriesNotApplicable(
        QStringLiteral("outside_age"),
        QCoreApplication::translate("Analysis", "Made for %1 to %2 years.").arg(youngest).arg(oldest));
}

/// Names of what is absent.
template <typename... Parts>
QStringList clinicalAbsent(const std::pair<const char *, Parts> &...parts)
{
    QStringList names;
    const auto check = [&](const char *name, bool isThere) {
        if (!isThere)
            names += QString::fromLatin1(name);
    };
    (check(parts.first, parts.second), ...);
    return names;
}

std::optional<double> caseAge(ClinicalCase &row)
{
    return row.number({QStringLiteral("age"), QStringLiteral("年龄")});
}

std::optional<double> caseSystolic(ClinicalCase &row)
{
    return row.number({QStringLiteral("sbp"), QStringLiteral("systolic"), QStringLiteral("systolic_pressure"),
                       QStringLiteral("收缩压")});
}

std::optional<bool> caseTreated(ClinicalCase &row)
{
    return row.yesNo({QStringLiteral("treated"), QStringLiteral("treated_pressure"),
                      QStringLiteral("bp_medication"), QStringLiteral("bp_treated"),
                      QStringLiteral("降压药")});
}

std::optional<bool> caseSmoker(ClinicalCase &row)
{
    return row.yesNo(
        {QStringLiteral("smk"), QStringLiteral("smoker"), QStringLiteral("smoking"), QStringLiteral("吸烟")});
}

std::optional<bool> caseDiabetes(ClinicalCase &row)
{
    return row.yesNo({QStringLiteral("dm"), QStringLiteral("diabetes"), QStringLiteral("糖尿病")});
}

std::optional<double> caseTotalCholesterol(ClinicalCase &row, double perMmol)
{
    return row.cholesterol({QStringLiteral("tc"), QStringLiteral("total_cholesterol"),
                            QStringLiteral("total_cholesterol_mg_dl"), QStringLiteral("总胆固醇")},
                           25.0, perMmol);
}

std::optional<double> caseHdl(ClinicalCase &row, double perMmol)
{
    return row.cholesterol({QStringLiteral("hdl"), QStringLiteral("hdl_c"), QStringLiteral("hdl_mg_dl"),
                            QStringLiteral("高密度脂蛋白")},
                           6.0, perMmol);
}

const std::vector<QStringList> &caseConsciousnessWords()
{
    static const std::vector<QStringList> words{
        {QStringLiteral("A"), QStringLiteral("alert")},
        {QStringLiteral("C"), QStringLiteral("confusion"), QStringLiteral("confused")},
        {QStringLiteral("V"), QStringLiteral("voice")},
        {QStringLiteral("P"), QStringLiteral("pain")},
        {QStringLiteral("U"), QStringLiteral("unresponsive")}};
    return words;
}

std::optional<bool> caseOnOxygen(ClinicalCase &row)
{
    const auto place = row.choice(
        {QStringLiteral("o2"), QStringLiteral("on_o2"), QStringLiteral("on_oxygen"),
         QStringLiteral("supplemental_oxygen")},
        {{QStringLiteral("0"), QStringLiteral("0.0"), QStringLiteral("false"), QStringLiteral("no"),
          QStringLiteral("n"), QStringLiteral("air"), QStringLiteral("none"), QStringLiteral("否")},
         {QStringLiteral("1"), QStringLiteral("1.0"), QStringLiteral("true"), QStringLiteral("yes"),
          QStringLiteral("y"), QStringLiteral("o2"), QStringLiteral("oxygen"), QStringLiteral("是")}});
    return place ? std::optional(*place == 1) : std::nullopt;
}

/// `assume`: a person of whom the table says nothing is alert and breathes air.
News2Input news2InputOf(ClinicalCase &row, double scale, bool assume)
{
    News2Input input;
    input.respiration = row.number({QStringLiteral("rr"), QStringLiteral("respiratory_rate"),
                                    QStringLiteral("respiration"), QStringLiteral("resp")});
    input.oxygen =
        row.number({QStringLiteral("spo2"), QStringLiteral("oxygen"), QStringLiteral("oxygen_saturation")});
    input.secondScale =
        row.number({QStringLiteral("scale"), QStringLiteral("spo2_scale")}).value_or(scale) >= 2.0;
    input.onOxygen = caseOnOxygen(row);
    input.systolic = caseSystolic(row);
    input.pulse = row.number({QStringLiteral("hr"), QStringLiteral("pulse"), QStringLiteral("heart_rate")});
    const auto consciousness =
        row.choice({QStringLiteral("acvpu"), QStringLiteral("avpu"), QStringLiteral("cns"),
                    QStringLiteral("consciousness"), QStringLiteral("loc")},
                   caseConsciousnessWords());
    if (consciousness)
        input.consciousness = static_cast<Consciousness>(*consciousness);
    input.temperature = row.number({QStringLiteral("temp"), QStringLiteral("temperature")});
    if (assume && !input.onOxygen)
        input.onOxygen = false;
    if (assume && !input.consciousness)
        input.consciousness = Consciousness::alert;
    return input;
}

QJsonObject news2Answer(ClinicalCase &row, double scale, bool assume)
{
    const News2Input input = news2InputOf(row, scale, assume);
    if (const auto age = caseAge(row); age && *age < 16.0)
        return seriesNotApplicable(QStringLiteral("outside_age"),
                                   QCoreApplication::translate("Analysis", "Made for 16 years and more."));
    if (row.yesNo({QStringLiteral("pregnant")}).value_or(false))
        return seriesNotApplicable(QStringLiteral("pregnant"),
                                   QCoreApplication::translate("Analysis", "Not made for pregnancy."));
    if (!input.respiration && !input.oxygen && !input.systolic && !input.pulse && !input.temperature)
        return clinicalMissing({QStringLiteral("rr"), QStringLiteral("spo2"), QStringLiteral("sbp"),
                                QStringLiteral("hr"), QStringLiteral("temp")});
    const News2 score = news2(input);
    QJsonObject points;
    QJsonArray missing;
    for (std::size_t i = 0; i < kNews2Parts; ++i) {
        const QString name = clinicalLatin(news2PartName(static_cast<News2Part>(i)));
        if (score.points[i])
            points.insert(name, *score.points[i]);
        else
            missing.append(name);
    }
    return {{QStringLiteral("points"), points},
            {QStringLiteral("total"), score.low},
            {QStringLiteral("band"), clinicalLatin(news2BandName(score.band))},
            {QStringLiteral("low"), score.low},
            {QStringLiteral("high"), score.high},
            {QStringLiteral("high_band"), clinicalLatin(news2BandName(score.highBand))},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("complete"), score.isComplete()}};
}

Result<QJsonObject> runNews2(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto scale = parameters.whole(QStringLiteral("scale"), 1, 1, 2);
    if (!scale)
        return fail(scale.error());
    const auto assume = parameters.whole(QStringLiteral("assume"), 1, 0, 1);
    if (!assume)
        return fail(assume.error());
    return answerByRow(table, [&](ClinicalCase &row) { return news2Answer(row, *scale, *assume == 1); });
}

QJsonObject clinicalRisk(const char *model, double percent, const char *band)
{
    return {{QStringLiteral("model"), QString::fromLatin1(model)},
            {QStringLiteral("risk_pct"), percent},
            {QStringLiteral("band"), QString::fromLatin1(band)}};
}

QJsonObject framinghamAnswer(ClinicalCase &row, const QString &wanted)
{
    FraminghamInput input;
    input.sex = row.sex();
    input.totalCholesterol = caseTotalCholesterol(row, kCholesterolPerMmol);
    input.hdl = caseHdl(row, kCholesterolPerMmol);
    input.bmi = row.bodyMassIndex();
    const auto age = caseAge(row), systolic = caseSystolic(row);
    const auto treated = caseTreated(row), smoker = caseSmoker(row), diabetes = caseDiabetes(row);
    const bool hasLipids = input.totalCholesterol && input.hdl;
    const bool lipid =
        wanted == QLatin1String("lipid") ||
        (wanted != QLatin1String("bmi") && (hasLipids || (!input.bmi && row.has({QStringLiteral("tc")}))));
    QStringList missing =
        clinicalAbsent(std::pair("sex", input.sex != Sex::unknown), std::pair("age", age.has_value()),
                       std::pair("sbp", systolic.has_value()), std::pair("treated", treated.has_value()),
                       std::pair("smk", smoker.has_value()), std::pair("dm", diabetes.has_value()));
    missing += lipid ? clinicalAbsent(std::pair("tc", input.totalCholesterol.has_value()),
                                      std::pair("hdl", input.hdl.has_value()))
                     : clinicalAbsent(std::pair("bmi", input.bmi.has_value()));
    if (!missing.isEmpty())
        return clinicalMissing(missing);
    if (!isFraminghamAge(*age))
        return clinicalOutsideAge(30, 74);
    input.age = *age;
    input.systolic = *systolic;
    input.treated = *treated;
    input.smoker = *smoker;
    input.diabetes = *diabetes;
    const auto risk = framinghamRisk(input, lipid ? FraminghamModel::lipid : FraminghamModel::bmi);
    if (!risk)
        return seriesNotApplicable(QStringLiteral("not_positive"),
                                   QCoreApplication::translate("Analysis", "A value is not positive."));
    return clinicalRisk(lipid ? "lipid" : "bmi", *risk, framinghamBand(*risk));
}

Result<QJsonObject> runFramingham(const PlainTable &table, const SeriesParameters &parameters)
{
    const QString model = parameters.text(QStringLiteral("model"), QStringLiteral("auto"));
    if (!QStringList{QStringLiteral("auto"), QStringLiteral("lipid"), QStringLiteral("bmi")}.contains(model))
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Analysis", "The model is auto, lipid or bmi."));
    return answerByRow(table, [&](ClinicalCase &row) { return framinghamAnswer(row, model); });
}

QJsonObject chinaParAnswer(ClinicalCase &row)
{
    const Sex sex = row.sex();
    const auto age = caseAge(row), systolic = caseSystolic(row);
    const auto total = caseTotalCholesterol(row, 1.0 / kChinaParMmol),
               hdl = caseHdl(row, 1.0 / kChinaParMmol);
    const auto waist =
        row.number({QStringLiteral("waist"), QStringLiteral("waist_cm"), QStringLiteral("腰围")});
    const auto treated = caseTreated(row), smoker = caseSmoker(row), diabetes = caseDiabetes(row);
    const auto north = row.choice({QStringLiteral("north"), QStringLiteral("region")},
                                  {{QStringLiteral("0"), QStringLiteral("0.0"), QStringLiteral("false"),
                                    QStringLiteral("no"), QStringLiteral("south"), QStringLiteral("南方")},
                                   {QStringLiteral("1"), QStringLiteral("1.0"), QStringLiteral("true"),
                                    QStringLiteral("yes"), QStringLiteral("north"), QStringLiteral("北方")}});
    const auto urban = row.yesNo({QStringLiteral("urban")});
    const auto relative = row.choice(
        {QStringLiteral("fh"), QStringLiteral("family"), QStringLiteral("family_heart"),
         QStringLiteral("family_history"), QStringLiteral("fhx")},
        {{QStringLiteral("0"), QStringLiteral("0.0"), QStringLiteral("false"), QStringLiteral("no"),
          QStringLiteral("none"), QStringLiteral("second"), QStringLiteral("否"), QStringLiteral("无")},
         {QStringLiteral("1"), QStringLiteral("1.0"), QStringLiteral("true"), QStringLiteral("yes"),
          QStringLiteral("first"), QStringLiteral("是"), QStringLiteral("有")}});
    QStringList missing =
        clinicalAbsent(std::pair("sex", sex != Sex::unknown), std::pair("age", age.has_value()),
                       std::pair("sbp", systolic.has_value()), std::pair("treated", treated.has_value()),
                       std::pair("tc", total.has_value()), std::pair("hdl", hdl.has_value()),
                       std::pair("waist", waist.has_value()), std::pair("smk", smoker.has_value()),
                       std::pair("dm", diabetes.has_value()), std::pair("north", north.has_value()));
    if (sex != Sex::female)  // neither counts for women
        missing +=
            clinicalAbsent(std::pair("urban", urban.has_value()), std::pair("fh", relative.has_value()));
    if (!missing.isEmpty())
        return clinicalMissing(missing);
    if (!isChinaParAge(*age))
        return clinicalOutsideAge(35, 74);
    const auto risk = chinaParRisk({sex, *age, *systolic, *treated, *total, *hdl, *waist, *smoker, *diabetes,
                                    *north == 1, urban.value_or(false), relative == 1});
    if (!risk)
        return seriesNotApplicable(QStringLiteral("not_positive"),
                                   QCoreApplication::translate("Analysis", "A value is not positive."));
    return clinicalRisk(sex == Sex::male ? "men" : "women", *risk, chinaParBand(*risk));
}

Result<QJsonObject> runChinaPar(const PlainTable &table, const SeriesParameters &)
{
    return answerByRow(table, chinaParAnswer);
}

FindriscInput findriscInputOf(ClinicalCase &row)
{
    FindriscInput input;
    input.sex = row.sex();
    input.age = caseAge(row);
    input.bmi = row.bodyMassIndex();
    input.waist = row.number({QStringLiteral("waist"), QStringLiteral("waist_cm"), QStringLiteral("腰围")});
    if (!input.waist) {
        const auto man = row.number({QStringLiteral("waist_men_cm")}),
                   woman = row.number({QStringLiteral("waist_women_cm")});
        input.waist = man ? man : woman;
        if (input.sex == Sex::unknown && (man || woman))
            input.sex = man ? Sex::male : Sex::female;
    }
    input.active = row.yesNo({QStringLiteral("activity_30min_daily"), QStringLiteral("activity"),
                              QStringLiteral("active"), QStringLiteral("运动")});
    const auto diet = row.choice(
        {QStringLiteral("veg_fruit_daily"), QStringLiteral("diet"), QStringLiteral("饮食")},
        {{QStringLiteral("1"), QStringLiteral("1.0"), QStringLiteral("true"), QStringLiteral("yes"),
          QStringLiteral("y"), QStringLiteral("daily"), QStringLiteral("是")},
         {QStringLiteral("0"), QStringLiteral("0.0"), QStringLiteral("false"), QStringLiteral("no"),
          QStringLiteral("n"), QStringLiteral("not_daily"), QStringLiteral("否")}});
    if (diet)
        input.diet = static_cast<Diet>(*diet);
    input.treatedPressure = caseTreated(row);
    input.highGlucose =
        row.yesNo({QStringLiteral("high_glucose_history"), QStringLiteral("high_glucose"),
                   QStringLiteral("glucose_history"), QStringLiteral("dm"), QStringLiteral("diabetes")});
    const auto family =
        row.choice({QStringLiteral("family"), QStringLiteral("family_history"), QStringLiteral("家族史")},
                   {{QStringLiteral("none"), QStringLiteral("no"), QStringLiteral("0"), QStringLiteral("无")},
                    {QStringLiteral("2nd-degree"), QStringLiteral("2nd"), QStringLiteral("second"),
                     QStringLiteral("2nd_degree"), QStringLiteral("1"), QStringLiteral("二级")},
                    {QStringLiteral("1st-degree"), QStringLiteral("1st"), QStringLiteral("first"),
                     QStringLiteral("1st_degree"), QStringLiteral("2"), QStringLiteral("一级")}});
    if (family)
        input.family = static_cast<FamilyHistory>(*family);
    return input;
}

QJsonObject findriscAnswer(ClinicalCase &row)
{
    const Findrisc score = findrisc(findriscInputOf(row));
    QJsonObject parts;
    QStringList missing;
    for (std::size_t i = 0; i < kFindriscParts; ++i) {
        const QString name = clinicalLatin(findriscPartName(static_cast<FindriscPart>(i)));
        if (score.points[i])
            parts.insert(name, *score.points[i]);
        else
            missing += name;
    }
    QJsonObject answer = score.isComplete() ? QJsonObject() : clinicalMissing(missing);
    answer.insert(QStringLiteral("parts"), parts);
    answer.insert(QStringLiteral("low"), score.low);
    answer.insert(QStringLiteral("high"), score.high);
    answer.insert(QStringLiteral("max"), kFindriscMost);
    if (score.isComplete()) {
        const FindriscBand &band = findriscBand(score.low);
        answer.insert(QStringLiteral("points"), score.low);
        answer.insert(QStringLiteral("total"), score.low);
        answer.insert(QStringLiteral("band"), QString::fromLatin1(band.range));
        answer.insert(QStringLiteral("risk"), QString::fromLatin1(band.odds));
        answer.insert(QStringLiteral("level"), QString::fromLatin1(band.name));
    }
    return answer;
}

Result<QJsonObject> runFindrisc(const PlainTable &table, const SeriesParameters &)
{
    return answerByRow(table, findriscAnswer);
}

Result<QJsonObject> runTimeInRange(const PlainTable &table, const SeriesParameters &parameters)
{
    const auto low = parameters.number(QStringLiteral("lo"), 90.0),
               high = parameters.number(QStringLiteral("hi"), 135.0),
               gap = parameters.number(QStringLiteral("maxgap"), 12.0);
    for (const auto *each : {&low, &high, &gap}) {
        if (!*each)
            return fail(each->error());
    }
    const QString valueName = table.firstOf(
        {QStringLiteral("sbp"), QStringLiteral("systolic"), QStringLiteral("value"), QStringLiteral("x")});
    const auto valueColumn = valueName.isEmpty() ? table.valueColumn() : Result<QString>(valueName);
    if (!valueColumn)
        return fail(valueColumn.error());
    const QString hoursName = table.firstOf({QStringLiteral("t_hours"), QStringLiteral("hours")});
    const QString timeColumn = hoursName.isEmpty() ? table.timeColumn(*valueColumn) : hoursName;
    const PlainTable ordered = table.orderedBy(timeColumn);
    const auto times = ordered.times(timeColumn);
    const auto numbers = ordered.numbers(*valueColumn);
    if (!numbers)
        return fail(numbers.error());
    if (!times)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "A time is missing or cannot be read."));
    // Numbers are hours; dates come as days.
    bool areHours = true;
    if (!ordered.rows.empty())
        ordered.rows.front().value(ordered.find(timeColumn)).trimmed().toDouble(&areHours);
    std::vector<double> hours, values;
    for (std::size_t i = 0; i < numbers->size(); ++i) {
        if (!(*numbers)[i])
            continue;
        hours.push_back((*times)[i] * (areHours ? 1.0 : 24.0));
        values.push_back(*(*numbers)[i]);
    }
    const auto inRange = timeInRange(hours, values, *low, *high, *gap);
    if (!inRange)
        return seriesNotApplicable(
            QStringLiteral("too_little_data"),
            QCoreApplication::translate("Analysis", "No two values are near enough to each other."));
    return QJsonObject{{QStringLiteral("ttr"), inRange->share},
                       {QStringLiteral("hours"), inRange->hours},
                       {QStringLiteral("n"), static_cast<qint64>(values.size())},
                       {QStringLiteral("lo"), *low},
                       {QStringLiteral("hi"), *high},
                       {QStringLiteral("maxgap"), *gap}};
}

}  // namespace

std::vector<SeriesMethod> clinicalMethods()
{
    return {
        {"news2",
         "rr,spo2,o2,sbp,hr,acvpu,temp[,scale,age,pregnant], a row a person; assume=1: alert and on air "
         "where the "
         "table does not say",
         "scale=1 assume=1", runNews2},
        {"framingham", "sex,age,tc,hdl,sbp,treated,smk,dm or sex,age,bmi,sbp,treated,smk,dm, a row a person",
         "model=auto|lipid|bmi", runFramingham},
        {"china-par", "sex,age,sbp,treated,tc,hdl,waist,smk,dm,north,urban,fh, a row a person", "",
         runChinaPar},
        {"findrisc",
         "sex,age,bmi,waist,activity_30min_daily,veg_fruit_daily,bp_medication,high_glucose_history,family",
         "", runFindrisc},
        {"time-in-range", "t_hours,sbp", "lo=90 hi=135 maxgap=12", runTimeInRange},
    };
}

}  // namespace xinglin
