"""A job that is really killed, and started again, ends in the same state as one that was left alone."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shop.database import Database
from tests.conftest import NIGHT, State, fill, state_of

SHOP = Path(__file__).parents[1]

# The job as a process of its own. It says where it is, and stops at the place that it is told.
JOB = """
import sys
from datetime import datetime
from shop.database import Database
from shop.night.job import NightlyJob
from shop.policy import shop_policy

url, batch, stop_at, night = sys.argv[1], int(sys.argv[2]), sys.argv[3], datetime.fromisoformat(sys.argv[4])

def tell(step):
    place = f"{'between' if step.committed else 'inside'}:{step.customers}"
    print(place, flush=True)
    if place == stop_at:
        sys.stdin.readline()

job = NightlyJob(database=Database(url), policy=shop_policy(), clock=lambda: night, batch=batch, tell=tell)
print("started", flush=True)
job.run()
print("finished", flush=True)
"""

Job = subprocess.Popen[str]


def started(url: str, *, batch: int = 7, stop_at: str = "nowhere") -> Job:
    command = [sys.executable, "-c", JOB, url, str(batch), stop_at, NIGHT.isoformat()]
    return subprocess.Popen(command, cwd=SHOP, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(job: Job, until: str) -> list[str]:
    """What the job says, up to the place."""
    assert job.stdout is not None
    told: list[str] = []
    while until not in told:
        line = job.stdout.readline()
        assert line, f"the job ended before {until}: {told}"
        told.append(line.strip())
    return told


def killed_at(url: str, place: str) -> None:
    with started(url, stop_at=place) as job:
        said(job, place)
        job.kill()
    assert job.returncode == -signal.SIGKILL


def finished(url: str) -> None:
    with started(url) as job:
        said(job, "finished")
    assert job.returncode == 0


@pytest.fixture(scope="module")
def left_alone(tmp_path_factory: pytest.TempPathFactory) -> State:
    """What a night leaves that nobody disturbs."""
    url = f"sqlite:///{tmp_path_factory.mktemp('alone') / 'shop.db'}"
    database = Database(url)
    database.create()
    fill(database)
    finished(url)
    found = state_of(database)
    database.engine.dispose()
    return found


def test_killed_between_batches_and_inside_them(filled: Database, url: str, left_alone: State) -> None:
    untouched = state_of(filled)
    killed_at(url, "inside:7")
    begun = {**state_of(filled), "night_runs": untouched["night_runs"]}
    assert begun == untouched, "something of the first batch has happened"
    killed_at(url, "between:21")
    before = state_of(filled)
    killed_at(url, "inside:28")
    assert state_of(filled) == before, "something of the batch has happened"
    killed_at(url, "between:60")
    finished(url)
    assert state_of(filled) == left_alone


def test_killed_at_any_time(filled: Database, url: str, left_alone: State) -> None:
    chance = random.Random(7)
    for _ in range(3):
        with started(url, batch=3) as job:
            said(job, "started")
            time.sleep(chance.uniform(0.0, 0.4))
            job.kill()
    finished(url)
    assert state_of(filled) == left_alone


def test_two_jobs_at_once_share_the_work(filled: Database, url: str, left_alone: State) -> None:
    with started(url, stop_at="between:14") as one:
        first = said(one, "between:14")
        with started(url) as other:
            second = said(other, "inside:21")  # it has found the run of the first, and holds the lock
            assert one.stdin is not None
            one.stdin.write("go on\n")
            one.stdin.flush()
            first += said(one, "finished")
            second += said(other, "finished")
    done = [told for told in (*first, *second) if told.startswith("between:")]
    assert sorted(done) == sorted(f"between:{min(number, 60)}" for number in range(7, 67, 7))
    assert state_of(filled) == left_alone


def test_two_jobs_that_begin_at_the_same_moment(filled: Database, url: str, left_alone: State) -> None:
    with started(url) as one, started(url) as other:
        for job in (one, other):
            said(job, "finished")

    # The later one may have come when all was done, and looked once more at what is for review.
    def data(state: State) -> State:
        return {name: rows for name, rows in state.items() if not name.startswith("night_")}

    assert data(state_of(filled)) == data(left_alone)
