#!/usr/bin/env bash
# What the installed program weighs, and what it costs while nobody touches it, with 100,000 cached messages and four chats
# open side by side in a window of 1440×900:
#   src/bench/weigh.sh [CUSTOMERS]     4 when not said; with 10 there are ten running clocks
# First: ./mvnw -DskipTests package && installer/linux/build.sh --jars
# Debian: apt install xvfb xdotool
#
# PSS of the program 20 s after the fourth chat was opened, and again after the processor time, which is taken over a minute once
# nobody has written for a while: simulated customers give up after some three minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
customers=${1:-4}
installed=${EVENKEEL:-target/installer/work/image/evenkeel/bin/evenkeel}
jdk=$(./mvnw --print-jdk)
for tool in Xvfb xdotool "$installed"; do
    command -v "$tool" >/dev/null || { echo "$tool is missing." >&2; exit 1; }
done

folder=$(mktemp -d)
end() {
    for job in $(jobs -p); do kill "$job" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$folder"
}
trap end EXIT

export DISPLAY=:${SCREEN:-95}
Xvfb "$DISPLAY" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
# From a copy: pages of a file that two processes map would count half for each.
cp -a "$(dirname "$(dirname "$installed")")" "$folder/program"
program=$folder/program/bin/$(basename "$installed")
# shellcheck source=src/bench/history.sh
. src/bench/history.sh
serve_history "$customers"

"$installed" --server "$url" --token "$token" --data-dir "$folder/cache" >/dev/null 2>&1 &
console=$!
sleep 8
press() { # X, Y
    xdotool mousemove "$1" "$2" click 1
    sleep 1.5
}
press 563 22 # four panes
for row in 217 292 367 442; do press 180 "$row"; done
sleep 20
[ -z "${PICTURE:-}" ] || import -window root "$PICTURE"
echo "PSS with $customers customers and four chats open: $(weight "$console") MB"
sleep 200
before=$(cpu_of "$console")
sleep 60
echo "idle for a minute: $((($(cpu_of "$console") - before) / 6)) hundredths of a percent of a core"
echo "PSS then: $(weight "$console") MB"
