"""Damaged inputs of every kind: read as far as possible and named in a line, the rest goes on."""

import re

import pytest
from scripts.fuzz import SAMPLES

from tests.sources.readers import samples as s

GOOD = "Raiders burnt a depot near Sarrat on Monday, killing three people, police said.\n"
INPUTS = {**SAMPLES, "crawl.wacz": s.wacz(), "page.xhtml": s.PAGE.encode()}
# What has no end of its own: where a text or a page was cut, nobody can tell from what is left.
ENDLESS = ("page.html", "page.xhtml", "text.txt")
# Words of the program and its libraries, which say nothing to the reader of a line.
INTERNAL = re.compile(
    r"NoneType|\w+Error\b|\w+Exception\b|Traceback|<string>|object has no|not subscriptable"
    r"|argument|\bb'|\bb\"|0x[0-9a-f]|\(-?\d+, |errno|unexpected|did not foresee|invalid literal"
    r"|\bint\(\)"
)
CUTS = (0.03, 0.2, 0.4, 0.5, 0.6, 0.8, 0.95)


def flipped(content, step):
    changed = bytearray(content)
    for at in range(step, len(changed), step):
        changed[at] ^= 0x55
    return bytes(changed)


def cut(part):
    return lambda content: content[: int(len(content) * part)]


def turned(step):
    return lambda content: flipped(content, step)


def blanked(content):
    half = len(content) // 2
    return content[:90] + bytes(half) + content[90 + half :]


DAMAGES = {
    "emptied": lambda content: b"",
    **{f"cut at {part}": cut(part) for part in CUTS},
    "without its last bytes": lambda content: content[:-9],
    "without its first bytes": lambda content: content[9:],
    **{f"every {step}th byte turned": turned(step) for step in (7, 97, 331)},
    "blanked in the middle": blanked,
    "of spaces": lambda content: b" \n" * 50,
}


@pytest.mark.parametrize("name", INPUTS)
def test_a_damaged_input_is_never_silent_and_holds_up_nothing(reading, written, name):
    content = INPUTS[name]
    for damage, made in DAMAGES.items():
        found = reading([written(name, made(content)), written("good.txt", GOOD)])
        assert [one.text for one in found.documents[-1:]] == [GOOD], damage
        own = [one for one in found.documents if one.text != GOOD]
        assert own or found.problems, f"{damage}: nothing is said"
        for problem in found.problems:
            assert INTERNAL.search(problem.error) is None, f"{damage}: {problem.error}"
            assert "\n" not in problem.error
            assert len(problem.error) < 500
            assert name in problem.input


@pytest.mark.parametrize("name", [name for name in INPUTS if name not in ENDLESS])
@pytest.mark.parametrize("part", [0.45, 0.7, 0.9])
def test_what_is_cut_is_named_as_such(reading, written, name, part):
    content = INPUTS[name].rstrip(b"\0")  # what fills the last block of a tar is nobody's loss
    found = reading(written(name, content[: int(len(content) * part)]))
    assert found.problems, [one.text for one in found.documents]


@pytest.mark.parametrize("name", INPUTS)
@pytest.mark.parametrize("ending", sorted({name[name.index(".") :] for name in INPUTS}))
def test_a_wrong_ending_is_read_or_named(reading, written, name, ending):
    found = reading(written(f"wrong{ending}", INPUTS[name]))
    assert found.documents or found.problems
    for problem in found.problems:
        assert INTERNAL.search(problem.error) is None, problem.error
