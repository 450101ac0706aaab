"""Months in the languages that pages around English reports speak, and months of other calendars.

The names are those of the Unicode CLDR, as dates use them. A name that means different months in
two languages (Polish and Ukrainian "lutego", Polish and Croatian "listopada") is left out.
"""

import unicodedata
from functools import cache
from typing import Final

# One language a line, January to December; "_" joins two words.
_LANGUAGES: Final = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
janv févr mars avr mai juin juil août sept oct nov déc
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
januar februar märz april mai juni juli august september oktober november dezember
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar mars april mai juni juli august september oktober november desember
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
ledna února března dubna května června července srpna září října listopadu prosince
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
januari februari maret april mei juni juli agustus september oktober november desember
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
""".strip().splitlines()

# First words of months: of the Islamic, the two Iranian, the Jewish, the Ethiopian and the Nepali
# calendar. None is read: only so much is known that it is no day of ours.
_OTHER_CALENDARS: Final = """
muharram safar rabi jumada jumadi jamadi rajab shaaban shaban ramadan ramazan shawwal dhu zul
محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو ذي
farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand
فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
hamal sawr jawza saratan asad sonbola mizan aqrab qaws jadi dalw hut
tishrei cheshvan kislev tevet shvat adar nissan iyar sivan tammuz elul
meskerem tikimt hidar tahsas yekatit megabit miazia ginbot sene hamle nehase
baisakh jestha ashadh shrawan bhadra ashwin kartik mangsir poush magh falgun chaitra
"""


def folded(word: str) -> str:
    """Return a name in lower case, without accents and vowel marks."""
    plain = unicodedata.normalize("NFKD", " ".join(word.split()).casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("ı", "i")


def month_elsewhere(name: str) -> int | None:
    """Return the month of a name in another language, None where it is none."""
    return _months().get(folded(name))


def is_other_calendar(name: str) -> bool:
    """Say whether a name begins with a month of another calendar ("Jumada II")."""
    first = folded(name).split(" ")[0].split("-")[0]
    return first in _other_calendars()


@cache
def _months() -> dict[str, int]:
    meant: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        for number, name in enumerate(language.split(), start=1):
            meant.setdefault(folded(name.replace("_", " ")), set()).add(number)
    return {name: min(numbers) for name, numbers in meant.items() if len(numbers) == 1}


@cache
def _other_calendars() -> frozenset[str]:
    return frozenset(folded(name) for name in _OTHER_CALENDARS.split()) - frozenset(_months())
