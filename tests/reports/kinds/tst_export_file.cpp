// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/export_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace xinglin;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes, const QDateTime &written = {})
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() &&
           (!written.isValid() || file.setFileTime(written, QFileDevice::FileModificationTime));
}

Status known()
{
    return {};
}

Status unknown()
{
    return fail(ErrorCode::io, u"not recorded"_s);
}

}  // namespace

class TestExportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aNameMayBeAsLongAsNamesCanBe()
    {
        for (const int length : {242, 255}) {
            const QString path = at(QString(length - 4, u'a') + u".pdf"_s);
            QVERIFY2(exportFile(path, "%PDF", known), qPrintable(QString::number(length)));
            QCOMPARE(contentOf(path), QByteArray("%PDF"));
        }
        bool asked = false;
        const Status longer = exportFile(at(QString(252, u'b') + u".pdf"_s), "x", [&asked] {
            asked = true;
            return Status();
        });
        QVERIFY(!longer);
        QVERIFY(!asked);  // nothing is recorded that cannot be
        QCOMPARE(everything().size(), 2);
    }

    void nothingIsLeftWhenItFails()
    {
        QVERIFY(!exportFile(at(u"a.pdf"_s), "x", unknown));
        QVERIFY(everything().isEmpty());
        QStringList seen;
        QVERIFY(exportFile(at(u"a.pdf"_s), "x", [&] {
            seen = everything();
            return Status();
        }));
        QCOMPARE(seen.size(), 1);
        QVERIFY2(QRegularExpression(u"^\\.xinglin-[0-9a-f]{8}\\.part$"_s).match(seen[0]).hasMatch(),
                 qPrintable(seen[0]));
        QCOMPARE(everything(), QStringList{u"a.pdf"_s});
    }

    void whatAKilledProgramLeftIsRemoved()
    {
        const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-3700);
        const QDateTime young = QDateTime::currentDateTimeUtc().addSecs(-3500);
        const QString others[] = {u".xinglin-0123456.part"_s, u".xinglin-0123456789.part"_s,
                                  u"xinglin-01234567.part"_s, u".xinglin-0123456g.part"_s,
                                  u".xinglin-01234567.part.pdf"_s};
        QVERIFY(put(at(u".xinglin-01234567.part"_s), "old", old));
        QVERIFY(put(at(u".xinglin-89abcdef.part"_s), "young", young));
        for (const QString &name : others)
            QVERIFY(put(at(name), "theirs", old));
        QVERIFY(QDir(m_folder->path()).mkdir(u".xinglin-aaaaaaaa.part"_s));
        QVERIFY(exportFile(at(u"a.pdf"_s), "x", known));
        QVERIFY(!QFile::exists(at(u".xinglin-01234567.part"_s)));
        QCOMPARE(contentOf(at(u".xinglin-89abcdef.part"_s)), QByteArray("young"));
        for (const QString &name : others)
            QCOMPARE(contentOf(at(name)), QByteArray("theirs"));
        QVERIFY(QDir(at(u".xinglin-aaaaaaaa.part"_s)).exists());
    }

    void aLinkStaysAndItsFileIsWritten()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"there"_s));
        QVERIFY(put(at(u"there/real.pdf"_s), "old"));
        QVERIFY(QFile::link(u"there/real.pdf"_s, at(u"one.pdf"_s)));
        QVERIFY(QFile::link(at(u"one.pdf"_s), at(u"two.pdf"_s)));
        QVERIFY(QFile::link(u"there/new.pdf"_s, at(u"dangling.pdf"_s)));
        QVERIFY(exportFile(at(u"two.pdf"_s), "new", known));
        QVERIFY(exportFile(at(u"dangling.pdf"_s), "made", known));
        QCOMPARE(contentOf(at(u"there/real.pdf"_s)), QByteArray("new"));
        QCOMPARE(contentOf(at(u"there/new.pdf"_s)), QByteArray("made"));
        for (const QString &link : {u"one.pdf"_s, u"two.pdf"_s, u"dangling.pdf"_s})
            QVERIFY2(QFileInfo(at(link)).isSymLink(), qPrintable(link));
        QCOMPARE(everything(), (QStringList{u"dangling.pdf"_s, u"one.pdf"_s, u"there"_s, u"two.pdf"_s}));
    }

    void linksThatLeadNowhereAreRefused()
    {
        QVERIFY(QFile::link(u"b.pdf"_s, at(u"a.pdf"_s)));
        QVERIFY(QFile::link(u"a.pdf"_s, at(u"b.pdf"_s)));
        const Status round = exportFile(at(u"a.pdf"_s), "x", known);
        QVERIFY(!round);
        QVERIFY2(round.error().message.contains(u"is no file"_s), qPrintable(round.error().message));
        QVERIFY(QFile::link(m_folder->path(), at(u"folder.pdf"_s)));
        QVERIFY(!exportFile(at(u"folder.pdf"_s), "x", known));
        QVERIFY(QFileInfo(at(u"folder.pdf"_s)).isSymLink());
    }

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }
    QStringList everything() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(TestExportFile)
#include "tst_export_file.moc"
