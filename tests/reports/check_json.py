#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks reports in JSON against the published schema: `check_json.py SCHEMA FILE…`. Prints a line a fault."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
faults = 0
for name in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(name, encoding="utf-8"))):
        faults += 1
        print(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
if faults == 0:
    print("sound")
sys.exit(1 if faults else 0)
