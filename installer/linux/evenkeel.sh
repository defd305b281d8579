#!/bin/sh
# Starts the program on its own Java, with what jpackage wrote into lib/app/evenkeel.cfg. jpackage's launcher would read the
# same file, but it asks rpm and dpkg first which package it is part of, and twice, since it starts itself again: half a second.
home=${0%/*}/..
[ -r "$home/lib/app/evenkeel.cfg" ] || home=$(dirname "$(readlink -f "$0")")/..
ROOTDIR=$(CDPATH="" cd "$home" && pwd)
APPDIR=$ROOTDIR/lib/app

# Evenkeel draws by itself. Without this GTK loads the whole GL library only to ask which windows there are: 50 MB.
: "${GDK_GL:=disable}"
export GDK_GL
# JavaFX tells screen readers nothing on Linux, so GTK need not look for one; without a session bus that costs a process.
: "${NO_AT_BRIDGE:=1}"
export NO_AT_BRIDGE
# One heap of the C library for all threads: one each keeps what the busiest moment of each took, some 5 MB more.
: "${MALLOC_ARENA_MAX:=1}"
export MALLOC_ARENA_MAX
unset JDK_JAVA_OPTIONS CLASSPATH

class_path='' main='' options='' plainly=''
while IFS='=' read -r key value; do
    case $key in
        app.classpath) class_path=$class_path${class_path:+:}$value ;;
        app.mainclass) main=$value ;;
        java-options) options="$options \"$value\"" ;;
        arguments) plainly="$plainly \"$value\"" ;;
    esac
done <"$APPDIR/evenkeel.cfg"
[ $# -gt 0 ] || eval "set -- $plainly"
# The file says $APPDIR and $ROOTDIR.
eval "exec \"\$ROOTDIR/lib/runtime/bin/evenkeel\" $options -cp \"$class_path\" $main \"\$@\""
