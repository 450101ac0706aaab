"""Where claims disagree, replace one another, or were set aside."""

from collections.abc import Sequence

from rashomon.terminal.layout import Paper
from rashomon.terminal.rows import Columns, columns, in_brief, quote_row, row
from rashomon.types import Contradiction, Event
from rashomon.wording.asides import asides
from rashomon.wording.disputes import by_question
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import short
from rashomon.wording.sentences import told
from rashomon.wording.speakers import carried
from rashomon.wording.words import plural

MAX_CONFLICTS = 20
MAX_SIDES = 6
MAX_ASIDE = 30
MAX_FIGURES = 4

_STRENGTHS = (
    ("impossible", "Cannot all be true", "alarm"),
    ("in_tension", "In tension: all could be true, but a careful reader would ask", "doubt"),
)


def conflict_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return contradictions, those merely in tension, then figures that their source replaced.

    The first time a claim is shown it is in its sentence, afterwards in its own words only.
    """
    shown = [each for conflict in event.contradictions for each in conflict.claims]
    shown += [each for update in event.updates for each in (update.earlier, update.later)]
    sides = _Sides(found, columns(found.known(shown), paper), paper)
    lines: list[str] = []
    for strength, title, style in _STRENGTHS:
        questions = by_question(event, strength, found)
        here = [each for them in questions.values() for each in them]
        if here:
            lines += ["", *paper.text(f"{title} ({len(here)})", style=style)]
        for contradiction in here[:MAX_CONFLICTS]:
            lines += _conflict(contradiction, sides)
        lines += _more(len(here) - MAX_CONFLICTS, "more contradiction", paper)
    return lines + _updates(event, sides)


class _Sides:
    """Claims shown as evidence; remembers which of them it has shown in their sentence."""

    def __init__(self, found: Lookup, at: Columns, paper: Paper) -> None:
        self.found, self.at, self.paper = found, at, paper
        self._told: set[str] = set()

    def lines(self, each: str) -> list[str]:
        """Return one claim: figure, people and speaker in columns, and its sentence."""
        claim = self.found.claims.get(each)
        if claim is None:
            return self.paper.text(
                f"{short(each, 40)}: a claim that is not in the record", indent=4
            )
        document = self.found.document_of(claim)
        said = f"{carried(claim.source, document)} {self.found.number(claim.document)}"
        quote = short(claim.quote, 160) if each in self._told else told(claim, document).whole
        self._told.add(each)
        return [
            *row(claim, said, self.at, self.paper),
            *quote_row(claim, quote, self.at, self.paper),
        ]


def _conflict(contradiction: Contradiction, sides: _Sides) -> list[str]:
    """Return what a contradiction is about, why, and each side's sentence."""
    about, why = short(contradiction.about, 160), short(contradiction.explanation, 480)
    lines = sides.paper.text(f"- {about}: {why}" if why else f"- {about}")
    for each in contradiction.claims[:MAX_SIDES]:
        lines += sides.lines(each)
    return lines + _more(len(contradiction.claims) - MAX_SIDES, "more claim", sides.paper)


def _updates(event: Event, sides: _Sides) -> list[str]:
    """Return the figures that their own source replaced later, the earlier one first."""
    if not event.updates:
        return []
    title = f"Updates: later figures in place of earlier ones ({len(event.updates)})"
    lines = ["", *sides.paper.text(title, style="heading")]
    for update in event.updates[:MAX_CONFLICTS]:
        said = f"- {short(update.how, 30)}: {short(update.explanation, 320)}"
        lines += sides.paper.text(said)
        lines += [*sides.lines(update.earlier), *sides.lines(update.later)]
    return lines + _more(len(event.updates) - MAX_CONFLICTS, "more update", sides.paper)


def set_aside_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return the claims that set no figure, under the reason, with the figures that it is for."""
    rows = asides(event)
    if not rows:
        return []
    lines = ["", *paper.text(f"Set aside, and why ({plural(len(rows), 'claim')})", style="heading")]
    before = None
    for (reason, each), figures in sorted(rows.items(), key=lambda row: row[0][0])[:MAX_ASIDE]:
        lines += paper.text(f"- {reason}") if reason != before else []
        before = reason
        lines += _aside(each, figures, found, paper)
    return lines + _more(len(rows) - MAX_ASIDE, "more claim", paper)


def _aside(each: str, figures: Sequence[str], found: Lookup, paper: Paper) -> list[str]:
    """Return the figures that a claim did not set, what it says, and who said it."""
    left = len(figures) - MAX_FIGURES
    of = "; ".join(figures[:MAX_FIGURES]) + (f"; {left} more" if left > 0 else "")
    claim = found.claims.get(each)
    said = "a claim that is not in the record" if claim is None else in_brief(claim, found)
    return paper.ended(f"{of}: {said}", each, indent=6)


def _more(n: int, noun: str, paper: Paper) -> list[str]:
    """Return how many are not shown, and where they are."""
    return paper.text(f"{plural(n, noun)}: see --json FILE", indent=4) if n > 0 else []
