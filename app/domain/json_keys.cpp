// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/json_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QStringList>

#include <vector>

namespace xinglin {
namespace {

/// What is open around a place; of a list nothing is kept.
struct Level
{
    bool isObject = false;
    QSet<QString> keys = {};
    QString key = {};
};

/// The place behind a text that begins there.
qsizetype behindText(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return at + 1;
}

/// The text as it is meant: two may be written in different ways.
QString meant(const QByteArray &text)
{
    return text.contains('\\') ? QJsonDocument::fromJson('[' + text + ']').array().at(0).toString()
                               : QString::fromUtf8(text.mid(1, text.size() - 2));
}

QString placeOf(const std::vector<Level> &levels)
{
    QStringList names;
    for (const Level &level : levels) {
        if (level.isObject)
            names += level.key;
    }
    return names.join(QLatin1Char('.'));
}

}  // namespace

std::optional<QString> repeatedKey(const QByteArray &json)
{
    std::vector<Level> levels;
    bool isKey = false;
    for (qsizetype at = 0; at < json.size();) {
        const char sign = json[at];
        if (sign == '"') {
            const qsizetype end = behindText(json, at);
            if (isKey && !levels.empty()) {
                Level &level = levels.back();
                level.key = meant(json.mid(at, end - at));
                if (level.keys.contains(level.key))
                    return placeOf(levels);
                level.keys.insert(level.key);
            }
            at = end;
            continue;
        }
        if (sign == '{' || sign == '[')
            levels.push_back({sign == '{'});
        else if ((sign == '}' || sign == ']') && !levels.empty())
            levels.pop_back();
        if (sign == '{' || sign == ',')
            isKey = !levels.empty() && levels.back().isObject;
        else if (sign == ':' || sign == '[')
            isKey = false;
        ++at;
    }
    return std::nullopt;
}

}  // namespace xinglin
