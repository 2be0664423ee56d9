"""What all tables share: how keys and moments are stored."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated

from sqlalchemy import JSON, Date, DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from privpolicy.extra.tags import NotPersonal


class Moment(TypeDecorator[datetime]):
    """A moment with its time zone. SQLite drops the zone, so that what it gives back is read as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment in UTC; raises ``ValueError`` for one without a time zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone; use the shop's clock")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment as stored, in UTC."""
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


class Base(DeclarativeBase):
    """The tables of the shop. Their keys are numbers that tell nothing outside the shop."""

    type_annotation_map = {datetime: Moment, date: Date, list[str]: JSON}  # noqa: RUF012 (read by SQLAlchemy)

    id: Mapped[Annotated[int, NotPersonal()]] = mapped_column(primary_key=True, sort_order=-1)
