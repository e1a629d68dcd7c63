"""HTML of ours as an accessible PDF (PDF/UA-1), with our own font and nothing from outside the package."""

from __future__ import annotations

import atexit
import contextlib
import io
import logging
import re
import threading
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from juridisch.documents.characters import name
from juridisch.documents.lint import lint_html
from juridisch.documents.pagination import mark_page_numbers
from juridisch.documents.source import TEMPLATES
from juridisch.errors import CannotError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What Debian and Ubuntu need to have for WeasyPrint.
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

_ASSET = re.compile(r"asset:((?:fonts/)?[A-Za-z0-9_-]+\.(?:css|ttf|svg))")
_KINDS = {"css": "text/css", "ttf": "font/ttf", "svg": "image/svg+xml"}
_MISSING = re.compile(r"\(U\+([0-9A-F]{4,6})\)")
_ALONE = threading.Lock()  # the font configuration and the log of WeasyPrint belong to the process


class MissingGlyphError(CannotError):
    """No font on this machine has these characters; a PDF would show empty boxes instead of what was written."""

    def __init__(self, characters: Sequence[str]) -> None:
        self.characters = tuple(characters)
        named = ", ".join(map(name, self.characters[:5])) + (" en meer" if len(self.characters) > 5 else "")
        one = len(self.characters) == 1
        super().__init__(
            f"De PDF kan niet worden gemaakt: {'dit teken staat' if one else 'deze tekens staan'} niet in een"
            f" lettertype op deze computer: {named}.",
            f"Haal {'het teken' if one else 'de tekens'} uit de tekst, of maak alleen Word met --formaat docx.",
        )


class PageError(Exception):
    """The page or its style sheet is wrong: a mistake in the program."""


def to_pdf(html: str, styles: Sequence[str] = ("letter.css",)) -> bytes:
    """Make a PDF of a page of ours, with these style sheets of the package in this order.

    The same page gives the same bytes on the same machine. Raises CannotError when a library is missing,
    MissingGlyphError when no font has a character, and PageError when the page is not accessible, asks for anything
    outside the package, or makes WeasyPrint warn.
    """
    if problems := lint_html(html):
        raise PageError(f"page not fit for PDF/UA: {'; '.join(problems)}")
    weasyprint = load()
    with _ALONE, _warnings() as warnings:
        fonts, fetcher = _shared()
        page = weasyprint.HTML(string=html, url_fetcher=fetcher, base_url="asset:")
        try:
            data: bytes | None = page.write_pdf(
                finisher=mark_page_numbers,
                stylesheets=[_sheet(style) for style in styles],
                font_config=fonts,
                pdf_variant="pdf/ua-1",
            )
        except weasyprint.urls.FatalURLFetchingError as error:  # derives from BaseException
            raise PageError(str(error)) from error
    if missing := [found[1] for line in warnings if (found := _MISSING.search(line))]:
        raise MissingGlyphError(tuple(dict.fromkeys(chr(int(code, 16)) for code in missing)))
    if warnings or data is None:
        raise PageError("; ".join(warnings))
    return data


def pages_of(html: str, styles: Sequence[str] = ("letter.css",)) -> int:
    """How many pages it takes, without writing them. Raises CannotError when a library is missing."""
    weasyprint = load()
    with _ALONE, _warnings():
        fonts, fetcher = _shared()
        page = weasyprint.HTML(string=html, url_fetcher=fetcher, base_url="asset:")
        return len(page.render(stylesheets=[_sheet(style) for style in styles], font_config=fonts).pages)


def load() -> Any:
    """WeasyPrint, imported when first needed. Raises CannotError when it or its libraries are not there."""
    said = io.StringIO()  # on failure WeasyPrint prints an English notice, which would spoil JSON on stdout
    try:
        with contextlib.redirect_stdout(said):
            import weasyprint
    except OSError as error:
        raise CannotError(
            "Op deze computer kan geen PDF worden gemaakt: de bibliotheek Pango ontbreekt.",
            f"Op Debian en Ubuntu: sudo apt-get install {PACKAGES}",
            "Brieven in Word en platte tekst kunnen wel: --formaat docx,txt.",
        ) from error
    except ImportError as error:
        raise CannotError(
            "Op deze computer kan geen PDF worden gemaakt: het Python-pakket WeasyPrint ontbreekt.",
            "Installeer het met: pip install weasyprint",
            "Brieven in Word en platte tekst kunnen wel: --formaat docx,txt.",
        ) from error
    return weasyprint


@lru_cache(maxsize=1)
def _shared() -> tuple[Any, Any]:
    """The font configuration and the fetcher, one of each for the process: making them anew leaks memory."""
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import (
        FatalURLFetchingError,
        URLFetcher,
        URLFetcherResponse,
    )

    class AssetFetcher(URLFetcher):  # type: ignore[misc]  # the base class has no types
        """Knows the assets of this package and nothing else: no files, no network."""

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002  WeasyPrint's signature
            match = _ASSET.fullmatch(url)
            path = TEMPLATES / match[1] if match else None
            if path is None or not path.is_file():
                raise FatalURLFetchingError(f"the page asks for {url!r}, which is not an asset of ours")
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _KINDS[path.suffix[1:]]})

    atexit.register(_forget)
    return FontConfiguration(), AssetFetcher()


def _forget() -> None:
    # A font configuration that outlives its libraries complains on stderr when the program ends.
    _sheet.cache_clear()
    _shared.cache_clear()


@lru_cache(maxsize=16)
def _sheet(style: str) -> Any:
    from weasyprint import CSS

    fonts, fetcher = _shared()
    if not (TEMPLATES / style).is_file():
        raise PageError(f"no style sheet {style!r}")
    return CSS(
        string=(TEMPLATES / style).read_text(encoding="utf-8"),
        url_fetcher=fetcher,
        font_config=fonts,
        base_url="asset:",
    )


@contextlib.contextmanager
def _warnings() -> Iterator[list[str]]:
    """What WeasyPrint only logs, such as a character without a glyph, so that it can be an error."""
    found: list[str] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record.getMessage())

    handler = Handler(logging.WARNING)
    logger = logging.getLogger("weasyprint")
    before = logger.level, logger.propagate, logger.disabled
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    logger.propagate = logger.disabled = False
    try:
        yield found
    finally:
        logger.removeHandler(handler)
        logger.level, logger.propagate, logger.disabled = before
