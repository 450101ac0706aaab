"""Words of names that are written in several ways, each by one spelling."""

_GROUPS = (
    "defence defense",
    "organisation organization",
    "mobilisation mobilization",
    "stabilisation stabilization",
    "centre center",
    "labour labor",
    "jaysh jaish jeish jaich jeysh",
    "mujahideen mujahidin mujahedin mujahedeen mujaheddin mudjahideen mojahedin",
    "hizb hezb",
    "hizbul hezbul hizbal",
    "hezbollah hizbollah hizbullah hezbullah hizballah",
    "kataib katibat katiba kateeba katibah",
    "liwa liwaa lewa",
    "harakat haraka harkat",
    "ansar anssar",
    "jamaat jamaah jamaa jemaah djamaat",
    "islamiya islamiyya islamiyah islamiyyah islamia",
    "islami islamy",
    "fatah fateh",
    "qaeda qaida qaidah",
    "nusra nusrah nousra",
    "shabaab shabab shebab shabbaab",
    "asaib asaeb asayib",
    "sayyid sayyed sayed",
    "shuhada shohada",
    "sharia shariah chariaa",
    "tehrik tehreek tahrik tahreek",
    "taliban taleban",
    "daesh daech daish",
    "mai mayi maji",
)
_SPELLING = {w: some.split()[0] for some in _GROUPS for w in some.split()}


def one_spelling(word: str) -> str:
    """Return the spelling by which a folded word of a name is compared."""
    return _SPELLING.get(word, word)
