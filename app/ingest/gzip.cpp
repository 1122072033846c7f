// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/gzip.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>
#include <zlib.h>

namespace xinglin {
namespace {

constexpr int kGzipWindow = 15 + 16;

tl::unexpected<Error> broken()
{
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate("Ingest", "The compressed file is damaged or cut short."));
}

}  // namespace

bool isGzip(std::string_view bytes)
{
    return bytes.size() >= 18 && bytes.starts_with("\x1F\x8B\x08");
}

Result<std::string> unpackGzip(std::string_view bytes, std::size_t limit)
{
    z_stream stream = {};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK)
        return broken();
    std::string text;
    std::vector<unsigned char> input(1 << 16), output(1 << 18);
    std::size_t taken = 0;
    int state = Z_OK;
    while (state == Z_OK || (state == Z_STREAM_END && (stream.avail_in > 0 || taken < bytes.size()))) {
        if (state == Z_STREAM_END)
            inflateReset2(&stream, kGzipWindow);
        if (stream.avail_in == 0) {
            const std::size_t n = std::min(input.size(), bytes.size() - taken);
            std::copy_n(bytes.data() + taken, n, input.begin());
            taken += n;
            stream.next_in = input.data();
            stream.avail_in = static_cast<uInt>(n);
        }
        stream.next_out = output.data();
        stream.avail_out = static_cast<uInt>(output.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(output.begin(), output.end() - stream.avail_out);
        if (text.size() > limit)
            break;
    }
    inflateEnd(&stream);
    if (text.size() > limit)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Ingest", "The compressed file unpacks to more than %1 MB.")
                        .arg(limit >> 20));
    if (state != Z_STREAM_END)
        return broken();
    return text;
}

}  // namespace xinglin
