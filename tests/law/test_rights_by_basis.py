"""The rights of a legal basis, against the published table and beyond it."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

import pytest

from privpolicy.errors import UnknownTermError
from privpolicy.law.provisions import LEGAL_BASES, PROVISIONS, in_force
from privpolicy.law.rights_by_basis import RightOfBasis, rights_for
from privpolicy.vocabulary import LegalBasis, SpecialBasis, rights
from tests.law import dpv_rights

PUBLISHED: Final = dpv_rights.load()
PAIRS: Final = [(term, right) for term, found in PUBLISHED.items() for right in sorted(found)]
TERMS: Final = {
    found.key.replace("gdpr.", "A").replace(".", "-"): basis for basis, found in LEGAL_BASES.items()
}
EVERY: Final = [(basis, row) for basis in LegalBasis for row in rights_for(basis)]
ROWS: Final = [row for _, row in EVERY]


def basis_of(term: str) -> LegalBasis:
    """The basis that a term of DPV is, or is a finer form of: ``A6-1-f-controller`` is point (f)."""
    return next(basis for short, basis in TERMS.items() if term == short or term.startswith(f"{short}-"))


def published(basis: LegalBasis) -> set[str]:
    return {row.dpv.removeprefix("eu-gdpr:") for row in rights_for(basis) if row.published}


def claimed(basis: LegalBasis) -> list[str]:
    return [row.provision.key for row in rights_for(basis) if not row.published]


def row_of(basis: LegalBasis, key: str) -> RightOfBasis:
    (found,) = (row for row in rights_for(basis) if row.provision.key == key)
    return found


# --- The published table --------------------------------------------------------------------------


def test_the_table_has_137_pairs_all_of_them_of_article_6_1() -> None:
    assert len(PAIRS) == 137
    assert {basis_of(term) for term in PUBLISHED} == set(LegalBasis)


@pytest.mark.parametrize(("term", "right"), PAIRS)
def test_every_published_pair_is_given_as_published(term: str, right: str) -> None:
    assert right in published(basis_of(term))


@pytest.mark.parametrize("term", PUBLISHED)
def test_nothing_is_called_published_that_is_not(term: str) -> None:
    assert published(basis_of(term)) == PUBLISHED[term]


def test_the_data_file_names_where_it_comes_from() -> None:
    head = json.loads(dpv_rights.DATA.read_text(encoding="utf-8"))
    assert (head["version"], head["modified"]) == ("2.3", "2026-02-25")
    assert head["source"] == "https://w3id.org/dpv/2.3/legal/eu/gdpr"
    assert head["licence"] == "https://www.w3.org/copyright/document-license-2023/"


def test_the_data_file_is_what_its_generator_writes() -> None:
    text = dpv_rights.DATA.read_text(encoding="utf-8")
    assert dpv_rights.written(json.loads(text)) == text


def test_the_generator_reads_the_rows_of_the_turtle_file() -> None:
    turtle = """\
<https://w3id.org/dpv/legal/eu/gdpr> a owl:Ontology ;
    dct:license <https://licence> ;
    dct:modified "2026-02-25"@en ;
    owl:versionIRI <https://version> ;
    owl:versionInfo "2.3" .

eu-gdpr:A6-1-a dpv:hasRight eu-gdpr:A13,
        eu-gdpr:A7-3,
        eu-gdpr:A77 .

