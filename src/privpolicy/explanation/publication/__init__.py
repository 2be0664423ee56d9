"""From a policy to the blocks of its text, without language: page, report, record and notices."""

from privpolicy.explanation.publication.changes import describe_changes
from privpolicy.explanation.publication.documents import Audience, describe
from privpolicy.explanation.publication.keys import KEYS
from privpolicy.explanation.publication.notice import describe_notice

__all__ = ["KEYS", "Audience", "describe", "describe_changes", "describe_notice"]
