#!/bin/sh
# Collects every text a user can see into both catalogues. Run it after adding or changing one, then translate what is new
# (Qt Linguist, or by hand) and run the test tst_translations.
set -eu
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
# The include paths let it find classes, so that contexts are those of run time. Line numbers stay out: they would change in every commit.
"$lupdate" -silent -I . -I app -locations none -no-obsolete app reports ui -extensions cpp,h \
    -ts translations/xinglin_zh_CN.ts
"$lupdate" -silent -I . -I app -locations none -no-obsolete -pluralonly app reports ui -extensions cpp,h \
    -ts translations/xinglin_en.ts
