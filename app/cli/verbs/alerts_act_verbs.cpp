// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/alerts_verbs.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace xinglin::alerts_verbs {
namespace {

/// What is peculiar to one act.
struct ActKind
{
    const char *name;
    OrderVerb verb;
    const char *synopsis;
    const char *summary;          ///< source text, context "Cli"
    std::vector<Option> options;  ///< besides those all have
    bool takesFile = false;       ///< the last word is a file
    Status (*read)(const Arguments &, Session &, OrderAct &) = nullptr;
};

Status readNote(const Arguments &arguments, const char *option, OrderAct &act)
{
    if (arguments.has(QLatin1String(option)))
        act.note = arguments.value(QLatin1String(option));
    return {};
}

Status readPerson(const Arguments &arguments, Session &session, OrderAct &act)
{
    const auto person = personOf(arguments, QStringLiteral("to"), session);
    if (person)
        act.person = *person;
    return person ? Status() : fail(person.error());
}

Status readEnd(const Arguments &arguments, Session &session, OrderAct &act)
{
    const auto until = endOf(arguments, session);
    if (until)
        act.until = *until;
    return until ? Status() : fail(until.error());
}

Result<FollowUp> taskOf(const Arguments &arguments, const QString &text, Session &session)
{
    FollowUp task;
    task.text = text;
    const auto due = instantOf(arguments, QStringLiteral("due"), session, true);
    if (!due)
        return fail(due.error());
    const auto owner = personOf(arguments, QStringLiteral("owner"), session);
    if (!owner)
        return fail(owner.error());
    task.due = *due;
    task.owner = *owner;
    return task;
}

Status readTask(const Arguments &arguments, const char *option, Session &session, OrderAct &act)
{
    if (!arguments.has(QLatin1String(option)))
        return {};
    const auto task = taskOf(arguments, arguments.value(QLatin1String(option)), session);
    if (task)
        act.followUp = *task;
    return task ? Status() : fail(task.error());
}

Status readDone(const Arguments &arguments, Session &session, OrderAct &act)
{
    act.rootCause = arguments.value(QStringLiteral("root-cause"));
    (void)readNote(arguments, "result", act);
    return readTask(arguments, "follow-up", session, act);
}

Status readFollowUp(const Arguments &arguments, Session &session, OrderAct &act)
{
    (void)readNote(arguments, "result", act);
    return readTask(arguments, "task", session, act);
}

Status readReason(const Arguments &arguments, Session &, OrderAct &act)
{
    act.reason = arguments.value(QStringLiteral("reason"));
    return {};
}

Status readReopenReason(const Arguments &arguments, Session &, OrderAct &act)
{
    return readNote(arguments, "reason", act);
}

Status readText(const Arguments &arguments, Session &, OrderAct &act)
{
    return readNote(arguments, "text", act);
}

/// An act on the orders that are named, or on all that a filter finds.
class ActVerb final : public Verb
{
public:
    explicit ActVerb(ActKind kind)
        : m_kind(std::move(kind))
    {}
    QString name() const override { return QLatin1String(m_kind.name); }
    QString synopsis() const override
    {
        return QStringLiteral("ORDER… | --all [--unit U …] ") + QLatin1String(m_kind.synopsis) +
               QStringLiteral(" [--note TEXT] [--version N]");
    }
    QString summary() const override { return QCoreApplication::translate("Cli", m_kind.summary); }
    std::vector<Option> options() const override
    {
        std::vector<Option> all = m_kind.options;
        all.push_back(option("note", "TEXT"));
        all.push_back(option("version", "N"));
        all.push_back(option("all", ""));
        for (const Option &each : filterOptions()) {
            const bool isTaken = std::any_of(all.begin(), all.end(),
                                             [&](const Option &taken) { return taken.name == each.name; });
            if (!isTaken)
                all.push_back(each);
        }
        return all;
    }
    int maxWords() const override { return std::numeric_limits<int>::max(); }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        QStringList names = arguments.positional();
        OrderAct act;
        act.verb = m_kind.verb;
        if (m_kind.takesFile && !names.isEmpty())
            act.file = names.takeLast();
        const bool all = arguments.has(QStringLiteral("all"));
        if (names.isEmpty() != all)
            return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "Name orders, or say --all."));
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        if (Status read = readAct(arguments, names, session, act); !read)
            return fail(read.error());
        const auto outcome = session.wait(session.workspace().alerts().act(session.actor(), act));
        return outcome ? Result<int>(tell(*outcome, session)) : fail(outcome.error());
    }

