"""Reports that try to show a name: what they say, what must not be read, and what must be."""

from dataclasses import dataclass

PUBLIC, PARTNERS = "public", "partners"
OPENING = (
    "KESSARA, May 1, 2024 - Twelve people were killed in Kessara on Wednesday, "
    "police commander Sarn Odile said.\n\n"
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One report; `hidden` must stand nowhere in the folder, `shown` must."""

    text: str
    hidden: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    level: str = PUBLIC
    given: tuple[tuple[str, str], ...] = ()


def row(text: str, hidden: str, shown: str = "", *, level: str = PUBLIC, **given: str) -> Row:
    """Return a row; names are set apart by bars."""
    return Row(
        text=text,
        hidden=tuple(filter(None, hidden.split("|"))),
        shown=("Sarn Odile", "Kessara", *filter(None, shown.split("|"))),
        level=level,
        given=tuple(given.items()),
    )


SPEAKERS = (
    row('"I saw ten bodies," said Tessa Orvanik, a baker.', "Tessa|Orvanik", "a baker"),
    row("Witness Dorn (“Pipo”) Velcarra told the Mail: nine died.", "Dorn|Pipo|Velcarra"),
    row('Witness Dorn "Pipo" Velcarra said nine died.', "Dorn|Pipo|Velcarra"),
    row("The porter's colleague, nurse Ombra Bitarin, said three children died.", "Ombra|Bitarin"),
    row("The man's lawyer, Nadiva Faresko, denied the charge.", "Nadiva|Faresko", "lawyer"),
    row("Dr. Leilan Khorvat, a surgeon, said 14 died.", "Leilan|Khorvat", "surgeon|14"),
    row("Her cousin Monika Saabre said that 11 people were killed.", "Monika|Saabre"),
    row("The brother of Hadrik Ostrel said nine people were killed.", "Hadrik|Ostrel"),
    row("Ostrelin's widow said nine people were killed.", "Ostrelin"),
    row("Farrow Denholt, 43, said that he counted seven bodies.", "Farrow|Denholt", "43"),
    row("Farrow Denholt (43), the baker, said he counted seven bodies.", "Farrow|Denholt"),
    row("Nine people died, said shopkeeper Abu Ramzik.", "Ramzik"),
    row("Nine died, said Élodie Ñandubé, a nurse.", "Élodie|Elodie|Ñandubé|Nandube"),
    row("Driver Łukasz Żakrowny said nine died.", "Łukasz|Lukasz|Żakrowny|Zakrowny"),
    row("Villager Виктор Запольных said nine people died.", "Виктор|Запольных"),
    row("Nurse Omira Betarin, who asked for water, said 11 died.", "Omira|Betarin", level=PARTNERS),
    row("The man's lawyer, Nadiva Faresko, denied it.", "Nadiva|Faresko", level=PARTNERS),
    row("The wife of Kolya Brentov wept. His wife Olgana wept.", "Kolya|Brentov|Olgana"),
    row(
        "A resident, Sarita Voss-Lindqvar, said 15 died. Mrs Lindqvar wept. Voss-Lindqvar left.",
        "Sarita|Lindqvar|Voss",
        level=PARTNERS,
    ),
)

SPELLINGS = (
    row("Li Wei, a baker, said nine died. Li left.", "Li Wei"),
    row("Kim Jong-sik, a baker, said 9 died. Jong-sik left. Jongsik wept.", "Jong|Jongsik"),
    row(
        "Abdul Rahmanov, a baker, said 9 died. Abdul-Rahmanov left; so did Mr Rahmanov.", "Rahmanov"
    ),
    row(
        "Tessa Orvanik, a baker, said 9 died. Orva\u200bnik, Orvánik and Ørvanik.",
        "Orvanik|Orvánik",
    ),
    row("Tessa Orvanik, a baker, said 9 died. @OrvanikTessa41 <b>Orvanik</b>", "Orvanik"),
    row(
        "José Ñuñarez, a shopkeeper, said 9 died. Jose Nunarez wept. JOSÉ ÑUÑAREZ left. "
        "Ñuñarez’s stall burnt. J. Ñuñarez did not return. José\nÑuñarez came.",
        "José|Jose|Ñuñarez|Nunarez",
        "stall burnt",
    ),
    row(
        "Mary O'Dravel-Smithe, a nurse, said 11 died. O’Dravel-Smithe was shaken. Mrs Smithe left. "
        "Ms ODravel came.",
        "Mary|Dravel|Smithe",
    ),
    row("Karim al-Zaloumi, a driver, said 9 died. Karim Zaloumi and Al Zaloumi left.", "Zaloumi"),
    row("Zoran bin Hadrak al-Tesmi, a farmer, said 9 died. Tesmi left.", "Zoran|Hadrak|Tesmi"),
    row("Carla de la Cruzeta, a nurse, said 9 died. De la Cruzeta left.", "Carla|Cruzeta"),
    row("Jan van der Melkwijk, a trader, said 9 died. Van der Melkwijk left.", "Melkwijk"),
    row("Müller Grobach, a trader, said 9 died. Mueller Grobach left.", "Müller|Muller|Mueller"),
    row("Tessa Orvanik, a baker, said 9 died. The Orvaniks fled.", "Orvanik|Orvaniks"),
    row("Tessa Orvanik, a baker, said 9 died. tessa orvanik wept. orvanik left.", "orvanik"),
    row("Tessa Orvanik, a baker, said 9 died. ORVANIK, TESSA: list 3.", "orvanik|tessa", "list 3"),
    row("Tessa Orvanik, a baker, said 9 died. Mentor\u00adTessa Orv\u00adanik left.", "Orvanik"),
    row("Tessa Orvanik, a baker, said 9 died. Ｏｒｖａｎｉｋ left.", "Orvanik|Ｏｒｖａｎｉｋ"),
    row("Tessa Orvanik, a baker, said 9 died. Ор\u0432аник left.", "Орваник"),
    row("Tessa Orvanik, a baker, said 9 died. Tesa Orvanik left.", "Tesa|Orvanik"),
    row("Tessa Orvanik, a baker, said 9 died. Her son, Orvanik-Dale, left.", "Orvanik|Dale"),
    row("Tessa Orvanik, a baker, said 9 died. T.K. Orvanik left.", "T.K.|Orvanik"),
    row("Tessa Orvanik, a baker, said 9 died. Orvan-\nik left.", "Orvanik|Orvan-"),
    row("Tessa Orvanik, a baker, said 9 died. #OrvanikSpeaks @tessa_orvanik", "orvanik"),
    row("Tessa Orvanik, a baker, said 9 died. Write to t.orvanik@mail.example now.", "orvanik"),
    row("Tessa McBrandel, a baker, said 9 died. Mc Brandel left.", "Brandel"),
)

PARTS = (
    row("Hassim Marwanik, a baker, said 9 died. Hassim's brother was killed.", "Hassim|Marwanik"),
    row("Samirka Haddanik, 34, was killed. Samirka was a teacher.", "Samirka|Haddanik", "teacher"),
    row("Samirka Haddanik was killed. Her son Yusufan, 7, died too.", "Samirka|Yusufan"),
    row(
        "Anna Lee Brownik, 31, and Bobik Greenov were killed. Bobik left two sons.", "Bobik|Brownik"
    ),
    row(
        "Police arrested Viktor Petrenkov on suspicion of planting the bomb. Petrenkov, also known "
        'as "Vityok", admitted it. Viktor\'s wife Olgana was questioned.',
        "Viktor|Petrenkov|Vityok|Olgana",
        "planting the bomb",
    ),
    row(
        "A man, identified as Viktor Petrenkov, was arrested. Petrenkov confessed.",
        "Viktor|Petrenkov",
        level=PARTNERS,
    ),
    row(
        "Teenager Laylan Nasserov, 15, was killed, her father Jamilo Nasserov said.",
        "Laylan|Jamilo",
    ),
    row(
        "Laylan Nasserov, 9, was killed, her father Jamilo Nasserov said.",
        "Laylan|Jamilo|Nasserov",
        level=PARTNERS,
    ),
    row("Mara Dolenka, 29, was killed.", "", "Mara Dolenka", level=PARTNERS),
    row("Mara Dolenka, 29, was killed. Dolenka sang.", "Mara|Dolenka", "29"),
    row("Hope Roselind, a nurse, said 9 died. There was hope. Hope left.", "Roselind", "was hope"),
    row("Omar Said, a porter, said 9 died. They said so.", "Omar Said", "They said so"),
    row(
        "Rose Baker, a nurse, said 9 died. A baker sold a rose.",
        "Rose Baker",
        "A baker sold a rose",
    ),
    row("Jonna May, a nurse, said 9 died. On May 3 Mrs May left.", "Jonna|Mrs May", "On May 3"),
    row("Will Youngson, a driver, said 9 died. Will it end? It will.", "Youngson", "Will it end"),
)

KEPT = (
    row("Health Minister Dr. Aminat Raskov said nine died.", "", "Dr. Aminat Raskov said"),
    row("Dr. Olaf Ternik, the minister of health, said ten died.", "", "Olaf Ternik"),
    row("Dr. Olaf Ternik, the minister's driver, said ten died.", "Ternik"),
    row("Mayor Dorn Velcarra said nine people were killed. Velcarra left.", "", "Dorn Velcarra"),
    row("Army spokesman Col. Ibrahel Sallim said 15 were killed.", "", "Ibrahel Sallim"),
    row("The River Monitor said 17 people were killed.", "", "River Monitor|17"),
    row(
        "Orvanik Brigade fighters killed nine people. Tessa Orvanik, a baker, said so.",
        "Tessa",
        "Orvanik Brigade",
    ),
    row(
        "Tessa Kessara, a baker, said nine people were killed in Kessara.",
        "Tessa",
        "killed in Kessara",
    ),
    row(
        "Sarn Hollim, a baker, said nine died. Commander Sarn Odile left.",
        "Hollim",
        "Sarn Odile left",
    ),
)

BESIDE = (
    row("A survivor, who gave his name only as Dornik, said nine people died.", "Dornik"),
    row("Tessa Orvanik and her husband Dornik Velma fled.", "Orvanik|Dornik|Velma"),
    row("Police are looking for Dornik Velma after nine died.", "Velma", level=PARTNERS),
    row("The house of Dornik Velma was hit; nine people were killed.", "Velma"),
    row("Relatives of Dornik Velma said he was nine.", "Velma", level=PARTNERS),
    row("Their daughter was called Pavla Kirsten.", "Kirsten"),
    row("Survivors including Tessa Orvanik said nine died.", "Orvanik"),
    row("The dead include Tessa Orvanik, Dornik Velma and Pavla Kirsten.", "Orvanik|Velma|Kirsten"),
    row("Father Dornik Velma, a priest, said nine died.", "Velma", "Father"),
    row("Dr Pavla Kirsten of Razimar hospital said nine died.", "Kirsten|Razimar", "hospital"),
)

PLACES = (
    row("Nine were killed in Lower Mill Street.", "Lower Mill", "Street"),
    row("Nine fled from houses in the Upper Gardens quarter.", "Upper Gardens", "quarter"),
    row("Nine died at Razimar hospital, officials said.", "Razimar", "hospital"),
    row("A bomb went off in Nairabin Street in Kessara; nine were killed.", "Nairabin", "Street"),
    row("Nine were killed at the Al-Shefaya Mosque in Kessara.", "Shefaya", "Mosque"),
    row("A doctor at Razimar hospital, Lila Khorvat, said 9 died.", "Razimar|Khorvat"),
    row("Nine were killed in Razimar hospital.", "", "Razimar hospital", level=PARTNERS),
    row("A bomb went off in Kessara market; nine were killed.", "", "Kessara market"),
)

_SAID = "Tessa Orvanik, a baker, said nine people were killed."
CARRIERS = (
    row(_SAID, "orvanik|tessa", id="orvanik-tessa-case"),
    row(_SAID, "orvanik|tessa", id="tessaorvanik"),
    row(_SAID, "orvanik|tessa", "mail.example", url="https://mail.example/2024/tessa-orvanik-says"),
    row(_SAID, "orvanik", "mail.example", url="https://mail.example/a?witness=Tessa%20Orvanik"),
    row(_SAID, "orvanik", url="https://mail.example/a?w=Tessa%2520Orvanik#orvanik"),
    row(_SAID, "orvanik", url="https://mail.example/%54essa%5f%4frvanik"),
    row(_SAID, "orvanik", url="https://tessaorvanik.example/a"),
    row(_SAID, "orvanik", url="https://orvanik:secret@mail.example/a"),
    row(_SAID, "", "https://mail.example/story?id=7", url="https://mail.example/story?id=7"),
    row(_SAID, "orvanik|tessa", title="TESSA ORVANIK: 'nine were killed'"),
    row(_SAID, "orvanik|tessa", title="Baker Tessa Orvanik speaks of nine killed"),
    row(_SAID + " See https://mail.example/orvanik_speaks and orvanik.pdf.", "orvanik"),
    row(_SAID + " See %4frvanik.", "orvanik|%4frvanik"),
)


def child(text: str, hidden: str, shown: str = "") -> Row:
    """Return a row of a child, whom no level but `internal` names."""
    return row(text, hidden, shown, level=PARTNERS)


CHILDREN = (
    child("Omarik, aged 9, was killed.", "Omarik", "aged 9"),
    child("Her daughters, Linat (4) and Mayaka (6), were killed.", "Linat|Mayaka", "(4)"),
    child("Among the dead were Omarik (9) and Said (12).", "Omarik|and Said", "(12)"),
    child("Schoolgirl Hibat Nasirov was killed.", "Hibat|Nasirov", "Schoolgirl"),
    child("Hibat Nasirov, a second-grader, was killed.", "Hibat|Nasirov", "second-grader"),
    child("Omarik Talvar was killed. He was nine.", "Omarik|Talvar", "He was nine"),
    child("Her brother Omarik Talvar, a pupil, was killed.", "Omarik|Talvar", "a pupil"),
    child("Said Talvar, 12, was killed.", "Said Talvar|Talvar"),
    child("Her niece, Lulune (Leilat), a six-year-old, died.", "Lulune|Leilat", "six-year-old"),
    child("Toddler Omarik was pulled out dead.", "Omarik", "Toddler"),
    child("Omarik Talvar was nine years old.", "Omarik|Talvar", "nine years old"),
    child("Drovan (12) and Orlek (7) counted their dead in Drovan.", "", "Drovan (12)"),
)

_RANKED = "Lieutenant Markan Dusanov, 26, was arrested over the rocket."
RANKED = (
    row(_RANKED, "Markan|Dusanov", "Lieutenant|26"),
    row(_RANKED + ' "I obeyed," Dusanov told the court.', "Dusanov", level=PARTNERS),
    row("Sergeant Urin Maasik is suspected of firing it.", "Urin|Maasik", level=PARTNERS),
    row("Colonel Ray Stanik said nine people were killed.", "", "Ray Stanik"),
)

APART = (
    row(
        "Nine died at 10:30. Call +99 555 0199 77 or 0599-123-456, see t.me/osmik, @osmik_9 or "
        "o.t@post.example; 12 000 fled.",
        "+99 555|0599-123-456|t.me/osmik|osmik_9|o.t@post.example",
        "10:30|12 000 fled",
    ),
    row(
        "Witnesses blamed Goran Petrakov. Dragan Molvik, a nurse, fled from Goran Petrakov.",
        "Molvik",
        "withheld], a nurse, fled",
    ),
    row(
        "Hadrik Ostrel wept with his wife Rimat. Twelve-year-old Tomasz Grellin and his mother "
        "Dorat Grellin were among the dead.",
        "Rimat|Tomasz|Grellin|Dorat",
        "[name withheld]. Twelve-year-old [name withheld] and his mother [name withheld]",
    ),
    row("J. R. Fenwickel, a baker, said 9 died. Dr. Leilan Khorvat, a medic, wept.", "Fenwickel"),
)

ROWS = (
    *CHILDREN,
    *RANKED,
    *APART,
    *SPEAKERS,
    *SPELLINGS,
    *PARTS,
    *KEPT,
    *BESIDE,
    *PLACES,
    *CARRIERS,
)
