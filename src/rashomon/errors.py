"""Every error that Rashomon raises on purpose, as one tree.

RashomonError
├── BadInput        an input, a call or an option that cannot be used
│   ├── Unreadable  one input of a batch that cannot be read; the others go on
│   └── Damaged     a casebook whose file is no longer what was written
├── BadLexicon      mistakes in lexicon/*.toml, an own list or settings, all of them at once
└── NotFound        an id that the record does not hold

A message says what is wrong, where, and what to do.
"""


class RashomonError(Exception):
    """Base of the tree: catching it catches whatever Rashomon raises on purpose."""


class BadInput(RashomonError):
    """An input, a call or an option that cannot be used."""


class Unreadable(BadInput):
    """One input that cannot be read; carries the input's name and the reason apart."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class Damaged(BadInput):
    """A casebook's file that is damaged so that it cannot be opened."""


class BadLexicon(RashomonError):
    """Every mistake found in the lexicon or the user's own, one a line, each with its place."""

    def __init__(self, mistakes: list[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = tuple(mistakes)


class NotFound(RashomonError):
    """An id that the record does not hold."""
