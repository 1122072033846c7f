// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/store_fixture.h"
#include "workspace/check_up_use_cases.h"

#include "domain/check_up_fields.h"
#include "workspace/analysis_use_cases.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("nurse")};
const Day kToday = Day::fromText(u"2026-10-02");

class StoppedClock final : public Clock
{
public:
    Instant now() const override { return Instant(1'790'899'200'000); }  // 2026-10-02 08:00 in Shanghai
};

class Practice
{
public:
    Practice()
        : context{store.store(), clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()}
    {
        Person made;
        made.code = QStringLiteral("E1");
        person = store.write([&](StoreSession &s) { return s.people().savePerson(made); }).value().id;
    }
    CheckUp checkUp(Day date = kToday) const
    {
        CheckUp made;
        made.person = person;
        made.date = date;
        made.weight = 70.0;
        return made;
    }
    Result<CheckUp> save(const CheckUp &what) { return check_ups::save(context, kActor, what); }
    std::vector<CheckUp> all() { return check_ups::checkUps(context, kActor, person).value(); }
    std::vector<AuditEntry> audit()
    {
        return store.read([](StoreSession &s) { return s.audit().entries(0, 0); }).value();
    }
    QString lastAudit()
    {
        const auto entries = audit();
        if (entries.empty())
            return {};
        const QJsonObject &detail = entries.back().detail;
        QStringList fields;
        for (const QJsonValue &each : detail.value(QLatin1String("fields")).toArray())
            fields += each.toString();
        return entries.back().action + QLatin1Char(' ') + detail.value(QLatin1String("date")).toString() +
               QLatin1Char(' ') + fields.join(QLatin1Char(','));
    }

    StoreFixture store{Medium::memory};
    StoppedClock clock;
    Context context;
    PersonId person;
};

}  // namespace

class TestCheckUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreMadeChangedAndRemoved()
    {
        Practice practice;
        const auto first = practice.save(practice.checkUp(kToday - 30));
        XVERIFY(first);
        QCOMPARE(first->version, 1);
        QCOMPARE(practice.lastAudit(), QStringLiteral("check_up.add 2026-09-02 weight"));
        XVERIFY(practice.save(practice.checkUp()));
        auto all = practice.all();
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all.front().date, kToday);
        all.front().weight.reset();
        all.front().smoker = true;
        const auto changed = practice.save(all.front());
        XVERIFY(changed);
        QCOMPARE(changed->version, 2);
        QCOMPARE(practice.lastAudit(), QStringLiteral("check_up.change 2026-10-02 weight,smoker"));
        XVERIFY(check_ups::remove(practice.context, kActor, practice.person, kToday));
        QCOMPARE(practice.lastAudit(), QStringLiteral("check_up.remove 2026-10-02 smoker"));
        QCOMPARE(practice.all().size(), std::size_t{1});
        XFAILS(check_ups::remove(practice.context, kActor, practice.person, kToday), ErrorCode::notFound);
        XVERIFY(practice.store.read([](StoreSession &s) { return s.audit().verify(); }));
    }

    void theAuditHoldsNoValue()
    {
        Practice practice;
        CheckUp checkUp = practice.checkUp();
        checkUp.systolic = 151.0;
        checkUp.diastolic = 97.0;
        XVERIFY(practice.save(checkUp));
        for (const AuditEntry &entry : practice.audit()) {
            const QByteArray detail = QJsonDocument(entry.detail).toJson();
            QVERIFY(!detail.contains("151") && !detail.contains("97"));
            QCOMPARE(entry.actor, kActor.name);
        }
    }

    void savingTheSameAgainChangesNothing()
    {
        Practice practice;
        const CheckUp saved = practice.save(practice.checkUp()).value();
        const std::size_t entries = practice.audit().size();
        const auto again = practice.save(saved);
        XVERIFY(again);
        QCOMPARE(again->version, 1);
        QCOMPARE(practice.audit().size(), entries);
    }

    void whoWasTooLateIsTold()
    {
        Practice practice;
        const CheckUp saved = practice.save(practice.checkUp()).value();
        CheckUp mine = saved, theirs = saved;
        mine.weight = 71.0;
        theirs.weight = 72.0;
        XVERIFY(practice.save(mine));
        XFAILS(practice.save(theirs), ErrorCode::conflict);
        XFAILS(practice.save(practice.checkUp()), ErrorCode::conflict);
        QCOMPARE(*practice.all().front().weight, 71.0);
    }

    void everyNumberHasItsRange_data()
    {
        QTest::addColumn<QString>("key");
        for (const CheckUpField &field : checkUpFields()) {
            if (field.kind == CheckUpField::Kind::number)
                QTest::newRow(field.key) << QString::fromLatin1(field.key);
        }
    }
    void everyNumberHasItsRange()
    {
        QFETCH(QString, key);
        Practice practice;
        const CheckUpField &field = *findCheckUpField(key);
        for (const double good : {field.low, field.high, (field.low + field.high) / 2.0}) {
            CheckUp checkUp = practice.checkUp();
            field.set(checkUp, good);
            XVERIFY(check_ups::validate(checkUp, kToday));
        }
        for (const double bad : {field.low - 0.01, field.high + 0.01, 0.0 / 0.0 * field.low,
                                 std::numeric_limits<double>::infinity()}) {
            CheckUp checkUp = practice.checkUp();
            field.set(checkUp, bad);
            const auto refused = practice.save(checkUp);
            XFAILS(refused, ErrorCode::invalidData);
            QVERIFY2(refused.error().message.contains(key), qPrintable(refused.error().message));
            QVERIFY(refused.error().message.contains(QString::number(field.high)));
        }
        QVERIFY(practice.all().empty());
    }

    void theScoresTakeThem()
    {
        Practice practice;
        Identity identity;
        identity.person = practice.person;
        identity.name = named("王小明");
        identity.sex = Sex::male;
        identity.birth = Day::fromText(u"1971-10-02");
        XVERIFY(practice.store.write([&](StoreSession &s) { return s.people().saveIdentity(identity); }));
        CheckUp checkUp = practice.checkUp(kToday - 20);
        checkUp.height = 170.0;
        checkUp.weight = 86.7;
        checkUp.systolic = 140.0;
        checkUp.smoker = checkUp.diabetes = checkUp.treatedPressure = false;
        XVERIFY(practice.save(checkUp));
        const auto riskOn = [&](Day last) {
            const auto analysis = analyses::analyze(
                practice.context, kActor,
                {SubjectId::of(practice.person), {last - 6, last}, {QStringLiteral("framingham")}}, {});
            return analysis.value().results.at(0);
        };
        const AnalysisResult result = riskOn(kToday);
        QVERIFY(result.value);
        QVERIFY2(std::abs(*result.value - 16.7483) < 1e-3, qPrintable(QString::number(*result.value)));
        QVERIFY(std::ranges::any_of(result.inputs, [&](const InputUsed &input) {
            return input.days.first == checkUp.date && input.origin.en.contains(checkUp.date.text());
        }));
        // What was found later is not known on an earlier day.
        QCOMPARE(riskOn(kToday - 21).notApplicable->code, QStringLiteral("missing_inputs"));
    }

    void whatContradictsItselfIsRefused()
    {
        Practice practice;
        CheckUp checkUp = practice.checkUp();
        checkUp.systolic = 120.0;
        checkUp.diastolic = 120.0;
        const auto refused = practice.save(checkUp);
        XFAILS(refused, ErrorCode::invalidData);
        QVERIFY(refused.error().message.contains(QLatin1String("diastolic")));
        CheckUp empty;
        empty.person = practice.person;
        empty.date = kToday;
        XFAILS(practice.save(empty), ErrorCode::invalidData);
        XFAILS(practice.save(practice.checkUp(kToday + 1)), ErrorCode::invalidData);
        XFAILS(practice.save(practice.checkUp(Day())), ErrorCode::invalidData);
        CheckUp stranger = practice.checkUp();
        stranger.person = PersonId(4'711);
        XFAILS(practice.save(stranger), ErrorCode::notFound);
    }
};

QTEST_GUILESS_MAIN(TestCheckUps)
#include "tst_check_ups.moc"
