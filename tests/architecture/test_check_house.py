#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check must find what it looks for: a small tree with one sin of each kind."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).with_name("check_house.py")
SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class CheckHouse(unittest.TestCase):
    def findings(self, files, links=None):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            arguments = [sys.executable, CHECK, root]
            if links is not None:
                (root / "build").mkdir()
                (root / "build/links.txt").write_text(links, encoding="utf-8")
                arguments.append(root / "build/links.txt")
            run = subprocess.run(arguments, capture_output=True, text=True)
            lines = run.stdout.splitlines()
            self.assertEqual(run.returncode, 1 if len(lines) > 1 else 0, run.stdout + run.stderr)
            return "\n".join(lines[:-1])

    def test_clean(self):
        self.assertEqual(self.findings({"app/core/a.h": SPDX + '#include "core/b.h"\n'}), "")

    def test_includes(self):
        def one(name, include):
            return self.findings({name: SPDX + f"#include {include}\n"})

        self.assertIn("core must not know domain", one("app/core/a.h", '"domain/unit.h"'))
        self.assertIn("vitals must not know storage", one("app/vitals/a.h", '"storage/x.h"'))
        self.assertIn("workspace must not know storage", one("app/workspace/a.h", '"storage/x.h"'))
        self.assertIn("nothing but the shell includes a slice", one("ui/overview/a.h", '"ui/trends/x.h"'))
        self.assertEqual(one("ui/shell/a.h", '"ui/trends/x.h"'), "")
        self.assertEqual(one("app/cli/a.h", '"storage/x.h"'), "")
        self.assertIn("for app/storage, tests only", one("app/workspace/a.h", "<sqlite3.h>"))
        self.assertIn("is for", one("reports/render/a.h", "<QtWidgets/QWidget>"))
        self.assertIn("by its full path", one("app/core/a.h", '"b.h"'))

    def test_words_and_numbers(self):
        def body(text, name="app/core/a.cpp"):
            return self.findings({name: SPDX + text})

        self.assertIn("SPDX", self.findings({"app/core/a.cpp": "int a;\n"}))
        self.assertIn("connects by string", body("connect(a, SIGNAL(b()), c, SLOT(d()));\n"))
        self.assertIn("without a context", body("connect(a, &A::b, [] { go(); });\n"))
        self.assertEqual(body("connect(a, &A::b, this, [] { go(); });\n"), "")
        self.assertIn("singleton", body("auto &x = Thing::instance();\n"))
        self.assertIn("says nothing", body("class DataManager\n{\n};\n"))
        self.assertIn("450", body("int a;\n" * 450))
        self.assertIn("a function of 82 lines", body("void f()\n{\n" + "    g();\n" * 80 + "}\n"))
        self.assertEqual(body("class A\n{\n" + "    int g();\n" * 90 + "};\n"), "")
        self.assertIn("top level is fixed", self.findings({"app/core/a.h": SPDX, "misc/x.txt": ""}))

    def test_links(self):
        files = {"app/core/a.h": SPDX}
        self.assertIn("links Qt6::Gui", self.findings(files, "app/core\txinglin_core\tQt6::Core;Qt6::Gui\n"))
        self.assertEqual(self.findings(files, "app/cli\txinglinctl\tQt6::Core;Qt6::Gui\n"), "")


if __name__ == "__main__":
    unittest.main()
