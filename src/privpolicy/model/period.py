"""A period that keeps its author's unit: 36 months stays 36 months."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Self

from pydantic import Field, GetJsonSchemaHandler, model_serializer, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from privpolicy.errors import Fault, ModelError
from privpolicy.model.base import Frozen

_UNITS: Final = {"years": "Y", "months": "M", "weeks": "W", "days": "D"}
_ISO: Final = re.compile(r"P(?=\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?\Z", re.ASCII)
_Count = Annotated[int, Field(ge=0, le=9999, strict=True)]


class Period(Frozen):
    """A calendar period of whole years, months, weeks and days, of at least one day.

    Two periods are equal when their units are: ``Period(months=12) != Period(years=1)``, although
    both end on the same day. Reads and writes ISO 8601: ``Period.parse("P36M")``, ``str(period)``.
    Raises ``ModelError`` for fractions, times of day, signs, an empty period and more than 9,999 of
    a unit.
    """

    years: _Count = 0
    months: _Count = 0
    weeks: _Count = 0
    days: _Count = 0

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # As it is written; the units by name are for Python.
        return {"type": "string", "pattern": "^P[0-9]", "examples": ["P36M", "P7Y", "P30D"]}

    @classmethod
    def parse(cls, text: str) -> Self:
        """The period written in ISO 8601, such as ``P36M``, ``P7Y`` or ``P1M15D``."""
        return cls(**_units(text))

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return _units(value) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not (self.years or self.months or self.weeks or self.days):
            raise ValueError("a period is at least one day")
        return self

    @model_serializer
    def _write(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return "P" + "".join(f"{n}{letter}" for unit, letter in _UNITS.items() if (n := getattr(self, unit)))

    def __repr__(self) -> str:
        return f"Period.parse({str(self)!r})"

    @property
    def in_months(self) -> int | None:
        """The whole period in months, where it is made of years and months only."""
        return None if self.weeks or self.days else 12 * self.years + self.months

    @property
    def in_days(self) -> int | None:
        """The whole period in days, where it is made of weeks and days only."""
        return None if self.years or self.months else 7 * self.weeks + self.days


def _units(text: str) -> dict[str, int]:
    match = _ISO.match(text)
    if match is None:
        problem = f"{text!r} is not a period"
        raise ModelError(
            [Fault("", problem, text, "write whole years, months, weeks or days, such as 'P36M'")]
        )
    return {unit: int(count) for unit, count in zip(_UNITS, match.groups(), strict=True) if count}
