"""The texts are easy to read, in both languages, and the Swedish ones are spelt as in the dictionary."""

from __future__ import annotations

import gc
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from privpolicy import describe, render
from privpolicy.explanation.blocks import Document
from privpolicy.model import Policy
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.text import plain
from privpolicy.text.catalogue import DOMAINS, catalogue
from privpolicy.vocabulary.enums import Language
from privpolicy.vocabulary.tree import BUILT_IN
from tests.explanation.publication.shop import ON, shop
from tests.explanation.publication.test_documents import CHOSEN
from tests.text.readability import lix

DICTIONARY: Final = Path("/usr/share/hunspell/sv_SE")
OWN_WORDS: Final = Path(__file__).with_name("words.sv.txt")
POLICIES: Final = {"shop": shop(), "m.nu": M_NU, "m.nu, read": CHOSEN, "mymuse.se": MYMUSE_SE}
HARDEST: Final = 40.0
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-:][^\W\d_]+)*")
_ADDRESS: Final = re.compile(r"https://\S+|\S+@\S+")


def page(policy: Policy) -> Document:
    return describe(policy, audience="public", on=ON, draft=True)


@pytest.fixture
def unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines as long as what they say: a fold would look like the end of a sentence."""
    monkeypatch.setattr(plain, "WIDTH", 1_000_000)


@pytest.mark.usefixtures("unfolded")
@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_a_page_is_easier_to_read_than_what_the_shops_published(policy: Policy, lang: Language) -> None:
    """By the same measure the two source texts have 42.6 (m.nu), 40.9 and 41.5 (mymuse.se, sv and en)."""
    assert lix(render(page(policy), lang, to="text")) <= HARDEST


def test_lix_is_words_in_a_sentence_and_long_words_in_a_hundred() -> None:
    assert lix("Vi sparar uppgifterna. De raderas.") == pytest.approx(5 / 2 + 100 * 2 / 5)
    assert lix("Kort\nrubrik") == pytest.approx(1)
    assert lix("Se art. 6.1 f GDPR.") == pytest.approx(5)


def spelt() -> Iterator[str]:
    """All that a reader of Swedish can meet: the texts, the words of the terms, and whole pages."""
    for domain in DOMAINS:
        for message in catalogue("sv", domain):
            texts = [message.string] if isinstance(message.string, str) else list(message.string or ())
            yield from (re.sub(r"\{\w+\}", " ", text) for text in texts if message.id)
    for terms in BUILT_IN.values():
        for term in terms:
            words = term.sv
            yield from (words.label, words.phrase, words.clause, words.negated, words.until)
    for policy in (M_NU, MYMUSE_SE):
        yield _ADDRESS.sub(" ", render(page(policy), "sv", to="text"))


@pytest.mark.usefixtures("unfolded")
def test_every_swedish_word_is_in_the_dictionary_or_in_the_list_of_our_own() -> None:
    hunspell = pytest.importorskip("spylls.hunspell")
    if not DICTIONARY.with_suffix(".dic").exists():
        pytest.skip("no Swedish dictionary: apt-get install hunspell-sv")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # spylls leaves its files open
        dictionary = hunspell.Dictionary.from_files(str(DICTIONARY))
        gc.collect()
    listed = OWN_WORDS.read_text(encoding="utf-8").splitlines()
    own = {line for line in listed if line and not line.startswith("#")}
    words = {word for text in spelt() for word in _WORD.findall(text)}
    unknown = {word for word in words if not dictionary.lookup(word)}
    assert unknown - own == set()
    assert own - unknown == set(), "the dictionary knows these, or nobody says them"
