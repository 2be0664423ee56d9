"""What a person asks for: her data, to be erased, to be left alone. The policy answers, the shop does it.

Each answer is entered and carried out in one transaction, with the person locked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from privpolicy import DataSubjectRequest, Policy, RequestOutcome, Response, explain, respond, tasks
from privpolicy.evaluation.requests import Step, Task
from privpolicy.vocabulary import purposes, rights
from privpolicy.vocabulary.enums import Language
from privpolicy.vocabulary.term import Purpose, Right
from shop.base import Base
from shop.clock import Clock, day_of
from shop.database import Database, locked
from shop.erasing import Piece, erase
from shop.inventory import fields_by_category
from shop.models import Customer, Subscription
from shop.records import RowKey, customers, records, rows
from shop.registers import ObjectionEntry, RequestEntry

# What the staff read: the shop's own language, whatever the customer's is.
_STAFF: Final[Language] = "sv"


class Answer(NamedTuple):
    """The answer to a request: the letter to the person, what the staff have to do, and the reasons."""

    letter: str
    to_do: tuple[str, ...]
    response: Response


class Copy(NamedTuple):
    """The answer to "what do you have on me?": the letter, and the data by row, category and field."""

    answer: Answer
    data: dict[str, dict[str, dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class RequestDesk:
    """Answers requests, and carries out what the answers say."""

    database: Database
    policy: Policy
    clock: Clock

    def copy(self, customer_id: int, lang: Language) -> Copy:
        """What the shop has about the person; raises ``LookupError`` where there is nobody."""
        with self.database.reading() as session:
            customer = self._whole(session, customer_id)
            answer = self._answer(customer, rights.ACCESS, lang)
            granted = _granted(answer.response)
            data = {str(RowKey.of(row)): _values(row, granted) for row in rows(customer)}
            return Copy(answer, {key: held for key, held in data.items() if held})

    def would_erase(self, customer_id: int, lang: Language) -> Answer:
        """What the answer to "delete me" would be, the account closed. Nothing is changed."""
        with self.database.reading() as session:
            customer = self._whole(session, customer_id)
            self._close_account(customer)
            return self._answer(customer, rights.ERASURE, lang)

    def erase(self, customer_id: int, lang: Language) -> Answer:
        """Closes the account, erases what nothing keeps, and notes the request for the rest."""
        with self.database.writing() as session:
            self._lock(session, customer_id)
            customer = self._whole(session, customer_id)
            self._close_account(customer)
            answer = self._answer(customer, rights.ERASURE, lang)
            self._enter(session, customer, answer)
            pieces = [Piece(RowKey.read(key), category) for key, category in _granted(answer.response)]
            session.flush()
            erase(session, pieces, [customer_id])
            return answer

    def object(self, customer_id: int, purpose: Purpose, lang: Language) -> Answer:
        """Stops the use for the purpose: an objection to direct marketing is met at once."""
        with self.database.writing() as session:
            self._lock(session, customer_id)
            customer = self._whole(session, customer_id)
            answer = self._answer(customer, rights.OBJECTION, lang, {purpose})
            self._enter(session, customer, answer)
            return answer

    def unsubscribe(self, token: str, lang: Language) -> Answer:
        """Ends the subscription of the link in a newsletter; raises ``LookupError`` for an unknown link."""
        with self.database.writing() as session:
            found = session.scalars(select(Subscription).where(Subscription.token == token)).first()
            if found is None:
                raise LookupError("there is no such subscription")
            self._lock(session, found.customer_id)
            customer = self._whole(session, found.customer_id)
            answer = self._answer(customer, rights.CONSENT_WITHDRAWAL, lang, {purposes.NEWSLETTER})
            self._enter(session, customer, answer)
            return answer

    def _answer(
        self, customer: Customer, right: Right, lang: Language, about: Iterable[Purpose] | None = None
    ) -> Answer:
        today = day_of(self.policy, self.clock())
        request = DataSubjectRequest(
            right=right,
            received=today,
            purposes=None if about is None else frozenset(about),
            identity="confirmed",
        )
        response = respond(self.policy, request, records(self.policy, customer), on=today)
        return Answer(explain(response, lang), tasks(response, _STAFF), response)

    def _enter(self, session: Session, customer: Customer, answer: Answer) -> None:
        """The request, and in the registers what the answer says must stand there."""
        now, response = self.clock(), answer.response
        decided = None if response.undetermined else now
        session.add(
            RequestEntry(
                customer_id=customer.id,
                right=str(response.request.right),
                received=now,
                granted=_decided(response),
                replied=decided,
                to_do=[*answer.to_do],
            )
        )
        for task in response.steps:
            if task.step is Step.RECORD_OBJECTION:
                session.add_all(self._objection(customer, key) for key in _purposes(task))
            elif task.step is Step.RECORD_WITHDRAWAL:
                self._withdraw(customer, _purposes(task) or _asked_about(response))

    def _objection(self, customer: Customer, purpose: str) -> ObjectionEntry:
        """An entry in the block list. Of the address only what it takes to recognise it."""
        return ObjectionEntry(
            customer_id=customer.id,
            purpose=purpose,
            received=self.clock(),
            address_hash=None if customer.email is None else address_hash(customer.email),
        )

    def _withdraw(self, customer: Customer, about: Iterable[str]) -> None:
        now, ended = self.clock(), {*about}
        for consent in customer.consents:
            if consent.withdrawn is None and consent.purpose in ended:
                consent.withdrawn = now
        if str(purposes.NEWSLETTER) in ended:
            for one in customer.subscriptions:
                one.unsubscribed = one.unsubscribed or now

    def _close_account(self, customer: Customer) -> None:
        """Whoever wants to be deleted wants no account."""
        if customer.account_opened is not None and customer.account_closed is None:
            customer.account_closed = self.clock()

    def _lock(self, session: Session, customer_id: int) -> None:
        if locked(session, customer_id) is None:
            raise LookupError(f"there is no customer {customer_id}")
        session.flush()

    def _whole(self, session: Session, customer_id: int) -> Customer:
        found = customers(session, [customer_id])
        if not found:
            raise LookupError(f"there is no customer {customer_id}")
        return found[0]


def address_hash(email: str) -> str:
    """What recognises an address in the block list without telling it."""
    return sha256(email.strip().lower().encode()).hexdigest()


def _granted(response: Response) -> list[tuple[str, str]]:
    """The pieces for which the request is granted: the key of the row, and the category."""
    return [
        (str(one.record), one.category) for one in response.answers if one.outcome is RequestOutcome.GRANTED
    ]


def _values(row: Base, granted: Iterable[tuple[str, str]]) -> dict[str, dict[str, Any]]:
    """What a row holds of the categories that are handed over."""
    key, model, fields = str(RowKey.of(row)), type(row).__name__, fields_by_category()
    return {
        category: {
            name: value for name in fields[model, category] if (value := getattr(row, name)) is not None
        }
        for granted_key, category in granted
        if granted_key == key
    }


def _decided(response: Response) -> bool | None:
    """Whether it was granted. For how long data must stay that cannot be erased yet, the policy knows."""
    if response.request.right == rights.ERASURE:
        return None
    return {RequestOutcome.GRANTED: True, RequestOutcome.REFUSED: False}.get(response.outcome)


def _purposes(task: Task) -> tuple[str, ...]:
    params: Mapping[str, Any] = task.params
    return tuple(str(one) for one in params.get("purposes", ()))


def _asked_about(response: Response) -> tuple[str, ...]:
    return tuple(str(one) for one in response.request.purposes or ())
