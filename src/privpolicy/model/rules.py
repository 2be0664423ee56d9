"""The rules of a policy: activities, disclosures, prohibitions, and what it promises the person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema

from privpolicy.model.base import Frozen, MapOf, SeqOf, SetOf
from privpolicy.model.condition import Condition
from privpolicy.model.storage import Storage
from privpolicy.model.text import ClauseId, Id, Text
from privpolicy.vocabulary import (
    data as _data,
    purposes as _purposes,
    recipients as _recipients,
    subjects as _subjects,
)
from privpolicy.vocabulary.enums import Action, LegalBasis, Role, SpecialBasis, TransferMechanism
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Right, Subject


class _StorageField:
    """One storage rule, or a mapping from categories to rules: told apart before anything is checked."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.tagged_union_schema(
            {
                "<none>": core_schema.none_schema(),
                "<rule>": handler.generate_schema(Storage),
                "<categories>": handler.generate_schema(MapOf[DataCategory, Storage]),
            },
            discriminator=_storage_form,
        )


def _storage_form(value: object) -> str:
    if value is None:
        return "<none>"
    if not isinstance(value, Mapping) or "kind" in value:
        return "<rule>"
    # A rule that lacks its kind is told so, and not that its fields are no rules.
    return "<categories>" if all(isinstance(part, Mapping | Frozen) for part in value.values()) else "<rule>"


class Obligation(Frozen):
    """Something that must be done or seen to where the rule that carries it decides."""

    id: Id
    text: Text
    clauses: SeqOf[ClauseId] = ()


class _Rule(Frozen):
    """What every rule carries: its id, the clauses whose words it is, and the reading behind it."""

    id: Id
    clauses: SeqOf[ClauseId] = ()
    note: str = ""


class Requirement(Frozen):
    """Whether the person must give the data, as the text says (GDPR Art. 13(2)(e)).

    ``kind``: a statute or a contract demands it, a contract cannot be entered into without it, or it is
    the person's own choice. ``without`` is what follows where the data are not given, if that is said.
    """

    kind: Literal["statutory", "contractual", "to_enter_contract", "voluntary"]
    without: Text | None = None
    clauses: SeqOf[ClauseId] = ()


class Activity(_Rule):
    """A processing activity, as in a record under GDPR Art. 30: the unit of a policy.

    Lets the ``data`` of the ``subjects`` be kept and used for the ``purposes`` on one legal ``basis``
    (``None`` where the text names none), for as long as ``storage`` says: one rule for all the data,
    or one per category. No storage rule at all is an open text: the answer is then unknown.
    ``at_least`` is a minimum: it permits nothing, and sets the day until which the data must be kept.
    ``overrides`` names rules that drop out where this one applies.

    What the text says beside, and no question turns on: ``interest`` is the legitimate interest that it
    names, ``requirement`` whether the data must be given, ``obtained_from`` who they come from where not
    from the person, ``decision_logic`` how an automated decision is made and what it means for her.
    ``basis_inferred``: the basis is the encoder's reading, the text names none; ``implied``: no clause
    names the activity, it follows from others; ``unlisted``: data that it needs and the text leaves out.
    """

    data: SetOf[DataCategory]
    purposes: SetOf[Purpose] = Field(min_length=1)
    basis: LegalBasis | None
    special_basis: SpecialBasis | None = None
    subjects: SetOf[Subject] = Field(default=frozenset({_subjects.DATA_SUBJECT}), min_length=1)
    storage: Annotated[Storage | MapOf[DataCategory, Storage] | None, _StorageField] = None
    at_least: Storage | None = None
    when: Condition | None = None
    obligations: SeqOf[Obligation] = ()
    overrides: SetOf[Id] = frozenset()
    interest: Text | None = None
    decides_automatically: bool = False
    decision_logic: Text | None = None
    requirement: Requirement | None = None
    obtained_from: SetOf[Recipient] = frozenset()
    basis_inferred: bool = False
    implied: bool = False
    unlisted: SetOf[DataCategory] = frozenset()

    @property
    def storage_by_category(self) -> Mapping[DataCategory, Storage]:
        """The storage rules by category: one for all data is the rule of the root category."""
        if self.storage is None:
            return {}
        return self.storage if isinstance(self.storage, Mapping) else {_data.PERSONAL_DATA: self.storage}


