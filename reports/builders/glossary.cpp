// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/glossary.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

struct Term
{
    const char *name, *words;
    const char *en, *zh;  ///< expressions that find it in a report
};

constexpr std::array kTerms{
    Term{QT_TRANSLATE_NOOP("Report", "n"),
         QT_TRANSLATE_NOOP("Report", "How many values, days or people a figure rests on."),
         "\\bn = ", "n = "},
    Term{QT_TRANSLATE_NOOP("Report", "Person-day"),
         QT_TRANSLATE_NOOP("Report", "One person on one day: 10 people over 3 days are 30 person-days."),
         "[Pp]erson-days?", "人日"},
    Term{QT_TRANSLATE_NOOP("Report", "Wearing rate"),
         QT_TRANSLATE_NOOP("Report", "The share with data of all days on which the watch should be worn."),
         "[Ww]earing rate", "佩戴率"},
    Term{QT_TRANSLATE_NOOP("Report", "Completeness"),
         QT_TRANSLATE_NOOP("Report", "The share that came of all records a worn watch should have sent."),
         "[Cc]ompleteness", "完整率"},
    Term{QT_TRANSLATE_NOOP("Report", "Health score"),
         QT_TRANSLATE_NOOP("Report",
                           "A mark of 0 to 100 for a day: 100 is a day as usual, fewer points a day "
                           "to look at."),
         "[Hh]ealth score", "健康分"},
    Term{QT_TRANSLATE_NOOP("Report", "Own usual"),
         QT_TRANSLATE_NOOP("Report",
                           "What is normal for this very person, learnt from the weeks before; also "
                           "called baseline."),
         "[Oo]wn usual|[Bb]aseline", "平时水平|基线"},
    Term{QT_TRANSLATE_NOOP("Report", "Scales"),
         QT_TRANSLATE_NOOP("Report",
                           "How far a day is from the usual, counted in the ordinary ups and downs of "
                           "the days; more than 3 is rare."),
         "\\b[Ss]cales\\b", "偏离度|尺度"},
    Term{QT_TRANSLATE_NOOP("Report", "Mean"),
         QT_TRANSLATE_NOOP("Report", "The average: the sum of the values over their number."),
         "\\b[Mm]ean\\b", "均值|平均"},
    Term{QT_TRANSLATE_NOOP("Report", "Median"),
         QT_TRANSLATE_NOOP("Report", "The middle value: half of the values are lower, half are higher."),
         "[Mm]edian", "中位"},
    Term{QT_TRANSLATE_NOOP("Report", "SD"),
         QT_TRANSLATE_NOOP("Report", "Standard deviation: how far values usually lie from their mean."),
         "\\bSD\\b|[Ss]tandard deviation", "标准差"},
    Term{QT_TRANSLATE_NOOP("Report", "Quantile"),
         QT_TRANSLATE_NOOP("Report", "The value below which a named share of the values lies: below the 10% "
                                     "quantile lies one in ten."),
         "[Qq]uantile", "分位数"},
    Term{QT_TRANSLATE_NOOP("Report", "95% interval"),
         QT_TRANSLATE_NOOP("Report",
                           "The true figure most likely lies between these two ends; the closer they "
                           "are, the surer the figure."),
         "95% interval", "95% 区间"},
    Term{QT_TRANSLATE_NOOP("Report", "p"),
         QT_TRANSLATE_NOOP("Report",
                           "How likely chance alone would show as much; below 0.05 counts as clear."),
         "\\bp = |\\bp < ", "\\bp = |\\bp < |p 值"},
    Term{QT_TRANSLATE_NOOP("Report", "Trend"),
         QT_TRANSLATE_NOOP("Report", "Whether a figure rises or falls over the days of the period."),
         "\\b[Tt]rend\\b", "趋势"},
    Term{QT_TRANSLATE_NOOP("Report", "Forecast"),
         QT_TRANSLATE_NOOP("Report", "What is to be expected if all goes on as before."), "[Ff]orecast",
         "预测"},
    Term{QT_TRANSLATE_NOOP("Report", "Standardised"),
         QT_TRANSLATE_NOOP("Report", "Compared as if all units had people of the same ages and sexes."),
         "[Ss]tandardi[sz]ed|same ages and sexes", "标准化"},
    Term{QT_TRANSLATE_NOOP("Report", "Funnel plot"),
         QT_TRANSLATE_NOOP("Report",
                           "A chart of units between the limits that chance keeps to, wide for small "
                           "units and narrow for large ones; only what lies outside needs a reason."),
         "[Ff]unnel", "漏斗图"},
    Term{QT_TRANSLATE_NOOP("Report", "Limits of chance"),
         QT_TRANSLATE_NOOP("Report",
                           "Figures between them go up and down without a cause; one beyond them has "
                           "a cause to look for."),
         "[Ll]imits? of chance", "随机波动界限"},
    Term{QT_TRANSLATE_NOOP("Report", "P0, P1, P2"),
         QT_TRANSLATE_NOOP("Report", "How urgent an alert is: P0 is an emergency, P1 is urgent, P2 is to be "
                                     "looked at in the shift."),
         "\\bP[012]\\b", "P[012]"},
    Term{QT_TRANSLATE_NOOP("Report", "MTTA"),
         QT_TRANSLATE_NOOP("Report", "Mean time from an alert until a person says: I see to it."), "MTTA",
         "MTTA"},
    Term{QT_TRANSLATE_NOOP("Report", "MTTP"),
         QT_TRANSLATE_NOOP("Report", "Mean time from an alert until somebody is with the person."), "MTTP",
         "MTTP"},
    Term{QT_TRANSLATE_NOOP("Report", "MTTR"),
         QT_TRANSLATE_NOOP("Report", "Mean time from an alert until it is done."), "MTTR", "MTTR"},
    Term{QT_TRANSLATE_NOOP("Report", "False alarm"),
         QT_TRANSLATE_NOOP("Report", "An alert of which the one who saw to it says that nothing was wrong."),
         "[Ff]alse alarm", "误报"},
    Term{QT_TRANSLATE_NOOP("Report", "NEWS2"),
         QT_TRANSLATE_NOOP("Report", "A sum of points from pulse, breath, oxygen, pressure, temperature and "
                                     "consciousness: the higher, the sooner a doctor should look."),
         "NEWS2|[Ee]arly warning score", "NEWS2|早期预警评分"},
    Term{QT_TRANSLATE_NOOP("Report", "Resting heart rate"),
         QT_TRANSLATE_NOOP("Report", "The pulse in the quiet of the night."), "[Rr]esting heart rate",
         "静息心率"},
    Term{QT_TRANSLATE_NOOP("Report", "Firmware"),
         QT_TRANSLATE_NOOP("Report", "The program inside the watch."), "[Ff]irmware", "固件"},
    Term{QT_TRANSLATE_NOOP("Report", "Provisional"),
         QT_TRANSLATE_NOOP("Report",
                           "The period is not over or its data are not all there: figures may still "
                           "change."),
         "\\bprovisional\\b", "暂定"},
};

