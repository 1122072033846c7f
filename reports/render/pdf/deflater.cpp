// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/deflater.h"

#include <algorithm>
#include <limits>
#include <new>

#include <zlib.h>

namespace xinglin::pdf {

struct Deflater::State
{
    z_stream stream{};
};

Deflater::Deflater()
    : m_state(std::make_unique<State>())
{
    if (deflateInit(&m_state->stream, 6) != Z_OK)
        throw std::bad_alloc();
}

Deflater::~Deflater()
{
    deflateEnd(&m_state->stream);
}

std::string Deflater::packed(std::string_view data)
{
    z_stream &stream = m_state->stream;
    deflateReset(&stream);
    std::string out(deflateBound(&stream, static_cast<uLong>(data.size())), '\0');
    constexpr std::size_t kMost = std::numeric_limits<uInt>::max() / 2;
    std::size_t taken = 0;
    int state = Z_OK;
    while (state == Z_OK || state == Z_BUF_ERROR) {
        const std::size_t piece = std::min(kMost, data.size() - taken);
        // zlib reads through a pointer to non-const, but never writes there.
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.data() + taken));
        stream.avail_in = static_cast<uInt>(piece);
        stream.next_out = reinterpret_cast<Bytef *>(out.data()) + stream.total_out;
        stream.avail_out = static_cast<uInt>(std::min<std::size_t>(kMost, out.size() - stream.total_out));
        state = deflate(&stream, taken + piece == data.size() ? Z_FINISH : Z_NO_FLUSH);
        taken += piece - stream.avail_in;
    }
    out.resize(stream.total_out);
    return out;
}

}  // namespace xinglin::pdf
