#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Score anomaly detectors by the rules of the Numenta Anomaly Benchmark (NAB). Free to copy.

DIR holds one CSV per key of the windows file, at the same relative path, with the header
`timestamp,score`: one row per row of the input series, in its order, with its timestamps;
scores are 0..1, higher is more anomalous. Exit status 0, or 2 with a named error.

The rules, for a detector that flags every row with score >= threshold:
- Probation: the first 15 % of a file's rows, at most 750, do not count at all.
- A window earns what its earliest flagged row is worth: 1 on its first row, falling along
  a sigmoid to nearly 0 on its last; without a flagged row it costs the profile's `miss`.
- Every flagged row outside the windows is one false positive (a run of ten is ten). It
  costs the profile's `false`, but less just after a window: the same sigmoid runs on past
  the window's end, in units of its width, and the cost is full beyond three widths.
- One threshold for all files, the one with the best total, chosen for each profile.
- 0 is the total of a constant score (so no detector is below it), 100 that of every window
  flagged on its first row and nothing else. A window wholly in probation counts in the 100.
"""
import argparse
import csv
import json
import math
import sys
from datetime import datetime
from itertools import groupby
from pathlib import Path

PROFILES = {'standard': {'miss': 1.0, 'false': 0.11},
            'reward_low_FP_rate': {'miss': 1.0, 'false': 0.22},
            'reward_low_FN_rate': {'miss': 2.0, 'false': 0.11}}
FLAG_NOTHING = 1.1  # the threshold above every score
STEEPNESS = 2.5  # NAB's 2 / (1 + exp(-5 x)) - 1 is tanh(2.5 x)


def read_scores(path):
    times, scores = [], []
    with open(path, newline='', encoding='utf-8-sig') as file:
        reader = csv.reader(file)
        if next(reader, None) != ['timestamp', 'score']:
            raise ValueError('the header is not "timestamp,score"')
        for row in reader:
            try:
                times.append(datetime.fromisoformat(row[0]))
                scores.append(float(row[1]))
            except (IndexError, ValueError):
                raise ValueError(f'line {reader.line_num}: no timestamp and score in {row}')
            if not -0.1 < scores[-1] < FLAG_NOTHING:  # EXPoSE leaves 0..1 by 0.011
                raise ValueError(f'line {reader.line_num}: score {row[1]} is outside 0..1')
    return times, scores


def window_spans(times, windows):
    spans = []  # the first and the last row of each window
    for bounds in windows:
        marks = [datetime.fromisoformat(bound) for bound in bounds]
        if any(times.count(mark) != 1 for mark in marks):
            raise ValueError(f'no row, or more than one, at a bound of the window {bounds}')
        first, last = map(times.index, marks)
        if first > last or spans and first <= spans[-1][1]:
            raise ValueError(f'windows overlap or are out of order at {bounds}')
        spans.append((first, last))
    return spans


def load_file(path, windows):
    """The rows that count, as (score, worth, window); window is None outside the windows."""
    times, scores = read_scores(path)
    spans = window_spans(times, windows)
    worth, owner = [-1.0] * len(times), [None] * len(times)
    for (first, last), (following, _) in zip(spans, spans[1:] + [(len(times), None)]):
        width = last - first + 1
        for i in range(first, last + 1):
            worth[i] = math.tanh(STEEPNESS * (last + 1 - i) / width) / math.tanh(STEEPNESS)
            owner[i] = (path, first)
        for i in range(last + 1, following):
            past = (i - last) / max(width - 1, 1)
            worth[i] = -math.tanh(STEEPNESS * past) if past <= 3 else -1.0
    probation = min(math.floor(0.15 * len(times)), 750)
    return list(zip(scores, worth, owner))[probation:]


def sweep(rows, costs):
    """The best threshold, and the total of a constant score; `rows` by falling score."""
    earned = {window: -costs['miss'] for _, _, window in rows if window}
    total = nothing = best = sum(earned.values())
    threshold = FLAG_NOTHING
    for score, equals in groupby(rows, key=lambda row: row[0]):
        for _, worth, window in equals:
            if not window:
                total += worth * costs['false']
            elif worth > earned[window]:
                total += worth - earned[window]
                earned[window] = worth
        if total > best:
            best, threshold = total, score
    return threshold, max(nothing, total)  # by now every row is flagged


def tally(rows, threshold, costs):
    """Total, windows flagged, rows flagged inside windows, rows flagged outside."""
    earned = {window: -costs['miss'] for _, _, window in rows if window}
    inside = [(window, worth) for score, worth, window in rows if window and score >= threshold]
    outside = [worth for score, worth, window in rows if not window and score >= threshold]
    for window, worth in inside:
        earned[window] = max(earned[window], worth)
    total = sum(earned.values()) + costs['false'] * sum(outside)
    return total, len(dict(inside)), len(inside), len(outside)


def report(files, windows, profile, verbose):
    rows = sorted((row for part in files.values() for row in part), key=lambda row: -row[0])
    threshold, zero = sweep(rows, PROFILES[profile])
    counts = {name: tally(part, threshold, PROFILES[profile]) for name, part in files.items()}
    total, flagged, _, false = (sum(column) for column in zip(*counts.values()))
    perfect = sum(len(windows[name]) for name in files)
    score = f'{100 * (total - zero) / (perfect - zero):.2f}' if perfect > zero else 'n/a'
    print(f'{profile:<18} {score:>6}  threshold {threshold!r}, windows {flagged}/{perfect}, '
          f'false positives {false}, total {total:.4f}')
    for name, (total, flagged, inside, false) in counts.items() if verbose else ():
        print(f'  {name:<58} windows {flagged}/{len(windows[name])}, rows inside {inside}, '
              f'false positives {false}, total {total:.4f}')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--windows', required=True, help='combined_windows.json of NAB')
    parser.add_argument('--scores', required=True, type=Path, metavar='DIR')
    parser.add_argument('--profile', choices=[*PROFILES, 'all'], default='all')
    parser.add_argument('--prefix', default='', help='only files whose key starts so')
    parser.add_argument('-v', '--verbose', action='store_true', help='also counts per file')
    args = parser.parse_args()
    try:
        name = args.windows
        corpus = json.loads(Path(name).read_text(encoding='utf-8'))
        windows = {key: spans for key, spans in corpus.items() if key.startswith(args.prefix)}
        if not windows:
            raise ValueError(f'no file starts with "{args.prefix}"')
        files, missing = {}, [key for key in windows if not (args.scores / key).is_file()]
        if missing:
            parser.exit(2, f'nab_score: missing in {args.scores}: {", ".join(missing)}\n')
        for name in windows:
            files[name] = load_file(args.scores / name, windows[name])
    except (OSError, ValueError, AttributeError, csv.Error) as error:
        parser.exit(2, f'nab_score: {name}: {error}\n')
    for profile in PROFILES if args.profile == 'all' else [args.profile]:
        report(files, windows, profile, args.verbose)


if __name__ == '__main__':
    main()
