// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/duty_book.h"
#include "workspace/alerts/notify.h"

namespace xinglin::duty {

/// What people are told about an order, in both languages: its number, rule and unit, never who it is about.
/// `occasion` makes the key: the same occasion is told once to each ("opened", "escalated:2").
Result<outbox::Notice> orderNotice(NameBook &names, outbox::Notice::Kind kind, const WorkOrder &order,
                                   PersonId to, const QString &occasion);

/// Tells each of the people (nobody: the duty list) and notes it in the time line. Replayed and past orders
/// tell nobody.
Status tell(StoreSession &session, const Context &context, DutyBook &book, outbox::Notice::Kind kind,
            const WorkOrder &order, const std::vector<PersonId> &people, const QString &occasion);

}  // namespace xinglin::duty
