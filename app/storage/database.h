// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/id.h"
#include "core/instant.h"
#include "core/result.h"
#include "domain/ports/vitals_port.h"
#include "storage/sql_catalog.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace xinglin {

class Database;

/// A prepared statement lent by its Database; it goes back when this is destroyed. Columns count from 0.
/// Failures are kept: `next()` is false then and `status()` says why.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Steps to the next row; false at the end and after a failure.
    bool next();
    /// Failure of anything so far.
    const Status &status() const { return m_status; }
    /// Runs to the end.
    Status run();
    /// Starts over, with values of its own.
    template <typename... Values>
    void restart(const Values &...values)
    {
        reset();
        int place = 0;
        (bind(++place, values), ...);
    }

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    /// Valid until the next step.
    Bytes blob(int column) const;
    Day day(int column) const { return Day(static_cast<std::int32_t>(integer(column))); }
    /// Invalid for NULL.
    Instant instant(int column) const { return isNull(column) ? Instant() : Instant(integer(column)); }
    std::optional<int> optionalInteger(int column) const;
    template <typename IdType>
    IdType id(int column) const
    {
        return IdType(integer(column));
    }

private:
    friend class Database;
    Statement(Database &database, std::string_view name, sqlite3_stmt *statement)
        : m_database(&database)
        , m_name(name)
        , m_statement(statement)
    {}

    void reset();
    void check(int code);
    void bindInteger(int place, std::int64_t value);
    void bind(int place, std::int64_t value) { bindInteger(place, value); }
    void bind(int place, std::int32_t value) { bindInteger(place, value); }
    void bind(int place, bool value) { bindInteger(place, value ? 1 : 0); }
    /// Invalid days and instants become NULL.
    void bind(int place, Day value);
    void bind(int place, Instant value);
    void bind(int place, const QString &value);
    void bind(int place, const QByteArray &value);
    void bind(int place, std::nullopt_t);
    /// Not copied: the bytes live until the statement has run.
    void bind(int place, Bytes value);
    void bindReal(int place, double value);
    template <typename Tag>
    void bind(int place, Id<Tag> value)
    {
        bindInteger(place, value.value());
    }
    template <typename T>
    void bind(int place, const std::optional<T> &value)
    {
        if (!value)
            bind(place, std::nullopt);
        else if constexpr (std::is_same_v<T, double>)
            bindReal(place, *value);
        else
            bind(place, *value);
    }

    Database *m_database;
    std::string_view m_name;
    sqlite3_stmt *m_statement;
    Status m_status;
};

/// Identities given in the running transaction: see minting.h.
struct IdsGiven
{
    bool areGathered = false;  ///< the counter is written at the end of the transaction
    std::int64_t replica = 0;  ///< of the tenant
    std::int64_t last = 0;     ///< value of the counter; 0: none was given yet
};

/// One connection to an SQLite file, with its prepared statements. Used by one thread at a time.
class Database
{
public:
    enum class Access { readWrite, readOnly, immutable };

    static Result<std::unique_ptr<Database>> open(const QString &file, Access access, bool mayCreate,
                                                  std::shared_ptr<const SqlCatalog> catalog);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// A named statement of the catalogue with its values bound. The name is a literal: it is kept by
    /// reference.
    template <typename... Values>
    Statement query(std::string_view name, const Values &...values)
    {
        Statement statement = take(name);
        int place = 0;
        (statement.bind(++place, values), ...);
        return statement;
    }
    template <typename... Values>
    Status run(std::string_view name, const Values &...values)
    {
        return query(name, values...).run();
    }
    /// Plain SQL without values, for pragmas and transactions.
    Status execute(const char *sql);
    /// First column of the first row of plain SQL; 0 when there is none.
    Result<std::int64_t> number(const char *sql);
    /// First column of every row of plain SQL.
    Result<QStringList> texts(const char *sql);
    /// Runs a script, one statement after the other; `before` is asked before each and may stop it.
    Status executeScript(const QByteArray &script, const std::function<Status(int statement)> &before);

    /// Rows changed by the last statement.
    std::int64_t changes() const;
    bool inTransaction() const;
    /// Stops what runs when the token is cancelled; detached by an empty optional.
    void watchCancel(const CancelToken *token);
    /// The failure `code` of this connection as an error people can act on.
    Error error(int code) const;
    sqlite3 *handle() const { return m_handle; }
    const SqlCatalog &catalog() const { return *m_catalog; }
    IdsGiven &idsGiven() { return m_idsGiven; }

private:
    friend class Statement;
    Database(sqlite3 *handle, QString file, std::shared_ptr<const SqlCatalog> catalog);
    Statement take(std::string_view name);
    void giveBack(std::string_view name, sqlite3_stmt *statement);

    sqlite3 *m_handle;
    QString m_file;
    std::shared_ptr<const SqlCatalog> m_catalog;
    std::unordered_map<std::string_view, std::vector<sqlite3_stmt *>> m_idle;
    IdsGiven m_idsGiven;
};

}  // namespace xinglin
