// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/personal_report.h"
#include "reports/render/renderer.h"
#include "tests/reports/sample_figures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace xinglin;

class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersBothLanguages()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            const ReportSetting setting = test::sampleSetting(language);
            save(comprehensiveReport(setting, test::sampleUnit()), QStringLiteral("unit"));
            save(personalReport(setting, test::samplePerson()), QStringLiteral("person"));
        }
    }

private:
    static void save(const Document &document, const QString &name)
    {
        QElapsedTimer timer;
        timer.start();
        const auto file = PdfRenderer(PaperSize::a4).render(document, {}, {});
        QVERIFY(file.has_value());
        qInfo() << name << file->pages << "pages" << timer.elapsed() << "ms" << file->bytes.size();
        QFile out(QStringLiteral(XINGLIN_BINARY_DIR "/%1_%2.pdf").arg(name, languageCode(document.language)));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(file->bytes);
    }
};

QTEST_MAIN(TestReports)
#include "tst_reports.moc"
