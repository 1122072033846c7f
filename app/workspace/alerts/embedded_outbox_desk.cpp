// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/embedded_outbox_desk.h"
