// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/random.h"
#include "reports/jobs/name_mask.h"
#include "storage/sqlite_store.h"
#include "workspace/embedded_workspace.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace xinglin;
using namespace Qt::StringLiterals;

namespace {

const Actor kActor{u"tester"_s};
const Day kToday = Day::fromCivil(2026, 9, 30);

}  // namespace

/// Who typed texts are about, over a real workspace.
class TestNameMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        NewStore what;
        what.name = u"Test"_s;
        what.now = SystemClock().now();
        auto store = SqliteStore::create(m_folder.filePath(u"workspace"_s), what);
        QVERIFY(store.has_value());
        const Status filled = (*store)->write([this](StoreSession &session) { return fill(session); });
        QVERIFY(filled.has_value());
        auto door = EmbeddedWorkspace::open(*std::move(store), m_folder.filePath(u"workspace"_s));
        QVERIFY(door.has_value());
        m_door = *std::move(door);
    }
    void cleanupTestCase() { m_door.reset(); }

    /// The second of the name is meant where it is the second whom the file is about.
    void aNameOfSeveralPeopleIsWhoWasMet()
    {
        for (const int met : {0, 1}) {
            NameMask mask = masked(Masking::codes);
            mask.person(m_people[std::size_t(met)]);
            QCOMPARE(mask.text(u"张伟休息。Zhang Wei rests"_s), u"Z%1休息。Z%1 rests"_s.arg(met + 1));
        }
    }
    void aNameOfSeveralPeopleIsNobodysCode()
    {
        NameMask mask = masked(Masking::codes);
        QCOMPARE(mask.text(u"张伟休息"_s), u"[name]休息"_s);
        mask.person(m_people[2]);
        QCOMPARE(mask.text(u"请张伟和安静"_s), u"请[name]和Z3"_s);
        mask.person(m_people[0]);
        mask.person(m_people[1]);
        QCOMPARE(mask.text(u"张伟休息"_s), u"[name]休息"_s);
    }
    /// Whom a text names is not met by that.
    void theOrderOfTextsIsNoMatter()
    {
        NameMask mask = masked(Masking::pseudonyms);
        QCOMPARE(mask.person(m_people[1]), u"#1"_s);
        QCOMPARE(mask.text(u"Z1和张伟"_s), u"#2和#1"_s);
        QCOMPARE(mask.text(u"张伟"_s), u"#1"_s);
    }
    void wordsOfTheProgramAreNobodysNames()
    {
        NameMask mask = masked(Masking::codes);
        mask.person(m_people[1]);
        QCOMPARE(mask.generated(u"张伟：安静心率 高峰 98"_s), u"Z2：安静心率 高峰 98"_s);
        QCOMPARE(mask.generated(u"张\u202e伟：安静心率 高峰 98"_s), u"Z2：安静心率 高峰 98"_s);
        QCOMPARE(mask.text(u"高峰来了"_s), u"Z4来了"_s);
    }
    void whoLeftIsStillHidden()
    {
        NameMask mask = masked(Masking::codes);
        QCOMPARE(mask.text(u"柳如是已离职"_s), u"Z5已离职"_s);
    }
    void oneWritesNamesInManyWays()
    {
        NameMask mask = masked(Masking::codes);
        // Composed and not, with signs that turn the text, in capitals; not within other words.
        QCOMPARE(mask.text(u"JOSE\u0301 LEE, Jos\u00e9 Leeds"_s), u"Z6, Jos\u00e9 Leeds"_s);
        QCOMPARE(mask.text(u"柳如\u202e是"_s), u"Z5"_s);
        QCOMPARE(mask.text(u"José\nLee"_s), u"Z6"_s);
        QCOMPARE(masked(Masking::full).text(u"柳如\u202e是"_s), u"柳如是"_s);
    }
    void aNameIsHiddenHoweverItsPartsAreJoined()
    {
        NameMask mask = masked(Masking::codes);
        const auto eachHidden = [&](const QStringList &ways, const QString &code) {
            for (const QString &way : ways) {
                const QString typed = u"昨夜 %1 来过; %1."_s.arg(way);
                QCOMPARE(mask.text(typed), u"昨夜 %1 来过; %1."_s.arg(code));
            }
        };
        eachHidden({u"安静"_s, u"安 静"_s, u"安\u3000静"_s, u"安\u00a0\u2009静"_s, u"安-静"_s,
                    u"安\u2010静"_s, u"安·静"_s, u"安_静"_s, u"安\u200b静"_s},
                   u"Z3"_s);
        eachHidden({u"柳 如 是"_s, u"柳 如是"_s, u"柳如\u3000是"_s, u"柳-如·是"_s}, u"Z5"_s);
        eachHidden({u"Jos\u00e9  Lee"_s, u"Jos\u00e9-Lee"_s, u"JOS\u00c9\u00a0 LEE"_s, u"Jos\u00e9, Lee"_s,
                    u"Lee, Jos\u00e9"_s, u"lee ,jos\u00e9"_s, u"Jos\u00e9\u2013Lee"_s, u"Jos\u00e9_Lee"_s},
                   u"Z6"_s);
        eachHidden({u"Anna-Maria Berg"_s, u"Anna Maria-Berg"_s, u"Berg, Anna-Maria"_s, u"Berg，Anna  Maria"_s,
                    u"Anna, Maria Berg"_s},
                   u"Z7"_s);
        eachHidden({u"阿里·买买提"_s, u"阿里•买买提"_s, u"阿里 买买提"_s, u"阿里买买提"_s}, u"Z7"_s);
        QCOMPARE(mask.text(u"Jos\u00e9_Lee_ECG.pdf"_s), u"Z6_ECG.pdf"_s);
    }
    void ordinarySentencesStayAsTheyAre()
    {
        NameMask mask = masked(Masking::codes);
        for (const QString &sentence :
             {u"血压偏高，峰值 98。"_s, u"血压偏高——峰值 98-99，3、4 次"_s, u"如是 柳 树，李 花 - 开"_s,
              u"Lee Jos\u00e9ph, a-b  c · d, e"_s, u" , -  · "_s, u"José, Leeds"_s, u"Berg. Anna Maria"_s})
            QCOMPARE(mask.text(sentence), sentence);
        NameMask hidden = masked(Masking::pseudonyms);
        hidden.user(u"ward-7"_s);
        // Numbers and users are words as they are, not names.
        QCOMPARE(hidden.text(u"ward 7 is full, told ward-7"_s), u"ward 7 is full, told U1"_s);
        QCOMPARE(hidden.text(u"Z 1, Z-1, z1"_s), u"Z 1, Z-1, #1"_s);
    }
    void ofNamesInARowEachIsHidden()
    {
        NameMask mask = masked(Masking::codes);
        QCOMPARE(mask.text(u"Lee, Jos\u00e9 Lee"_s), u"Lee, Z6"_s);
        QCOMPARE(mask.text(u"安 静 柳 如 是Jos\u00e9 Lee"_s), u"Z3 Z5Z6"_s);
    }
    /// Whatever stands between the parts of a name and around it, the name goes and the rest stays.
    void anyTextKeepsAllButTheNames()
    {
        NameMask mask = masked(Masking::codes);
        Random random(20261128);
        const auto joint = [&random] {
            static const QString signs = u" \u3000\u00a0-\u2010·•_\u2009"_s;
            QString text;
            for (auto left = random.below(3); left > 0; --left)
                text += signs[qsizetype(random.below(std::uint64_t(signs.size())))];
            return text;
        };
        static const QStringList words{u"休息"_s, u"rests"_s, u"98-99"_s, u"，"_s,
                                       u"a  b"_s, u" - "_s,   u"。"_s};
        for (int round = 0; round < 2'000; ++round) {
            QString typed = u"（"_s, expected = typed;
            for (int i = 0; i < 6; ++i) {
                const QString word = words[qsizetype(random.below(std::uint64_t(words.size())))] + u"（"_s;
                typed += word;
                expected += word;
                if (random.below(2) == 0)
                    continue;
                const bool isChinese = random.below(2) == 0;
                typed += isChinese ? u"柳"_s + joint() + u"如"_s + joint() + u"是"_s
                                   : u"Jos\u00e9"_s + joint() + u" Lee"_s;
                expected += isChinese ? u"Z5"_s : u"Z6"_s;
                typed += u"）"_s;
                expected += u"）"_s;
            }
            QCOMPARE(mask.text(typed), expected);
        }
    }
    void usersAreHiddenWherePseudonymsAreWanted()
    {
        NameMask mask = masked(Masking::pseudonyms);
        QCOMPARE(mask.user(u"ward7"_s), u"U1"_s);
        QCOMPARE(mask.text(u"told ward7, not ward77"_s), u"told U1, not ward77"_s);
        QCOMPARE(mask.generated(u"WARD7"_s), u"U1"_s);
    }

    /// A list of devices tells beside the serial whose it is.
    void devicesAreHiddenWherePseudonymsAreWanted()
    {
        NameMask mask = masked(Masking::pseudonyms);
        QCOMPARE(mask.device(u"XW535100007"_s), u"device #1"_s);
        QCOMPARE(mask.device(u"XW535100008"_s), u"device #2"_s);
        QCOMPARE(mask.device(u"XW535100007"_s), u"device #1"_s);
        QCOMPARE(mask.device(QString()), QString());
        QCOMPARE(mask.text(u"XW535100008换了表带"_s), u"device #2换了表带"_s);
        QCOMPARE(mask.generated(u"xw535100007"_s), u"device #1"_s);
        QCOMPARE(masked(Masking::codes).device(u"XW535100007"_s), u"XW535100007"_s);
    }

    /// However a text is made, it is read once.
    void aLongTextIsNoDelay()
    {
        NameMask mask = masked(Masking::codes);
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += i % 2 == 0 ? u"柳  如 - "_s : u"Jos\u00e9 , Jos\u00e9 -- "_s;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(mask.text(text), text);
        const QString blanks(500'000, u' ');
        QCOMPARE(mask.text(u"柳如"_s + blanks + u"是"_s), u"Z5"_s);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }
    /// Ten thousand people and twenty long notes: no wait to speak of.
    void manyPeopleAreNoDelay()
    {
        NameMask mask = masked(Masking::codes);
        QString note, expected;
        for (int i = 0; i < 20; ++i) {
            note += u"今日 王氏%1号人 复查，Worker number%1 wears it again. "_s.arg(i * 400);
            expected += u"今日 M%1 复查，M%1 wears it again. "_s.arg(i * 400);
        }
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(mask.text(note), expected);
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    NameMask masked(Masking masking)
    {
        NameMask mask(*m_door, kActor, masking, kToday, Language::en);
        if (!mask.readNames())
            qFatal("no names");
        return mask;
    }
    Result<PersonId> add(StoreSession &session, const QString &code, const BilingualText &name)
    {
        Person person;
        person.code = code;
        const auto saved = session.people().savePerson(person);
        if (!saved)
            return fail(saved.error());
        Identity identity;
        identity.person = saved->id;
        identity.name = name;
        if (const Status kept = session.people().saveIdentity(identity); !kept)
            return fail(kept.error());
        return saved->id;
    }
    Status fill(StoreSession &session)
    {
        Unit unit;
        unit.code = u"R"_s;
        unit.name = {u"R"_s, u"R"_s};
        const auto made = session.org().addUnit(unit);
        if (!made)
            return fail(made.error());
        const std::vector<BilingualText> names{{u"张伟"_s, u"Zhang Wei"_s},
                                               {u"张伟"_s, u"Zhang Wei"_s},
                                               {u"安静"_s, {}},
                                               {u"高峰"_s, {}},
                                               {u"柳如是"_s, {}},
                                               {u"李"_s, u"Jos\u00e9 Lee"_s},
                                               {u"阿里·买买提"_s, u"Anna Maria Berg"_s}};
        for (const BilingualText &name : names) {
            const auto id = add(session, u"Z%1"_s.arg(m_people.size() + 1), name);
            if (!id)
                return fail(id.error());
            m_people.push_back(*id);
            if (const Status in = session.people().assign(*id, made->id, kFirstDay); !in)
                return in;
        }
        for (int i = 0; i < 10'000; ++i) {
            const auto id =
                add(session, u"M%1"_s.arg(i), {u"王氏%1号人"_s.arg(i), u"Worker number%1"_s.arg(i)});
            if (!id)
                return fail(id.error());
        }
        return session.people().assign(m_people[4], UnitId(), kToday + -10);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<EmbeddedWorkspace> m_door;
    std::vector<PersonId> m_people;
};

QTEST_GUILESS_MAIN(TestNameMask)
#include "tst_name_mask.moc"
