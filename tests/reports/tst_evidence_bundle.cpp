// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/evidence_bundle.h"
#include "tests/reports/sample_alerts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace xinglin;

namespace {

struct Exported
{
    OrderReportData data = test::sampleEvidence();
    QJsonObject content = evidenceContent(data, {{QStringLiteral("workspace"), QStringLiteral("Mine")}});

    Exported()
    {
        AuditEntry made = data.audit.head;
        made.sequence += 3;  // others acted meanwhile
        made.action = QStringLiteral("evidence.export");
        made.detail = {
            {QStringLiteral("content_sha256"), QString::fromLatin1(evidenceDigest(content).toHex())}};
        made.detailText = QJsonDocument(made.detail).toJson(QJsonDocument::Compact);
        made.previous = QByteArray(32, '\x11');
        made.hash = auditHash(made);
        data.audit.entries.push_back(made);
        data.audit.head = made;
    }
    QByteArray file(bool withholds = false) const { return evidenceBundle(content, data.audit, withholds); }
};

}  // namespace

class TestEvidenceBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsUnchanged()
    {
        const Exported made;
        const auto verdict = verifyBundle(made.file());
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->findings, QStringList());
        QVERIFY(verdict->isUnchanged);
        QCOMPARE(verdict->orders, std::int64_t(1));
        QCOMPARE(verdict->entries, std::int64_t(3));
        QCOMPARE(verdict->recomputed, std::int64_t(3));
        QCOMPARE(verdict->audit.head.hash, made.data.audit.head.hash);
    }

    void everyAlterationIsFound_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("result") << QByteArray("pulse back to 88") << QByteArray("pulse back to 80");
        QTest::newRow("worst value") << QByteArray("\"worst\": 141") << QByteArray("\"worst\": 121");
        QTest::newRow("time") << QByteArray("\"acknowledged\": 17") << QByteArray("\"acknowledged\": 18");
        QTest::newRow("actor of an entry")
            << QByteArray("\"actor\": \"officer\"") << QByteArray("\"actor\": \"other\"");
        QTest::newRow("action of an entry") << QByteArray("order.acknowledge") << QByteArray("order.finish");
        QTest::newRow("digest") << QByteArray("\"content_sha256\": \"")
                                << QByteArray("\"content_sha256\": \"0");
    }

    void everyAlterationIsFound()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray file = Exported().file();
        QVERIFY2(file.contains(before), file.left(300).constData());
        file.replace(before, after);
        const auto verdict = verifyBundle(file);
        QVERIFY(verdict.has_value());
        QVERIFY(!verdict->isUnchanged);
        QVERIFY(!verdict->findings.isEmpty());
    }

    /// What one reader shows another may not see.
    void aFieldThatStandsTwiceIsNoBundle()
    {
        QByteArray file = Exported().file();
        file.insert(file.indexOf("\"content\""), "\"content\": {\"orders\": []}, ");
        const auto verdict = verifyBundle(file);
        QVERIFY(!verdict.has_value());
        QCOMPARE(verdict.error().code, ErrorCode::invalidData);
        QVERIFY2(verdict.error().message.contains(QStringLiteral("content: The field stands here twice.")),
                 qPrintable(verdict.error().message));
    }

    void aMissingEntryIsFoundByTheOnesAfterIt()
    {
        Exported made;
        QJsonObject bundle = QJsonDocument::fromJson(made.file()).object();
        QJsonObject proof = bundle[QLatin1String("proof")].toObject();
        QJsonArray entries = proof[QLatin1String("entries")].toArray();
        entries.removeAt(2);  // the export
        proof[QLatin1String("entries")] = entries;
        bundle[QLatin1String("proof")] = proof;
        QVERIFY(!verifyBundle(QJsonDocument(bundle).toJson())->isUnchanged);
    }

    void withheldEntriesStillLink()
    {
        const Exported made;
        const QByteArray file = made.file(true);
        QVERIFY(!file.contains("\"detail\""));
        const auto verdict = verifyBundle(file);
        QVERIFY(verdict->isUnchanged);
        QCOMPARE(verdict->recomputed, std::int64_t(0));
        QByteArray broken = file;
        // Only the link: the hash it points to stands in the entry before.
        const QByteArray link = "\"previous\": \"";
        broken.replace(link + made.data.audit.entries[1].previous.toHex(), link + QByteArray(64, '1'));
        QVERIFY(broken != file);
        QVERIFY(!verifyBundle(broken)->isUnchanged);
    }

    void theChainIsTheLastWord()
    {
        const Exported made;
        auto verdict = verifyBundle(made.file());
        compareWithChain(*verdict, made.data.audit);
        QVERIFY(verdict->isUnchanged);
        // Somebody who computes every hash again is still found by the workspace's own chain.
        AuditExtract other = made.data.audit;
        other.entries[1].hash = QByteArray(32, '\x22');
        compareWithChain(*verdict, other);
        QVERIFY(!verdict->isUnchanged);
        auto withheld = verifyBundle(made.file(true));
        AuditExtract silent = made.data.audit;
        silent.entries.pop_back();
        compareWithChain(*withheld, silent);
        QVERIFY(!withheld->isUnchanged);
    }

    void anythingElseIsNoBundle()
    {
        for (const QByteArray &file :
             {QByteArray(), QByteArray("{}"), QByteArray("[1]"), QByteArray("\xff\x00", 2)})
            QCOMPARE(verifyBundle(file).error().code, ErrorCode::invalidData);
    }
};

QTEST_APPLESS_MAIN(TestEvidenceBundle)
#include "tst_evidence_bundle.moc"
