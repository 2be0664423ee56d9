"""The kinds of scenario, and the file that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Final

from pydantic import Field

from privpolicy.errors import ModelError, ScenarioError
from privpolicy.extra.scenarios.asked import Asked
from privpolicy.extra.scenarios.requested import Requested
from privpolicy.model import FrozenMap
from privpolicy.model.base import Frozen, MapOf, SeqOf

Scenario = Asked | Requested
"""Every kind of scenario there is."""

KINDS: Final[Mapping[str, type[Scenario]]] = {"may": Asked, "request": Requested}
"""The kind of a scenario by the field that only it has."""


class ScenarioFile(Frozen):
    """Scenarios for one policy.

    ``policy`` is the id of a shipped policy or the path of a file, from the folder of this one. ``complete``
    is the default for every record, ``defaults`` what every scenario says unless it says otherwise. A
    scenario may hold a ``table``: a list of fields, and a list of values for each case.
    """

    error: ClassVar[type[ModelError]] = ScenarioError

    policy: str | None = None
    complete: bool = False
    defaults: MapOf[str, Any] = FrozenMap()
    scenarios: SeqOf[Any] = Field(min_length=1)
