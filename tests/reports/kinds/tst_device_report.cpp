// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/device_parts.h"
#include "reports/builders/device_report.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_figures.h"
#include "tests/workspace/company.h"
#include "workspace/device_record_use_cases.h"

#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace Qt::StringLiterals;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("tester")};

/// The company with watches: everybody of M1 but M1-7 wears one from August on; M1-0 changed theirs in
/// September; two lie in a drawer. It is noon of 30 September.
class WatchedCompany
{
public:
    WatchedCompany()
    {
        const Status done = company.context().store.write([this](StoreSession &session) {
            m_session = &session;
            return fill();
        });
        if (!done)
            qFatal("no watches: %s", qPrintable(say(done.error())));
    }

    Instant at(const char *day, int hour) const
    {
        return zone().startOf(Day::fromText(QString::fromLatin1(day))) + hour * std::int64_t{3'600'000};
    }
    const Zone &zone() const { return m_zone; }
    Result<DeviceRecord> record(const char *unit, const DayRange &days = kSeptember,
                                Reader reader = Reader::seesIndividuals)
    {
        return devices::record(company.context(), kActor, company.unit(unit).id, days, {}, reader);
    }
    DeviceReportData reportData(const char *unit, Reader reader = Reader::seesIndividuals)
    {
        const DayRange august{Day::fromText(u"2026-08-01"), Day::fromText(u"2026-08-31")};
        DeviceReportData data;
        data.subject = {QString::fromLatin1(unit), company.unit(unit).name, {}};
        data.record = record(unit, kSeptember, reader);
        data.dataFrom = kCompanyStart;
        data.previous = record(unit, august, reader);
        data.yearEarlier = fail(ErrorCode::busy, QStringLiteral("The store is busy."));
        return data;
    }

    Company company;

private:
    Status fill()
    {
        for (int i = 0; i < 7; ++i) {
            Device device = watch(i);
            device.model = i < 4 ? QStringLiteral("XW-2") : QString();
            device.firmware = i < 2 ? QStringLiteral("1.4") : i < 4 ? QStringLiteral("1.5") : QString();
            if (i != 3)
                device.battery = 10 + 20 * i;
            if (i < 5)
                device.worn = i != 2;
            device.lastSeen = i == 5 ? Instant() : i == 6 ? at("2026-09-20", 8) : at("2026-09-30", 11);
            const auto saved = m_session->devices().saveDevice(device);
            if (!saved)
                return fail(saved.error());
            const bool changed = i == 0;
            if (const Status bound =
                    bind(saved->id, i, at("2026-08-01", 8), changed ? at("2026-09-10", 8) : kForever);
                !bound)
                return bound;
            if (const Status told = report(saved->id, i); !told)
                return told;
        }
        const auto fresh = m_session->devices().saveDevice(watch(10));
        const auto spare = m_session->devices().saveDevice(watch(11));
        if (!fresh || !spare)
            return fail(fresh ? spare.error() : fresh.error());
        return bind(fresh->id, 0, at("2026-09-12", 8), kForever);
    }
    static Device watch(int number)
    {
        Device device;
        device.serial = QStringLiteral("W%1").arg(number, 2, 10, QLatin1Char('0'));
        return device;
    }
    Status bind(DeviceId device, int person, Instant from, Instant to)
    {
        Binding binding;
        binding.device = device;
        binding.person = company.members().at(QStringLiteral("M1-%1").arg(person)).person.id;
        binding.time = {from, to};
        const auto saved = m_session->devices().saveBinding(binding);
        return saved ? Status() : fail(saved.error());
    }
    /// Falls of W01 on two days, SOS of W00 while worn and while lying about, one word of each in August.
    Status report(DeviceId device, int number)
    {
        const auto add = [&](const char *key, Instant time) {
            return m_session->devices().addEvent(device, time, {key, "1", {}, {}, 0});
        };
        bool ok = add("WEAR_STATUS_CHANGED", at("2026-08-10", 9)).has_value();
        if (number == 1)
            ok = ok && add("FALLDOWN_EVENT", at("2026-09-03", 9)) &&
                 add("FALLDOWN_EVENT", at("2026-09-04", 9));
        if (number == 0)
            ok = ok && add("SOS_EVENT", at("2026-09-05", 9)) && add("SOS_EVENT", at("2026-09-25", 9));
        return ok ? Status() : fail(ErrorCode::internal, QStringLiteral("no event"));
    }

