// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

#include <vector>

namespace xinglin {

/// One entry of the navigation. A new page is one line in pages.cpp.
struct PageEntry
{
    PageKey key;
    QString name;  ///< as `--page` and the saved state know it
    QString icon;
    QString (*label)();  ///< in the installed language
    Page *(*make)(const PageContext &context, QWidget *parent);
};

/// In the order of the navigation.
const std::vector<PageEntry> &pageEntries();
const PageEntry *findPage(PageKey key);
const PageEntry *findPage(const QString &name);

}  // namespace xinglin
