"""ACLED's event types and sub-event types, and the disorder type that follows from them."""

VIOLENCE, DEMONSTRATIONS = "Political violence", "Demonstrations"
BOTH, STRATEGIC = f"{VIOLENCE}; {DEMONSTRATIONS}", "Strategic developments"
DISORDERS = (VIOLENCE, DEMONSTRATIONS, BOTH, STRATEGIC)
PROTESTS, RIOTS = "Protests", "Riots"
BATTLES, CIVILIANS = "Battles", "Violence against civilians"
_DISORDER = {
    "Government regains territory": VIOLENCE,
    "Non-state actor overtakes territory": VIOLENCE,
    "Armed clash": VIOLENCE,
    "Excessive force against protesters": BOTH,
    "Protest with intervention": DEMONSTRATIONS,
    "Peaceful protest": DEMONSTRATIONS,
    "Violent demonstration": DEMONSTRATIONS,
    "Mob violence": VIOLENCE,
    "Chemical weapon": VIOLENCE,
    "Air/drone strike": VIOLENCE,
    "Suicide bomb": VIOLENCE,
    "Shelling/artillery/missile attack": VIOLENCE,
    "Remote explosive/landmine/IED": VIOLENCE,
    "Grenade": VIOLENCE,
    "Sexual violence": VIOLENCE,
    "Attack": VIOLENCE,
    "Abduction/forced disappearance": VIOLENCE,
    "Agreement": STRATEGIC,
    "Arrests": STRATEGIC,
    "Change to group/activity": STRATEGIC,
    "Disrupted weapons use": STRATEGIC,
    "Headquarters or base established": STRATEGIC,
    "Looting/property destruction": STRATEGIC,
    "Non-violent transfer of territory": STRATEGIC,
    "Other": STRATEGIC,
}
SUB_EVENT_TYPES = tuple(_DISORDER)
EVENT_TYPES = (
    BATTLES,
    PROTESTS,
    RIOTS,
    "Explosions/Remote violence",
    CIVILIANS,
    STRATEGIC,
)


def disorder_of(sub_event_type: str | None) -> str | None:
    """Return the disorder type of a sub-event type, None for none that ACLED has."""
    return _DISORDER.get(sub_event_type or "")
