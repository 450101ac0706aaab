"""Invented dispatches from invented places, which the layouts put into pages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dispatch:
    """One report: its words, and what the pages put around and between them."""

    slug: str
    title: str
    byline: str
    day: str  # ISO
    shown: str  # as a page shows it
    paragraphs: tuple[str, ...]
    heading: str
    caption: str
    related: tuple[str, ...]  # headlines of other reports, linked inside the text
    other: tuple[str, ...]  # headlines in the margin


DISPATCHES = (
    Dispatch(
        slug="mill",
        title="Nine die in attack on mill near Orlen",
        byline="Mira Sand",
        day="2019-03-08",
        shown="March 8, 2019 8:05 pm",
        paragraphs=(
            "ORLEN, Tamsinia (TNA) — Gunmen attacked a grain mill outside Orlen before dawn on "
            "Friday, killing nine people and wounding at least 14, the provincial police said.",
            "The attackers came on foot from the direction of the reed beds and opened fire on "
            "workers who slept in the loft, two survivors said.",
            "“We hid in the well until we heard the trucks,” said a miller who asked not to be "
            "named because he feared revenge. “When we came out, nobody answered.”",
            "Two of the dead were children, a doctor at the Orlen clinic said. Four of the wounded "
            "were flown to Sarrat, 120 kilometers to the south.",
            "Soldiers from the garrison arrived about an hour later. An army spokesman, Col. Edo "
            "Varn, said three of the attackers had been killed in a clash by the river.",
            "No group has said that it was behind the attack. The Reed Front, which has fought the "
            "government for eleven years, killed six millers in the same district in October.",
            "The governor called for three days of mourning.",
        ),
        heading="‘Nobody answered’",
        caption="Soldiers stand by the burnt mill outside Orlen on Friday. Photo: Ilse Brand/TNA",
        related=(
            "Six millers killed in the reed beds, villagers say",
            "Who are the Reed Front, and what do they want?",
            "Governor of Orlen asks for more soldiers",
        ),
        other=(
            "Election in Sarrat put off for the third time",
            "Price of bread doubles in a year",
            "Flood takes away the old bridge",
            "A football club that plays on a minefield",
        ),
    ),
    Dispatch(
        slug="ferry",
        title="Shelling of Kest ferry landing leaves 21 dead",
        byline="Tomas Orel and Hana Wick",
        day="2021-11-14",
        shown="14 November 2021, 16:40",
        paragraphs=(
            "Shells fell on a crowded ferry landing in the port of Kest on Sunday morning, killing "
            "at least 21 people, most of them women on their way to market, health officials said.",
            "The director of the port hospital, Dr. Lena Osk, said 43 people had been admitted, 11 "
            "of them in critical condition.",
            "Witnesses counted seven explosions within ten minutes. The first hit the ticket hall; "
            "the others followed people who ran along the quay.",
            "The Kest administration blamed the federal army, whose guns stand on the northern "
            "shore. The defence ministry in Tamsin denied that it had fired and spoke of a "
            "provocation.",
            "A statement by the ministry put the number of dead at six and said that all were "
            "fighters. It gave no source for the figure.",
            "By evening the ferries were running again, with bullet-proof sheets lashed to the "
            "rails.",
        ),
        heading="Seven explosions in ten minutes",
        caption="The ticket hall of the Kest ferry after the shelling. (Harbour Post)",
        related=(
            "Timeline: a year of shelling along the Kest shore",
            "Ministry denies use of cluster shells",
            "Doctors in Kest run out of blood",
        ),
        other=(
            "New ferry timetable from Monday",
            "Fishermen strike over harbour dues",
            "Opinion: what the north shore guns are for",
            "Kest in pictures: the market reopens",
        ),
    ),
    Dispatch(
        slug="convoy",
        title="Roadside bomb kills 12 soldiers in Dagun hills",
        byline="Staff reporters",
        day="2016-06-02",
        shown="Thursday, June 2, 2016",
        paragraphs=(
            "A roadside bomb struck an army convoy in the Dagun hills on Thursday, killing 12 "
            "soldiers and a driver, two security officials said.",
            "The blast threw a lorry off the mountain road near the village of Upper Hask at "
            "around 7 a.m., said one of the officials, who spoke on condition of anonymity because "
            "he was not allowed to talk to reporters.",
            "Five others were hurt. Helicopters took them to the military hospital in Brannick.",
            "The Dagun Liberation Army claimed responsibility in a message to local radio and said "
            "that more than 20 soldiers had died. It is known to exaggerate its successes.",
            "It was the deadliest attack on the army in the hills since 2014, when a mine killed "
            "17 recruits.",
            "Troops sealed off the road and searched three villages. Residents said at least 30 "
            "young men had been taken away.",
            "“They took my two sons from the table,” said Ama Dorr, 58, of Upper Hask.",
            "Parliament is to debate the state of emergency in the province next week.",
        ),
        heading="Villages searched",
        caption="An army lorry on the road to Upper Hask in an undated file picture.",
        related=(
            "State of emergency in Dagun extended by ninety days",
            "Army says it has retaken Brannick pass",
            "The recruits who never came home",
        ),
        other=(
            "Tea harvest begins late",
            "Minister opens tunnel",
            "Radio host arrested over message from rebels",
            "Snow expected in the high villages",
        ),
    ),
    Dispatch(
        slug="prison",
        title="Inmates hold guards in Volm prison; 17 reported dead",
        byline="Jon Adair",
        day="2023-01-19",
        shown="19/01/2023 21:12",
        paragraphs=(
            "At least 17 people were killed and dozens escaped when inmates overran a wing of the "
            "Volm high-security prison late on Wednesday, the prison union said.",
            "Four guards were being held on the second floor on Thursday night, union secretary "
            "Pia Lund told reporters outside the gates.",
            "The justice ministry confirmed nine deaths, all of them inmates, and said 26 prisoners "
            "had been recaptured.",
            "Families waited in the rain for a list of names. “Nobody tells us who is alive,” said "
            "Rosa Keel, whose brother was to be released in March.",
            "The wing was built for 300 men and holds 1,140, according to a report by the "
            "ombudsman published last year.",
            "Talks with the inmates were broken off at dusk. Electricity to the building was cut "
            "shortly afterwards.",
        ),
        heading="A list of names",
        caption="Relatives outside Volm prison on Thursday evening. Picture by D. Marsh",
        related=(
            "Ombudsman warned of Volm overcrowding a year ago",
            "Explainer: how many prisoners the country holds",
            "Union calls strike in all prisons",
        ),
        other=(
            "Court frees three judges",
            "Rain to last until Sunday",
            "Volm council votes down new stadium",
            "Readers’ letters: on the state of the roads",
        ),
    ),
    Dispatch(
        slug="wedding",
        title="Air strike hits wedding party in Serrin, residents say 34 killed",
        byline="Nadia Fenn",
        day="2018-08-25",
        shown="Aug 25, 2018",
        paragraphs=(
            "SERRIN — An air strike hit a wedding party in the village of Serrin on Friday night, "
            "and residents said 34 people, among them 15 children, were killed.",
            "The coalition said it had struck “a gathering of fighters” and was aware of reports "
            "that civilians had been harmed. It promised an inquiry.",
            "A list of the dead drawn up by the village school has 34 names on it; nineteen bear "
            "the same family name.",
            "The Vale Monitoring Group, which keeps count of civilian deaths, put the toll at 31 "
            "and said that three of those named had survived with burns.",
            "“There was music, then there was light,” said the groom’s uncle, Sami Dar.",
            "It was the third strike on the valley in a week. On Tuesday five shepherds were killed "
            "near the salt pans.",
        ),
        heading="Nineteen of one family",
        caption="Shoes of wedding guests in the yard of the Dar family, Saturday.",
        related=(
            "Five shepherds killed by the salt pans",
            "Coalition to review rules for strikes at night",
            "How the Vale Monitoring Group counts the dead",
        ),
        other=(
            "Salt price falls",
            "School in Serrin wins prize",
            "Dust storm closes the valley road",
            "The last clockmaker of the vale",
        ),
    ),
    Dispatch(
        slug="market",
        title="Two bombs in Pell market kill 40, police say toll may rise",
        byline="Agence Lumen",
        day="2014-12-05",
        shown="Friday 5 December 2014 11.32 GMT",
        paragraphs=(
            "Two bombs went off within minutes of each other in the covered market of Pell on "
            "Friday, killing 40 people and injuring 112, police said.",
            "The second went off near the eastern gate as rescuers were carrying out the wounded, "
            "police commissioner Abel Tarn said, and the toll might rise.",
            "Seven of the dead were rescuers from the Red Lantern society, it said in a statement.",
            "A hospital official who was not authorised to speak said that 52 bodies had been "
            "counted in three morgues, some of which had yet to be identified.",
            "No one claimed responsibility. Suspicion fell on the Ash Brigades, who bombed a bus "
            "station in the city in September.",
            "Shops stayed shut and the army put up checkpoints on all roads into the city.",
            "President Oda Brill cut short a visit abroad.",
        ),
        heading="Second bomb aimed at rescuers",
        caption="Smoke over the covered market of Pell. Photograph: K. Lys/Lumen",
        related=(
            "Pell bus station bombing: what we know",
            "Ash Brigades leader believed dead",
            "Red Lantern mourns seven volunteers",
        ),
        other=(
            "Market to be rebuilt by spring",
            "Chess: Pell open ends in draw",
            "Power cuts announced for the weekend",
            "Old town walls to be listed",
        ),
    ),
)
