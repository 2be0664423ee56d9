"""The decision log: what an event tells and what it does not, and that its question can be asked again."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
import structlog
from hypothesis import given, strategies as st
from opentelemetry._logs import LogRecord
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import InMemoryLogRecordExporter, SimpleLogRecordProcessor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from privpolicy import Policy, PolicyHistory, Record, Verdict, decide, may_keep, may_share
from privpolicy.errors import LogError, ReplayError
from privpolicy.extra.decision_log import EVENT, JsonLines, decision_event, log_verdict, replay
from privpolicy.model import Question
from privpolicy.policies import M_NU
from privpolicy.vocabulary import Action, Purpose, data, events, facts, purposes, recipients, subjects

RECORD = Record(
    data={data.IP_ADDRESS},
    subjects={subjects.VISITOR},
    events={events.LAST_ACTIVITY: date(2021, 3, 15)},
    complete=True,
)
ON = date(2024, 3, 16)
Line = Mapping[str, Any]


def verdict() -> Verdict:
    return may_keep(M_NU, RECORD, on=ON)


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def logger(out: io.StringIO) -> Iterator[logging.Logger]:
    """A shop's own logger, which writes lines of JSON."""
    handler = logging.StreamHandler(out)
    handler.setFormatter(JsonLines())
    found = logging.getLogger("shop.decisions")
    found.addHandler(handler)
    found.setLevel(logging.INFO)
    yield found
    found.removeHandler(handler)


def test_an_event_tells_the_policy_the_question_the_answer_and_its_reasons() -> None:
    told = decision_event(verdict(), reference="case-17")
    assert told.pop("privpolicy.library.version")
    assert told.pop("privpolicy.rules") == [*verdict().rules]
    assert told.pop("privpolicy.clauses") == [*verdict().clauses]
    assert told == {
        "privpolicy.policy.id": "m.nu",
        "privpolicy.policy.version": "undated",
        "privpolicy.policy.digest": M_NU.digest,
        "privpolicy.question.may": "keep",
        "privpolicy.question.on": "2024-03-16",
        "privpolicy.outcome": "denied",
        "privpolicy.categories.denied": ["ip_address"],
        "privpolicy.codes": ["storage_ended"],
        "privpolicy.reference": "case-17",
    }


def test_without_the_record_no_day_and_no_value_of_it_is_told() -> None:
    record = RECORD.model_copy(update={"facts": {facts.AGE: 4711}})
    told = str(decision_event(may_keep(M_NU, record, on=ON)))
    assert "2021" not in told
    assert "2024-03-15" not in told  # the last day, from which the day of the event can be counted
    assert "4711" not in told


def test_names_are_those_of_open_telemetry_lower_case_with_dots_and_values_are_texts_or_lists() -> None:
    for name, value in decision_event(verdict(), record=RECORD, reference="x").items():
        assert name.startswith("privpolicy.")
        assert name == name.lower()
        assert isinstance(value, str) or all(isinstance(one, str) for one in value)


def test_a_line_of_the_standard_librarys_logging_is_decided_again(
    logger: logging.Logger, out: io.StringIO
) -> None:
    log_verdict(verdict(), logger=logger, record=RECORD, reference="case-17")
    line = json.loads(out.getvalue())
    assert (line["event"], line["level"], line["logger"]) == (EVENT, "info", "shop.decisions")
    assert replay(out.getvalue(), M_NU) == verdict()


