#!/usr/bin/env bash
# Draws every icon from mark.svg. Run it after changing the mark, and commit what it writes:
#   assets/icons.sh
# Debian: apt install librsvg2-bin icoutils icnsutils
#
#   assets/icons/evenkeel-<size>.png, evenkeel.ico, evenkeel.icns           for the installers
#   src/main/resources/org/evenkeel/ui/shell/icons/<state>-<size>.png       for the window; the states are
#     mark (nothing to do), waiting (somebody waits), overdue (a promise lapsed), offline (no line to the server)
set -euo pipefail
cd "$(dirname "$0")"

for tool in rsvg-convert icotool png2icns; do
    command -v "$tool" >/dev/null || {
        echo "$tool is missing; on Debian: apt install librsvg2-bin icoutils icnsutils" >&2
        exit 1
    }
done

window=../src/main/resources/org/evenkeel/ui/shell/icons
mkdir -p icons "$window"

draw() { # from standard input, SIZE, FILE; without dates, so that the same mark gives the same bytes
    rsvg-convert --width "$1" --height "$1" --format png --output "$2"
}

badge() { # COLOUR: the mark with a dot that says somebody is needed
    sed 's|<!-- badge -->|<circle cx="48" cy="16" r="14" fill="'"$1"'" stroke="#FFFFFF" stroke-width="4"/>|' mark.svg
}

for size in 16 24 32 48 64 128 256 512 1024; do
    draw "$size" "icons/evenkeel-$size.png" <mark.svg
done
for size in 16 32 48 64 128 256; do
    draw "$size" "$window/mark-$size.png" <mark.svg
    badge '#A86400' | draw "$size" "$window/waiting-$size.png"
    badge '#C2382F' | draw "$size" "$window/overdue-$size.png"
    sed 's|#0E7C86|#687385|; s|#9FD3D6|#C3C9D1|' mark.svg | draw "$size" "$window/offline-$size.png"
done

icotool --create --output icons/evenkeel.ico icons/evenkeel-{16,24,32,48,64,128}.png --raw icons/evenkeel-256.png
png2icns icons/evenkeel.icns icons/evenkeel-{16,32,48,128,256,512,1024}.png >/dev/null