/// The expressions of a language, compiled once.
const std::vector<QRegularExpression> &termFinders(Language language)
{
    static const auto compiled = [](Language of) {
        std::vector<QRegularExpression> finders;
        for (const Term &term : kTerms)
            finders.emplace_back(QString::fromUtf8(of == Language::zhCN ? term.zh : term.en));
        return finders;
    };
    static const std::vector<QRegularExpression> chinese = compiled(Language::zhCN);
    static const std::vector<QRegularExpression> english = compiled(Language::en);
    return language == Language::zhCN ? chinese : english;
}

}  // namespace

void placeGlossary(ReportWriter &writer, const Texts &texts, int level)
{
    writer.add(HeadingBlock{level, texts.translate("Report", "Terms in plain words")});
    writer.add(DefinitionsBlock());
}

void fillGlossary(Document &document, const Texts &texts)
{
    auto &blocks = document.blocks;
    const auto place = std::ranges::find_if(blocks, [](const Block &block) {
        const auto *list = std::get_if<DefinitionsBlock>(&block);
        return list && list->items.empty();
    });
    if (place == blocks.end())
        return;
    QString all;
    for (const QString &text : readingText(document))
        all += text + QLatin1Char('\n');
    const auto &finders = termFinders(texts.language());
    DefinitionsBlock terms;
    for (std::size_t i = 0; i < kTerms.size(); ++i) {
        if (finders[i].match(all).hasMatch())
            terms.items.push_back(
                {texts.translate("Report", kTerms[i].name), texts.translate("Report", kTerms[i].words)});
    }
    if (terms.items.empty())
        blocks.erase(place - 1, place + 1);
    else
        *place = std::move(terms);
}

}  // namespace xinglin