private:
    Status readAct(const Arguments &arguments, const QStringList &names, Session &session,
                   OrderAct &act) const
    {
        const auto version = arguments.number(QStringLiteral("version"));
        if (!version)
            return fail(version.error());
        act.version = static_cast<std::int64_t>(version->value_or(0));
        act.note = arguments.value(QStringLiteral("note"));
        if (m_kind.read) {
            if (Status read = m_kind.read(arguments, session, act); !read)
                return read;
        }
        for (const QString &name : names) {
            const auto id = session.wait(session.workspace().alerts().resolve(session.actor(), name));
            if (!id)
                return fail(id.error());
            act.orders.push_back(*id);
        }
        if (!arguments.has(QStringLiteral("all")))
            return {};
        const auto filter = filterOf(arguments, session);
        if (filter)
            act.all = *filter;
        return filter ? Status() : fail(filter.error());
    }

    ActKind m_kind;
};

class UndoVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("undo"); }
    QString synopsis() const override { return QStringLiteral("TOKEN"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Take an act back, for ten minutes");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }
    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto outcome =
            session.wait(session.workspace().alerts().undo(session.actor(), arguments.positional().front()));
        return outcome ? Result<int>(tell(*outcome, session)) : fail(outcome.error());
    }
};

std::unique_ptr<Verb> make(ActKind kind)
{
    return std::make_unique<ActVerb>(std::move(kind));
}

}  // namespace

std::unique_ptr<Verb> makeAcknowledge()
{
    return make({"ack", OrderVerb::acknowledge, "", QT_TRANSLATE_NOOP("Cli", "Acknowledge orders"), {}});
}

std::unique_ptr<Verb> makeAssign()
{
    return make({"assign",
                 OrderVerb::assign,
                 "--to PERSON",
                 QT_TRANSLATE_NOOP("Cli", "Give orders to somebody"),
                 {option("to", "PERSON")},
                 false,
                 readPerson});
}

std::unique_ptr<Verb> makeScene()
{
    return make(
        {"scene", OrderVerb::arrive, "", QT_TRANSLATE_NOOP("Cli", "Say that somebody is on scene"), {}});
}

std::unique_ptr<Verb> makeHandle()
{
    return make({"handle", OrderVerb::handle, "", QT_TRANSLATE_NOOP("Cli", "Begin to handle orders"), {}});
}

std::unique_ptr<Verb> makeDone()
{
    return make({"done",
                 OrderVerb::finish,
                 "--result TEXT [--root-cause TEXT] [--follow-up TEXT [--due TIME] [--owner P]]",
                 QT_TRANSLATE_NOOP("Cli", "Close orders with their result"),
                 {option("result", "TEXT"), option("root-cause", "TEXT"), option("follow-up", "TEXT"),
                  option("due", "TIME")},
                 false,
                 readDone});
}

std::unique_ptr<Verb> makeFalseAlarm()
{
    return make({"false-alarm",
                 OrderVerb::falseAlarm,
                 "--reason REASON",
                 QT_TRANSLATE_NOOP("Cli", "Close orders as false alarms"),
                 {option("reason", "REASON")},
                 false,
                 readReason});
}

std::unique_ptr<Verb> makeReopen()
{
    return make({"reopen",
                 OrderVerb::reopen,
                 "--reason TEXT",
                 QT_TRANSLATE_NOOP("Cli", "Open closed orders again"),
                 {option("reason", "TEXT")},
                 false,
                 readReopenReason});
}

std::unique_ptr<Verb> makeSnooze()
{
    return make({"snooze",
                 OrderVerb::snooze,
                 "--until TIME | --for 30m",
                 QT_TRANSLATE_NOOP("Cli", "Take orders out of the queue for a while"),
                 {option("until", "TIME"), option("for", "SPAN")},
                 false,
                 readEnd});
}

std::unique_ptr<Verb> makeComment()
{
    return make({"comment",
                 OrderVerb::comment,
                 "--text TEXT",
                 QT_TRANSLATE_NOOP("Cli", "Add a comment to orders"),
                 {},
                 false,
                 readText});
}

std::unique_ptr<Verb> makeFollowUp()
{
    return make({"follow-up",
                 OrderVerb::followUp,
                 "--task TEXT [--due TIME] [--owner P] | --result TEXT",
                 QT_TRANSLATE_NOOP("Cli", "Add a follow-up to a done order, or close it"),
                 {option("task", "TEXT"), option("due", "TIME"), option("result", "TEXT")},
                 false,
                 readFollowUp});
}

std::unique_ptr<Verb> makeAttach()
{
    return make({"attach",
                 OrderVerb::attach,
                 "FILE",
                 QT_TRANSLATE_NOOP("Cli", "Attach a file to an order"),
                 {},
                 true});
}

std::unique_ptr<Verb> makeUndo()
{
    return std::make_unique<UndoVerb>();
}

}  // namespace xinglin::alerts_verbs
