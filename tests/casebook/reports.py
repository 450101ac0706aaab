"""Invented reports of two invented attacks, and a short way to a casebook of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rashomon.casebook import Casebook
from rashomon.casebook.events.changes import Change

FIRST = {
    "outlet": "Harrow Wire",
    "published": "2021-05-04",
    "text": "KORREMATH, May 4 - Twelve people were killed when gunmen attacked the grain market of "
    "Korremath on Monday evening, the governor of Hask province said. Thirty others were wounded.",
}
SECOND = {
    "outlet": "Osmere Post",
    "published": "2021-05-05",
    "text": "KORREMATH, May 5 - At least 17 people died in Monday's attack on the grain market of "
    "Korremath, Doctor Irma Callow of Korremath hospital told the Osmere Post. "
    "The market had been full before the feast.",
}
THIRD = {
    "outlet": "Harrow Wire",
    "published": "2021-05-09",
    "text": "KORREMATH, May 9 - The number of people killed in the attack on the grain market of "
    "Korremath on Monday, May 3 has risen to 19, the governor of Hask province said on Sunday.",
}
OTHER = {
    "outlet": "Osmere Post",
    "published": "2021-08-20",
    "text": "TOLVASKAR, August 20 - Four soldiers were killed on Thursday when a bomb struck their "
    "lorry on the coast road near Tolvaskar, the army said. No group claimed the attack.",
}
RIVAL = {
    "outlet": "Harrow Wire",
    "published": "2021-08-20",
    "text": "TOLVASKAR, August 20 - A bomb killed nine soldiers in a lorry on the coast road near "
    "Tolvaskar on Thursday, Doctor Enno Varga of the garrison hospital said.",
}
ALL = (FIRST, SECOND, THIRD, OTHER)


def casebook(folder: Path, *reports: dict[str, str], who: str = "Ada Recorder") -> Casebook:
    """Return a casebook with these reports, added one after the other."""
    made = Casebook(folder / "case.casebook", create=True, who=who)
    for one in reports:
        added(made, one)
    return made


def added(casebook: Casebook, *reports: dict[str, str], **how: Any) -> list[Change]:
    """Add reports at once; return what that changed."""
    return list(casebook.add(list(reports), **how))


def lines(changes: Iterable[Change]) -> list[str]:
    """Return what changes say, line by line."""
    return [line for change in changes for line in change.lines]


def figures(casebook: Casebook, outcome: str = "killed") -> dict[str, tuple[Any, ...] | None]:
    """Return low, best and high of an outcome by the place of each event."""
    listed, _ = casebook.events()
    return {str(one.place): one.figures.get(outcome) for one in listed}
