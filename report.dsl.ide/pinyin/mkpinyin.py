#!/usr/bin/env python3
"""Makes ../src/report/dsl/ide/contentassist/pinyin.txt from the Unihan database, as extracted by github.com/mozillazg/pinyin-data:
mkpinyin.py DIRECTORY, which holds kMandarin.txt, kXHC1983.txt and kTGHZ2013.txt. The customary reading comes first, without tones, ü as v."""
import pathlib
import re
import sys
import unicodedata

TONES = {"\u0300", "\u0301", "\u0302", "\u0304", "\u030c"}
HEADER = """\
# Readings of Chinese characters in Hanyu Pinyin without tones, the customary one first; then the characters that are read so.
# Made by report.dsl.ide/pinyin/mkpinyin.py from the properties kMandarin, kXHC1983 and kTGHZ2013 of the Unihan database,
# Copyright (c) 1991-2025 Unicode, Inc., under the Unicode License v3, as extracted by github.com/mozillazg/pinyin-data (82759f9),
# Copyright (c) 2016 mozillazg, under the MIT License; see pinyin-LICENSE.txt.
"""


def plain(reading):
    marks = "".join(c for c in unicodedata.normalize("NFD", reading) if c not in TONES)
    return unicodedata.normalize("NFC", marks).replace("ü", "v")


readings = {}
for name in ("kMandarin.txt", "kXHC1983.txt", "kTGHZ2013.txt"):
    for line in (pathlib.Path(sys.argv[1]) / name).read_text("utf-8").splitlines():
        found = re.match(r"U\+([0-9A-F]{4}): (\S+)", line)
        if found and (0x4E00 <= int(found[1], 16) <= 0x9FFF or found[1] == "3007"):
            known = readings.setdefault(chr(int(found[1], 16)), [])
            known += [new for new in dict.fromkeys(map(plain, found[2].split(","))) if new not in known]
lines = {}
for character in sorted(readings):
    lines.setdefault(" ".join(readings[character]), []).append(character)
out = pathlib.Path(__file__).parent / "../src/report/dsl/ide/contentassist/pinyin.txt"
out.write_text(HEADER + "".join(f"{key} {''.join(lines[key])}\n" for key in sorted(lines)), "utf-8")
