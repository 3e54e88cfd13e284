/** Each law broken once, so that every run proves that the linter can fail. */
export const plantedViolations: { rule: string; files: Record<string, string> }[] = [
  {
    rule: "no-cycles",
    files: {
      "packages/core/src/planted/a.ts": 'import { b } from "./b.ts";\nexport const a = (): number => b();\n',
      "packages/core/src/planted/b.ts": 'import { a } from "./a.ts";\nexport const b = (): number => a();\n',
    },
  },
  {
    rule: "core-is-pure",
    files: {
      "packages/core/src/planted/io.ts": 'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n',
    },
  },
  {
    rule: "core-shared-is-the-bottom",
    files: {
      "packages/core/src/shared/planted.ts":
        'import type { Meetup } from "../meetups/model/meetup.ts";\nexport type X = Meetup;\n',
    },
  },
  {
    rule: "core-shared-is-the-bottom",
    files: {
      "packages/core/src/shared/planted-change.ts":
        'import type { Change } from "../change/change.ts";\nexport type X = Change;\n',
    },
  },
  {
    rule: "core-change-knows-no-domain",
    files: {
      "packages/core/src/change/planted.ts":
        'import type { Meetup } from "../meetups/model/meetup.ts";\nexport type X = Meetup;\n',
    },
  },
  {
    rule: "core-domains-by-their-ports",
    files: {
      "packages/core/src/planted-notes/inside.ts":
        'import { limits } from "../meetups/model/limits.ts";\nexport const x = limits;\n',
    },
  },
  {
    rule: "core-domains-by-their-ports",
    files: {
      "packages/core/src/planted-notes/by-index.ts":
        'import { limits } from "../index.ts";\nexport const x = limits;\n',
    },
  },
  {
    rule: "contract-shared-knows-no-domain",
    files: {
      "packages/contract/src/fields/planted.ts":
        'import { slotId } from "../meetups/ids.ts";\nexport const x = slotId;\n',
    },
  },
  {
    rule: "contract-shared-knows-no-domain",
    files: {
      "packages/contract/src/requests/planted.ts":
        'import { limits } from "@pintpoint/core/meetups";\nexport const x = limits;\n',
    },
  },
  {
    rule: "contract-shared-knows-no-domain",
    files: {
      "packages/contract/src/planted-problems.ts":
        'import { routes } from "./meetups/routes.ts";\nexport const x = routes;\n',
    },
  },
  {
    rule: "contract-domains-by-their-types",
    files: {
      "packages/contract/src/planted-notes/inside.ts":
        'import { slotId } from "../meetups/ids.ts";\nexport const x = slotId;\n',
    },
  },
  {
    rule: "contract-domains-by-their-types",
    files: {
      "packages/contract/src/planted-notes/by-core.ts":
        'import { limits } from "@pintpoint/core/meetups";\nexport const x = limits;\n',
    },
  },
  {
    rule: "contract-knows-core-and-zod",
    files: { "packages/contract/src/planted.ts": 'import { fastify } from "fastify";\nexport const x = fastify;\n' },
  },
  {
    rule: "client-knows-core-and-contract",
    files: {
      "apps/api/src/planted.ts": "export const x = 1;\n",
      "packages/client/src/planted.ts": 'import { x } from "../../../apps/api/src/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "port-suites-know-core",
    files: {
      "packages/port-suites/src/planted.ts":
        'import { x } from "../../../apps/api/src/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "cluster-starts-programs",
    files: {
      "apps/api/src/planted.ts": "export const x = 1;\n",
      "cluster/src/planted.ts": 'import { x } from "../../apps/api/src/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "page-server-serves-files",
    files: {
      "packages/page-server/src/planted.ts": 'import { limits } from "@pintpoint/core";\nexport const x = limits;\n',
    },
  },
  {
    rule: "web-server-knows-the-page-server",
    files: { "apps/web/server/planted.ts": 'import { pino } from "pino";\nexport const x = pino;\n' },
  },
  {
    rule: "web-reaches-the-server-by-the-client",
    files: {
      "apps/web/src/lib/planted-server.ts": 'import { x } from "../../server/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "api-never-sees-web-or-client",
    files: {
      "apps/api/src/http/planted-client.ts":
        'import { x } from "../../../web/src/app/main.tsx";\nexport const y = x;\n',
    },
  },
  {
    rule: "only-compose-sees-adapters",
    files: {
      "apps/api/src/adapters/planted/planted.ts": "export const x = 1;\n",
      "apps/api/src/http/planted.ts": 'import { x } from "../adapters/planted/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "adapters-know-core-only",
    files: {
      "apps/api/src/adapters/planted/upwards.ts": 'import { x } from "../../planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "set-up-knows-no-domain",
    files: {
      "apps/api/src/sockets/planted-domain.ts":
        'import { Room } from "../meetups/live/room.ts";\nexport const x = Room;\n',
    },
  },
  // A folder that nobody has declared is a domain, too.
  {
    rule: "set-up-knows-no-domain",
    files: {
      "apps/api/src/planted-notes/ports.ts": "export interface Notes {\n  text: string;\n}\n",
      "apps/api/src/http/planted-domain.ts":
        'import type { Notes } from "../planted-notes/ports.ts";\nexport type X = Notes;\n',
    },
  },
  {
    rule: "set-up-takes-what-is-shared",
    files: {
      "apps/api/src/http/planted-core.ts":
        'import { limits } from "@pintpoint/core/meetups";\nexport const x = limits;\n',
    },
  },
  {
    rule: "set-up-takes-what-is-shared",
    files: {
      "apps/api/src/http/planted-contract.ts":
        'import { routes } from "@pintpoint/contract/meetups";\nexport const x = routes;\n',
    },
  },
  {
    rule: "set-up-takes-what-is-shared",
    files: {
      "apps/api/src/sockets/planted-index.ts":
        'import type { Clock } from "@pintpoint/core";\nexport type X = Clock;\n',
    },
  },
  {
    rule: "a-domain-takes-its-own-rules",
    files: {
      "apps/api/src/planted-rules/by-index.ts": 'import { limits } from "@pintpoint/core";\nexport const x = limits;\n',
    },
  },
  {
    rule: "a-domain-takes-its-own-rules",
    files: {
      "apps/api/src/planted-rules/inside.ts":
        'import { routes } from "@pintpoint/contract/meetups";\nexport const x = routes;\n',
    },
  },
  {
    rule: "a-domain-by-its-ports",
    files: {
      "apps/api/src/planted-notes/inside.ts":
        'import { createMeetupWriter } from "../meetups/writer/meetup-writer.ts";\nexport const x = createMeetupWriter;\n',
    },
  },
  // Not a rule of dependency-cruiser, which sees one import at a time: domain-graph.ts.
  {
    rule: "domains-one-way",
    files: {
      "apps/api/src/planted-first/types.ts": "export type First = string;\n",
      "apps/api/src/planted-first/uses.ts":
        'import type { Second } from "../planted-second/types.ts";\nexport type X = Second;\n',
      "apps/api/src/planted-second/types.ts": "export type Second = string;\n",
      "apps/api/src/planted-second/uses.ts":
        'import type { First } from "../planted-first/types.ts";\nexport type X = First;\n',
    },
  },
  {
    rule: "only-app-sees-modules",
    files: {
      "apps/api/src/planted-module.ts":
        'import { createMeetupsModule } from "./meetups/module.ts";\nexport const x = createMeetupsModule;\n',
    },
  },
  {
    rule: "only-app-sees-modules",
    files: {
      "apps/api/src/meetups/planted-module.ts":
        'import { createMeetupsModule } from "./module.ts";\nexport const x = createMeetupsModule;\n',
    },
  },
  {
    rule: "nobody-sees-the-app",
    files: {
      "apps/api/src/meetups/planted-up.ts": 'import type { App } from "../app.ts";\nexport type X = App;\n',
    },
  },
  {
    rule: "nobody-sees-the-app",
    files: {
      "apps/api/src/lifecycle/planted-up.ts": 'import { compose } from "../compose.ts";\nexport const x = compose;\n',
    },
  },
  {
    rule: "no-technology-behind-a-port",
    files: {
      "apps/api/src/meetups/planted-driver.ts": 'import type { Redis } from "ioredis";\nexport type X = Redis;\n',
    },
  },
  {
    rule: "adapters-are-islands",
    files: {
      "apps/api/src/adapters/sqlite/planted.ts":
        'import { retryUntil } from "../mongo/retry-until.ts";\nexport const x = retryUntil;\n',
    },
  },
  {
    rule: "a-technology-serves-all-domains",
    files: {
      "apps/api/src/adapters/sqlite/planted-shared.ts":
        'import { limits } from "@pintpoint/core/meetups";\nexport const x = limits;\n',
    },
  },
  {
    rule: "a-technology-serves-all-domains",
    files: {
      "apps/api/src/adapters/mongo/planted-shared.ts":
        'import { meetupCollection } from "./meetups/meetup-document.ts";\nexport const x = meetupCollection;\n',
    },
  },
  {
    rule: "an-adapter-takes-its-domains-rules",
    files: {
      "apps/api/src/adapters/sqlite/planted-notes/rules.ts":
        'import { limits } from "@pintpoint/core/meetups";\nexport const x = limits;\n',
    },
  },
  {
    rule: "adapters-of-a-domain",
    files: {
      "apps/api/src/adapters/sqlite/planted-notes/rows.ts":
        'import { openSqliteStore } from "../meetups/meetup-store.ts";\nexport const x = openSqliteStore;\n',
    },
  },
  {
    rule: "web-lib-is-the-bottom",
    files: {
      "apps/web/src/ui/planted.ts": "export const x = 1;\n",
      "apps/web/src/lib/planted.ts": 'import { x } from "../ui/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "web-ui-knows-lib",
    files: {
      "apps/web/src/features/planted/model.ts": "export const x = 1;\n",
      "apps/web/src/ui/planted-up.ts": 'import { x } from "../features/planted/model.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "web-features-know-ui-and-lib",
    files: {
      "apps/web/src/routes/planted.ts": "export const x = 1;\n",
      "apps/web/src/features/planted/live.ts": 'import { x } from "../../routes/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "web-features-are-islands",
    files: {
      "apps/web/src/features/planted/types.ts": "export const x = 1;\n",
      "apps/web/src/features/planted-too/model.ts": 'import { x } from "../planted/types.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "web-routes-know-features",
    files: {
      "apps/web/src/app/planted.ts": "export const x = 1;\n",
      "apps/web/src/routes/planted-up.ts": 'import { x } from "../app/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "web-reaches-the-server-by-the-client",
    files: { "apps/web/src/lib/planted-zod.ts": 'import { z } from "zod";\nexport const y = z;\n' },
  },
  {
    rule: "outside-in",
    files: { "bench/src/planted.ts": 'import { x } from "../../apps/api/src/planted.ts";\nexport const y = x;\n' },
  },
  {
    rule: "core-is-pure",
    files: { "packages/core/src/planted/zod.ts": 'import { z } from "zod";\nexport const x = z;\n' },
  },
  {
    rule: "core-is-pure",
    files: {
      "packages/core/src/planted/zod-type.ts": 'import type { ZodType } from "zod";\nexport type X = ZodType;\n',
    },
  },
  // Its entry is in a dist folder, which an exclusion of builds once hid.
  {
    rule: "core-is-pure",
    files: { "packages/core/src/planted/dist.ts": 'import { Server } from "socket.io";\nexport const x = Server;\n' },
  },
  {
    rule: "contract-knows-core-and-zod",
    files: {
      "packages/contract/src/planted-io.ts":
        'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n',
    },
  },
  {
    rule: "client-knows-core-and-contract",
    files: {
      "packages/client/src/planted-io.ts": 'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n',
    },
  },
  {
    rule: "port-suites-know-core",
    files: {
      "packages/port-suites/src/planted-driver.ts":
        'import { LRUCache } from "lru-cache";\nexport const x = LRUCache;\n',
    },
  },
  {
    rule: "only-compose-sees-adapters",
    files: {
      "apps/api/src/meetups/planted-adapter.ts":
        'import { x } from "../adapters/planted/planted.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "web-reaches-the-server-by-the-client",
    files: { "apps/web/src/lib/planted-socket.ts": 'import { io } from "socket.io-client";\nexport const y = io;\n' },
  },
  {
    rule: "outside-in",
    files: { "e2e/planted.ts": 'import { y } from "../packages/port-suites/src/planted.ts";\nexport const z = y;\n' },
  },
  {
    rule: "packages-by-name",
    files: {
      "bench/src/planted-deep.ts": 'import { x } from "../../packages/core/src/planted/io.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "packages-by-name",
    files: {
      "packages/contract/src/planted-deep.ts":
        'import { x } from "../../core/src/planted/io.ts";\nexport const y = x;\n',
    },
  },
  {
    rule: "client-takes-types-of-zod",
    files: { "packages/client/src/planted-zod.ts": 'import { z } from "zod";\nexport const x = z;\n' },
  },
];
