// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace xinglin::pdf {

/// Packs one stream after the other with zlib (RFC 1950), keeping its memory between them. Level 6: level 9
/// makes files 3 % smaller at twice the time.
class Deflater
{
public:
    Deflater();
    ~Deflater();
    std::string packed(std::string_view data);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace xinglin::pdf