def test_the_caller_is_the_one_who_decided(logger: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    log_verdict(verdict(), logger=logger)
    log_verdict(verdict(), logger=logging.LoggerAdapter(logger, {}))
    assert {one.funcName for one in caplog.records} == {
        "test_the_caller_is_the_one_who_decided",
    }


def test_an_adapters_own_values_stand_beside_those_of_the_decision(
    logger: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    log_verdict(verdict(), logger=logging.LoggerAdapter(logger, {"tenant": "se"}))
    (told,) = (vars(one) for one in caplog.records)
    assert (told["tenant"], told["privpolicy.outcome"]) == ("se", "denied")


def test_nothing_is_written_and_nothing_complains_where_no_logging_is_configured(
    capsys: pytest.CaptureFixture[str],
) -> None:
    log_verdict(verdict(), level=logging.WARNING)
    assert capsys.readouterr().err == ""


# structlog


def test_structlog_gets_the_values_by_name_and_keeps_what_is_bound() -> None:
    with structlog.testing.capture_logs() as lines:
        log_verdict(verdict(), logger=structlog.get_logger().bind(tenant="se"), record=RECORD)
    (line,) = lines
    assert (line["event"], line["log_level"], line["tenant"]) == (EVENT, "info", "se")
    assert replay(line, M_NU) == verdict()


def test_a_line_that_structlog_writes_as_json_is_decided_again(out: io.StringIO) -> None:
    logger = structlog.wrap_logger(
        structlog.PrintLogger(out),
        processors=[structlog.processors.add_log_level, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    log_verdict(verdict(), logger=logger, record=RECORD)
    assert replay(out.getvalue(), M_NU) == verdict()


def test_structlogs_formatter_for_the_standard_library_keeps_the_values(out: io.StringIO) -> None:
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder()],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logger = logging.Logger("shop", logging.INFO)  # noqa: LOG001 (no logger of the process)
    logger.addHandler(handler)
    log_verdict(verdict(), logger=logger, record=RECORD)
    assert replay(out.getvalue(), M_NU) == verdict()


# OpenTelemetry


def test_open_telemetrys_handler_makes_attributes_of_the_values() -> None:
    exporter = InMemoryLogRecordExporter()  # type: ignore[no-untyped-call]
    provider = LoggerProvider()
    provider.add_log_record_processor(SimpleLogRecordProcessor(exporter))
    handling = pytest.importorskip("opentelemetry.instrumentation.logging.handler")
    logger = logging.Logger("shop", logging.INFO)  # noqa: LOG001 (as above)
    logger.addHandler(handling.LoggingHandler(logger_provider=provider))
    log_verdict(verdict(), logger=logger, record=RECORD)
    (told,) = exporter.get_finished_logs()
    found: LogRecord = told.log_record
    assert found.body == EVENT
    assert found.attributes is not None
    assert found.attributes["privpolicy.codes"] == ("storage_ended",)
    assert replay(found.attributes, M_NU) == verdict()
    assert replay(told.to_json(), M_NU) == verdict()


def test_a_decision_can_be_an_event_of_a_span() -> None:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    with provider.get_tracer("shop").start_as_current_span("newsletter") as span:
        span.add_event(EVENT, decision_event(verdict(), record=RECORD))
    (event,) = exporter.get_finished_spans()[0].events
    assert event.attributes is not None
    assert replay(event.attributes, M_NU) == verdict()
    provider.shutdown()


# What is decided again.


def test_a_line_without_the_record_is_decided_again_with_it() -> None:
    line = decision_event(verdict())
    with pytest.raises(LogError, match="the line holds no record"):
        replay(line, M_NU)
    assert replay(line, M_NU, record=RECORD) == verdict()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("privpolicy.outcome", "permitted"),
        ("privpolicy.codes", ["hold"]),
        ("privpolicy.rules", []),
        ("privpolicy.last_day", "2024-03-14"),
        ("privpolicy.question.on", "2024-03-15"),
        ("privpolicy.missing", ["event:purchased"]),
    ],
)
def test_an_answer_that_comes_out_otherwise_is_told_value_by_value(name: str, value: object) -> None:
    line = {**decision_event(verdict(), record=RECORD), name: value}
    with pytest.raises(ReplayError) as caught:
        replay(line, M_NU)
    changed = [one.where for one in caught.value.faults]
    assert (name in changed) is not name.startswith("privpolicy.question")
    assert changed


def test_another_policy_than_the_one_that_answered_is_refused() -> None:
    changed = M_NU.model_copy(update={"note": "x"})
    with pytest.raises(LogError, match=r"'m\.nu', version 'undated' .* answered then; given is"):
        replay(decision_event(verdict(), record=RECORD), changed)


def test_a_history_gives_the_version_that_answered() -> None:
    old = Policy.model_validate({**M_NU.model_dump(), "effective_until": date(2024, 12, 31)})
    new = M_NU.model_copy(update={"version": "2", "effective_from": date(2025, 1, 1)})
    history = PolicyHistory(versions=[new, old])
    found = may_keep(history, RECORD, on=ON)
    assert replay(decision_event(found, record=RECORD), history) == found


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("not json", "this is not JSON"),
        ("[1, 2]", "the line holds no decision"),
        ('{"event": "other"}', "the line holds no decision"),
        ({"privpolicy.outcome": "denied", "privpolicy.record": "{"}, "privpolicy.record"),
    ],
)
def test_a_line_that_holds_no_decision_is_refused(line: str | Line, problem: str) -> None:
    with pytest.raises(LogError, match=problem):
        replay(line, M_NU)


def test_a_damaged_question_is_told_of_its_attribute() -> None:
    line = {**decision_event(verdict(), record=RECORD), "privpolicy.question.may": "sell"}
    with pytest.raises(LogError, match=r"^privpolicy\.question\.may: "):
        replay(line, M_NU)


def test_a_reference_must_be_opaque() -> None:
    for reference in ("anna@example.com", "Anna Andersson"):
        with pytest.raises(LogError, match="a reference is an opaque key"):
            decision_event(verdict(), reference=reference)


def test_the_record_of_other_data_is_refused() -> None:
    other = RECORD.model_copy(update={"data": {data.NAME}})
    with pytest.raises(LogError, match="not the one that the verdict is about"):
        decision_event(verdict(), record=other)


def test_every_part_of_a_question_survives() -> None:
    asked = {
        "purpose": purposes.DELIVERY,
        "to": recipients.CARRIER,
        "country": "US",
        "transfer": None,
        "law": None,
        "on": ON,
    }
    found = may_share(M_NU, RECORD, **asked)  # type: ignore[arg-type]
    assert replay(decision_event(found, record=RECORD), M_NU).question == found.question
    assert found.question.transfer is None


@given(
    held=st.sets(st.sampled_from([data.IP_ADDRESS, data.NAME, data.EMAIL_ADDRESS, data.GENDER]), max_size=3),
    seen=st.none() | st.dates(date(2020, 1, 1), date(2024, 12, 31)),
    complete=st.booleans(),
    purpose=st.sampled_from([purposes.NEWSLETTER, purposes.ORDER_FULFILMENT, purposes.BOOKKEEPING]),
    lawful=st.booleans(),
)
def test_every_decision_that_is_logged_with_its_record_comes_out_the_same(
    held: set[Any], seen: date | None, purpose: Purpose, *, complete: bool, lawful: bool
) -> None:
    record = Record(data=held, events={events.LAST_ACTIVITY: seen}, complete=complete)
    question = Question(may=Action.USE, purpose=purpose, on=ON)
    if not lawful:
        question = question.model_copy(update={"law": None})
    found = decide(M_NU, record, question)
    line = json.dumps(decision_event(found, record=record))
    assert replay(line, M_NU) == found
