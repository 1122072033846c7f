#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the tree against house.py. usage: check_house.py SOURCE_DIR [LINKS_FILE]; exit 1 with findings."""

import glob
import pathlib
import re
import statistics
import subprocess
import sys

import house

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def tracked_files(root):
    """Files git knows or would know; without git, everything but the build folder."""
    try:
        names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, check=True,
                               capture_output=True, text=True).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        names = [str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()]
    return sorted(n for n in names if not n.startswith(("build/", ".git/")) and (root / n).is_file())


def room_of(name):
    """The folder in the sense of house.MAY_INCLUDE: core, reports/render, ui/models, slice:overview, shell."""
    parts = name.split("/")
    if parts[0] == "app":
        return parts[1]
    if parts[0] == "ui":
        if len(parts) < 3:
            return "shell"
        room = f"ui/{parts[1]}"
        return room if room in house.MAY_INCLUDE else ("shell" if parts[1] == "shell" else f"slice:{parts[1]}")
    if parts[0] == "reports":
        return f"reports/{parts[1]}"
    return parts[0]


def included_room(path):
    parts = path.split("/")
    return room_of(path) if parts[0] in ("ui", "reports", "tests") else parts[0]


def qt_headers():
    """Class header -> module, for the modules with rules, read from the installed Qt."""
    found = {}
    for module in house.QT_MODULES:
        for folder in glob.glob(f"/usr/include/*/qt6/{module}") + glob.glob(f"/usr/include/qt6/{module}"):
            found.update({p.name: module for p in pathlib.Path(folder).iterdir() if p.is_file()})
    return found


def check_own_include(name, path, report):
    room = room_of(name)
    if room in house.FREE or room == "shell":
        return
    target = included_room(path)
    if target == room or "generated" in path:
        return
    allowed = house.MAY_INCLUDE.get("slice" if room.startswith("slice:") else room)
    if allowed is None:
        report(f"{name}: the folder {room} has no place in the house (tests/architecture/house.py)")
    elif target.startswith("slice:"):
        report(f"{name}: includes {path}; nothing but the shell includes a slice")
    elif target not in allowed:
        report(f"{name}: {room} must not know {target} ({path})")


