#!/usr/bin/env bash
# Makes the Debian package and the portable archive, with a Java of their own:
#   installer/linux/build.sh [--jars] [--image] [--no-aot]
#     --jars    target/evenkeel.jar and target/lib are up to date: do not run Maven
#     --image   end with the application folder, before packing
#     --no-aot  leave the ahead-of-time cache out: everything is the same byte for byte, but starts slower
# They land in target/installer, with their checksums.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$root/target/installer/work
out=$root/target/installer
rm -rf "$work"
rm -f "$out"/evenkeel[_-]*
mkdir -p "$work"
export LC_ALL=C
umask 022

# shellcheck source=installer/common/build.sh
. "$root/installer/common/build.sh"

aot=yes
for option in "$@"; do
    case $option in
        --jars) jars_ready=yes ;;
        --no-aot) aot=no ;;
        --image) image_only=yes ;;
        *) sed -n 's/^# \{0,1\}//p' "$0" | sed -n 2,7p >&2; exit 2 ;;
    esac
done
export jars_ready=${jars_ready:-no}

find_jdk
need objcopy "Debian: binutils; jlink strips the JVM with it"
need strip "Debian: binutils"
need dpkg-deb "Debian: dpkg"
need unzip "Debian: unzip"
need zip "Debian: zip"
need xz "Debian: xz-utils"
need desktop-file-validate "Debian: desktop-file-utils"
[ "$jars_ready" = yes ] || need mvn "Debian: maven"
all_there

case $(uname -m) in
    x86_64) classifier=linux natives=Linux/x86_64 jna=linux-x86-64 arch=amd64 ;;
    aarch64) classifier=linux-aarch64 natives=Linux/aarch64 jna=linux-aarch64 arch=arm64 ;;
    *) echo "There is no JavaFX for $(uname -m)." >&2; exit 1 ;;
esac
# The cache learns most where a real window opens; without a display or an X server of its own it learns headless.
on_display=(env)
if [ -z "${DISPLAY:-}" ]; then
    if command -v xvfb-run >/dev/null; then on_display=(xvfb-run -a); fi
fi

build_jars
sort_jars "$classifier" "$natives" "$jna"
make_runtime
# JavaFX draws by libraries of its own: those of AWT that draw, and every symbol that no library asks for, can go.
(cd "$work/runtime/lib" && rm lib{fontmanager,freetype,mlib_image,lcms,awt_xawt,splashscreen,javajpeg}.so)
find "$work/runtime/lib" -name '*.so' -exec strip --strip-unneeded {} +
make_image evenkeel "$root/assets/icons/evenkeel-256.png"
app=$work/image/evenkeel
# Instead of jpackage's launcher one that is up half a second sooner, and Java's own under a name that people know.
rm "$app/bin/evenkeel" "$app/lib/libapplauncher.so"
install -Dm755 "$jdk/bin/java" "$app/lib/runtime/bin/evenkeel"
strip --strip-unneeded "$app/lib/runtime/bin/evenkeel"
install -m755 "$root/installer/linux/evenkeel.sh" "$app/bin/evenkeel"
# Drawn by the processor, no pictures kept of backgrounds, what the C library keeps for later given back, few new objects at
# once: together with the launcher's part 60 MB less on a machine without a GPU (PSS after 20 s), and no slower to start. Room
# for 8 MB of new objects instead of 16 weighs 10 MB less, and neither start nor frames tell the difference. Memory in large
# pages: a start needs 8,000 faults of 38,000 less, and it weighs the same.
# shellcheck disable=SC2016 # the launcher replaces $ROOTDIR
options "$app/lib/app/evenkeel.cfg" -Dprism.order=sw -Dprism.disableRegionCaching=true \
    -Xms32m -XX:NewSize=8m -XX:MaxNewSize=8m -XX:+UseTransparentHugePages -XX:TrimNativeHeapInterval=8000 \
    '-Devenkeel.launcher=$ROOTDIR/bin/evenkeel'
date_all "$app"
if [ "$aot" = yes ]; then
    make_aot_cache "$app/bin/evenkeel" "$app/lib/app/evenkeel.cfg" "$app/lib/app"
    date_all "$app"
fi

if [ "${image_only:-no}" = yes ]; then echo "$app"; exit; fi

stamp() { sed "s/@VERSION@/$version/g; s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)/g" "$1"; }

# The Debian package
deb=$work/deb
share=$deb/usr/share
mkdir -p "$deb/DEBIAN" "$deb/opt" "$deb/usr/bin" "$share"/{applications,metainfo,man/man1,doc/evenkeel}
cp -a "$app" "$deb/opt/evenkeel"
ln -s /opt/evenkeel/bin/evenkeel "$deb/usr/bin/evenkeel"
install -m644 "$root/installer/linux/evenkeel.desktop" "$share/applications/org.evenkeel.Evenkeel.desktop"
stamp "$root/installer/linux/org.evenkeel.Evenkeel.metainfo.xml" >"$share/metainfo/org.evenkeel.Evenkeel.metainfo.xml"
stamp "$root/installer/linux/evenkeel.1" | gzip -9n >"$share/man/man1/evenkeel.1.gz"
cat "$root/NOTICE" "$root/LICENSE" >"$share/doc/evenkeel/copyright"
for size in 16 24 32 48 64 128 256 512; do
    install -Dm644 "$root/assets/icons/evenkeel-$size.png" "$share/icons/hicolor/${size}x$size/apps/evenkeel.png"
done
install -Dm644 "$root/assets/mark.svg" "$share/icons/hicolor/scalable/apps/evenkeel.svg"
desktop-file-validate "$share/applications/org.evenkeel.Evenkeel.desktop"
cat >"$deb/DEBIAN/control" <<CONTROL
Package: evenkeel
Version: $version-$build
Section: net
Priority: optional
Architecture: $arch
Maintainer: The Evenkeel authors <evenkeel@localhost>
Installed-Size: $(du -sk --apparent-size "$deb/opt" "$deb/usr" | awk '{ sum += $1 } END { print sum }')
Depends: libc6 (>= 2.34), libgtk-3-0 | libgtk-3-0t64, libgl1, libx11-6, libxtst6
Recommends: xdg-utils
Description: calm desktop workstation for live-chat agents
 Keeps several customers in view, side by side, and speaks the protocol of
 Chatwoot. Works when the network does not. Brings the Java it runs on.
CONTROL
(cd "$deb" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
date_all "$deb"
package=$out/evenkeel_${version}-${build}_$arch.deb
dpkg-deb --root-owner-group -Zxz --build "$deb" "$package" >/dev/null

# The portable archive
portable=$out/evenkeel-$version-linux-$(uname -m).tar.gz
cp -a "$app" "$work/evenkeel-$version"
cp "$root/LICENSE" "$root/NOTICE" "$work/evenkeel-$version/"
date_all "$work/evenkeel-$version"
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "evenkeel-$version" |
    gzip -9n >"$portable"

(cd "$out" && sha256sum "$(basename "$package")" "$(basename "$portable")" >"SHA256SUMS-linux-$(uname -m)")
du -h "$package" "$portable"
