// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_files.h"

#include "ingest/check_up_table.h"
#include "workspace/check_up_use_cases.h"
#include "workspace/demo/demo_check_ups.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace xinglin;

namespace {

const Day kUntil = Day::fromCivil(2026, 10, 31);

DemoOptions optionsOf(DemoOptions::Size size, std::uint64_t seed = 7)
{
    DemoOptions options;
    options.size = size;
    options.seed = seed;
    options.until = kUntil;
    return options;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// All files of a demo by name.
QMap<QString, QByteArray> written(const DemoOptions &options)
{
    const QTemporaryDir folder;
    auto files = DemoFiles::make(options, folder.path());
    if (!files || !files->writeLists() || !files->writeDeviceMessages())
        return {};
    for (int i = 0; i < files->sampleFileCount(); ++i) {
        if (!files->writeSamples(i))
            return {};
    }
    if (!files->slices())
        return {};
    QMap<QString, QByteArray> contents;
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files))
        contents.insert(name, contentOf(folder.filePath(name)));
    return contents;
}

/// One record with its field names made equal.
struct Sent
{
    QString serial, time, sleep;
    int heart = 0, spo2 = 0, systolic = 0, diastolic = 0, steps = 0;
    double temperature = 0.0;
    QString vitals() const
    {
        return QStringLiteral("%1 %2 %3 %4 %5")
            .arg(heart)
            .arg(spo2)
            .arg(systolic)
            .arg(diastolic)
            .arg(temperature);
    }
    QString day() const { return time.left(10); }
};

QString text(const QJsonObject &object, const char *one, const char *other)
{
    const QJsonValue value =
        object.contains(QLatin1String(one)) ? object[QLatin1String(one)] : object[QLatin1String(other)];
    return value.isString() ? value.toString() : value.toVariant().toString();
}

Sent read(const QJsonObject &record)
{
    Sent sent;
    sent.serial = text(record, "id", "deviceSn");
    sent.time = text(record, "cjsj", "timestamp");
    if (!sent.time.contains(QLatin1Char('-')))
        sent.time = QDateTime::fromMSecsSinceEpoch(sent.time.toLongLong(), Qt::OffsetFromUTC, 8 * 3600)
                        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    sent.sleep = text(record, "smData", "sleepData");
    sent.heart = text(record, "xlv", "heartRate").toInt();
    sent.spo2 = text(record, "xy", "bloodOxygen").toInt();
    sent.temperature = text(record, "tw", "temperature").toDouble();
    sent.systolic = text(record, "gxy", "pressureHigh").toInt();
    sent.diastolic = text(record, "dxy", "pressureLow").toInt();
    sent.steps = text(record, "bs", "step").toInt();
    return sent;
}

std::vector<Sent> readAll(const QByteArray &ndjson)
{
    std::vector<Sent> all;
    for (const QByteArray &line : ndjson.split('\n')) {
        if (line.isEmpty())
            continue;
        QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.isEmpty())
            return {};
        for (const QJsonValue &record : object.value(QLatin1String("batch_data")).toArray())
            all.push_back(read(record.toObject()));
        if (object.contains(QLatin1String("batch_data")))
            continue;
        object = object.value(QLatin1String("data")).toObject();
        all.push_back(read(object.contains(QLatin1String("data"))
                               ? object.value(QLatin1String("data")).toObject()
                               : object));
    }
    return all;
}

double meanOf(const std::vector<double> &values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

}  // namespace

class TestDemoFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameSeedMakesTheSameBytes();
    void companyHasFiveLevels();
    void peopleAreBelievable();
    void checkUpsAreBelievable();
    void everyRecordIsReadable();
    void bodiesAreBelievable();
    void storiesAreInTheData();
    void lastDaysAreCutIntoSlices();
    void lateDataIsShuffledAndRepeated();
    void handOverIsInTheBindings();
    void mediumIsFast();

private:
    QString serialOf(const QString &person) const;
    QString story(const char *key, const char *field) const;

    QMap<QString, QByteArray> m_files;
    std::vector<Sent> m_sent;
    DemoOptions m_options = optionsOf(DemoOptions::Size::small);
    std::unique_ptr<DemoCompany> m_company;
};

void TestDemoFiles::initTestCase()
{
    m_files = written(m_options);
    QVERIFY(m_files.contains(QStringLiteral("units.csv")));
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        const bool isWatch = file.key().startsWith(QLatin1String("watch-"));
        const bool isReplay = file.key().startsWith(QLatin1String("replay-"));
        if ((!isWatch && !isReplay) || file.key().contains(QLatin1String("late")) ||
            file.key().contains(QLatin1String("-events")))
            continue;
        const auto records = readAll(file.value());
        QVERIFY2(!records.empty(), qPrintable(file.key()));
        m_sent.insert(m_sent.end(), records.begin(), records.end());
    }
    auto company = DemoCompany::make(m_options);
    QVERIFY(company.has_value());
    m_company = std::make_unique<DemoCompany>(*company);
}

