#!/usr/bin/env bash
# Installs the Debian package into a clean root, starts it there without a display and without a JDK on PATH, removes it,
# and looks at what is left:
#   sudo installer/smoke/linux.sh target/installer/evenkeel_*.deb [BASE]
# BASE is a root file system with the package's dependencies; without it the running system's own /usr is seen, read-only,
# through a scratch root. Needs root for chroot and mounts, in a mount namespace that ends with it.
set -euo pipefail
deb=$(readlink -f "${1:?which package?}")
if [ "$(id -u)" != 0 ]; then echo "Run it as root: it installs a package into a scratch root." >&2; exit 1; fi
if [ "${EVENKEEL_SMOKE:-}" != inside ]; then
    EVENKEEL_SMOKE=inside exec unshare --mount --propagation private "$0" "$deb" "${2:-/}"
fi
base=$(readlink -f "$2")

force=()
scratch=$(mktemp -d)
mount -t tmpfs -o size=1g,mode=755 scratch "$scratch"
mkdir -p "$scratch"/{upper,work,root}
mount -t overlay overlay -o "lowerdir=$base,upperdir=$scratch/upper,workdir=$scratch/work" "$scratch/root" 2>/dev/null || {
    # No overlay here: a root of its own with the libraries of this one.
    mkdir -p "$scratch"/root/{etc,opt,tmp,var/lib/dpkg/{info,updates,triggers},home/agent,proc,dev,usr}
    cp -a /etc/{passwd,group,nsswitch.conf,ld.so.cache,fonts,ssl} "$scratch/root/etc/" 2>/dev/null || true
    touch "$scratch/root/var/lib/dpkg/status" "$scratch/root/var/lib/dpkg/available"
    for folder in bin lib lib64 sbin; do [ ! -L "/$folder" ] || cp -a "/$folder" "$scratch/root/"; done
    mkdir -p "$scratch"/root/usr/{bin,lib,lib64,sbin,share}
    for folder in lib lib64 sbin; do [ ! -d "/usr/$folder" ] || mount --bind -o ro "/usr/$folder" "$scratch/root/usr/$folder"; done
    cp -a /usr/bin/{env,dash,sh,bash,dirname,cat,id,sed} "$scratch/root/usr/bin/"
    cp -a /usr/share/fonts /usr/share/fontconfig "$scratch/root/usr/share/" 2>/dev/null || true
    force=(--force-depends)
}
root=$scratch/root
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
mkdir -p "$root/home/agent"
chown 65534:65534 "$root/home/agent"
trap 'umount -R "$root/proc" "$root/dev" 2>/dev/null || true' EXIT

inventory() { (cd "$root" && find opt usr/bin usr/share etc home -xdev 2>/dev/null | grep -v '^usr/share/\(mime\|applications/mimeinfo\|icons/hicolor/icon-theme\)' | sort); }
fail() { echo "FAILED: $1" >&2; exit 1; }

run() { # as nobody in particular, whose data goes to /home/agent
    chroot --userspec=65534:65534 "$root" /usr/bin/env -i HOME=/home/agent XDG_DATA_HOME=/home/agent/.local/share \
        XDG_CONFIG_HOME=/home/agent/.config LANG=C.UTF-8 PATH=/usr/bin-without-java "$@"
}

inventory >"$scratch/before"
dpkg "${force[@]}" --root="$root" --install "$deb" >"$scratch/dpkg.log" 2>&1 || { cat "$scratch/dpkg.log"; fail "dpkg --install"; }
[ -x "$root/opt/evenkeel/bin/evenkeel" ] || fail "the program is not where it should be"
run /opt/evenkeel/bin/evenkeel --version
ready=$(run /opt/evenkeel/bin/evenkeel --smoke 2>"$scratch/err") || { cat "$scratch/err"; fail "--smoke"; }
[[ $ready == ready\ * ]] || fail "--smoke said '$ready'"
echo "$ready ms, in a clean root, no JDK on PATH, no display"
# Spelling and languages stand on libraries of which the package has only what is reached.
echo '{"turns":[{"speaker":"customer","text":"Where is it?"}]}' >"$root/tmp/chat.json"
for draft in 'Your order will arive tomorrow.|arrive' 'Votre comande arrivera demain, merci.|commande' 'Su pedio llega mañana, gracias.|pedido'; do
    echo "${draft%|*}" >"$root/tmp/draft.txt"
    found=$(run /opt/evenkeel/bin/evenkeel check --conversation-file /tmp/chat.json --draft-file /tmp/draft.txt 2>&1) || fail "check said '$found'"
    grep -q "\"replacement\":\"${draft#*|}\"" <<<"$found" || fail "no spelling in '${draft%|*}': $found"
done
echo "spelling in three languages"
dpkg "${force[@]}" --root="$root" --purge evenkeel >>"$scratch/dpkg.log" 2>&1 || { cat "$scratch/dpkg.log"; fail "dpkg --purge"; }
inventory >"$scratch/after"
left=$(comm -13 "$scratch/before" "$scratch/after")
strange=$(grep -v '^home/agent' <<<"$left" || true)
[ -z "$strange" ] || fail "left behind: $strange"
grep -q '^home/agent/.local/share/evenkeel/' <<<"$left" || fail "the user's data is gone"
echo "removed; left: the user's data, nothing else"
