"""A claim that counts nobody, from the words that a rule matched."""

from rashomon.claims.workshop import Workshop
from rashomon.grammar import Line, Match
from rashomon.ids import content_id
from rashomon.types import Claim, Span


def uncounted_claim(
    match: Match, line: Line, workshop: Workshop, *, since: int | None = None, key: str = ""
) -> Claim:
    """Return a claim of the match's words, from symbol `since` on; `key` tells twins apart."""
    start, end = line.span(match.start if since is None else since, match.end)
    document, sentence = workshop.document, line.sentence
    parts = (document.id, start, end, match.rule.id, *([key] if key else []))
    return Claim(
        id=content_id("c", *parts),
        document=document.id,
        quote=document.text[start:end],
        start=start,
        end=end,
        rule=match.rule.id,
        kind="status",
        sentence=Span(start=sentence.start, end=sentence.end, text=sentence.text),
        source=workshop.attributions.source_at(sentence, start, end),
        sentence_index=sentence.index,
    )
