// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/clinical_case.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace xinglin {
namespace {

/// Absent in a table of people; "none" is an answer there.
bool isAbsentAnswer(const QString &cell)
{
    static const QStringList absent{QString(), QStringLiteral("na"), QStringLiteral("nan"),
                                    QStringLiteral("null"), QStringLiteral("-")};
    return absent.contains(cell, Qt::CaseInsensitive);
}

const std::vector<QStringList> &noAndYes()
{
    static const std::vector<QStringList> words{
        {QStringLiteral("0"), QStringLiteral("0.0"), QStringLiteral("false"), QStringLiteral("no"),
         QStringLiteral("n"), QStringLiteral("off"), QStringLiteral("none"), QStringLiteral("否")},
        {QStringLiteral("1"), QStringLiteral("1.0"), QStringLiteral("true"), QStringLiteral("yes"),
         QStringLiteral("y"), QStringLiteral("on"), QStringLiteral("是")}};
    return words;
}

const std::vector<QStringList> &womenAndMen()
{
    static const std::vector<QStringList> words{
        {QStringLiteral("f"), QStringLiteral("female"), QStringLiteral("woman"), QStringLiteral("w"),
         QStringLiteral("women"), QStringLiteral("女")},
        {QStringLiteral("m"), QStringLiteral("male"), QStringLiteral("man"), QStringLiteral("men"),
         QStringLiteral("男")}};
    return words;
}

}  // namespace

QString ClinicalCase::cell(const QStringList &names, QString &column) const
{
    for (const QString &name : names) {
        const int place = m_table.find(name);
        if (place < 0)
            continue;
        const QString text = m_table.rows[m_row].value(place).trimmed();
        if (isAbsentAnswer(text))
            continue;
        column = m_table.columns[place];
        return text;
    }
    return {};
}

void ClinicalCase::refuse(const QString &column, const QString &text)
{
    if (!m_status)
        return;
    m_status = fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "Row %1, column “%2”: “%3” cannot be read.")
                        .arg(m_row + 1)
                        .arg(column, text));
}

std::optional<double> ClinicalCase::number(const QStringList &names)
{
    QString column;
    const QString text = cell(names, column);
    if (text.isEmpty())
        return std::nullopt;
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (ok && std::isfinite(value))
        return value;
    refuse(column, text);
    return std::nullopt;
}

std::optional<int> ClinicalCase::choice(const QStringList &names, const std::vector<QStringList> &words)
{
    QString column;
    const QString text = cell(names, column);
    if (text.isEmpty())
        return std::nullopt;
    for (std::size_t place = 0; place < words.size(); ++place) {
        if (words[place].contains(text, Qt::CaseInsensitive))
            return static_cast<int>(place);
    }
    refuse(column, text);
    return std::nullopt;
}

std::optional<bool> ClinicalCase::yesNo(const QStringList &names)
{
    const std::optional<int> place = choice(names, noAndYes());
    return place ? std::optional(*place == 1) : std::nullopt;
}

Sex ClinicalCase::sex()
{
    const auto place =
        choice({QStringLiteral("sex"), QStringLiteral("gender"), QStringLiteral("性别")}, womenAndMen());
    return !place ? Sex::unknown : *place == 0 ? Sex::female : Sex::male;
}

std::optional<double> ClinicalCase::bodyMassIndex()
{
    if (const auto given = number({QStringLiteral("bmi"), QStringLiteral("body_mass_index")}))
        return given;
    auto height = number({QStringLiteral("height"), QStringLiteral("height_cm"), QStringLiteral("身高")});
    const auto weight =
        number({QStringLiteral("weight"), QStringLiteral("weight_kg"), QStringLiteral("体重")});
    if (!height || !weight || *height <= 0.0)
        return std::nullopt;
    if (*height > 3.0)
        height = *height / 100.0;
    return *weight / (*height * *height);
}

std::optional<double> ClinicalCase::cholesterol(const QStringList &names, double highestMmol, double perMmol)
{
    const auto value = number(names);
    return value && *value <= highestMmol ? std::optional(*value * perMmol) : value;
}

Result<QJsonObject> answerByRow(const PlainTable &table,
                                const std::function<QJsonObject(ClinicalCase &row)> &answer)
{
    if (table.rows.empty())
        return seriesNotApplicable(QStringLiteral("no_data"),
                                   QCoreApplication::translate("Analysis", "The table has no rows."));
    QJsonArray rows;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        ClinicalCase each(table, row);
        const QJsonObject figures = answer(each);
        if (!each.status())
            return fail(each.status().error());
        rows.append(figures);
    }
    QJsonObject all = rows.size() == 1 ? rows[0].toObject() : QJsonObject();
    all.insert(QStringLiteral("rows"), rows);
    return all;
}

}  // namespace xinglin
