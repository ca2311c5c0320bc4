#!/bin/sh
# Makes the vendored fonts and the texts beside them, byte for byte, in OUTDIR.
#   usage: ./mkfonts.sh OUTDIR
# Runs on Debian 12 (bookworm). As root it installs what it lacks (python3-fonttools, npm);
# otherwise install those first. mkfonts.py does the work; this script only fetches and checks its input.
set -eu
export LC_ALL=C

[ $# -eq 1 ] || { echo "usage: $0 OUTDIR" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/get" "$tmp/src"

if [ "$(id -u)" -eq 0 ]; then
  apt-get -qq update
  /usr/bin/python3 -c 'import fontTools' 2>/dev/null || apt-get -qqy install --no-install-recommends python3-fonttools
  command -v npm >/dev/null || apt-get -qqy install --no-install-recommends npm
fi

echo "fetching the source packages"
cd "$tmp/get"
apt-get -qq -o APT::Sandbox::User=root download texlive-lang-chinese unicode-data
npm pack --loglevel=error --ignore-scripts @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null

# deb PACKAGE PATH / npm PACKAGE PATH: one file of a fetched package on standard output
deb() { dpkg-deb --fsys-tarfile "$1"_*.deb | tar -xOf - "./usr/share/$2"; }
npm() { tar -xOzf "expo-google-fonts-$1-0.4.3.tgz" "package/$2"; }
s=$tmp/src
npm noto-serif-sc 400Regular/NotoSerifSC_400Regular.ttf >"$s/NotoSerifSC-Regular.ttf"
npm noto-serif-sc 700Bold/NotoSerifSC_700Bold.ttf >"$s/NotoSerifSC-Bold.ttf"
npm noto-serif-sc LICENSE_FONT >"$s/NotoSerifSC-LICENSE"
npm noto-sans-sc 500Medium/NotoSansSC_500Medium.ttf >"$s/NotoSansSC-Medium.ttf"
npm noto-sans-sc LICENSE_FONT >"$s/NotoSansSC-LICENSE"
for face in Fang Kai; do
  deb texlive-lang-chinese "texlive/texmf-dist/fonts/opentype/public/fandol/Fandol$face-Regular.otf" >"$s/Fandol$face-Regular.otf"
done
deb texlive-lang-chinese doc/texlive-doc/fonts/fandol/COPYING.gz | gzip -dc >"$s/Fandol-COPYING"
deb texlive-lang-chinese doc/texlive-doc/fonts/fandol/README >"$s/Fandol-README"
deb unicode-data unicode/Unihan_OtherMappings.txt.bz2 >"$s/Unihan_OtherMappings.txt.bz2"
cp /usr/share/common-licenses/GPL-3 "$s/GPL-3"

cd "$s"
sha256sum --quiet -c - <<'SUMS'
c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742  NotoSerifSC-Regular.ttf
9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6  NotoSerifSC-Bold.ttf
5e0da210fb04058a8c0087985d2d456b931c2579811a49655721d3cf0c36b6d6  NotoSerifSC-LICENSE
b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a  NotoSansSC-Medium.ttf
1c05c68c34f9708415aada51f17e1b0092d2cea709bf4a94cd38114f9e73d7d9  NotoSansSC-LICENSE
d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9  FandolFang-Regular.otf
ea7e7fb4f9b3ac694a68d43946e04d21deed6e8c29a7c2d3081e1a4138f2f827  FandolKai-Regular.otf
853b586f0d520493390e571431afaf36a5fbb27dcfd239338a7ee9b0505cb004  Fandol-COPYING
32537e063f4c7d4aebf016d5c8279cbce13f34fc8970f24b2578a3c04d0f8ca6  Fandol-README
bdeef44d75d914e793b7f27ddc3bee01b2d11dd34f4e52de1a9fba74a1612dc2  Unihan_OtherMappings.txt.bz2
3972dc9744f6499f0f9b2dbf76696f2ae7ad8af9b23dde66d6af86c9dfb36986  GPL-3
SUMS

PYTHONHASHSEED=0 /usr/bin/python3 -s "$here/mkfonts.py" "$s" "$out"

# The recorded sums tell whether the result is the vendored one.
cd "$out"
if [ "$out" != "$here" ] && [ -f "$here/SHA256SUMS" ]; then
  sha256sum --quiet -c "$here/SHA256SUMS" && echo "same bytes as in $here"
fi
