// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace xinglin {
namespace {

/// Numbers that are tried for names that are taken.
constexpr int kMostCopies = 1000;

NamedFile named(ReportFormat format, const QString &path, const QByteArray &bytes, const Rendered &rendered)
{
    NamedFile one;
    one.file.path = path;
    one.file.format = format;
    one.file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    one.file.bytes = bytes.size();
    one.file.pages = rendered.pages;
    one.file.missingSigns = rendered.missingSigns;
    one.file.missingFont = rendered.missingFont;
    one.file.unshapedScripts = rendered.unshapedScripts;
    one.bytes = bytes;
    return one;
}

void addFiles(std::vector<NamedFile> &files, const FormatFiles &made, int number)
{
    const QString suffix = QLatin1Char('.') + reportFormatName(made.format);
    const auto &parts = made.rendered.parts;
    if (made.isFile) {
        files.push_back(named(made.format, made.path, parts.empty() ? made.rendered.bytes : parts[0].bytes,
                              made.rendered));
        return;
    }
    QString stem = made.path.chopped(suffix.size());
    if (number > 1)
        stem += QStringLiteral(" (%1)").arg(number);
    if (parts.empty()) {
        files.push_back(named(made.format, stem + suffix, made.rendered.bytes, made.rendered));
        return;
    }
    stem += QLatin1Char('_');
    for (const RenderedPart &part : parts) {
        const QByteArray bytes = part.naming ? part.naming(QFileInfo(stem).fileName()) : part.bytes;
        files.push_back(named(made.format, stem + part.name + suffix, bytes, made.rendered));
    }
}

}  // namespace

bool isFreeName(const QString &path, const QByteArray &bytes)
{
    const QFileInfo there(path);
    if (!there.exists() && !there.isSymLink())
        return true;
    QFile file(path);
    return there.isFile() && !there.isSymLink() && there.size() == bytes.size() &&
           file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

Result<std::vector<NamedFile>> namedFiles(const std::vector<FormatFiles> &made, const MayTakeName &mayTake)
{
    for (int number = 1; number <= kMostCopies; ++number) {
        std::vector<NamedFile> files;
        for (const FormatFiles &one : made)
            addFiles(files, one, number);
        const auto isAllowed = [&](const NamedFile &one) { return mayTake(one.file.path, one.bytes); };
        if (!mayTake || std::ranges::all_of(files, isAllowed))
            return files;
    }
    return fail(ErrorCode::conflict,
                QCoreApplication::translate("ReportJob",
                                            "Too many files are named like %1. Move them to another folder.")
                    .arg(QDir::toNativeSeparators(made.front().path)));
}

}  // namespace xinglin
