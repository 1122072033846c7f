// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_text.h"

#include "analysis/clinical/clinical_inputs.h"
#include "core/language.h"
#include "domain/check_up_fields.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace xinglin {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

struct Word
{
    const char *key;
    const char *text;
};

template <std::size_t N>
QString lookUp(const std::array<Word, N> &words, const QString &key)
{
    for (const Word &word : words) {
        if (key == QLatin1String(word.key))
            return Words::tr(word.text);
    }
    return key;
}

constexpr std::array<Word, 9> kKinds{{
    {"watch", QT_TRANSLATE_NOOP("ImportText", "Watch payloads")},
    {"device-info", QT_TRANSLATE_NOOP("ImportText", "Device information")},
    {"event", QT_TRANSLATE_NOOP("ImportText", "Device events")},
    {"vitals-csv", QT_TRANSLATE_NOOP("ImportText", "Vitals table")},
    {"people", QT_TRANSLATE_NOOP("ImportText", "People")},
    {"units", QT_TRANSLATE_NOOP("ImportText", "Units")},
    {"bindings", QT_TRANSLATE_NOOP("ImportText", "Bindings of devices")},
    {"fitbit", QT_TRANSLATE_NOOP("ImportText", "Fitbit export")},
    {"checkups", QT_TRANSLATE_NOOP("ImportText", "Check-ups and questionnaires")},
}};

constexpr std::array<Word, 20> kFields{{
    {"device", QT_TRANSLATE_NOOP("ImportText", "device")},
    {"person", QT_TRANSLATE_NOOP("ImportText", "person")},
    {"time", QT_TRANSLATE_NOOP("ImportText", "time")},
    {"day", QT_TRANSLATE_NOOP("ImportText", "day")},
    {"date", QT_TRANSLATE_NOOP("ImportText", "date")},
    {"metric", QT_TRANSLATE_NOOP("ImportText", "metric")},
    {"value", QT_TRANSLATE_NOOP("ImportText", "value")},
    {"code", QT_TRANSLATE_NOOP("ImportText", "code")},
    {"parent", QT_TRANSLATE_NOOP("ImportText", "unit above")},
    {"name", QT_TRANSLATE_NOOP("ImportText", "name")},
    {"name_en", QT_TRANSLATE_NOOP("ImportText", "English name")},
    {"head", QT_TRANSLATE_NOOP("ImportText", "head of the unit")},
    {"from", QT_TRANSLATE_NOOP("ImportText", "from")},
    {"to", QT_TRANSLATE_NOOP("ImportText", "to")},
    {"unit", QT_TRANSLATE_NOOP("ImportText", "unit")},
    {"position", QT_TRANSLATE_NOOP("ImportText", "position")},
    {"risk", QT_TRANSLATE_NOOP("ImportText", "risk level")},
    {"sex", QT_TRANSLATE_NOOP("ImportText", "sex")},
    {"birth", QT_TRANSLATE_NOOP("ImportText", "date of birth")},
    {"phone", QT_TRANSLATE_NOOP("ImportText", "phone")},
}};

constexpr std::array<Word, 4> kProvenance{{
    {"measured", QT_TRANSLATE_NOOP("ImportText", "measured")},
    {"derived", QT_TRANSLATE_NOOP("ImportText", "derived by the device")},
    {"simulated", QT_TRANSLATE_NOOP("ImportText", "made up by the device")},
    {"manual", QT_TRANSLATE_NOOP("ImportText", "entered by a person")},
}};

constexpr std::array<std::pair<Flag, const char *>, 11> kFlags{{
    {Flag::outOfRange, QT_TRANSLATE_NOOP("ImportText", "outside the plausible range")},
    {Flag::frozenRun, QT_TRANSLATE_NOOP("ImportText", "frozen sensor")},
    {Flag::impossibleRate, QT_TRANSLATE_NOOP("ImportText", "changes faster than a body can")},
    {Flag::deviceNotWorn, QT_TRANSLATE_NOOP("ImportText", "device not worn")},
    {Flag::clockSkew, QT_TRANSLATE_NOOP("ImportText", "device clock ahead")},
    {Flag::derived, QT_TRANSLATE_NOOP("ImportText", "derived by the device")},
    {Flag::simulated, QT_TRANSLATE_NOOP("ImportText", "made up by the device")},
    {Flag::manual, QT_TRANSLATE_NOOP("ImportText", "entered by a person")},
    {Flag::duplicateConflict, QT_TRANSLATE_NOOP("ImportText", "contradicting values")},
    {Flag::backFilled, QT_TRANSLATE_NOOP("ImportText", "arrived late")},
    {Flag::counterReset, QT_TRANSLATE_NOOP("ImportText", "counter was reset")},
}};

}  // namespace

