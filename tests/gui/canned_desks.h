// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/canned_alert_desk.h"
#include "workspace/alerts/duty_desk.h"
#include "workspace/alerts/outbox_desk.h"
#include "workspace/alerts/rule_desk.h"
#include "workspace/template_desk.h"

// The desks of a canned workspace: nothing is there.
namespace xinglin::test {

template <typename T>
QFuture<Result<T>> unanswered()
{
    if constexpr (std::is_void_v<T>)
        return QtFuture::makeReadyFuture<Result<T>>(Result<T>());
    else
        return QtFuture::makeReadyFuture<Result<T>>(Result<T>(T{}));
}

class CannedRuleDesk final : public RuleDesk
{
    Q_OBJECT

public:
    using RuleDesk::RuleDesk;

    std::vector<RuleRow> rows;         ///< what rules() answers
    Result<Backtest> lab{Backtest()};  ///< what backtest() answers
    std::optional<Error> error;        ///< of rules()

    Answer<std::vector<RuleRow>> rules(const Actor &, bool) override
    {
        if (error)
            return QtFuture::makeReadyFuture<Result<std::vector<RuleRow>>>(fail(*error));
        return QtFuture::makeReadyFuture<Result<std::vector<RuleRow>>>(rows);
    }
    Answer<RuleRow> rule(const Actor &, const QString &) override { return unanswered<RuleRow>(); }
    Answer<std::vector<AlertRule>> versions(const Actor &, RuleId) override
    {
        return unanswered<std::vector<AlertRule>>();
    }
    Answer<RuleReading> read(const Actor &, const QString &, const AlertRule &) override
    {
        return unanswered<RuleReading>();
    }
    Answer<BilingualText> words(const Actor &, const AlertRule &) override
    {
        return unanswered<BilingualText>();
    }
    Answer<AlertRule> save(const Actor &, const AlertRule &) override { return unanswered<AlertRule>(); }
    Answer<AlertRule> setState(const Actor &, RuleId, std::int64_t, RuleState) override
    {
        return unanswered<AlertRule>();
    }
    Answer<std::vector<RuleDifference>> diff(const Actor &, const AlertRule &, const AlertRule &) override
    {
        return unanswered<std::vector<RuleDifference>>();
    }
    Answer<QByteArray> exportRules(const Actor &, const QStringList &) override
    {
        return unanswered<QByteArray>();
    }
    Answer<RuleImportReport> importRules(const Actor &, const QByteArray &, bool) override
    {
        return unanswered<RuleImportReport>();
    }
    Answer<Backtest> backtest(const Actor &, const BacktestRequest &request, const Progress &,
                              const CancelToken &) override
    {
        Result<Backtest> answer = lab;
        if (answer)
            answer->request = request;
        return QtFuture::makeReadyFuture<Result<Backtest>>(std::move(answer));
    }
};

class CannedTemplateDesk final : public TemplateDesk
{
    Q_OBJECT

public:
    using TemplateDesk::TemplateDesk;

    std::vector<ReportTemplate> stored;  ///< what templates() answers
    std::optional<Error> refusal;        ///< of saving

    Answer<std::vector<ReportTemplate>> templates(const Actor &) override
    {
        return QtFuture::makeReadyFuture<Result<std::vector<ReportTemplate>>>(stored);
    }
    Answer<ReportTemplate> find(const Actor &, const QString &, int) override
    {
        return unanswered<ReportTemplate>();
    }
    Answer<std::vector<ReportTemplate>> versions(const Actor &, const QString &) override
    {
        return unanswered<std::vector<ReportTemplate>>();
    }
    Answer<ReportTemplate> save(const Actor &, const ReportTemplate &plan) override
    {
        if (refusal)
            return QtFuture::makeReadyFuture<Result<ReportTemplate>>(fail(*refusal));
        for (ReportTemplate &each : stored) {
            if (each.key == plan.key)
                each = plan;
        }
        return QtFuture::makeReadyFuture<Result<ReportTemplate>>(plan);
    }
    Answer<void> remove(const Actor &, const QString &, int) override { return unanswered<void>(); }
};

class CannedDutyDesk final : public DutyDesk
{
    Q_OBJECT

public:
    using DutyDesk::DutyDesk;

    DutyNow onDuty;  ///< what dutyNow() answers

