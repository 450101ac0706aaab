"""Who said what: each claim is a figure, people, a speaker, a report, and its quote."""

import dataclasses
import re

import pytest

from rashomon.terminal import render
from rashomon.terminal.claims import MAX_CLAIMS
from rashomon.types import Claim, Quantity, Record
from tests.faces.changed import flat, impossible, part, with_raid
from tests.faces.sample import CLAIMS, RECORD

PAGE = render(RECORD)
TABLE = PAGE[PAGE.index("Who said what") : PAGE.index("Cannot all be true")]


def with_claims(*claims: Claim) -> Record:
    record = with_raid(claims=tuple(claim.id for claim in claims), contradictions=(), updates=())
    return dataclasses.replace(record, claims=claims)


def table_of(*claims: Claim) -> str:
    page = render(with_claims(*claims))
    return page[page.index("Who said what") : page.index("Set aside")]


def test_a_claim_takes_two_lines_where_it_fits() -> None:
    assert (
        "      31  everyone                 Daram Express <- QNA <- Daram Monitor [1]\n"
        '          "put the dead at 31 in all"                             c-aaaa00000002\n'
    ) in TABLE


def test_every_claim_shows_quote_and_id_at_the_end_of_a_line() -> None:
    for claim in CLAIMS:
        assert re.search(rf"^.{{66}}{claim.id}$", PAGE, re.MULTILINE)
        assert f'"{claim.quote}" {claim.id}' in flat(PAGE)


def test_figures_stand_under_one_another() -> None:
    figures = re.findall(r"^  +(\d[\d,+-]*|-)  \w", TABLE, re.MULTILINE)
    assert figures == ["14+", "31", "6", "14+", "2", "12-99", "-", "-", "-"]
    ends = {line.index("  ", 8) for line in TABLE.splitlines() if re.match(r" +\d+\+?  ", line)}
    assert ends == {8}


def test_nobody_quoted_is_said_plainly() -> None:
    assert "12-99  people                   Daram Express, nobody quoted [1]" in TABLE


def test_what_limits_a_claim_stands_before_its_quote() -> None:
    running = dataclasses.replace(CLAIMS[1], scope="cumulative")
    assert 'running toll: "put the dead at 31 in all"' in table_of(running)
    denied = dataclasses.replace(CLAIMS[2], stance="denies")
    assert 'denied by the source: "six guards had died"' in table_of(denied)


def test_words_of_a_figure_that_the_quote_lacks_are_kept() -> None:
    nearly = Quantity(low=35, high=39, verbatim="nearly 40", hedge="nearly")
    assert 'nearly 40: "six guards had died"' in table_of(
        dataclasses.replace(CLAIMS[2], count=nearly)
    )
    parts = Quantity(low=7, high=7, verbatim="six … guards")
    assert '  "six guards had died"' in table_of(dataclasses.replace(CLAIMS[2], count=parts))


def test_people_who_are_not_named_are_a_question_mark() -> None:
    assert "31  ?         Daram Express" in table_of(dataclasses.replace(CLAIMS[1], group=None))


def test_a_speaker_is_described_once_a_table() -> None:
    table = flat(TABLE)
    assert table.count("Idris Malo") == 3
    assert table.count("General;") == 1


def test_five_hundred_claims_are_cut_and_say_how_many_of_what_are_left() -> None:
    claims = tuple(
        dataclasses.replace(CLAIMS[0], id=f"c-{n:012}", outcome="killed" if n % 5 else "missing")
        for n in range(500)
    )
    table = table_of(*claims)
    assert "460 more claims (killed 360; missing 100): see --json FILE" in table
    assert table.count('"At least 14 border guards were killed"') == MAX_CLAIMS
    assert len(table.splitlines()) < 4 * MAX_CLAIMS


@pytest.mark.parametrize("high", [None, 987_654_321_000])
def test_a_figure_wider_than_its_column_stands_above(high: int | None) -> None:
    count = Quantity(low=123_456_789_000, high=high, verbatim="six")
    table = table_of(dataclasses.replace(CLAIMS[2], count=count))
    figure = "123,456,789,000" + ("+" if high is None else f"-{high:,}")
    assert re.search(rf"^  {re.escape(figure)}\n +border guards ", table, re.MULTILINE)


def test_a_contradiction_shows_both_sentences_with_speaker_and_report() -> None:
    said = part(PAGE, "Cannot all be true (1)", "In tension: all could")
    assert "Six is fewer than at least 14." in said
    six = '6 border guards Daram Express <- QNA <- Idris Malo [1] "General Idris Malo said six'
    assert f'{six} guards had died." c-aaaa00000003' in said
    many = '14+ border guards Daram Express <- QNA <- Daram Monitor [1] "At least 14 border guards'
    assert f'{many} were killed, the Daram Monitor said." c-aaaa00000001' in said


def test_a_sentence_is_shown_once_and_then_only_its_quote() -> None:
    twice = (impossible("c-aaaa00000001", "c-aaaa00000003"), impossible("c-aaaa00000003"))
    page = render(with_raid(contradictions=twice, updates=()))
    said = part(page, "Cannot all be true (2)", "Set aside")
    assert said.count('"General Idris Malo said six guards had died." c-aaaa00000003') == 1
    assert said.count('"six guards had died" c-aaaa00000003') == 1


def test_what_is_in_tension_stands_apart_from_what_is_impossible() -> None:
    said = part(PAGE, "In tension: all could", "Updates")
    assert "escaped raiders" in said
    assert "- escaped: unknown QNA <- Idris Malo [2]" in said
    assert "Six is fewer" not in said


def test_an_update_shows_the_earlier_figure_and_then_the_later() -> None:
    said = part(PAGE, "Updates: later figures in place of earlier ones (1)", "Set aside")
    assert said.index("rose: The figure") < said.index("6 border guards") < said.index("14+ border")
