"""People whom no list knows, told by what befell them: "the abbot was shot dead", "Ossa died"."""

from rashomon.claims.coordination import Figure, figure_of
from rashomon.grammar import Grammar, Line
from rashomon.grammar.symbols import CAPITALISED
from rashomon.types import Mention, NumberValue, PeopleValue

_SINGULAR_ENDS = ("ss", "us", "is")


def read_someone(line: Line, span: tuple[int, int], grammar: Grammar) -> Figure:
    """Return the figure of the noun phrase or the lone name in those symbols."""
    opener = line.symbols[span[0]] in grammar.symbols_of("article", "possessive", "demonstrative")
    at = span[0] + opener
    start, end = line.span(at, span[1])
    label = line.text(at, span[1])
    is_name = line.symbols[span[0]] == CAPITALISED
    form = _form(line, span, label) if opener else "named" if is_name else "single"
    one = NumberValue(low=1, high=1, verbatim=line.text(span[0], span[0] + 1))
    people = PeopleValue(
        form=form,
        count=None if form == "plural" else one,
        label=label,
        label_start=start,
        label_end=end,
    )
    first, last = line.span(*span)
    mention = Mention(
        kind="people",
        start=first,
        end=last,
        text=line.text(*span),
        rule="people-open",
        value=people,
    )
    return figure_of(mention, span[0], grammar, relation=None)


def _form(line: Line, span: tuple[int, int], label: str) -> str:
    head = label.lower().partition(" of ")[0].split()[-1]
    is_plural = head.endswith("s") and not head.endswith(_SINGULAR_ENDS)
    return "plural" if is_plural and line.words(*span)[0] not in ("a", "an") else "single"
