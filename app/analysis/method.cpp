// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/method.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

// The macro must stand outside every namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(analysis);
}

namespace xinglin {
namespace {

BilingualText pairOf(const QJsonValue &value)
{
    return {value[QLatin1String("zh")].toString(), value[QLatin1String("en")].toString()};
}

bool isWhole(const BilingualText &text)
{
    return !text.zh.isEmpty() && !text.en.isEmpty();
}

/// U before O, then by number; what has none comes last, by id.
auto placeOf(const Method &method)
{
    const int number = method.number.isEmpty() ? 1000 : method.number.mid(1).toInt();
    return std::tuple(method.scope, number, method.id);
}

std::vector<Method> readAll()
{
    initialiseResources();
    std::vector<Method> all;
    const QDir folder(QStringLiteral(":/analysis/methods"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the method %s is not embedded", qPrintable(name));
        auto method = methodFromJson(file.readAll());
        if (!method)
            qFatal("the method %s is broken: %s", qPrintable(name), qPrintable(method.error().message));
        if (method->id + QLatin1String(".json") != name)
            qFatal("the method %s names itself %s", qPrintable(name), qPrintable(method->id));
        all.push_back(*std::move(method));
    }
    std::ranges::sort(all, {}, placeOf);
    return all;
}

}  // namespace

Result<Method> methodFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    Method method;
    method.id = object.value(QLatin1String("id")).toString();
    method.number = object.value(QLatin1String("number")).toString();
    method.version = object.value(QLatin1String("version")).toInt(0);
    const QString scope = object.value(QLatin1String("scope")).toString();
    method.scope = scope == QLatin1String("unit") ? Method::Scope::unit : Method::Scope::person;
    method.name = pairOf(object.value(QLatin1String("name")));
    method.purpose = pairOf(object.value(QLatin1String("purpose")));
    method.source = pairOf(object.value(QLatin1String("source")));
    for (const QJsonValue &input : object.value(QLatin1String("inputs")).toArray())
        method.inputs += input.toString();
    method.oracle = object.value(QLatin1String("oracle")).toString();
    method.tolerance = object.value(QLatin1String("tolerance")).toString();
    method.series = object.value(QLatin1String("series")).toString();

    const char *wrong = method.id.isEmpty()                                                  ? "id"
                        : method.version < 1                                                 ? "version"
                        : scope != QLatin1String("unit") && scope != QLatin1String("person") ? "scope"
                        : !isWhole(method.name)                                              ? "name"
                        : !isWhole(method.purpose)                                           ? "purpose"
                        : !isWhole(method.source)                                            ? "source"
                        : method.inputs.isEmpty()                                            ? "inputs"
                        : method.oracle.isEmpty()                                            ? "oracle"
                        : method.tolerance.isEmpty()                                         ? "tolerance"
                                                                                             : nullptr;
    if (wrong)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Analysis", "The method's field “%1” is wrong or missing.")
                        .arg(QLatin1String(wrong)));
    return method;
}

const std::vector<Method> &methods()
{
    static const std::vector<Method> all = readAll();
    return all;
}

const Method *findMethod(QStringView id)
{
    const auto found = std::ranges::find_if(methods(), [&](const Method &each) { return each.id == id; });
    return found == methods().end() ? nullptr : &*found;
}

}  // namespace xinglin
