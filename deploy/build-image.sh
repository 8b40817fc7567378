#!/bin/sh
# Makes the Dockerfile's image where there is no container engine and no registry to fetch a base from: of this machine's own Node, with buildah
# (Debian: apt-get install buildah binutils). Run `npm run build` first, with the version of Node that the image shall have.
#   sh deploy/build-image.sh NAME
set -eu
name=$1
cd "$(dirname "$0")/.."
# Neither needs more than a chroot: they work inside of containers, too.
export BUILDAH_ISOLATION=chroot STORAGE_DRIVER="${STORAGE_DRIVER:-vfs}"

runtime=$(mktemp -d)
trap 'rm -rf "$runtime"' EXIT
chmod 755 "$runtime"
sh deploy/collect-runtime.sh "$runtime"

image=$(buildah from --format docker scratch)
buildah copy --quiet "$image" "$runtime/" /
buildah copy --quiet "$image" .next/standalone/ /app/.next/standalone/
buildah copy --quiet "$image" scripts/start.mjs scripts/healthcheck.mjs /app/scripts/
buildah config --workingdir /app --user 1000:1000 --port 8000 --stop-signal SIGTERM \
  --env NODE_ENV=production --env NEXT_TELEMETRY_DISABLED=1 --env HOSTNAME=0.0.0.0 --env PORT=8000 \
  --healthcheck 'CMD /usr/bin/node scripts/healthcheck.mjs' --healthcheck-interval 10s --healthcheck-timeout 5s \
  --healthcheck-start-period 20s --cmd '["/usr/bin/node", "scripts/start.mjs"]' "$image"
buildah commit --quiet --format docker --rm "$image" "$name"
