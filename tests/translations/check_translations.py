#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both catalogues are complete: every text in the sources is in them, translated, with its place holders kept.

Usage: check_translations.py SOURCE_DIR LUPDATE
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACE_HOLDER = re.compile(r"%(?:L?\d+|n)")


def messages(path):
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def forms(translation):
    numerus = translation.findall("numerusform")
    return [form.text or "" for form in numerus] if numerus else [translation.text or ""]


def findings_of(path, chinese):
    for context, message in messages(path):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        where = f"{path.name}: {context}: {source!r}"
        texts = forms(translation)
        if translation.get("type") or not all(texts):
            yield f"{where}: not translated"
            continue
        expected = sorted(PLACE_HOLDER.findall(source))
        for text in texts:
            # A plural form may leave the number out ("one person").
            found = sorted(PLACE_HOLDER.findall(text))
            if found != expected and message.get("numerus") != "yes":
                yield f"{where}: place holders differ: {expected} and {found}"
            if chinese and re.search(r"[A-Za-z]{4,}", source) and not re.search(r"[\u3400-\u9fff]", text) \
                    and text == source and len(source.split()) > 1:
                yield f"{where}: still English"


def main():
    source, lupdate = pathlib.Path(sys.argv[1]), sys.argv[2]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for name, options in (("xinglin_zh_CN.ts", []), ("xinglin_en.ts", ["-pluralonly"])):
            fresh = pathlib.Path(folder) / name
            shutil.copy(source / "translations" / name, fresh)
            subprocess.run([lupdate, "-silent", "-I", str(source), "-I", str(source / "app"), "-locations", "none", "-no-obsolete", *options,
                            *(str(source / part) for part in ("app", "reports", "ui")),
                            "-extensions", "cpp,h", "-ts", str(fresh)], check=True)
            found += findings_of(fresh, chinese=name.endswith("CN.ts"))
    for finding in found:
        print(finding)
    print(f"{len(found)} findings")
    return 1 if found else 0


sys.exit(main())
