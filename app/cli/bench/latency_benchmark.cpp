// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"
#include "storage/sqlite_store.h"
#include "workspace/alerts/embedded_alert_desk.h"
#include "workspace/demo/demo_watch.h"
#include "workspace/import_use_case.h"
#include "workspace/keeper.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace xinglin {
namespace {

using Steady = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr int kFirings = 60;
constexpr auto kPatience = 10s;

/// The door's parts of alerts over the demo, put together as EmbeddedWorkspace does, with a watch on the
/// moment in which data is durable.
class OpenDesk
{
public:
    OpenDesk(Store &store, const Zone &zone, const QString &folder)
        : m_context{store, m_clock, zone, MetricDictionary::builtIn(), folder}
        , m_calls(m_context)
        , desk(m_calls)
    {
        m_context.alertsChanged = [this] {
            QMetaObject::invokeMethod(&desk, &AlertDesk::changed, Qt::QueuedConnection);
        };
        m_context.dataArrived = [this] {
            m_durable = Steady::now();
            m_keeper->wake();
        };
        m_keeper.emplace(m_context, folder);
    }
    ~OpenDesk()
    {
        m_calls.close();
        m_calls.wait();
    }
    Q_DISABLE_COPY_MOVE(OpenDesk)

    Status settle() { return m_keeper->settle(); }
    Instant now() const { return m_clock.now(); }
    QFuture<Result<ImportReport>> import(const QString &file, const Actor &actor)
    {
        ImportRequest request;
        request.mode = ImportMode::live;
        request.kind = QStringLiteral("watch");
        request.files = {file};
        const CancelToken cancel;
        return m_calls.askLong<ImportReport>(cancel, [=](Context &context) {
            return runImport(
                context, actor, request, [](double) {}, cancel);
        });
    }
    /// Since the data of the last import was durable.
    double secondsSinceDurable() const
    {
        return std::chrono::duration<double>(Steady::now() - m_durable.load()).count();
    }

private:
    SystemClock m_clock;
    Context m_context;
    DoorCalls m_calls;
    std::atomic<Steady::time_point> m_durable{};
    std::optional<Keeper> m_keeper;

public:
    EmbeddedAlertDesk desk;
};

/// The queue as an open window asks for it: again whenever the desk tells of a change.
class OpenQueue
{
public:
    OpenQueue(OpenDesk &open, Actor actor)
        : m_open(open)
        , m_actor(std::move(actor))
    {
        QObject::connect(&open.desk, &AlertDesk::changed, &m_answer, [this] { ask(); });
        QObject::connect(&m_answer, &QFutureWatcherBase::finished, &m_loop, [this] { take(); });
    }

    /// Until an order of the person with the serial is in the answered page; seconds since it was durable.
    Result<double> waitFor(const QString &person, QFuture<Result<ImportReport>> import)
    {
        m_person = person;
        m_found.reset();
        QTimer::singleShot(kPatience, &m_loop, &QEventLoop::quit);
        m_loop.exec();
        import.waitForFinished();
        if (import.resultCount() == 0 || !import.result())
            return fail(import.resultCount() == 0 ? Error{ErrorCode::cancelled, {}, {}}
                                                  : import.result().error());
        if (!m_found)
            return fail(ErrorCode::internal, {}, QStringLiteral("no order of %1").arg(person));
        return *m_found;
    }

private:
    void ask()
    {
        OrderPageRequest request;
        request.limit = 200;
        m_answer.setFuture(m_open.desk.orders(m_actor, request));
    }
    void take()
    {
        const auto page = m_answer.result();
        if (!page)
            return;
        const bool isThere = std::any_of(page->rows.begin(), page->rows.end(), [this](const OrderRow &row) {
            return row.personCode == m_person && row.order.origin == OrderOrigin::live;
        });
        if (!isThere || m_found)
            return;
        m_found = m_open.secondsSinceDurable();
        m_loop.quit();
    }

    OpenDesk &m_open;
    Actor m_actor;
    QEventLoop m_loop;
    QFutureWatcher<Result<OrderPage>> m_answer;
    QString m_person;
    std::optional<double> m_found;
};

/// A payload of one watch: a pulse that cannot wait.
Result<QString> alarmOf(BenchStage &stage, const QString &serial, Instant time)
{
    QFile file(stage.path(QStringLiteral("alarm-%1.ndjson").arg(serial)));
    const QByteArray line = R"({"data":{"deviceSn":")" + serial.toUtf8() + R"(","timestamp":)" +
                            QByteArray::number(qint64{time.ms()}) + R"(,"heartRate":191}})" + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(line) != line.size())
        return fail(ErrorCode::io, file.errorString());
    return file.fileName();
}

/// Everybody who wears a watch, by code.
Result<std::vector<std::pair<QString, QString>>> wearers(Store &store, Instant now, Day day)
{
    std::vector<std::pair<QString, QString>> found;
    const Status read = store.read([&](StoreSession &session) -> Status {
        const auto bindings = session.devices().bindings({});
        if (!bindings)
            return fail(bindings.error());
        for (const Binding &binding : *bindings) {
            if (!binding.time.contains(now))
                continue;
            const auto device = session.devices().device(binding.device);
            if (!device)
                return fail(device.error());
            const auto person = session.people().person(binding.person, day);
            if (!person)
                return fail(person.error());
            found.emplace_back(device->serial, person->code);
        }
        return {};
    });
    return read ? Result<std::vector<std::pair<QString, QString>>>(found) : fail(read.error());
}

}  // namespace

Result<BenchResult> latencyBench(BenchStage &stage)
{
    const auto folder = stage.demoWorkspace();
    if (!folder)
        return fail(folder.error());
    const auto store = SqliteStore::open(*folder);
    if (!store)
        return fail(store.error());
    const Zone zone = *Zone::byName("Asia/Shanghai");
    OpenDesk open(**store, zone, *folder);
    if (Status settled = open.settle(); !settled)
        return fail(settled.error());
    const auto people = wearers(**store, open.now(), zone.dayOf(open.now()));
    if (!people)
        return fail(people.error());
    OpenQueue queue(open, stage.session().actor());
    BenchResult result{QStringLiteral("alert-latency"), {}, 0.0, 0.01};
    for (const auto &[serial, person] : *people) {
        if (result.seconds.size() == kFirings || stage.session().cancel().isCancelled())
            break;
        const auto file = alarmOf(stage, serial, open.now());
        if (!file)
            return fail(file.error());
        const auto took = queue.waitFor(person, open.import(*file, stage.session().actor()));
        if (!took)
            return fail(took.error());
        result.seconds.push_back(*took);
        if (Status settled = open.settle(); !settled)
            return fail(settled.error());
    }
    return result;
}

}  // namespace xinglin
