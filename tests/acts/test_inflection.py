"""The forms of the verbs that experts list in the infinitive."""

import tomllib

import pytest

from rashomon.acts.inflection import present_forms, told_forms
from rashomon.lexicon import lexicon_text


@pytest.mark.parametrize(
    ("verb", "present", "told"),
    [
        ("attack", ("attack", "attacks"), ("attacked", "attacking")),
        ("ambush", ("ambush", "ambushes"), ("ambushed", "ambushing")),
        ("stab", ("stab", "stabs"), ("stabbed", "stabbing")),
        ("kidnap", ("kidnap", "kidnaps"), ("kidnapped", "kidnapping")),
        ("torch", ("torch", "torches"), ("torched", "torching")),
        ("occupy", ("occupy", "occupies"), ("occupied", "occupying")),
        ("destroy", ("destroy", "destroys"), ("destroyed", "destroying")),
        ("execute", ("execute", "executes"), ("executed", "executing")),
        ("flee", ("flee", "flees"), ("fled", "fleeing")),
        ("die", ("die", "dies"), ("died", "dying")),
        ("steal", ("steal", "steals"), ("stole", "stolen", "stealing")),
        ("hit", ("hits",), ("hit", "hitting")),
        ("overrun", ("overruns",), ("overran", "overrun", "overrunning")),
        ("set fire to", ("sets fire to",), ("set fire to", "setting fire to")),
        ("blow up", ("blow up", "blows up"), ("blew up", "blown up", "blowing up")),
    ],
)
def test_the_forms_of_a_verb(verb, present, told):
    assert present_forms(verb) == present
    assert told_forms(verb) == told


def test_every_listed_verb_is_an_infinitive():
    """A verb that is listed as "attacked" would give "attackeded"; "be" has forms of its own."""
    table = tomllib.loads(lexicon_text("acts.toml"))
    heads = {v.split()[0] for e in (*table["tactic"], *table["frame"]) for v in e["verbs"]}
    past = {form for head in heads for form in told_forms(head)}
    assert sorted((heads & past) - {"fell", "found", "set", "hit", "cut", "put", "split"}) == [
        head for head in sorted(heads & past) if head in _BOTH
    ]


_BOTH = {"overrun", "quit", "slit", "beat", "become", "come", "run", "spread", "burst", "shut"}
