// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"

namespace xinglin {

/// The answer of `work(session)` on a snapshot.
template <typename T, typename Work>
Result<T> readAnswer(Context &context, Work work)
{
    Result<T> answer;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        answer = work(session);
        return answer ? Status() : fail(answer.error());
    });
    return read ? std::move(answer) : fail(read.error());
}

/// The answer of `work(session)` in one transaction; undone whole when it fails.
template <typename T, typename Work>
Result<T> writeAnswer(Context &context, Work work)
{
    Result<T> answer;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        answer = work(session);
        return answer ? Status() : fail(answer.error());
    });
    return written ? std::move(answer) : fail(written.error());
}

}  // namespace xinglin
