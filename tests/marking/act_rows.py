"""Sentences with the act that they tell: attacker and target by name, else by the words."""

DOERS = [
    ("Gunmen shot dead two teachers near Orlek.", "shot dead", "Gunmen", "teachers"),
    ("Two teachers were shot dead by gunmen near Orlek.", "shot dead", "gunmen", "teachers"),
    ("Two teachers shot dead in Orlek, Mali.", "shot dead", None, "teachers"),
    ("An attack by bandits on a clinic killed four.", "attack", "bandits", "clinic"),
    ("The bandits launched an attack on a clinic.", "attack", "bandits", "clinic"),
    ("Police accused the rebels of shelling the town.", "shelling", "rebels", None),
    ("Militiamen from Boko Haram raided the village.", "raided", "Boko Haram", "village"),
    ("Boko Haram fighters raided the village.", "raided", "Boko Haram", "village"),
    (
        "Rebels ambushed a column of Malian soldiers near Orlek.",
        "ambushed",
        "Rebels",
        "Military Forces of Mali",
    ),
    (
        "Bandits pulled the passengers from the bus and shot them at the roadside.",
        "shot",
        "Bandits",
        "passengers",
    ),
    (
        "One of its soldiers was killed by Armenian sniper fire, Azerbaijan said.",
        "killed",
        "Military Forces of Armenia",
        "soldiers",
    ),
    (
        "A US drone hit a house in Orlek.",
        "hit",
        "Military Forces of United States",
        "house",
    ),
    ("Russia shelled the town of Orlek.", "shelled", "Military Forces of Russia", "town"),
    ("The army in Mali attacked the rebels.", "attacked", "army", "rebels"),
    (
        "Boko Haram said on Friday that it had attacked an army post.",
        "attacked",
        "Boko Haram",
        "army post",
    ),
    (
        "A patrol came under fire from rebels near Orlek.",
        "came under fire",
        "rebels",
        "patrol",
    ),
    ("The fall of Orlek to Boko Haram followed.", "fall of", "Boko Haram", None),
    ("Shells fell on a market in Orlek.", "fell on", None, "market"),
    ("Gunmen slaughtered at least 40 villagers.", "slaughtered", "Gunmen", "villagers"),
]

_OLF, _TOLD = "Orlan Liberation Front", " ambushed a convoy near Orlek."
# Whose people they are, also where no list has the name.
OWNERS = [
    (f"Gunmen of the {_OLF}{_TOLD}", "ambushed", _OLF, "convoy"),
    (f"Nine died when heavily armed gunmen of the {_OLF}{_TOLD}", "ambushed", _OLF, "convoy"),
    (f"{_OLF} gunmen{_TOLD}", "ambushed", _OLF, "convoy"),
    (f"The {_OLF}{_TOLD}", "ambushed", _OLF, "convoy"),
    (f"A unit of the {_OLF}{_TOLD}", "ambushed", _OLF, "convoy"),
    (f"Six members of the {_OLF}{_TOLD}", "ambushed", _OLF, "convoy"),
    (f"Troops of the {_OLF}{_TOLD}", "ambushed", _OLF, "convoy"),
    (f"A convoy was ambushed by fighters from the {_OLF}.", "ambushed", _OLF, "convoy"),
    (f"Rebels of Mali's Popular Front{_TOLD}", "ambushed", "Popular Front", "convoy"),
    (
        f"Rebels from the Front for Orlan Unity{_TOLD}",
        "ambushed",
        "Front for Orlan Unity",
        "convoy",
    ),
    (f"Men loyal to the Orlan Rebel Army{_TOLD}", "ambushed", "Orlan Rebel Army", "convoy"),
    (f"Fighters of the Orlan Strike Force{_TOLD}", "ambushed", "Orlan Strike Force", "convoy"),
    (f"Nine died when gunmen of the Taliban{_TOLD}", "ambushed", "Taliban", "convoy"),
    (f"Men belonging to Boko Haram{_TOLD}", "ambushed", "Boko Haram", "convoy"),
    (f"The army attacked positions of the {_OLF}.", "attacked", "army", _OLF),
    # And whose they are not.
    (f"Gunmen in the Taliban-held town{_TOLD}", "ambushed", "Gunmen", "convoy"),
    (f"Gunmen from the Taliban-held town{_TOLD}", "ambushed", "Gunmen", "convoy"),
    (f"Gunmen from the Taliban heartland{_TOLD}", "ambushed", "Gunmen", "convoy"),
    (f"Victims of the {_OLF}{_TOLD}", "ambushed", None, "convoy"),
    (f"Relatives of the Taliban{_TOLD}", "ambushed", "Rioters (Afghanistan)", "convoy"),
    (f"Soldiers of the Orlan Defence Force{_TOLD}", "ambushed", "Soldiers", "convoy"),
    (f"The Orlan Revolutionary Party{_TOLD}", "ambushed", None, "convoy"),
    ("Nine fled the Eastern Front before it was ambushed.", "ambushed", None, None),
]

BETWEEN = [
    (
        "Clashes between Boko Haram fighters and soldiers broke out.",
        "Clashes",
        "Boko Haram",
        "soldiers",
    ),
    ("The rebels clashed with militiamen near Orlek.", "clashed", "rebels", "militiamen"),
    ("Rebels and bandits shot at each other across the river.", "shot at", "Rebels", "bandits"),
]

VERBS = [
    ("Rebels raid an army post near Orlek.", "raid", "armed_attack"),
    ("Gunmen attack village in Mali.", "attack", "armed_attack"),
    ("The rebels threatened to attack the town.", "attack", "armed_attack"),
    ("Police forces took the town.", "forces", None),
]

STAGES = [
    ("Police foiled an attack on the market.", "attack", "attempted"),
    ("Sappers defused a bomb near the school.", "defused", "attempted"),
    ("A caller said that a bomb would go off at the court.", "bomb", "threatened"),
    ("The rebels vowed to attack the town.", "attack", "threatened"),
    ("The bomb was defused before it could explode.", "defused", "attempted"),
    ("Rebels attacked the town.", "attacked", "accomplished"),
]

NO_ACT = [
    "Riot police stood at the gate.",
    "The minister opened a school.",
    "Prices went up again in March.",
    *(
        f"The Orlan {word} {noun} praised the minister."
        for word in ("Liberation", "Resistance", "Protection", "Strike", "Attack", "Revolutionary")
        for noun in ("Front", "Movement", "Units", "Army", "Council")
    ),
    "Orlan Liberation Front Praises Minister",
]
