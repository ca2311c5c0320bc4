#!/usr/bin/python3
"""Makes the vendored faces from the files that mkfonts.sh collected: mkfonts.py SRCDIR OUTDIR

Every face becomes TrueType, since the PDF library writes a wrong CIDSet for CFF-CID fonts, and every code point gets
a glyph of its own, since it derives the text of a PDF (copy, search, screen reader) from the glyph number: with the
sources' shared glyphs the hanzi for "day" would be extracted as the Kangxi radical U+2F47.
"""
import bz2
import collections
import concurrent.futures
import copy
import hashlib
import os
import re
import sys

import fontTools
from fontTools import subset
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

FONTTOOLS = "4.38.0"  # of Debian 12; another version may write other bytes
MODIFIED = "2026-11-23"  # date of the modification, which GPL 3 section 5a asks for; a constant, so the bytes stay
MAX_ERROR = 0.6  # of 1000 units per em, cubic to quadratic curves
MAX_TOTAL = 43_000_000

Face = collections.namedtuple("Face", "file role family source subset")
FACES = [
    Face("biaosong.ttf", "title (小标宋)", "Noto Serif SC Bold", "NotoSerifSC-Bold.ttf", True),
    Face("song.ttf", "song (宋) and fallback", "Noto Serif SC Regular", "NotoSerifSC-Regular.ttf", False),
    Face("hei.ttf", "hei (黑)", "Noto Sans SC Medium", "NotoSansSC-Medium.ttf", True),
    Face("fangsong.ttf", "fangsong (仿宋)", "FandolFang Regular", "FandolFang-Regular.otf", True),
    Face("kai.ttf", "kai (楷)", "FandolKai Regular", "FandolKai-Regular.otf", True),
]

# ---------------------------------------------------------------- character sets

# Latin, punctuation, letter-like signs, numerals, circled numbers, CJK punctuation, kana and squared signs, full-width
# forms, arrows, operators, geometric shapes
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x203F), (0x2100, 0x214E), (0x2160, 0x217F), (0x2190, 0x226F),
          (0x2460, 0x24FF), (0x25A0, 0x260F), (0x3000, 0x303F), (0x3200, 0x33FF), (0xFF00, 0xFFEF)]
# Never in a subset: controls (Fandol maps them to the space), radicals (twins of hanzi), private use
NEVER = [(0x00, 0x1F), (0x7F, 0x9F), (0x2E80, 0x2FDF), (0xE000, 0xF8FF)]


