"""The app's models, and the side table of their tags."""

from typing import Annotated, Any

from django.db import models

from privpolicy.extra.tags import About, DataSubject, Event, NotPersonal, Part, Personal, tag
from privpolicy.vocabulary import data, events, subjects


class HasEmail(models.Model):  # type: ignore[misc]  # Django has no types of its own
    email: Any = models.EmailField(blank=True)

    class Meta:
        abstract = True


class Shopper(HasEmail):  # noqa: DJ008 (nobody prints it)
    __privpolicy__ = About(subjects={subjects.ACCOUNT_HOLDER}, complete=True)
    name: Annotated[Any, Personal(data.NAME)] = models.TextField(default="")
    opened: Any = models.DateTimeField()
    sponsor: Any = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="+")


class Purchase(models.Model):  # type: ignore[misc]  # noqa: DJ008 (as above)
    shopper: Any = models.ForeignKey(Shopper, on_delete=models.CASCADE, related_name="purchases")
    when: Any = models.DateTimeField()
    what: Any = models.TextField()


tag(HasEmail, email=Personal(data.EMAIL_ADDRESS))
tag(Shopper, id=NotPersonal(), opened=Event(events.ACCOUNT_OPENED), purchases=Part())
tag(
    Purchase,
    About(complete=True),
    id=NotPersonal(),
    shopper=DataSubject(),
    when=Event(events.PURCHASED),
    what=Personal(data.ORDER_DETAILS),
)
