"""The forms of an English verb: "shell" gives "shells", "shelled", "shelling"."""

_IRREGULAR = {
    "arise": ("arose", "arisen"),
    "be": ("was", "were", "been"),
    "bear": ("bore", "borne"),
    "beat": ("beat", "beaten"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bind": ("bound",),
    "bite": ("bit", "bitten"),
    "blow": ("blew", "blown"),
    "break": ("broke", "broken"),
    "bring": ("brought",),
    "build": ("built",),
    "burn": ("burned", "burnt"),
    "burst": ("burst",),
    "buy": ("bought",),
    "catch": ("caught",),
    "choose": ("chose", "chosen"),
    "come": ("came", "come"),
    "cost": ("cost",),
    "cut": ("cut",),
    "dig": ("dug",),
    "do": ("did", "done"),
    "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"),
    "fight": ("fought",),
    "find": ("found",),
    "flee": ("fled",),
    "fling": ("flung",),
    "fly": ("flew", "flown"),
    "freeze": ("froze", "frozen"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "hide": ("hid", "hidden"),
    "hit": ("hit",),
    "hold": ("held",),
    "keep": ("kept",),
    "kneel": ("knelt",),
    "lay": ("laid",),
    "lead": ("led",),
    "leave": ("left",),
    "light": ("lit", "lighted"),
    "lose": ("lost",),
    "make": ("made",),
    "meet": ("met",),
    "mow": ("mowed", "mown"),
    "overrun": ("overran", "overrun"),
    "overthrow": ("overthrew", "overthrown"),
    "pay": ("paid",),
    "put": ("put",),
    "quit": ("quit",),
    "retake": ("retook", "retaken"),
    "ride": ("rode", "ridden"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said",),
    "see": ("saw", "seen"),
    "seek": ("sought",),
    "send": ("sent",),
    "set": ("set",),
    "shake": ("shook", "shaken"),
    "shoot": ("shot",),
    "shut": ("shut",),
    "sink": ("sank", "sunk"),
    "sit": ("sat",),
    "slay": ("slew", "slain"),
    "slit": ("slit",),
    "speak": ("spoke", "spoken"),
    "spread": ("spread",),
    "stand": ("stood",),
    "split": ("split",),
    "steal": ("stole", "stolen"),
    "stick": ("stuck",),
    "strike": ("struck", "stricken"),
    "swear": ("swore", "sworn"),
    "sweep": ("swept",),
    "swing": ("swung",),
    "take": ("took", "taken"),
    "tear": ("tore", "torn"),
    "throw": ("threw", "thrown"),
    "tread": ("trod", "trodden"),
    "undergo": ("underwent", "undergone"),
    "undertake": ("undertook", "undertaken"),
    "waylay": ("waylaid",),
    "wear": ("wore", "worn"),
    "win": ("won",),
    "withdraw": ("withdrew", "withdrawn"),
}
_DOUBLED = frozenset(
    (
        "begin",
        "commit",
        "expel",
        "kidnap",
        "overrun",
        "propel",
        "quit",
        "rebel",
        "repel",
        "tear-gas",
    )
)
_VOWELS = "aeiou"


def present_forms(phrase: str) -> tuple[str, ...]:
    """Return the forms of a verb phrase that a noun can look like: "raid", "raids".

    The phrase begins with the infinitive.
    """
    verb, rest = _split(phrase)
    return tuple(f"{form}{rest}" for form in (verb, _third(verb)) if form not in _past(verb))


def told_forms(phrase: str) -> tuple[str, ...]:
    """Return the forms that only a verb has: "raided", "raiding"."""
    verb, rest = _split(phrase)
    return tuple(f"{form}{rest}" for form in dict.fromkeys((*_past(verb), _continuous(verb))))


def _split(phrase: str) -> tuple[str, str]:
    verb, space, rest = phrase.partition(" ")
    return verb, space + rest


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if _ends_in_y(verb) else f"{verb}s"


def _past(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return (f"{verb}d",)
    return (f"{verb[:-1]}ied" if _ends_in_y(verb) else f"{_stem(verb)}ed",)


def _continuous(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing"
    return f"{_stem(verb)}ing"


def _ends_in_y(verb: str) -> bool:
    return len(verb) > 1 and verb[-1] == "y" and verb[-2] not in _VOWELS


def _stem(verb: str) -> str:
    """Return the verb with its last letter doubled where English does: "stab", "kidnap"."""
    if len(verb) < 3 or verb[-1] in f"{_VOWELS}wxy" or verb[-2] not in _VOWELS:
        return verb
    is_short = sum(letter in _VOWELS for letter in verb) == 1
    return verb + verb[-1] if is_short or verb in _DOUBLED else verb
