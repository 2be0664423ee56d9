"""Tags on a shop's own models: what a field holds, and the record, the views and the checks that follow.

``Annotated[str, Personal(data.EMAIL_ADDRESS)]`` on models of pydantic, dataclasses, TypedDicts, mapped
classes of SQLAlchemy 2 and models of Django. No framework is imported: each is known by its own marks.
"""

from privpolicy.errors import TagError
from privpolicy.extra.tags.checking import check_models
from privpolicy.extra.tags.days import local_day
from privpolicy.extra.tags.inventory import Holding, Inventory, inventory
from privpolicy.extra.tags.marks import (
    About,
    DataSubject,
    Event,
    Fact,
    NotPersonal,
    Part,
    Personal,
    Register,
    State,
    Subjects,
    Tag,
    tag,
)
from privpolicy.extra.tags.recording import record_of, records_of
from privpolicy.extra.tags.views import DROP, Decision, LeftOut, View, WhyLeftOut, permitted_view, redact

__all__ = [
    "DROP",
    "About",
    "DataSubject",
    "Decision",
    "Event",
    "Fact",
    "Holding",
    "Inventory",
    "LeftOut",
    "NotPersonal",
    "Part",
    "Personal",
    "Register",
    "State",
    "Subjects",
    "Tag",
    "TagError",
    "View",
    "WhyLeftOut",
    "check_models",
    "inventory",
    "local_day",
    "permitted_view",
    "record_of",
    "records_of",
    "redact",
    "tag",
]
