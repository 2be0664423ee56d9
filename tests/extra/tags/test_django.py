"""Models of Django: the side table, relations, and nothing loaded in silence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import django
import pytest
from django.conf import settings

from privpolicy import Record
from privpolicy.extra.tags import (
    TagError,
    WhyLeftOut,
    check_models,
    inventory,
    permitted_view,
    record_of,
    records_of,
    redact,
)
from privpolicy.vocabulary import data, events, purposes, subjects
from tests.extra.tags.shop import ON, POLICY

if not settings.configured:
    in_memory = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    apps = ["tests.extra.tags.django_shop"]
    settings.configure(INSTALLED_APPS=apps, DATABASES={"default": in_memory}, USE_TZ=True)
    django.setup()

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.extra.tags.django_shop.models import Purchase, Shopper

STOCKHOLM = "Europe/Stockholm"
MIDNIGHT = datetime(2024, 1, 1, 23, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def tables() -> Iterator[None]:
    with connection.schema_editor() as editor:
        editor.create_model(Shopper)
        editor.create_model(Purchase)
    shopper = Shopper.objects.create(email="a@example.com", opened=MIDNIGHT)
    Purchase.objects.create(shopper=shopper, when=MIDNIGHT, what="shoes")
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Purchase)
        editor.delete_model(Shopper)


def test_a_row_gives_its_record_and_an_empty_text_is_no_data() -> None:
    assert record_of(Shopper.objects.get(), time_zone=STOCKHOLM) == Record(
        data={data.EMAIL_ADDRESS},
        subjects={subjects.ACCOUNT_HOLDER},
        events={events.ACCOUNT_OPENED: date(2024, 1, 2)},
        complete=True,
    )


def test_prefetched_parts_have_records_of_their_own() -> None:
    shopper = Shopper.objects.prefetch_related("purchases").get()
    found = records_of(shopper, time_zone=STOCKHOLM)["Shopper.purchases[0]"]
    assert (found.data, found.subjects) == ({data.ORDER_DETAILS}, {subjects.ACCOUNT_HOLDER})
    assert found == record_of(Purchase.objects.select_related("shopper").get(), time_zone=STOCKHOLM)


def test_what_is_not_loaded_is_told_with_the_way_out_and_nothing_is_queried() -> None:
    shopper = Shopper.objects.defer("email").get()
    with CaptureQueriesContext(connection) as queries:
        with pytest.raises(TagError) as caught:
            records_of(shopper, time_zone=STOCKHOLM)
        assert {one.where for one in caught.value.faults} == {"Shopper.email", "Shopper.purchases"}
        assert "prefetch_related(...)" in caught.value.faults[0].help
        redact(shopper)
        view = permitted_view(POLICY, shopper, purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    assert len(queries) == 0
    assert view.data == {"id": 1, "name": ""}
    told = {one.where: one.why for one in view.left_out}
    assert told["Shopper.email"] is told["Shopper.purchases"] is WhyLeftOut.NOT_LOADED
    assert told["Shopper.sponsor"] is WhyLeftOut.REFERENCE


def test_an_object_that_has_not_been_saved_has_what_has_been_set() -> None:
    assert record_of(Shopper(email="a", opened=MIDNIGHT), time_zone=STOCKHOLM).data == {data.EMAIL_ADDRESS}


def test_an_annotation_is_as_good_as_the_side_table() -> None:
    found = [(one.model, one.field) for one in inventory([Shopper, Purchase])]
    assert found == [("Shopper", "email"), ("Shopper", "name"), ("Purchase", "what")]


def test_the_models_of_an_app_are_checked() -> None:
    check_models(POLICY, [Shopper, Purchase])
    with pytest.raises(TagError, match=r"Shopper\.purchases: it refers to Purchase, which is not among"):
        check_models(POLICY, [Shopper])
