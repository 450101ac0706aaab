"""What kind of event a report tells, in our own words, with invented towns of real countries."""

import pytest

import rashomon

BATTLES, PROTESTS, RIOTS = "Battles", "Protests", "Riots"
EXPLOSIONS, CIVILIANS = "Explosions/Remote violence", "Violence against civilians"
STRATEGIC = "Strategic developments"

KINDS = [
    ("Gunmen attacked an army patrol near Orlek, killing nine soldiers.", BATTLES, "Armed clash"),
    (
        "Clashes between the army and rebels near Orlek left 12 fighters dead.",
        BATTLES,
        "Armed clash",
    ),
    (
        "Rebels captured the town of Orlek after heavy fighting with the army.",
        BATTLES,
        "Non-state actor overtakes territory",
    ),
    (
        "Government troops recaptured Orlek from the rebels after a day of fighting.",
        BATTLES,
        "Government regains territory",
    ),
    ("Teachers marched through Orlek to ask for their pay.", PROTESTS, "Peaceful protest"),
    (
        "Police fired tear gas to disperse protesters in Orlek.",
        PROTESTS,
        "Protest with intervention",
    ),
    (
        "Soldiers shot dead four protesters who were marching in Orlek.",
        PROTESTS,
        "Excessive force against protesters",
    ),
    ("Protesters threw stones at the police in Orlek.", RIOTS, "Violent demonstration"),
    ("A mob stoned two men to death at the market of Orlek.", RIOTS, "Mob violence"),
    (
        "Shells filled with chlorine fell on Orlek and killed six people.",
        EXPLOSIONS,
        "Chemical weapon",
    ),
    ("Warplanes bombed the village of Orlek, killing six.", EXPLOSIONS, "Air/drone strike"),
    ("A drone dropped a grenade on a house in Orlek.", EXPLOSIONS, "Air/drone strike"),
    (
        "A bomber blew himself up at a mosque in Orlek, killing 20 worshippers.",
        EXPLOSIONS,
        "Suicide bomb",
    ),
    (
        "Mortar shells hit a school in Orlek, wounding five pupils.",
        EXPLOSIONS,
        "Shelling/artillery/missile attack",
    ),
    (
        "A bus hit a landmine outside Orlek and three passengers died.",
        EXPLOSIONS,
        "Remote explosive/landmine/IED",
    ),
    ("Two men tossed a hand grenade into a bar in Orlek, wounding six.", EXPLOSIONS, "Grenade"),
    ("Militiamen raped two women on the road to Orlek.", CIVILIANS, "Sexual violence"),
    ("Gunmen shot dead a teacher in Orlek.", CIVILIANS, "Attack"),
    (
        "Bandits kidnapped 12 pupils from a school in Orlek.",
        CIVILIANS,
        "Abduction/forced disappearance",
    ),
    ("The army and the rebels signed a truce in Orlek.", STRATEGIC, "Agreement"),
    ("Police arrested 40 members of the party in Orlek.", STRATEGIC, "Arrests"),
    ("Sixty fighters laid down their arms in Orlek.", STRATEGIC, "Change to group/activity"),
    ("Soldiers defused a bomb at the bus station of Orlek.", STRATEGIC, "Disrupted weapons use"),
    (
        "The rebels set up a training camp outside Orlek.",
        STRATEGIC,
        "Headquarters or base established",
    ),
    (
        "Militiamen burned 30 houses and drove off cattle in Orlek.",
        STRATEGIC,
        "Looting/property destruction",
    ),
    (
        "The army withdrew from Orlek and the rebels moved in without a fight.",
        STRATEGIC,
        "Non-violent transfer of territory",
    ),
    ("The rebels threatened to attack trucks on the Orlek road.", STRATEGIC, "Other"),
]


def event_of(text):
    record = rashomon.report([{"text": text, "published": "2031-05-09"}], one_event=True)
    return record.events[0]


@pytest.mark.parametrize(("text", "kind", "sub"), KINDS)
def test_the_kind_of_an_event(text, kind, sub):
    told = event_of(text).type
    assert (told.acled, told.acled_sub) == (kind, sub)
    assert told.words or kind == STRATEGIC


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("Gunmen shot dead a teacher in Orlek.", "Small arms and light weapons"),
        (
            "Herders hacked nine farmers to death with machetes.",
            "Use of objects and other means",
        ),
        ("Warplanes bombed a village, killing six.", "Heavy weapons and explosive munitions"),
        (
            "A bus hit a landmine and three passengers died.",
            "Planted explosives and unexploded ordnance (UXO)",
        ),
        ("A sarin attack killed 30 people in Orlek.", "CBRN"),
        ("Police fired rubber bullets at protesters, wounding two.", "Less lethal weapons"),
        ("Nine people were killed in Orlek.", None),
    ],
)
def test_the_weapon_by_ohchr(text, weapon):
    assert event_of(text).type.weapon == weapon


