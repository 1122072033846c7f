# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the nightly run that pandas can do, for bench_nightly: mean, sd, min, max, p10, p50, p90 of every
person-day and metric, then the usual (median and 1.4826 MAD of the 28 days before 3 guard days, at least 7) and z.
First line: seconds (median of three runs), without reading. Then the worst deviation from the engine's figures."""
import sys
import time

import numpy as np
import pandas as pd

FLOORS = [1, 0.75, 0.1, 2, 2, 2, 0.5, 2]
PER_UNIT = [1, 1, 10, 1, 1, 1, 1, 1]
PLAUSIBLE = [(30, 220), (70, 100), (300, 450), (60, 250), (40, 150), (0, 100), (4, 60), (0, 300)]


def load(folder):
    read = lambda name: np.fromfile(f"{folder}/{name}.i32", dtype=np.int32)
    frame = pd.DataFrame({"person": read("person"), "day": read("day")})
    for metric, (low, high) in enumerate(PLAUSIBLE):
        values = read(f"m{metric}").astype(float)
        values[(values < low) | (values > high)] = np.nan
        frame[f"m{metric}"] = values / PER_UNIT[metric]
    return frame


def usual(means, floor):
    """Center and scale of every day from days d-31..d-4; nothing with fewer than seven."""
    people, days = means.shape
    padded = np.full((people, days + 31), np.nan)
    padded[:, 31:] = means
    windows = np.lib.stride_tricks.sliding_window_view(padded, 28, axis=1)[:, :days]
    enough = (~np.isnan(windows)).sum(axis=2) >= 7
    with np.errstate(all="ignore"):
        center = np.where(enough, np.nanmedian(windows, axis=2), np.nan)
        mad = np.nanmedian(np.abs(windows - center[:, :, None]), axis=2)
    return center, np.where(enough, np.maximum(1.4826 * mad, floor), np.nan)


def run(frame):
    columns = [c for c in frame.columns if c.startswith("m")]
    groups = frame.groupby(["person", "day"], sort=True)[columns]
    figures = groups.agg(["mean", "std", "min", "max"])
    quantiles = groups.quantile([0.1, 0.5, 0.9]).unstack()
    result = {}
    for metric, column in enumerate(columns):
        means = figures[(column, "mean")].unstack().to_numpy()
        center, scale = usual(means, FLOORS[metric])
        result[metric] = (figures[column], quantiles[column], center, scale, (means - center) / scale)
    return result


def compare(folder, result):
    engine = pd.read_csv(f"{folder}/engine.csv")
    worst = {}
    for metric, (figures, quantiles, center, scale, z) in result.items():
        mine = engine[engine.metric == metric + 1]
        expected = {"mean": figures["mean"], "sd": figures["std"], "min": figures["min"], "max": figures["max"],
                    "p10": quantiles[0.1], "p50": quantiles[0.5], "p90": quantiles[0.9]}
        for name, values in expected.items():
            off = np.abs(mine[name].to_numpy() - values.to_numpy()) / np.maximum(1, np.abs(values.to_numpy()))
            worst[name] = max(worst.get(name, 0), np.nanmax(off))
        for name, values in {"center": center, "scale": scale, "z": z}.items():
            got = mine[name].to_numpy()
            wanted = values.ravel()
            assert (np.isnan(got) == np.isnan(wanted)).all(), name
            worst[name] = max(worst.get(name, 0), np.nanmax(np.abs(got - wanted) / np.maximum(1, np.abs(wanted))))
    print("worst deviation from the engine:", {k: float(f"{v:.1e}") for k, v in worst.items()})


def main():
    import warnings
    warnings.simplefilter("ignore")
    frame = load(sys.argv[1])
    seconds = []
    for _ in range(3):
        begin = time.perf_counter()
        result = run(frame)
        seconds.append(time.perf_counter() - begin)
    print(f"pandas, {len(frame)} rows x {len(PER_UNIT)} metrics: {sorted(seconds)[1]:.4f}")
    compare(sys.argv[1], result)


main()