def spans(ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


def gb2312():
    """GB 2312 in the mapping of GBK, which is the one in use: A1A4 is U+00B7 and A1AA is U+2014."""
    chars = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                bytes([high, low]).decode("gb2312")
            except UnicodeDecodeError:
                continue
            chars.add(ord(bytes([high, low]).decode("gbk")))
    return chars


def tgh(src):
    """通用规范汉字表 of 2013, from Unihan: the hanzi of its three levels."""
    levels = [set(), set(), set()]
    with bz2.open(os.path.join(src, "Unihan_OtherMappings.txt.bz2"), "rt", encoding="utf-8") as lines:
        for line in lines:
            match = re.match(r"U\+([0-9A-F]+)\tkTGH\t2013:(\d+)$", line)
            if match:
                number = int(match[2])
                levels[0 if number <= 3500 else 1 if number <= 6500 else 2].add(int(match[1], 16))
    assert [len(level) for level in levels] == [3500, 3000, 1605]
    return levels


def wanted(src):
    fandol = set(TTFont(os.path.join(src, "FandolFang-Regular.otf"), lazy=True).getBestCmap())
    return (spans(RANGES) | gb2312() | set().union(*tgh(src)) | fandol) - spans(NEVER)


# ---------------------------------------------------------------- changes to a font

# Code points with the wrong glyph in Fandol 0.3, found by comparing its faces with each other and with Noto.
# Left out, so that the fallback face serves them: mostly the simplified hanzi in place of the traditional one
LEFT_OUT = {"fangsong.ttf": "幹捨準滷癥臟衹醜餘鬆鬱鹼", "kai.ttf": "懲稱衆誠騁"}
# Put together from the face's own outlines: (character, contours or None for all, box to fit them in or None).
# The sources draw the yen sign as a dollar sign, the wave as a small tilde, the macron as a hyphen, 仓 as 仑, 雎 as 睢
MENDED = {
    "fangsong.ttf": {
        "￥": [("¥", None, (98, 0, 902, 683))],
        "～": [("～", None, (100, 270, 900, 410))],
        "￣": [("—", None, (0, 780, 1000, 830))],
    },
    "kai.ttf": {
        "￥": [("¥", None, (136, 0, 863, 683))],
        "～": [("～", None, (100, 270, 900, 410))],
        "￣": [("—", None, (0, 780, 1000, 802))],
        "仓": [("仓", [0], None), ("苍", [2], (301, -137, 754, 302))],
        "雎": [("助", [1, 2], (40, 10, 425, 640)), ("睢", [0, 1], None)],
    },
}

def unicode_cmaps(font):
    return [table for table in font["cmap"].tables if table.isUnicode() and table.format != 14]


def remap(font, char, glyph):
    for table in unicode_cmaps(font):
        if char in table.cmap:
            table.cmap[char] = glyph


def half_width(font):
    """The source's substitutions to half-width glyphs."""
    gsub = font["GSUB"].table
    result = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "hwid":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    result.update(getattr(table, "ExtSubTable", table).mapping)
    return result


def chinese_widths(font):
    """Digits of equal width, and the dash and the middle dot as wide as Chinese text has them. Noto leaves that to
    OpenType features, which the PDF library does not apply."""
    cmap, hmtx = font.getBestCmap(), font["hmtx"]
    digits = [cmap[c] for c in range(0x30, 0x3A)]
    if len({hmtx[glyph][0] for glyph in digits}) > 1:
        halves = half_width(font)
        for char, glyph in zip(range(0x30, 0x3A), digits):
            remap(font, char, halves[glyph])
    if hmtx[cmap[0xB7]][0] != 1000:
        remap(font, 0xB7, cmap[0x2027])
    for char, width in ((0x2014, 1000), (0x2E3A, 2000), (0x2E3B, 3000)):
        glyph = font["glyf"][cmap[char]]
        left, right = glyph.xMin, glyph.xMax
        assert len(glyph.coordinates) == 4 and {x for x, _ in glyph.coordinates} == {left, right}
        glyph.coordinates = GlyphCoordinates([(0 if x == left else width, y) for x, y in glyph.coordinates])
        glyph.recalcBounds(font["glyf"])
        hmtx[cmap[char]] = (width, 0)


def to_truetype(font):
    """CFF outlines to glyf."""
    order, glyphs, source = font.getGlyphOrder(), {}, font.getGlyphSet()
    for name in order:
        area = AreaPen()
        source[name].draw(area)
        pen = TTGlyphPen(None)  # TrueType's outer contours run clockwise; some of Fandol's already do
        source[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=area.value > 0))
        glyphs[name] = pen.glyph()
    del font["CFF "]
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    for name in order:
        glyphs[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], glyphs[name].xMin if glyphs[name].numberOfContours else 0)
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxPoints maxContours maxCompositePoints maxCompositeContours maxTwilightPoints maxStorage "
                  "maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions maxComponentElements "
                  "maxComponentDepth").split():
        setattr(maxp, field, 0)  # those of the outlines are counted when the font is written
    maxp.maxZones = 1
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"


def parts(glyph, wanted, box):
    """Contours of a glyph as lists of (x, y, flag), scaled into the box."""
    contours, start = [], 0
    for end in glyph.endPtsOfContours:
        contours.append([(x, y, flag) for (x, y), flag in zip(glyph.coordinates[start:end + 1], glyph.flags[start:end + 1])])
        start = end + 1
    contours = [contours[i] for i in wanted] if wanted else contours
    if not box:
        return contours
    xs, ys = ([point[axis] for contour in contours for point in contour] for axis in (0, 1))
    across, up = (box[2] - box[0]) / (max(xs) - min(xs)), (box[3] - box[1]) / (max(ys) - min(ys))
    return [[(round(box[0] + (x - min(xs)) * across), round(box[1] + (y - min(ys)) * up), flag) for x, y, flag in contour]
            for contour in contours]


def mend(font, mended):
    cmap, glyf = font.getBestCmap(), font["glyf"]
    made = {char: [contour for part in recipe for contour in parts(glyf[cmap[ord(part[0])]], part[1], part[2])]
            for char, recipe in mended.items()}
    for char, contours in made.items():
        points = [point for contour in contours for point in contour]
        glyph = Glyph()
        glyph.numberOfContours = len(contours)
        glyph.coordinates = GlyphCoordinates([point[:2] for point in points])
        glyph.flags = bytearray(point[2] for point in points)
        glyph.endPtsOfContours = [sum(map(len, contours[:i + 1])) - 1 for i in range(len(contours))]
        glyph.program = Program()
        glyph.program.fromBytecode(b"")
        glyph.recalcBounds(glyf)
        glyf.glyphs[cmap[ord(char)]] = glyph
        font["hmtx"][cmap[ord(char)]] = (1000, glyph.xMin)


