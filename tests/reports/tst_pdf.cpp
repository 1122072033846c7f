// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/renderer.h"
#include "tests/reports/sample_document.h"

#include <QFile>
#include <QTest>

using namespace xinglin;

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersBothLanguages()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            const auto file = PdfRenderer(PaperSize::a4).render(test::sampleDocument(language, 60), {}, {});
            QVERIFY(file.has_value());
            QFile out(QStringLiteral(XINGLIN_BINARY_DIR "/sample_%1.pdf").arg(languageCode(language)));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(file->bytes);
        }
    }
};

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
