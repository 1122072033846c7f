// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/open_file.h"

#include "ui/widgets/dialogs.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace xinglin {

void openFile(QWidget *parent, Dialogs &dialogs, const QString &path)
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        return;
    dialogs.tell(parent, {ErrorCode::io,
                          QCoreApplication::translate("OpenFile", "This computer has no program that opens "
                                                                  "the file. It is here: %1")
                              .arg(QDir::toNativeSeparators(path)),
                          {}});
}

}  // namespace xinglin
