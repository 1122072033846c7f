// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/audit.h"
#include "domain/firing.h"
#include "reports/builders/report_data.h"

#include <QJsonArray>

// What reports on alerts are given: plain values with the words looked up, fetched by the job beforehand.
namespace xinglin {

struct AlertReportData
{
    ReportSubject subject;
    Result<AlertNumbers> numbers;
};

/// One episode of a rule as evidence.
struct PaperFiring
{
    Firing firing;
    BilingualText rule;
    QJsonObject evidence;
    QJsonArray later =
        {};  ///< values after it fired, as the evidence has those before; read when it is exported
};

/// A work order with everything that is told of it. Whom it names is decided by whoever fills it in.
struct PaperOrder
{
    WorkOrder order;
    QString person;  ///< name and code, code, or pseudonym; empty: an unbound device
    BilingualText unit, rule, ruleText, ruleProse, message;
    QString owner;   ///< empty: nobody
    QString device;  ///< serial
    struct Line
    {
        OrderEvent event;
        QString person;  ///< who was assigned, escalated to, notified
    };
    std::vector<Line> timeline;
    std::vector<PaperFiring> firings;
    std::vector<QString> handlers;
    std::vector<Attachment> attachments;
    struct Task
    {
        FollowUp task;
        QString owner;
    };
    std::vector<Task> followUps;
};

/// One order, or all orders of a person over some days, as evidence.
struct OrderReportData
{
    QString subject;  ///< "Order 37", or the person
    std::vector<PaperOrder> orders;
    AuditExtract audit;        ///< the entries on them
    QString masking;           ///< "full", "codes", "pseudonyms"
    QByteArray contentDigest;  ///< SHA-256 of the JSON bundle's content; empty: there is none beside
};

/// What one shift hands to the next.
struct HandOverData
{
    BilingualText unit;  ///< empty: the whole workspace
    Instant at;
    struct Officer
    {
        QString name;
        bool isAbsent = false;  ///< for a part of the duty at least
    };
    std::vector<Officer> onDuty;  ///< the leads first
    std::vector<Officer> next;
    Instant nextFrom;                    ///< invalid: nobody is entered
    std::vector<PaperOrder> unfinished;  ///< the most urgent first; without time lines
    std::vector<PaperOrder> snoozed;
    std::vector<PaperOrder::Task> followUps;
    std::int64_t left = 0;  ///< unfinished orders that are not listed
    struct Note
    {
        Instant time;
        QString from, to;
        QString text;
    };
    std::vector<Note> notes;  ///< the newest first
};

}  // namespace xinglin
