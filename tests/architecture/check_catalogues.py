#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both catalogues hold the same messages, none unfinished, and every text of the code.
usage: check_catalogues.py SOURCE_DIR LUPDATE"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree


def messages(path, finished):
    """{(context, source, comment)} of the living messages; complaints about unfinished ones."""
    found, complaints = set(), []
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type", "") if translation is not None else "unfinished"
            if kind in ("vanished", "obsolete"):
                complaints.append(f"{path.name}: {name}: no longer used: {message.findtext('source')}")
                continue
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            found.add(key)
            if finished and not translation_is_complete(message, translation, kind):
                complaints.append(f"{path.name}: {name}: not translated: {key[1]}")
            elif finished:
                complaints += placeholder_complaints(path, key, translation)
    return found, complaints


def translation_is_complete(message, translation, kind):
    if kind == "unfinished":
        return False
    texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
    return all(texts)


def placeholder_complaints(path, key, translation):
    wanted = set(re.findall(r"%(?:L?\d+|n)", key[1]))
    got = set(re.findall(r"%(?:L?\d+|n)", "".join(translation.itertext())))
    return [] if wanted == got else [f"{path.name}: {key[0]}: other placeholders: {key[1]}"]


def main():
    root, lupdate = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    folder = root / "translations"
    chinese, complaints = messages(folder / "xinglin_zh_CN.ts", finished=True)
    english, _ = messages(folder / "xinglin_en.ts", finished=False)
    complaints += [f"only in Chinese: {key}" for key in sorted(chinese - english)]
    complaints += [f"only in English: {key}" for key in sorted(english - chinese)]
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary) / "xinglin_zh_CN.ts"
        shutil.copy(folder / "xinglin_zh_CN.ts", copy)
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-extensions", "cpp,h", root / "app", root / "ui",
                        root / "reports", "-ts", copy], check=True, capture_output=True)
        in_code, _ = messages(copy, finished=False)
    complaints += [f"not in the catalogue: {key[0]}: {key[1]}" for key in sorted(in_code - chinese)]
    complaints += [f"not in the code: {key[0]}: {key[1]}" for key in sorted(chinese - in_code)]
    print("\n".join([*complaints, f"{len(chinese)} messages, {len(complaints)} findings"]))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