QString rejectionText(Rejection reason)
{
    switch (reason) {
    case Rejection::unparsableJson: return Words::tr("The JSON cannot be read");
    case Rejection::unparsableRow: return Words::tr("The row does not fit the columns");
    case Rejection::unparsableTime: return Words::tr("The time cannot be read or does not exist");
    case Rejection::skippedLocalTime: return Words::tr("The clocks jumped over this time");
    case Rejection::noDevice: return Words::tr("No device or person is named");
    case Rejection::noValues: return Words::tr("The record holds no value");
    case Rejection::wrongType: return Words::tr("A value has the wrong type");
    case Rejection::lineTooLong: return Words::tr("The line is too long");
    case Rejection::badEncoding: return Words::tr("The text is damaged");
    case Rejection::conflict: return Words::tr("Another value is stored for the same time");
    case Rejection::unknownPerson: return Words::tr("The person is not known");
    case Rejection::unknownUnit: return Words::tr("The unit is not known");
    case Rejection::duplicateCode: return Words::tr("The code stands twice with different content");
    case Rejection::cycle: return Words::tr("The unit would be above itself");
    case Rejection::overlap: return Words::tr("Two people would wear the device at once");
    case Rejection::missingField: return Words::tr("A required field is empty");
    case Rejection::badField: return Words::tr("A field cannot be read");
    }
    return {};
}

QString importKindText(const QString &kind)
{
    return kind.isEmpty() ? Words::tr("Not recognised") : lookUp(kKinds, kind);
}

QStringList importKinds()
{
    QStringList kinds;
    for (const Word &word : kKinds)
        kinds += QString::fromLatin1(word.key);
    return kinds;
}

QString importModeText(ImportMode mode)
{
    switch (mode) {
    case ImportMode::live: return Words::tr("Live");
    case ImportMode::history: return Words::tr("History");
    case ImportMode::replay: return Words::tr("Replay");
    }
    return {};
}

QString importModeExplanation(ImportMode mode)
{
    switch (mode) {
    case ImportMode::live: return Words::tr("As if the data came from the watches now.");
    case ImportMode::history: return Words::tr("Past data: alerts are recorded as past, nothing is sent.");
    case ImportMode::replay: return Words::tr("The clock follows the data; nothing is sent. For training.");
    }
    return {};
}

QString importStateText(ImportRecord::State state)
{
    switch (state) {
    case ImportRecord::State::staged: return Words::tr("Unfinished");
    case ImportRecord::State::committed: return Words::tr("Imported");
    case ImportRecord::State::failed: return Words::tr("Not imported");
    }
    return {};
}

QString importVerdictText(const ImportFileReport &file, bool dryRun)
{
    if (file.error)
        return file.error->code == ErrorCode::cancelled ? Words::tr("Cancelled")
                                                        : Words::tr("Cannot be read");
    if (dryRun) {
        if (file.rejected > 0)
            return Words::tr("Would be refused: has rejected records");
        return file.accepted > 0 ? Words::tr("Would be imported") : Words::tr("Adds nothing new");
    }
    if (!file.committed)
        return Words::tr("Nothing imported");
    if (file.accepted == 0 && file.duplicate > 0)
        return Words::tr("Already there, nothing added");
    return file.rejected > 0 ? Words::tr("Imported in part") : Words::tr("Imported");
}

QString columnMeaningText(const QString &meaning, const MetricDictionary &metrics)
{
    if (meaning.isEmpty())
        return Words::tr("ignored");
    if (meaning == QLatin1String("id_number"))
        return Words::tr("ID number");
    const Metric *metric = metrics.find(meaning);
    if (metric != nullptr)
        return format::metricName(*metric);
    const CheckUpField *checkUpField = findCheckUpField(meaning);
    return checkUpField != nullptr ? checkUpFieldName(checkUpField->key).in(installedLanguage())
                                   : lookUp(kFields, meaning);
}

QString flagText(Flag flag)
{
    for (const auto &[each, text] : kFlags) {
        if (each == flag)
            return Words::tr(text);
    }
    return {};
}

QString flagNameText(const QString &name)
{
    for (const auto &[each, text] : kFlags) {
        if (flagName(each) == name)
            return Words::tr(text);
    }
    return name;
}

QString flagsText(Flags flags)
{
    QStringList words;
    for (const auto &[each, text] : kFlags) {
        if (has(flags, each))
            words += Words::tr(text);
    }
    //: separates words in a list
    return words.join(Words::tr(", "));
}

QString provenanceText(const QString &provenance)
{
    return lookUp(kProvenance, provenance);
}

}  // namespace xinglin
