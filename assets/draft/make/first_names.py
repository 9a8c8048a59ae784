"""Writes the lists of first names: `first-names-ru.txt` and `first-names-en.txt`.

Packages: `natasha` and `names`, as pinned in requirements.txt. Run: python first_names.py
"""
from pathlib import Path

import names
from teachers import natasha_data

FOLDER = Path(__file__).resolve().parent.parent


def russian():
    lines = (natasha_data() / 'dict/first.txt').read_text().splitlines()
    found = {line.split('#')[0].strip() for line in lines}
    return sorted(name for name in found if len(name) > 2)


def english():
    """Each name with `m`, `f`, or nothing where both bear it about as often."""
    share = {}
    for gender in ('male', 'female'):
        for line in Path(names.FILES[f'first:{gender}']).read_text().splitlines():
            name, percent, *_ = line.split()
            share.setdefault(name.lower(), {})[gender] = float(percent)
    lines = []
    for name, by in sorted(share.items()):
        male, female = by.get('male', 0), by.get('female', 0)
        mark = ' m' if male > 4 * female else ' f' if female > 4 * male else ''
        lines.append(name + mark)
    return lines


def main():
    for language, lines in (('ru', russian()), ('en', english())):
        (FOLDER / f'first-names-{language}.txt').write_text('\n'.join(lines) + '\n')


main()
