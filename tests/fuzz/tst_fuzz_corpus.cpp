// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "tests/fuzz/readers.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <vector>

using namespace xinglin;

namespace {

std::vector<QByteArray> corpusOf(const char *target)
{
    const QDir folder(QStringLiteral(XINGLIN_SOURCE_DIR "/tests/fuzz/corpus/") + QString::fromLatin1(target));
    std::vector<QByteArray> seeds;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.push_back(file.readAll());
    }
    return seeds;
}

/// A few changes of the kinds that break readers: bytes, pieces doubled, cut, swapped with other seeds.
QByteArray mutated(QByteArray bytes, const std::vector<QByteArray> &seeds, Random &random)
{
    static const char *const kPieces[] = {"\"",
                                          "\\",
                                          ",",
                                          "\n",
                                          "\r\n",
                                          "{",
                                          "}",
                                          "[",
                                          "]",
                                          ":",
                                          "null",
                                          "-",
                                          "\xFF",
                                          "\xEF\xBF\xBD",
                                          "0",
                                          "99999999999999999999",
                                          "\"code\":\"0\"",
                                          "2026-02-31",
                                          "e308",
                                          ";",
                                          "\t"};
    const auto place = [&] {
        return static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bytes.size() + 1)));
    };
    for (std::uint64_t changes = 1 + random.below(4); changes > 0; --changes) {
        const qsizetype at = place();
        const qsizetype length =
            std::min<qsizetype>(static_cast<qsizetype>(random.below(40)), bytes.size() - at);
        switch (random.below(6)) {
        case 0: bytes.insert(at, QByteArray(1, static_cast<char>(random.below(256)))); break;
        case 1: bytes.remove(at, length); break;
        case 2: bytes.insert(place(), bytes.mid(at, length)); break;
        case 3: bytes.insert(at, kPieces[random.below(std::size(kPieces))]); break;
        case 4: bytes.truncate(at); break;
        default: {
            const QByteArray &other = seeds[random.below(seeds.size())];
            bytes.insert(at, other.mid(static_cast<qsizetype>(
                                           random.below(static_cast<std::uint64_t>(other.size() + 1))),
                                       60));
        }
        }
    }
    return bytes;
}

}  // namespace

class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCorpusAndMutations_data()
    {
        QTest::addColumn<int>("target");
        for (int i = 0; i < static_cast<int>(fuzz::targets().size()); ++i)
            QTest::newRow(fuzz::targets()[static_cast<std::size_t>(i)].name) << i;
    }
    void readsCorpusAndMutations()
    {
        QFETCH(int, target);
        const fuzz::Target &each = fuzz::targets()[static_cast<std::size_t>(target)];
        const std::vector<QByteArray> seeds = corpusOf(each.name);
        QVERIFY(seeds.size() >= 3);
        const auto run = [&](const QByteArray &bytes) {
            each.entry(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                       static_cast<std::size_t>(bytes.size()));
        };
        run({});
        Random random(static_cast<std::uint64_t>(target) + 1);
        for (const QByteArray &seed : seeds) {
            run(seed);
            for (int i = 0; i < 300; ++i)
                run(mutated(seed, seeds, random));
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
