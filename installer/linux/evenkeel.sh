#!/bin/sh
# Evenkeel draws by itself. Without this GTK loads the whole GL library only to ask which windows there are: 50 MB.
: "${GDK_GL:=disable}"
export GDK_GL
here=${0%/*}
[ -x "$here/evenkeel-java" ] || here=$(dirname "$(readlink -f "$0")")
exec "$here/evenkeel-java" "$@"
