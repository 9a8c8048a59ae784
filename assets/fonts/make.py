"""Cuts the faces of the site and writes their style sheet. To be run again whenever an article or a
language gains a character that the core files lack; a host test says so.

Each family and script is two files. The *core* has the characters of the embedded articles, of the
messages and of the code, so that a first visit asks for nothing else; the *rest* has the script's
other characters, and browsers ask for it only when one of them occurs in a page (unicode-range).

Until the files are there, texts stand in faces of the device. These are scaled so that the texts of
the site run exactly as long in them, and their lines are as high; so nothing moves when the files come.

    pip install fonttools==4.68.0 brotli==1.2.1 uharfbuzz==0.57.0
    npm install @fontsource-variable/source-serif-4@5.3.0 @fontsource-variable/golos-text@5.3.1 \\
        @fontsource/tinos@5.3.0 @fontsource/noto-serif@5.3.0 @fontsource/arimo@5.3.0 \\
        @fontsource/roboto@5.3.0 dejavu-fonts-ttf@2.37.3
    python assets/fonts/make.py        # in the folder with node_modules

Writes woff2 files beside itself, and assets/style/fonts.css.
"""
import io
import json
import re
import unicodedata
from pathlib import Path

import uharfbuzz
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.varLib.iup import iup_delta_optimize
from fontTools.varLib.varStore import VarStoreInstancer

PACKAGES = Path('node_modules')
TARGET = Path(__file__).resolve().parent
ASSETS = TARGET.parent

# The weights are those of the style sheets. Golos Text has a master at 600, so 700 for a few bold
# words would be a third set of outlines: 10 KB.
FAMILIES = [
    {'name': 'Source Serif 4', 'file': 'source-serif-4', 'weights': (400, 700), 'features': ['kern', 'liga'],
     'fallbacks': 'Serif Fallback', 'interface': False},
    {'name': 'Golos Text', 'file': 'golos-text', 'weights': (400, 600), 'features': ['kern', 'liga', 'tnum'],
     'fallbacks': 'Sans Fallback', 'interface': True},
]
SCRIPTS = ['latin', 'cyrillic']
# What code puts between texts, beside the whole of ASCII and of the Russian alphabet.
BY_CODE = '\u00a0\u2009\u202f«»¶·×–—‘’“”„…‹›−№↑↓'
ALWAYS = {chr(code) for code in [*range(0x20, 0x7f), *range(0x410, 0x450)]} | set('Ёё') | set(BY_CODE)
# Of these the serif, in which articles are set and nothing is typed, has only what its texts use.
TYPED = set('#$&<=>@\\^`{|}~')

# What makes the files smaller and is less than a tenth of a pixel at the size of headlines, in
# thousandths of an em. Points lie on a grid; in other weights than 400 those between others may be off;
# pairs are kerned alike in all weights unless they differ by more. How far glyphs advance is exact, so
# that lines break where they did.
GRID = 4
OFF = 2
KERN_WEIGHTS = 4

# Capitals take the scale of small letters if theirs differs by less.
CAPITALS = 0.015
SPACE = 'U+20,U+A0'
# So many characters that no file has may lie in a range, which is shorter then.
GAP = 3
# Found by trial at the usual widths: lines of Russian text that are just full stay so, and so does the row of
# figures that is just too long for a tablet.
CYRILLIC = 0.998
FIGURES = 1.015

# Faces of the device by the metrics that they share; free ones of the same metrics stand for those
# that are not: Tinos for Times New Roman and Liberation Serif, Arimo for Arial, Helvetica and
# Liberation Sans. On every system one of each three is there.
FALLBACKS = {
    'Serif Fallback': [
        ('Times', '@fontsource/tinos/files/tinos-{script}-{weight}-normal.woff2',
         ['Times New Roman', 'Liberation Serif'],
         ['Times New Roman Bold', 'Liberation Serif Bold']),
        ('Noto', '@fontsource/noto-serif/files/noto-serif-{script}-{weight}-normal.woff2',
         ['Noto Serif'], ['Noto Serif Bold']),
        ('DejaVu', 'dejavu-fonts-ttf/ttf/DejaVuSerif{bold}.ttf', ['DejaVu Serif'], ['DejaVu Serif Bold']),
    ],
    'Sans Fallback': [
        ('Arial', '@fontsource/arimo/files/arimo-{script}-{weight}-normal.woff2',
         ['Arial', 'Liberation Sans'], ['Arial Bold', 'Liberation Sans Bold']),
        ('Roboto', '@fontsource/roboto/files/roboto-{script}-{weight}-normal.woff2',
         ['Roboto'], ['Roboto Bold']),
        ('DejaVu', 'dejavu-fonts-ttf/ttf/DejaVuSans{bold}.ttf', ['DejaVu Sans'], ['DejaVu Sans Bold']),
    ],
}


