# What compare.sh and weigh.sh share; read by them, not run by itself.
# shellcheck shell=bash disable=SC2034 # the callers use what is set here

installed=${EVENKEEL:-target/installer/work/image/evenkeel/bin/evenkeel}
jdk=$(./mvnw --print-jdk)

end() {
    for job in $(jobs -p); do kill "$job" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$folder"
}

# SCREEN, TOOLS: an X server, an empty folder that goes with the script, and a launcher outside of what is measured.
stage() {
    local screen=$1 tool
    shift
    for tool in Xvfb "$installed" "$@"; do
        command -v "$tool" >/dev/null || { echo "$tool is missing." >&2; exit 1; }
    done
    folder=$(mktemp -d)
    trap end EXIT
    export DISPLAY=:${SCREEN:-$screen}
    Xvfb "$DISPLAY" -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
    # A copy: pages of a file that two processes map would count half for each.
    cp -a "$(dirname "$(dirname "$installed")")" "$folder/program"
    program=$folder/program/bin/$(basename "$installed")
}

fact() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$folder/server.json"; } # the last of its name

serving() { # FURTHER ARGUMENTS
    rm -f "$folder/server.json"
    "$program" serve --data-dir "$folder/server" "$@" >"$folder/server.json" &
    server=$!
    until [ -s "$folder/server.json" ]; do sleep 0.2; done
}

# CUSTOMERS: an embedded server with so many and 5,000 resolved chats of 20 messages each, and in $folder/cache what a console
# keeps of them. Sets url and token.
serve_history() {
    serving
    kill "$server"
    wait "$server" || true
    "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "target/test-classes:target/evenkeel.jar:target/lib/*" \
        org.evenkeel.localserver.BulkHistory "$folder/server/server" 5000 20
    serving --customers "$1" --at-once "$1"
    url=$(fact url)
    token=$(fact access_token)
    "$program" sync --once --server "$url" --token "$token" --data-dir "$folder/cache" >"$folder/filled.json"
    grep -q '"messages":1[0-9]\{5\}' "$folder/filled.json" || { cat "$folder/filled.json" >&2; exit 1; }
    # What a console works out behind its writes is worked out here: a start would share the processor with it.
    "$program" --server "$url" --token "$token" --data-dir "$folder/cache" >/dev/null 2>&1 &
    local settling=$!
    sleep 120
    kill "$settling"
    wait "$settling" || true
}

# A window with one word, see BareWindow.java, on the same Java, options and kind of start cache as the installed program's.
bare() { # ARGUMENTS
    GDK_GL=disable NO_AT_BRIDGE=1 "$java" "${bare_options[@]}" "-XX:AOTCache=$folder/bare.aot" -cp "$folder/bare.jar" BareWindow "$@"
}
make_bare() {
    local lib=$folder/program/lib option
    java=$lib/runtime/bin/evenkeel
    bare_options=()
    while IFS= read -r option; do
        case $option in
            java-options=-XX:AOT* | *'$'*) ;;
            java-options=*) bare_options+=("${option#*=}") ;;
        esac
    done <"$lib/app/evenkeel.cfg"
    "$jdk/bin/javac" -d "$folder/bare" --module-path "$(printf '%s:' target/lib/javafx-*.jar)" \
        --add-modules javafx.controls src/bench/BareWindow.java
    "$jdk/bin/jar" --create --file "$folder/bare.jar" -C "$folder/bare" .
    local conf=-XX:AOTConfiguration=$folder/bare.conf
    GDK_GL=disable "$java" "${bare_options[@]}" -XX:AOTMode=record "$conf" -cp "$folder/bare.jar" BareWindow end >/dev/null
    "$java" "${bare_options[@]}" -XX:AOTMode=create "$conf" "-XX:AOTCache=$folder/bare.aot" -cp "$folder/bare.jar" >/dev/null
}

tree() { # every process below $1, and itself
    echo "$1"
    local children child
    read -r -d '' -a children < <(cat "/proc/$1/task"/*/children 2>/dev/null) || true
    for child in "${children[@]}"; do tree "$child"; done
}
weight() { # PSS of the tree below $1 in MB
    for process in $(tree "$1"); do cat "/proc/$process/smaps_rollup" 2>/dev/null || true; done |
        awk '/^Pss:/ { sum += $2 } END { printf "%.0f", sum / 1024 }'
}
cpu_of() { # processor time of the tree below $1 so far, in milliseconds
    for process in $(tree "$1"); do cat "/proc/$process/stat" 2>/dev/null || true; done |
        sed 's/.*) //' | awk -v hertz="$(getconf CLK_TCK)" '{ sum += $12 + $13 } END { printf "%.0f", sum * 1000 / hertz }'
}
