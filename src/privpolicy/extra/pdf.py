"""A document as a PDF that assistive technology can read. Needs ``privpolicy[pdf]``."""

from __future__ import annotations

from privpolicy.explanation.blocks import Document
from privpolicy.text.page import page, style
from privpolicy.vocabulary.enums import Language


def to_pdf(document: Document, lang: Language) -> bytes:
    """The document in one language as PDF/UA. Nothing is fetched, from the network or from a file.

    Raises ``ImportError`` where weasyprint, or a library of the system that it needs, is missing.
    """
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:
        problem = "a PDF needs the package weasyprint and Pango: pip install 'privpolicy[pdf]'"
        raise ImportError(problem) from error
    written: bytes = HTML(string=page(document, (lang,), style()), url_fetcher=_refuse).write_pdf(
        pdf_variant="pdf/ua-1"
    )
    return written


def _refuse(url: str, *_: object, **__: object) -> object:
    raise ValueError(f"a policy page needs nothing else, but asks for {url!r}")
