// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/store.h"
#include "storage/sqlite_store.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <initializer_list>
#include <memory>

// The contract tests speak to `Store` only; this is the one place that says which store is under them.
namespace xinglin::test {

/// Where a test's files lie. Tests that commit thousands of times prove nothing by waiting for the disk.
enum class Medium { disk, memory };

inline QString folderTemplate(Medium medium)
{
    const bool shared = medium == Medium::memory && QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    return (shared ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/xinglin-XXXXXX");
}

/// A new store in a folder of its own.
class StoreFixture
{
public:
    explicit StoreFixture(Medium medium = Medium::disk)
        : m_folder(folderTemplate(medium))
    {
        NewStore what;
        what.name = QStringLiteral("Test");
        what.now = Instant(1'790'000'000'000);
        what.actor = QStringLiteral("tester");
        auto made = SqliteStore::create(folder(), what);
        if (made)
            m_store = std::move(*made);
        else
            qFatal("no store: %s", qPrintable(made.error().message + made.error().detail));
    }

    QString folder() const { return m_folder.filePath(QStringLiteral("workspace")); }
    Store &store() { return *m_store; }
    Store *operator->() { return m_store.get(); }
    void close() { m_store.reset(); }
    /// Runs `work` in one write and hands out what it gave.
    template <typename Work>
    std::invoke_result_t<Work, StoreSession &> write(Work work)
    {
        std::invoke_result_t<Work, StoreSession &> given;
        Status done = m_store->write([&](StoreSession &session) -> Status {
            given = work(session);
            return given ? Status() : fail(given.error());
        });
        if (!done)
            return fail(done.error());
        return given;
    }
    template <typename Work>
    std::invoke_result_t<Work, StoreSession &> read(Work work)
    {
        std::invoke_result_t<Work, StoreSession &> given;
        Status done = m_store->read([&](StoreSession &session) -> Status {
            given = work(session);
            return given ? Status() : fail(given.error());
        });
        if (!done)
            return fail(done.error());
        return given;
    }
    void reopen()
    {
        m_store.reset();
        auto opened = SqliteStore::open(folder());
        if (!opened)
            qFatal("not opened: %s", qPrintable(opened.error().message + opened.error().detail));
        m_store = std::move(*opened);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

inline QString say(const Error &error)
{
    return errorName(error.code) + QStringLiteral(": ") + error.message + QStringLiteral(" ") + error.detail;
}

/// Code of a failure, or nothing: comparable in one line.
template <typename T>
std::optional<ErrorCode> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// The same as text, for messages.
template <typename T>
QString nameOf(const Result<T> &result)
{
    return result ? QStringLiteral("no error") : errorName(result.error().code);
}

inline Bytes bytesOf(const std::string &text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

inline std::string textOf(Bytes bytes)
{
    return std::string(reinterpret_cast<const char *>(bytes.data()), bytes.size());
}

inline BilingualText named(const char *zh, const char *en = "")
{
    return {QString::fromUtf8(zh), QString::fromUtf8(en)};
}

}  // namespace xinglin::test

// Verify a Result or Status and say why it failed.
#define XVERIFY(result)                                                                                      \
    do {                                                                                                     \
        const auto &verified_ = (result);                                                                    \
        QVERIFY2(verified_, verified_ ? "" : qPrintable(xinglin::test::say(verified_.error())));             \
    } while (false)
// Verify that it failed with the code.
#define XFAILS(result, expected) QCOMPARE(xinglin::test::nameOf(result), errorName(expected))
