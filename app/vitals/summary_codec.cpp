// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/byte_stream.h"
#include "vitals/checksum.h"
#include "vitals/summary.h"

#include <QCoreApplication>

// Layout: version byte, low half of the checksum of the rest, then variable-length integers. What is usual is
// short: runs of equal counts, sums as distances from the mean, bins as distances from the bin before.
namespace xinglin {
namespace {

constexpr std::uint8_t kSummaryVersion = 1;
constexpr std::size_t kSummaryHeaderBytes = 1 + sizeof(std::uint32_t);
/// A metric of which nothing counts: number, moments, bins, hours in one run, 24 sums, excluded, day means.
constexpr std::size_t kLeastMetricBytes = 1 + 3 + 1 + 2 + 24 + 1 + 3;

/// What the hour's sum would be if every value were the mean of all.
std::int64_t expectedSum(const Moments &moments, std::int64_t n)
{
    return moments.n == 0 ? 0 : moments.sum / moments.n * n;
}

void write(ByteWriter &out, const Moments &moments)
{
    out.signedVar(moments.n);
    out.signedVar(moments.sum);
    out.signedVar(moments.sumSquares);
}

void read(ByteReader &in, Moments &moments)
{
    moments.n = in.signedVar();
    moments.sum = in.signedVar();
    moments.sumSquares = in.signedVar();
}

void write(ByteWriter &out, const Histogram &histogram)
{
    out.unsignedVar(histogram.bins().size());
    std::int64_t before = 0;
    for (const Histogram::Bin &bin : histogram.bins()) {
        out.signedVar(bin.value - before);
        out.signedVar(bin.count);
        before = bin.value;
    }
}

bool read(ByteReader &in, Histogram &histogram)
{
    std::vector<Histogram::Bin> bins(in.count(2));
    std::int64_t value = 0;
    bool ascending = true;
    for (Histogram::Bin &bin : bins) {
        const std::int64_t step = in.signedVar();
        ascending = ascending && (&bin == bins.data() || step > 0);
        value += step;
        bin = {static_cast<std::int32_t>(value), in.signedVar()};
        ascending = ascending && bin.value == value && bin.count != 0;
    }
    histogram = Histogram(std::move(bins));
    return ascending;
}

bool skipHistogram(ByteReader &in)
{
    for (std::size_t left = 2 * in.count(2); left > 0; --left)
        in.signedVar();
    return in.ok();
}

void writeHours(ByteWriter &out, const MetricSummary &metric)
{
    const auto &hours = metric.hours;
    for (std::size_t hour = 0; hour < hours.size();) {
        std::size_t end = hour;
        while (end < hours.size() && hours[end].n == hours[hour].n)
            ++end;
        out.signedVar(hours[hour].n);
        out.unsignedVar(end - hour);
        hour = end;
    }
    for (const HourCell &cell : hours)
        out.signedVar(cell.sum - expectedSum(metric.moments, cell.n));
}

bool readHours(ByteReader &in, MetricSummary &metric)
{
    auto &hours = metric.hours;
    for (std::size_t hour = 0; hour < hours.size();) {
        const std::int64_t n = in.signedVar();
        const std::uint64_t run = in.unsignedVar();
        if (run == 0 || run > hours.size() - hour)
            return false;
        for (const std::size_t end = hour + run; hour < end; ++hour)
            hours[hour].n = n;
    }
    for (HourCell &cell : hours)
        cell.sum = in.signedVar() + expectedSum(metric.moments, cell.n);
    return true;
}

void write(ByteWriter &out, const MetricSummary &metric)
{
    out.fixed(metric.metric);
    write(out, metric.moments);
    write(out, metric.histogram);
    writeHours(out, metric);
    std::uint64_t present = 0;
    for (std::size_t i = 0; i < metric.excluded.size(); ++i)
        present |= std::uint64_t{metric.excluded[i] != 0} << i;
    out.unsignedVar(present);
    for (const std::int64_t count : metric.excluded) {
        if (count != 0)
            out.signedVar(count);
    }
    write(out, metric.dayMeans);
}

bool read(ByteReader &in, MetricSummary &metric, bool withHistogram)
{
    metric.metric = in.fixed<std::uint8_t>();
    read(in, metric.moments);
    if (!(withHistogram ? read(in, metric.histogram) : skipHistogram(in)) || !readHours(in, metric))
        return false;
    const std::uint64_t present = in.unsignedVar();
    for (std::size_t i = 0; i < metric.excluded.size(); ++i) {
        if ((present >> i & 1) != 0)
            metric.excluded[i] = in.signedVar();
    }
    read(in, metric.dayMeans);
    return in.ok();
}

void write(ByteWriter &out, const ScoreSummary &score)
{
    write(out, score.value);
    out.signedVar(score.low);
    out.signedVar(score.high);
    write(out, score.histogram);
    out.signedVar(score.learning);
    out.unsignedVar(score.parts.size());
    for (const ScoreSummary::Part &part : score.parts) {
        out.fixed(part.metric);
        out.signedVar(part.n);
        out.signedVar(part.points);
        out.signedVar(part.weight);
    }
    out.unsignedVar(score.deviations.size());
    std::int64_t before = 0;
    for (const Deviation &deviation : score.deviations) {
        out.signedVar(deviation.person - before);
        out.fixed(deviation.metric);
        out.signedVar(deviation.z);
        before = deviation.person;
    }
}

bool read(ByteReader &in, ScoreSummary &score)
{
    read(in, score.value);
    score.low = in.signedVar();
    score.high = in.signedVar();
    if (!read(in, score.histogram))
        return false;
    score.learning = in.signedVar();
    score.parts.resize(in.count(4));
    for (ScoreSummary::Part &part : score.parts) {
        part.metric = in.fixed<std::uint8_t>();
        part.n = in.signedVar();
        part.points = in.signedVar();
        part.weight = in.signedVar();
    }
    score.deviations.resize(in.count(3));
    std::int64_t person = 0;
    for (Deviation &deviation : score.deviations) {
        person += in.signedVar();
        deviation.person = static_cast<std::int32_t>(person);
        deviation.metric = in.fixed<std::uint8_t>();
        deviation.z = static_cast<std::int32_t>(in.signedVar());
    }
    return in.ok();
}

tl::unexpected<Error> damagedSummary(const char *what)
{
    return fail(
        ErrorCode::damaged,
        QCoreApplication::translate(
            "Vitals", "A stored summary is damaged. Run check; summaries can be made again from the data."),
        QString::fromLatin1(what));
}

}  // namespace

ByteBuffer encode(const Summary &summary)
{
    ByteBuffer bytes(kSummaryHeaderBytes);
    bytes.reserve(512);
    ByteWriter out(bytes);
    out.signedVar(summary.personDays);
    out.signedVar(summary.countedDays);
    out.signedVar(summary.expected);
    out.signedVar(summary.received);
    write(out, summary.score);
    out.unsignedVar(summary.metrics.size());
    for (const MetricSummary &metric : summary.metrics)
        write(out, metric);
    bytes[0] = std::byte{kSummaryVersion};
    const std::uint32_t sum = shortChecksum(Bytes(bytes).subspan(kSummaryHeaderBytes));
    std::memcpy(bytes.data() + 1, &sum, sizeof sum);
    return bytes;
}

Result<Summary> decodeSummary(Bytes bytes, SummaryParts parts)
{
    ByteReader in(bytes);
    const auto version = in.fixed<std::uint8_t>();
    const auto sum = in.fixed<std::uint32_t>();
    if (!in.ok() || version != kSummaryVersion)
        return damagedSummary("summary: version");
    if (sum != shortChecksum(bytes.subspan(kSummaryHeaderBytes)))
        return damagedSummary("summary: checksum");
    Summary summary;
    summary.personDays = in.signedVar();
    summary.countedDays = in.signedVar();
    summary.expected = in.signedVar();
    summary.received = in.signedVar();
    if (!read(in, summary.score))
        return damagedSummary("summary: score");
    if (parts == SummaryParts::countsAndScore)
        return summary;
    summary.metrics.resize(in.count(kLeastMetricBytes));
    for (MetricSummary &metric : summary.metrics) {
        if (!read(in, metric, parts == SummaryParts::all))
            return damagedSummary("summary: metric");
    }
    if (!in.ok() || !in.atEnd())
        return damagedSummary("summary: structure");
    return summary;
}

}  // namespace xinglin
