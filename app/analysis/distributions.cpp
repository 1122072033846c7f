// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace xinglin {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double normalDensity(double z)
{
    return std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi);
}

/// Lower tail, p <= 0.5: a rational first guess (Abramowitz and Stegun 26.2.23, off by at most 4.5e-4), then
/// Halley's steps.
double lowerTailQuantile(double p)
{
    const double t = std::sqrt(-2.0 * std::log(p));
    double z = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) /
                         (1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
    for (int step = 0; step < 3; ++step) {
        const double density = normalDensity(z);
        if (!(density > 0.0))
            break;
        const double off = (normalCdf(z) - p) / density;
        z -= off / (1.0 + 0.5 * z * off);
    }
    return z;
}

/// Modified Lentz evaluation of the fraction of DLMF 8.17.22; converges fast for x < (a + 1) / (a + b + 2).
double betaFraction(double a, double b, double x)
{
    constexpr double kTiny = 1e-300;
    const auto notZero = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
    double c = 1.0;
    double d = 1.0 / notZero(1.0 - (a + b) * x / (a + 1.0));
    double fraction = d;
    for (int m = 1; m < 10'000; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1.0 / notZero(1.0 + even * d);
        c = notZero(1.0 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1.0 / notZero(1.0 + odd * d);
        c = notZero(1.0 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1.0) < 1e-16)
            break;
    }
    return fraction;
}

double studentDensity(double t, double degrees)
{
    const double logDensity = std::lgamma(0.5 * (degrees + 1.0)) - std::lgamma(0.5 * degrees) -
                              0.5 * std::log(degrees * std::numbers::pi) -
                              0.5 * (degrees + 1.0) * std::log1p(t * t / degrees);
    return std::exp(logDensity);
}

/// The quantile of p < 0.5, a negative t: Newton's steps kept inside a shrinking bracket.
double studentLowerQuantile(double p, double degrees)
{
    double low = -1.0;
    while (studentCdf(low, degrees) > p)
        low *= 2.0;
    double high = low == -1.0 ? 0.0 : low / 2.0;
    double t = std::clamp(normalQuantile(p), low, high);
    for (int step = 0; step < 200; ++step) {
        const double off = studentCdf(t, degrees) - p;
        if (off > 0.0)
            high = t;
        else
            low = t;
        double next = t - off / studentDensity(t, degrees);
        if (!(next > low && next < high))
            next = 0.5 * (low + high);
        if (std::abs(next - t) <= 1e-15 * std::abs(t))
            return next;
        t = next;
    }
    return t;
}

}  // namespace

double normalCdf(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normalQuantile(double p)
{
    if (!(p > 0.0))
        return -kInfinity;
    if (!(p < 1.0))
        return kInfinity;
    if (p == 0.5)
        return 0.0;
    return p < 0.5 ? lowerTailQuantile(p) : -lowerTailQuantile(1.0 - p);
}

double incompleteBeta(double a, double b, double x)
{
    if (x <= 0.0)
        return 0.0;
    if (x >= 1.0)
        return 1.0;
    const double front =
        std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1.0) / (a + b + 2.0))
        return front * betaFraction(a, b, x) / a;
    return 1.0 - front * betaFraction(b, a, 1.0 - x) / b;
}

double studentCdf(double t, double degrees)
{
    // The form whose argument is far from 1 keeps the tail's relative accuracy.
    const double tail = t * t < degrees ? 1.0 - incompleteBeta(0.5, 0.5 * degrees, t * t / (degrees + t * t))
                                        : incompleteBeta(0.5 * degrees, 0.5, degrees / (degrees + t * t));
    return t > 0.0 ? 1.0 - 0.5 * tail : 0.5 * tail;
}

double studentQuantile(double p, double degrees)
{
    if (!(p > 0.0))
        return -kInfinity;
    if (!(p < 1.0))
        return kInfinity;
    if (p == 0.5)
        return 0.0;
    return p < 0.5 ? studentLowerQuantile(p, degrees) : -studentLowerQuantile(1.0 - p, degrees);
}

double studentFactor95(std::int64_t n)
{
    return -studentQuantile(0.025, static_cast<double>(n - 1));
}

}  // namespace xinglin
