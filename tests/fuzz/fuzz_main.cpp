// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readers.h"

#include <cstring>

// One libFuzzer program per reader: XINGLIN_FUZZ_TARGET names it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const xinglin::fuzz::Entry entry = [] {
        for (const auto &target : xinglin::fuzz::targets()) {
            if (std::strcmp(target.name, XINGLIN_FUZZ_TARGET) == 0)
                return target.entry;
        }
        return xinglin::fuzz::Entry{};
    }();
    entry(data, size);
    return 0;
}
