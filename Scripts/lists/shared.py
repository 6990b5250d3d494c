"""What the list makers share: the folder, reading and writing tables, folding marks."""
import unicodedata
from pathlib import Path

RULES = Path(__file__).resolve().parents[2] / "Rules" / "en"

# Letters that no decomposition takes apart.
PLAIN = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ß": "ss",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H", "ŋ": "n", "ĸ": "k",
    "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "´": "'", "ʹ": "", "ʺ": "", "ª": "", "º": "",
})


def fold(text):
    """The text without diacritics, in ASCII as far as it is Latin."""
    marked = unicodedata.normalize("NFD", text.translate(PLAIN))
    return "".join(c for c in marked if unicodedata.category(c) != "Mn")


def read_rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split("\t")) for line in lines if line.strip()]


def write_rows(path, heading, rows):
    """Writes the table sorted by the bytes of its lines' first field; a first field stands once."""
    unique = {}
    for row in rows:
        unique.setdefault(row[0], row)
    lines = ["\t".join(heading)]
    lines += ["\t".join(str(cell) for cell in unique[key]) for key in sorted(unique, key=lambda k: k.encode())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(lines) - 1} lines, {path.stat().st_size:,} bytes")
