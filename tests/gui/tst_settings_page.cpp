// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/built_in_channels.h"
#include "core/language.h"
#include "storage/sqlite_store.h"
#include "tests/channels/receiver.h"
#include "tests/gui/page_stand.h"
#include "ui/settings/settings_page.h"
#include "workspace/alerts/notify.h"
#include "workspace/embedded_workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLong = 60'000;  // a loaded machine

/// A real workspace that sends to real servers, and the page on it.
struct RealStand
{
    RealStand()
    {
        NewStore what;
        what.name = QStringLiteral("gui test");
        what.now = SystemClock().now();
        const QString path = folder.filePath(QStringLiteral("workspace"));
        auto store = SqliteStore::create(path, what);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        auto opened =
            EmbeddedWorkspace::open(*std::move(store), path,
                                    {std::make_shared<BuiltInChannels>(),
                                     std::make_shared<UserKeyRing>(folder.filePath(QStringLiteral("keys")))});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        door = *std::move(opened);
        auto second = SqliteStore::open(path);
        if (!second)
            qFatal("%s", qPrintable(second.error().message));
        other = *std::move(second);
        stand = std::make_unique<PageStand>(*door);
        page = std::make_unique<SettingsPage>(stand->context);
        stand->show(*page);
    }
    template <typename T>
    T *child(const QByteArray &name) const
    {
        T *found = page->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name.constData());
        return found;
    }
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    void type(const char *name, const QString &text) const
    {
        auto *line = child<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    int rows(const char *name) const { return child<QTableView>(name)->model()->rowCount(); }
    QString cell(const char *name, int row, int column) const
    {
        const auto *model = child<QTableView>(name)->model();
        return model->index(row, column).data().toString();
    }
    void tell(const QString &key, AlertSeverity severity = AlertSeverity::p1) const
    {
        SystemClock clock;
        const Context context{*other, clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()};
        outbox::Notice notice;
        notice.severity = severity;
        notice.title = {QStringLiteral("P1 心率 128 /min，井下一矿综采队早班"),
                        QStringLiteral("P1 heart rate 128 /min")};
        notice.text = {QStringLiteral("{person} 心率 > 120 /min"),
                       QStringLiteral("{person}: heart rate > 120 /min")};
        notice.key = key;
        const Status told =
            other->write([&](StoreSession &session) { return outbox::enqueue(session, context, notice); });
        QVERIFY(told);
    }
    void addWebhook(const QString &url) const
    {
        child<QAction>("add_webhook")->trigger();
        type("field_url", url);
        type("field_secret", QStringLiteral("apricot"));
        click("saveChannel");
        QTRY_COMPARE_WITH_TIMEOUT(rows("channels"), 2, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("testChannel")->isEnabled(), kLong);
    }

    QTemporaryDir folder;
    std::unique_ptr<EmbeddedWorkspace> door;
    std::unique_ptr<Store> other;
    std::unique_ptr<PageStand> stand;
    std::unique_ptr<SettingsPage> page;
};

}  // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XINGLIN_KEYS", "file"); }
    void init() { installLanguage(Language::en); }
    void everyFormFitsTheSmallestWindow();
    void channelIsAddedTestedAndRemoved();
    void wrongSettingsAreSaid();
    void secretIsKeptAndNeverShown();
    void messagesAreFilteredAndRetried();
    void everyKindHasItsForm();
    void looks();
};

void TestSettingsPage::everyFormFitsTheSmallestWindow()
{
    RealStand at;
    for (const Language language : {Language::en, Language::zhCN}) {
        installLanguage(language);
        for (const char *kind : {"smtp", "webhook", "wecom", "dingtalk", "sms", "syslog"}) {
            at.child<QAction>(QByteArray("add_") + kind)->trigger();
            const auto *name = at.child<QLineEdit>("channelId");
            const QWidget *content = name->parentWidget();
            // Once the form is laid out, and again when its scroll bar has come.
            QTRY_VERIFY2(content->isVisible() && content->width() <= content->parentWidget()->width(), kind);
            PageStand::keepPicture(
                *at.page, QStringLiteral("channel-%1-%2").arg(QLatin1String(kind), languageCode(language)));
        }
    }
    installLanguage(Language::en);
    // No title of the list is cut.
    const auto *header = at.child<QTableView>("channels")->horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                 qPrintable(QString::number(column)));
}

