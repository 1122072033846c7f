#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a tagged PDF keeps what PDF/UA-1 and PDF/A-2a ask of a report: `check_pdf.py FILE [--text EXPECTED]`.

Reads the file's objects through `qpdf --json`. Prints one line per fault and exits 1, or prints `sound`. With
--text the signs shown on all pages, read through the fonts' own tables, must be those of EXPECTED (white space
apart). It finds faults; it does not prove conformance."""
import argparse
import base64
import json
import re
import subprocess
import sys
import unicodedata
import xml.dom.minidom

INSIDE = {
    "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TOCI": {"TOC"},
    "Caption": {"Table", "TOC", "Figure"}, "Link": {"P", "LBody", "TD"},
    "Document": {None},
}
ROLES = set("Document Sect H1 H2 H3 P L LI Lbl LBody TOC TOCI Table TR TH TD Caption Figure Link".split())
PAINTS = set("f F f* B B* b b* S s sh Do Tj TJ ' \"".split())
TOKEN = re.compile(
    rb"\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]/]*|\[|\]|[^\s()<>\[\]/]+", re.S)
ESCAPES = {b"r": b"\r", b"n": b"\n", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def string_of(token):
    """The bytes of a string token, nothing for others."""
    if token.startswith(b"<") and token != b"<<":
        return bytes.fromhex(token[1:-1].decode())
    if not token.startswith(b"("):
        return None
    return re.sub(rb"\\([0-7]{1,3}|.)",
                  lambda m: bytes([int(m[1], 8)]) if m[1].isdigit() else ESCAPES.get(m[1], m[1]),
                  token[1:-1], flags=re.S)


class Report:
    def __init__(self, path):
        run = subprocess.run(
            ["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path],
            capture_output=True, check=False)
        self.objects = json.loads(run.stdout)["qpdf"][1]
        self.faults = []
        self.text = []

    def need(self, holds, fault):
        if not holds and fault not in self.faults:
            self.faults.append(fault)

    def value(self, thing):
        """What a reference leads to; a stream's dictionary stands for the stream."""
        while isinstance(thing, str) and re.fullmatch(r"\d+ \d+ R", thing):
            entry = self.objects.get("obj:" + thing, {"value": None})
            thing = entry["stream"]["dict"] if "stream" in entry else entry["value"]
        return thing

    def data(self, reference):
        return base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])

    def listed(self, thing):
        thing = thing if isinstance(thing, list) else [] if thing is None else [thing]
        return thing

    # -- the whole file ------------------------------------------------------------------------------------
    def check(self):
        trailer = self.objects["trailer"]["value"]
        self.catalogue = self.value(trailer["/Root"])
        self.need("/ID" in trailer, "the file has no identifier")
        self.need("/Encrypt" not in trailer, "the file is encrypted")
        self.check_catalogue(self.value(trailer["/Info"]))
        self.pages = []
        self.collect_pages(self.catalogue["/Pages"], {})
        self.parents = {}
        self.collect_parents(self.value(self.catalogue["/StructTreeRoot"])["/ParentTree"])
        self.pieces, self.links, self.headings = {}, {}, []
        root = self.value(self.catalogue["/StructTreeRoot"])
        for kid in self.listed(root["/K"]):
            self.need(self.value(kid)["/P"] == self.catalogue["/StructTreeRoot"], "a part has the wrong parent")
            self.walk(kid, None, None)
        self.check_headings()
        self.fonts = {}
        shown = set()
        for page in self.pages:
            self.check_page(page, shown)
        self.need(shown == set(self.pieces), "pieces of pages and parts do not match: "
                  f"{len(shown ^ set(self.pieces))}")
        return self.faults

    def check_catalogue(self, information):
        root = self.catalogue
        self.need(bool(root.get("/Lang", "u:")[2:]), "the document has no language")
        self.need(self.value(root.get("/MarkInfo", {})).get("/Marked") is True, "the document is not marked")
        self.need(self.value(root.get("/ViewerPreferences", {})).get("/DisplayDocTitle") is True,
                  "the title is not shown")
        self.need("/PageLabels" in root, "pages have no labels")
        intents = [self.value(one) for one in self.value(root.get("/OutputIntents", []))]
        profiles = [one["/DestOutputProfile"] for one in intents if one.get("/S") == "/GTS_PDFA1"]
        self.need(len(profiles) == 1, "no single output intent")
        for profile in profiles:
            icc = self.data(profile)
            self.need(icc[36:40] == b"acsp" and icc[16:20] == b"RGB " and len(icc) == int.from_bytes(icc[:4], "big"),
                      "the output profile is no RGB profile")
        metadata = root.get("/Metadata")
        xmp = self.data(metadata).decode() if metadata else ""
        self.need("/Filter" not in (self.value(metadata) or {}), "the metadata are packed")
        try:
            xml.dom.minidom.parseString(xmp.encode())
        except Exception as fault:  # pylint: disable=broad-except
            self.need(False, f"the metadata are no XML: {fault}")
        for wanted in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>"):
            self.need(wanted in xmp, f"the metadata lack {wanted.strip('<>')}")
        title = information.get("/Title", "u:")[2:]
        html = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
        self.need(title and f">{html}<" in xmp, "the titles differ")
        self.need(2 * len(title) < 32767, "a string is too long")
        date = re.sub(r"\D", "", information.get("/CreationDate", ""))
        self.need(date and date in re.sub(r"[-:TZ]", "", xmp), "the dates differ")

    def collect_pages(self, reference, inherited):
        node = self.value(reference)
        inherited = {**inherited, **{k: node[k] for k in ("/Resources", "/MediaBox") if k in node}}
        if "/Kids" in node:
            for kid in node["/Kids"]:
                self.collect_pages(kid, inherited)
        else:
            self.need("/Resources" in node, "a page names no resources of its own")
            self.pages.append((reference, {**inherited, **node}))

    def collect_parents(self, reference):
        node = self.value(reference)
        numbers = node.get("/Nums", [])
        keys = numbers[::2]
        self.need(keys == sorted(keys), "the parent tree is not sorted")
        self.parents.update(zip(keys, numbers[1::2]))
        for kid in node.get("/Kids", []):
            self.collect_parents(kid)

    # -- the tree of parts ---------------------------------------------------------------------------------
    def attributes(self, node):
        found = {}
        for one in self.listed(self.value(node.get("/A", []))):
            found.update(self.value(one))
        return found

    def walk(self, reference, parent, page):
        node = self.value(reference)
        role = node["/S"][1:]
        attributes = self.attributes(node)
        self.need(role in ROLES, f"{role} is no standard role")
        self.need(role not in INSIDE or parent in INSIDE[role], f"{role} stands in {parent}")
        if re.fullmatch(r"H\d", role):
            self.headings.append(int(role[1]))
        if role == "TH":
            self.need(attributes.get("/Scope") in ("/Column", "/Row"), "a header cell has no scope")
        if role == "Figure":
            self.need(len(node.get("/Alt", "u:")) > 2, "a figure has no alternative text")
            box = attributes.get("/BBox", [0, 0, 0, 0])
            self.need(box[0] < box[2] and box[1] < box[3], "a figure has no box")
        if role == "Table":
            self.check_rows(node)
        page = node.get("/Pg", page)
        for kid in self.listed(node.get("/K")):
            if isinstance(kid, int):
                self.take_piece((page, kid), reference)
            elif isinstance(kid, dict) and "/MCID" in kid:
                self.take_piece((kid.get("/Pg", page), kid["/MCID"]), reference)
            elif isinstance(kid, dict):
                self.links[kid["/Obj"]] = reference
            else:
                self.need(self.value(kid)["/P"] == reference, "a part has the wrong parent")
                self.walk(kid, role, page)
        if role == "Link":
            self.need(any(isinstance(kid, dict) and "/Obj" in kid for kid in self.listed(node.get("/K"))),
                      "a link leads nowhere")

    def take_piece(self, piece, reference):
        self.need(piece not in self.pieces, "a piece belongs to two parts")
        self.pieces[piece] = reference

    def check_rows(self, table):
        widths = set()
        for kid in self.listed(table.get("/K")):
            row = self.value(kid)
            if row["/S"] == "/TR":
                cells = [self.value(cell) for cell in self.listed(row.get("/K"))]
                widths.add(sum(self.attributes(cell).get("/ColSpan", 1) for cell in cells))
        self.need(len(widths) == 1, f"a table's rows have {sorted(widths)} cells")

    def check_headings(self):
        before = 0
        for level in self.headings:
            self.need(level <= before + 1, f"H{level} after H{before}")
            before = level
        self.need(not self.headings or "/Outlines" in self.catalogue, "there are headings but no bookmarks")

    # -- pages ---------------------------------------------------------------------------------------------
    def check_page(self, page, shown):
        reference, node = page
        owners = self.value(self.parents.get(node.get("/StructParents"), [])) or []
        marks = {}
        fonts = self.value((self.value(node.get("/Resources")) or {}).get("/Font", {}))
        streams = [self.data(one) for one in self.listed(node["/Contents"])]
        for stream in streams:
            self.need(stream.startswith(b"q\n") and stream.endswith(b"\nQ\n"), "a stream leaves what it set to the next")
        contents = b"\n".join(streams)
        self.read_content(contents, fonts, marks)
        for number in marks:
            shown.add((reference, number))
            self.need(number < len(owners) and owners[number] == self.pieces.get((reference, number)),
                      "the parent tree differs from the tree")
        annotations = self.value(node.get("/Annots", [])) or []
        self.need(not annotations or node.get("/Tabs") == "/S", "tabs do not follow the structure")
        for one in annotations:
            link = self.value(one)
            self.need(one in self.links and self.parents.get(link.get("/StructParent")) == self.links.get(one),
                      "a link is in no part")
            self.need(len(link.get("/Contents", "u:")) > 2, "a link says nothing")
            self.need(link.get("/F", 0) & 4, "a link is not printed")

    def read_content(self, contents, fonts, marks):
        operands, saved, in_text, in_mark, in_span, font = [], 0, False, False, False, None
        for token in TOKEN.findall(contents):
            word = token.decode("latin-1")
            if word == "BDC" and b"/Span" in operands:
                self.need(in_mark and not in_span and b"/ActualText" in operands, "a span says nothing")
                in_span = True
            elif word == "EMC" and in_span:
                in_span = False
            elif word in ("BDC", "BMC"):
                self.need(not in_mark, "marks stand in each other")
                in_mark = True
                number = re.search(r"/MCID (\d+)", b" ".join(operands).decode("latin-1"))
                is_artifact = b"/Artifact" in operands
                self.need(bool(number) != is_artifact, "a mark is neither a part nor an artifact")
                if number:
                    self.need(int(number[1]) not in marks, "a piece stands twice on a page")
                    marks[int(number[1])] = True
            elif word == "EMC":
                self.need(in_mark, "a mark ends twice")
                in_mark = False
            elif word in PAINTS:
                self.need(in_mark, f"{word} paints what nobody explains")
                if word in ("Tj", "TJ"):
                    self.need(in_text, "text outside BT and ET")
                    self.read_text(operands, fonts, font, in_span)
            elif word in ("q", "Q"):
                saved += 1 if word == "q" else -1
                self.need(saved >= 0, "Q without q")
            elif word in ("BT", "ET"):
                self.need(in_text == (word == "ET"), "BT and ET do not match")
                in_text = word == "BT"
            elif word == "Tf":
                font = operands[-2].decode("latin-1")
            elif not word[0].isalpha() or word in ("true", "false", "null"):
                operands.append(token)
                continue
            operands = []
        self.need(saved == 0 and not in_text and not in_mark, "a page ends in the middle")

    # -- fonts and text ------------------------------------------------------------------------------------
    def font_of(self, reference):
        if reference not in self.fonts:
            font = self.value(reference)
            below = self.value(self.value(font["/DescendantFonts"])[0])
            descriptor = self.value(below["/FontDescriptor"])
            self.need("/FontFile2" in descriptor or "/FontFile3" in descriptor, "a font is not embedded")
            self.need(re.match(r"/[A-Z]{6}\+", below["/BaseFont"]) and descriptor["/FontName"] == below["/BaseFont"],
                      "a subset has no name of its own")
            self.need("/FontFile2" not in descriptor or "/CIDToGIDMap" in below, "a TrueType font has no glyph map")
            self.need("/ToUnicode" in font, "a font has no way back to text")
            signs = self.to_unicode(font["/ToUnicode"]) if "/ToUnicode" in font else {}
            self.fonts[reference] = (signs, self.widths(self.value(below.get("/W", []))))
        return self.fonts[reference]

    def to_unicode(self, reference):
        signs = {}
        for line in self.data(reference).decode("latin-1").splitlines():
            pair = re.fullmatch(r"<([0-9A-F]{4})><([0-9A-F]+)>", line)
            if pair:
                sign = bytes.fromhex(pair[2]).decode("utf-16-be")
                self.need(len(sign) == 1 and sign not in "\0\ufeff\ufffe", "a code stands for no sign")
                signs[int(pair[1], 16)] = sign
        return signs

    @staticmethod
    def widths(listed):
        known, at = set(), 0
        while at + 1 < len(listed):
            known.update(range(listed[at], listed[at] + len(listed[at + 1])))
            at += 2
        return known

    def read_text(self, operands, fonts, name, in_span):
        self.need(name in fonts, "text in no font")
        if name not in fonts:
            return
        signs, widths = self.font_of(fonts[name])
        for token in operands:
            codes = string_of(token)
            if codes is None:
                continue
            self.need(len(codes) % 2 == 0, "half a code")
            self.need(len(codes) <= 32767, "a string is too long")
            for at in range(0, len(codes) - 1, 2):
                code = codes[at] << 8 | codes[at + 1]
                self.need(code != 0, "the sign for a missing glyph is shown")
                self.need(code in signs, "a code has no way back to text")
                self.need(code in widths, "a code has no width")
                sign = signs.get(code, "\ufffd")
                self.need(in_span or unicodedata.category(sign) != "Co", "a private sign has no actual text")
                self.text.append(sign)


def bare(text):
    return "".join(text.split())


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("file")
    arguments.add_argument("--text", help="a UTF-8 file with what the pages show")
    given = arguments.parse_args()
    report = Report(given.file)
    faults = report.check()
    if given.text:
        with open(given.text, encoding="utf-8") as file:
            if bare(file.read()) != bare("".join(report.text)):
                faults.append("the pages show another text")
    print("\n".join(faults) if faults else "sound")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
