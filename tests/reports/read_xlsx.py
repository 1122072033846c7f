#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program reads in a workbook, as JSON: its sheets, cells with their types and formats, charts."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheets = []
for sheet in book.worksheets:
    cells = [
        {"at": cell.coordinate, "type": cell.data_type, "value": cell.value.isoformat() if cell.is_date else cell.value,
         "format": cell.number_format}
        for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]
    sheets.append({
        "name": sheet.title, "cells": cells, "frozen": sheet.freeze_panes,
        "charts": [type(chart).__name__ for chart in sheet._charts],
        "heights": {str(row): size.height for row, size in sheet.row_dimensions.items() if size.height},
        "widths": {name: column.width for name, column in sheet.column_dimensions.items()},
    })
print(json.dumps({"title": book.properties.title, "created": book.properties.created.isoformat(), "sheets": sheets}))
