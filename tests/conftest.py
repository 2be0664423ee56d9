"""How hard the property tests look: chosen by the environment variable HYPOTHESIS_PROFILE."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# The same examples on every run and machine: a red build is never a matter of luck.
settings.register_profile("ci", max_examples=100, derandomize=True, deadline=None)
# New examples each time; what fails is remembered in .hypothesis and tried first.
settings.register_profile("dev", max_examples=100, deadline=None)
# The blob that is printed with a failure repeats it on another machine. How long the drawing of one input
# takes says nothing where the machine does other things too.
settings.register_profile(
    "long",
    max_examples=20_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