    Answer<DutyNow> dutyNow(const Actor &, UnitId, Instant) override
    {
        return QtFuture::makeReadyFuture<Result<DutyNow>>(onDuty);
    }
    Answer<std::vector<DutyRow>> rota(const Actor &, UnitId, const DayRange &) override
    {
        return unanswered<std::vector<DutyRow>>();
    }
    Answer<DutyEntry> saveDuty(const Actor &, const DutyEntry &) override { return unanswered<DutyEntry>(); }
    Answer<void> removeDuty(const Actor &, DutyEntryId) override { return unanswered<void>(); }
    Answer<void> swapDuties(const Actor &, DutyEntryId, DutyEntryId, const QString &) override
    {
        return unanswered<void>();
    }
    Answer<std::vector<Shift>> shifts(const Actor &) override { return unanswered<std::vector<Shift>>(); }
    Answer<Shift> saveShift(const Actor &, const Shift &) override { return unanswered<Shift>(); }
    Answer<void> removeShift(const Actor &, ShiftId) override { return unanswered<void>(); }
    Answer<std::vector<AbsenceRow>> absences(const Actor &, const DayRange &, PersonId) override
    {
        return unanswered<std::vector<AbsenceRow>>();
    }
    Answer<Absence> saveAbsence(const Actor &, const Absence &) override { return unanswered<Absence>(); }
    Answer<void> removeAbsence(const Actor &, AbsenceId) override { return unanswered<void>(); }
    Answer<AbsenceImportReport> importAbsences(const Actor &, const QByteArray &, AbsenceImportMode) override
    {
        return unanswered<AbsenceImportReport>();
    }
    Answer<std::vector<ServiceLevelRow>> serviceLevels(const Actor &) override
    {
        return unanswered<std::vector<ServiceLevelRow>>();
    }
    Answer<ServiceLevel> saveServiceLevel(const Actor &, const ServiceLevel &) override
    {
        return unanswered<ServiceLevel>();
    }
    Answer<void> removeServiceLevel(const Actor &, const RuleScope &, AlertSeverity) override
    {
        return unanswered<void>();
    }
    Answer<CalendarYearView> calendarYear(const Actor &, const QString &, int) override
    {
        return unanswered<CalendarYearView>();
    }
    Answer<std::vector<CalendarYear>> importCalendar(const Actor &, const QByteArray &) override
    {
        return unanswered<std::vector<CalendarYear>>();
    }
    Answer<std::vector<CalendarChoiceRow>> calendarChoices(const Actor &) override
    {
        return unanswered<std::vector<CalendarChoiceRow>>();
    }
    Answer<CalendarChoice> saveCalendarChoice(const Actor &, const CalendarChoice &) override
    {
        return unanswered<CalendarChoice>();
    }
    Answer<void> removeCalendarChoice(const Actor &, UnitId) override { return unanswered<void>(); }
    Answer<HandOverSheet> handOverSheet(const Actor &, UnitId) override
    {
        return unanswered<HandOverSheet>();
    }
    Answer<HandOverSheet> handOver(const Actor &, const HandOverRequest &) override
    {
        return unanswered<HandOverSheet>();
    }
};

class CannedOutboxDesk final : public OutboxDesk
{
    Q_OBJECT

public:
    using OutboxDesk::OutboxDesk;

    std::vector<ChannelKind> kinds() const override { return {}; }
    Answer<std::vector<ChannelRow>> channels(const Actor &) override
    {
        return unanswered<std::vector<ChannelRow>>();
    }
    Answer<ChannelRow> saveChannel(const Actor &, const ChannelConfig &, const ChannelSecrets &) override
    {
        return unanswered<ChannelRow>();
    }
    Answer<void> removeChannel(const Actor &, const QString &) override { return unanswered<void>(); }
    Answer<ChannelTest> testChannel(const Actor &, const QString &) override
    {
        return unanswered<ChannelTest>();
    }
    Answer<MessagePage> messages(const Actor &, const MessageFilter &, MessageId, int) override
    {
        return unanswered<MessagePage>();
    }
    Answer<MessageDetail> message(const Actor &, MessageId) override { return unanswered<MessageDetail>(); }
    Answer<int> retry(const Actor &, const std::vector<MessageId> &) override { return unanswered<int>(); }
    Answer<int> retryDead(const Actor &, const QString &) override { return unanswered<int>(); }
    Answer<int> discard(const Actor &, const std::vector<MessageId> &, const QString &) override
    {
        return unanswered<int>();
    }
    Answer<int> sendDue(const Actor &, const CancelToken &) override { return unanswered<int>(); }
    void showNotices(bool) override {}
};

}  // namespace xinglin::test
