"""Mistakes in a lexicon are reported all at once, each with file and line."""

import re
from pathlib import Path

import pytest

import rashomon
from rashomon.errors import BadLexicon
from rashomon.grammar import build_lexicon, load_lexicon

GOOD = """
[words]
killed = ["killed"]
be = ["was", "were"]

[[rule]]
id = "killed-passive"
pattern = "{PEOPLE} {be} {killed}"
gives = "killed"
matches = ["Two were killed. => killed 2"]
rejects = ["Nobody came."]
"""


def test_a_good_lexicon_is_read() -> None:
    lexicon = build_lexicon([("a.toml", GOOD)])
    assert [r.id for r in lexicon.rules] == ["killed-passive"]
    assert lexicon.words["be"] == ("was", "were")
    assert lexicon.rules[0].where == "a.toml:7"


def test_all_mistakes_come_at_once_with_file_and_line() -> None:
    bad = GOOD.replace('["killed"]', '["killed", "Killed"]').replace("{be}", "{bee}")
    more = '[[rule]]\nid = "no words"\npattern = "{NUMBER}"\ngives = "killed"\ncolour = "red"\n'
    with pytest.raises(BadLexicon) as caught:
        build_lexicon([("a.toml", bad), ("b.toml", more), ("c.toml", "words = [")])
    said = "\n".join(caught.value.mistakes)
    assert "a.toml:3: 'Killed' stands twice in list 'killed'" in said
    assert "a.toml:7: rule 'killed-passive': no list 'bee'" in said
    assert "b.toml:2: rule 'no words': unknown key 'colour'" in said
    assert "needs at least one 'matches'" in said
    assert "needs at least one 'rejects'" in said
    assert "the id must be kebab-case" in said
    assert "c.toml: not TOML" in said


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("{NUMBER}", "no word that must stand"),
        ("{NUMBER killed}", "cannot read"),
        ("[ {killed}", "brackets do not pair"),
        ("{NUMBER|killed} {killed}", "mixes slots and lists"),
    ],
)
def test_a_broken_pattern_says_what_is_wrong(pattern: str, why: str) -> None:
    with pytest.raises(BadLexicon, match=why):
        build_lexicon([("a.toml", GOOD.replace("{PEOPLE} {be} {killed}", pattern))])


def test_a_rule_id_is_taken_once() -> None:
    twice = GOOD + GOOD[GOOD.index("[[rule]]") :]
    with pytest.raises(BadLexicon, match=r"the id is taken by a\.toml:7"):
        build_lexicon([("a.toml", twice)])


def test_every_list_is_read_by_a_rule_or_by_code() -> None:
    lexicon = load_lexicon()
    named: set[str] = set()
    for rule in lexicon.rules:
        named.update(rule.pattern.lists, rule.not_before, rule.not_after, rule.gives.split())
    for path in Path(rashomon.__file__).parent.rglob("*.py"):
        named.update(re.findall(r"""(?<=["'])[a-z_]+(?=["'])""", path.read_text(encoding="utf-8")))
    by_prefix = ("act_", "target_")  # scene_words
    assert [n for n in lexicon.words if n not in named and not n.startswith(by_prefix)] == []
