"""The page for experts names every slot and every condition that a rule of ours uses."""

from pathlib import Path

from rashomon.grammar.lexicon import load_lexicon

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
RULES = load_lexicon().rules


def test_every_slot_is_explained() -> None:
    used = {n for r in RULES for e in r.pattern.elements if e.kind == "slot" for n in e.names}
    assert used
    assert [slot for slot in sorted(used) if f"`{{{slot}}}`" not in PAGE] == []


def test_every_condition_is_explained() -> None:
    lists = set(load_lexicon().words)
    words = {w for r in RULES if r.counts for w in r.gives.split()[1:]}
    missing = [w for w in sorted(words - lists) if f"`{w}" not in PAGE and f" {w}`" not in PAGE]
    assert missing == []
