// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "core/zone.h"
#include "domain/import.h"
#include "domain/organisation.h"
#include "ingest/record_reader.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

// Tables of units, people and bindings: rows as they stand in the file, not yet compared with anything.
namespace xinglin {

struct UnitLine
{
    std::uint64_t line = 0;
    QString code;
    QString parent;  ///< code; empty: a root
    BilingualText name;
    QStringList heads;  ///< codes of people
    Day from;           ///< invalid: always was

    bool sameContent(const UnitLine &other) const;
};

/// What a cell left empty, or a column that is not there, does not tell is nothing.
struct PersonLine
{
    std::uint64_t line = 0;
    QString code;
    BilingualText name;
    QString unit;  ///< code
    QString position;
    std::optional<RiskLevel> risk;
    std::optional<Sex> sex;
    Day birth;
    QString phone;
    QString idNumber;
    Day from;  ///< of the membership; invalid: always was

    bool sameContent(const PersonLine &other) const;
};

struct BindingLine
{
    std::uint64_t line = 0;
    QString device;
    QString person;
    TimeRange time;  ///< `to` is kForever where it is left open

    bool sameContent(const BindingLine &other) const;
};

template <typename Line>
struct TableResult
{
    std::vector<Line> lines;
    std::vector<RecordRejection> rejections;  ///< the first kRejectionDetails
    std::uint64_t rejected = 0;
};

/// `text` is the whole file in UTF-8. invalidData when the header lacks a required column; what is wrong in a
/// row is a rejection.
Result<TableResult<UnitLine>> readUnits(std::string_view text);
Result<TableResult<PersonLine>> readPeople(std::string_view text);
/// Times without an offset are the zone's.
Result<TableResult<BindingLine>> readBindings(std::string_view text, const Zone &zone);

}  // namespace xinglin