def take_subset(font, chars):
    options = subset.Options()
    options.layout_features = []
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF", "STAT", "gasp"]
    font["cmap"].tables = unicode_cmaps(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=chars)
    subsetter.subset(font)
    for name in list(font["name"].names):
        if name.nameID == 25 or name.nameID > 255:  # of the variable font
            font["name"].removeNames(nameID=name.nameID)


def unshare(font):
    """A copy of the glyph for every further code point that uses it."""
    users = collections.defaultdict(list)
    for char, glyph in sorted(font.getBestCmap().items()):
        users[glyph].append(char)
    glyf, metrics = font["glyf"], [font[tag] for tag in ("hmtx", "vmtx") if tag in font]
    order = list(font.getGlyphOrder())
    twins = spans([(0x2E80, 0x2FDF), (0xE000, 0xFAFF), (0x2F800, 0x2FA1F)])
    for glyph, chars in sorted(users.items(), key=lambda user: user[1]):
        chars.sort(key=lambda char: (char in twins, char))
        for char in chars[1:]:
            name = f"{glyph}.u{char:04X}"
            assert name not in glyf.glyphs
            glyf.glyphs[name] = copy.deepcopy(glyf[glyph])
            for table in metrics:
                table[name] = table[glyph]
            order.append(name)
            remap(font, char, name)
    font.setGlyphOrder(order)
    glyf.glyphOrder = order


def describe(font, face):
    os2, cmap = font["OS/2"], font.getBestCmap()
    for field, char in (("sxHeight", "x"), ("sCapHeight", "H")):
        if not getattr(os2, field):
            pen = BoundsPen(None)
            font.getGlyphSet()[cmap[ord(char)]].draw(pen)
            setattr(os2, field, round(pen.bounds[3]))
    os2.recalcUnicodeRanges(font, pruneOnly=False)
    os2.updateFirstAndLastCharIndex(font)
    os2.recalcAvgCharWidth(font)
    names = font["name"]
    note = f"Modified {MODIFIED} for the project GZR from {face.family}, see README.md beside this file."
    old = names.getDebugName(10)
    names.setName(f"{old.rstrip('.')}. {note}" if old else note, 10, 3, 1, 0x409)
    if face.family.startswith("Fandol"):
        names.setName("GNU General Public License, version 3, with font exception", 13, 3, 1, 0x409)
        names.removeNames(nameID=11)


def make(src, out, face, chars):
    font = TTFont(os.path.join(src, face.source), recalcTimestamp=False)
    cff = "CFF " in font
    if not cff:
        chinese_widths(font)
    if face.subset:
        take_subset(font, chars - set(map(ord, LEFT_OUT.get(face.file, ""))))
    if cff:
        to_truetype(font)
    unshare(font)
    mend(font, MENDED.get(face.file, {}))
    describe(font, face)
    font.save(os.path.join(out, face.file), reorderTables=True)


# ---------------------------------------------------------------- checks and texts

SIGNS = "—…“”‘’·、。《》〈〉「」『』〔〕【】（）［］｛｝！，．：；？～￥％‰℃㎡○●◎□■△▲★☆※→←↑↓①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩〇×÷±≤≥≠№§"


def facts(out, face, src):
    """What a finished face holds, after checking what must hold."""
    path = os.path.join(out, face.file)
    font = TTFont(path, lazy=True)
    cmap, hmtx = font.getBestCmap(), font["hmtx"]
    have = set(cmap)
    hanzi = spans([(0x4E00, 0x9FFF)])
    widths = sorted({hmtx[cmap[c]][0] for c in range(0x30, 0x3A)})
    levels = tgh(src)
    full = spans([(0xFF01, 0xFF5E)])
    circled = spans([(0x2460, 0x2473)])
    data = open(path, "rb").read()
    assert "glyf" in font and "CFF " not in font
    assert len(gb2312() & hanzi) == 6763 and gb2312() & hanzi <= have, face.file
    assert len(set(cmap.values())) == len(cmap), face.file
    assert len(widths) == 1, (face.file, widths)
    assert all(hmtx[cmap[c]][0] == 1000 for c in (0x2014, 0x2026, 0xB7, 0x2018, 0x2019, 0x201C, 0x201D, 0x3007))
    assert face.subset or have >= set(map(ord, "喆镕堃㙓" + SIGNS)) | spans([(0x4E00, 0x9FA5), (0x3400, 0x4DB5)])
    return dict(
        size=len(data), sha=hashlib.sha256(data).hexdigest(), glyphs=font["maxp"].numGlyphs, chars=len(have),
        gb=len(gb2312() & hanzi & have), gbsign=len((gb2312() - hanzi) & have), levels=[len(s & have) for s in levels],
        uro=len(have & spans([(0x4E00, 0x9FA5)])), exta=len(have & spans([(0x3400, 0x4DB5)])),
        full=len(full & have), circled=len(circled & have), digit=widths[0],
        missing="".join(s for s in SIGNS if ord(s) not in have) + "".join(
            f" U+{c:04X}" for c in sorted((gb2312() - hanzi) - have) if chr(c) not in SIGNS))


