// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "core/logging.h"
#include "storage/sqlite_error.h"

#include <QFile>
#include <QUrl>

#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace xinglin {
namespace {

constexpr std::chrono::seconds kBusyLimit{60};
constexpr std::chrono::seconds kBusyTold{3};

// SQLite's own waiting doubles up to 100 ms; writers here are short, so look again soon. Who waits long is
// told why.
int waitABit(void *, int attempts)
{
    thread_local std::chrono::steady_clock::time_point began;
    thread_local bool isTold = false;
    const auto now = std::chrono::steady_clock::now();
    if (attempts == 0) {
        began = now;
        isTold = false;
    }
    if (now - began > kBusyLimit)
        return 0;
    if (!isTold && now - began > kBusyTold) {
        isTold = true;
        logger("storage")->warn("another program is writing to the workspace; waiting for up to {} s",
                                kBusyLimit.count());
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return 1;
}

int stopWhenCancelled(void *token)
{
    return static_cast<const CancelToken *>(token)->isCancelled() ? 1 : 0;
}

}  // namespace

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_name(other.m_name)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_status(std::move(other.m_status))
{}

Statement::~Statement()
{
    if (m_statement)
        m_database->giveBack(m_name, m_statement);
}

bool Statement::next()
{
    if (!m_status)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    check(code);
    return false;
}

Status Statement::run()
{
    while (next()) {
    }
    return m_status;
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

void Statement::check(int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && m_status)
        m_status = fail(m_database->error(code));
}

void Statement::bindInteger(int place, std::int64_t value)
{
    if (m_status)
        check(sqlite3_bind_int64(m_statement, place, value));
}

void Statement::bindReal(int place, double value)
{
    if (m_status)
        check(sqlite3_bind_double(m_statement, place, value));
}

void Statement::bind(int place, Day value)
{
    if (value.isValid())
        bindInteger(place, value.number());
    else
        bind(place, std::nullopt);
}

void Statement::bind(int place, Instant value)
{
    if (value.isValid())
        bindInteger(place, value.ms());
    else
        bind(place, std::nullopt);
}

void Statement::bind(int place, const QString &value)
{
    if (!m_status)
        return;
    if (value.isEmpty()) {
        check(sqlite3_bind_text(m_statement, place, "", 0, SQLITE_STATIC));
        return;
    }
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text64(m_statement, place, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int place, const QByteArray &value)
{
    if (m_status)
        check(sqlite3_bind_blob64(m_statement, place, value.isNull() ? "" : value.constData(),
                                  static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int place, std::nullopt_t)
{
    if (m_status)
        check(sqlite3_bind_null(m_statement, place));
}

void Statement::bind(int place, Bytes value)
{
    if (m_status)
        check(sqlite3_bind_blob64(m_statement, place,
                                  value.empty() ? static_cast<const void *>("") : value.data(), value.size(),
                                  SQLITE_STATIC));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::bytes(int column) const
{
    const Bytes seen = blob(column);
    return QByteArray(reinterpret_cast<const char *>(seen.data()), static_cast<qsizetype>(seen.size()));
}

Bytes Statement::blob(int column) const
{
    const auto *data = static_cast<const std::byte *>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::optional<int> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return static_cast<int>(integer(column));
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Access access, bool mayCreate,
                                                 std::shared_ptr<const SqlCatalog> catalog)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
    flags |= access == Access::readWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (mayCreate)
        flags |= SQLITE_OPEN_CREATE;
    QByteArray name = QUrl::fromLocalFile(file).toEncoded();
    if (access == Access::immutable)
        name += "?immutable=1";
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const Error error = sqliteError(code, handle, file);
        sqlite3_close_v2(handle);
        return fail(error);
    }
    sqlite3_busy_handler(handle, waitABit, nullptr);
    return std::unique_ptr<Database>(new Database(handle, file, std::move(catalog)));
}

Database::Database(sqlite3 *handle, QString file, std::shared_ptr<const SqlCatalog> catalog)
    : m_handle(handle)
    , m_file(std::move(file))
    , m_catalog(std::move(catalog))
{}

Database::~Database()
{
    for (auto &[name, statements] : m_idle) {
        for (sqlite3_stmt *statement : statements)
            sqlite3_finalize(statement);
    }
    sqlite3_close_v2(m_handle);
}

Statement Database::take(std::string_view name)
{
    const auto found = m_idle.find(name);
    if (found != m_idle.end() && !found->second.empty()) {
        sqlite3_stmt *statement = found->second.back();
        found->second.pop_back();
        return Statement(*this, found->first, statement);
    }
    const std::string_view sql = m_catalog->text(name);
    sqlite3_stmt *statement = nullptr;
    const int code = sql.empty() ? SQLITE_MISUSE
                                 : sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    Statement made(*this, name, statement);
    made.check(code);
    return made;
}

void Database::giveBack(std::string_view name, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle[name].push_back(statement);
}

Status Database::execute(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(error(code));
    return {};
}

Result<std::int64_t> Database::number(const char *sql)
{
    const Result<QStringList> rows = texts(sql);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? 0 : rows->first().toLongLong();
}

Result<QStringList> Database::texts(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    QStringList result;
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW)
            result += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    }
    const Error problem = error(code);
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE)
        return fail(problem);
    return result;
}

Status Database::executeScript(const QByteArray &script, const std::function<Status(int statement)> &before)
{
    const char *rest = script.constData();
    for (int place = 0;; ++place) {
        sqlite3_stmt *statement = nullptr;
        int code = sqlite3_prepare_v2(m_handle, rest, -1, &statement, &rest);
        if (code != SQLITE_OK)
            return fail(error(code));
        if (!statement)
            return {};
        if (before) {
            if (Status go = before(place); !go) {
                sqlite3_finalize(statement);
                return go;
            }
        }
        do
            code = sqlite3_step(statement);
        while (code == SQLITE_ROW);
        const Error problem = error(code);
        sqlite3_finalize(statement);
        if (code != SQLITE_DONE)
            return fail(problem);
    }
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::watchCancel(const CancelToken *token)
{
    constexpr int stepsBetween = 20'000;
    if (token)
        sqlite3_progress_handler(m_handle, stepsBetween, stopWhenCancelled, const_cast<CancelToken *>(token));
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

Error Database::error(int code) const
{
    return sqliteError(code, m_handle, m_file);
}

}  // namespace xinglin
