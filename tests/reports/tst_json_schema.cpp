// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/document/document_seal.h"
#include "reports/render/renderer.h"
#include "tests/reports/random_document.h"
#include "tests/reports/sample_document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace xinglin;

/// Reports as JSON keep to the published schema.
class TestJsonSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleKeepsToTheSchema()
    {
        QStringList files;
        for (const Language language : {Language::zhCN, Language::en}) {
            for (const int rows : {0, 5, 60})
                files += written(bytesOf(test::sampleDocument(language, rows)));
        }
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            Random random(seed);
            files += written(bytesOf(test::randomDocument(random)));
        }
        QCOMPARE(verdict(files), QStringLiteral("sound"));
    }

    void theNumberBehindAFactOfTheCoverIsTold()
    {
        Document document = test::sampleDocument(Language::en, 3);
        CoverBlock cover;
        cover.title = QStringLiteral("Unit health report");
        cover.facts = {{QStringLiteral("Unit"), QStringLiteral("1001")},
                       {QStringLiteral("Wearing rate"), QStringLiteral("97.7%"), 0.97685}};
        document.blocks = {cover};
        const QByteArray json = bytesOf(document);
        QCOMPARE(verdict({written(json)}), QStringLiteral("sound"));
        const QJsonArray facts =
            QJsonDocument::fromJson(json)[u"blocks"].toArray().first().toObject()[u"facts"].toArray();
        QVERIFY(!facts[0].toObject().contains(u"number"));
        QCOMPARE(facts[1].toObject()[u"number"].toDouble(), 0.97685);
    }

    void theSchemaTellsWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto add = [](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        add("unknown language", "\"language\": \"en\"", "\"language\": \"fr\"");
        add("missing title", "\"title\": \"Unit health report\"\n}", "\"titel\": \"x\"\n}");
        add("unknown block", "\"type\": \"heading\"", "\"type\": \"headline\"");
        add("level", "\"level\": 1", "\"level\": 4");
        add("text in place of a number", "\"x\": 20727", "\"x\": \"20727\"");
        add("unknown severity", "\"severity\": \"p0\"", "\"severity\": \"p9\"");
        add("no digest", "\"data\": \"", "\"data\": \"x");
        add("another member of the seal", "\"mark\":", "\"more\": 1, \"mark\":");
        add("another member", "\"organisation\":", "\"more\": 1, \"organisation\":");
    }

    void theSchemaTellsWhatDoesNotFit()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray json = bytesOf(test::sampleDocument(Language::en, 3));
        const qsizetype at = json.lastIndexOf(from);
        QVERIFY2(at >= 0, from.constData());
        json.replace(at, from.size(), to);
        const QString said = verdict({written(json)});
        QVERIFY(!said.isEmpty());
        QVERIFY(said != QStringLiteral("sound") && !said.contains(QLatin1String("Traceback")));
    }

private:
    static QByteArray bytesOf(const Document &document)
    {
        Document sealed = document;
        sealed.seal = sealOf(sealed);
        const auto json = JsonRenderer().render(sealed, {}, {});
        return json ? json->bytes : QByteArray();
    }
    QString written(const QByteArray &json)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.json").arg(++m_files));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() ? path : QString();
    }
    static QString verdict(const QStringList &files)
    {
        // The system's own: it has the library as a package.
        const QString system = QStringLiteral("/usr/bin/python3");
        QProcess process;
        process.start(
            QFile::exists(system) ? system : QStringLiteral("python3"),
            QStringList{QStringLiteral(XINGLIN_SOURCE_DIR "/tests/reports/check_json.py"),
                        QStringLiteral(XINGLIN_SOURCE_DIR "/resources/reports/report.schema.json")} +
                files);
        process.waitForFinished(60000);
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_MAIN(TestJsonSchema)
#include "tst_json_schema.moc"
