// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/font_families.h"

#include "reports/render/pdf/font_table.h"

#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <tuple>

#include <hb-ot.h>

namespace xinglin::pdf {
namespace {

constexpr unsigned kMostFaces = 256;        // of a collection
constexpr unsigned kMostNames = 1'000;      // of a face: some have one for each glyph variant
constexpr qsizetype kLongestName = 120;     // signs
constexpr int kRegular = 400, kBold = 700;  // usWeightClass
constexpr int kLeastBold = 600;
constexpr int kUsualWidth = 5;  // usWidthClass

/// A name as fonts are looked up by it.
QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

struct NameRecord
{
    QString language;  ///< "en", "zh-cn"
    QString text;
};

/// A face as its tables tell of it.
struct ListedFace
{
    QString path;
    unsigned index = 0;
    std::vector<NameRecord> family;       ///< of all weights and widths: what people call it
    std::vector<NameRecord> smallFamily;  ///< of four styles at most: "Lato Light" of "Lato"
    int weight = kRegular;
    int width = kUsualWidth;
    bool isItalic = false;
};

std::vector<NameRecord> namesOf(hb_face_t *face, hb_ot_name_id_t id)
{
    unsigned count = 0;
    const hb_ot_name_entry_t *entries = hb_ot_name_list_names(face, &count);
    std::vector<NameRecord> names;
    for (unsigned i = 0; i < std::min(count, kMostNames); ++i) {
        if (entries[i].name_id != id)
            continue;
        QString text(kLongestName + 1, QChar());
        auto size = static_cast<unsigned>(text.size());
        hb_ot_name_get_utf16(face, id, entries[i].language, &size,
                             reinterpret_cast<std::uint16_t *>(text.data()));
        text.truncate(static_cast<qsizetype>(size));
        text = text.simplified();
        // Names that begin with a dot are the system's own; what cannot be written cannot be asked for.
        if (text.isEmpty() || text.startsWith(QLatin1Char('.')) || text.size() >= kLongestName ||
            !text.isValidUtf16() ||
            std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
            continue;
        const char *language = hb_language_to_string(entries[i].language);
        names.push_back({QString::fromLatin1(language ? language : ""), text});
    }
    return names;
}

std::optional<ListedFace> listedFace(hb_face_t *face)
{
    if (!hasOutlines(face) || forbidsEmbedding(face))
        return std::nullopt;
    ListedFace listed;
    listed.smallFamily = namesOf(face, HB_OT_NAME_ID_FONT_FAMILY);
    listed.family = namesOf(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    if (listed.family.empty())
        listed.family = listed.smallFamily;
    if (listed.family.empty())
        return std::nullopt;
    const FontTable head(face, HB_TAG('h', 'e', 'a', 'd'));
    const FontTable os2(face, HB_TAG('O', 'S', '/', '2'));
    const int macStyle = head.number(44);
    const int selection = os2.number(62);
    const int weight = os2.number(4);
    const int width = os2.number(6);
    listed.weight = weight > 0 ? weight : (macStyle & 1) != 0 ? kBold : kRegular;
    listed.width = width > 0 ? width : kUsualWidth;
    listed.isItalic = (macStyle & 2) != 0 || (selection & 0x0201) != 0;  // italic or oblique
    return listed;
}

void eachFace(const QStringList &files, const std::function<void(ListedFace)> &take)
{
    for (const QString &path : files) {
        const HbOwner<hb_blob_t, hb_blob_destroy> blob(
            hb_blob_create_from_file_or_fail(QFile::encodeName(path).constData()));
        const unsigned count = blob ? std::min(hb_face_count(blob.get()), kMostFaces) : 0;
        for (unsigned index = 0; index < count; ++index) {
            const HbOwner<hb_face_t, hb_face_destroy> face(hb_face_create(blob.get(), index));
            if (auto listed = listedFace(face.get())) {
                listed->path = path;
                listed->index = index;
                take(*std::move(listed));
            }
        }
    }
}

bool isNamed(const std::vector<NameRecord> &names, const QString &wanted)
{
    return std::ranges::any_of(names, [&](const NameRecord &one) { return folded(one.text) == wanted; });
}

/// The first name in a language that begins so, or nothing.
QString nameIn(const std::vector<NameRecord> &names, const char *language)
{
    const auto found = std::ranges::find_if(
        names, [&](const NameRecord &one) { return one.language.startsWith(QLatin1String(language)); });
    return found == names.end() ? QString() : found->text;
}

FontFamily familyOf(const std::vector<NameRecord> &names)
{
    FontFamily family;
    family.name = nameIn(names, "en");
    if (family.name.isEmpty())
        family.name = names.front().text;
    for (const char *language : {"zh-cn", "zh-hans", "zh"}) {
        if (family.chinese.isEmpty())
            family.chinese = nameIn(names, language);
    }
    for (const NameRecord &one : names)
        family.names += one.text;
    family.names.removeDuplicates();
    return family;
}

/// What of the faces comes nearest to the regular one; the first of equals.
const ListedFace &regularOf(const std::vector<ListedFace> &faces)
{
    return *std::ranges::min_element(faces, {}, [](const ListedFace &face) {
        return std::tuple(face.isItalic, std::abs(face.width - kUsualWidth),
                          std::abs(face.weight - kRegular));
    });
}

/// The bold of the face, in its own width and slope.
const ListedFace *boldOf(const ListedFace &regular, const std::vector<ListedFace> &faces)
{
    const ListedFace *best = nullptr;
    for (const ListedFace &face : faces) {
        const bool isItsBold = face.isItalic == regular.isItalic && face.width == regular.width &&
                               face.weight >= kLeastBold && face.weight > regular.weight;
        if (isItsBold && (!best || std::abs(face.weight - kBold) < std::abs(best->weight - kBold)))
            best = &face;
    }
    return best;
}

}  // namespace

bool FontFamily::isCalled(const QString &wanted) const
{
    return std::ranges::any_of(names, [&](const QString &known) { return folded(known) == folded(wanted); });
}

QStringList fontFolders()
{
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    folders += {QStringLiteral("/usr/share/fonts"), QStringLiteral("/usr/local/share/fonts"),
                QStringLiteral("/Library/Fonts"), QStringLiteral("/System/Library/Fonts"),
                QStringLiteral("C:/Windows/Fonts")};
    folders.removeDuplicates();
    return folders;
}

QStringList fontFiles(const QStringList &folders)
{
    QStringList found;
    for (const QString &folder : folders) {
        QStringList files;
        QDirIterator every(folder,
                           {QStringLiteral("*.ttf"), QStringLiteral("*.ttc"), QStringLiteral("*.otf")},
                           QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
        while (every.hasNext())
            files += every.next();
        files.sort();
        found += files;
    }
    found.removeDuplicates();
    return found;
}

std::vector<FontFamily> familiesOf(const QStringList &files)
{
    std::vector<FontFamily> families;
    const auto add = [&families](FontFamily family) {
        const auto known = std::ranges::find(families, family.name, &FontFamily::name);
        if (known == families.end()) {
            families.push_back(std::move(family));
            return;
        }
        known->names += family.names;
        known->names.removeDuplicates();
        if (known->chinese.isEmpty())
            known->chinese = family.chinese;
    };
    eachFace(files, [&add](const ListedFace &face) {
        add(familyOf(face.family));
        if (!face.smallFamily.empty())
            add(familyOf(face.smallFamily));
    });
    std::ranges::sort(families, {}, &FontFamily::name);
    return families;
}

std::optional<FamilyFiles> filesOfFamily(const QString &name, const QStringList &files)
{
    const QString wanted = folded(name);
    std::vector<ListedFace> faces, others;
    eachFace(files, [&](ListedFace face) {
        if (isNamed(face.family, wanted))
            faces.push_back(std::move(face));
        else if (isNamed(face.smallFamily, wanted))
            others.push_back(std::move(face));
    });
    if (faces.empty())
        faces = std::move(others);
    if (faces.empty())
        return std::nullopt;
    const ListedFace &regular = regularOf(faces);
    FamilyFiles found{regular.path, {}, regular.index};
    if (const ListedFace *bold = boldOf(regular, faces)) {
        found.bold = bold->path;
        found.boldIndex = bold->index;
    }
    return found;
}

}  // namespace xinglin::pdf
