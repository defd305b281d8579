#!/usr/bin/env bash
# Makes the disk image and the installer package on a Mac, with a Java of their own:
#   installer/mac/build.sh [--jars]
#     --jars  target/evenkeel.jar and target/lib are up to date: do not run Maven
# They land in target/installer, with their checksums. Unsigned, unless these are set:
#   MAC_SIGN_APP        name of the "Developer ID Application" certificate in the keychain
#   MAC_SIGN_INSTALLER  name of the "Developer ID Installer" certificate
#   MAC_NOTARY_PROFILE  profile that `xcrun notarytool store-credentials` saved; sends both to Apple and staples the answer
# Written without a Mac at hand and not run yet; the Linux build runs the same common part.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$root/target/installer/work
out=$root/target/installer
rm -rf "$work"
mkdir -p "$work"
export LC_ALL=C

# shellcheck source=installer/common/build.sh
. "$root/installer/common/build.sh"

case ${1:-} in
    --jars) export jars_ready=yes ;;
    '') ;;
    *) sed -n 's/^# \{0,1\}//p' "$0" | sed -n 1,7p >&2; exit 2 ;;
esac

[ "$(uname -s)" = Darwin ] || missing+=("a Mac: jpackage makes .dmg and .pkg nowhere else")
find_jdk
need unzip "comes with macOS"
need zip "comes with macOS"
need codesign "Xcode command line tools: xcode-select --install"
need hdiutil "comes with macOS"
need pkgbuild "comes with macOS"
[ -z "${MAC_NOTARY_PROFILE:-}" ] || need xcrun "Xcode command line tools"
[ "${jars_ready:-no}" = yes ] || need mvn "brew install maven"
all_there

case $(uname -m) in
    arm64) classifier=mac-aarch64 natives=Mac/aarch64 jna=darwin-aarch64 ;;
    x86_64) classifier=mac natives=Mac/x86_64 jna=darwin-x86-64 ;;
esac
# shellcheck disable=SC2034 # read by the common part; there is always a display on a Mac
on_display=(env)

build_jars
sort_jars "$classifier" "$natives" "$jna"
make_runtime
make_image Evenkeel "$root/assets/icons/evenkeel.icns" --mac-package-identifier org.evenkeel.Evenkeel \
    --mac-package-name Evenkeel --resource-dir "$root/installer/mac/resources"
app=$work/image/Evenkeel.app
date_all "$app"
make_aot_cache "$app/Contents/MacOS/Evenkeel" "$app/Contents/app/Evenkeel.cfg" "$app/Contents/app"
date_all "$app"

# Signed from the inside out, and only now: the cache and the .cfg are part of what the seal covers.
identity=${MAC_SIGN_APP:--}
stamp=--timestamp
[ "$identity" != - ] || stamp=--timestamp=none
seal() {
    codesign --force "$stamp" --options runtime --entitlements "$root/installer/mac/entitlements.plist" \
        --sign "$identity" "$@"
}
find "$app" -type f \( -name '*.dylib' -o -name jspawnhelper \) -print0 | while IFS= read -r -d '' file; do seal "$file"; done
seal "$app/Contents/runtime"
seal "$app"
codesign --verify --deep --strict "$app"

machine=$(uname -m)
dmg=$out/Evenkeel-$version-$machine.dmg
pkg=$out/Evenkeel-$version-$machine.pkg
"$jdk/bin/jpackage" --type dmg --name Evenkeel --app-version "$version" --app-image "$app" --dest "$work/dmg" \
    --license-file "$root/LICENSE"
mv "$work"/dmg/*.dmg "$dmg"
pkgbuild --component "$app" --install-location /Applications --identifier org.evenkeel.Evenkeel --version "$version" \
    ${MAC_SIGN_INSTALLER:+--sign "$MAC_SIGN_INSTALLER"} "$pkg"

if [ -n "${MAC_NOTARY_PROFILE:-}" ]; then
    for file in "$dmg" "$pkg"; do
        xcrun notarytool submit "$file" --keychain-profile "$MAC_NOTARY_PROFILE" --wait
        xcrun stapler staple "$file"
    done
fi

(cd "$out" && shasum -a 256 "$(basename "$dmg")" "$(basename "$pkg")" >"SHA256SUMS-mac-$machine")
du -h "$dmg" "$pkg"
