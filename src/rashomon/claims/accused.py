"""Holders of a rank whom a report tells to be accused: there the rank is no office that speaks."""

import re
from collections.abc import Iterator

from rashomon.types import Person

SUSPECT_KIND = "suspect"
_RANK = (
    r"(?:(?:Lance|Staff|Master|First|Second|Police|Army|Sub|Brigadier|Major|Lieutenant|Lt\.?|Maj\.?)"
    r"[ -])?"
    r"(?:Lieutenant|Sergeant|Corporal|Private|Captain|Major|Colonel|General|Officer|Constable"
    r"|Commander|Inspector|Soldier|Warrant Officer|Lt|Sgt|Cpl|Pvt|Pte|Capt|Maj|Col|Gen)\.?"
)
_CAPITAL = r"[^\W\d_a-z][^\W\d_]*(?:['’\-][^\W\d_]+){0,3}"
_NAME = rf"(?P<name>{_CAPITAL}(?:[ \n](?:(?:al|el|de|van|bin)[ \-])?{_CAPITAL}){{0,3}})"
_DEED = (
    r"(?:arrested|detained|charged|accused|suspected|indicted|convicted|sentenced|wanted|jailed"
    r"|imprisoned|prosecuted|tried|blamed|held|on trial|in custody|under arrest|a suspect"
    r"|the suspect|found guilty|facing charges|named as)"
)
_BEHIND = re.compile(
    rf"\b{_RANK}[ \n]{_NAME}(?:,? ?\(?\d{{2}}\)?,?|,[^,.;\n]{{2,60}},)?[ \n]"
    rf"(?:(?:was|were|is|are|has been|had been|have been|stands|remains|faces)[ \n])"
    rf"(?:[a-z]{{2,12}}[ \n])?{_DEED}\b"
)
_BEFORE = re.compile(
    rf"\b(?:arrested|detained|charged|accused|suspects?|indicted|convicted|sentenced|blamed)"
    rf"(?:[ \n]are|[ \n]is|,)?[ \n](?:the )?{_RANK}[ \n]{_NAME}"
)
_SPEAKS = re.compile(r"[, \n]{1,2}(?:said|says|told|who said|the spokes\w+|a spokes\w+)\b")
_OFFICE = re.compile(
    r"\b(?:commander|chief|head|director|spokes\w+|minister|governor|mayor|leader)\b"
)


def accused(text: str) -> Iterator[Person]:
    """Yield whoever of rank is told to be arrested, charged, suspected or the like."""
    for pattern in (_BEHIND, _BEFORE):
        for m in pattern.finditer(text):
            told = text[m.end("name") : m.end()]
            if _OFFICE.search(told) is None and _SPEAKS.match(text, m.end()) is None:
                yield Person(name=m["name"], kind=SUSPECT_KIND)
