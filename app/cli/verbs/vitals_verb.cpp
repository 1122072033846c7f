// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/verbs.h"
#include "domain/metric.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace xinglin {
namespace {

class VitalsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("vitals"); }
    QString synopsis() const override
    {
        return QStringLiteral("--person P --metric KEY --from T --to T [--raw]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Write a person's stored values of one metric as CSV");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("person"), QStringLiteral("P"), true},
                {QStringLiteral("metric"), QStringLiteral("KEY"), true},
                {QStringLiteral("from"), QStringLiteral("T"), true},
                {QStringLiteral("to"), QStringLiteral("T"), true},
                {QStringLiteral("raw"), {}}};
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const QString key = arguments.value(QStringLiteral("metric"));
        const Metric *metric = MetricDictionary::builtIn().find(key);
        if (!metric)
            return badValue(QStringLiteral("metric"), unknownMetric(key));
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const Zone &zone = session.info().zone;
        const auto from = instantOf(arguments, QStringLiteral("from"), zone, false);
        const auto to = instantOf(arguments, QStringLiteral("to"), zone, true);
        if (!from || !to)
            return fail(from ? to.error() : from.error());
        const auto person = session.resolve(SubjectId::Kind::person,
                                            arguments.value(QStringLiteral("person")), zone.dayOf(*from));
        if (!person)
            return fail(person.error());
        const auto values = session.wait(
            session.workspace().rawValues(session.actor(), person->id.person, key, {*from, *to}));
        if (!values)
            return fail(values.error());
        const bool raw = arguments.has(QStringLiteral("raw"));
        if (!session.terminal().isJson())
            session.terminal().print(QStringLiteral("time,value,flags,provenance,device") +
                                     (raw ? QStringLiteral(",steps,source") : QString()));
        for (const RawValue &value : *values)
            print(value, *metric, raw, session);
        return exit_code::ok;
    }

private:
    static QString unknownMetric(const QString &key)
    {
        QStringList keys;
        for (const Metric &metric : MetricDictionary::builtIn().all())
            keys += metric.key;
        return noneOf(key, keys);
    }

    /// An ISO 8601 instant; without an offset it is the tenant's local time; a date alone is that day's
    /// beginning, or its end where it bounds.
    static Result<Instant> instantOf(const Arguments &arguments, const QString &option, const Zone &zone,
                                     bool isEnd)
    {
        const QString text = arguments.value(option);
        const Day day = Day::fromText(text);
        if (day.isValid())
            return zone.startOf(isEnd ? day + 1 : day);
        const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (time.isValid() && time.timeSpec() != Qt::LocalTime)
            return Instant(time.toMSecsSinceEpoch());
        // Qt puts local times into the machine's zone, where they may not exist; so only their parts are
        // taken.
        const qsizetype split = text.indexOf(QRegularExpression(QStringLiteral("[T ]")));
        const Day localDay = Day::fromText(QStringView(text).left(split));
        const QTime clock = split > 0 ? QTime::fromString(text.mid(split + 1), Qt::ISODateWithMs) : QTime();
        const Instant local = localDay.isValid() && clock.isValid()
                                  ? zone.fromLocal(localDay, clock.msecsSinceStartOfDay())
                                  : Instant();
        if (!local.isValid())
            return badValue(option, QCoreApplication::translate(
                                        "Cli", "“%1” is no time (2026-10-01 or 2026-10-01T08:00:00+08:00)")
                                        .arg(text));
        return local;
    }

    static void print(const RawValue &value, const Metric &metric, bool raw, const Session &session)
    {
        const QString time = session.info().zone.isoText(value.time);
        const double units = metric.toUnits(value.steps);
        const QString flags = flagNames(value.flags);
        if (session.terminal().isJson()) {
            QJsonObject json{{QStringLiteral("time"), time},
                             {QStringLiteral("value"), units},
                             {QStringLiteral("flags"),
                              QJsonArray::fromStringList(flags.split(QLatin1Char(' '), Qt::SkipEmptyParts))},
                             {QStringLiteral("provenance"), value.provenance},
                             {QStringLiteral("device"), value.device}};
            if (raw) {
                json[QStringLiteral("steps")] = value.steps;
                json[QStringLiteral("source")] = value.source;
            }
            session.terminal().printJson(json);
            return;
        }
        QStringList fields{time, QString::number(units, 'g', 12), flags, value.provenance, value.device};
        if (raw)
            fields << QString::number(value.steps) << value.source;
        for (QString &field : fields) {
            if (field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('"')))
                field = QLatin1Char('"') + field.replace(QLatin1Char('"'), QLatin1String("\"\"")) +
                        QLatin1Char('"');
        }
        session.terminal().print(fields.join(QLatin1Char(',')));
    }
};

}  // namespace

std::unique_ptr<Verb> makeVitalsVerb()
{
    return std::make_unique<VitalsVerb>();
}

}  // namespace xinglin
