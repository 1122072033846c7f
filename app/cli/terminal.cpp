// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "core/console.h"

#include <QJsonDocument>

#include <cstdio>
#include <memory>

namespace xinglin {
namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    // What was printed before stands before, also where both streams go into one file.
    if (stream == stderr)
        std::fflush(stdout);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

}  // namespace

void Terminal::print(const QString &line) const
{
    write(stdout, line.toUtf8() + '\n');
}

void Terminal::printText(const QString &text) const
{
    write(stdout, text.toUtf8());
}

void Terminal::printJson(const QJsonObject &object) const
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Terminal::say(const QString &message) const
{
    if (m_verbosity != Verbosity::quiet)
        write(stderr, message.toUtf8() + '\n');
}

void Terminal::detail(const QString &message) const
{
    if (m_verbosity == Verbosity::verbose)
        write(stderr, message.toUtf8() + '\n');
}

void Terminal::error(const QString &message) const
{
    write(stderr, "xinglinctl: " + message.toUtf8() + '\n');
}

Progress Terminal::progress(const QString &what) const
{
    if (m_verbosity == Verbosity::quiet || !errorIsTerminal())
        return [](double) {};
    auto last = std::make_shared<int>(-1);
    return [what, last](double share) {
        const int percent = static_cast<int>(share * 100.0);
        if (percent == *last)
            return;
        *last = percent;
        write(stderr, '\r' + what.toUtf8() + QByteArray::number(percent).rightJustified(4) + "%");
        if (percent >= 100)
            write(stderr, "\r\033[K");
    };
}

}  // namespace xinglin
