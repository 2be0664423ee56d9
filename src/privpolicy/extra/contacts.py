"""Whether the controller of a policy file can be what it says, by the form of its number and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from privpolicy.errors import Fault
from privpolicy.model import Policy

_EMAIL: Final = re.compile(r"[^@\s<>,;]+@[^@\s<>,;.]+(?:\.[^@\s<>,;.]+)+")
_SWEDISH: Final = re.compile(r"([0-9]{6})-?([0-9]{4})", re.ASCII)
_ANY: Final = re.compile(r"(?=.*[0-9])[A-Z0-9][A-Z0-9 ./-]{3,29}", re.ASCII | re.IGNORECASE)
_TEN: Final = 10


def contact_faults(policy: Policy) -> Iterator[Fault]:
    """An e-mail address that is none, and an organisation number that cannot be one.

    A Swedish number has ten digits, of which the last checks the others (the Luhn algorithm); of those of
    other countries only the form is checked.
    """
    controller = policy.controller
    for name in ("email", "requests_to", "data_protection_officer"):
        given = getattr(controller, name)
        # The last two may hold a name and a postal address.
        if given and (name == "email" or "@" in given) and not _holds_an_address(name, given):
            help_ = "write it as 'name@shop.se'"
            yield Fault(f"controller.{name}", f"{given!r} is no e-mail address", given, help_)
    number = controller.organisation_number
    if number and policy.jurisdiction == "SE":
        yield from _swedish(number)
    elif number and not _ANY.fullmatch(number):
        yield Fault(_NUMBER, f"{number!r} is no organisation number", number, "write its digits and letters")


_NUMBER: Final = "controller.organisation_number"


def _holds_an_address(name: str, given: str) -> bool:
    words = [given] if name == "email" else [word.strip("<>(),;.") for word in given.split()]
    return any(_EMAIL.fullmatch(word) for word in words)


def _swedish(number: str) -> Iterator[Fault]:
    found = _SWEDISH.fullmatch(number)
    if found is None:
        help_ = "write ten digits, such as '556871-8133'"
        yield Fault(_NUMBER, f"{number!r} is no Swedish organisation number", number, help_)
        return
    digits = found[1] + found[2]
    if set(digits) == {"0"}:
        yield Fault(_NUMBER, f"{number!r} is a placeholder", number, "write the number of the company")
    elif _luhn(digits):
        problem = f"{number!r} is no organisation number: its last digit does not check the others"
        yield Fault(_NUMBER, problem, number, "compare it with the certificate of registration")


def _luhn(digits: str) -> int:
    """The remainder of the Luhn sum: 0 where the last digit checks the others."""
    doubled = (int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(digits))
    return sum(each // _TEN + each % _TEN for each in doubled) % _TEN
