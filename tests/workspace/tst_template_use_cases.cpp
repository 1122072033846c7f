// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shipped_templates.h"
#include "storage/sqlite_store.h"
#include "workspace/embedded_workspace.h"
#include "workspace/template_desk.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace xinglin;

class TestTemplateUseCases : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<EmbeddedWorkspace> m_door;
    const Actor m_actor{u"administrator"_s};

    TemplateDesk &desk() { return m_door->templates(); }
    Result<ReportTemplate> save(const ReportTemplate &plan) { return desk().save(m_actor, plan).result(); }
    std::vector<ReportTemplate> own()
    {
        auto all = desk().templates(m_actor).result().value_or(std::vector<ReportTemplate>());
        std::erase_if(all, [](const ReportTemplate &plan) { return plan.builtIn; });
        return all;
    }
    std::vector<AuditEntry> audited(const QString &key)
    {
        return m_door->auditOn(m_actor, {u"report_template:"_s + key})
            .result()
            .value_or(AuditExtract())
            .entries;
    }
    ReportTemplate copyOf(const QString &shippedKey, const QString &key)
    {
        ReportTemplate plan = desk().find(m_actor, shippedKey).result().value_or(ReportTemplate());
        plan.key = key;
        plan.version = 0;
        plan.builtIn = false;
        return plan;
    }

private Q_SLOTS:
    void initTestCase()
    {
        NewStore what;
        what.name = u"templates"_s;
        what.now = SystemClock().now();
        auto store = SqliteStore::create(m_folder.filePath(u"workspace"_s), what);
        QVERIFY(store.has_value());
        auto opened = EmbeddedWorkspace::open(*std::move(store), m_folder.filePath(u"workspace"_s));
        QVERIFY(opened.has_value());
        m_door = *std::move(opened);
    }

    void shippedOnesStayAsTheyAre()
    {
        const auto all = desk().templates(m_actor).result();
        QVERIFY(all.has_value());
        QCOMPARE(all->size(), shippedTemplates()->size());
        ReportTemplate board = *desk().find(m_actor, u"board"_s).result();
        board.title = {u"改过"_s, u"Changed"_s};
        QCOMPARE(save(board).error().code, ErrorCode::conflict);
        board.version = 0;
        QCOMPARE(save(board).error().code, ErrorCode::conflict);
        QCOMPARE(desk().remove(m_actor, u"board"_s, 1).result().error().code, ErrorCode::conflict);
        QVERIFY(desk().find(m_actor, u"board"_s).result()->title.en != u"Changed"_s);
    }

    void versionsAreKeptAndTheFasterOneWins()
    {
        const auto first = save(copyOf(u"board"_s, u"ours"_s));
        QVERIFY(first.has_value());
        QCOMPARE(first->version, 1);
        QCOMPARE(first->changedBy, u"administrator"_s);
        ReportTemplate changed = *first;
        changed.accent = u"#7A1F5C"_s;
        const auto second = save(changed);
        QVERIFY(second.has_value());
        QCOMPARE(second->version, 2);
        QCOMPARE(second->accent, u"#7a1f5c"_s);
        QCOMPARE(save(*second)->version, 2);  // the same again
        changed.accent = u"#0a4f8f"_s;
        QCOMPARE(save(changed).error().code, ErrorCode::conflict);
        QCOMPARE(save(copyOf(u"full"_s, u"ours"_s)).error().code, ErrorCode::conflict);
        QCOMPARE(desk().versions(m_actor, u"ours"_s).result()->size(), std::size_t(2));
        QCOMPARE(desk().find(m_actor, u"ours"_s, 1).result()->accent, QString());
        QCOMPARE(desk().find(m_actor, u"ours"_s, 3).result().error().code, ErrorCode::notFound);
        const auto entries = audited(u"ours"_s);
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries[0].action, u"report_template.add"_s);
        QCOMPARE(entries[1].action, u"report_template.change"_s);
        QCOMPARE(entries[1].detail[u"fields"_s].toArray(), QJsonArray{u"accent"_s});
        QCOMPARE(entries[1].actor, u"administrator"_s);
    }

    void whatIsWrongIsRefusedWithItsPlace()
    {
        ReportTemplate plan = copyOf(u"full"_s, u"wrong"_s);
        std::erase_if(plan.chapters, [](const TemplateChapter &one) { return one.key == u"methods"; });
        auto refused = save(plan);
        QCOMPARE(refused.error().code, ErrorCode::invalidData);
        QVERIFY(refused.error().message.startsWith(u"chapters: "_s));
        plan = copyOf(u"full"_s, u"wrong"_s);
        plan.chapters[2].without = QStringList{u"vitals.hours"_s};
        refused = save(plan);
        QVERIFY2(refused.error().message.startsWith(u"chapters[2].without[0]: "_s),
                 qPrintable(refused.error().message));
        QVERIFY(audited(u"wrong"_s).empty());
        QCOMPARE(own().size(), std::size_t(1));
        plan = copyOf(u"alerts-full"_s, u"ours"_s);
        plan.version = 2;
        QCOMPARE(save(plan).error().code, ErrorCode::conflict);  // of another kind
    }

    void removedOnesAreFoundByTheirVersions()
    {
        QCOMPARE(desk().remove(m_actor, u"ours"_s, 1).result().error().code, ErrorCode::conflict);
        QVERIFY(desk().remove(m_actor, u"ours"_s, 2).result().has_value());
        QVERIFY(own().empty());
        QCOMPARE(desk().find(m_actor, u"ours"_s).result().error().code, ErrorCode::notFound);
        QCOMPARE(desk().find(m_actor, u"ours"_s, 2).result()->accent, u"#7a1f5c"_s);
        QCOMPARE(desk().remove(m_actor, u"ours"_s, 2).result().error().code, ErrorCode::notFound);
        QCOMPARE(audited(u"ours"_s).back().action, u"report_template.remove"_s);
        // The key may be used again; what was made with the old versions still names them.
        QCOMPARE(save(copyOf(u"full"_s, u"ours"_s))->version, 3);
        QCOMPARE(desk().find(m_actor, u"ours"_s, 1).result()->chapters.size(),
                 desk().find(m_actor, u"board"_s).result()->chapters.size());
    }
};

QTEST_GUILESS_MAIN(TestTemplateUseCases)
#include "tst_template_use_cases.moc"
