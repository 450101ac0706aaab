"""Moments to the minute."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.calendar.minutes import DAY, last_second, minutes_of, moment_text


def ago(text: str) -> tuple[int, int]:
    """Return a moment in minutes from the start of 2 May 2025."""
    zero, found = minutes_of("2025-05-02"), minutes_of(text)
    assert zero is not None
    assert found is not None
    return found[0] - zero[0], found[1] - zero[0]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2025-05-02", (0, DAY - 1)),
        ("2025-05-02T18:00", (1080, 1080)),
        ("2025-05-02 18:00:59", (1080, 1080)),
        ("2025-05-02T1800", (1080, 1080)),
        ("2025-05-02T18", (1080, 1139)),
        ("2025-05-02T18:00Z", (1080, 1080)),
        ("2025-05-02T18:00+03:00", (900, 900)),
        ("2025-05-02T18:00-0430", (1350, 1350)),
        ("2025-05-02T01:00+03:00", (-120, -120)),
        ("2025-05-02T24:00", (DAY, DAY)),
        ("2025-05-02~", (0, DAY - 1)),
        ("2025-05", (-DAY, 30 * DAY - 1)),
        ("2025-05-02/2025-05-03", (0, 2 * DAY - 1)),
        ("2025-05-02T18:00/2025-05-02T20:00", (1080, 1200)),
        ("../2025-05-02", (0, DAY - 1)),
    ],
)
def test_a_moment_is_a_span_of_minutes(text: str, span: tuple[int, int]) -> None:
    assert ago(text) == span


@pytest.mark.parametrize("text", ["", "soon", "2025-02-30", "2025-05-02T25:00", "/", "a/b"])
def test_what_is_no_moment_has_no_minutes(text: str) -> None:
    assert minutes_of(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025-05-02", "2025-05-02"),
        ("2025-05-02 18:00:33", "2025-05-02T18:00"),
        ("2025-05-02T01:00+03:00", "2025-05-01T22:00Z"),
        ("2025-05", "2025-05"),
    ],
)
def test_a_moment_is_written_as_edtf(text: str, said: str) -> None:
    assert moment_text(text) == said


@given(
    st.datetimes(min_value=datetime(2, 1, 2), max_value=datetime(9998, 12, 30)),
    st.sampled_from(("", "Z", "+05:30", "-11:00")),
)
def test_what_is_written_is_the_same_moment(when: datetime, zone: str) -> None:
    text = when.isoformat(timespec="minutes") + zone
    assert minutes_of(moment_text(text)) == minutes_of(text) is not None


def test_a_moment_before_all_days_does_no_harm() -> None:
    assert moment_text("0001-01-01T00:00+05:00").startswith("0001-01-01")


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("2025-05-02", DAY * 60 - 1),
        ("2025-05-02T18:00", 18 * 3600 + 59),
        ("2025-05-02T18:00Z", 18 * 3600 + 59),
        ("2025-05-02T18", 18 * 3600 + 3599),
        ("2025-05-02T18:00:30", 18 * 3600 + 30),
        ("2025-05-02T180030Z", 18 * 3600 + 30),
        ("2025-05-02T18:00:30.75Z", 18 * 3600 + 30),
        ("2025-05-02T20:00:30+02:00", 18 * 3600 + 30),
        ("2025-05-02T18:00:60Z", 18 * 3600 + 59),
        ("2025-05-01/2025-05-02", DAY * 60 - 1),
    ],
)
def test_the_last_second_is_the_one_that_is_written(text: str, second: int) -> None:
    zero, found = minutes_of("2025-05-02"), last_second(text)
    assert zero is not None
    assert found == zero[0] * 60 + second


def test_what_is_no_moment_has_no_last_second() -> None:
    assert last_second("soon") is None
