"""From a file to its scenarios: defaults are filled in, tables unfolded; everything keeps its place."""

from __future__ import annotations

from collections.abc import Iterator, Set as AbstractSet
from dataclasses import fields as dataclass_fields
from typing import Final

from privpolicy.errors import Fault
from privpolicy.extra.nodes import Entry, Fields, Listing, Mark, Node, Scalar, fields
from privpolicy.extra.scenarios.model import KINDS, Scenario
from privpolicy.model import Record

LEFT_OUT: Final = "_"
"""A cell of a table that leaves its field out."""

_RECORD: Final = frozenset(field.name for field in dataclass_fields(Record))
_EXPECTED: Final = frozenset(
    {
        "expect", "last_day", "must_keep_until", "obligations", "categories", "because", "rules", "codes",
        "missing", "says", "note", "steps", "answer_by", "free",
    }
)  # fmt: skip

Placed = tuple[Fault, Mark]


def expanded(root: Fields, faults: list[Placed]) -> Iterator[Fields]:
    """Every scenario of a file whole: its own fields, and the file's defaults where it has none.

    What cannot be unfolded is added to the faults.
    """
    base = fields(root.mark, {})
    complete = root.entries.get("complete")
    if complete is not None:
        base = _at(("record", "complete"), complete.key.mark, complete.value)
    defaults = root.get("defaults")
    if isinstance(defaults, Fields):
        base = _merged(base, defaults)
    scenarios = root.get("scenarios")
    for one in scenarios.items if isinstance(scenarios, Listing) else ():
        if isinstance(one, Fields):
            yield from map(_shared, _unfolded(_merged(base, one), faults))
        else:
            faults.append((Fault("scenarios", "expected a mapping: name, may, record, on, expect"), one.mark))


def kind_of(scenario: Fields) -> type[Scenario] | None:
    """The kind of a scenario; none where it asks nothing, or two things."""
    kinds = [kind for field, kind in KINDS.items() if field in scenario.entries]
    return kinds[0] if len(kinds) == 1 else None


def _shared(scenario: Fields) -> Fields:
    """Where there are several records, the one beside them says what they share."""
    common, several = scenario.get("record"), scenario.get("records")
    if not (isinstance(common, Fields) and isinstance(several, Fields)):
        return scenario
    whole = {
        key: Entry(key_, _merged(common, one) if isinstance(one, Fields) else one)
        for key, (key_, one) in several.entries.items()
    }
    entries = {key: entry for key, entry in scenario.entries.items() if key != "record"}
    entries["records"] = Entry(scenario.entries["records"].key, fields(several.mark, whole))
    return fields(scenario.mark, entries)


def _merged(base: Fields, over: Fields) -> Fields:
    """Mappings are joined key by key; of everything else the latter counts."""
    entries = dict(base.entries)
    for key, entry in over.entries.items():
        before = base.get(key)
        if isinstance(before, Fields) and isinstance(entry.value, Fields):
            entries[key] = Entry(entry.key, _merged(before, entry.value))
        else:
            entries[key] = entry
    return fields(over.mark, entries)


def _at(path: tuple[str, ...], mark: Mark, value: Node) -> Fields:
    """The value inside mappings, one for each step of the path."""
    first, *rest = path
    inside = _at(tuple(rest), mark, value) if rest else value
    return fields(mark, {first: Entry(Scalar(mark, text=first, plain=False), inside)})


def _unfolded(scenario: Fields, faults: list[Placed]) -> Iterator[Fields]:
    entry = scenario.entries.get("table")
    if entry is None:
        yield scenario
        return
    rows = entry.value.items if isinstance(entry.value, Listing) else ()
    if len(rows) <= 1 or not all(isinstance(row, Listing) for row in rows):
        problem = "expected a list of fields, and then a list of values for each case"
        faults.append((Fault("table", problem), entry.key.mark))
        return
    common = fields(scenario.mark, {key: one for key, one in scenario.entries.items() if key != "table"})
    head, *cases = (row.items for row in rows if isinstance(row, Listing))
    if not all(isinstance(cell, Scalar) for cell in head):
        faults.append((Fault("table", "a field is named by a word, such as 'on'"), rows[0].mark))
        return
    columns = [cell for cell in head if isinstance(cell, Scalar)]
    twice = list(_twice(common, columns))
    if twice:
        faults += twice
        return
    for row, cells in zip(rows[1:], cases, strict=True):
        if len(cells) != len(columns):
            problem = f"has {len(cells)} values for {len(columns)} fields"
            faults.append((Fault("table", problem, help=f"write {LEFT_OUT} for what is left out"), row.mark))
        else:
            yield _case(common, row.mark, columns, cells)


def _twice(common: Fields, columns: list[Scalar]) -> Iterator[Placed]:
    """The columns that name a field which another has named: the last would count, and the first not."""
    seen: set[tuple[str, ...]] = set()
    for column in columns:
        steps = _steps(column.text, _own_fields(common))
        if steps in seen:
            yield (
                Fault("table", f"two columns are about {'.'.join(steps)!r}", help="leave one out"),
                column.mark,
            )
        seen.add(steps)


def _own_fields(common: Fields) -> AbstractSet[str]:
    kind = kind_of(common)
    return frozenset() if kind is None else frozenset(kind.model_fields)


def _case(common: Fields, mark: Mark, columns: list[Scalar], cells: tuple[Node, ...]) -> Fields:
    case, told = fields(mark, {}), []
    own = _own_fields(common)
    for column, cell in zip(columns, cells, strict=True):
        if isinstance(cell, Scalar) and cell.plain and cell.text == LEFT_OUT:
            continue
        steps = _steps(column.text, own)
        case = _merged(case, _at(steps, cell.mark, cell))
        if steps[0] not in _EXPECTED:
            told.append(f"{column.text.rpartition('.')[2]} {_shown(cell)}")
    if "name" not in case.entries:
        case = _merged(case, _named(common.get("name"), mark, told))
    return fields(mark, _merged(common, case).entries)


def _steps(column: str, own: AbstractSet[str]) -> tuple[str, ...]:
    """A field of the scenario, or of its record, which need not be said."""
    first, *rest = column.split(".")
    if first in _RECORD - own:
        return ("record", first, *rest)
    return (first, *rest)


def _named(name: Node | None, mark: Mark, told: list[str]) -> Fields:
    if not isinstance(name, Scalar):
        return fields(mark, {})
    text = f"{name.text} ({', '.join(told)})" if told else name.text
    return _at(("name",), name.mark, Scalar(name.mark, text=text, plain=False))


def _shown(cell: Node) -> str:
    match cell:
        case Scalar():
            return cell.text
        case Listing(items=items):
            return " + ".join(_shown(item) for item in items) or "none"
        case Fields(entries=entries):
            return " ".join(f"{key} {_shown(entry.value)}" for key, entry in entries.items())
        case _:
            raise AssertionError(cell)