@pytest.mark.parametrize(
    ("text", "ucdp"),
    [
        ("Boko Haram fighters attacked an army base, killing nine soldiers.", 1),
        ("Islamic State fighters clashed with Al-Qaeda fighters, killing nine of them.", 2),
        ("Boko Haram fighters killed 11 villagers.", 3),
        ("Teachers marched through Orlek.", None),
    ],
)
def test_ucdp_type_of_violence(text, ucdp):
    assert event_of(text).type.ucdp == ucdp


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Boko Haram fighters killed 11 villagers in Orlek.", "Boko Haram"),
        ("Eleven villagers were killed by Boko Haram fighters in Orlek.", "Boko Haram"),
        ("An attack by Boko Haram on the market killed 11 villagers.", "Boko Haram"),
        ("Boko Haram carried out an attack on a market, killing 11.", "Boko Haram"),
        ("The army accused Boko Haram of killing 11 villagers.", "Boko Haram"),
        ("Boko Haram said its men had stormed a village, killing 11.", "Boko Haram"),
    ],
)
def test_who_attacked(text, attacker):
    assert (attacker, "attacker") in [(a.name, a.role) for a in event_of(text).actors]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Gunmen killed a teacher in Orlek.", "accomplished"),
        ("Police foiled a bomb attack in Orlek.", "attempted"),
        ("The rebels threatened to attack Orlek.", "threatened"),
    ],
)
def test_how_far_it_went(text, stage):
    assert event_of(text).type.stage == stage


def test_an_actors_name_tells_no_act():
    told = event_of("The Balochistan Liberation Army killed nine soldiers.").type
    assert "liberation" not in told.words


@pytest.mark.parametrize("word", ["Liberation", "Popular", "Defence", "Strike", "Revolutionary"])
def test_the_name_of_a_group_that_no_list_has_tells_no_act(word):
    text = (
        f"Gunmen of the Orlan {word} Front ambushed an army convoy near Gao, killing six soldiers."
    )
    event = event_of(text)
    assert (event.type.acled_sub, event.type.ucdp) == ("Armed clash", 1)
    assert (event.sides.a, event.sides.b) == ("Government of Mali", f"Orlan {word} Front")


_RAID = "Soldiers raided a house in Gao on Monday. "


@pytest.mark.parametrize(
    ("text", "acled", "ucdp", "a", "b"),
    [
        (
            _RAID + "A monitor said five civilians were shot in the house. "
            "The army said it had killed five gunmen.",
            CIVILIANS,
            3,
            "Government of Mali",
            "Civilians",
        ),
        (
            "Soldiers raided a house in Orlek on Monday. The army said it had killed five gunmen. "
            "A monitor said five civilians were shot in the house.",
            CIVILIANS,
            3,
            None,
            "Civilians",
        ),
        (
            "Soldiers raided a house in Gao where they thought gunmen were hiding and five "
            "civilians were shot, a monitor said.",
            CIVILIANS,
            3,
            "Government of Mali",
            "Civilians",
        ),
        (
            _RAID + "Gunmen in the house fired back and killed two soldiers. "
            "Three gunmen were killed, the army said.",
            BATTLES,
            None,
            "Government of Mali",
            "Unidentified Armed Group (Mali)",
        ),
        (
            _RAID + "The army said it came under fire from gunmen and killed five of the gunmen. "
            "A monitor said five civilians were shot.",
            BATTLES,
            1,
            "Government of Mali",
            "Unidentified Armed Group (Mali)",
        ),
        (
            "Soldiers raided a house in Orlek on Monday. The army said it had killed five gunmen.",
            BATTLES,
            1,
            None,
            "Unidentified Armed Group",
        ),
    ],
)
def test_a_raid_of_soldiers(text, acled, ucdp, a, b):
    event = event_of(text)
    assert (event.type.acled, event.type.ucdp) == (acled, ucdp)
    assert (event.sides.a, event.sides.b) == (a, b)


def test_the_order_of_the_reports_does_not_matter():
    texts = ["Gunmen shot dead nine miners in Orlek.", "Nine miners were hacked to death in Orlek."]
    rows = [{"text": t, "published": "2031-05-09"} for t in texts]
    one, other = (rashomon.report(r, one_event=True).events[0] for r in (rows, rows[::-1]))
    assert (one.type, one.sides, one.actors) == (other.type, other.sides, other.actors)
