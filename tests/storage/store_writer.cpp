// SPDX-License-Identifier: GPL-3.0-or-later
// Another process that writes to a workspace: store_writer FOLDER NAME COUNT. Every write appends an audit
// entry, a journal batch and a block; its number is printed when it is durable.
#include "storage/sqlite_store.h"

#include <QCoreApplication>

#include <cstdio>

using namespace xinglin;

namespace {

Status writeOne(StoreSession &session, const QString &name, int number)
{
    AuditEntry entry;
    entry.time = Instant(number);
    entry.actor = name;
    entry.action = QStringLiteral("test.write");
    entry.subject = QString::number(number);
    if (auto appended = session.audit().append(entry); !appended)
        return fail(appended.error());
    const std::string bytes(static_cast<std::size_t>(1'000 + number % 9'000), 'z');
    const Bytes blob = std::as_bytes(std::span(bytes.data(), bytes.size()));
    if (Status block = session.vitals().writeBlock(number % 13, Day(number), blob); !block)
        return block;
    const auto appended = session.vitals().appendJournal(0, blob);
    return appended ? Status() : fail(appended.error());
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto store = SqliteStore::open(arguments.at(1));
    if (!store)
        return 1;
    for (int number = 0; number < arguments.at(3).toInt(); ++number) {
        const Status written = (*store)->write(
            [&](StoreSession &session) { return writeOne(session, arguments.at(2), number); });
        if (!written) {
            std::fprintf(stderr, "%s\n", qPrintable(written.error().message + written.error().detail));
            return 1;
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
    return 0;
}
