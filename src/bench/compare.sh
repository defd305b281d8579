#!/usr/bin/env bash
# Start and weight, side by side on one machine in one run: a JavaFX window with one word on the installed program's Java, the
# installed program, its jars on a JDK, and Chromium with the embedded server's own /chat page, which is the least that any
# browser console can be.
#   src/bench/compare.sh [RUNS]        5 when not said; prints a table
# First: ./mvnw -DskipTests package && installer/linux/build.sh --jars
# Debian: apt install chromium xvfb x11-utils curl
#
# One embedded server with four simulated customers and 100,000 older messages serves all of them, outside of what is measured;
# both consoles have these messages in their caches. Start is from the command to conversations in the queue, to the word, or
# to the window with the page's title (Chromium: earlier than usable); it and the processor time until then are taken from
# outside, alike for all. Cold is with the page cache dropped before, which only root may do. Memory is PSS, the processes'
# fair share of every page, summed over the whole tree 20 s after the start; weigh.sh weighs with chats open.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
# shellcheck source=src/bench/common.sh
. src/bench/common.sh
stage 94 chromium xwininfo curl
serve_history 4
for way in packaged plain; do cp -a "$folder/cache" "$folder/$way"; done
until [ "$(curl -s -H "api_access_token: $token" "$url/api/v1/accounts/1/conversations?assignee_type=all" | grep -o '"meta":{"sender"' | wc -l)" -ge 3 ]; do sleep 1; done

plain() {
    "$jdk/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "target/evenkeel.jar:target/lib/*" org.evenkeel.Main "$@"
}
packaged() { "$installed" "$@"; }
browser() {
    chromium --no-sandbox --no-first-run --disable-gpu --user-data-dir="$folder/chromium" --window-size=1440,900 \
        --app="$url/chat" >/dev/null 2>&1
}
console() { # WAY, FURTHER ARGUMENTS
    local way=$1
    shift
    "$way" --server "$url" --token "$token" --data-dir "$folder/$way" "$@"
}

stop() {
    local process
    for process in $(tree "$1" | tac); do kill "$process" 2>/dev/null || true; done
    wait "$1" 2>/dev/null || true
}
now() { date +%s%3N; }
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

gone() { # waits until the window of the run before is
    while xwininfo -root -tree 2>/dev/null | grep -q '"Chat with us"'; do sleep 0.1; done
}
drop() { sync && echo 3 2>/dev/null >/proc/sys/vm/drop_caches; }
starts_of() { # WAY, BEFORE EACH: milliseconds and processor milliseconds, a line a run; the first run fills the caches and is left out
    local run
    for ((run = 0; run <= runs; run++)); do
        local began title='' line
        "${2:-:}"
        if [ "$1" = browser ]; then
            gone
            began=$(now)
            browser &
            until [ -n "$title" ]; do title=$(xwininfo -root -tree 2>/dev/null | grep -o '"Chat with us"' || true); done
            line="$(($(now) - began)) $(cpu_of $!)"
            stop $!
        else
            began=$(now)
            mkfifo "$folder/out"
            if [ "$1" = bare ]; then bare stay >"$folder/out" 2>/dev/null & else console "$1" --smoke >"$folder/out" 2>/dev/null & fi
            read -r line <"$folder/out"
            line="$(($(now) - began)) $(cpu_of $!)"
            stop $!
            rm "$folder/out"
        fi
        [ "$run" = 0 ] || echo "$line"
    done
}
row() { # TITLE, WAY
    starts_of "$2" >"$folder/starts"
    local cold='not measured'
    if [ -w /proc/sys/vm/drop_caches ]; then cold=$(starts_of "$2" drop | cut -d' ' -f1 | median); fi
    echo "| $1 | $(cut -d' ' -f1 "$folder/starts" | median) | $(cut -d' ' -f2 "$folder/starts" | median) | $cold | $(weight_of "$2") |"
}
weight_of() { # WAY: MB after 20 s
    case $1 in
        browser | bare) "$1" >/dev/null 2>&1 & ;;
        *) console "$1" >/dev/null 2>&1 & ;;
    esac
    sleep 20
    weight $!
    stop $!
}

echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg) before; median of $runs starts after one that does not count"
echo
make_bare
echo "| | start, ms | until then, processor time of all threads, ms | cold start, ms | PSS, MB |"
echo "|---|---|---|---|---|"
row "JavaFX window with one word" bare
row "Evenkeel, installed" packaged
row "Evenkeel, jars on a JDK" plain
row "Chromium with /chat" browser
