// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/deflater.h"

#include <new>

#include <libdeflate.h>

namespace xinglin::pdf {
namespace {

constexpr int kLevel = 6;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor *compressor) const
{
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater()
    : m_compressor(libdeflate_alloc_compressor(kLevel))
{
    if (!m_compressor)
        throw std::bad_alloc();
}

std::string Deflater::packed(std::string_view data)
{
    std::string out(libdeflate_zlib_compress_bound(m_compressor.get(), data.size()), '\0');
    out.resize(
        libdeflate_zlib_compress(m_compressor.get(), data.data(), data.size(), out.data(), out.size()));
    return out;
}

}  // namespace xinglin::pdf
