// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <memory>

namespace xinglin {

class Dialogs;
class Theme;

/// Shows a PDF file: inside the window where QtPdf is there, else by a button that opens the system's viewer.
/// GUI thread.
class PdfPreview final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the preview.
    PdfPreview(const Theme &theme, Dialogs &dialogs, QWidget *parent = nullptr);
    ~PdfPreview() override;

    /// False when the file cannot be read as a PDF; then what was shown stays.
    /// `keepsPlace`: the same report again, to be seen where it was.
    bool show(const QString &path, bool keepsPlace = false);
    QString path() const;
    /// 0 where the pages cannot be counted.
    int pageCount() const;
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct View;
    std::unique_ptr<View> m_view;
};

}  // namespace xinglin
