"""What a page must have before it may become a PDF/UA: WeasyPrint claims the standard also when it does not."""

from __future__ import annotations

from html.parser import HTMLParser

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: What a screen reader announces; saying nothing after that is a riddle. Empty cells of a table are an answer.
_NEVER_EMPTY = {*_HEADINGS, "li", "th"}


def lint_html(html: str) -> list[str]:
    """Everything in this page that would make the PDF less accessible than it says; empty when all is well."""
    page = _Page()
    page.feed(html)
    page.close()
    problems = []
    if not page.title.strip():
        problems.append("no title")
    if not page.language.strip():
        problems.append("no language")
    if page.levels.count(1) != 1:
        problems.append(f"{page.levels.count(1)} headings of level 1 instead of 1")
    for above, below in zip([0, *page.levels], page.levels, strict=False):
        if below > above + 1:
            problems.append(f"a heading of level {below} under one of level {above}")
    return problems + page.problems


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.language = ""
        self.levels: list[int] = []
        self.problems: list[str] = []
        self._in_title = False
        self._silent: list[str] = []  # open elements that have said nothing yet
        self._header = True  # of the table that is open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._in_title = self._in_title or tag == "title"
        if tag in _NEVER_EMPTY:
            self._silent.append(tag)
        if tag == "html":
            self.language = given.get("lang") or ""
        elif tag in _HEADINGS:
            self.levels.append(int(tag[1]))
        elif tag == "table":
            self._header = False
        elif tag == "th":
            self._header = True
            if not given.get("scope"):
                self.problems.append("a th without scope")
        elif tag == "img":
            if given.get("alt") is None:
                self.problems.append("an image without alt")
            elif given["alt"]:
                self._silent.clear()

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        elif tag == "table" and not self._header:
            self.problems.append("a table without headers")
        elif self._silent and self._silent[-1] == tag:
            self._silent.pop()
            self.problems.append(f"an empty {tag}")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        if data.strip():
            self._silent.clear()
