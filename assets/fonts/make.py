"""Cuts the faces to the letters the page uses. Needs fonttools and brotli, and the npm packages
@fontsource-variable/source-serif-4 5.3 and @fontsource-variable/golos-text 5.3 in node_modules."""
import subprocess,os
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
src='node_modules/@fontsource-variable/'
LAT="U+0020-007E,U+00A0,U+00A7,U+00AB,U+00B6,U+00B7,U+00BB,U+00C4,U+00C7,U+00C9,U+00D6,U+00DC,U+00DF,U+00E0-00EF,U+00F1-00F6,U+00F9-00FC,U+2009,U+2011,U+2013,U+2014,U+2018,U+2019,U+201A,U+201C,U+201D,U+201E,U+2022,U+2026,U+202F,U+2039,U+203A,U+2190-2193,U+2197,U+2212,U+00D7,U+2248"
CYR="U+0401,U+0410-044F,U+0451,U+2116"
jobs=[('source-serif-4/files/source-serif-4-latin-wght-normal.woff2',LAT,'source-serif-4-latin'),('source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',CYR,'source-serif-4-cyrillic'),
('golos-text/files/golos-text-latin-wght-normal.woff2',LAT,'golos-text-latin'),('golos-text/files/golos-text-cyrillic-wght-normal.woff2',CYR,'golos-text-cyrillic')]
os.makedirs('out',exist_ok=True)
for f,u,n in jobs:
    t=TTFont(src+f); print(n,{a.axisTag:(a.minValue,a.maxValue) for a in t['fvar'].axes})
    t=instancer.instantiateVariableFont(t,{'wght':(400,700)})
    t.save('tmp.ttf')
    subprocess.check_call(['pyftsubset','tmp.ttf','--unicodes='+u,'--layout-features=kern,liga,mark,mkmk,lnum,tnum,pnum','--flavor=woff2','--no-hinting','--desubroutinize','--output-file=out/'+n+'.woff2'])
    print(n,os.path.getsize('out/'+n+'.woff2'))
