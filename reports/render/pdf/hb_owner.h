// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace xinglin::pdf {

template <auto Destroy>
struct HbDestroy
{
    template <typename Object>
    void operator()(Object *object) const
    {
        Destroy(object);
    }
};

/// Owns one object of HarfBuzz.
template <typename Object, auto Destroy>
using HbOwner = std::unique_ptr<Object, HbDestroy<Destroy>>;

}  // namespace xinglin::pdf
