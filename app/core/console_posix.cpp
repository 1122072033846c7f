// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console.h"

#include <csignal>
#include <unistd.h>

namespace xinglin {
namespace {

// What a signal handler may touch: lives until the process ends.
const CancelToken *g_interrupted = nullptr;

void interrupt(int signal)
{
    if (g_interrupted->isCancelled())
        _exit(128 + signal);
    g_interrupted->cancel();
}

}  // namespace

bool errorIsTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

CancelToken cancelledByInterrupt()
{
    static const CancelToken token;
    g_interrupted = &token;
    struct sigaction action = {};
    action.sa_handler = &interrupt;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    return token;
}

}  // namespace xinglin
