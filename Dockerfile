# The storefront as one image: nothing in it but Node, the libraries that Node needs, and the build. docs/deploy.md says how to run it, and
# how to make the same image where there is no container engine.
ARG NODE_IMAGE=docker.io/library/node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /src
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
# Packages change less often than sources: a change of a page fetches none of them again.
COPY package.json package-lock.json .npmrc ./
COPY packages/shared/package.json packages/shared/
RUN npm ci --no-audit --no-fund
COPY . .
# Both are optional; docs/settings.md says what they are for.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
ARG NEXT_DEPLOYMENT_ID
RUN npm run build

FROM ${NODE_IMAGE} AS runtime
RUN apt-get update && apt-get install --yes --no-install-recommends binutils
COPY deploy/collect-runtime.sh /tmp/
RUN sh /tmp/collect-runtime.sh /runtime

FROM scratch
COPY --from=runtime /runtime/ /
COPY --from=build /src/.next/standalone/ /app/.next/standalone/
COPY --from=build /src/scripts/start.mjs /src/scripts/healthcheck.mjs /app/scripts/
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=8000
USER 1000:1000
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["/usr/bin/node", "scripts/healthcheck.mjs"]
CMD ["/usr/bin/node", "scripts/start.mjs"]
