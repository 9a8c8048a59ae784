"""Writes the binary file that crates/draft reads. Its form is documented in crates/draft/src/gazetteer/read.rs."""

import math

KINDS = ["country", "region", "city", "district", "province", "village", "island", "sea", "river", "airport", "site"]


def varint(value):
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value):
    return value * 2 if value >= 0 else -value * 2 - 1


def section(data):
    return varint(len(data)) + data


def cyrillic(text):
    """One byte a letter: ASCII as it is, А to я from 0x80 on, Ё and ё after them, a dash."""
    extra = {"Ё": 0xC0, "ё": 0xC1, "—": 0xC2}
    out = bytearray()
    for c in text:
        if c < "\x80":
            out.append(ord(c))
        elif "А" <= c <= "я":
            out.append(0x80 + ord(c) - ord("А"))
        else:
            out.append(extra[c])
    return bytes(out)


def planes(values):
    """Zigzag differences as 16 bits, all low bytes first, then the high ones."""
    low, high, before = bytearray(), bytearray(), 0
    for value in values:
        # Wrapping, so that a step over 180° fits as well.
        step = zigzag((value - before + 0x8000) % 0x10000 - 0x8000)
        before = value
        low.append(step & 0xFF)
        high.append(step >> 8)
    return bytes(low + high)


def pack(places):
    """`places`: dictionaries in order, larger ones before those that lie in them."""
    for number, place in enumerate(places):
        assert place["within"] is None or place["within"] < number
    kinds = bytes(KINDS.index(place["kind"]) for place in places)
    capitals = b"".join(varint(n) for n in gaps([i for i, p in enumerate(places) if p.get("capital")]))
    famous = b"".join(varint(n) for n in gaps([i for i, p in enumerate(places) if p.get("famous")]))
    codes = "".join(place.get("own_iso") or "" for place in places).encode()
    with_code = b"".join(varint(n) for n in gaps([i for i, p in enumerate(places) if p.get("own_iso")]))
    within, before = bytearray(), 0
    for place in places:
        value = 0 if place["within"] is None else place["within"] + 1
        within += varint(zigzag(value - before))
        before = value
    population = bytes(steps(place["population"]) for place in places)
    english = "\n".join("\t".join(place["en"]) for place in places).encode()
    russian = cyrillic("\n".join("\t".join(place["ru"]) for place in places))
    parts = [kinds, with_code, codes, capitals, famous, bytes(within), planes(p["lon"] for p in places), planes(p["lat"] for p in places),
             population, english, russian]
    return b"DGAZ1\n" + varint(len(places)) + b"".join(section(part) for part in parts)


def gaps(numbers):
    before = -1
    for number in numbers:
        yield number - before - 1
        before = number


def steps(population):
    """Four steps for each doubling; 0: unknown."""
    return 0 if population < 1 else min(255, 1 + round(4 * math.log2(population)))
