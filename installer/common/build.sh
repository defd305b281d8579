# What the Linux and macOS builds share; read by them, not run by itself. The caller has set `root` (the project's
# folder) and `work` (an empty folder of its own).
# shellcheck shell=bash disable=SC2034,SC2154 # the caller sets root, work and on_display, and uses the rest

# The version stands in the pom and nowhere else; the build number is the count of commits.
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$root/pom.xml" | head -1)
javafx=$(sed -n 's|.*<javafx.version>\(.*\)</javafx.version>.*|\1|p' "$root/pom.xml")
build=$(git -C "$root" rev-list --count HEAD 2>/dev/null || echo 0)
# Every file carries the time of the commit, so that two builds of one commit are alike.
: "${SOURCE_DATE_EPOCH:=$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 1767225600)}"
export SOURCE_DATE_EPOCH

missing=()

need() { # TOOL, WHERE IT COMES FROM
    command -v "$1" >/dev/null || missing+=("$1 ($2)")
}

# A JDK 25 or newer in `jdk`, by the way mvnw finds one.
find_jdk() {
    jdk=$("$root/mvnw" --print-jdk 2>/dev/null) || jdk=
    [ -n "$jdk" ] || missing+=("a JDK 25 or newer (set JAVA_HOME)")
    if [ -n "$jdk" ] && [ ! -x "$jdk/bin/jpackage" ]; then missing+=("jpackage in $jdk"); fi
}

