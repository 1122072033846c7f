// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/distributions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace xinglin {
namespace {

constexpr int kMostGammaTerms = 10'000'000;
/// Above this shape Wilson and Hilferty's cube root is normal to 1e-9, and the sums would take for ever.
constexpr double kLargeShape = 1e9;

/// The standard normal variate of x by Wilson and Hilferty (1931).
double wilsonHilferty(double shape, double x)
{
    return 3.0 * std::sqrt(shape) * (std::cbrt(x / shape) - 1.0 + 1.0 / (9.0 * shape));
}

/// lgamma(a + 1) less Stirling's a log a - a + log(2 pi a) / 2; a > 0.
double stirlingRest(double a)
{
    if (a < 16.0)
        return std::lgamma(a + 1.0) - (a + 0.5) * std::log(a) + a - 0.5 * std::log(2.0 * std::numbers::pi);
    constexpr std::array kCoefficients{1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0};
    double power = 1.0 / a;
    double sum = 0.0;
    for (const double each : kCoefficients) {
        sum += each * power;
        power /= a * a;
    }
    return sum;
}

/// a log(a / x) + x - a without cancellation near a = x (Loader 2000).
double gammaDeviance(double a, double x)
{
    if (std::abs(a - x) >= 0.1 * (a + x))
        return a * std::log(a / x) + x - a;
    const double v = (a - x) / (a + x);
    double sum = (a - x) * v;
    double term = 2.0 * a * v;
    for (int j = 1; j < 1000; ++j) {
        term *= v * v;
        const double next = sum + term / (2 * j + 1);
        if (next == sum)
            break;
        sum = next;
    }
    return sum;
}

/// x^a e^-x / Gamma(a + 1).
double gammaFactor(double a, double x)
{
    return std::exp(-stirlingRest(a) - gammaDeviance(a, x)) / std::sqrt(2.0 * std::numbers::pi * a);
}

double gammaLowerBySeries(double a, double x)
{
    double term = 1.0;
    double sum = 1.0;
    for (int k = 1; k < kMostGammaTerms && term > sum * 1e-17; ++k) {
        term *= x / (a + k);
        sum += term;
    }
    return sum * gammaFactor(a, x);
}

/// Modified Lentz evaluation; x > a + 1.
double gammaUpperByFraction(double a, double x)
{
    constexpr double kTiny = 1e-300;
    double b = x + 1.0 - a;
    double c = 1.0 / kTiny;
    double d = 1.0 / b;
    double fraction = d;
    for (int k = 1; k < kMostGammaTerms; ++k) {
        const double factor = -k * (k - a);
        b += 2.0;
        d = factor * d + b;
        d = 1.0 / (std::abs(d) < kTiny ? kTiny : d);
        c = b + factor / c;
        c = std::abs(c) < kTiny ? kTiny : c;
        fraction *= d * c;
        if (std::abs(d * c - 1.0) < 1e-16)
            break;
    }
    return fraction * a * gammaFactor(a, x);
}

/// Root of an increasing function with its derivative, known to lie in [low, high]: Newton's steps kept
/// inside the shrinking bracket.
template <typename Off, typename Slope>
double increasingRoot(double low, double high, double guess, const Off &off, const Slope &slope)
{
    double x = std::clamp(guess, low, high);
    for (int step = 0; step < 500; ++step) {
        const double value = off(x);
        if (value == 0.0)
            return x;
        (value > 0.0 ? high : low) = x;
        double next = x - value / slope(x);
        if (!(next > low && next < high))
            next = low > 0.0 && high > 4.0 * low ? std::sqrt(low) * std::sqrt(high) : 0.5 * (low + high);
        if (std::abs(next - x) <= 1e-15 * std::abs(x) || high - low <= 1e-15 * high)
            return next;
        x = next;
    }
    return x;
}

}  // namespace

double incompleteGamma(double shape, double x)
{
    if (!(x > 0.0))
        return 0.0;
    if (std::isinf(x))
        return 1.0;
    if (shape > kLargeShape)
        return normalCdf(wilsonHilferty(shape, x));
    return x < shape + 1.0 ? gammaLowerBySeries(shape, x) : 1.0 - gammaUpperByFraction(shape, x);
}

double incompleteGammaUpper(double shape, double x)
{
    if (!(x > 0.0))
        return 1.0;
    if (std::isinf(x))
        return 0.0;
    if (shape > kLargeShape)
        return normalCdf(-wilsonHilferty(shape, x));
    return x < shape + 1.0 ? 1.0 - gammaLowerBySeries(shape, x) : gammaUpperByFraction(shape, x);
}

double gammaQuantile(double p, double shape)
{
    if (!(shape > 0.0) || std::isinf(shape))
        return std::numeric_limits<double>::quiet_NaN();
    if (!(p > 0.0))
        return 0.0;
    if (!(p < 1.0))
        return std::numeric_limits<double>::infinity();
    // Wilson and Hilferty; near 0 the leading term of the series.
    const double root = 1.0 - 1.0 / (9.0 * shape) + normalQuantile(p) / (3.0 * std::sqrt(shape));
    double guess = shape * root * root * root;
    if (shape > kLargeShape)
        return guess;
    if (!(root > 0.1) || shape < 0.5)
        guess = std::exp((std::log(p) + std::lgamma(shape + 1.0)) / shape);
    if (guess < std::numeric_limits<double>::min())
        return guess;
    double high = std::max(guess, 1e-300);
    while (incompleteGamma(shape, high) < p)
        high *= 2.0;
    double low = std::min(guess, high);
    while (low > 0.0 && incompleteGamma(shape, low) > p)
        low *= 0.5;
    const auto off = [&](double x) {
        return p <= 0.5 ? incompleteGamma(shape, x) - p : (1.0 - p) - incompleteGammaUpper(shape, x);
    };
    return increasingRoot(low, high, guess, off, [&](double x) { return gammaFactor(shape, x) * shape / x; });
}

double chiSquareQuantile(double p, double degrees)
{
    return 2.0 * gammaQuantile(p, 0.5 * degrees);
}

double betaQuantile(double p, double a, double b)
{
    if (!(p > 0.0))
        return 0.0;
    if (!(p < 1.0))
        return 1.0;
    if (p > 0.5 && a < b)
        return 1.0 - betaQuantile(1.0 - p, b, a);
    const double logFactor = std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b);
    const auto slope = [&](double x) {
        return std::exp(logFactor + (a - 1.0) * std::log(x) + (b - 1.0) * std::log1p(-x));
    };
    return increasingRoot(
        0.0, 1.0, a / (a + b), [&](double x) { return incompleteBeta(a, b, x) - p; }, slope);
}

}  // namespace xinglin
