"""Every engine answers for every row as the library does for the record that the row is."""

# ruff: noqa: ANN401 - engines and plain data have no narrower type
from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, reject, settings

from privpolicy.errors import QuestionError
from privpolicy.evaluation.sweeps import RowAnswer
from privpolicy.extra.frames import sweep
from tests.evaluation.sweeps.tables import Table, expected, tables
from tests.extra.sweeps import engines
from tests.extra.sweeps.shops import NAMES, table

Engine = Callable[[Table], engines.Answers]

IN_PROCESS: list[Engine] = [
    engines.in_polars,
    engines.in_lazy_polars,
    engines.in_pandas,
    engines.in_a_duckdb_relation,
    engines.in_duckdb_sql,
    engines.in_sqlite,
]


@pytest.fixture(scope="module", params=NAMES)
def shop(request: pytest.FixtureRequest) -> tuple[Table, engines.Answers]:
    found = table(request.param)
    return found, expectations(found)


def expectations(swept: Table) -> engines.Answers:
    """The library's own answers, as far as the engines are asked to tell them."""
    return [RowAnswer(*expected(swept, row)[: len(engines.TOLD)]) for row in swept.rows]


def compare(engine: Engine, shop: tuple[Table, engines.Answers], told: int = len(engines.TOLD)) -> None:
    swept, library = shop
    found = engine(swept)
    assert len(found) == len(library)
    for row, own, other in zip(swept.rows, library, found, strict=True):
        assert other[:told] == own[:told], row


def test_the_tables_hold_what_is_kept_what_is_erased_and_what_is_for_review(
    shop: tuple[Table, engines.Answers],
) -> None:
    assert {"keep", "erase", "review"} <= {one.disposition for one in shop[1]}


@pytest.mark.parametrize("engine", IN_PROCESS, ids=lambda one: one.__name__)
def test_an_engine_in_this_process_answers_as_the_library(
    engine: Engine, shop: tuple[Table, engines.Answers]
) -> None:
    compare(engine, shop)


def test_postgresql_answers_as_the_library(postgres: Any, shop: tuple[Table, engines.Answers]) -> None:
    compare(engines.in_postgres(postgres), shop)


@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")
def test_spark_answers_as_the_library(spark: Any, shop: tuple[Table, engines.Answers]) -> None:
    compare(engines.in_spark(spark), shop)


@pytest.mark.parametrize("name", ["visits", "letters"])
def test_spark_sql_answers_as_the_library(spark: Any, name: str) -> None:
    swept = table(name)
    compare(engines.in_spark_sql(spark), (swept, expectations(swept)), len(engines.TOLD_IN_SPARK_SQL))


@settings(max_examples=12)
@given(swept=tables())
def test_every_engine_in_this_process_answers_for_random_policies_as_the_library(swept: Table) -> None:
    library = expectations(swept)
    for engine in IN_PROCESS[1:]:
        try:
            found = engine(swept)
        except QuestionError:  # too many columns matter together
            reject()
        assert found == library, engine.__name__


def test_rules_and_purposes_are_told_as_by_the_library(shop: tuple[Table, engines.Answers]) -> None:
    swept = shop[0]
    columns = sweep(
        swept.policy, engines.frame(swept), columns=swept.columns, on=swept.on, tell=("rules", "purposes")
    )
    told = columns.select("rules", "purposes").rows()
    assert told == [(one.rules, one.purposes) for one in (expected(swept, row) for row in swept.rows)]
