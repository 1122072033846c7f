#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of report of a demo workspace in both languages as a page, judged by html-validate:
`validate_html.py XINGLINCTL HTML_VALIDATE`. Prints its findings and exits 1, or prints how many pages are sound."""
import os
import pathlib
import subprocess
import sys
import tempfile

KINDS = {
    "comprehensive": ["--unit", "QL", "--period", "2026-10"],
    "personal": ["--person", "E00001", "--period", "2026-10"],
    "alerts": ["--unit", "QL", "--period", "2026-10"],
    "quality": ["--unit", "QL", "--period", "2026-10"],
    "devices": ["--unit", "QL", "--period", "2026-10"],
    "handover": ["--unit", "QL"],
}


def main(program, validator):
    with tempfile.TemporaryDirectory() as folder:
        workspace = os.path.join(folder, "workspace")
        run = [program, "-w", workspace]
        subprocess.run(run + ["init", "--demo", "small", "--until", "2026-10-31"], check=True, capture_output=True)
        for kind, words in KINDS.items():
            for language in ("en", "zh_CN"):
                page = os.path.join(folder, f"{kind}-{language}.html")
                subprocess.run(run + ["report", kind, *words, "--lang", language, "--out", page], check=True,
                               capture_output=True)
        pages = sorted(str(page) for page in pathlib.Path(folder).glob("*.html"))
        assert len(pages) == 2 * len(KINDS), pages
        # A page that is broken must be found, or a clean sheet means nothing.
        broken = os.path.join(folder, "broken.htm")
        text = pathlib.Path(pages[0]).read_text(encoding="utf-8")
        pathlib.Path(broken).write_text(text.replace("</table>", "", 1), encoding="utf-8")
        if subprocess.run(["node", validator, broken], capture_output=True).returncode == 0:
            sys.exit("a page without the end of a table was called sound")
        judged = subprocess.run(["node", validator, *pages], capture_output=True, text=True)
        if judged.returncode != 0:
            sys.exit(judged.stdout + judged.stderr)
        print(f"{len(pages)} pages are sound")


main(*sys.argv[1:])
