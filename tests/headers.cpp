// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing but the precompiled header that every test reuses.
