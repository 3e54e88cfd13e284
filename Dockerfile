# Two images from one repository: `docker build --target api .` and `docker build --target web .`
# Workspace packages run from their TypeScript sources, which Node strips of types only outside of node_modules: the images keep
# the repository's layout, and node_modules/@pintpoint/* stay links to where the sources are.

# The name of the base image on a mirror; and npm's registry, where it is not the public one.
ARG NODE_IMAGE=node:26-bookworm-slim


# Only the files that npm reads: a changed source file does not invalidate the installed packages in the build cache.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /all
COPY . .
RUN mkdir /manifests \
  && find . -name package.json -exec cp --parents -t /manifests {} + \
  && cp package-lock.json .npmrc /manifests/ \
  && cd /manifests && node /all/scripts/production-manifests.ts


FROM ${NODE_IMAGE} AS install
ARG NPM_CONFIG_REGISTRY
WORKDIR /app
COPY --from=manifests /manifests ./


# Node is the base image's; the one from npm (an optional dependency of the root) is for starting from the repository.
# Types and source maps are a third of what npm installs; nothing reads them here.
FROM install AS api-dependencies
RUN npm ci --workspace @pintpoint/api --omit=dev --omit=optional --ignore-scripts --no-update-notifier \
  && find node_modules -xtype l -delete -o -type f -regex '.*\.\([cm]?ts\|map\)' -delete


FROM install AS web-dependencies
RUN npm ci --workspace @pintpoint/page-server --omit=dev --omit=optional --ignore-scripts --no-update-notifier \
  && find node_modules -xtype l -delete -o -type f -regex '.*\.\([cm]?ts\|map\)' -delete


# The page's builder has its native parts in optional dependencies.
FROM install AS page
RUN npm ci --workspace @pintpoint/web --omit=dev --ignore-scripts --no-update-notifier
COPY packages packages
COPY apps/web apps/web
RUN npm run build --workspace @pintpoint/web


# Node runs as process 1 without npm or a shell, so that it receives SIGTERM; it has no child processes to reap.
FROM ${NODE_IMAGE} AS api
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SERVE_WEB=false
WORKDIR /app
# The default DATA_DIR, to mount a volume on, which gets its owner. Only the embedded store writes there; the variable is not
# set, because DATA_DIR together with MONGODB_URI is a startup error.
RUN mkdir data && chown 1000:1000 data
COPY --from=api-dependencies /app/node_modules node_modules
COPY package.json ./
COPY packages/core packages/core
COPY packages/contract packages/contract
COPY packages/page-server packages/page-server
COPY apps/api apps/api
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "require('node:http').get({ port: process.env.PORT, path: '/readyz' }, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
# The flags make V8 reuse freed memory before it requests more (docs/decisions/0062-fair-queueing-by-address.md).
ENTRYPOINT ["node", "--max-semi-space-size=16", "--heap-growing-percent=30", "apps/api/src/main.ts"]


FROM ${NODE_IMAGE} AS web
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3001
WORKDIR /app
COPY --from=web-dependencies /app/node_modules node_modules
COPY package.json ./
COPY packages/page-server packages/page-server
COPY apps/web/package.json apps/web/
COPY apps/web/server apps/web/server
COPY --from=page /app/apps/web/dist apps/web/dist
USER 1000:1000
EXPOSE 3001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "require('node:http').get({ port: process.env.PORT, path: '/readyz' }, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
ENTRYPOINT ["node", "apps/web/server/main.ts"]
