#!/bin/sh
# Collects what Node needs to run, and nothing else, in a folder that becomes the root of an image: the program without its symbols
# (18 MB that nobody reads), the libraries that it is linked with, and a user to run as.
#   sh deploy/collect-runtime.sh FOLDER
set -eu
root=$1
node=$(readlink -f "$(command -v node)")

mkdir -p "$root/usr/bin" "$root/etc" "$root/tmp"
chmod 1777 "$root/tmp"
strip -o "$root/usr/bin/node" "$node"
ldd "$node" | grep -o '/[^ )]*' | while read -r library; do
  # Followed, so that no link of this system is left behind without its end.
  cp --parents --dereference "$library" "$root/"
done

echo 'app:x:1000:1000::/app:/sbin/nologin' >"$root/etc/passwd"
echo 'app:x:1000:' >"$root/etc/group"
# Names in /etc/hosts, which engines write, come before those of the network.
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