def strings(value, below=None):
    """All strings of a file; with `below`, those under this key only."""
    if isinstance(value, str):
        if below is None:
            yield value
    elif isinstance(value, list):
        for part in value:
            yield from strings(part, below)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings(part, None if key == below else below)


def files(folder):
    return [json.loads(file.read_text()) for file in sorted((ASSETS / folder).glob('*.json'))]


def messages(language):
    """Without the names of gaps."""
    return [re.sub(r'\{\w+\}', '', text) for text in strings(language['messages'])]


def needed_of(family):
    found = [text for article in files('articles') for text in strings(article)]
    found += [text for language in files('i18n') for text in messages(language)]
    return set(''.join(found)) | (ALWAYS if family['interface'] else ALWAYS - TYPED)


def texts(language, family):
    """What is set in a face: articles; in one of the two the messages, too."""
    found = [text for article in files('articles') for text in strings(article, language['tag'])]
    if family['interface']:
        found += messages(language)
    return ' '.join(' '.join(found).split())


def headlines():
    """Of the serif's bold texts these stand above all others: a line more moves the whole page."""
    return ' '.join(text for article in files('articles') for language in files('i18n')
                    for text in strings(article['title']['text'], language['tag']))


def script_of(character):
    return 'cyrillic' if '\u0400' <= character <= '\u04ff' or character == '№' else 'latin'


def reopened(font):
    """Saved and read again: the tools leave glyphs behind in tables that they have not opened."""
    file = io.BytesIO()
    font.flavor = None
    font.save(file)
    file.seek(0)
    # Without the time, so that the same sources give the same files.
    return TTFont(file, recalcTimestamp=False)


def original(family, script):
    file = family['file']
    return TTFont(PACKAGES / f'@fontsource-variable/{file}/files/{file}-{script}-wght-normal.woff2', recalcTimestamp=False)


def subset(font, characters, features):
    options = Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = []
    options.drop_tables += ['BASE', 'STAT', 'VVAR', 'gasp', 'vhea', 'vmtx']
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)
    font['fvar'].instances = []
    return reopened(font)


def simplify_outlines(font):
    """Points on the grid; in other weights, those that follow from their neighbours are left away."""
    glyphs, metrics = font['glyf'], font['hmtx'].metrics

    def snapped(point):
        return tuple(round(value / GRID) * GRID for value in point)

    for name in font.getGlyphOrder():
        if glyphs[name].isComposite() or glyphs[name].numberOfContours == 0:
            continue
        outline = glyphs[name].coordinates
        for at, point in enumerate(outline):
            outline[at] = snapped(point)
        glyphs[name].recalcBounds(glyphs)
        points, controls = glyphs._getCoordinatesAndControls(name, metrics)
        count = len(outline)
        for variation in font['gvar'].variations[name]:
            if None in variation.coordinates:
                variation.calcInferredDeltas(points, controls.endPts)
            variation.roundDeltas()
            changes = [snapped(change) for change in variation.coordinates[:count]]
            # The points after those of the outline are its advance.
            advance = list(variation.coordinates[count:])
            kept = iup_delta_optimize(changes + advance, points, controls.endPts, tolerance=OFF)
            variation.coordinates = list(kept[:count]) + advance
    return reopened(font)


def pairs(font):
    for lookup in font['GPOS'].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = table.ExtSubTable if table.LookupType == 9 else table
            if table.LookupType != 2:
                continue
            rows = table.PairSet if table.Format == 1 else table.Class1Record
            records = [record for row in rows
                       for record in (row.PairValueRecord if table.Format == 1 else row.Class2Record)]
            yield from (record.Value1 for record in records if record.Value1)


def simplify_kerning(font):
    """Without small changes of kerning in heavy weights. In 400, that of running text, lines stay exact."""
    heaviest = VarStoreInstancer(font['GDEF'].table.VarStore, font['fvar'].axes, {'wght': 1.0})
    for value in pairs(font):
        device = getattr(value, 'XAdvDevice', None)
        change = heaviest[(device.StartSize << 16) + device.EndSize] if device else 0
        if device and abs(change) <= KERN_WEIGHTS:
            value.XAdvDevice = None
    return reopened(font)


def cut(family, script, characters, target):
    features = family['features']
    font = reopened(instantiateVariableFont(original(family, script), {'wght': family['weights']}))
    font = simplify_kerning(simplify_outlines(subset(font, characters, features)))
    # A second time: what nothing refers to any more goes.
    font = subset(font, characters, features)
    font.flavor = 'woff2'
    font.save(target)
    return target.stat().st_size


def characters_of(script):
    """What both families have of a script, without what only changes its neighbour (it would have to come
    from the neighbour's file) and accents that stand alone."""
    return {character for character in map(chr, set.intersection(*(
        set(original(family, script).getBestCmap()) for family in FAMILIES)))
        if script_of(character) == script and (
            character in ALWAYS or unicodedata.category(character) not in ('Mn', 'Cf', 'Cc', 'Lm', 'Sk'))}


