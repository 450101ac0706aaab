"""A casebook to which people do all that can be done, in an order that chance gives."""

from dataclasses import replace
from pathlib import Path
from random import Random

from sqlalchemy import Column, select

from rashomon.casebook import Casebook
from rashomon.casebook.judging.rereading import read_again
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working
from rashomon.errors import BadInput, NotFound
from rashomon.events import Report
from rashomon.types import Document
from tests.casebook.happenings import store, told

GIVEN = {
    "well-1": "A bomb killed nine people at the well of Orlen Velt, Syria, on Thursday, the "
    "hospital said. Thirty others were wounded.",
    "well-2": "Ten people were killed in Thursday's bombing of the well in Orlen Velt, Syria, the "
    "governor said.",
    "well-3": "The death toll of Thursday's bombing at the well of Orlen Velt, Syria, rose to 12, "
    "a rescuer said.",
    "bank": "Gunmen killed three guards at a bank in Telmar, Iraq, on Thursday, police said.",
    "both": "Gunmen who attacked a bank in Telmar, Iraq, on Thursday killed four guards, a clerk "
    "said.\n\nIn Zamorka, Syria, shelling killed 15 villagers on Wednesday, a teacher said.",
    "council": "The council of Lund met on Monday and spoke about roads.",
}
WORDS = {
    "well-1": ("A bomb killed nine", "Thirty others"),
    "well-2": ("Ten people were killed", "Thursday's bombing of"),
    "well-3": ("rose to 12", "a rescuer said"),
    "bank": ("killed three guards", "police said"),
    "both": ("killed four guards", "15 villagers"),
    "council": ("council of Lund",),
}
_CLAIMS = ("move", "move", "set-aside", "reject", "accept", "correct")


class Told(Casebook):
    """A casebook whose reports are read once in all tests."""

    def _tell(self):
        return told


class Walk:
    """The deeds that can be done to a casebook, each with what chance chooses.

    `other` is a casebook to be merged, of which some reports were moved and erased.
    """

    deeds = (
        "add", "add", "add", "claim", "claim", "claim", "claim", "reports", "events", "events",
        "event", "enter", "undo", "undo", "erase", "erase", "rebuild", "again", "merge", "pending",
    )  # fmt: skip

    def __init__(self, book: Casebook, other: Path, chance: Random) -> None:
        self.book, self.other, self.chance = book, other, chance
        self.n_read = 0

    def step(self) -> str:
        """Do one deed; return what was done. What is refused leaves the casebook as it is."""
        deed = self.chance.choice(self.deeds)
        n = len(self.book.log())
        try:
            return f"{deed}: {getattr(self, f'_{deed}')()}"
        except (BadInput, NotFound) as error:
            refused = error
        assert len(self.book.log()) == n, refused
        return f"{deed}: refused: {refused}"

    def _ids(self, column: "Column[str]") -> list[str]:
        with reading(self.book.engine) as connection:
            asked = select(column).distinct().order_by(column)
            return list(connection.execute(asked).scalars())

    def _one(self, column: "Column[str]") -> str:
        found = self._ids(column)
        if not found:
            raise BadInput("there is none")
        return self.chance.choice(found)

    def _given(self) -> dict[str, str]:
        name = self.chance.choice(sorted(GIVEN))
        return {"id": name, "text": GIVEN[name], "outlet": "Velt Wire", "published": "2021-03-06"}

    def _add(self) -> object:
        one = self._given()
        return one["id"], list(self.book.add([one], even_erased=bool(self.chance.randrange(2))))

    def _claim(self) -> object:
        kind, name = self.chance.choice(_CLAIMS), self._one(ledger.CLAIM.c.id)
        fields = {"count": self.chance.randrange(1, 99)} if kind == "correct" else {}
        to = [self._one(working.CURRENT.c.event)] if kind == "move" else []
        return self.book.judge(kind, name, *to, reason="so", **fields).said

    def _reports(self) -> object:
        kind = self.chance.choice(("same", "different"))
        pair = [self._one(ledger.DOCUMENT.c.id) for _ in range(2)]
        return self.book.judge(kind, *pair, reason="so").said

    def _events(self) -> object:
        kind = self.chance.choice(("same", "same", "different"))
        pair = [self._one(working.CURRENT.c.event) for _ in range(2)]
        return self.book.judge(kind, *pair, reason="so").said

    def _event(self) -> object:
        kind = self.chance.choice(("accept", "reject"))
        return self.book.judge(kind, self._one(working.CURRENT.c.event), reason="so").said

    def _enter(self) -> object:
        about = self.chance.choice(("document", "event", "neither"))
        where = {
            "document": lambda: {"document": self._one(ledger.DOCUMENT.c.id)},
            "event": lambda: {"event": self._one(working.CURRENT.c.event)},
            "neither": lambda: {"date": "2021-03-04", "place": "Orlen Velt, Syria"},
        }[about]()
        count = self.chance.randrange(1, 9)
        return self.book.enter(
            medium="call", reason="so", description=f"a voice counts {count}", outcome="killed",
            count=count, source="a teacher", **where,
        ).said  # fmt: skip

    def _undo(self) -> object:
        return self.book.undo(self._one(ledger.JUDGEMENT.c.id), reason="so").said

    def _erase(self) -> object:
        return self.book.erase(self._one(ledger.DOCUMENT.c.id), reason="asked").lines()

    def _rebuild(self) -> object:
        return self.book.rebuild()

    def _again(self) -> object:
        """Read all with a version that misses a claim, or reads another figure."""
        self.n_read += 1
        odd = self.chance.randrange(5)

        def tell(document: Document) -> Report:
            report = told(document)
            read = [
                replace(c, id=f"{c.id}{self.n_read}")
                for c in report.claims
                if (c.start + len(document.text)) % 5 != odd
            ]
            return replace(report, claims=tuple(read))

        with_version = read_again(
            self.book.engine, None, who="Ana", profile="gtd", tell=tell, version=f"v{self.n_read}"
        )
        return [done.n_read for done in with_version]

    def _merge(self) -> object:
        return self.book.merge(self.other, erase=bool(self.chance.randrange(2))).lines()

    def _pending(self) -> object:
        """Write a report that no event knows of until the next step links it."""
        return store(self.book, [self._given()], on_problem=lambda problem: None)
