#!/usr/bin/env bash
# What the installed program weighs, and what it costs while nobody touches it, with 100,000 cached messages and four chats
# open side by side in a window of 1440×900:
#   src/bench/weigh.sh [CUSTOMERS]     4 when not said; as many clocks run in the queue, and four in the panes
# First: ./mvnw -DskipTests package && installer/linux/build.sh --jars
# Debian: apt install xvfb xdotool
#
# PSS of the program 20 s after the fourth chat was opened, and again after the processor time, which is taken over three minutes
# once nobody has written for a while: simulated customers give up after some seven minutes, most of which pass before. One of the
# three minutes has the repair in it, in which the cache is compared with the server. Then the same of a bare window with one clock,
# since processor time that is spent in so small pieces is dearer on some machines than on others. PICTURE=FILE keeps what was on
# the screen (Debian: imagemagick).
set -euo pipefail
cd "$(dirname "$0")/../.."
customers=${1:-4}
# shellcheck source=src/bench/common.sh
. src/bench/common.sh
stage 95 xdotool
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
sleep 300
idle() { # PROCESS: three minutes of it
    local before minute
    for minute in 1 2 3; do
        before=$(cpu_of "$1")
        sleep 60
        echo "  minute $minute: $((($(cpu_of "$1") - before) / 6)) hundredths of a percent of a core"
    done
}
echo "idle:"
idle "$console"
echo "PSS then: $(weight "$console") MB"
kill "$console"
wait "$console" || true

make_bare
bare clock >/dev/null 2>&1 &
window=$!
sleep 30
echo "idle, a bare window with one clock:"
idle "$window"
