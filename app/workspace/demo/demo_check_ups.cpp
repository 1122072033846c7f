// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_check_ups.h"

#include "core/random.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kShareWithCheckUp = 0.6;
constexpr double kShareWithLaboratory = 0.8;
constexpr double kShareWithVitals = 0.04;
constexpr int kOldestCheckUp = 200;  ///< days before the last day

/// One person's body and habits, drawn once.
struct DemoPatient
{
    double height, weight, waist, systolic, diastolic, cholesterol, hdl, glucose;
    bool smoker, diabetes, treated, active, eatsGreens, urban, familyHeart;
    int family;  ///< 0 none, 1 second, 2 first degree
};

double bounded(double value, double low, double high)
{
    return std::min(std::max(value, low), high);
}

DemoPatient drawPatient(Random &random, const DemoPerson &person, double age)
{
    const bool man = person.sex == Sex::male;
    DemoPatient patient{};
    patient.height = bounded(random.normal(man ? 171.0 : 159.0, 6.0), 145.0, 195.0);
    const double mass = bounded(random.normal(man ? 24.5 : 23.0, 2.8) + (age - 40.0) * 0.04, 17.5, 36.0);
    patient.weight = mass * patient.height * patient.height * 1e-4;
    patient.waist = bounded((man ? 86.0 : 78.0) + (mass - 24.0) * 2.3 + random.normal(0.0, 3.0), 58.0, 130.0);
    patient.smoker = random.uniform() < (man ? 0.45 : 0.03);
    patient.diabetes = random.uniform() < 0.02 + std::max(0.0, age - 35.0) * 0.004;
    const double systolic = 112.0 + (age - 30.0) * 0.45 + (mass - 23.0) * 0.9 + random.normal(0.0, 10.0);
    patient.treated = systolic > 140.0 && random.uniform() < 0.5;
    patient.systolic = bounded(systolic - (patient.treated ? 8.0 : 0.0), 92.0, 186.0);
    patient.diastolic =
        bounded(patient.systolic * 0.42 + 24.0 + random.normal(0.0, 5.0), 52.0, patient.systolic - 22.0);
    patient.cholesterol = bounded(random.normal(4.6, 0.8) + (age - 40.0) * 0.015, 2.6, 8.4);
    patient.hdl = bounded(random.normal(man ? 1.22 : 1.4, 0.25), 0.7, 2.3);
    patient.glucose =
        bounded(patient.diabetes ? random.normal(7.6, 1.4) : random.normal(5.2, 0.45), 3.8, 14.0);
    patient.active = random.uniform() < 0.55;
    patient.eatsGreens = random.uniform() < 0.7;
    patient.urban = random.uniform() < 0.6;
    patient.familyHeart = random.uniform() < 0.18;
    const double family = random.uniform();
    patient.family = family < 0.12 ? 2 : family < 0.25 ? 1 : 0;
    return patient;
}

void appendCell(std::string &out, const QString &text)
{
    out += ',';
    out += text.toStdString();
}

void appendNumber(std::string &out, double value, int decimals)
{
    appendCell(out, QString::number(value, 'f', decimals));
}

/// A row's words in the demo's language.
struct DemoWords
{
    Language language;
    void yesNo(std::string &out, bool yes) const
    {
        if (language == Language::zhCN)
            appendCell(out, yes ? QStringLiteral("是") : QStringLiteral("否"));
        else
            appendCell(out, yes ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    void oneOf(std::string &out, std::initializer_list<BilingualText> words, int place) const
    {
        appendCell(out, std::data(words)[place].in(language));
    }
};

std::string headerOf(Language language)
{
    return language == Language::zhCN
               ? "工号,体检日期,身高,体重,腰围,收缩压,舒张压,总胆固醇,高密度脂蛋白,血糖,吸烟,糖尿病,降压药,"
                 "家族史,"
                 "心血管家族史,地区,城乡,运动,饮食,呼吸,血氧,体温,脉搏,吸氧,意识\n"
               : "person,date,height,weight,waist,systolic,diastolic,total_cholesterol,hdl,glucose,smoker,"
                 "diabetes,treated_pressure,family_history,family_heart,region,urban,activity,diet,"
                 "respiratory_rate,oxygen,temperature,pulse,on_oxygen,consciousness\n";
}

void appendYearly(std::string &out, const DemoPerson &person, Day date, const DemoPatient &patient,
                  bool laboratory, const DemoWords &words)
{
    out += person.code.toStdString();
    appendCell(out, date.text());
    appendNumber(out, patient.height, 0);
    appendNumber(out, patient.weight, 1);
    appendNumber(out, patient.waist, 0);
    appendNumber(out, patient.systolic, 0);
    appendNumber(out, patient.diastolic, 0);
    if (laboratory) {
        appendNumber(out, patient.cholesterol, 2);
        appendNumber(out, patient.hdl, 2);
        appendNumber(out, patient.glucose, 1);
    } else {
        out += ",,,";
    }
    words.yesNo(out, patient.smoker);
    words.yesNo(out, patient.diabetes);
    words.yesNo(out, patient.treated);
    words.oneOf(out,
                {{QStringLiteral("无"), QStringLiteral("none")},
                 {QStringLiteral("二级"), QStringLiteral("second")},
                 {QStringLiteral("一级"), QStringLiteral("first")}},
                patient.family);
    words.yesNo(out, patient.familyHeart);
    words.oneOf(out, {{QStringLiteral("北方"), QStringLiteral("north")}}, 0);
    words.yesNo(out, patient.urban);
    words.yesNo(out, patient.active);
    words.oneOf(out,
                {{QStringLiteral("每天"), QStringLiteral("daily")},
                 {QStringLiteral("非每天"), QStringLiteral("not_daily")}},
                patient.eatsGreens ? 0 : 1);
    out += ",,,,,,\n";
}

void appendVitals(std::string &out, const DemoPerson &person, Day date, Random &random,
                  const DemoPatient &patient, const DemoWords &words)
{
    out += person.code.toStdString();
    appendCell(out, date.text());
    out += ",,,";
    appendNumber(out, patient.systolic, 0);
    appendNumber(out, patient.diastolic, 0);
    out += ",,,,,,,,,,,,";
    appendNumber(out, bounded(random.normal(16.0, 2.2), 11.0, 26.0), 0);
    appendNumber(out, bounded(random.normal(97.0, 1.2), 91.0, 100.0), 0);
    appendNumber(out, bounded(random.normal(36.7, 0.5), 35.6, 39.2), 1);
    appendNumber(out, bounded(random.normal(74.0, 11.0), 48.0, 126.0), 0);
    words.yesNo(out, false);
    appendCell(out, QStringLiteral("A"));
    out += '\n';
}

}  // namespace

std::string demoCheckUps(const DemoCompany &company, const DemoOptions &options)
{
    const DemoWords words{options.language};
    std::string out = headerOf(options.language);
    for (std::size_t i = 0; i < company.people.size(); ++i) {
        const DemoPerson &person = company.people[i];
        Random random(options.seed * 7'919 + i * 104'729 + 17);
        if (random.uniform() >= kShareWithCheckUp)
            continue;
        const Day date = options.until - static_cast<int>(10 + random.below(kOldestCheckUp - 10));
        const double age = person.birth.isValid() ? (date - person.birth) / 365.25 : 40.0;
        const DemoPatient patient = drawPatient(random, person, age);
        appendYearly(out, person, date, patient, random.uniform() < kShareWithLaboratory, words);
        if (random.uniform() < kShareWithVitals)
            appendVitals(out, person, options.until, random, patient, words);
    }
    return out;
}

}  // namespace xinglin