    Zone m_zone = *Zone::byName("Asia/Shanghai");
    StoreSession *m_session = nullptr;
};

}  // namespace

class TestDeviceReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watchesOfAUnitAreThoseItsPeopleWore()
    {
        const auto record = m_watched.record("M1");
        QVERIFY(record.has_value());
        QCOMPARE(record->people, std::int64_t{8});
        QCOMPARE(record->peopleWithout, std::int64_t{1});  // M1-7
        QCOMPARE(record->devices.size(), std::size_t{8});  // W00 was worn in the period
        QCOMPARE(record->unassigned, std::int64_t{0});
        QCOMPARE(std::ranges::count_if(record->devices, &DeviceLine::isBound), 7);
        QCOMPARE(record->devices.front().device.serial, QStringLiteral("W00"));
        QVERIFY(!record->devices.front().isBound);
        QCOMPARE(record->devices[1].personCode, QStringLiteral("M1-1"));
        QCOMPARE(record->devices[1].personName.en, QStringLiteral("Name M1-1"));
    }

    void theWholeAlsoHasWhatNobodyWears()
    {
        const auto record = m_watched.record("R");
        QCOMPARE(record->devices.size(), std::size_t{9});
        QCOMPARE(record->unassigned, std::int64_t{2});  // W00 and W11
        QCOMPARE(record->peopleWithout, std::int64_t{17 - 7});
    }

    void bindingsOfThePeriodAreCounted()
    {
        const auto record = m_watched.record("M1");
        QCOMPARE(record->began, std::int64_t{1});
        QCOMPARE(record->ended, std::int64_t{1});
        QCOMPARE(record->changes.size(), std::size_t{2});
        QVERIFY(record->changes[0].began);
        QCOMPARE(record->changes[0].serial, QStringLiteral("W10"));
        // What was heard last is of the morning of the thirtieth.
        QVERIFY(record->stateAt < m_watched.at("2026-09-30", 12));
        QCOMPARE(record->boundDaily.size(), std::size_t{29});
        // Seven watches; six between the tenth and the noon of the twelfth.
        for (std::size_t i = 0; i < 29; ++i)
            QCOMPARE(record->boundDaily[i], std::int64_t{i == 9 || i == 10 ? 6 : 7});
    }

    void eventsBelongToWhoWoreTheWatchThen()
    {
        const auto unit = m_watched.record("M1");
        QCOMPARE(unit->urgentEvents, std::int64_t{3});  // two falls, the SOS while worn
        const auto falls = std::ranges::find_if(
            unit->events, [](const auto &count) { return count.key == QLatin1String("FALLDOWN_EVENT"); });
        QVERIFY(falls != unit->events.end());
        QCOMPARE(falls->events, std::int64_t{2});
        QCOMPARE(falls->devices, std::int64_t{1});
        QCOMPARE(falls->daily[2], std::int64_t{1});
        QCOMPARE(falls->daily[3], std::int64_t{1});
        QCOMPARE(unit->urgent.front().personCode, QStringLiteral("M1-0"));
        const auto whole = m_watched.record("R");
        QCOMPARE(whole->urgentEvents, std::int64_t{4});
        QVERIFY(whole->urgent.front().personCode.isEmpty());  // nobody wore it on the 25th
    }

    void silenceIsMeasuredFromNow()
    {
        const auto record = m_watched.record("M1");
        const auto silent = silentDevices(*record);
        QStringList serials;
        for (const DeviceLine *line : silent)
            serials += line->device.serial;
        // Never heard of first: W05 and the fresh W10; then W06, ten days.
        QCOMPARE(serials, (QStringList{QStringLiteral("W05"), QStringLiteral("W10"), QStringLiteral("W06")}));
        const Instant heard(1'000'000'000);
        QCOMPARE(silenceOf(heard, heard + (kDayMs - 1)), SilentFor::underADay);
        QCOMPARE(silenceOf(heard, heard + kDayMs), SilentFor::underThreeDays);
        QCOMPARE(silenceOf(heard, heard + 3 * kDayMs), SilentFor::underAWeek);
        QCOMPARE(silenceOf(heard, heard + 7 * kDayMs), SilentFor::longer);
    }

    void theTablesSayWhatIsKnown()
    {
        const Document document = deviceReport(setting(Language::en), m_watched.reportData("M1"));
        const TableBlock *stock = tableOf(document, "stock");
        QVERIFY(stock);
        QCOMPARE(stock->rows.size(), std::size_t{2});
        QCOMPARE(stock->rows[0][0].text, QStringLiteral("not told"));
        const std::vector<double> known{4, 3, 1, 3, 1, 0, 0};
        for (std::size_t i = 0; i < known.size(); ++i)
            QCOMPARE(*stock->rows[1][i + 1].number, known[i]);
        QCOMPARE(*stock->sumRow[1].number, 8.0);
        const TableBlock *silent = tableOf(document, "silent");
        QVERIFY(silent);
        QCOMPARE(silent->rows.size(), std::size_t{3});
        QVERIFY(silent->rows[0][4].isAbsent);
        QCOMPARE(*silent->rows[2][4].number, 10.0);
        const TableBlock *events = tableOf(document, "device_events");
        QVERIFY(events);
        QCOMPARE(*events->rows[0][3].number, 0.0);  // August had none of these
        QVERIFY(events->rows[0][4].isAbsent);       // the year before could not be read
        QVERIFY(holds(document, QStringLiteral("The store is busy.")));
        const TableBlock *low = tableOf(document, "low_battery");
        QVERIFY(low);
        QCOMPARE(low->rows.size(), std::size_t{1});
        QCOMPARE(low->rows[0][0].text, QStringLiteral("W00"));
    }

    /// What no watch told is no reason to be calm.
    void whatWasNotToldIsNotWell()
    {
        DeviceReportData data = m_watched.reportData("M1");
        const Document some = deviceReport(setting(Language::en), data);
        QVERIFY(holds(some, QStringLiteral("under 20%; not told by 2 of 8")));
        DeviceRecord &record = *data.record;
        record.peopleWithout = record.unassigned = 0;
        for (DeviceLine &line : record.devices) {
            line.device.battery.reset();
            line.device.firmware.clear();
            line.heard = record.stateAt;
        }
        const Document none = deviceReport(setting(Language::en), data);
        QVERIFY(holds(none, QStringLiteral("Watches that never told of themselves: 8")));
        QVERIFY(!holds(none, QStringLiteral("No rule of this report was triggered")));
        QCOMPARE(tableOf(none, "low_battery")->emptyText,
                 QStringLiteral("None is known of; not told by 8 of 8."));
        const auto figureOf = [](const Document &document, const QString &label) {
            for (const Block &block : document.blocks) {
                const auto *figures = std::get_if<KeyFiguresBlock>(&block);
                for (const KeyFigure &one : figures ? figures->figures : std::vector<KeyFigure>()) {
                    if (one.label == label)
                        return one;
                }
            }
            return KeyFigure();
        };
        QVERIFY(!figureOf(none, QStringLiteral("Low batteries")).hasValue);
        QCOMPARE(figureOf(some, QStringLiteral("Low batteries")).value, QStringLiteral("1"));
        for (DeviceLine &line : record.devices)
            line.device.firmware = QStringLiteral("1.4");
        QVERIFY(holds(deviceReport(setting(Language::en), data),
                      QStringLiteral("Watches that never told of their battery: 8")));
    }

    void aYearIsComparedWithTheYearBeforeOnce()
    {
        DeviceReportData data = m_watched.reportData("M1");
        data.yearEarlier = data.previous;
        const Document month = deviceReport(setting(Language::en), data);
        QCOMPARE(mostChanges(month), std::size_t{2});
        QCOMPARE(tableOf(month, "device_events")->columns.size(), std::size_t{5});
        ReportSetting ofYear = setting(Language::en);
        ofYear.period = Period::yearOf(kSeptember.first);
        const Document year = deviceReport(ofYear, data);
        QCOMPARE(mostChanges(year), std::size_t{1});
        const TableBlock *events = tableOf(year, "device_events");
        QCOMPARE(events->columns.size(), std::size_t{4});
        for (const auto &row : events->rows)
            QCOMPARE(row.size(), std::size_t{4});
    }

    /// A course of one number is a sentence.
    void whatNeverChangesIsNoChart()
    {
        const auto charts = [](const Document &document) {
            return std::ranges::count_if(document.blocks, [](const Block &block) {
                const auto *chart = std::get_if<ChartBlock>(&block);
                return chart &&
                       chart->charts[0].chart.title.endsWith(QLatin1String("bound to people at noon"));
            });
        };
        DeviceReportData data = m_watched.reportData("M1");
        QCOMPARE(charts(deviceReport(setting(Language::en), data)), 1);
        data.record->boundDaily.assign(30, 7);
        const Document document = deviceReport(setting(Language::en), data);
        QCOMPARE(charts(document), 0);
        QVERIFY(
            holds(document, QStringLiteral("Watches bound to people at noon, the same on every day: 7.")));
    }

    /// "Team 1" alone could be any of twenty.
    void theCoverNamesTheUnitsAbove()
    {
        DeviceReportData data = m_watched.reportData("M1");
        data.subject.path = {{QStringLiteral("集团"), QStringLiteral("Group")},
                             {QStringLiteral("综采区"), QStringLiteral("Longwall face")}};
        const Document document = deviceReport(setting(Language::en), data);
        const QString above = coverOf(document).organisation;
        QVERIFY2(above.endsWith(QStringLiteral("Group / Longwall face")), qPrintable(above));
    }

    void aDayHasNoCoursesOfDays()
    {
        DeviceReportData data = m_watched.reportData("M1");
        QCOMPARE(coursesOfDays(deviceReport(setting(Language::en), data)), 2);
        ReportSetting day = setting(Language::en);
        day.period = Period::day(kSeptember.first);
        data.record->boundDaily.resize(1);
        QCOMPARE(coursesOfDays(deviceReport(day, data)), 0);
    }

    /// The state may be told of the first second after the data's last day; its noon is still to come.
    void noonsToComeAreNotCounted()
    {
        Context &context = m_watched.company.context();
        const UnitId unit = m_watched.company.unit("M1").id;
        const Instant morning = context.zone.startOf(kSeptember.first + 20) + 3'600'000;
        const auto record =
            devices::record(context, kActor, unit, kSeptember, morning, Reader::seesIndividuals);
        QVERIFY(record.has_value());
        QCOMPARE(record->boundDaily.size(), std::size_t{20});
        const auto noon = devices::record(context, kActor, unit, kSeptember, morning + 11 * 3'600'000,
                                          Reader::seesIndividuals);
        QCOMPARE(noon->boundDaily.size(), std::size_t{21});
    }

    void tooFewPeopleTellNothing()
    {
        const auto record = m_watched.record("M2", kSeptember, Reader::seesGroups);
        QVERIFY(record->suppressed && record->devices.empty());
        QVERIFY(m_watched.record("M1", kSeptember, Reader::seesGroups)->suppressed);
        QVERIFY(!m_watched.record("M2")->suppressed);
        DeviceReportData data = m_watched.reportData("M2", Reader::seesGroups);
        const Document document = deviceReport(setting(Language::en), data);
        QVERIFY(holds(document, QStringLiteral("Too few people")));
        QVERIFY(!tableOf(document, "stock"));
    }

    void namesStayOutWhereTheyAreNotAskedFor()
    {
        DeviceReportData data = m_watched.reportData("R");
        QVERIFY(holds(deviceReport(setting(Language::en), data), QStringLiteral("Name M1-1")));
        data.named = false;
        const Document document = deviceReport(setting(Language::en), data);
        QVERIFY(!holds(document, QStringLiteral("Name M1")));
        QVERIFY(holds(document, QStringLiteral("M1-1")));
    }

    /// A kind of event that has no name stands as the watch sends it, in quotes.
    void eventsHaveNames()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            const ReportSetting own = setting(language);
            const ReportWords words(own);
            for (const char *key : {"SPO2_LOW_ALERT", "SOS_EVENT", "WEAR_STATUS_CHANGED", "DEVICE_INFO"})
                QVERIFY2(!eventName(words, QLatin1String(key)).contains(QLatin1Char('_')), key);
            QCOMPARE(eventName(words, QStringLiteral("NEW_KIND")), QStringLiteral("“NEW_KIND”"));
        }
    }

    void everyPageCanBeSearched()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            const QString faults = faultsOfPdf(deviceReport(setting(language), m_watched.reportData("R")),
                                               QStringLiteral("devices"));
            QVERIFY2(faults.isEmpty(), qPrintable(faults));
        }
    }

private:
    static ReportSetting setting(Language language)
    {
        ReportSetting setting = test::sampleSetting(language);
        setting.period = Period::monthOf(kSeptember.first);
        return setting;
    }

    WatchedCompany m_watched;
};

QTEST_MAIN(TestDeviceReport)
#include "tst_device_report.moc"
