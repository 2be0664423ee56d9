"""The job's own tables: how far each run has come, and what it found. Row numbers, and no names."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from shop.base import Base


class NightRun(Base):
    """A night's work on one day under one policy, and how far it has come.

    There is one at a time that is not finished, so that two jobs that begin at once find the same.
    """

    __tablename__ = "night_runs"
    __table_args__ = (
        Index(
            "one_unfinished_run",
            "day",
            "looked_with",
            "everybody",
            unique=True,
            sqlite_where=text("finished IS NULL"),
            postgresql_where=text("finished IS NULL"),
        ),
    )

    day: Mapped[date]
    looked_with: Mapped[str]
    everybody: Mapped[bool]
    started: Mapped[datetime]
    finished: Mapped[datetime | None]
    last_customer: Mapped[int] = mapped_column(default=0)
    customers: Mapped[int] = mapped_column(default=0)


class NightGroup(Base):
    """How many pieces of data got one answer for one reason, with an example that tells the reason."""

    __tablename__ = "night_groups"

    run_id: Mapped[int] = mapped_column(ForeignKey("night_runs.id", ondelete="CASCADE"), index=True)
    disposition: Mapped[str]
    place: Mapped[str]
    category: Mapped[str]
    clauses: Mapped[list[str]]
    codes: Mapped[list[str]]
    purposes: Mapped[list[str]]
    count: Mapped[int]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    next_change: Mapped[date | None]
    example: Mapped[str]
    verdict: Mapped[str]


class NightLine(Base):
    """One piece of data that a run erased, or left for somebody to look at."""

    __tablename__ = "night_lines"
    __table_args__ = (Index("night_lines_of_run", "run_id", "id"),)

    run_id: Mapped[int] = mapped_column(ForeignKey("night_runs.id", ondelete="CASCADE"))
    record: Mapped[str]
    category: Mapped[str]
    disposition: Mapped[str]
    clauses: Mapped[list[str]]
    codes: Mapped[list[str]]
    last_day: Mapped[date | None]
    missing: Mapped[list[str]]
