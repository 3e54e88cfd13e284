import { expect, it } from "vitest";
import { domainCycles } from "./domain-graph.ts";

const rules = [
  { from: { path: "^api/(?!http/)([^/]+)/", pathNot: "\\.test\\.ts$" } },
  { from: { path: "^core/(?!shared/)([^/]+)/", pathNot: "\\.test\\.ts$" } },
];
const imports = (source: string, ...resolved: string[]) => ({
  source,
  dependencies: resolved.map((path) => ({ resolved: path })),
});

it("finds two domains that see each other, also over two layers, and names both imports", () => {
  const modules = [
    imports("api/notes/routes.ts", "api/meetups/ports.ts", "api/notes/store.ts"),
    imports("core/meetups/rule.ts", "core/shared/text.ts", "core/notes/types.ts"),
  ];
  expect(domainCycles(modules, rules)).toEqual([
    [
      { from: "core/meetups/rule.ts", to: "core/notes/types.ts" },
      { from: "api/notes/routes.ts", to: "api/meetups/ports.ts" },
    ],
  ]);
});

it("finds a circle of three", () => {
  const modules = [
    imports("api/a/x.ts", "api/b/ports.ts"),
    imports("api/b/x.ts", "api/c/ports.ts"),
    imports("api/c/x.ts", "api/a/ports.ts"),
  ];
  expect(domainCycles(modules, rules).map((circle) => circle.map(({ from }) => from))).toEqual([
    ["api/a/x.ts", "api/b/x.ts", "api/c/x.ts"],
  ]);
});

it("leaves one way alone, and what set-up and tests import", () => {
  const modules = [
    imports("api/notes/routes.ts", "api/meetups/ports.ts"),
    imports("api/tickets/routes.ts", "api/meetups/ports.ts", "api/notes/ports.ts"),
    imports("api/meetups/x.ts", "api/http/server.ts"),
    imports("api/http/server.ts", "api/notes/ports.ts"),
    imports("api/meetups/x.test.ts", "api/notes/ports.ts"),
  ];
  expect(domainCycles(modules, rules)).toEqual([]);
});