void TestSettingsPage::channelIsAddedTestedAndRemoved()
{
    Receiver receiver({QStringLiteral("http"), QStringLiteral("--secret"), QStringLiteral("apricot")});
    RealStand stand;
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("channels"), 1, kLong);
    stand.addWebhook(receiver.url(QStringLiteral("/ok")));
    QCOMPARE(stand.cell("channels", 1, 0), QStringLiteral("Webhook"));
    QCOMPARE(stand.cell("channels", 1, 1), QStringLiteral("Nothing sent yet"));
    stand.click("testChannel");
    QTRY_COMPARE_WITH_TIMEOUT(stand.child<QLabel>("channelAnswer")->text(),
                              QStringLiteral("200 {\"ok\":true}"), kLong);
    QVERIFY(stand.child<QLabel>("channelAnswer")->isVisible());
    QCOMPARE(receiver.next().value(QLatin1String("signature_ok")), QJsonValue(true));
    // A change must be saved before it is tried.
    stand.child<QCheckBox>("channelEnabled")->click();
    QVERIFY(!stand.child<QPushButton>("testChannel")->isEnabled());
    stand.click("saveChannel");
    QTRY_COMPARE_WITH_TIMEOUT(stand.cell("channels", 1, 1), QStringLiteral("Off"), kLong);
    stand.stand->dialogs.confirmations = {true};
    stand.click("removeChannel");
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("channels"), 1, kLong);
    QCOMPARE(stand.stand->dialogs.asked.last(), QStringLiteral("Remove the channel “Webhook”?"));
}

void TestSettingsPage::wrongSettingsAreSaid()
{
    RealStand stand;
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("channels"), 1, kLong);
    stand.child<QAction>("add_smtp")->trigger();
    stand.type("field_server", QStringLiteral("mail.example"));
    stand.type("field_from", QStringLiteral("nonsense"));
    stand.child<QPlainTextEdit>("field_to")->setPlainText(QStringLiteral("desk@plant.example"));
    stand.click("saveChannel");
    QTRY_COMPARE_WITH_TIMEOUT(stand.child<QLabel>("channelAnswer")->text(),
                              QStringLiteral("“Sender”: this is no mail address."), kLong);
    QCOMPARE(stand.rows("channels"), 1);
    stand.type("field_from", QStringLiteral("alerts@plant.example"));
    stand.click("saveChannel");
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("channels"), 2, kLong);
}

void TestSettingsPage::secretIsKeptAndNeverShown()
{
    Receiver receiver({QStringLiteral("http"), QStringLiteral("--secret"), QStringLiteral("apricot")});
    RealStand stand;
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("channels"), 1, kLong);
    stand.addWebhook(receiver.url(QStringLiteral("/ok")));
    auto *secret = stand.child<QLineEdit>("field_secret");
    QCOMPARE(secret->text(), QString());
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QCOMPARE(secret->placeholderText(), QStringLiteral("stored; leave empty to keep it"));
    stand.child<QSpinBox>("field_timeout")->setValue(7);
    stand.click("saveChannel");
    QTRY_VERIFY_WITH_TIMEOUT(stand.child<QPushButton>("testChannel")->isEnabled(), kLong);
    stand.click("testChannel");
    QTRY_VERIFY_WITH_TIMEOUT(stand.child<QLabel>("channelAnswer")->text().startsWith(QLatin1String("200")),
                             kLong);
    QCOMPARE(receiver.next().value(QLatin1String("signature_ok")), QJsonValue(true));
}

