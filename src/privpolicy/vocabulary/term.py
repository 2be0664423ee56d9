"""A term: a key with its place in a tree and its words in both languages.

A term *is* its key (a ``str``), so records and policies read the same from Python, JSON and YAML,
while a type checker still tells a purpose from a data category.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from privpolicy.errors import Fault, ModelError
from privpolicy.vocabulary.enums import FactType, Mark

_KEY = re.compile(r"[a-z][a-z0-9_]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A term's words in one language.

    ``label`` is for headings and lists, ``definition`` is one sentence. The others are the forms
    that stand inside a sentence, in lower case where the language asks for it:

    - ``phrase``: a noun phrase. Data categories and subjects and recipients in the plural without
      article ("IP-adresser", "besökare"), purposes after *för* / *for* ("bokföring"), events after
      *efter* / *after* ("senaste aktivitet", "att kontot avslutades"), other facts as the thing
      itself ("personens ålder").
    - ``clause``: events in the past ("kontot avslutades", followed by *den 1 mars 2021*, or after
      *när*), states and yes/no facts in the present ("kontot är öppet", after *om* and *så länge*).
    - ``negated``: states and yes/no facts as a negated subordinate clause ("kontot inte är öppet").
    - ``until``: events after *fram till* / *until*, of what is still to come ("dess att kontot avslutas"),
      where ``phrase`` cannot stand there.
    - ``you`` and ``you_negated``: states and facts said to the person herself ("du är medlem", "din
      ålder"), where the other forms speak of her ("personen är medlem", "personens ålder").
    """

    label: str
    definition: str
    phrase: str = ""
    clause: str = ""
    negated: str = ""
    until: str = ""
    you: str = ""
    you_negated: str = ""


class Term(str):
    """A word of the vocabulary: its key, its broader term and its words in Swedish and English.

    ``broader`` is the key of the next wider term (``None`` for the root of its tree), ``dpv`` the
    nearest term of the Data Privacy Vocabulary 2.3 as a prefixed name (``pd:IPAddress``), ``fides``
    the nearest key of the Fides taxonomy; both are empty where there is none.

    Raises ``ModelError`` where the key is not lower snake case.
    """

    __slots__ = ("broader", "dpv", "en", "fides", "sv")
    kind: ClassVar[str] = "term"
    extra_fields: ClassVar[tuple[str, ...]] = ()

    broader: str | None
    sv: Words
    en: Words
    dpv: str
    fides: str

    def __new__(
        cls,
        key: str,
        *,
        sv: Words,
        en: Words,
        broader: str | None = None,
        dpv: str = "",
        fides: str = "",
        **extra: Any,
    ) -> Self:
        if not _KEY.match(key):
            problem = f"{key!r} is not a key"
            raise ModelError([Fault(cls.kind, problem, key, "use lower snake case, such as 'email_address'")])
        self = super().__new__(cls, key)
        values = {"broader": broader, "sv": sv, "en": en, "dpv": dpv, "fides": fides, **extra}
        for name, value in values.items():
            object.__setattr__(self, name, value)
        return self

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a term is frozen: cannot set {name!r} of {str(self)!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a term is frozen: cannot delete {name!r} of {str(self)!r}")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        names = ("broader", "sv", "en", "dpv", "fides", *self.extra_fields)
        return (str(self),), {name: getattr(self, name) for name in names}

    def __reduce_ex__(self, protocol: object) -> Any:
        args, keywords = self.__getnewargs_ex__()
        return _rebuild, (type(self), args[0], keywords)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        # A field typed as a term holds a key: whether the key is known is the policy's to say.
        return core_schema.str_schema()

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # The format names the kind, for whoever lists the keys.
        return {"type": "string", "format": f"term:{cls.__name__}"}


def _rebuild(cls: type[Term], key: str, keywords: dict[str, Any]) -> Term:
    return cls(key, **keywords)


class DataCategory(Term):
    """A category of personal data. ``marks`` says which special rules of law reach it."""

    __slots__ = ("marks",)
    kind = "data category"
    extra_fields = ("marks",)
    marks: frozenset[Mark]

    def __new__(cls, key: str, *, marks: frozenset[Mark] = frozenset(), **rest: Any) -> Self:
        return super().__new__(cls, key, marks=frozenset(marks), **rest)


class Purpose(Term):
    """A purpose of processing."""

    __slots__ = ()
    kind = "purpose"


class Recipient(Term):
    """A category of recipients, or one recipient by name."""

    __slots__ = ()
    kind = "recipient"


class Subject(Term):
    """A category of data subjects."""

    __slots__ = ()
    kind = "data subject"


class Event(Term):
    """Something that happens on a day."""

    __slots__ = ()
    kind = "event"


class State(Term):
    """Something that lasts. It follows from the event that starts it and the one that ends it."""

    __slots__ = ("ended_by", "started_by")
    kind = "state"
    extra_fields = ("started_by", "ended_by")
    started_by: str | None
    ended_by: str | None

    def __new__(
        cls, key: str, *, started_by: str | None = None, ended_by: str | None = None, **rest: Any
    ) -> Self:
        return super().__new__(cls, key, started_by=started_by, ended_by=ended_by, **rest)


class Fact(Term):
    """Something that is true or false of the data or of the question, or has a value."""

    __slots__ = ("value",)
    kind = "fact"
    extra_fields = ("value",)
    value: FactType

    def __new__(cls, key: str, *, value: FactType = FactType.YES_NO, **rest: Any) -> Self:
        return super().__new__(cls, key, value=value, **rest)


class Right(Term):
    """A right of the data subject."""

    __slots__ = ()
    kind = "right"
