// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/scripts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace xinglin;

/// Which texts papers cannot set as they are written.
class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextHasItsScripts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("scripts");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("Latin, accents, digits") << u"Zoë Müller-Nguyễn 36.5 ℃ e\u0301"_s << QStringList();
        QTest::newRow("Greek, Cyrillic, Armenian, Georgian") << u"Ωμέγα Жуков Հայ ქართ"_s << QStringList();
        QTest::newRow("Chinese, Japanese, Korean")
            << u"部门《月报》，かなカナ゛ 한국어 ㄱ 注音ㄅ"_s << QStringList();
        QTest::newRow("rare ideographs, emoji") << u"\U00020000\U0001F600\uFE0F"_s << QStringList();
        QTest::newRow("Ethiopic, Cherokee") << u"አማርኛ ᏣᎳᎩ"_s << QStringList();
        QTest::newRow("Arabic") << u"محمد علي"_s << QStringList{u"Arabic"_s};
        QTest::newRow("Arabic, its digits") << u"۱۲۳"_s << QStringList{u"Arabic"_s};
        QTest::newRow("Arabic, forms of its own") << u"\uFEFB"_s << QStringList{u"Arabic"_s};
        QTest::newRow("Hebrew") << u"שלום"_s << QStringList{u"Hebrew"_s};
        QTest::newRow("Thai") << u"สมชาย"_s << QStringList{u"Thai"_s};
        QTest::newRow("Indic") << u"राम রাম ராம்"_s << QStringList{u"Bengali"_s, u"Devanagari"_s, u"Tamil"_s};
        QTest::newRow("each once, by name")
            << u"E0001 สมชาย (محمد) สมชาย"_s << QStringList{u"Arabic"_s, u"Thai"_s};
        QTest::newRow("parts of Korean syllables")
            << u"\u1112\u1161\u11AB"_s << QStringList{u"Hangul jamo"_s};
        QTest::newRow("Phoenician") << u"\U00010900"_s << QStringList{u"another script"_s};
        QTest::newRow("Brahmi, a vowel") << u"\U00011038"_s << QStringList{u"another script"_s};
        QTest::newRow("beyond the first plane") << u"\U0001E900"_s << QStringList{u"Adlam"_s};
        QTest::newRow("half a sign") << QString(QChar(0xd83a)) << QStringList();
        QTest::newRow("joiners alone") << u"a\u200Db\u200Fc"_s << QStringList();
    }

    void aTextHasItsScripts()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, scripts);
        QCOMPARE(scriptsToShape(text), scripts);
    }
};

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
