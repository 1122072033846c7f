#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of bench_import: pandas reads the same records and puts them into SQLite, durable and unique by (device, time).
usage: pandas_import.py FILE RUNS   (FILE: .csv or .ndjson) -> seconds of each run, one a line"""

import os
import sqlite3
import sys
import tempfile
import time

import pandas


def read(path):
    if path.endswith(".csv"):
        return pandas.read_csv(path, parse_dates=["time"])
    frame = pandas.read_json(path, lines=True, dtype=False, convert_dates=False)
    frame = frame.rename(columns={"deviceSn": "device", "timestamp": "time"})
    frame = frame.drop(columns=["upload_method"], errors="ignore")  # how it came; neither side keeps it
    frame["time"] = pandas.to_datetime(frame["time"])
    for name in frame.columns.difference(["device", "time"]):
        frame[name] = pandas.to_numeric(frame[name])
    return frame


def main():
    path, runs = sys.argv[1], int(sys.argv[2])
    for _ in range(runs):
        with tempfile.TemporaryDirectory(dir=os.path.dirname(path)) as folder:
            begin = time.perf_counter()
            frame = read(path)
            database = sqlite3.connect(os.path.join(folder, "peer.db"))
            database.execute("PRAGMA journal_mode=WAL")
            database.execute("PRAGMA synchronous=FULL")
            columns = ", ".join(f'"{name}"' for name in frame.columns)
            database.execute(f"CREATE TABLE vitals ({columns}, UNIQUE (device, time))")
            frame.to_sql("vitals", database, if_exists="append", index=False)
            database.commit()
            database.close()
            print(time.perf_counter() - begin, flush=True)


main()
