<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnalysisCards</name>
    <message numerus="yes">
        <source>mean of %n night(s)</source>
        <translation>
            <numerusform>mean of %n night</numerusform>
            <numerusform>mean of %n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metric(s) beyond the usual.</source>
        <translation>
            <numerusform>%n metric beyond the usual.</numerusform>
            <numerusform>%n metrics beyond the usual.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more under Nights</source>
        <translation>
            <numerusform>%n more under Nights</numerusform>
            <numerusform>%n more under Nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond chance</source>
        <translation>
            <numerusform>%n day beyond chance</numerusform>
            <numerusform>%n days beyond chance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%1 (%n page(s))</source>
        <translation>
            <numerusform>%1 (%n page)</numerusform>
            <numerusform>%1 (%n pages)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait again.</source>
        <translation>
            <numerusform>%n message waits again.</numerusform>
            <numerusform>%n messages wait again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) discarded.</source>
        <translation>
            <numerusform>%n message discarded.</numerusform>
            <numerusform>%n messages discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) were made.</source>
        <translation>
            <numerusform>%n try was made.</numerusform>
            <numerusform>%n tries were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Files of the last %n period(s) are kept.</source>
        <translation>
            <numerusform>The files of the last period are kept.</numerusform>
            <numerusform>The files of the last %n periods are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message numerus="yes">
        <source>the last %n day(s)</source>
        <translation>
            <numerusform>the last day</numerusform>
            <numerusform>the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <comment>periods</comment>
        <translation>
            <numerusform>%n period skipped</numerusform>
            <numerusform>%n periods skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>Devices nobody wears: %n.</source>
        <translation>
            <numerusform>Devices nobody wears: %n.</numerusform>
            <numerusform>Devices nobody wears: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Heads who are not known yet: %n. Import the file again after the people.</source>
        <translation>
            <numerusform>Heads who are not known yet: %n. Import the file again after the people.</numerusform>
            <numerusform>Heads who are not known yet: %n. Import the file again after the people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::ActSheet</name>
    <message numerus="yes">
        <source>%1: %n orders</source>
        <translation>
            <numerusform>%1: %n order</numerusform>
            <numerusform>%1: %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::AnalysisBoard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::CheckUpForm</name>
    <message numerus="yes">
        <source>%n value(s) cannot be.</source>
        <translation>
            <numerusform>%n value cannot be.</numerusform>
            <numerusform>%n values cannot be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::ConcernModel</name>
    <message numerus="yes">
        <source>%n days in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::DutyNowPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::EmergencyBanner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::HandOverView</name>
    <message numerus="yes">
        <source>%n alert(s) unfinished</source>
        <translation>
            <numerusform>%n alert unfinished</numerusform>
            <numerusform>%n alerts unfinished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::ImportPreviewView</name>
    <message numerus="yes">
        <source>The first %n row(s), as they are. Under each column: what it was taken for.</source>
        <translation>
            <numerusform>The first row, as it is. Under each column: what it was taken for.</numerusform>
            <numerusform>The first %n rows, as they are. Under each column: what it was taken for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::NavigationBar</name>
    <message numerus="yes">
        <source>%n schedule(s) failed</source>
        <translation>
            <numerusform>%n schedule failed</numerusform>
            <numerusform>%n schedules failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::OrderActs</name>
    <message numerus="yes">
        <source>%1: %n orders?</source>
        <translation>
            <numerusform>%1: %n order?</numerusform>
            <numerusform>%1: %n orders?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n orders</source>
        <translation>
            <numerusform>Taken back: %n order</numerusform>
            <numerusform>Taken back: %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n left as it is</numerusform>
            <numerusform>%n left as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::OrderHead</name>
    <message numerus="yes">
        <source>escalated %n times</source>
        <translation>
            <numerusform>escalated once</numerusform>
            <numerusform>escalated %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n times</source>
        <translation>
            <numerusform>seen once</numerusform>
            <numerusform>seen %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::OrderQueueModel</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::OrderQueueView</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::PersonOverview</name>
    <message numerus="yes">
        <source>mean of %n night(s)</source>
        <translation>
            <numerusform>mean of %n night</numerusform>
            <numerusform>mean of %n nights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::RecommendationCard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::ReportCenterPage</name>
    <message numerus="yes">
        <source>Schedules · %n failed</source>
        <translation>
            <numerusform>Schedules · %n failed</numerusform>
            <numerusform>Schedules · %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::RuleLaboratory</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) looked at</source>
        <translation>
            <numerusform>%n person looked at</numerusform>
            <numerusform>%n people looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::ScheduleNotice</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::TopBar</name>
    <message numerus="yes">
        <source>%n unfinished P0: open the alerts</source>
        <translation>
            <numerusform>%n unfinished P0: open the alerts</numerusform>
            <numerusform>%n unfinished P0: open the alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::TrayAlerts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>xinglin::WallView</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
</TS>
