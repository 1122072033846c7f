// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/jpeg_check.h"

#include <csetjmp>
#include <cstdio>

// Behind <cstdio>, which they need.
#include <jerror.h>
#include <jpeglib.h>

namespace xinglin {
namespace {

/// libjpeg's own part comes first: it hands back a pointer to it.
struct Judge
{
    jpeg_error_mgr errors;
    std::jmp_buf end;
    int warnings, losses;
};

Judge *judgeOf(j_common_ptr picture)
{
    return reinterpret_cast<Judge *>(picture->err);
}

[[noreturn]] void giveUp(j_common_ptr picture)
{
    std::longjmp(judgeOf(picture)->end, 1);
}

/// Of what the file says beside its samples; any other warning is of samples that had to be guessed.
bool isHarmless(int warning)
{
    return warning == JWRN_EXTRANEOUS_DATA || warning == JWRN_ADOBE_XFORM || warning == JWRN_JFIF_MAJOR ||
           warning == JWRN_NOT_SEQUENTIAL || warning == JWRN_BOGUS_PROGRESSION;
}

void count(j_common_ptr picture, int level)
{
    if (level >= 0)  // a trace
        return;
    Judge *judge = judgeOf(picture);
    ++judge->warnings;
    judge->losses += isHarmless(picture->err->msg_code) ? 0 : 1;
}

void keepSilent(j_common_ptr) {}

/// Whether the decoder came to the end. Nothing in it has a destructor: libjpeg leaves it by a jump.
bool decodes(const unsigned char *bytes, unsigned long size, jpeg_decompress_struct *picture, Judge *judge)
{
    if (setjmp(judge->end) != 0)
        return false;
    jpeg_create_decompress(picture);
    jpeg_mem_src(picture, bytes, size);
    jpeg_read_header(picture, TRUE);
    // Every sign is read whatever the size of the pixels.
    picture->scale_num = 1;
    picture->scale_denom = 8;
    picture->out_color_space = picture->jpeg_color_space;
    jpeg_start_decompress(picture);
    const JDIMENSION samples = picture->output_width * static_cast<JDIMENSION>(picture->output_components);
    JSAMPARRAY row =
        picture->mem->alloc_sarray(reinterpret_cast<j_common_ptr>(picture), JPOOL_IMAGE, samples, 1);
    while (picture->output_scanline < picture->output_height)
        jpeg_read_scanlines(picture, row, 1);
    jpeg_finish_decompress(picture);
    return true;
}

}  // namespace

JpegVerdict jpegVerdict(const QByteArray &file)
{
    Judge judge{};
    jpeg_decompress_struct picture{};
    picture.err = jpeg_std_error(&judge.errors);
    judge.errors.error_exit = giveUp;
    judge.errors.emit_message = count;
    judge.errors.output_message = keepSilent;
    const bool isRead = decodes(reinterpret_cast<const unsigned char *>(file.constData()),
                                static_cast<unsigned long>(file.size()), &picture, &judge);
    jpeg_destroy_decompress(&picture);
    return {isRead && judge.losses == 0, judge.warnings};
}

}  // namespace xinglin
