// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace xinglin {
namespace {

struct DialogText
{
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

template <typename T>
std::optional<T> next(std::deque<T> &answers)
{
    if (answers.empty())
        return std::nullopt;
    T answer = std::move(answers.front());
    answers.pop_front();
    return answer;
}

QFileDialog *fileDialog(QWidget *parent, const Dialogs::FileQuestion &question)
{
    auto *dialog = new QFileDialog(parent, question.title, QString(), question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QFileInfo proposal(question.proposal);
    if (proposal.isDir())
        dialog->setDirectory(question.proposal);
    else if (!question.proposal.isEmpty()) {
        dialog->setDirectory(proposal.absolutePath());
        dialog->selectFile(proposal.fileName());
    }
    return dialog;
}

}  // namespace

void WindowDialogs::openFiles(QWidget *parent, const FileQuestion &question, Files then)
{
    auto *dialog = fileDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(then));
    dialog->open();
}

void WindowDialogs::saveFile(QWidget *parent, const FileQuestion &question, File then)
{
    auto *dialog = fileDialog(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void WindowDialogs::chooseFolder(QWidget *parent, const FileQuestion &question, File then)
{
    auto *dialog = fileDialog(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void WindowDialogs::confirm(QWidget *parent, const Confirmation &question, Yes then)
{
    auto *box = new QMessageBox(question.isDangerous ? QMessageBox::Warning : QMessageBox::Question,
                                question.title, question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(question.action, QMessageBox::AcceptRole);
    QPushButton *no = box->addButton(DialogText::tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(question.isDangerous ? no : yes);
    QObject::connect(box, &QMessageBox::buttonClicked, parent,
                     [box, yes, answer = std::move(then)](const QAbstractButton *clicked) {
                         if (clicked == yes)
                             answer();
                     });
    box->open();
}

void WindowDialogs::leave(QWidget *parent, const Leaving &question, Yes save, Yes discard)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, question.title, question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes =
        question.save.isEmpty() ? nullptr : box->addButton(question.save, QMessageBox::AcceptRole);
    const QPushButton *no = box->addButton(question.discard, QMessageBox::DestructiveRole);
    QPushButton *stay = box->addButton(question.stay, QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    QObject::connect(
        box, &QMessageBox::buttonClicked, parent,
        [yes, no, kept = std::move(save), lost = std::move(discard)](const QAbstractButton *clicked) {
            if (clicked == no)
                lost();
            else if (yes && clicked == yes)
                kept();
        });
    box->open();
}

void WindowDialogs::tell(QWidget *parent, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, DialogText::tr("That did not work"), error.message,
                                QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(DialogText::tr("Close"), QMessageBox::RejectRole);
    box->open();
}

void ScriptedDialogs::openFiles(QWidget *, const FileQuestion &question, Files then)
{
    asked << question.title;
    if (const auto answer = next(files))
        then(*answer);
}

void ScriptedDialogs::saveFile(QWidget *, const FileQuestion &question, File then)
{
    asked << question.title;
    if (const auto answer = next(paths))
        then(*answer);
}

void ScriptedDialogs::chooseFolder(QWidget *, const FileQuestion &question, File then)
{
    asked << question.title;
    if (const auto answer = next(paths))
        then(*answer);
}

void ScriptedDialogs::confirm(QWidget *, const Confirmation &question, Yes then)
{
    asked << question.title;
    texts << question.text;
    if (next(confirmations).value_or(false))
        then();
}

void ScriptedDialogs::leave(QWidget *, const Leaving &question, Yes save, Yes discard)
{
    asked << question.title;
    texts << question.text;
    saveWords << question.save;
    const Leave answer = next(leavings).value_or(Leave::stay);
    if (answer == Leave::discard)
        discard();
    else if (answer == Leave::save && !question.save.isEmpty())
        save();
}

void ScriptedDialogs::tell(QWidget *, const Error &error)
{
    told.push_back(error);
}

}  // namespace xinglin
