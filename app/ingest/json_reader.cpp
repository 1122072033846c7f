// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/json_reader.h"

#include "ingest/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace xinglin {
namespace {

namespace od = simdjson::ondemand;

constexpr std::size_t kRememberedKey =
    48;  // shorter than simdjson's padding: comparing never leaves the buffer

/// A scalar of the text, from its first character to its last.
std::string_view rawScalar(od::value &value)
{
    return trimBlanks(value.raw_json_token());
}

/// A list or object of the text, whole.
simdjson::error_code wholeOf(od::value &value, std::string_view &raw)
{
    if (raw.starts_with('{')) {
        od::object object;
        const auto error = value.get_object().get(object);
        return error ? error : object.raw_json().get(raw);
    }
    od::array list;
    const auto error = value.get_array().get(list);
    return error ? error : list.raw_json().get(raw);
}

std::string_view insideOf(std::string_view raw)
{
    if (raw.size() >= 2 && raw.front() == '"' && raw.back() == '"')
        return raw.substr(1, raw.size() - 2);
    return raw == "null" ? std::string_view() : raw;
}

}  // namespace

bool unescapeJson(std::string_view inside, std::string &text)
{
    text.clear();
    if (inside.find('\\') == std::string_view::npos) {
        text.assign(inside);
        return true;
    }
    std::string quoted;
    quoted.reserve(inside.size() + 2 + simdjson::SIMDJSON_PADDING);
    quoted.append(1, '"').append(inside).append(1, '"');
    const std::size_t length = quoted.size();
    quoted.resize(length + simdjson::SIMDJSON_PADDING, ' ');
    od::parser parser;
    od::document document;
    std::string_view plain;
    if (parser.iterate(quoted.data(), length, quoted.size()).get(document) ||
        document.get_string().get(plain))
        return false;
    text.assign(plain);
    return true;
}

JsonReader::JsonReader(const ReadContext &context, Layout layout)
    : m_context(context)
    , m_layout(layout)
    , m_times(context.zone)
{}

void JsonReader::read(std::string_view text, ReadResult &result)
{
    m_result = &result;
    m_subjects.start(result.batch);
    m_ordinal = 0;
    result.batch.rows.reserve(result.batch.rows.size() + text.size() / 250);
    result.batch.values.reserve(result.batch.values.size() + text.size() / 250 * result.batch.slots);
    if (m_layout == Layout::document) {
        m_place = 1;
        m_padded.assign(text.begin(), text.end());
        m_padded.resize(text.size() + simdjson::SIMDJSON_PADDING);
        readDocument(m_padded.data(), text.size(), m_padded.size());
        result.lines = static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
        return;
    }
    const char *const end = text.data() + text.size();
    for (const char *p = text.data(); p < end;) {
        const void *newline = std::memchr(p, '\n', static_cast<std::size_t>(end - p));
        const char *stop = newline ? static_cast<const char *>(newline) : end;
        m_place = static_cast<std::uint32_t>(++result.lines);
        readLine({p, static_cast<std::size_t>(stop - p)}, static_cast<std::size_t>(end - p));
        p = stop + 1;
    }
}

void JsonReader::readLine(std::string_view line, std::size_t room)
{
    if (line.size() > kLongestLine) {
        reject(Rejection::lineTooLong,
               QCoreApplication::translate("Ingest", "The line has %1 bytes; the most is %2.")
                   .arg(line.size())
                   .arg(kLongestLine));
        return;
    }
    const std::size_t before = line.size();
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t'))
        line.remove_prefix(1);
    room -= before - line.size();
    line = trimBlanks(line);
    if (line.empty())
        return;
    if (room >= line.size() + simdjson::SIMDJSON_PADDING) {
        readDocument(line.data(), line.size(), room);
        return;
    }
    m_padded.assign(line.begin(), line.end());
    m_padded.resize(line.size() + simdjson::SIMDJSON_PADDING);
    readDocument(m_padded.data(), line.size(), m_padded.size());
}

void JsonReader::readDocument(const char *text, std::size_t length, std::size_t room)
{
    const std::size_t rows = result().batch.rows.size();
    const std::size_t rejections = result().rejections.size();
    const std::uint64_t rejected = result().rejected;
    beginDocument();
    od::document document;
    simdjson::error_code error = m_parser.iterate(text, length, room).get(document);
    std::ptrdiff_t offset = -1;
    if (!error) {
        error = readRoot(document);
        const char *where = nullptr;
        const bool isInside = !document.current_location().get(where);
        if (!error && isInside)
            error = simdjson::TRAILING_CONTENT;
        if (error && isInside)
            offset = where - text;
    }
    if (error) {
        rollBack(rows, rejections, rejected);
        if (m_layout == Layout::document)
            m_place = static_cast<std::uint32_t>(
                1 + std::count(text, text + std::max<std::ptrdiff_t>(offset, 0), '\n'));
        rejectDocument(error, offset);
        return;
    }
    finishRows(rows);
}

simdjson::error_code JsonReader::readRoot(od::document &document)
{
    od::json_type type{};
    if (const auto error = document.type().get(type))
        return error;
    if (type == od::json_type::object) {
        od::object object;
        const auto error = document.get_object().get(object);
        return error ? error : readObject(object, 0);
    }
    if (type == od::json_type::array) {
        od::array list;
        const auto error = document.get_array().get(list);
        return error ? error : readList(list, 0);
    }
    return simdjson::INCORRECT_TYPE;
}

