"""The entries of a register, from the shop's own rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final, cast, get_args, get_type_hints

from privpolicy.errors import Fault, ModelError, TagError
from privpolicy.extra.tags.days import in_days
from privpolicy.extra.tags.fields import Nothing
from privpolicy.extra.tags.marks import REGISTERS, Entry, Register
from privpolicy.extra.tags.shape import shape_of


def entries_of(
    tag: Register, rows: Any, where: str, time_zone: str | None, written_in: str | None
) -> list[Any]:
    """The entries of a register; raises ``TagError`` with what is wrong with any of its rows."""
    found: list[Any] = []
    faults: list[Fault] = []
    for number, row in enumerate([rows] if isinstance(rows, tag.entry) else rows):
        place = f"{where}[{number}]"
        try:
            found.append(_entry(tag, row, place, time_zone, written_in))
        except ModelError as wrong:
            faults += (_inside(one, place) for one in wrong.faults)
    if faults:
        raise TagError(faults)
    return found


def _inside(fault: Fault, place: str) -> Fault:
    return fault if fault.where.startswith(place) else replace(fault, where=f"{place}.{fault.where}")


def _entry(tag: Register, row: Any, place: str, time_zone: str | None, written_in: str | None) -> Any:
    """One entry: as it is, or made from a row of the shop's."""
    if isinstance(row, tag.entry):
        return row
    renamed: dict[str, Any] = dict(tag.names)
    values: dict[str, Any] = {}
    for name, (is_day, several) in _KINDS[tag.entry].items():
        said = renamed.get(name, name)
        value = _of_row(row, said, place) if type(said) is str else said
        if value is Nothing.ABSENT:
            if is_day or name in renamed:
                raise TagError([_lacking(tag.entry, name, said, place)])
        elif value is not None or name in renamed:
            value = in_days(value, time_zone, written_in, f"{place}.{name}")
            values[name] = {value} if several and isinstance(value, str) else value
    return cast("Any", tag.entry)(**values)


def _of_row(row: Any, name: str, place: str) -> object:
    if isinstance(row, Mapping):
        return row.get(name, Nothing.ABSENT)
    shape = shape_of(type(row))
    if all(one.name != name for one in shape.fields):
        return getattr(row, name, Nothing.ABSENT)
    value = shape.value(row, name)
    if value is Nothing.NOT_LOADED:
        raise TagError([not_loaded(f"{place}.{name}", shape.adapter.HOW_TO_LOAD)])
    return value


def not_loaded(where: str, way_out: str) -> Fault:
    """The fault that tells of a value that is in the database only."""
    return Fault(where, "it is not loaded, and nothing is loaded in silence", help=way_out)


def _lacking(entry: Entry, name: str, said: str, place: str) -> Fault:
    way_out = (
        f"say which field it is, as in Register({entry.__name__}, {name}='{name}_at'), "
        f"or Register({entry.__name__}, {name}=None) where there is no such day"
    )
    return Fault(place, f"the rows have no {said!r}", said, way_out)


def _kinds(entry: Entry) -> dict[str, tuple[bool, bool]]:
    """The fields of a register's entries: whether each is a day, and whether it holds several keys."""
    hints = get_type_hints(entry)
    return {
        one.name: (date in {hints[one.name], *get_args(hints[one.name])}, "Set" in str(hints[one.name]))
        for one in fields(entry)
    }


_KINDS: Final = {entry: _kinds(entry) for entry in REGISTERS}
