"""Every rule of the lexicon reads its `matches` and leaves its `rejects` alone."""

import pytest

from rashomon import read
from rashomon.grammar import Rule, load_lexicon
from rashomon.types import Claim
from tests.golden import parse_count

RULES = load_lexicon().rules
MATCHES = [(rule, text) for rule in RULES for text in rule.matches]
REJECTS = [(rule, text) for rule in RULES for text in rule.rejects]


def claims_by(rule: Rule, text: str) -> list[Claim]:
    return [c for r in read([{"text": text}]) for c in r.claims if c.rule == rule.id]


def name_of(claim: Claim) -> str:
    if claim.kind == "confirmation":
        return "cannot_confirm"
    return claim.outcome or ("status" if claim.kind == "status" else claim.stance)


@pytest.mark.parametrize(("rule", "example"), MATCHES, ids=[f"{r.id}: {t}" for r, t in MATCHES])
def test_a_rule_reads_its_example(rule: Rule, example: str) -> None:
    text, arrow, listed = example.partition(" => ")
    assert arrow, f"{rule.where}: write the example as 'sentence => outcome count'"
    expected = sorted(
        (name, *parse_count(count)) for name, count in (x.split() for x in listed.split(";"))
    )
    got = sorted(
        (name_of(c), c.count.low if c.count else None, c.count.high if c.count else None)
        for c in claims_by(rule, text)
    )
    assert got == expected, rule.where


@pytest.mark.parametrize(("rule", "text"), REJECTS, ids=[f"{r.id}: {t}" for r, t in REJECTS])
def test_a_rule_leaves_its_rejects_alone(rule: Rule, text: str) -> None:
    assert claims_by(rule, text) == [], rule.where