class Disclosure(_Rule):
    """To whom data may go, for which purposes, in what capacity and on which transfer mechanism.

    ``transfer`` names the mechanisms that the policy accepts for third countries: then only those
    count. ``None`` leaves it to the law. A disclosure with a ``basis`` of its own needs no activity
    with its purposes, only one that lets the data be kept.

    ``interest``, ``basis_inferred`` and ``implied`` are those of an activity. ``countries`` are the
    third countries that the text names (ISO 3166-1 alpha-2), ``safeguards_copy`` tells how the person
    gets a copy of what protects a transfer (GDPR Art. 13(1)(f)). None of them decides a question.
    """

    recipients: SetOf[Recipient] = Field(min_length=1)
    purposes: SetOf[Purpose] = Field(min_length=1)
    data: SetOf[DataCategory] = Field(default=frozenset({_data.PERSONAL_DATA}), min_length=1)
    subjects: SetOf[Subject] = Field(default=frozenset({_subjects.DATA_SUBJECT}), min_length=1)
    role: Role | None = None
    basis: LegalBasis | None = None
    special_basis: SpecialBasis | None = None
    when: Condition | None = None
    transfer: SetOf[TransferMechanism] | None = None
    obligations: SeqOf[Obligation] = ()
    overrides: SetOf[Id] = frozenset()
    interest: Text | None = None
    countries: SetOf[Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]] = frozenset()
    safeguards_copy: Text | None = None
    basis_inferred: bool = False
    implied: bool = False


class Prohibition(_Rule):
    """What is never done, whatever other rules let happen, except for the purposes in ``unless``.

    With a ``basis`` it takes out the activities that rest on that basis instead of denying outright.
    """

    actions: SetOf[Action] = Field(default=frozenset(Action), min_length=1)
    data: SetOf[DataCategory] = Field(default=frozenset({_data.PERSONAL_DATA}), min_length=1)
    subjects: SetOf[Subject] = Field(default=frozenset({_subjects.DATA_SUBJECT}), min_length=1)
    purposes: SetOf[Purpose] = Field(default=frozenset({_purposes.ANY_PURPOSE}), min_length=1)
    unless: SetOf[Purpose] = frozenset()
    recipients: SetOf[Recipient] = Field(default=frozenset({_recipients.RECIPIENT}), min_length=1)
    basis: LegalBasis | None = None
    when: Condition | None = None


class RightPromise(_Rule):
    """What the policy promises the person about one right, as its words stand.

    ``form`` are the formal demands the text makes, ``free`` how often it is free of charge
    (``None``: not said), ``fee`` what it costs otherwise, if that is said, ``channels`` where to turn,
    ``deadline`` the time the text gives. ``purposes`` are the only purposes that it is promised for
    (none: all), ``only_where`` the only case that it is promised in, both as the text narrows it.
    """

    right: Right
    form: SetOf[Literal["written", "signed"]] = frozenset()
    free: Literal["always", "once_per_calendar_year"] | None = None
    channels: SeqOf[str] = ()
    deadline: Text | None = None
    when: Condition | None = None
    fee: Text | None = None
    purposes: SetOf[Purpose] = frozenset()
    only_where: Text | None = None


class Promise(_Rule):
    """A duty that the policy takes on and that no question about keeping, using or sharing decides.

    ``silence_accepts``: of changes, the text takes it for acceptance that the person says nothing.
    """

    about: Literal[
        "information", "security", "accuracy", "change", "contact", "choice", "compliance", "source"
    ]
    text: Text
    silence_accepts: bool = False


class Cookies(Frozen):
    """What the text says of cookies and of all else that is stored in or read from the person's device.

    ``consent``: whether she is ``"asked"`` beforehand or can only ``"switch_off"`` or delete them;
    ``None`` where nothing is said. ``elsewhere`` is the other document that the details are left to.
    """

    consent: Literal["asked", "switch_off"] | None = None
    elsewhere: Text | None = None
    clauses: SeqOf[ClauseId] = ()
