#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a report's JSON as a PDF with ReportLab: the peer that bench_pdf stands beside.

The same texts, tables and lines of charts on A4, Chinese with an embedded TrueType font; no tags, no bookmarks.
Prints the seconds of CPU from the parsed JSON to the file, the program's own start left out."""
import json
import sys
import time

from reportlab.graphics.shapes import Drawing, PolyLine, String
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

FONT = sys.argv[3]
COLOURS = [HexColor("#0b6e78"), HexColor("#b85c00"), HexColor("#4b3f8f")]


def drawn(chart, width, height):
    drawing = Drawing(width, height)
    drawing.add(String(0, height - 9, chart["title"], fontName="F", fontSize=8.5))
    drawing.add(String(0, height - 19, chart["subtitle"], fontName="F", fontSize=7))
    points = [p for s in chart["series"] for p in s["points"] if p["y"] is not None]
    if not points:
        return drawing
    left, right = min(p["x"] for p in points), max(p["x"] for p in points)
    low, high = min(p["y"] for p in points), max(p["y"] for p in points)
    for series, colour in zip(chart["series"], COLOURS):
        line = []
        for p in (p for p in series["points"] if p["y"] is not None):
            line += [(p["x"] - left) / max(right - left, 1e-9) * width, (p["y"] - low) / max(high - low, 1e-9) * (height - 40) + 10]
        if not line:
            continue
        drawing.add(PolyLine(line, strokeColor=colour, strokeWidth=1))
        drawing.add(String(width - 40, line[-1], series["name"], fontName="F", fontSize=7))
    return drawing


def story(document):
    body = ParagraphStyle("body", fontName="F", fontSize=9.5, leading=15, wordWrap="CJK")
    head = ParagraphStyle("head", fontName="F", fontSize=16, leading=25)
    small = ParagraphStyle("small", fontName="F", fontSize=8, leading=11)
    flow = []
    for block in document["blocks"]:
        kind = block["type"]
        if kind == "heading":
            flow += [PageBreak(), Paragraph(block["text"], head)]
        elif kind == "paragraph":
            flow.append(Paragraph(block["text"], body))
        elif kind == "charts":
            charts = block["charts"]
            width = 499 / len(charts)
            flow.append(Table([[drawn(c, width - 12, 150) for c in charts],
                               [Paragraph(c["caption"], small) for c in charts]]))
        elif kind == "table":
            flow.append(Paragraph(block["caption"], body))
            flow.append(Table([[c["header"] for c in block["columns"]]] + block["texts"], repeatRows=1, style=TableStyle(
                [("FONT", (0, 0), (-1, -1), "F", 8.5), ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#dddddd")),
                 ("ALIGN", (1, 0), (5, -1), "RIGHT"), ("TOPPADDING", (0, 0), (-1, -1), 2),
                 ("BOTTOMPADDING", (0, 0), (-1, -1), 2)])))
    return flow


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    begin = time.process_time()
    pdfmetrics.registerFont(TTFont("F", FONT))
    pages = []
    template = SimpleDocTemplate(sys.argv[2], pagesize=A4, leftMargin=48, rightMargin=48, topMargin=62, bottomMargin=58)
    template.build(story(document), onLaterPages=lambda canvas, doc: pages.append(doc.page))
    print(time.process_time() - begin, len(pages) + 1)


main()
