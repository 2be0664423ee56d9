"""The nightly job: batch by batch, each in one transaction that also says how far the work has come.

A batch is done whole or not at all, so a job that was killed goes on where it was when it is started
again, and ends in the same state. A run belongs to one day and one policy: on another day, or under
another policy, the rest is asked about anew. Two jobs at once share the work and do none of it twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Select, delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import privpolicy
from privpolicy import Disposition, Policy, Record, may_keep, plan
from privpolicy.evaluation import PlanItem
from privpolicy.vocabulary import data, events
from shop.clock import Clock, day_of
from shop.database import Database
from shop.erasing import Piece, erase
from shop.models import Customer
from shop.night.ledger import Ledger, enter, groups_of
from shop.night.tables import NightRun
from shop.records import RowKey, customers, records

BATCH: Final = 500


_NEVER: Final = date.max


class Rehearsal(NamedTuple):
    """What a night would do: on which day, asked of which policy, about how many customers."""

    day: date
    asked: str
    customers: int
    ledger: Ledger


class Step(NamedTuple):
    """How far the job has come. ``committed``: the batch is done; until then nothing of it has happened."""

    customers: int
    of: int
    erased: int
    review: int
    committed: bool

    def __str__(self) -> str:
        share = 100 * self.customers // self.of if self.of else 100
        done = "done" if self.committed else "planned"
        told = f"{self.customers} of {self.of} customers {done} ({share} %)"
        return f"{told}; batch: {self.erased} to erase, {self.review} to look at"


@dataclass(frozen=True, slots=True, kw_only=True)
class NightlyJob:
    """What the job needs: where the data are, what they are asked against, and a clock.

    ``batch`` is how many customers one transaction takes. ``everybody`` looks also at those whose
    answers cannot be others than last time. ``tell`` is told of every step.
    """

    database: Database
    policy: Policy
    clock: Clock
    batch: int = BATCH
    everybody: bool = False
    tell: Callable[[Step], None] = lambda _: None

    def rehearse(self) -> Rehearsal:
        """What would be done tonight, without when the rest changes. Writes nothing at all."""
        today, ledger, last, count = self._today(), Ledger(), 0, 0
        total = -1
        while True:
            with self.database.reading() as session:
                total = self._left(session, today, 0) if total < 0 else total
                ids = session.scalars(self._due(today, last)).all()
                if not ids:
                    return Rehearsal(today, self._asked(), count, ledger)
                batch = self._plan(session, ids, today, ahead=False)
            ledger.add(batch.items)
            last, count = ids[-1], count + len(ids)
            self.tell(batch.step(count, total))

    def run(self) -> int:
        """Does tonight's work, or what is left of it, and gives the number of the run."""
        while True:
            run_id = self._begin()
            while self._one_batch(run_id):
                pass
            with self.database.reading() as session:
                if session.get_one(NightRun, run_id).finished is not None:
                    return run_id
            # The day has changed meanwhile: what is left is asked about on the new one.

    def _begin(self) -> int:
        """The run of the same day and policy that is not finished, or a new one."""
        try:
            return self._begun()
        except IntegrityError:
            return self._begun()  # another job has begun it at the same moment

    def _begun(self) -> int:
        with self.database.writing() as session:
            today = self._today()
            self._forget_old_reports(session, today)
            same = select(NightRun).where(
                NightRun.day == today,
                NightRun.looked_with == self._asked(),
                NightRun.everybody == self.everybody,
                NightRun.finished.is_(None),
            )
            run = session.scalars(same.order_by(NightRun.id.desc()).limit(1)).first()
            if run is None:
                asked, now = self._asked(), self.clock()
                run = NightRun(day=today, looked_with=asked, everybody=self.everybody, started=now)
                session.add(run)
                session.flush()
            return run.id

    def _one_batch(self, run_id: int) -> bool:
        """Whether there was something left to do. All of a batch happens, or nothing of it."""
        with self.database.writing() as session:
            run = session.scalars(select(NightRun).where(NightRun.id == run_id).with_for_update()).one()
            if run.finished is not None or self._today() != run.day:
                return False
            due = session.scalars(self._due(run.day, run.last_customer)).all()
            if not due:
                run.finished = self.clock()
                return False
            total = run.customers + self._left(session, run.day, run.last_customer)
            batch = self._plan(session, _lock(session, due), run.day, ahead=True)
            run.last_customer = due[-1]
            self._enter(session, run, batch)
            step = batch.step(run.customers, total)
            self.tell(step)
        self.tell(step._replace(committed=True))
        return True

    def _enter(self, session: Session, run: NightRun, batch: _Batch) -> None:
        """Erases, and writes down what was erased and how far the work has come."""
        ledger = groups_of(session, run.id)
        ledger.add(batch.items)
        enter(session, run.id, ledger)
        run.customers += len(batch.ids)
        if batch.ids:
            session.execute(update(Customer), batch.look_again(run.day, run.looked_with))
        session.flush()
        session.expunge_all()
        erase(session, batch.to_erase, batch.ids)

    def _plan(self, session: Session, ids: Sequence[int], today: date, *, ahead: bool) -> _Batch:
        found: dict[str, Record] = {}
        owners: dict[str, int] = {}
        for customer in customers(session, ids):
            hers = records(self.policy, customer)
            found |= hers
            owners |= dict.fromkeys(hers, customer.id)
        return _Batch(ids, plan(self.policy, found, on=today, ahead=ahead).items, owners)

    def _due(self, today: date, after: int) -> Select[int]:
        """The next customers about whom an answer may be another one than last time."""
        chosen = select(Customer.id).where(Customer.id > after, *self._whose_answer_may_differ(today))
        return chosen.order_by(Customer.id).limit(self.batch)

    def _left(self, session: Session, today: date, after: int) -> int:
        chosen = select(func.count()).where(Customer.id > after, *self._whose_answer_may_differ(today))
        return session.scalars(chosen).one()

    def _whose_answer_may_differ(self, today: date) -> list[ColumnElement[bool]]:
        if self.everybody:
            return []
        return [
            or_(
                Customer.look_again.is_(None),
                Customer.look_again <= today,
                Customer.looked_with.is_(None),
                Customer.looked_with != self._asked(),
            )
        ]

    def _forget_old_reports(self, session: Session, today: date) -> None:
        """The reports are personal data too, as long as they tell of rows that are still there."""
        for run in session.scalars(select(NightRun)).all():
            written = {events.LOGGED: day_of(self.policy, run.started)}
            report = Record(data={data.LOG_DATA}, events=written, complete=True)
            if may_keep(self.policy, report, on=today).denied:
                session.execute(delete(NightRun).where(NightRun.id == run.id))

    def _asked(self) -> str:
        """What the answers depend on beside the data and the day."""
        return f"{self.policy.digest} {privpolicy.__version__}"

    def _today(self) -> date:
        return day_of(self.policy, self.clock())