def texts(src):
    def read(name):
        with open(os.path.join(src, name), encoding="utf-8") as file:
            return file.read().replace("\r\n", "\n")
    rule = "\n" + "=" * 78 + "\n\n"
    exception = re.search(r"  As a special exception, if you create a document.*", read("Fandol-COPYING"), re.S)[0]
    exception = "\n".join(line.rstrip() for line in exception.splitlines()) + "\n"
    return {
        "OFL.txt": "biaosong.ttf and song.ttf are modified versions of Noto Serif SC, hei.ttf of Noto Sans SC. The fonts' own\n"
                   "copyright notices: (c) 2017-2024 Adobe (Noto Serif SC); (c) 2014-2021 Adobe, with Reserved Font Name\n"
                   "'Source' (Noto Sans SC). The modified versions are under the same licence. The licence files of the two\n"
                   "source packages follow.\n"
                   + rule + read("NotoSerifSC-LICENSE") + rule + read("NotoSansSC-LICENSE"),
        "FANDOL-LICENSE.txt": "fangsong.ttf and kai.ttf are modified versions of FandolFang and FandolKai, Copyright (C) 2012-2013, the\n"
                              "Fandol team (Clerk Ma, Jie Su).\n\n"
                              f"Modified on {MODIFIED} for the project GZR; README.md says how and how to get the source. The modified\n"
                              "fonts are under the same terms: the GNU General Public License, version 3 (GPL-3.0.txt), with the font\n"
                              "exception below, which is extended to them. They come WITHOUT ANY WARRANTY.\n"
                              + rule + "The README file of the Fandol fonts:\n\n" + read("Fandol-README")
                              + rule + "The font exception, from the end of their file COPYING, which is the text of the GNU General Public\n"
                              "License, version 3, followed by this:\n\n" + exception,
        "GPL-3.0.txt": read("GPL-3"),
    }


