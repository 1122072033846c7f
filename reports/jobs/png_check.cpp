// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/png_check.h"

#include <csetjmp>
#include <cstddef>
#include <cstring>

#include <png.h>

namespace xinglin {
namespace {

struct Source
{
    const char *bytes;
    std::size_t left;
};

[[noreturn]] void giveUp(png_structp picture, png_const_charp)
{
    png_longjmp(picture, 1);
}

void keepSilent(png_structp, png_const_charp) {}

void read(png_structp picture, png_bytep into, std::size_t size)
{
    auto *source = static_cast<Source *>(png_get_io_ptr(picture));
    if (size > source->left)
        png_error(picture, "the file ends");
    std::memcpy(into, source->bytes, size);
    source->bytes += size;
    source->left -= size;
}

/// Whether the decoder came to the end. Nothing in it has a destructor: libpng leaves it by a jump. `row` is
/// the caller's to free.
bool decodes(png_structp picture, png_infop info, Source *source, png_bytep *row)
{
    if (setjmp(png_jmpbuf(picture)) != 0)
        return false;
    png_set_read_fn(picture, source, read);
    png_read_info(picture, info);
    const int passes = png_set_interlace_handling(picture);
    png_read_update_info(picture, info);
    *row = static_cast<png_bytep>(png_malloc(picture, png_get_rowbytes(picture, info)));
    for (int pass = 0; pass < passes; ++pass) {
        for (png_uint_32 line = png_get_image_height(picture, info); line > 0; --line)
            png_read_row(picture, *row, nullptr);
    }
    png_read_end(picture, nullptr);
    return true;
}

}  // namespace

bool isWholePng(const QByteArray &file)
{
    png_structp picture = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, giveUp, keepSilent);
    png_infop info = picture ? png_create_info_struct(picture) : nullptr;
    Source source{file.constData(), static_cast<std::size_t>(file.size())};
    png_bytep row = nullptr;
    const bool isWhole = info && decodes(picture, info, &source, &row);
    if (row)
        png_free(picture, row);
    png_destroy_read_struct(&picture, &info, nullptr);
    return isWhole;
}

}  // namespace xinglin
