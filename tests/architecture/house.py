# SPDX-License-Identifier: GPL-3.0-or-later
"""The house of design/architecture: which folder may know which, and the house numbers."""

# Folder -> folders it may include (itself always). `app/` is left out, as in the include lines.
FOUNDATION = {"core", "domain"}
ENGINE = FOUNDATION | {"vitals", "analysis"}
REPORT_PAPER = {"core", "reports/document", "reports/charts", "reports/layout", "reports/render"}
UI_SHARED = {"ui/models", "ui/widgets", "ui/charts"}
UI_BASE = ENGINE | {"workspace", "events", "reports/charts"}

MAY_INCLUDE = {
    "core": set(),
    "config": {"core"},
    "domain": {"core"},
    "vitals": FOUNDATION,
    "events": FOUNDATION,
    "ingest": FOUNDATION,
    "care": FOUNDATION,
    "storage": FOUNDATION,
    "net": FOUNDATION,
    "analysis": FOUNDATION | {"vitals"},
    "alerting": ENGINE,
    "workspace": ENGINE | {"alerting", "care", "ingest", "events", "config"},
    "reports/document": {"core", "reports/charts"},
    "reports/charts": {"core"},
    "reports/layout": REPORT_PAPER,
    "reports/render": REPORT_PAPER,
    "reports/builders": ENGINE | {"reports/document", "reports/charts"},
    "reports/jobs": ENGINE | REPORT_PAPER | {"workspace", "reports/builders"},
    "ui/models": UI_BASE,
    "ui/charts": UI_BASE | UI_SHARED,
    "ui/widgets": UI_BASE | UI_SHARED,
    # everything else in ui/ but the shell is a slice
    "slice": UI_BASE | UI_SHARED | REPORT_PAPER | {"reports/builders", "reports/jobs"},
}
# These know everything: the composition roots, the shell (everything in ui/), and the tests.
FREE = {"desktop", "service", "cli", "tests"}

# Foreign headers -> the only folders that may include them.
QT_MODULES = {
    "QtWidgets": ("ui", "app/desktop", "tests"),
    "QtCharts": ("ui", "app/desktop", "tests"),
    "QtPdfWidgets": ("ui", "app/desktop", "tests"),
    "QtPdf": ("ui", "app/desktop", "tests"),
    "QtSvg": ("ui", "app/desktop", "tests"),
    "QtGui": ("ui", "reports", "app/desktop", "app/cli", "tests"),
    "QtSql": (),
    "QtNetwork": ("app/net", "app/service"),
    "QtTest": ("tests",),
}
FOREIGN = {
    "sqlite3.h": ("app/storage", "tests"),
    "alsa/asoundlib.h": ("ui/shell",),
    "simdjson.h": ("app/ingest", "tests"),
    "hb.h": ("reports/render/pdf",),
    "hb-ot.h": ("reports/render/pdf",),
    "hb-subset.h": ("reports/render/pdf",),
    "libdeflate.h": ("reports/render/pdf",),
    "xlsxwriter.h": ("reports/render/xlsx",),
}

# Transitive link libraries a folder's targets must not have.
FORBIDDEN_LINKS = {
    "app": {"Qt6::Gui", "Qt6::Widgets", "Qt6::Charts", "Qt6::Sql", "Qt6::Network", "Qt6::Svg"},
    "reports": {"Qt6::Widgets", "Qt6::Charts", "Qt6::Sql", "Qt6::Network"},
    "ui": {"Qt6::Sql", "Qt6::Network", "PkgConfig::sqlite3"},
}
ENTRY_POINTS = ("app/desktop", "app/cli", "app/service")

MAX_SOURCE_LINES = 450
MAX_HEADER_LINES = 210
MAX_TEST_LINES = 600
MAX_FUNCTION_LINES = 80
MAX_TEST_FUNCTION_LINES = 120
MAX_MEDIAN = 130
MAX_MODULE_CMAKE = 30
MAX_ROOT_CMAKE = 80
MAX_LINE = 120
TOP_LEVEL = {"CMakeLists.txt", "app", "ui", "reports", "resources", "translations", "tests", "packaging",
             "README.md", "CMakePresets.json", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md"}
