"""Public holidays for time limits, from the package ``holidays``. Needs ``privpolicy[holidays]``."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version

from privpolicy.errors import Fault, QuestionError
from privpolicy.law import Holidays, country_code


def swedish_holidays(years: Iterable[int]) -> Holidays:
    """The public holidays of Sweden in some years (lagen 1989:253 om allmänna helgdagar).

    Midsummer Eve, Christmas Eve and New Year's Eve are not among them: the act does not name them, and
    an earlier last day is always safe. Errors are raised as by ``public_holidays``.
    """
    return public_holidays("SE", years)


def public_holidays(jurisdiction: str, years: Iterable[int]) -> Holidays:
    """The public holidays of a whole country in some years, without those of its regions.

    A day off in lieu of a holiday on a weekend is not among them. A request that is received late in
    a year is answered in the next one: give the years up to the one after the last that is asked
    about. ``jurisdiction`` is an ISO 3166-1 alpha-2 code.

    Raises ``QuestionError`` where it is none, and where the package knows no holidays of that country
    or of one of the years; ``ImportError`` where the package is not installed.
    """
    try:
        import holidays as package
    except ImportError as error:
        problem = "public holidays need the package holidays: pip install 'privpolicy[holidays]'"
        raise ImportError(problem) from error
    country, asked = country_code(jurisdiction), frozenset(years)
    try:
        found = package.country_holidays(country, years=asked, observed=False, categories=(package.PUBLIC,))
    except NotImplementedError as error:
        problem = f"no public holidays of {country!r} are known"
        raise QuestionError([Fault("jurisdiction", problem, jurisdiction)]) from error
    days = frozenset(found)
    if unknown := asked - {day.year for day in days}:
        problem = f"no public holidays of {country!r} are known in {', '.join(map(str, sorted(unknown)))}"
        raise QuestionError([Fault("years", problem, sorted(unknown))])
    return Holidays(days, f"{country}, holidays {version('holidays')}", asked)
