// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>
#include <QStringList>

#include <deque>
#include <functional>
#include <vector>

class QWidget;

namespace xinglin {

/// Questions that need a window of their own. Never a nested event loop: the answer comes to `then`, on the
/// GUI thread; a question that was closed without an answer calls nothing. Pages ask here, so that tests can
/// answer.
class Dialogs
{
public:
    using Files = std::function<void(const QStringList &)>;
    using File = std::function<void(const QString &)>;
    using Yes = std::function<void()>;

    struct FileQuestion
    {
        QString title;
        QString filter;    ///< "Reports (*.pdf)"
        QString proposal;  ///< folder or file to begin with
    };
    struct Confirmation
    {
        QString title;
        QString text;
        QString action;  ///< the word on the button that means yes ("Import")
        bool isDangerous = false;
    };

    /// Something would be lost: keep it, lose it or stay.
    struct Leaving
    {
        QString title;
        QString text;
        QString save;     ///< the word on the button that keeps it; empty: it cannot be kept
        QString discard;  ///< "Throw away"
        QString stay;     ///< "Cancel", the answer of Escape
    };

    virtual ~Dialogs() = default;
    virtual void openFiles(QWidget *parent, const FileQuestion &question, Files then) = 0;
    virtual void saveFile(QWidget *parent, const FileQuestion &question, File then) = 0;
    virtual void chooseFolder(QWidget *parent, const FileQuestion &question, File then) = 0;
    virtual void confirm(QWidget *parent, const Confirmation &question, Yes then) = 0;
    virtual void leave(QWidget *parent, const Leaving &question, Yes save, Yes discard) = 0;
    /// Says what failed and what to do.
    virtual void tell(QWidget *parent, const Error &error) = 0;
};

/// The real ones.
class WindowDialogs final : public Dialogs
{
public:
    void openFiles(QWidget *parent, const FileQuestion &question, Files then) override;
    void saveFile(QWidget *parent, const FileQuestion &question, File then) override;
    void chooseFolder(QWidget *parent, const FileQuestion &question, File then) override;
    void confirm(QWidget *parent, const Confirmation &question, Yes then) override;
    void leave(QWidget *parent, const Leaving &question, Yes save, Yes discard) override;
    void tell(QWidget *parent, const Error &error) override;
};

/// Answers prepared in order, for tests; keeps what was asked. No answer left: as if closed.
class ScriptedDialogs final : public Dialogs
{
public:
    enum class Leave { save, discard, stay };
    std::deque<QStringList> files;   ///< answers of openFiles
    std::deque<QString> paths;       ///< answers of saveFile and chooseFolder
    std::deque<bool> confirmations;  ///< answers of confirm
    std::deque<Leave> leavings;      ///< answers of leave
    QStringList asked;               ///< titles, in order
    QStringList texts;               ///< of what confirm and leave asked, in order
    QStringList saveWords;           ///< of what leave asked, in order
    std::vector<Error> told;

    void openFiles(QWidget *parent, const FileQuestion &question, Files then) override;
    void saveFile(QWidget *parent, const FileQuestion &question, File then) override;
    void chooseFolder(QWidget *parent, const FileQuestion &question, File then) override;
    void confirm(QWidget *parent, const Confirmation &question, Yes then) override;
    void leave(QWidget *parent, const Leaving &question, Yes save, Yes discard) override;
    void tell(QWidget *parent, const Error &error) override;
};

}  // namespace xinglin