void TestSettingsPage::messagesAreFilteredAndRetried()
{
    Receiver receiver({QStringLiteral("http")});
    RealStand stand;
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("channels"), 1, kLong);
    stand.addWebhook(receiver.url(QStringLiteral("/status/400")));
    stand.tell(QStringLiteral("a"));
    stand.tell(QStringLiteral("b"));
    stand.child<QTabBar>("settingsTabs")->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("messages"), 4, kLong);
    auto *state = stand.child<QComboBox>("messageState");
    state->setCurrentIndex(state->findText(QStringLiteral("Given up")));
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("messages"), 2, kLong);
    QVERIFY(stand.cell("messages", 0, 6).startsWith(QLatin1String("400")));
    auto *table = stand.child<QTableView>("messages");
    table->selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(stand.child<QLabel>("messageDetail")
                                 ->text()
                                 .contains(QLatin1String("The server refused it 400 as you said")),
                             kLong);
    QVERIFY(!stand.child<QPushButton>("discardMessages")->isEnabled());
    stand.type("discardReason", QStringLiteral("a drill"));
    stand.stand->dialogs.confirmations = {true};
    stand.click("discardMessages");
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("messages"), 1, kLong);
    stand.click("retryDead");
    QTRY_VERIFY_WITH_TIMEOUT(
        stand.rows("messages") == 1 && stand.cell("messages", 0, 5) == QLatin1String("2"), kLong);
}

void TestSettingsPage::everyKindHasItsForm()
{
    RealStand stand;
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("channels"), 1, kLong);
    const BuiltInChannels channels;
    for (const ChannelKind &kind : channels.kinds()) {
        if (kind.inWindow)
            continue;
        stand.child<QAction>(QByteArray("add_") + kind.key)->trigger();
        for (const ChannelField &field : kind.fields) {
            auto *editor = stand.child<QWidget>(QByteArray("field_") + field.key);
            QVERIFY2(!editor->accessibleName().isEmpty(), field.key);
        }
        QCOMPARE(stand.child<QLineEdit>("channelId")->text(), QString::fromLatin1(kind.key));
        PageStand::keepPicture(*stand.page, QStringLiteral("settings-form-") + QString::fromLatin1(kind.key));
    }
}

void TestSettingsPage::looks()
{
    Receiver receiver({QStringLiteral("http")});
    RealStand stand;
    QTRY_COMPARE_WITH_TIMEOUT(stand.rows("channels"), 1, kLong);
    stand.addWebhook(receiver.url(QStringLiteral("/ok")));
    for (int i = 0; i < 12; ++i)
        stand.tell(QStringLiteral("k%1").arg(i), i % 3 == 0 ? AlertSeverity::p0 : AlertSeverity::p1);
    QTRY_COMPARE_WITH_TIMEOUT(stand.cell("channels", 1, 1), QStringLiteral("Works"), kLong);
    stand.click("testChannel");
    QTRY_VERIFY_WITH_TIMEOUT(stand.child<QLabel>("channelAnswer")->isVisible(), kLong);
    for (const auto language : {Language::en, Language::zhCN}) {
        for (const auto scheme : {Theme::Scheme::light, Theme::Scheme::dark}) {
            installLanguage(language);
            stand.stand->theme.setScheme(scheme);
            const QString suffix =
                languageCode(language) +
                (scheme == Theme::Scheme::light ? QStringLiteral("-light") : QStringLiteral("-dark"));
            for (int tab = 0; tab < 2; ++tab) {
                stand.child<QTabBar>("settingsTabs")->setCurrentIndex(tab);
                QTRY_VERIFY_WITH_TIMEOUT(stand.rows(tab == 0 ? "channels" : "messages") > 1, kLong);
                PageStand::keepPicture(*stand.page, QStringLiteral("settings-%1-%2").arg(tab).arg(suffix));
            }
        }
    }
    // Nothing is cut at the size of the page area at 1280 x 720.
    QVERIFY(stand.page->minimumSizeHint().width() <= 1130);
    QVERIFY(stand.page->minimumSizeHint().height() <= 590);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