QString TestDemoFiles::serialOf(const QString &person) const
{
    return QString::fromStdString(demoSerial(m_options, person.mid(1).toInt() - 1));
}

QString TestDemoFiles::story(const char *key, const char *field) const
{
    for (const QJsonValue &each : QJsonDocument::fromJson(m_files[QStringLiteral("stories.json")]).array()) {
        if (each[QLatin1String("story")] == QLatin1String(key))
            return each[QLatin1String(field)].toString();
    }
    return {};
}

void TestDemoFiles::sameSeedMakesTheSameBytes()
{
    QCOMPARE(written(m_options), m_files);
    const auto other = written(optionsOf(DemoOptions::Size::small, 8));
    QCOMPARE(other.keys(), m_files.keys());
    QVERIFY(other[QStringLiteral("people.csv")] != m_files[QStringLiteral("people.csv")]);
    QVERIFY(other[QStringLiteral("watch-late.ndjson")] != m_files[QStringLiteral("watch-late.ndjson")]);
}

void TestDemoFiles::companyHasFiveLevels()
{
    for (const auto size : {DemoOptions::Size::small, DemoOptions::Size::medium, DemoOptions::Size::large}) {
        const auto company = DemoCompany::make(optionsOf(size));
        QVERIFY(company.has_value());
        QCOMPARE(static_cast<int>(company->people.size()), optionsOf(size).people());
        std::map<QString, int> depth;
        int deepest = 0;
        QSet<QString> sites;
        for (const DemoUnit &unit : company->units) {
            QVERIFY(!depth.contains(unit.code));
            QVERIFY(unit.parent.isEmpty() || depth.contains(unit.parent));
            depth[unit.code] = unit.parent.isEmpty() ? 1 : depth[unit.parent] + 1;
            deepest = std::max(deepest, depth[unit.code]);
            if (depth[unit.code] == 2)
                sites.insert(unit.name.en);
            QVERIFY(!unit.name.zh.isEmpty() && !unit.name.en.isEmpty());
        }
        QCOMPARE(deepest, 5);
        QCOMPARE(sites.size(), 4);
        int next = 0;
        for (const DemoTeam &team : company->teams) {
            QCOMPARE(team.first, next);
            QVERIFY(team.end - team.first >= 5);  // small groups are not shown
            next = team.end;
        }
        QCOMPARE(next, optionsOf(size).people());
    }
}

void TestDemoFiles::peopleAreBelievable()
{
    const QList<QByteArray> lines = m_files[QStringLiteral("people.csv")].trimmed().split('\n');
    QCOMPARE(lines.size(), 61);
    QCOMPARE(lines[0], QByteArray("code,name,name_en,unit,position,risk,sex,birth,phone,id_number"));
    std::set<QString> codes;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList fields = QString::fromUtf8(lines[i]).split(QLatin1Char(','));
        QCOMPARE(fields.size(), 10);
        codes.insert(fields[0]);
        QVERIFY(fields[1][0].unicode() > 0x4e00 && fields[1].size() >= 2);
        QVERIFY(fields[2].contains(QLatin1Char(' ')));
        const Day birth = Day::fromText(fields[7]);
        QVERIFY(birth.isValid() && (kUntil - birth) / 365 >= 19 && (kUntil - birth) / 365 <= 60);
        QVERIFY(fields[9].startsWith(QLatin1String("000000")));  // no such region: nobody's number
    }
    QCOMPARE(codes.size(), std::size_t(60));
}

void TestDemoFiles::checkUpsAreBelievable()
{
    for (const Language language : {Language::zhCN, Language::en}) {
        DemoOptions options = optionsOf(DemoOptions::Size::medium);
        options.language = language;
        const auto company = DemoCompany::make(options);
        QVERIFY(company.has_value());
        const std::string text = demoCheckUps(*company, options);
        const auto table = readCheckUps(text);
        QVERIFY(table.has_value());
        QCOMPARE(table->rejected, std::uint64_t{0});
        std::set<QString> people;
        int withVitals = 0, withLaboratory = 0;
        for (const CheckUpLine &line : table->lines) {
            const Status sensible = check_ups::validate(line.checkUp, kUntil);
            QVERIFY2(sensible, sensible ? "" : qPrintable(line.person + sensible.error().message));
            people.insert(line.person);
            withVitals += line.checkUp.respiratoryRate ? 1 : 0;
            withLaboratory += line.checkUp.hdl ? 1 : 0;
        }
        const auto share = static_cast<double>(people.size()) / options.people();
        QVERIFY2(share > 0.55 && share < 0.65, qPrintable(QString::number(share)));
        QVERIFY(withVitals > 5 && withVitals < 60);
        QVERIFY(withLaboratory > 400 && withLaboratory < 560);
    }
    QVERIFY(m_files[QStringLiteral("checkups.csv")].count('\n') > 25);
}

