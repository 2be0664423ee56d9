"""The provisions that decisions cite."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from privpolicy.errors import UnknownTermError
from privpolicy.law import provisions as law
from privpolicy.law.provisions import LEGAL_BASES, PROVISIONS, SPECIAL_BASES, in_force, provision
from privpolicy.vocabulary.enums import LegalBasis, SpecialBasis


@pytest.mark.parametrize(
    ("cited", "sv", "en"),
    [
        (law.GDPR_ART_21_3, "artikel 21.3 i dataskyddsförordningen", "Art. 21(3) GDPR"),
        (law.GDPR_ART_6_1_F, "artikel 6.1 f i dataskyddsförordningen", "Art. 6(1)(f) GDPR"),
        (law.GDPR_ART_44, "artikel 44 i dataskyddsförordningen", "Art. 44 GDPR"),
        (
            law.GDPR_ART_49_1_SECOND,
            "artikel 49.1 andra stycket i dataskyddsförordningen",
            "Art. 49(1), second subparagraph, GDPR",
        ),
        (law.PUL_11, "11 § personuppgiftslagen", "section 11 of the Personal Data Act (PUL)"),
        (
            law.DATA_PROTECTION_ACT_3_10,
            "3 kap. 10 § dataskyddslagen",
            "Chapter 3, section 10 of the Swedish Data Protection Act",
        ),
        (law.BFL_7_2, "7 kap. 2 § bokföringslagen", "Chapter 7, section 2 of the Swedish Bookkeeping Act"),
        (
            law.REG_1182_71_ART_3,
            "artikel 3 i förordning (EEG, Euratom) nr 1182/71",
            "Art. 3 of Regulation (EEC, Euratom) No 1182/71",
        ),
    ],
)
def test_a_provision_has_the_form_that_each_language_cites_it_in(
    cited: law.Provision, sv: str, en: str
) -> None:
    assert (cited.sv, cited.en) == (sv, en)


def test_the_citation_names_the_act_with_its_number() -> None:
    assert law.GDPR_ART_45_3.source.citation == "Regulation (EU) 2016/679 Art. 45(3)"
    assert law.BFL_7_2.source.citation == "bokföringslagen (1999:1078) 7 kap. 2 §"


def test_every_provision_is_found_by_its_key_and_no_two_share_one() -> None:
    constants = [value for value in vars(law).values() if isinstance(value, law.Provision)]
    assert len(PROVISIONS) == len(constants)
    assert all(provision(each.key) is each for each in constants)


def test_an_unknown_key_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownTermError, match=r"did you mean 'gdpr\.21\.3'"):
        provision("gdpr.21.3.")


def test_the_old_act_ends_the_day_before_the_regulation_begins() -> None:
    assert in_force(law.PUL_11, date(2018, 5, 24))
    assert not in_force(law.PUL_11, date(2018, 5, 25))
    assert not in_force(law.GDPR_ART_21_3, date(2018, 5, 24))
    assert in_force(law.GDPR_ART_21_3, date(2018, 5, 25))


def test_an_open_first_day_reaches_back_for_ever() -> None:
    assert in_force(law.REG_1182_71_ART_3, date.min)


def test_what_was_not_read_in_a_source_says_so() -> None:
    assert not law.PUL_11.source.verified
    assert law.PUL_26.source.verified
    assert not law.PERSONOPPLYSNINGSLOVEN_5.source.verified


def test_each_legal_basis_and_each_special_basis_has_its_own_point() -> None:
    assert set(LEGAL_BASES) == set(LegalBasis)
    assert len({each.key for each in LEGAL_BASES.values()}) == len(LegalBasis)
    assert set(SPECIAL_BASES) == set(SpecialBasis)
    assert len({each.key for each in SPECIAL_BASES.values()}) == len(SpecialBasis)


def test_keys_are_plain_text_that_goes_to_json_and_back() -> None:
    assert json.loads(json.dumps(list(PROVISIONS))) == list(PROVISIONS)


def test_provisions_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        law.PUL_11.sv = "12 §"  # type: ignore[misc]
    with pytest.raises(TypeError):
        PROVISIONS["x"] = law.PUL_11  # type: ignore[index]
