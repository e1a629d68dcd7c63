"""What a page must have before it may become a PDF/UA: WeasyPrint claims the standard also when it does not."""

from __future__ import annotations

from html.parser import HTMLParser


def lint_html(html: str) -> list[str]:
    """Everything in this page that would make the PDF less accessible than it says; empty when all is well."""
    page = _Page()
    page.feed(html)
    page.close()
    problems = []
    if not page.title.strip():
        problems.append("no title")
    if not page.language:
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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._in_title = self._in_title or tag == "title"
        if tag == "html":
            self.language = given.get("lang") or ""
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.levels.append(int(tag[1]))
        elif tag == "th" and not given.get("scope"):
            self.problems.append("a th without scope")
        elif tag == "img" and given.get("alt") is None:
            self.problems.append("an image without alt")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
