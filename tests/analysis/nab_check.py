#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run `xinglinctl detect` over the files of the Numenta Anomaly Benchmark and score what it says.

DIR holds the data as NAB has it, one folder for each subset (realKnownCause/nyc_taxi.csv, also .csv.gz),
with combined_windows.json in it, in ../labels, or named by --windows. Subsets that are not there are left
out and named. The rules are nab_score.py's: one threshold for all files, the best one of each profile.
Exit status 0; 1 when a score lies below its --floor; 2 when something could not be read or run.

With --causal each file is scored twice, whole and cut short, and the scores of the part must be those of the
whole, byte for byte: a detector that knows the future or the length of its series fails.
"""
import argparse
import csv
import gzip
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nab_score

ROOT = Path(__file__).resolve().parents[2]
CUTS = (0.31, 0.5, 0.85)


def find_windows(folder, named):
    for path in ([named] if named else
                 [folder / 'combined_windows.json', folder.parent / 'labels/combined_windows.json',
                  ROOT / 'tests/data/nab/combined_windows.json']):
        if path.is_file():
            return json.loads(path.read_text(encoding='utf-8'))
    raise OSError('no combined_windows.json')


def read_text(folder, key):
    for path, reader in ((folder / key, open), (folder / f'{key}.gz', gzip.open)):
        if path.is_file():
            with reader(path, 'rt', encoding='utf-8-sig', newline='') as file:
                return file.read()
    return None


def detect(program, text):
    run = subprocess.run([program, 'detect', '--csv', '-'], input=text.encode(), capture_output=True)
    if run.returncode:
        raise OSError(f'{program} detect: {run.stderr.decode().strip()}')
    return run.stdout.decode()


def check_causal(key, text, scores, program):
    lines, scored = text.splitlines(keepends=True), scores.splitlines(keepends=True)
    if len(lines) != len(scored):
        raise ValueError(f'{key}: {len(lines) - 1} rows in, {len(scored) - 1} out')
    for share in CUTS:
        rows = int(share * len(lines))
        if detect(program, ''.join(lines[:rows])) != ''.join(scored[:rows]):
            raise ValueError(f'{key}: the scores of the first {rows} rows depend on later ones')


def score_all(keys, folder, program, target, causal):
    def one(key):
        text = read_text(folder, key)
        scores = detect(program, text)
        if causal:
            check_causal(key, text, scores, program)
        path = target / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(scores, encoding='utf-8')
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(one, keys))


def figures(files, windows, profile):
    """The score over the files, its threshold, and totals by subset at that threshold."""
    costs = nab_score.PROFILES[profile]
    rows = sorted((row for part in files.values() for row in part), key=lambda row: -row[0])
    threshold, zero = nab_score.sweep(rows, costs)
    total = sum(nab_score.tally(part, threshold, costs)[0] for part in files.values())
    perfect = sum(len(windows[key]) for key in files)
    score = 100 * (total - zero) / (perfect - zero) if perfect > zero else 0.0
    return score, threshold


def by_subset(files, windows, profile, threshold):
    costs = nab_score.PROFILES[profile]
    for subset in sorted({key.split('/')[0] for key in files}):
        keys = [key for key in files if key.split('/')[0] == subset]
        counts = [nab_score.tally(files[key], threshold, costs) for key in keys]
        total, found, _, false = (sum(column) for column in zip(*counts))
        perfect = sum(len(windows[key]) for key in keys)
        zero = -costs['miss'] * len({row[2] for key in keys for row in files[key] if row[2]})
        share = f'{100 * (total - zero) / (perfect - zero):6.1f}' if perfect else '   n/a'
        yield f'  {subset:<22} {share}  windows {found}/{perfect}, false positives {false}, total {total:.2f}'


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('folder', type=Path, metavar='DIR', nargs='?', default=ROOT / 'tests/data/nab')
    parser.add_argument('--program', default='xinglinctl')
    parser.add_argument('--windows', type=Path, metavar='FILE')
    parser.add_argument('--floor', action='append', default=[], metavar='PROFILE=SCORE')
    parser.add_argument('--causal', action='store_true', help='also compare with the scores of cut series')
    parser.add_argument('--keep', type=Path, metavar='DIR', help='where the scores are left')
    args = parser.parse_args()
    try:
        windows = find_windows(args.folder, args.windows)
        keys = [key for key in windows if read_text(args.folder, key) is not None]
        if not keys:
            raise OSError(f'no file of the windows is in {args.folder}')
        with tempfile.TemporaryDirectory() as temporary:
            target = args.keep or Path(temporary)
            score_all(keys, args.folder, args.program, target, args.causal)
            files = {key: nab_score.load_file(target / key, windows[key]) for key in keys}
    except (OSError, ValueError, csv.Error) as error:
        parser.exit(2, f'nab_check: {error}\n')
    missing = sorted({key.split('/')[0] for key in windows} - {key.split('/')[0] for key in keys})
    print(f'{len(keys)} of {len(windows)} files' + (f'; not here: {", ".join(missing)}' if missing else ''))
    scores = {}
    for profile in nab_score.PROFILES:
        scores[profile], threshold = figures(files, windows, profile)
        print(f'{profile:<18} {scores[profile]:6.2f}  threshold {threshold!r}')
        print('\n'.join(by_subset(files, windows, profile, threshold)))
    low = [f'{profile} {scores[profile]:.2f} < {floor}' for profile, _, floor in
           (each.partition('=') for each in args.floor) if scores[profile] < float(floor)]
    if low:
        parser.exit(1, f'nab_check: below the floor: {"; ".join(low)}\n')


if __name__ == '__main__':
    sys.exit(main())