def ranges(characters, others):
    """`U+20-7E,U+A0`, through small gaps of what none of the other characters is."""
    spans = []
    taken = set(map(ord, others))
    for code in sorted(map(ord, characters)):
        if spans and code - spans[-1][1] <= GAP and taken.isdisjoint(range(spans[-1][1], code)):
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ','.join(f'U+{first:X}' if first == last else f'U+{first:X}-{last:X}' for first, last in spans)


def faces(family):
    """Cuts the files of a family; their rules."""
    used = needed_of(family)
    weights = ' '.join(map(str, family['weights']))
    for script in SCRIPTS:
        there = characters_of(script)
        core, rest = there & used, there - used
        for part, characters, others in (('', core, rest), ('-rest', rest, core)):
            name = f'{family["file"]}-{script}{part}.woff2'
            size = cut(family, script, characters, TARGET / name)
            print(f'{size:6} {name}: {len(characters)} characters')
            yield (f'@font-face {{ font-family: "{family["name"]}"; font-weight: {weights}; font-display: swap; '
                   f'src: url("fonts/{name}") format("woff2"); unicode-range: {ranges(characters, others)}; }}')


def shaper(font):
    file = io.BytesIO()
    font.flavor = None
    font.save(file)
    face = uharfbuzz.Face(file.getvalue())
    return uharfbuzz.Font(face), face.upem


def width(shapers, parts):
    """How long parts of words run, in ems."""
    total = 0
    for part in parts:
        font, em = shapers[script_of(part[0])]
        buffer = uharfbuzz.Buffer()
        buffer.add_str(part)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer)
        total += sum(glyph.x_advance for glyph in buffer.glyph_positions) / em
    return total


def scales(family, pattern, weight):
    """By how much a face of the device is scaled: `(scale, unicode-range)`, the first for all that is in
    no range. Small letters are of another size beside capitals than in our faces (Times), spaces wider
    (DejaVu): with one scale for all, lines would run up to 2 % longer or shorter, and break elsewhere."""
    heavy = weight > 500
    ours = {script: shaper(instantiateVariableFont(original(family, script), {'wght': weight})) for script in SCRIPTS}
    path = {script: pattern.format(script=script, weight=700 if heavy else 400, bold='-Bold' if heavy else '')
            for script in SCRIPTS}
    theirs = {script: shaper(TTFont(PACKAGES / path[script])) for script in SCRIPTS}

    def scale(pieces, text):
        parts = re.findall(pieces, text)
        return width(ours, parts) / width(theirs, parts)

    text = ' '.join(texts(language, family) for language in files('i18n'))
    letters, share = text, 1
    if family['interface']:
        capitals, signs = scale(r'[A-ZА-ЯЁ0-9]+|[^\w\s№]+', text), None
    else:
        letters, share = headlines() if heavy else text, CYRILLIC
        capitals = scale('[A-ZА-ЯЁ]+', text)
        # Of the bold ones only figures matter.
        signs = FIGURES * scale('[0-9]+', text) if heavy else scale(r'[0-9]+|[^\w\s№]+', text)
    latin, cyrillic = scale('[a-z]+', letters), share * scale('[а-яё]+', letters)
    if abs(capitals - latin) < CAPITALS:
        yield round(latin, 3), None
    else:
        yield round(capitals, 3), None
        yield round(latin, 3), 'U+61-7A'
    yield round(cyrillic, 3), 'U+430-45F'
    if signs:
        yield round(signs, 3), 'U+21-40,U+A1-BF,U+2010-206F'
    yield round(scale(' ', text), 3), SPACE


def fallback_faces(family):
    metrics = original(family, 'latin')
    em = metrics['head'].unitsPerEm
    for name, pattern, *locals_of in FALLBACKS[family['fallbacks']]:
        for weight, local in zip((400, 600), locals_of):
            rule = [f'font-family: "{family["fallbacks"]} {name}"', f'font-weight: {weight}',
                    'src: ' + ', '.join(f'local("{face}")' for face in local)]
            for scale, limit in scales(family, pattern, weight):
                # The face that has the space decides where lines stand.
                lines = [f'ascent-override: {metrics["hhea"].ascent / em / scale:.0%}',
                         f'descent-override: {-metrics["hhea"].descent / em / scale:.0%}', 'line-gap-override: 0%']
                parts = rule + [f'size-adjust: {scale * 100:.4g}%'] + (lines if limit == SPACE else [])
                parts += [f'unicode-range: {limit}'] if limit else []
                yield f'@font-face {{ {"; ".join(parts)}; }}'


def main():
    rules = ['/* Written by assets/fonts/make.py, which says why it is so. */']
    for family in FAMILIES:
        rules += faces(family)
    for family in FAMILIES:
        rules += fallback_faces(family)
    (ASSETS / 'style/fonts.css').write_text('\n'.join(rules) + '\n')


main()
