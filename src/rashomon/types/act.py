"""What a sentence tells of an act: by which means, who did it, to whom, and how far it went."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody or something that did an act or suffered it.

    `kind` is one of ACLED's eight kinds of actor; `name` is None for who has none ("gunmen").
    `is_suspected` says that the words only suspect them, `is_thing` that it is
    a place or a vehicle: whose, says the kind.
    """

    name: str | None
    kind: str
    start: int
    end: int
    text: str
    country: str | None = None
    is_suspected: bool = False
    is_thing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One word or phrase that tells an act, with its parts; `text` is what decided.

    `tactic` is one of `lexicon/en/acts.toml`; `form` is `noun`, `verb`, `means` (means that
    were used) or `mark` (only that there are such).
    `stage` is MUC-4's: `accomplished`, `attempted` or `threatened`. `is_denied`: it did not happen;
    `is_doubted`: the words only ask, doubt or deny that it did, or that these did it.
    """

    tactic: str
    form: str
    start: int
    end: int
    text: str
    stage: str = "accomplished"
    attacker: Party | None = None
    target: Party | None = None
    partner: Party | None = None
    is_denied: bool = False
    is_doubted: bool = False
