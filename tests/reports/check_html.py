#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a report's page is whole, closed in itself and open to every reader: `check_html.py FILE [--text]`.

Prints one line per fault and exits 1, or prints `sound`. With --text it prints what is read instead, a text a
line in the page's order: without the lists of contents, the insides of charts and the figures behind them. It
finds faults of structure; it does not prove that a page is accessible."""
import html.parser
import re
import sys

VOID = {"meta", "br", "link", "img", "input", "hr"}
SVG_EMPTY = {"line", "rect", "polyline", "polygon", "path", "ellipse"}
# What may stand directly in what; nothing: anything.
PARENTS = {
    "head": {"html"}, "body": {"html"}, "title": {"head", "svg"}, "style": {"head"}, "meta": {"head"},
    "main": {"body"}, "footer": {"body"}, "caption": {"table"}, "thead": {"table"}, "tbody": {"table"},
    "tfoot": {"table"}, "tr": {"thead", "tbody", "tfoot"}, "th": {"tr"}, "td": {"tr"}, "li": {"ul", "ol"},
    "dt": {"div", "dl"}, "dd": {"div", "dl"}, "figcaption": {"figure"}, "summary": {"details"}, "desc": {"svg"},
}
CHILDREN = {
    "table": {"caption", "thead", "tbody", "tfoot"}, "tr": {"th", "td"}, "ul": {"li"}, "ol": {"li"},
    "thead": {"tr"}, "tbody": {"tr"}, "tfoot": {"tr"}, "html": {"head", "body"},
}
PHRASING_ONLY = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "a", "summary", "dt", "title", "desc", "text"}
PHRASING = {"span", "a", "svg", "img", "br", "strong", "em"} | SVG_EMPTY | {"text", "title", "desc"}
SKIPPED = {"nav", "details", "style", "head", "text"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.faults, self.open, self.ids, self.wanted, self.texts = [], [], {}, [], []
        self.heading, self.count, self.language, self.rows = 0, {}, None, []
        self.piece = None  # of the text that is being read

    def fault(self, text):
        line, _ = self.getpos()
        self.faults.append(f"line {line}: {text}")

    def handle_decl(self, decl):
        self.count["doctype"] = self.count.get("doctype", 0) + 1
        if decl.lower() != "doctype html" or self.open:
            self.fault(f"odd declaration {decl!r}")

    def handle_comment(self, data):
        self.fault("a comment")

    def unknown_decl(self, data):
        self.fault("an unknown declaration")

    def handle_pi(self, data):
        self.fault("a processing instruction")

    def handle_startendtag(self, tag, attrs):
        if tag not in SVG_EMPTY:
            self.fault(f"<{tag}/> closes itself")
        self.enter(tag, attrs, closed=True)

    def handle_starttag(self, tag, attrs):
        self.enter(tag, attrs, closed=tag in VOID)

    def enter(self, tag, attrs, closed):
        parent = self.open[-1][0] if self.open else None
        given = dict(attrs)
        self.count[tag] = self.count.get(tag, 0) + 1
        if len(given) != len(attrs):
            self.fault(f"<{tag}> has an attribute twice")
        if tag in PARENTS and parent not in PARENTS[tag]:
            self.fault(f"<{tag}> inside <{parent}>")
        if parent in CHILDREN and tag not in CHILDREN[parent]:
            self.fault(f"<{tag}> inside <{parent}>")
        if parent in PHRASING_ONLY and tag not in PHRASING:
            self.fault(f"<{tag}> inside <{parent}>")
        self.check_attributes(tag, given)
        self.check_element(tag, given)
        if not closed:
            self.open.append((tag, given))
        self.piece = None

    def check_attributes(self, tag, given):
        for name, value in given.items():
            if name.startswith("on"):
                self.fault(f"<{tag}> runs a script")
            if tag == "img" and name == "src" and re.match(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+$", value):
                continue
            if name in ("src", "srcset", "xlink:href", "data", "action") or (value or "").strip().lower().startswith(
                    ("javascript:", "http:", "https:", "//", "data:")):
                self.fault(f"<{tag} {name}> leads outside: {value!r}")
            if name == "href" and not (value or "").startswith("#"):
                self.fault(f"<{tag} href> leads outside: {value!r}")
        if "id" in given:
            if not re.fullmatch(r"[a-z][a-z0-9-]*", given["id"]):
                self.fault(f"odd id {given['id']!r}")
            if given["id"] in self.ids:
                self.fault(f"id {given['id']!r} twice")
            self.ids[given["id"]] = tag
        if given.get("href", "").startswith("#"):
            self.wanted.append((given["href"][1:], "a link"))
        for name in (given.get("aria-labelledby") or "").split():
            self.wanted.append((name, f"the name of <{tag}>"))

    def check_element(self, tag, given):
        if tag in ("script", "iframe", "object", "embed", "form", "base", "link", "foreignobject", "image", "use"):
            self.fault(f"<{tag}> in a report")
        if tag == "img" and "alt" not in given:
            self.fault("a picture without words")
        if tag == "html":
            self.language = given.get("lang")
        level = re.fullmatch(r"h([1-6])", tag)
        if level and not any(name in ("nav", "header") for name, _ in self.open) or tag == "h1":
            number = int(tag[1])
            if number > self.heading + 1:
                self.fault(f"<{tag}> after h{self.heading}")
            self.heading = number
        if tag in ("th", "td"):
            if tag == "th" and given.get("scope") not in ("col", "row"):
                self.fault("<th> without scope")
            if self.rows:
                self.rows[-1][-1] += int(given.get("colspan", "1"))
        if tag == "tr" and self.rows:
            self.rows[-1].append(0)
        if tag == "table":
            self.rows.append([])
        if tag == "svg":
            hidden = given.get("aria-hidden") == "true"
            if not hidden and (given.get("role") != "img" or not given.get("aria-labelledby")):
                self.fault("a picture without words")
            if "viewbox" not in given:
                self.fault("<svg> without viewBox")
        if tag in ("section", "nav") and not given.get("aria-labelledby"):
            self.fault(f"<{tag}> without a name")

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.fault(f"</{tag}> where {self.open[-1][0] if self.open else 'nothing'} is open")
            return
        self.open.pop()
        if tag == "table":
            widths = set(self.rows.pop())
            if len(widths) != 1:
                self.fault(f"rows of {sorted(widths)} cells")
        self.piece = None

    def handle_data(self, data):
        for sign in data:
            if ord(sign) < 0x20 and sign != "\n" or 0x7f <= ord(sign) < 0xa0:
                self.fault(f"control sign U+{ord(sign):04X}")
        inside = [name for name, _ in self.open]
        if not inside:
            if data.strip():
                self.fault("text outside")
            return
        if inside[-1] in CHILDREN and data.strip():
            self.fault(f"text inside <{inside[-1]}>")
        if "main" not in inside or SKIPPED & set(inside) or data == "\n":
            return
        if self.piece is None:
            self.texts.append("")
            self.piece = len(self.texts)
        self.texts[-1] += data

    def closing(self):
        for name, count in (("doctype", 1), ("html", 1), ("head", 1), ("body", 1), ("main", 1), ("h1", 1),
                            ("footer", 1), ("style", 1)):
            if self.count.get(name, 0) != count:
                self.faults.append(f"{self.count.get(name, 0)} of {name}")
        if self.language not in ("zh-CN", "en"):
            self.faults.append(f"language {self.language!r}")
        for name, what in self.wanted:
            if name not in self.ids:
                self.faults.append(f"{what} leads to {name!r}, which is not there")
        for tag, _ in self.open:
            self.faults.append(f"<{tag}> stays open")


def main():
    data = open(sys.argv[1], "rb").read().decode("utf-8")
    page = Page()
    page.feed(data)
    page.close()
    page.closing()
    style = re.search(r"<style>(.*?)</style>", data, re.S)
    if style and re.search(r"url\(|@import|expression", style.group(1)):
        page.faults.append("the style leads outside")
    if "--text" in sys.argv[2:]:
        sys.stdout.reconfigure(encoding="utf-8")
        print("\n".join(text for text in page.texts if text))
        return 0
    print("\n".join(page.faults) or "sound")
    return 1 if page.faults else 0


if __name__ == "__main__":
    sys.exit(main())