def _lock(session: Session, ids: Sequence[int]) -> Sequence[int]:
    """Those of the customers who are still there: nobody writes about them until the transaction ends."""
    chosen = select(Customer.id).where(Customer.id.in_(ids)).order_by(Customer.id)
    return session.scalars(chosen.with_for_update()).all()


class _Batch(NamedTuple):
    """Some customers, what is to be done with each piece of their data, and whose each row is."""

    ids: Sequence[int]
    items: Sequence[PlanItem]
    owners: Mapping[str, int]

    @property
    def to_erase(self) -> Iterator[Piece]:
        for one in self.items:
            if one.disposition is Disposition.ERASE:
                yield Piece(RowKey.read(one.record), one.category)

    def look_again(self, today: date, asked: str) -> list[dict[str, object]]:
        """When each of the customers has to be looked at again, if nothing is written about her before."""
        days = dict.fromkeys(self.ids, _NEVER)
        for item in self.items:
            owner = self.owners[str(item.record)]
            if item.disposition is Disposition.REVIEW:
                days[owner] = today  # until somebody has looked
            elif item.disposition is not Disposition.ERASE and item.next_change is not None:
                days[owner] = min(days[owner], item.next_change)
        return [{"id": one, "look_again": day, "looked_with": asked} for one, day in days.items()]

    def step(self, customers_so_far: int, of: int) -> Step:
        kinds = Counter(one.disposition for one in self.items)
        erased, review = kinds[Disposition.ERASE], kinds[Disposition.REVIEW]
        return Step(customers_so_far, of, erased, review, committed=False)
