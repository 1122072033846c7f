// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/device_info_reader.h"
#include "ingest/event_reader.h"

#include "tests/ingest/read_text.h"

#include <QTest>

using namespace xinglin;

namespace {

using Layout = JsonReader::Layout;

template <typename Reader>
ReadResult read(const QByteArray &text, Layout layout = Layout::lines)
{
    const ReadContext context{*Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn(), {}, {}};
    return readText(
        text, [&] { return std::make_unique<Reader>(context, layout); }, layout == Layout::lines);
}

}  // namespace

class TestDeviceMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDeviceInfo();
    void findsAddressesInText();
    void readsEvents();
};

void TestDeviceMessages::readsDeviceInfo()
{
    const ReadResult result = read<DeviceInfoReader>(
        R"([{"SerialNumber":"A","System Software Version":"1.2.3","Wifi Address":"aa:bb",)"
        R"("Bluetooth Address":"cc:dd","IP Address":"wlan0: inet 10.0.0.7 netmask 255.0.0.0",)"
        R"("Network Access Mode":"4g","Device Name":"Watch","IMEI":"867","batteryLevel":"85%",)"
        R"("voltage":"4.1","chargingStatus":"NONE","wearState":"1","status":"ACTIVE",)"
        R"("timestamp":"2026-10-01 08:00:00"},)"
        "\n"
        R"({"SerialNumber":"B","batteryLevel":7,"wearState":0,"voltage":3912,)"
        R"("timestamp":1790812800000},{"SerialNumber":"C","timestamp":1790812800000},)"
        R"({"SerialNumber":"C","batteryLevel":"120%","timestamp":1790812800000}])",
        Layout::document);
    QCOMPARE(verdicts(result), QString::fromLatin1("3:no_values 4:bad_field"));
    QCOMPARE(result.batch.rows.size(), std::size_t(2));
    QCOMPARE(result.batch.infos.size(), std::size_t(2));
    const DeviceInfo &info = result.batch.infos[0].what;
    QCOMPARE(info.firmware, std::string("1.2.3"));
    QCOMPARE(info.wifi, std::string("aa:bb"));
    QCOMPARE(info.bluetooth, std::string("cc:dd"));
    QCOMPARE(info.ip, std::string("10.0.0.7"));
    QCOMPARE(info.network, std::string("4g"));
    QCOMPARE(info.name, std::string("Watch"));
    QCOMPARE(info.imei, std::string("867"));
    QCOMPARE(info.battery, std::optional(85));
    QCOMPARE(info.voltage, std::optional(4100));
    QCOMPARE(info.worn, std::optional(true));
    QCOMPARE(valueOf(result, 0, "battery"), std::optional(85));
    QCOMPARE(valueOf(result, 0, "worn"), std::optional(1));
    QCOMPARE(valueOf(result, 1, "battery"), std::optional(7));
    QCOMPARE(valueOf(result, 1, "worn"), std::optional(0));
    QCOMPARE(result.batch.infos[1].what.voltage, std::optional(3912));
    QCOMPARE(subjectOf(result, 1), std::string("B"));
}

void TestDeviceMessages::findsAddressesInText()
{
    QCOMPARE(findIpAddress("10.0.0.7"), std::string_view("10.0.0.7"));
    QCOMPARE(findIpAddress("lo 127.0.0.1, wlan0 192.168.1.20"), std::string_view("127.0.0.1"));
    QCOMPARE(findIpAddress("v1.2.3 at 10.1.2.255."), std::string_view("10.1.2.255"));
    QCOMPARE(findIpAddress("256.1.1.1"), std::string_view());
    QCOMPARE(findIpAddress("1.2.3"), std::string_view());
    QCOMPARE(findIpAddress(""), std::string_view());
}

void TestDeviceMessages::readsEvents()
{
    const ReadResult result =
        read<EventReader>(R"({"eventType":"com.watch.SOS_EVENT","eventValue":"1","deviceSn":"A",)"
                          R"("timestamp":"2026-10-01 08:00:00","latitude":"39.9","longitude":"116.4",)"
                          R"("healthData":{"heartRate":"133","spo2":0}})"
                          "\n"
                          R"({"data":{"eventType":"FALLDOWN_EVENT","deviceSn":"A","timestamp":1790812800,)"
                          R"("latitude":"0","longitude":"0","healthData":"{\"xlv\":90}"}})"
                          "\n"
                          R"({"eventType":"a.b.WEAR_STATUS_CHANGED","eventValue":0,"deviceSn":"B",)"
                          R"("timestamp":1790812800})"
                          "\n"
                          R"({"eventValue":0,"deviceSn":"B","timestamp":1790812800})"
                          "\n"
                          R"({"eventType":"X","deviceSn":"B","timestamp":"yesterday"})");
    QCOMPARE(verdicts(result), QString::fromLatin1("4:missing_field 5:unparsable_time"));
    QCOMPARE(result.batch.events.size(), std::size_t(3));
    const DeviceEvent &sos = result.batch.events[0].what;
    QCOMPARE(sos.key, std::string("SOS_EVENT"));
    QCOMPARE(sos.value, std::string("1"));
    QCOMPARE(sos.latitude, std::optional(39.9));
    QCOMPARE(sos.longitude, std::optional(116.4));
    QCOMPARE(valueOf(result, 0, "heart_rate"), std::optional(133));
    QVERIFY(!valueOf(result, 0, "spo2"));
    QCOMPARE(result.batch.events[1].what.key, std::string("FALLDOWN_EVENT"));
    QVERIFY(!result.batch.events[1].what.latitude);
    QCOMPARE(valueOf(result, 1, "heart_rate"), std::optional(90));
    QCOMPARE(result.batch.events[2].what.key, std::string("WEAR_STATUS_CHANGED"));
    QCOMPARE(valueOf(result, 2, "worn"), std::optional(0));
}

QTEST_GUILESS_MAIN(TestDeviceMessages)
#include "tst_device_messages.moc"