# Says all that is missing at once, before anything is built.
all_there() {
    [ ${#missing[@]} -eq 0 ] && return
    echo "Nothing was built. This is missing:" >&2
    printf '  %s\n' "${missing[@]}" >&2
    exit 1
}

# target/evenkeel.jar and target/lib, unless --jars said that they are there already.
build_jars() {
    [ "${jars_ready:-no}" = yes ] || "$root/mvnw" -q -B -DskipTests package
    [ -f "$root/target/evenkeel.jar" ] || { echo "target/evenkeel.jar is missing." >&2; exit 1; }
    local found
    found=$(unzip -p "$root/target/evenkeel.jar" org/evenkeel/version.properties | sed -n 's/^version=//p')
    [ "$found" = "$version" ] || { echo "target/evenkeel.jar is $found, the pom says $version." >&2; exit 1; }
}

# PLATFORM (javafx's classifier), FOLDER IN sqlite-jdbc, FOLDER IN jna: sorts the jars into $work/modules and $work/input.
sort_jars() {
    mkdir -p "$work/modules" "$work/input"
    local jar
    for jar in "$root"/target/lib/*.jar; do
        case $(basename "$jar") in
            javafx-*-"$1".jar) cp -p "$jar" "$work/modules/" ;;
            javafx-*) ;;
            *) cp -p "$jar" "$work/input/" ;;
        esac
    done
    ls "$work"/modules/javafx-graphics-"$javafx"-"$1".jar >/dev/null || {
        echo "The JavaFX of the pom ($javafx) is not in target/lib for $1." >&2
        exit 1
    }
    cp -p "$root/target/evenkeel.jar" "$work/input/"
    # Native libraries lie beside the jars, so that no start unpacks them into the home or the temporary folder. Of
    # SQLite's only this system's; the other 20 are two thirds of its jar.
    local graphics=$work/modules/javafx-graphics-$javafx-$1.jar sqlite
    sqlite=$(ls "$work"/input/sqlite-jdbc-*.jar)
    mkdir -p "$work/natives"
    unzip -q -j "$graphics" '*.so' '*.dylib' -d "$work/natives" 2>/dev/null || [ $? -eq 11 ]
    zip -q -d "$graphics" '*.so' '*.dylib' 2>/dev/null || [ $? -eq 12 ]
    unzip -q -j "$sqlite" "org/sqlite/native/$2/*" -d "$work/input"
    zip -q -d "$sqlite" 'org/sqlite/native/*'
    # The same of JNA's 26, with its half for Windows, and the letter profiles of languages that nothing reads.
    local jna
    jna=$(ls "$work"/input/jna-[0-9]*.jar)
    unzip -Z1 "$jna" | grep -E '^com/sun/jna/[^/]+/(lib)?jnidispatch' | grep -v "^com/sun/jna/$3/" |
        xargs zip -q -d "$jna"
    zip -q -d "$work"/input/jna-platform-*.jar 'com/sun/jna/platform/win32/*'
    zip -q -d "$work"/input/language-detector-*.jar 'languages.shorttext/*'
    # The PDF library's tables of Asian fonts that are not embedded, and its own Latin font: documents embed theirs.
    zip -q -d "$work"/input/openpdf-*.jar 'org/openpdf/text/pdf/fonts/*.cmap' 'font-fallback/*'
    # Of a search engine its spelling, of a collections library what one other library takes.
    thin '^org/evenkeel/' "$work"/input/{evenkeel,lucene-*,guava-*,language-detector-*}.jar
}

# ROOT, JARS: takes the classes out of the jars that those whose path matches ROOT never reach, over any number of steps and
# across these jars. What a class names by reflection alone is not seen: the smoke test uses what is left.
thin() {
    local root_classes=$1 classes=$work/thin jar
    shift
    rm -rf "$classes"
    mkdir -p "$classes"
    # Variants for newer JVMs speed up what is taken out.
    for jar in "$@"; do
        zip -q -d "$jar" 'META-INF/versions/*' module-info.class >/dev/null 2>&1 || [ $? -eq 12 ]
        unzip -q -o "$jar" '*.class' -d "$classes"
    done
    (cd "$classes" && find . -name '*.class' | sed 's|^\./||; s|\.class$||' | sort) >"$classes.all"
    "$jdk/bin/jdeps" -verbose:class -filter:none --ignore-missing-deps "$classes" | awk -v root="$root_classes" '
        FILENAME != "-" { there[$1]; if ($1 ~ root) found[++n] = $1; next }
        $2 == "->" { from = $1; to = $3 }
        $1 == "->" { to = $2 }
        to != "" { gsub(/\./, "/", from); gsub(/\./, "/", to); uses[from] = uses[from] " " to; to = "" }
        END {
            for (i = 1; i <= n; i++) kept[found[i]]
            for (i = 1; i <= n; i++) {
                count = split(uses[found[i]], next_ones, " ")
                for (k = 1; k <= count; k++)
                    if (next_ones[k] in there && !(next_ones[k] in kept)) { kept[next_ones[k]]; found[++n] = next_ones[k] }
            }
            for (name in there) if (!(name in kept)) print name ".class"
        }' "$classes.all" - | sort >"$classes.gone"
    for jar in "$@"; do
        zip -q -d "$jar" -@ <"$classes.gone" >/dev/null 2>&1 || [ $? -eq 12 ]
    done
    rm -rf "$classes" "$classes.all" "$classes.gone"
}

make_runtime() {
    "$jdk/bin/jlink" "@$root/installer/common/jlink.args" \
        --module-path "$work/modules" \
        --add-modules "$(paste -sd, "$root/installer/common/modules.txt")" \
        --output "$work/runtime"
    cp "$work"/natives/* "$work/runtime/lib/"
}

# NAME, ICON, further arguments: an application folder in $work/image.
make_image() {
    local name=$1 icon=$2 options=() option
    shift 2
    while read -r option; do options+=(--java-options "$option"); done <"$root/installer/common/java.options"
    "$jdk/bin/jpackage" "@$root/installer/common/jpackage.args" --name "$name" --app-version "$version" --icon "$icon" \
        --input "$work/input" --runtime-image "$work/runtime" --dest "$work/image" "${options[@]}" "$@"
}

date_all() { # FOLDER
    find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} + 2>/dev/null ||
        find "$1" -exec touch -h -t "$(date -r "$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S)" {} +
}

# A LAUNCHER'S .cfg, OPTIONS: for the JVM, behind those it has. The file has further sections.
options() {
    local cfg=$1 option all=
    shift
    for option in "$@"; do all+="java-options=$option"$'\n'; done
    awk -v all="$all" '
        /^\[/ { if (inside) printf "%s", all; inside = $0 == "[JavaOptions]"; done = done || inside }
        inside && /^$/ { next }
        { print }
        END { if (inside) printf "%s", all; else if (!done) printf "[JavaOptions]\n%s", all }' "$cfg" >"$cfg.new"
    mv "$cfg.new" "$cfg"
}

# LAUNCHER: its embedded server, in a process of its own.
serve_for_training() {
    mkdir -p "$work/training"
    "$1" serve --customers 6 --data-dir "$work/training/server" >"$work/training/told.json" &
    training_server=$!
    until [ -s "$work/training/told.json" ]; do
        kill -0 "$training_server" 2>/dev/null || { echo "The embedded server did not start." >&2; exit 1; }
        sleep 0.2
    done
}

told() { # NAME: what the server said when it started; of several, the last
    sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$work/training/told.json"
}

# LAUNCHER, ITS .cfg, FOLDER OF JARS: runs the program once, connected to a server as on any working day, and keeps what
# the JVM learned about loading and linking, so that every start begins there. The cache holds the dates of the jars: date them first, and keep
# the dates when copying. A folder that moves as a whole keeps its cache.
make_aot_cache() {
    local launcher=$1 cfg=$2 app=$3 plain
    # What was called how often would teach the second compiler, which never runs here: 2 MB on the disk, 7 MB in memory.
    local untaught=(-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining)
    # A cache that does not fit is passed over: slower, not broken.
    options "$cfg" -Xlog:disable -Xlog:all=error:stderr
    plain=$(cat "$cfg")
    serve_for_training "$launcher"
    options "$cfg" "${untaught[@]}" -XX:AOTMode=record "-XX:AOTConfiguration=$work/evenkeel.aotconf"
    "${on_display[@]}" "$launcher" --smoke --server "$(told url)" --token "$(told access_token)" --data-dir "$work/training/client"
    kill "$training_server"
    wait "$training_server" || true
    printf '%s\n' "$plain" >"$cfg"
    options "$cfg" "${untaught[@]}" -XX:AOTMode=create "-XX:AOTConfiguration=$work/evenkeel.aotconf" "-XX:AOTCache=$app/evenkeel.aot"
    "$launcher"
    printf '%s\n' "$plain" >"$cfg"
    # shellcheck disable=SC2016 # the launcher replaces $APPDIR
    options "$cfg" '-XX:AOTCache=$APPDIR/evenkeel.aot'
    rm -rf "$work/training"
    [ -s "$app/evenkeel.aot" ] || { echo "The ahead-of-time cache was not made." >&2; exit 1; }
}
