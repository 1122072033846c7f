// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/feedback_learning.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

#include <algorithm>
#include <set>

using namespace xinglin;

namespace {

constexpr std::array kRules{"fever", "heart_rate", "spo2", "stress", "no_data"};

/// Orders as officers might judge them. `strength` 0: verdicts have nothing to do with anything.
std::vector<RecordedOrder> orders(int count, double strength, std::uint64_t seed)
{
    Random random(seed);
    std::vector<RecordedOrder> all;
    for (int i = 0; i < count; ++i) {
        RecordedOrder each;
        const auto rule = random.below(kRules.size());
        each.id = QStringLiteral("o%1").arg(i, 6, 10, QLatin1Char('0'));
        each.person = static_cast<std::int32_t>(random.below(80));
        each.rule = QLatin1String(kRules[rule]);
        each.severity = random.below(20) == 0 ? 0 : 1 + static_cast<int>(random.below(3));
        each.opened = Instant(1'760'000'000'000 + i * std::int64_t{1'800'000});
        each.deviation = 3.5 + 4.0 * random.uniform();
        each.nights = 1 + static_cast<int>(random.below(4));
        each.quality = 0.5 + 0.5 * random.uniform();
        each.atNight = random.below(3) == 0;
        each.learning = random.below(5) == 0;
        const double logit = -1.0 + strength * (0.8 * (each.deviation - 5.5) + 4.0 * (each.quality - 0.75) +
                                                (rule == 0   ? 1.5
                                                 : rule == 4 ? -2.0
                                                             : 0.0) -
                                                (each.learning ? 1.0 : 0.0));
        each.verdict = random.uniform() < logistic(logit) ? Verdict::trueAlarm : Verdict::falseAlarm;
        all.push_back(each);
    }
    return all;
}

bool isWhole(const std::vector<RankedOrder> &ranked, std::size_t count)
{
    std::set<std::size_t> places;
    for (const RankedOrder &each : ranked)
        places.insert(each.place);
    return ranked.size() == count && places.size() == count && (count == 0 || *places.rbegin() == count - 1);
}

}  // namespace

class TestFeedbackLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logisticRegressionOfClosedForms()
    {
        // One binary column: the maximum is the logit of either share.
        DesignMatrix design{1, {}};
        std::vector<bool> isTrue;
        for (int i = 0; i < 100; ++i) {
            design.cells.push_back(i < 40 ? 1.0 : 0.0);
            isTrue.push_back(i < 30 || i >= 85);  // 30 of 40, 15 of 60
        }
        const auto fit = fitLogistic(design, isTrue, std::vector<double>{0.0});
        VERIFY_CLOSE(fit->intercept, std::log(0.25 / 0.75), 1e-10);
        VERIFY_CLOSE(fit->coefficients[0], std::log(3.0) - std::log(1.0 / 3.0), 1e-10);
        // Complete separation has no maximum without a penalty, and one with it.
        std::vector<bool> separate;
        for (int i = 0; i < 100; ++i)
            separate.push_back(i < 40);
        const auto ridge = fitLogistic(design, separate, std::vector<double>{1.0});
        QVERIFY(ridge && std::isfinite(ridge->coefficients[0]) && ridge->coefficients[0] > 3.0);
        // At the maximum the gradient is 0: sum of (y - p) x = penalty times coefficient.
        double gradient = -ridge->coefficients[0];
        for (int i = 0; i < 40; ++i)
            gradient += 1.0 - logistic(ridge->intercept + ridge->coefficients[0]);
        QVERIFY(std::abs(gradient) < 1e-9);
        QVERIFY(!fitLogistic({1, {}}, {}, std::vector<double>{1.0}));
    }

    void learnsWhatThereIsToLearn()
    {
        const FeedbackLearning learning = FeedbackLearning::from(orders(1500, 1.0, 3));
        const FeedbackReport &report = learning.report();
        QVERIFY2(learning.isOn(), qPrintable(report.text.en));
        QCOMPARE(report.heldBack, std::size_t{450});
        QVERIFY(*report.auc > 0.75);
        QVERIFY(*report.brier < *report.brierOfShare);
        QVERIFY(*report.gain > *report.gainOfSeverity + kLeastGain);
        QVERIFY(*report.firstTrue > *report.firstTrueOfSeverity);
        QVERIFY(*report.calibrationSlope > 0.7 && *report.calibrationSlope < 1.4);
        QVERIFY(std::abs(*report.calibrationIntercept) < 0.4);
        std::size_t inBins = 0;
        for (const FeedbackReport::Bin &bin : report.reliability) {
            inBins += bin.n;
            QVERIFY(bin.predicted >= bin.low && bin.predicted <= bin.high + 1e-12);
            QVERIFY2(bin.n < 40 || std::abs(bin.predicted - bin.observed) < 0.15,
                     qPrintable(QString::number(bin.low)));
        }
        QCOMPARE(inBins, report.heldBack);
    }

    void staysOffWhenThereIsNothing()
    {
        int on = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed)
            on += FeedbackLearning::from(orders(600, 0.0, seed)).isOn() ? 1 : 0;
        QVERIFY2(on <= 1, qPrintable(QString::number(on)));
        QVERIFY(!FeedbackLearning::from({}).isOn());
        QVERIFY(!FeedbackLearning::from(orders(60, 1.0, 1)).isOn());
        std::vector<RecordedOrder> allTrue = orders(800, 1.0, 1);
        for (RecordedOrder &each : allTrue)
            each.verdict = Verdict::trueAlarm;
        const FeedbackLearning one = FeedbackLearning::from(allTrue);
        QVERIFY(!one.isOn() && !one.model());
        QVERIFY(!one.report().text.zh.isEmpty());
    }

    void neverDropsAnOrder()
    {
        for (const double strength : {0.0, 1.0}) {
            const FeedbackLearning learning = FeedbackLearning::from(orders(1500, strength, 3));
            for (const int count : {0, 1, 2, 57, 300}) {
                std::vector<RecordedOrder> queue = orders(count, 1.0, 99);
                for (RecordedOrder &each : queue)
                    each.rule = each.person % 2 == 0 ? QStringLiteral("never seen") : each.rule;
                const auto ranked = learning.order(queue);
                QVERIFY(isWhole(ranked, static_cast<std::size_t>(count)));
                for (const RankedOrder &each : ranked) {
                    QCOMPARE(each.probability.has_value(), learning.isOn());
                    QVERIFY(!each.reasons.empty() && each.reasons.size() <= 3);
                    for (const BilingualText &reason : each.reasons)
                        QVERIFY(!reason.zh.isEmpty() && !reason.en.isEmpty());
                }
            }
        }
    }

    void whatIsUrgentComesFirst()
    {
        const FeedbackLearning learning = FeedbackLearning::from(orders(1500, 1.0, 3));
        QVERIFY(learning.isOn());
        const std::vector<RecordedOrder> queue = orders(200, 1.0, 17);
        bool urgentIsOver = false;
        double before = 1.0;
        Instant last(0);
        for (const RankedOrder &each : learning.order(queue)) {
            const RecordedOrder &order = queue[each.place];
            if (order.severity == 0) {
                QVERIFY(!urgentIsOver && order.opened >= last);
                last = order.opened;
                continue;
            }
            urgentIsOver = true;
            QVERIFY(*each.probability <= before);
            before = *each.probability;
        }
        // While off: by severity, then time.
        const FeedbackLearning off = FeedbackLearning::from({});
        std::pair<int, Instant> previous{-1, Instant(0)};
        for (const RankedOrder &each : off.order(queue)) {
            const std::pair<int, Instant> now{queue[each.place].severity, queue[each.place].opened};
            QVERIFY(previous < now);
            previous = now;
        }
    }

    void isTheSameHoweverToldAndHowOften()
    {
        std::vector<RecordedOrder> told = orders(700, 1.0, 5);
        const FeedbackLearning first = FeedbackLearning::from(told);
        Random random(1);
        for (std::size_t i = told.size(); i > 1; --i)
            std::swap(told[i - 1], told[random.below(i)]);
        const FeedbackLearning again = FeedbackLearning::from(told);
        QCOMPARE(again.model()->regression().coefficients, first.model()->regression().coefficients);
        QCOMPARE(again.report().brier, first.report().brier);
        QCOMPARE(again.report().better, first.report().better);
    }

    void looksOnlyAtLaterVerdicts()
    {
        // Verdicts turn round after two thirds: what was learnt before is worse than nothing.
        std::vector<RecordedOrder> turned = orders(1500, 1.0, 3);
        for (std::size_t i = 1000; i < turned.size(); ++i)
            turned[i].verdict =
                turned[i].verdict == Verdict::trueAlarm ? Verdict::falseAlarm : Verdict::trueAlarm;
        const FeedbackLearning learning = FeedbackLearning::from(turned);
        QVERIFY(!learning.isOn());
        QVERIFY(*learning.report().auc < 0.5);
    }

    void readsATable()
    {
        PlainTable table{{QStringLiteral("opened"), QStringLiteral("rule"), QStringLiteral("deviation"),
                          QStringLiteral("verdict")},
                         {}};
        for (const RecordedOrder &each : orders(400, 1.0, 8))
            table.rows.push_back(
                {QString::number(each.opened.ms()), each.rule, QString::number(each.deviation),
                 each.verdict == Verdict::trueAlarm ? QStringLiteral("true") : QStringLiteral("false")});
        table.rows.push_back(
            {QStringLiteral("1790000000"), QStringLiteral("fever"), QStringLiteral("7"), QString()});
        const QJsonObject found = oracle::run("feedback", table);
        QCOMPARE(found[QLatin1String("verdicts")].toInt(), 400);
        QCOMPARE(found[QLatin1String("held_back")].toInt(), 120);
        QCOMPARE(found[QLatin1String("queue")].toArray().size(), qsizetype{1});
        QVERIFY(
            found[QLatin1String("model")][QLatin1String("per_sd")][QLatin1String("deviation")].toDouble() >
            0.3);
        QVERIFY(found[QLatin1String("brier")].toDouble() > 0.0);
    }
};

QTEST_GUILESS_MAIN(TestFeedbackLearning)
#include "tst_feedback_learning.moc"
