"""Reports of two invented events: a witness, a child, a copy, a figure that a party tells."""

MARKET = """OSMERE, May 5, 2021 (ONA) - At least 12 people were killed and 30 wounded when a car
bomb went off at a market in Osmere, northern Iraq, on Tuesday, police said. Two soldiers were
among the dead.

"I saw four bodies," said Hana Orvan, who sells bread there. An 8-year-old girl was killed, her
father said.
"""
COPY = """At least 12 people were killed and 30 wounded when a car bomb went off at a market in
Osmere, northern Iraq, on Tuesday, police said. Two soldiers were among the dead. (ONA)
"""
LATER = """May 6, 2021 - The death toll from Tuesday's bombing at a market in Osmere rose to 15, the
health ministry said. The Ember Brigades claimed the attack and said that 40 soldiers were killed.
"""
SHELLING = """KORREMATH, June 9, 2021 - Shelling killed dozens of people in Korremath, eastern
Syria, on Monday, the Tessou Monitor said. "=HYPERLINK(1)" was painted on a wall, a resident said.
"""
REPORTS = [
    {"id": "hana-orvan.txt", "text": MARKET, "published": "2021-05-05", "outlet": "ONA"},
    {"id": "b", "text": COPY, "published": "2021-05-05", "outlet": "Osmere Post"},
    {"id": "c", "text": LATER, "published": "2021-05-06", "outlet": "Ildemar Daily"},
    {"id": "d", "text": SHELLING, "published": "2021-06-09", "outlet": "Wendmark"},
]