eu-gdpr:A6-1-c dpv:hasRight eu-gdpr:A13 .
"""
    table = dpv_rights.extracted(turtle)
    assert table["rights"] == {"A6-1-a": ["A13", "A7-3", "A77"], "A6-1-c": ["A13"]}
    assert (table["version"], table["source"], table["licence"]) == (
        "2.3",
        "https://version",
        "https://licence",
    )


# --- Beyond it ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("basis", "keys"),
    [
        (LegalBasis.CONSENT, ["gdpr.19", "gdpr.21.2"]),
        (LegalBasis.CONTRACT, ["gdpr.19", "gdpr.21.2"]),
        (LegalBasis.LEGAL_OBLIGATION, ["gdpr.14.1", "gdpr.17.1", "gdpr.19", "gdpr.21.2", "gdpr.22.1"]),
        (LegalBasis.VITAL_INTERESTS, ["gdpr.19", "gdpr.21.2"]),
        (LegalBasis.PUBLIC_TASK, ["gdpr.17.1", "gdpr.19"]),
        (LegalBasis.LEGITIMATE_INTERESTS, ["gdpr.19"]),
    ],
)
def test_what_is_claimed_beyond_the_table_is_this_and_no_more(basis: LegalBasis, keys: list[str]) -> None:
    assert claimed(basis) == keys


@pytest.mark.parametrize("row", ROWS)
def test_a_claim_gives_its_article_and_its_reason(row: RightOfBasis) -> None:
    if row.published:
        assert row.source.citation.startswith("Data Privacy Vocabulary (DPV) 2.3")
    else:
        article = row.provision.en.split("(")[0].removesuffix(" GDPR")
        assert row.source.citation.startswith(f"Regulation (EU) 2016/679 {article}")
        assert row.source.note
    assert row.source.verified


@pytest.mark.parametrize("basis", LegalBasis)
def test_an_objection_to_direct_marketing_depends_on_no_basis(basis: LegalBasis) -> None:
    assert row_of(basis, "gdpr.21.2").right == rights.OBJECTION


def test_any_other_objection_is_for_a_public_task_and_legitimate_interests_alone() -> None:
    keys = {basis: {row.provision.key for row in rights_for(basis)} for basis in LegalBasis}
    having = {basis for basis, found in keys.items() if "gdpr.21.1" in found}
    assert having == {LegalBasis.PUBLIC_TASK, LegalBasis.LEGITIMATE_INTERESTS}


def test_portability_is_for_consent_and_contract_alone_and_only_of_what_the_person_provided() -> None:
    having = {basis for basis, row in EVERY if row.right == rights.PORTABILITY}
    assert having == {LegalBasis.CONSENT, LegalBasis.CONTRACT}
    assert "has provided the data" in row_of(LegalBasis.CONSENT, "gdpr.20.1").when_en
    assert "själv har lämnat uppgifterna" in row_of(LegalBasis.CONSENT, "gdpr.20.1").when_sv


def test_only_consent_can_be_withdrawn_and_at_any_time() -> None:
    assert {basis for basis, row in EVERY if row.right == rights.CONSENT_WITHDRAWAL} == {LegalBasis.CONSENT}
    assert row_of(LegalBasis.CONSENT, "gdpr.7.3").when_en == ""


@pytest.mark.parametrize("basis", [LegalBasis.LEGAL_OBLIGATION, LegalBasis.PUBLIC_TASK])
def test_where_processing_is_required_erasure_comes_when_it_no_longer_is(basis: LegalBasis) -> None:
    row = row_of(basis, "gdpr.17.1")
    assert row.source.citation.endswith("Art. 17(1) and (3)(b)")
    assert "to the extent that neither a legal obligation nor a public task" in row.when_en


# --- The form of the table ------------------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS)
def test_a_right_is_that_of_its_article(row: RightOfBasis) -> None:
    """The right to information is one term for two articles, Art. 13 and Art. 14."""
    article = row.provision.key.split(".")[1]
    term = f"eu-gdpr:A{'7-3' if article == '7' else article}"
    assert row.dpv == term
    assert row.right.dpv == ("eu-gdpr:A13" if article == "14" else term)
    assert PROVISIONS[row.provision.key] is row.provision


@pytest.mark.parametrize("basis", LegalBasis)
def test_the_order_is_that_of_the_articles_and_each_provision_stands_once(basis: LegalBasis) -> None:
    keys = [row.provision.key for row in rights_for(basis)]
    every = [row.provision.key for row in rights_for(LegalBasis.CONSENT)]
    every.insert(every.index("gdpr.21.2"), "gdpr.21.1")
    assert keys == [key for key in every if key in keys]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("row", ROWS)
def test_a_condition_is_given_in_both_languages_or_in_neither(row: RightOfBasis) -> None:
    assert bool(row.when_sv) is bool(row.when_en)
    assert not row.when_sv.endswith(".")
    assert not row.when_en.endswith(".")


@pytest.mark.parametrize("row", ROWS)
def test_no_right_applies_before_the_gdpr(row: RightOfBasis) -> None:
    assert not in_force(row, date(2018, 5, 24))
    assert in_force(row, date(2018, 5, 25))


def test_what_is_no_legal_basis_of_article_6_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownTermError, match=r"'consnt' is not a legal basis.*did you mean 'consent'\?"):
        rights_for("consnt")  # type: ignore[arg-type]
    with pytest.raises(UnknownTermError, match="did you mean 'consent'"):
        rights_for(SpecialBasis.EXPLICIT_CONSENT)  # type: ignore[arg-type]
