"""Ordinary English words, from the word lists of SCOWL (sizes 10 to 50)."""
import re
from pathlib import Path

SCOWL = Path("/usr/share/dict/scowl")
SPELLINGS = ["english", "american", "british"]
SIZES = [10, 20, 35, 40, 50]
WORD = re.compile(r"[a-zà-ÿ]+(?:'[a-zà-ÿ]+)*")


def scowl(kind, sizes=SIZES):
    for spelling in SPELLINGS:
        for size in sizes:
            path = SCOWL / f"{spelling}-{kind}.{size}"
            if path.exists():
                yield from path.read_text(encoding="latin-1").split()


def ordinary_words():
    """Words that occur in lower case. Possessives are left out: the reader of a text takes "'s" off."""
    words = {word for word in scowl("words") if WORD.fullmatch(word) and not word.endswith("'s")}
    words |= {word for word in scowl("contractions") if WORD.fullmatch(word)}
    words |= {word for word in EXTRA.split()}
    return sorted(words - set(NOT_WORDS.split()), key=str.encode)


# Single letters and things that SCOWL writes small though texts do not.
NOT_WORDS = "b c d e f g h j k l m n o p q r s t u v w x y z"
EXTRA = "a i"
