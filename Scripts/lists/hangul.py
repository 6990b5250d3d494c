"""Korean names in the Revised Romanization, syllable by syllable."""
LEADS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()
VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
TAILS = " -|k|k|k|n|n|n|t|l|k|m|l|l|l|p|l|m|p|p|t|t|ng|t|t|k|t|p|t".strip().split("|")


def syllable(character):
    index = ord(character) - 0xAC00
    if not 0 <= index < 11172:
        return None
    lead, vowel, tail = LEADS[index // 588], VOWELS[index % 588 // 28], TAILS[index % 28]
    return (lead + vowel + tail).replace("-", "")


def romanize_hangul(name):
    """The name as one word, and its syllables: "Minjun", "Min", "Jun"."""
    parts = [syllable(c) for c in name]
    if None in parts or not parts:
        return []
    forms = ["".join(parts).capitalize()]
    return forms + [part.capitalize() for part in parts] if len(parts) == 2 else forms
