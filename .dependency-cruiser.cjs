/** Who may import whom, each law with its reason; `npm run direction` checks it and proves by planted violations that it can fail. */
const production = { pathNot: "\\.test\\.tsx?$|/testing/|^apps/api/test/" };

// Folders of apps/api/src. A folder that is none of these is a domain, and under the laws of domains from its first file.
const setUp = "lifecycle|config|telemetry|http|sockets|jobs|rate-limits|problems";
const domain = `^apps/api/src/(?!(?:${setUp}|adapters|maintenance|testing)/)([^/]+)/`;

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment:
        "Two modules that need each other are one idea, or hide a third one. Move what both need into its own file.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "core-is-pure",
      comment:
        "core has no dependencies, no I/O and no clock: it runs in the server, in the browser and in property tests alike. Put what needs the world behind a port.",
      severity: "error",
      from: { path: "^packages/core/src/", ...production },
      to: { pathNot: "^packages/core/src/" },
    },
    {
      name: "core-shared-is-the-bottom",
      comment: "shared ← change ← domains: what every domain uses knows none of them, and no change either.",
      severity: "error",
      from: { path: "^packages/core/src/shared/", ...production },
      to: { path: "^packages/core/src/(?!shared/)" },
    },
    {
      name: "core-change-knows-no-domain",
      comment: "shared ← change ← domains: a change is paths and JSON, whatever it changes.",
      severity: "error",
      from: { path: "^packages/core/src/change/", ...production },
      to: { path: "^packages/core/src/(?!(?:shared|change)/)" },
    },
    {
      name: "core-domains-by-their-ports",
      comment:
        "Every other folder of core is a domain. It sees another one by its ports and its types.ts only, and never the index of everything.",
      severity: "error",
      from: { path: "^packages/core/src/(?!(?:shared|change|testing)/)([^/]+)/", ...production },
      to: {
        path: "^packages/core/src/(?!(?:shared|change)/)",
        pathNot: "^packages/core/src/$1/|^packages/core/src/[^/]+/(?:ports/|types\\.ts$)",
      },
    },
    {
      name: "contract-shared-knows-no-domain",
      comment:
        "What the wire of every domain is made of (fields, requests, problems) knows none of them, nor one of core.",
      severity: "error",
      from: {
        path: "^packages/contract/src/(?:(?:fields|requests)/|[^/]+\\.ts$)",
        pathNot: `^packages/contract/src/index\\.ts$|${production.pathNot}`,
      },
      to: {
        path: "^packages/contract/src/(?:index\\.ts$|(?!(?:fields|requests)/)[^/]+/)|^packages/core/src/(?!(?:shared|change)/)",
      },
    },
    {
      name: "contract-domains-by-their-types",
      comment:
        "Every other folder of the contract is a domain. It sees another one by its types.ts only, and core by names that say which domain is meant.",
      severity: "error",
      from: { path: "^packages/contract/src/(?!(?:fields|requests)/)([^/]+)/", ...production },
      to: {
        path: "^packages/contract/src/(?:index\\.ts$|(?!(?:fields|requests)/)[^/]+/)|^packages/core/src/(?!(?:shared|change)/)",
        pathNot:
          "^packages/contract/src/$1/|^packages/contract/src/[^/]+/types\\.ts$|^packages/core/src/$1/|^packages/core/src/[^/]+/types\\.ts$",
      },
    },
    {
      name: "contract-knows-core-and-zod",
      comment: "The contract is read by other people's programs: it may depend on core and zod only.",
      severity: "error",
      from: { path: "^packages/contract/src/", ...production },
      to: { pathNot: "^packages/(contract|core)/src/|node_modules/zod/" },
    },
    {
      name: "client-knows-core-and-contract",
      comment:
        "The client runs in browsers and in other people's programs: no server code, no page code, nothing of Node. It depends on core, the contract and the socket client only; of zod on its types.",
      severity: "error",
      from: { path: "^packages/client/src/", ...production },
      to: { pathNot: "^packages/(client|contract|core)/src/|node_modules/(socket\\.io-client|zod)/" },
    },
    {
      name: "client-takes-types-of-zod",
      comment: "Only types may be imported: the validator would add 22 kB to the page.",
      severity: "error",
      from: { path: "^packages/client/src/", ...production },
      to: { path: "node_modules/zod/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "port-suites-know-core",
      comment:
        "A suite says what a port must keep to; it knows the port, never an adapter or a driver. Besides core: the test runner and Node itself.",
      severity: "error",
      from: { path: "^packages/port-suites/src/" },
      to: {
        pathNot: "^packages/(port-suites|core)/src/|node_modules/(vitest|fast-check)/",
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "page-server-serves-files",
      comment:
        "The page is served by a process of its own, too: that process knows no meetup and imports nothing of the api.",
      severity: "error",
      from: { path: "^packages/page-server/src/", ...production },
      to: {
        pathNot:
          "^packages/page-server/src/|node_modules/(fastify|fastify-plugin|@fastify/static|@fastify/helmet|close-with-grace)/",
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "web-server-knows-the-page-server",
      comment: "The web image holds the built page and its server, and nothing that either was made of.",
      severity: "error",
      from: { path: "^apps/web/server/" },
      to: { pathNot: "^apps/web/server/|^packages/page-server/", dependencyTypesNot: ["core"] },
    },
    {
      name: "api-never-sees-web-or-client",
      comment: "web and api are separate images.",
      severity: "error",
      from: { path: "^apps/api/src/", ...production },
      to: { path: "^apps/web/|^packages/(client|port-suites)/|^(cluster|e2e|bench)/" },
    },
    {
      name: "set-up-knows-no-domain",
      comment:
        "What starts the process, and its HTTP and sockets, know no meetup: a domain registers itself by its Module (lifecycle/module.ts).",
      severity: "error",
      from: { path: `^apps/api/src/(?:${setUp})/`, ...production },
      to: { path: domain },
    },
    {
      name: "set-up-takes-what-is-shared",
      comment:
        "Of core and the contract, set-up knows what every domain uses: @pintpoint/core/shared, and fields, requests, problems and routes of the contract. The index of everything would hide what is used.",
      severity: "error",
      from: { path: `^apps/api/src/(?:${setUp})/`, ...production },
      to: { path: "^packages/(?:core/src/(?!shared/)|contract/src/(?:index\\.ts$|(?!(?:fields|requests)/)[^/]+/))" },
    },
    {
      name: "a-domain-by-its-ports",
      comment:
        "A domain sees another one by its ports.ts and types.ts only, and one way: check-direction finds two domains that see each other.",
      severity: "error",
      from: { path: domain, ...production },
      to: { path: domain, pathNot: "^apps/api/src/$1/|/(?:ports|types)\\.ts$" },
    },
    {
      name: "a-domain-takes-its-own-rules",
      comment:
        "Of core and contract, a domain of the api takes what is shared and its own folder, by name; of another domain its ports and types.",
      severity: "error",
      from: { path: domain, ...production },
      to: {
        path: "^packages/(?:core/src/(?!(?:shared|change)/)|contract/src/(?!(?:fields|requests)/|(?:problems|route|version)\\.ts$))",
        pathNot: "^packages/(?:core|contract)/src/$1/|^packages/(?:core|contract)/src/[^/]+/(?:ports/|types\\.ts$)",
      },
    },
    {
      name: "only-app-sees-modules",
      comment: "A domain's module.ts is made in one place, app.ts. Nobody else needs a whole domain.",
      severity: "error",
      from: { path: "^apps/api/src/", pathNot: `^apps/api/src/app\\.ts$|${production.pathNot}` },
      to: { path: `${domain}module\\.ts$` },
    },
    {
      name: "nobody-sees-the-app",
      comment: "app.ts, compose.ts and main.ts put the parts together: no part knows the whole that it is in.",
      severity: "error",
      from: { path: "^apps/api/src/[^/]+/", pathNot: `^apps/api/src/maintenance/|${production.pathNot}` },
      to: { path: "^apps/api/src/(?:app|compose|main)\\.ts$" },
    },
    {
      name: "no-technology-behind-a-port",
      comment: "Ports are our own interfaces: what stands behind them is an adapter's matter, its types included.",
      severity: "error",
      from: { path: "^apps/api/src/", pathNot: `^apps/api/src/adapters/|${production.pathNot}` },
      to: { path: "node_modules/(?:ioredis|mongodb|bson|cockatiel|rate-limiter-flexible)/" },
    },
    {
      name: "only-compose-sees-adapters",
      comment:
        "Adapters are chosen in one place, compose.ts (of the product, and of its maintenance). Everything else gets a port.",
      severity: "error",
      from: {
        path: "^apps/api/src/",
        pathNot: "^apps/api/src/((maintenance/)?compose\\.ts|adapters/)|\\.test\\.ts$|/testing/",
      },
      to: { path: "^apps/api/src/adapters/" },
    },
    {
      name: "adapters-know-core-only",
      comment:
        "An adapter implements a port of core; it knows nothing of HTTP, sockets or its siblings' users. Telemetry and the one time limit of promises are tools, not users.",
      severity: "error",
      from: { path: "^apps/api/src/adapters/", ...production },
      to: { path: "^apps/api/src/(?!adapters/|telemetry/|lifecycle/with-timeout\\.ts$)|^packages/(?!core/)" },
    },
    {
      name: "adapters-are-islands",
      comment:
        "A technology knows no other one: each can be taken out alone. Two exceptions: within a node, and while Redis is away, Redis's fan-out and rate counter use those in memory.",
      severity: "error",
      from: { path: "^apps/api/src/adapters/([^/]+)/", ...production },
      to: {
        path: "^apps/api/src/adapters/",
        pathNot: "^apps/api/src/adapters/$1/|^apps/api/src/adapters/memory/(?:fanout|rate-counter)\\.ts$",
      },
    },
    {
      name: "a-technology-serves-all-domains",
      comment:
        "What lies in a technology's folder itself serves every domain: of core it knows what is shared. A domain's own folder knows that domain's.",
      severity: "error",
      from: { path: "^apps/api/src/adapters/[^/]+/(?:fanout/)?[^/]+\\.ts$", ...production },
      to: { path: "^packages/core/src/(?!(?:shared|change)/)|^apps/api/src/adapters/[^/]+/(?!fanout/)[^/]+/" },
    },
    {
      name: "an-adapter-takes-its-domains-rules",
      comment: "An adapter's file for a domain takes of core what is shared and that domain's folder, by name.",
      severity: "error",
      from: { path: "^apps/api/src/adapters/[^/]+/(?!fanout/)([^/]+)/", ...production },
      to: { path: "^packages/core/src/(?!(?:shared|change)/)", pathNot: "^packages/core/src/$1/" },
    },
    {
      name: "adapters-of-a-domain",
      comment: "In a technology's folder each domain has a folder, and knows no other domain's.",
      severity: "error",
      from: { path: "^apps/api/src/adapters/[^/]+/(?!testing/)([^/]+)/", ...production },
      to: {
        path: "^apps/api/src/adapters/[^/]+/(?!testing/)[^/]+/",
        pathNot: "^apps/api/src/adapters/[^/]+/$1/",
      },
    },
    {
      name: "web-lib-is-the-bottom",
      comment: "lib ← ui ← features ← routes ← app: lib imports no layer above it.",
      severity: "error",
      from: { path: "^apps/web/src/lib/", ...production },
      to: { path: "^apps/web/src/(ui|features|routes|app)/" },
    },
    {
      name: "web-ui-knows-lib",
      comment: "lib ← ui ← features ← routes ← app: the design system knows no feature.",
      severity: "error",
      from: { path: "^apps/web/src/ui/", ...production },
      to: { path: "^apps/web/src/(features|routes|app)/" },
    },
    {
      name: "web-features-know-ui-and-lib",
      comment: "lib ← ui ← features ← routes ← app: a feature does not know who shows it.",
      severity: "error",
      from: { path: "^apps/web/src/features/", ...production },
      to: { path: "^apps/web/src/(routes|app)/" },
    },
    {
      name: "web-features-are-islands",
      comment: "Features never import each other; a route composes them.",
      severity: "error",
      from: { path: "^apps/web/src/features/([^/]+)/", ...production },
      to: { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
    },
    {
      name: "web-routes-know-features",
      comment: "lib ← ui ← features ← routes ← app: a route does not know the router.",
      severity: "error",
      from: { path: "^apps/web/src/routes/", ...production },
      to: { path: "^apps/web/src/app/" },
    },
    {
      name: "web-reaches-the-server-by-the-client",
      comment: "The page speaks to the api through @pintpoint/client alone.",
      severity: "error",
      from: { path: "^apps/web/src/", ...production },
      to: {
        path: "^apps/api/|^apps/web/server/|^packages/page-server/|node_modules/(zod|fastify|socket\\.io|socket\\.io-client)/",
      },
    },
    {
      name: "cluster-starts-programs",
      comment: "The cluster kit starts the services of a cluster as processes: it imports none of them.",
      severity: "error",
      from: { path: "^cluster/" },
      to: { path: "^apps/|^packages/port-suites/|^(e2e|bench)/" },
    },
    {
      name: "outside-in",
      comment:
        "Tests and benches from outside use what other people's programs use: the client, the contract, core; and the cluster kit, which starts MongoDB, Redis and HAProxy.",
      severity: "error",
      from: { path: "^(e2e|bench)/" },
      to: { path: "^apps/|^packages/port-suites/" },
    },
    {
      name: "packages-by-name",
      comment:
        "A package is entered by its name and its exports (@pintpoint/core), never by a path into its sources: what it does not export is private.",
      severity: "error",
      from: { path: "^((?:apps|packages)/[^/]+|cluster|e2e|bench)/" },
      to: { path: "^packages/", pathNot: "^$1/", dependencyTypes: ["local"] },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    // Our own builds only: many npm packages live in a dist folder, and an excluded import is not checked.
    exclude: { path: "^(apps/[^/]+|packages/[^/]+|e2e|bench)/dist/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".css", ".json"],
    },
  },
};