void TestDemoFiles::everyRecordIsReadable()
{
    // 60 people x 60 days x 144 samples, less hours without the watch and the stories' silence.
    QVERIFY2(m_sent.size() > 400'000 && m_sent.size() < 518'400, qPrintable(QString::number(m_sent.size())));
    std::set<std::pair<QString, QString>> keys;
    QSet<QString> dialects;
    for (const Sent &sent : m_sent) {
        QVERIFY2(keys.emplace(sent.serial, sent.time).second, qPrintable(sent.serial + sent.time));
        QVERIFY(sent.time >= QLatin1String("2026-09-02") && sent.time < QLatin1String("2026-11-01"));
    }
    const QByteArray all = m_files.values().join();
    for (const char *shape : {"{\"data\":{\"id\"", "{\"data\":{\"deviceSn\"", "{\"batch_data\":[",
                              "{\"data\":{\"data\":{", "{\\\"code\\\":\\\"0\\\"\\\"data\\\":["})
        QVERIFY2(all.contains(shape), shape);
}

void TestDemoFiles::bodiesAreBelievable()
{
    std::vector<double> night, day, oxygen, temperature, totals;
    std::map<std::pair<QString, QString>, int> steps;
    for (const Sent &sent : m_sent) {
        QVERIFY(sent.heart >= 38 && sent.heart <= 188);
        QVERIFY(sent.spo2 >= 80 && sent.spo2 <= 100);
        QVERIFY(sent.temperature >= 34.5 && sent.temperature <= 41.2);
        QVERIFY(sent.diastolic < sent.systolic);
        const int hour = sent.time.mid(11, 2).toInt();
        if (hour == 3)
            night.push_back(sent.heart);
        if (hour == 10)
            day.push_back(sent.heart);
        oxygen.push_back(sent.spo2);
        temperature.push_back(sent.temperature);
        int &most = steps[{sent.serial, sent.day()}];
        if (sent.serial != serialOf(story("handed_over", "who").left(6)) && sent.steps < most)
            QVERIFY2(false, qPrintable(sent.serial + sent.time));  // counters only rise within a day
        most = std::max(most, sent.steps);
    }
    for (const auto &[key, value] : steps)
        totals.push_back(value);
    QVERIFY(meanOf(day) - meanOf(night) > 8.0);
    QVERIFY(meanOf(day) > 70.0 && meanOf(day) < 92.0);
    QVERIFY(meanOf(oxygen) > 96.0 && meanOf(oxygen) < 98.5);
    QVERIFY(meanOf(temperature) > 36.2 && meanOf(temperature) < 36.9);
    QVERIFY2(meanOf(totals) > 5000.0 && meanOf(totals) < 12000.0,
             qPrintable(QString::number(meanOf(totals))));
}