simdjson::error_code JsonReader::readValue(od::value value, std::size_t depth)
{
    const std::string_view raw = rawScalar(value);
    if (depth <= kDeepest && raw.starts_with('{')) {
        od::object object;
        const auto error = value.get_object().get(object);
        return error ? error : readObject(object, depth);
    }
    if (depth <= kDeepest && raw.starts_with('[')) {
        od::array list;
        const auto error = value.get_array().get(list);
        return error ? error : readList(list, depth);
    }
    if (m_layout == Layout::document)
        m_place = ++m_ordinal;
    reject(Rejection::wrongType, QCoreApplication::translate("Ingest", "A record must be a JSON object."));
    return simdjson::SUCCESS;
}

simdjson::error_code JsonReader::readList(od::array list, std::size_t depth)
{
    for (auto item : list) {
        od::value value;
        if (const auto error = std::move(item).get(value))
            return error;
        if (const auto error = readValue(value, depth + 1))
            return error;
    }
    return simdjson::SUCCESS;
}

simdjson::error_code JsonReader::readObject(od::object object, std::size_t depth)
{
    const std::size_t rowsBefore = result().batch.rows.size();
    const char *begin = nullptr;
    std::size_t extent = 0, place = 0;
    bool wrapped = false;
    beginRecord(depth);
    for (auto item : object) {
        od::field member;
        if (const auto error = std::move(item).get(member))
            return error;
        begin = begin ? begin : member.key().raw();
        extent = static_cast<std::size_t>(member.key().raw() - begin);
        const int field = recall(depth, place++, member.key());
        if (field == kUnknownField)
            continue;
        od::value &value = member.value();
        Token token{rawScalar(value), {}};
        if (field == kNestedField) {
            wrapped = wrapped || token.isNested();
            if (!token.isNested())
                continue;
            if (const auto error = readValue(value, depth + 1))
                return error;
            continue;
        }
        if (token.isNested()) {
            if (const auto error = wholeOf(value, token.raw))
                return error;
        }
        token.text = insideOf(token.raw);
        extent += token.raw.size();
        takeField(depth, field, token);
    }
    if (!wrapped && m_layout == Layout::document)
        m_place = ++m_ordinal;
    if (!wrapped && extent > kLongestLine) {
        reject(Rejection::lineTooLong,
               QCoreApplication::translate("Ingest", "The record has more than %1 bytes.").arg(kLongestLine));
        return simdjson::SUCCESS;
    }
    endRecord(depth, rowsBefore, wrapped);
    return simdjson::SUCCESS;
}

int JsonReader::recall(std::size_t depth, std::size_t place, od::raw_json_string key)
{
    std::vector<Remembered> &memory = m_memory[depth];
    const char *raw = key.raw();
    if (place < memory.size()) {
        const Remembered &last = memory[place];
        if (!last.key.empty() && std::memcmp(raw, last.key.data(), last.key.size()) == 0)
            return last.field;
    }
    std::size_t length = 0;
    while (raw[length] != '"')
        length += raw[length] == '\\' ? 2 : 1;
    const std::string_view text(raw, length);
    int field = kUnknownField;
    if (text.find('\\') == std::string_view::npos) {
        field = fieldOf(text);
    } else {
        std::string plain;
        field = unescapeJson(text, plain) ? fieldOf(plain) : kUnknownField;
    }
    if (length < kRememberedKey && place < 64) {
        memory.resize(std::max(memory.size(), place + 1));
        memory[place] = {std::string(text) + '"', field};
    }
    return field;
}

bool JsonReader::unescape(const Token &token, std::string_view &text)
{
    if (token.text.find('\\') == std::string_view::npos) {
        text = token.text;
        return true;
    }
    const bool good = unescapeJson(token.text, m_unescaped);
    text = m_unescaped;
    return good;
}

std::string_view JsonReader::nameOf(const Token &token)
{
    if (token.isNested() || token.isBool())
        return {};
    std::string_view text;
    if (!unescape(token, text))
        return {};
    text = trimBlanks(text);
    return text == "null" ? std::string_view() : text;
}

void JsonReader::rollBack(std::size_t rows, std::size_t rejections, std::uint64_t rejected)
{
    if (result().batch.rows.size() > rows)
        dropRows(result().batch, rows, [](std::size_t) { return true; });
    result().rejections.resize(rejections);
    result().rejected = rejected;
}

void JsonReader::rejectDocument(simdjson::error_code error, std::ptrdiff_t offset)
{
    if (error == simdjson::UTF8_ERROR) {
        reject(Rejection::badEncoding, QCoreApplication::translate("Ingest", "The text is not valid UTF-8."));
    } else if (offset >= 0) {
        reject(Rejection::unparsableJson,
               QCoreApplication::translate("Ingest", "The JSON is broken near byte %1.").arg(offset + 1));
    } else {
        reject(Rejection::unparsableJson, QCoreApplication::translate("Ingest", "The JSON is broken."));
    }
}

void JsonReader::finishRows(std::size_t first)
{
    RecordBatch &batch = result().batch;
    bool isComplete = true;
    for (std::size_t row = first; row < batch.rows.size(); ++row)
        isComplete = isComplete && batch.rows[row].subject != kNoSubject;
    if (isComplete)
        return;
    if (!m_context.device.empty()) {
        const std::uint32_t subject = m_subjects.indexOf(SubjectRef::Kind::device, m_context.device);
        for (std::size_t row = first; row < batch.rows.size(); ++row) {
            if (batch.rows[row].subject == kNoSubject)
                batch.rows[row].subject = subject;
        }
        return;
    }
    dropRows(batch, first, [&](std::size_t row) {
        if (batch.rows[row].subject != kNoSubject)
            return false;
        result().reject(batch.rows[row].line, Rejection::noDevice,
                        QCoreApplication::translate("Ingest", "The record names no device."));
        return true;
    });
}

}  // namespace xinglin