README = """# Fonts

Stand-ins for the proprietary faces that official documents ask for. TrueType outlines, one glyph per code point.
A document that embeds them stays under its author's own terms: the OFL and Fandol's font exception say so.

| file | role | made from | source package | licence |
|---|---|---|---|---|
{sources}

Licence texts: `OFL.txt` (SIL Open Font License 1.1), `FANDOL-LICENSE.txt` (notice and font exception) with `GPL-3.0.txt`.
No reserved font name is used: "Noto" is not one, and "Source" occurs in no font name.

## What was changed ({date})
- All: every code point has its own glyph (copies were added). The sources share glyphs, for instance between the hanzi
  U+65E5 and the radical U+2F47, and PDF text would be extracted as the radical. OS/2 ranges and averages recomputed,
  a note of the change added to the font description. Time stamps are the sources'.
- `biaosong.ttf`, `song.ttf`: the digits 0-9 are the source's own half-width glyphs, all 500 wide (its default digits are
  proportional); U+00B7 takes the glyph of U+2027, 1000 wide (was 327 or 335).
- `biaosong.ttf`, `song.ttf`, `hei.ttf`: U+2014 is 1000 wide and reaches both edges, so that a Chinese double dash has no
  gap (was 890 to 928); U+2E3A and U+2E3B likewise 2000 and 3000.
- `song.ttf` is not subsetted: it is the fallback for rare hanzi. The others hold GB 2312, 通用规范汉字表 (all three levels),
  the characters of Fandol and ranges of Latin, punctuation and signs, as far as the source has them; hinting, layout and
  vertical tables, controls, radicals and private-use characters were dropped.
- `fangsong.ttf`, `kai.ttf`: cubic CFF outlines converted to quadratic ones (deviation at most {error} of 1000 units, before
  rounding to whole units); x-height and cap height filled in; vendor address removed.
- Wrong glyphs of the source. Left out, because drawn as another hanzi: {left_out}.
  Redrawn from the face's own outlines, because drawn as a dollar sign, a small tilde, a hyphen, 仑 and 睢:
  {mended}.

## Coverage
| file | bytes | glyphs | characters | GB 2312 hanzi | GB 2312 signs | 通用规范 1 / 2 / 3 | U+4E00-9FA5 | U+3400-4DB5 | full-width | digit width |
|---|---|---|---|---|---|---|---|---|---|---|
{coverage}
| of | | | | 6763 | 682 | 3500 / 3000 / 1605 | 20902 | 6582 | 94 | |

Of these signs
`{signs}`
and those of GB 2312, a face lacks:
{missing}

## sha256
```
{sums}
```
`SHA256SUMS` has the same and the licence texts.

## Making them again, and the source of the Fandol fonts
`./mkfonts.sh OUTDIR` on Debian 12 (amd64) gives the same bytes: it fetches the packages above and `unicode-data` (list of
通用规范汉字表) with `apt-get download` and `npm pack`, checks the sha256 of each file it uses, and runs `mkfonts.py` with
`python3-fonttools` {fonttools}.

The source of `fangsong.ttf` and `kai.ttf` is `FandolFang-Regular.otf` and `FandolKai-Regular.otf` (the only form that their
authors publish) with these two scripts. On Debian 12, `apt-get download texlive-lang-chinese` gets the two files
(`dpkg-deb -x` unpacks them to `usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/`); Debian's source package is
`texlive-lang`.
"""

SOURCES = {
    "NotoSerif": ("npm `@expo-google-fonts/noto-serif-sc` 0.4.3", "OFL 1.1"),
    "NotoSans": ("npm `@expo-google-fonts/noto-sans-sc` 0.4.3", "OFL 1.1"),
    "Fandol": ("Debian `texlive-lang-chinese` 2022.20230122-1 (Fandol 0.3)", "GPL 3 with font exception"),
}


def readme(found):
    def source(face):
        return next(value for key, value in SOURCES.items() if face.source.startswith(key))
    return README.format(
        date=MODIFIED, error=MAX_ERROR, fonttools=FONTTOOLS, signs=SIGNS,
        left_out=" and ".join(f"{chars} in `{name}`" for name, chars in LEFT_OUT.items()),
        mended=" and ".join(f"{''.join(recipes)} in `{name}`" for name, recipes in MENDED.items()),
        sources="\n".join(f"| `{f.file}` | {f.role} | {f.family} (`{f.source.split('.')[-1]}`) | {source(f)[0]} | {source(f)[1]} |"
                          for f in FACES),
        coverage="\n".join("| `{}` | {:,} | {} | {} | {} | {} | {} | {} | {} | {} | {} |".format(
            f.file, x["size"], x["glyphs"], x["chars"], x["gb"], x["gbsign"], " / ".join(map(str, x["levels"])),
            x["uro"], x["exta"], x["full"], x["digit"]) for f, x in found),
        missing="\n".join(f"- `{f.file}`: {x['missing'].strip() or 'nothing'}" for f, x in found),
        sums="\n".join(f"{x['sha']}  {f.file}" for f, x in found))


def main(src, out):
    if fontTools.version != FONTTOOLS:
        print(f"fontTools is {fontTools.version}, not {FONTTOOLS}: the bytes may differ", file=sys.stderr)
    chars = wanted(src)
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for job in [pool.submit(make, src, out, face, chars) for face in FACES]:
            job.result()
    found = [(face, facts(out, face, src)) for face in FACES]
    written = texts(src)
    written["README.md"] = readme(found)
    for name, text in written.items():
        with open(os.path.join(out, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    files = sorted([face.file for face in FACES] + list(written))
    with open(os.path.join(out, "SHA256SUMS"), "w", encoding="ascii", newline="\n") as sums:
        for name in files:
            data = open(os.path.join(out, name), "rb").read()
            sums.write(f"{hashlib.sha256(data).hexdigest()}  {name}\n")
    for face, fact in found:
        print(face.file, fact)
    total = sum(os.path.getsize(os.path.join(out, name)) for name in files)
    print(f"total {total:,} bytes")
    assert total <= MAX_TOTAL


if __name__ == "__main__":
    main(*sys.argv[1:])
