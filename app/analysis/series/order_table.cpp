// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/order_table.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <cmath>
#include <map>

namespace xinglin {
namespace {

constexpr double kLeastMilliseconds = 1e11;  // a smaller number is seconds

std::optional<Instant> instantFrom(QString text, const Zone &zone)
{
    bool ok = false;
    if (const double number = text.toDouble(&ok); ok && std::isfinite(number) && std::abs(number) < 1e15)
        return Instant(std::llround(std::abs(number) < kLeastMilliseconds ? number * 1000.0 : number));
    if (text.size() < 10)
        return std::nullopt;
    text.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QStringView clock = QStringView(text).mid(10);
    const bool hasOffset = clock.endsWith(QLatin1Char('Z')) || clock.contains(QLatin1Char('+')) ||
                           clock.contains(QLatin1Char('-'));
    text.replace(10, text.size() > 10 ? 1 : 0, QLatin1String(text.size() > 10 ? "T" : ""));
    const QDateTime time = QDateTime::fromString(
        hasOffset || text.size() == 10 ? text : text + QLatin1Char('Z'), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (hasOffset)
        return Instant(time.toMSecsSinceEpoch());
    return zone.fromLocal(Day::fromCivil(time.date().year(), time.date().month(), time.date().day()),
                          time.time().msecsSinceStartOfDay());
}

bool isOneOf(const QString &cell, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) {
        return cell.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    });
}

/// The cells of one row by column name.
class OrderRow
{
public:
    OrderRow(const PlainTable &table, std::size_t row)
        : m_table(table)
        , m_row(row)
    {}

    QString text(const char *column) const
    {
        const int place = m_table.find(QLatin1String(column));
        const QString cell = place < 0 ? QString() : m_table.rows[m_row].value(place).trimmed();
        return isOneOf(cell, {"na", "nan", "null", "none", "-"}) ? QString() : cell;
    }
    template <typename T>
    T number(const char *column, T otherwise)
    {
        const QString cell = text(column);
        bool ok = false;
        const double value = cell.toDouble(&ok);
        if (cell.isEmpty())
            return otherwise;
        if (!ok || !std::isfinite(value) || std::abs(value) > 1e9)
            wrong(column, cell);
        return ok && std::abs(value) <= 1e9 ? static_cast<T>(value) : otherwise;
    }
    bool flag(const char *column)
    {
        const QString cell = text(column);
        const bool isSet = isOneOf(cell, {"1", "true", "yes"});
        if (!isSet && !cell.isEmpty() && !isOneOf(cell, {"0", "false", "no"}))
            wrong(column, cell);
        return isSet;
    }
    std::optional<Instant> time(const char *column, const Zone &zone)
    {
        const QString cell = text(column);
        if (cell.isEmpty())
            return std::nullopt;
        const auto instant = instantFrom(cell, zone);
        if (!instant || !instant->isValid())
            wrong(column, cell);
        return instant;
    }
    int severity()
    {
        const QString cell = text("severity");
        static constexpr std::array kNames{"p0", "p1", "p2", "info"};
        for (std::size_t i = 0; i < kNames.size(); ++i) {
            if (isOneOf(cell, {kNames[i]}))
                return static_cast<int>(i);
        }
        const int value = number("severity", 2);
        if (value < 0 || value > 3)
            wrong("severity", cell);
        return value;
    }
    Verdict verdict()
    {
        const QString cell = text("verdict");
        if (cell.isEmpty())
            return Verdict::none;
        if (isOneOf(cell, {"true", "true_alarm", "1", "yes"}))
            return Verdict::trueAlarm;
        if (!isOneOf(cell, {"false", "false_alarm", "0", "no"}))
            wrong("verdict", cell);
        return Verdict::falseAlarm;
    }

    void wrong(const char *column, const QString &cell)
    {
        if (m_error)
            return;
        m_error = Error{ErrorCode::invalidData,
                        QCoreApplication::translate("Analysis", "Row %1, column “%2”: cannot read “%3”.")
                            .arg(m_row + 1)
                            .arg(QLatin1String(column), cell),
                        {}};
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    const PlainTable &m_table;
    std::size_t m_row;
    std::optional<Error> m_error;
};

}  // namespace

Result<std::vector<RecordedOrder>> readOrders(const PlainTable &table, const Zone &zone)
{
    if (!table.has(QStringLiteral("opened")))
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "Work orders need the column “opened”."));
    std::vector<RecordedOrder> orders;
    std::map<QString, std::int32_t> people;  // by first appearance
    for (std::size_t place = 0; place < table.rows.size(); ++place) {
        OrderRow row(table, place);
        RecordedOrder &order = orders.emplace_back();
        order.id = row.text("id");
        if (order.id.isEmpty())
            order.id = QString::number(place + 1);
        if (const QString person = row.text("person"); !person.isEmpty())
            order.person = people.try_emplace(person, static_cast<std::int32_t>(people.size())).first->second;
        order.rule = row.text("rule");
        order.severity = row.severity();
        if (const auto opened = row.time("opened", zone))
            order.opened = *opened;
        else
            row.wrong("opened", row.text("opened"));
        order.acknowledged = row.time("acknowledged", zone);
        order.closed = row.time("closed", zone);
        order.verdict = row.verdict();
        order.reason = row.text("reason");
        order.occurrences = row.number("occurrences", 1);
        order.deviation = row.number("deviation", 0.0);
        order.nights = row.number("nights", 1);
        order.quality = row.number("quality", 1.0);
        order.atNight = row.flag("at_night");
        order.learning = row.flag("learning");
        if (row.error())
            return fail(*row.error());
    }
    return orders;
}

}  // namespace xinglin
