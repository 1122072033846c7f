// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql_catalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

// The macro must stand outside every namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(sqlite);
}

namespace xinglin {
namespace {

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::internal,
            QCoreApplication::translate("Storage", "The program is incomplete: %1 is missing.").arg(path));
    return file.readAll();
}

}  // namespace

Result<std::shared_ptr<const SqlCatalog>> SqlCatalog::load(const QString &folder)
{
    initialiseResources();
    auto catalog = std::make_shared<SqlCatalog>();
    const QDir dir(folder);
    const QStringList files = dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (Status read = catalog->readStatements(dir.filePath(file)); !read)
            return fail(read.error());
    }
    if (Status read = catalog->readMigrations(dir.filePath(QStringLiteral("migrations"))); !read)
        return fail(read.error());
    return catalog;
}

std::string_view SqlCatalog::text(std::string_view name) const
{
    const auto found = m_statements.find(name);
    return found == m_statements.end() ? std::string_view() : std::string_view(found->second);
}

Status SqlCatalog::readStatements(const QString &file)
{
    const Result<QByteArray> content = readWhole(file);
    if (!content)
        return fail(content.error());
    constexpr std::string_view mark = "-- name: ";
    const std::string_view text(content->constData(), static_cast<std::size_t>(content->size()));
    for (std::size_t at = text.find(mark); at != std::string_view::npos;) {
        const std::size_t nameAt = at + mark.size();
        const std::size_t nameEnd = text.find('\n', nameAt);
        if (nameEnd == std::string_view::npos)
            break;
        const std::size_t next = text.find(mark, nameEnd);
        const std::size_t end = next == std::string_view::npos ? text.size() : next;
        m_statements.emplace(text.substr(nameAt, nameEnd - nameAt), text.substr(nameEnd, end - nameEnd));
        at = next;
    }
    return {};
}

Status SqlCatalog::readMigrations(const QString &folder)
{
    const QDir dir(folder);
    const QStringList files = dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        Result<QByteArray> content = readWhole(dir.filePath(file));
        if (!content)
            return fail(content.error());
        // Of two with one number only one would run: every start of the program says so instead.
        if (!m_migrations.emplace(file.left(4).toInt(), std::move(*content)).second)
            return fail(ErrorCode::internal, {}, QStringLiteral("two migrations have the number of ") + file);
    }
    return {};
}

}  // namespace xinglin
