"""The pictures of a document as SVG, in the colours of the page around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from textwrap import wrap
from typing import Final

from privpolicy.explanation.blocks import Bar, Matrix, Square, Timeline
from privpolicy.explanation.sentence import Length, sentence
from privpolicy.model import Period
from privpolicy.text.renderer import Renderer

_SCALE: Final = 1.25
_WIDTH: Final = 400
_LINE: Final = 16
_COLUMNS: Final = 54
_BAR: Final = 9
_GAP: Final = 6
_CELL: Final = 26
_ROW_LABEL: Final = 34
_YEAR: Final = 12
_STEPS: Final = (1, 3, 6, 12, 24, 60, 120, 300)
_MOST_TICKS: Final = 5


def _svg(height: int, width: int, name: str, title: str, description: str, lines: Iterable[str]) -> str:
    """A picture with a name and a description for those who don't see it."""
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{round(width * _SCALE)}" '
        f'role="img" aria-labelledby="{name}-title {name}-text">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-text">{escape(description)}</desc>'
        f"{''.join(lines)}</svg>"
    )


def _written(x: float, y: float, text: str, kind: str = "") -> str:
    marked = f' class="{kind}"' if kind else ""
    return f'<text x="{x:g}" y="{y:g}"{marked}>{escape(text)}</text>'


# --- How long -------------------------------------------------------------------------------------


def timeline_picture(figure: Timeline, words: Renderer, name: str) -> str:
    """Bars as long as the times that they stand for; those without a length run out of the picture."""
    longest = max((bar.months or 0 for _, bars in figure.groups for bar in bars), default=0) or _YEAR
    lines: list[str] = list(_scale(longest, words))
    y = float(_LINE)
    for group, bars in figure.groups:
        for part in wrap(words.text((group,)), _COLUMNS - 6):
            y += _LINE + 2
            lines.append(_written(0, y, part, "group"))
        for bar in bars:
            for part in wrap(words.text((bar.label,)), _COLUMNS):
                y += _LINE
                lines.append(_written(0, y, part))
            lines += _bar(bar, y + _GAP, longest)
            y += _GAP + _BAR
        y += _LINE
    marks = "".join(f"M{x:.1f} {_LINE + _GAP}V{y:g}" for x in _ticks(longest).values())
    grid = f'<path class="grid" d="{marks}"/>'
    described = words.text((sentence("page.as_table"),))
    return _svg(round(y), _WIDTH, name, words.text((figure.title,)), described, [grid, *lines])


def _ticks(longest: int) -> dict[Period, float]:
    """The marks of the scale and where they stand: a few, at whole years or months."""
    step = next((one for one in _STEPS if longest / one <= _MOST_TICKS), longest)
    marks = range(step, longest + 1, step)
    return {
        Period(years=at // _YEAR) if step % _YEAR == 0 else Period(months=at): _WIDTH * at / longest
        for at in marks
    }


def _scale(longest: int, words: Renderer) -> Iterator[str]:
    for period, x in _ticks(longest).items():
        yield _written(x - 3, _LINE - 4, words.phrase(Length(str(period))), "end")


def _bar(bar: Bar, y: float, longest: int) -> Iterator[str]:
    match bar.kind:
        case "never":
            yield f'<path class="never" d="M0 {y:g}l{_BAR} {_BAR}m0 -{_BAR}l-{_BAR} {_BAR}"/>'
        case "period":
            yield _rectangle(y, _WIDTH * (bar.months or 0) / longest, "period")
        case "unclear" if bar.months:
            yield _rectangle(y, _WIDTH * bar.months / longest, "unclear")
        case _:
            # No length: an arrow that goes on.
            half = _BAR / 2
            yield (
                f'<path class="bar {bar.kind}" '
                f'd="M1 {y:g}h{_WIDTH - _BAR - 1}l{_BAR} {half:g}l-{_BAR} {half:g}h-{_WIDTH - _BAR - 1}z"/>'
            )


def _rectangle(y: float, width: float, kind: str) -> str:
    return f'<rect class="bar {kind}" x="0.5" y="{y:g}" width="{max(width - 1, 2):.1f}" height="{_BAR}"/>'


# --- What for -------------------------------------------------------------------------------------


def matrix_picture(figure: Matrix, words: Renderer, name: str) -> str:
    """A grid: purposes down, groups of data across, a letter for the basis in a full or an empty circle."""
    left = 250
    width = left + _CELL * len(figure.columns)
    lines = [
        _written(left + _CELL * (place + 0.5), _LINE, str(place + 1), "middle group")
        for place in range(len(figure.columns))
    ]
    y = float(_LINE + _GAP)
    for label, squares in figure.rows:
        parts = wrap(words.text((label,)), _ROW_LABEL)
        height = max(_CELL, _LINE * len(parts) + _GAP)
        lines.append(f'<path class="rule" d="M0 {y:g}h{width}"/>')
        for place, part in enumerate(parts, start=1):
            lines.append(_written(0, y + _LINE * place, part))
        for place, square in enumerate(squares):
            if square is not None:
                lines += _square(square, left + _CELL * (place + 0.5), y + height / 2, words)
        y += height
    described = words.text((sentence("matrix.legend"),))
    return _svg(round(y) + _GAP, width, name, words.text((figure.title,)), described, lines)


def _square(square: Square, x: float, y: float, words: Renderer) -> Iterator[str]:
    letters = "".join(
        words.text((sentence("verbatim", text=sentence(f"letter.{basis.value if basis else 'none'}")),))
        for basis in square.bases
    )
    radius, kind = _CELL / 2 - 2, square.answer or "used"
    if square.answer == "denied":
        yield f'<path class="never" d="M{x - radius:g} {y - radius:g}l{2 * radius:g} {2 * radius:g}"/>'
    else:
        yield f'<circle class="{kind}" cx="{x:g}" cy="{y:g}" r="{radius:g}"/>'
    yield _written(x, y + 4, letters, f"middle {kind}")
