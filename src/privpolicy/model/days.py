"""Days: a plain ``datetime.date``, or an ISO string. A ``datetime`` is refused, never cut off."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Final, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from privpolicy.errors import DateError
from privpolicy.vocabulary.enums import Happened, Unknown

DATETIME_HELP: Final = (
    "a datetime has no day of its own: turn it into the policy's local day first, "
    "for example moment.astimezone(ZoneInfo(policy.time_zone)).date()"
)
_EXPECTED: Final = "expected a date (YYYY-MM-DD)"
_ISO: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

_DAY: Final = core_schema.union_schema(
    [
        core_schema.date_schema(strict=True),
        core_schema.chain_schema(
            [core_schema.str_schema(strict=True, pattern=_ISO), core_schema.date_schema()]
        ),
    ],
    mode="left_to_right",
    custom_error_type="day_expected",
    custom_error_message=f"{_EXPECTED}; {DATETIME_HELP}",
)
_EVENT: Final = core_schema.nullable_schema(
    core_schema.union_schema(
        [
            _DAY,
            core_schema.enum_schema(Happened, list(Happened), sub_type="str"),
            core_schema.enum_schema(Unknown, list(Unknown), sub_type="str"),
            core_schema.tuple_variable_schema(_DAY, min_length=1),
        ],
        mode="left_to_right",
        custom_error_type="event_expected",
        custom_error_message=f"{_EXPECTED}, a list of dates, 'happened', 'unknown' or null; {DATETIME_HELP}",
    )
)


class ToldOnce:
    """A union whose fault is told once, in a sentence of its own, not once for each of its members."""

    def __init__(self, problem: str) -> None:
        self.problem = problem

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = cast("core_schema.UnionSchema", handler(source))
        schema["custom_error_type"] = "value_expected"
        schema["custom_error_message"] = self.problem
        return schema


class _Day:
    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return _DAY

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "format": "date"}


class _EventValue:
    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return _EVENT


Day = Annotated[date, _Day]
EventValue = Annotated[date | tuple[date, ...] | list[date] | Happened | Unknown | None, _EventValue]


def plain_day(value: object, name: str = "on") -> date:
    """The value if it is a plain date; raises ``DateError`` for a datetime and everything else."""
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        raise DateError(f"{name}: expected a date, got a datetime; {DATETIME_HELP}")
    raise DateError(f"{name}: {_EXPECTED}, got {value!r}; write date(2024, 3, 16)")
