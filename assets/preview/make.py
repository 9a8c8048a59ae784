"""Cuts the faces of the preview picture, which is drawn on the host: TrueType, each in one weight.
More letters than the page's own faces have, as nothing of this is sent to readers. Needs what
`assets/fonts/make.py` needs; writes beside itself."""
import os
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE = 'node_modules/@fontsource-variable/'
TARGET = os.path.dirname(os.path.abspath(__file__))
FACES = [('source-serif-4', 'Source Serif 4', 600), ('golos-text', 'Golos Text', 400), ('golos-text', 'Golos Text', 600)]

for file, family, weight in FACES:
    parts = []
    for script in ('latin', 'latin-ext', 'cyrillic'):
        font = TTFont(f'{SOURCE}{file}/files/{file}-{script}-wght-normal.woff2')
        font = instancer.instantiateVariableFont(font, {'wght': weight})
        options = Options()
        options.layout_features = ['kern', 'liga', 'mark', 'mkmk', 'lnum']
        options.hinting = False
        options.notdef_outline = True
        options.name_IDs = ['*']
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=set(font.getBestCmap()))
        subsetter.subset(font)
        for table in ('STAT', 'BASE', 'vhea', 'vmtx', 'gasp'):
            if table in font:
                del font[table]
        font.flavor = None
        parts.append(f'/tmp/preview-{script}.ttf')
        font.save(parts[-1])
    font = Merger().merge(parts)
    # One name and the right weight: by these the picture asks for the face.
    for record in list(font['name'].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font['name'].removeNames(nameID=record.nameID)
    for platform in ((1, 0, 0), (3, 1, 0x409)):
        font['name'].setName(family, 1, *platform)
        font['name'].setName('Regular', 2, *platform)
        font['name'].setName(f'{family} {weight}', 4, *platform)
    font['OS/2'].usWeightClass = weight
    target = f'{TARGET}/{file}-{weight}.ttf'
    font.save(target)
    print(target, len(font.getBestCmap()), os.path.getsize(target))
