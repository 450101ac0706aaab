"""Which rows of a GeoNames dump are taken, and as what kind of place.

Feature classes and codes: https://www.geonames.org/export/codes.html. Taken are the places that
reports of violence name. Left out are what only adds namesakes: hotels, wells, schools, shops,
streams, hills and roads; places that no longer exist; fourth-level regions, which bear the name of
their town; and countries, which the gazetteer has with curated names.
"""

import re
from dataclasses import dataclass

from rashomon.errors import BadInput

GONE = frozenset(("PPLH", "PPLCH"))
USUAL = {
    "A": frozenset("ADM1 ADM2 ADM3".split()),
    "H": frozenset("BAY GULF LGN LK LKS RSV SEA STRT WAD".split()),
    "L": frozenset("AREA COLF CST GASF INDS LCTY MILB MNA NVB OAS OILF PRK RGN TRB ZN ZNB".split()),
    "S": frozenset(
        "AIRB AIRF AIRP CMP CMPRF CSTM DAM FT HSP INSM MKT MN OILR PRN PS PSN PSTB SQR".split()
    ),
    "T": frozenset("CAPE DLTA DSRT GRGE ISL ISLS MT MTS PASS PEN PLAT PLN VAL VALS".split()),
    "V": frozenset(("FRST",)),
}
CLASSES = "AHLPRSTUV"
DEFAULT = "A,H,L,P,S,T,V"
_SPOTS = frozenset(("MILB", "NVB"))
_DISTRICTS = frozenset("ADM2 ADM3 ADM4 ADM5 ADMD".split())
_KINDS = {"H": "water", "U": "water", "S": "quarter", "R": "quarter"}
_PART = re.compile(r"([A-Z])(?:\.(\*|[A-Z0-9]{1,10}))?")
_MOST_PARTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What to take: classes as we choose from them, classes whole, and single codes ("S.HTL")."""

    usual: frozenset[str]
    whole: frozenset[str]
    codes: frozenset[str]

    def kind(self, letter: str, code: str) -> str | None:
        """Return the kind of place of a row to take, None for one to leave out."""
        if letter == "A" and code.startswith("PCL"):
            return None
        chosen = letter in self.whole or f"{letter}.{code}" in self.codes
        if chosen or (letter in self.usual and _is_usual(letter, code)):
            return _kind(letter, code)
        return None

    def __str__(self) -> str:
        whole = {f"{letter}.*" for letter in self.whole}
        return ",".join(sorted(self.usual | whole | self.codes))


def features(text: str = DEFAULT) -> Features:
    """Return what a list such as `P,A,S.PRN,T.*` chooses; raise BadInput where it is none.

    A letter alone stands for our choice from that class.
    """
    found: dict[str, set[str]] = {"usual": set(), "whole": set(), "codes": set()}
    for part in text.upper().split(",")[:_MOST_PARTS]:
        match = _PART.fullmatch(part.strip())
        if match is None or match[1] not in CLASSES:
            raise BadInput(f"classes {part.strip()!r}: write them as in P,A or P,S.PRN,T.*")
        letter, code = match[1], match[2]
        if code is None and letter != "P" and letter not in USUAL:
            raise BadInput(
                f"classes {letter}: none of it is taken unless named: {letter}.* or {letter}.CODE"
            )
        which = "usual" if code is None else "whole" if code == "*" else "codes"
        found[which].add(f"{letter}.{code}" if which == "codes" else letter)
    return Features(**{which: frozenset(parts) for which, parts in found.items()})


def _is_usual(letter: str, code: str) -> bool:
    return code not in GONE if letter == "P" else code in USUAL[letter]


def _kind(letter: str, code: str) -> str:
    """Return the kind of place: a camp, a prison or a base counts as a spot like a quarter."""
    if letter == "P":
        return "quarter" if code == "PPLX" else "city"
    if letter == "A":
        return "region" if code == "ADM1" else "district" if code in _DISTRICTS else "area"
    return "quarter" if code in _SPOTS else _KINDS.get(letter, "area")
