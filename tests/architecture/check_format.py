#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source looks as clang-format 14 writes it. usage: check_format.py SOURCE_DIR CLANG_FORMAT"""

import concurrent.futures
import pathlib
import subprocess
import sys

from check_house import tracked_files


def main():
    root, program = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    names = [n for n in tracked_files(root) if n.endswith((".h", ".cpp"))]
    batches = [names[i:i + 16] for i in range(0, len(names), 16)]

    def check(batch):
        run = subprocess.run([program, "--dry-run", "--Werror", "-ferror-limit=1", *batch], cwd=root,
                             capture_output=True, text=True)
        return run.stderr if run.returncode else ""

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        complaints = [text for text in pool.map(check, batches) if text]
    print("".join(complaints) + f"{len(names)} sources, {len(complaints)} batches with findings")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