void TestDemoFiles::storiesAreInTheData()
{
    const QString stuck = serialOf(story("stuck_sensor", "who"));
    const QString linear = serialOf(story("simulated_pressure", "who"));
    const QString alarmed = serialOf(story("false_alarms", "who"));
    const DemoTeam &feverTeam = m_company->teamOf(u"QL-P-1-1");
    const DemoTeam &tunnel = m_company->teamOf(u"QL-M-1-2");
    QSet<QString> stuckValues, feverish, feverishElsewhere, inTunnel, sos;
    int low = 0;
    for (const Sent &sent : m_sent) {
        const int person = (sent.serial.mid(5).toInt() - 100'000) / 7;
        if (sent.serial == stuck && sent.day() == story("stuck_sensor", "from"))
            stuckValues.insert(sent.vitals());
        if (sent.serial == linear)
            QVERIFY(std::abs(sent.systolic - (0.62 * sent.heart + 72.4)) <= 0.5001);
        if (sent.temperature >= 37.6) {
            const bool isTheirs = person >= feverTeam.first && person < feverTeam.end &&
                                  sent.day() >= story("fever", "from") && sent.day() <= story("fever", "to");
            (isTheirs ? feverish : feverishElsewhere).insert(sent.serial);
        }
        if (person >= tunnel.first && person < tunnel.end && sent.day() >= story("tunnel", "from") &&
            sent.day() <= story("tunnel", "to"))
            inTunnel.insert(sent.serial);
        if (sent.serial == alarmed && sent.spo2 < 88)
            ++low;
        if (sent.heart >= 158)
            sos.insert(sent.day());
    }
    QCOMPARE(stuckValues.size(), 1);
    QCOMPARE(feverish.size(), feverTeam.end - feverTeam.first - 1);
    QVERIFY(feverishElsewhere.size() < 10);
    QCOMPARE(inTunnel.size(), 0);
    QVERIFY2(low >= 8 && low <= 12, qPrintable(QString::number(low)));
    QVERIFY(sos.contains((kUntil - 6).text()) && sos.contains((kUntil - 2).text()));
    QCOMPARE(m_files[QStringLiteral("events.ndjson")].count("SOS_EVENT"), 1);
    QCOMPARE(m_files[QStringLiteral("events.ndjson")].count("FALLDOWN_EVENT"), 0);
    QCOMPARE(m_files[QStringLiteral("events.ndjson")].count("SPO2_LOW_ALERT"), 12);
}

void TestDemoFiles::lastDaysAreCutIntoSlices()
{
    QByteArray events;
    QString before;
    int slices = 0;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
        const bool isSample = file.key().startsWith(QLatin1String("watch-"));
        const QString firstReplayed = (kUntil - 2).text();
        if (file.key().contains(QLatin1String("-events"))) {
            events += file.value();
            continue;
        }
        const QString day = file.key().mid(7, 10);
        if (!isSample && !file.key().startsWith(QLatin1String("replay-")))
            continue;
        slices += isSample ? 0 : 1;
        QString latest;
        for (const Sent &sent : readAll(file.value())) {
            QVERIFY2(isSample ? sent.day() < firstReplayed : sent.day() == day, qPrintable(file.key()));
            QVERIFY2(isSample || sent.time > before, qPrintable(file.key() + sent.time));
            latest = std::max(latest, sent.time);
        }
        if (!isSample)
            before = latest;  // names sort by time
    }
    QCOMPARE(slices, 12);
    QCOMPARE(events.count("FALLDOWN_EVENT"), 1);
    QCOMPARE(events.count("SOS_EVENT"), 1);  // the one that still waits
    QVERIFY(events.contains(kUntil.text().toUtf8() + " 23:57"));
}

void TestDemoFiles::lateDataIsShuffledAndRepeated()
{
    const std::vector<Sent> late = readAll(m_files[QStringLiteral("watch-late.ndjson")]);
    QVERIFY(late.size() > 3000);
    QSet<QString> keys, days;
    bool isSorted = true;
    for (std::size_t i = 0; i < late.size(); ++i) {
        keys.insert(late[i].serial + late[i].time);
        days.insert(late[i].day());
        isSorted =
            isSorted && (i == 0 || late[i - 1].serial + late[i - 1].time < late[i].serial + late[i].time);
    }
    QVERIFY(!isSorted);
    QVERIFY(keys.size() < static_cast<qsizetype>(late.size()));
    QCOMPARE(days.size(), 5);
}

void TestDemoFiles::handOverIsInTheBindings()
{
    const QStringList people = story("handed_over", "who").split(QLatin1Char(' '));
    const QByteArray bindings = m_files[QStringLiteral("bindings.csv")];
    QCOMPARE(bindings.trimmed().split('\n').size(), 62);
    const QByteArray handed = serialOf(people[0]).toUtf8() + ',';
    QVERIFY(bindings.contains(handed + people[0].toUtf8() + ",2026-09-01 08:00:00,2026-10-16 12:00:00\n"));
    QVERIFY(bindings.contains(handed + people[1].toUtf8() + ",2026-10-16 12:00:00,\n"));
    const QString own = serialOf(people[1]);
    for (const Sent &sent : m_sent)
        QVERIFY(sent.serial != own || sent.time < QLatin1String("2026-10-16 12:00:00"));
}

void TestDemoFiles::mediumIsFast()
{
    const QTemporaryDir folder;
    auto files = DemoFiles::make(optionsOf(DemoOptions::Size::medium), folder.path());
    QVERIFY(files.has_value());
    QVERIFY(files->sampleFileCount() > 5);
    QElapsedTimer timer;
    timer.start();
    const auto path = files->writeSamples(0);
    QVERIFY(path.has_value());
    const double megabytes = static_cast<double>(QFileInfo(*path).size()) / 1e6;
    qInfo("one of %d files: %.1f MB in %lld ms", files->sampleFileCount(), megabytes, timer.elapsed());
    QVERIFY(megabytes > 50.0);
}

QTEST_GUILESS_MAIN(TestDemoFiles)
#include "tst_demo_files.moc"
