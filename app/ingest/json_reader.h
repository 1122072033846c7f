// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/record_reader.h"
#include "ingest/time_text.h"

#include <simdjson.h>

#include <array>
#include <span>
#include <vector>

namespace xinglin {

/// Reads JSON records, one document a line or one document in all, in every wrapping that devices use: a
/// single object, a list, `data` holding either (also twice), `batch_data`. Derived readers say which fields
/// they know and what a record becomes.
class JsonReader : public RecordReader
{
public:
    enum class Layout {
        lines,     ///< NDJSON: a document a line; records carry the line
        document,  ///< one document, lines mean nothing: records carry their ordinal
    };

    JsonReader(const ReadContext &context, Layout layout);
    void read(std::string_view text, ReadResult &result) final;

protected:
    /// One scalar, list or object as it stands in the text.
    struct Token
    {
        std::string_view raw;   ///< without surrounding blanks; lists and objects whole
        std::string_view text;  ///< a string's inside (still escaped) or the token itself; empty for null
        bool isString() const { return raw.starts_with('"'); }
        bool isNested() const { return raw.starts_with('{') || raw.starts_with('['); }
        bool isBool() const { return raw == "true" || raw == "false"; }
    };
    static constexpr int kUnknownField = -1;
    static constexpr int kNestedField = -2;  ///< wraps records
    static constexpr std::size_t kDeepest = 5;
    static constexpr std::uint32_t kNoSubject = UINT32_MAX;

    /// The derived reader's number (>= 0) of a field, kUnknownField or kNestedField.
    virtual int fieldOf(std::string_view key) const = 0;
    /// A document begins: forget what wrappers said.
    virtual void beginDocument() = 0;
    /// A record begins; wrappers begin, too, before what they wrap.
    virtual void beginRecord(std::size_t depth) = 0;
    virtual void takeField(std::size_t depth, int field, const Token &token) = 0;
    /// All fields are there. `rowsBefore`: rows of the batch when the record began; `wrapped` says that other
    /// records were inside, which the derived reader may give the wrapper's device.
    virtual void endRecord(std::size_t depth, std::size_t rowsBefore, bool wrapped) = 0;

    const ReadContext &context() const { return m_context; }
    ReadResult &result() { return *m_result; }
    SubjectTable &subjects() { return m_subjects; }
    TimeReader &times() { return m_times; }
    /// The line or ordinal that the record carries.
    std::uint32_t place() const { return m_place; }
    void reject(Rejection reason, const QString &text) { result().reject(m_place, reason, text); }
    /// Unescapes a string token; false when an escape is broken. The view lives until the next call.
    bool unescape(const Token &token, std::string_view &text);
    /// A name of a device: `raw` up to 64 bytes; empty when the token is null, "null" or empty.
    std::string_view nameOf(const Token &token);

private:
    struct Remembered  // the key last seen at a place of a record, with its closing quote
    {
        std::string key;
        int field = kUnknownField;
    };
    void readLine(std::string_view line, std::size_t room);
    void readDocument(const char *text, std::size_t length, std::size_t room);
    simdjson::error_code readValue(simdjson::ondemand::value value, std::size_t depth);
    simdjson::error_code readObject(simdjson::ondemand::object object, std::size_t depth);
    simdjson::error_code readList(simdjson::ondemand::array list, std::size_t depth);
    simdjson::error_code readRoot(simdjson::ondemand::document &document);
    int recall(std::size_t depth, std::size_t place, simdjson::ondemand::raw_json_string key);
    void rollBack(std::size_t rows, std::size_t rejections, std::uint64_t rejected);
    void rejectDocument(simdjson::error_code error, std::ptrdiff_t offset);
    void finishRows(std::size_t first);

    ReadContext m_context;
    Layout m_layout;
    simdjson::ondemand::parser m_parser;
    std::vector<char> m_padded;
    std::string m_unescaped;
    std::array<std::vector<Remembered>, kDeepest + 1> m_memory;
    SubjectTable m_subjects;
    TimeReader m_times;
    ReadResult *m_result = nullptr;
    std::uint32_t m_place = 0;
    std::uint32_t m_ordinal = 0;
};

/// Reads a string token's inside as text (escapes resolved); used where a string itself holds JSON.
bool unescapeJson(std::string_view inside, std::string &text);

}  // namespace xinglin
