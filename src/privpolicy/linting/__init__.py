"""Whether a policy's text is as it should be: findings without language, each with its clause and its law."""

from privpolicy.linting.checking import NoticeItem, lint, notice_items
from privpolicy.linting.codes import ARTICLE_13, ARTICLE_14, CODES, About, Code, Item, Severity
from privpolicy.linting.findings import ItemState, LintFinding

__all__ = [
    "ARTICLE_13",
    "ARTICLE_14",
    "CODES",
    "About",
    "Code",
    "Item",
    "ItemState",
    "LintFinding",
    "NoticeItem",
    "Severity",
    "lint",
    "notice_items",
]