def check_includes(root, sources, report):
    modules = qt_headers()
    rooms = set(house.MAY_INCLUDE) | house.FREE
    for name in sources:
        for number, line in enumerate((root / name).read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            quote, path = match.groups()
            where = f"{name}:{number}"
            if quote == '"':
                if path.endswith(".moc"):
                    continue
                is_neighbour = name.startswith("tests/") and ((root / name).parent / path).is_file()
                if ("/" not in path or path.startswith(".")) and not is_neighbour:
                    report(f"{where}: include {path} by its full path")
                elif path.split("/")[0] in rooms or path.split("/")[0] in ("ui", "reports"):
                    check_own_include(name, path, lambda text: report(f"{where}: {text.split(': ', 1)[1]}"))
                continue
            module = path.split("/")[0] if path.split("/")[0] in house.QT_MODULES else modules.get(path)
            only = house.QT_MODULES.get(module) if module else house.FOREIGN.get(path)
            if only is not None and not name.startswith(only):
                report(f"{where}: <{path}> is for {', '.join(only) or 'nobody'} only")


def check_links(links_file, report):
    for line in pathlib.Path(links_file).read_text(encoding="utf-8").splitlines():
        folder, target, libraries = line.split("\t")
        if folder.startswith(house.ENTRY_POINTS):
            continue
        for library in sorted(house.FORBIDDEN_LINKS.get(folder.split("/")[0], set()) & set(libraries.split(";"))):
            report(f"{folder}: {target} links {library}")


def function_lengths(lines):
    """(first line, length) of every function: braces stand alone on their line (see .clang-format)."""
    opened = []
    for number, line in enumerate(lines, 1):
        text = line.strip()
        indent = len(line) - len(line.lstrip())
        if text == "{":
            before = (x.split("//")[0].strip() for x in lines[max(0, number - 6):number - 1])
            head = " ".join(before)
            head = re.split(r"[;{}]|public:|private:|protected:", head)[-1]
            is_type = re.search(r"\b(class|struct|union|enum|namespace)\b", head) and "(" not in head
            opened.append((indent, number, not is_type))
        elif text.startswith("}") and opened and opened[-1][0] == indent:
            _, first, is_function = opened.pop()
            if is_function:
                yield first, number - first + 1


def check_text(name, lines, report):
    text = "\n".join(lines)
    if not lines or "SPDX-License-Identifier: GPL-3.0-or-later" not in lines[0]:
        report(f"{name}:1: the first line is the SPDX line")
    if re.search(r"\b(SIGNAL|SLOT)\s*\(", text):
        report(f"{name}: connects by string")
    for match in re.finditer(r"\b(\w+)::instance\(\)|\bstatic\b[^;{]*\binstance\(\)", text):
        if match.group(1) not in ("QCoreApplication", "QGuiApplication", "QApplication"):
            report(f"{name}: a singleton ({match.group(0)})")
    if re.search(r"\bconnect\(\s*[^,()]+(\(\))?,\s*&[\w:]+,\s*\[", text):
        report(f"{name}: connects a lambda without a context object")
    for match in re.finditer(r"\b(?:class|struct)\s+(\w*(?:Manager|Helper|Util|Utils))\b", text):
        report(f"{name}: the name {match.group(1)} says nothing")
    if re.search(r"^\s*//\s*[-=*#]{5,}", text, re.M):
        report(f"{name}: a banner")
    for number, line in enumerate(lines, 1):
        if len(line) > house.MAX_LINE and '"' not in line:
            report(f"{name}:{number}: {len(line)} characters in a line")


def check_numbers(root, sources, report):
    counts = []
    for name in sources:
        lines = (root / name).read_text(encoding="utf-8").splitlines()
        stem = pathlib.PurePath(name).stem
        if re.search(r"(manager|helper|utils?)$", stem):
            report(f"{name}: the file name says nothing")
        if not re.fullmatch(r"[a-z0-9_]+", stem):
            report(f"{name}: file names are lower_snake")
        check_text(name, lines, report)
        limit = house.MAX_HEADER_LINES if name.endswith(".h") else house.MAX_SOURCE_LINES
        limit = house.MAX_TEST_LINES if name.startswith("tests/") else limit
        if len(lines) > limit:
            report(f"{name}: {len(lines)} lines, limit {limit}")
        if not name.startswith("tests/"):
            counts.append(len(lines))
        for first, length in function_lengths(lines):
            most = house.MAX_TEST_FUNCTION_LINES if name.startswith("tests/") else house.MAX_FUNCTION_LINES
            if length > most:
                report(f"{name}:{first}: a function of {length} lines, limit {most}")
    if counts and statistics.median(counts) > house.MAX_MEDIAN:
        report(f"the median file has {statistics.median(counts)} lines, limit {house.MAX_MEDIAN}")


def check_layout(root, names, report):
    for top in sorted({n.split("/")[0] for n in names}):
        if top not in house.TOP_LEVEL and not top.startswith("."):
            report(f"{top}: the top level is fixed")
    for name in names:
        if name.endswith("CMakeLists.txt"):
            limit = house.MAX_ROOT_CMAKE if name == "CMakeLists.txt" else house.MAX_MODULE_CMAKE
            count = len((root / name).read_text(encoding="utf-8").splitlines())
            if count > limit:
                report(f"{name}: {count} lines, limit {limit}")


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    findings = []
    names = tracked_files(root)
    sources = [n for n in names if n.endswith((".h", ".cpp")) and n.split("/")[0] in ("app", "ui", "reports", "tests")]
    if not sources:
        findings.append("no sources found: the check itself is broken")
    check_layout(root, names, findings.append)
    check_includes(root, sources, findings.append)
    check_numbers(root, sources, findings.append)
    if len(sys.argv) > 2:
        check_links(sys.argv[2], findings.append)
    for finding in findings:
        print(finding)
    print(f"{len(sources)} sources, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
