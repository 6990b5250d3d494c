"""Romanization of names in alphabets that have a usual one: Cyrillic, Greek, Georgian, Armenian.

One letter after the other, as the press writes them (Zelenskyi, Giorgi, Papadopoulos), without marks.
"""
import unicodedata

CYRILLIC = dict(zip(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split()))
RUSSIAN = CYRILLIC | {"ъ": "", "ь": ""}
UKRAINIAN = RUSSIAN | {"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "i", "є": "ie", "й": "i"}
BULGARIAN = RUSSIAN | {"х": "h", "щ": "sht", "ъ": "a"}
MACEDONIAN = RUSSIAN | {"ѓ": "gj", "ќ": "kj", "љ": "lj", "њ": "nj", "ј": "j", "џ": "dj", "ѕ": "dz", "х": "h", "ц": "c"}
KAZAKH = RUSSIAN | {"ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i"}
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))
GREEK_PAIRS = {"ου": "ou", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "nt", "γγ": "ng", "γκ": "gk", "γξ": "nx"}
GEORGIAN = dict(zip(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split()))
ARMENIAN = dict(zip(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split()))
LETTERS = {
    "ru": RUSSIAN, "uk": UKRAINIAN, "bg": BULGARIAN, "mk": MACEDONIAN, "kk": KAZAKH,
    "el": GREEK, "ka": GEORGIAN, "hy": ARMENIAN,
}


def romanize(name, language):
    """The name in Latin letters, or None where a letter is unknown."""
    table = LETTERS.get(language)
    if table is None:
        return None
    text = name.lower()
    if language == "el":
        text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
        for pair, latin in GREEK_PAIRS.items():
            text = text.replace(pair, latin)
    if language == "hy":
        text = text.replace("ու", "u")
    letters = [table.get(c, c if c.isascii() else None) for c in text]
    return None if None in letters else "".join(letters)
