import { describe, expect, it } from "vitest";
import { structureRules } from "./structure-rules.ts";

const breaks = (name: string, path: string, text: string): boolean | undefined =>
  structureRules.find((rule) => rule.name === name)?.breaks({ path, text });

// Written in pieces, so that the rules do not find themselves here.
const a = "a" + "ny";

describe("types are not switched off", () => {
  const rule = "types are not switched off";

  it.each([
    `const x: ${a} = 1;`,
    `const x = y as ${a};`,
    `const x: Array<${a}> = [];`,
    `type X = Map<string, ${a}>;`,
    `// @ts-${"ignore"}`,
    `const x = y as ${"unknown"} as string;`,
  ])("finds %s", (text) => expect(breaks(rule, "a/b.ts", text)).toBe(true));

  it.each([
    `const heads = { no: 0, ${a}: 0, unsaid: 0 };`,
    `/** The other axis counts as ${a}. */`,
    `const x = 1; // as ${a} other`,
    `const url = "https://example.org/x";`,
  ])("leaves %s alone", (text) => expect(breaks(rule, "a/b.ts", text)).toBe(false));
});

describe("past 400 lines a file has two ideas in it", () => {
  it("refuses line 401, not line 400", () => {
    const rule = "past 400 lines a file has two ideas in it";
    expect(breaks(rule, "a/b.ts", "x\n".repeat(400))).toBe(false);
    expect(breaks(rule, "a/b.ts", "x\n".repeat(401))).toBe(true);
  });
});

describe("no private field or listener of a library is touched", () => {
  const rule = "no private field or listener of a library is touched";

  it.each([
    "const tcp = conn.transport.socket;",
    "Object(client.io.engine.transport).ws._socket.pause();",
    'adapter["_private"]();',
    "const theirs = socket.conn;\ntheirs._cleanup();",
    'conn.transport.removeAllListeners("headers");',
    'for (const wrapper of emitter.rawListeners("close")) {}',
    'Reflect.set(conn, "request", null);',
    "if (String(listener) === source) {}",
  ])("finds %s", (text) => expect(breaks(rule, "apps/api/src/a.ts", text)).toBe(true));

  it.each([
    "request.socket.destroy();",
    "socket.conn.transport.writable",
    "(_socket, next) => next()",
    "pintpoint_sockets",
    "document._id",
  ])("leaves %s alone", (text) => expect(breaks(rule, "apps/api/src/a.ts", text)).toBe(false));

  it("looks into the product and its tests only", () => {
    expect(breaks(rule, "bench/src/a.ts", "socket._socket")).toBe(false);
    expect(breaks(rule, "apps/api/test/a.test.ts", "x.socket._socket")).toBe(true);
  });
});

describe("a port has at most 6 methods", () => {
  const rule = "a port has at most 6 methods";
  const path = "packages/core/src/meetups/ports/some.ts";
  const portWith = (...methods: string[]): string =>
    `export interface Some extends Other {\n${methods.map((method) => `  ${method};\n`).join("")}}\n`;
  const six = Array.from({ length: 6 }, (_, n) => `m${n}(id: string): Promise<void>`);

  it.each([
    "more(): void",
    "more<T>(work: () => T): T",
    "readonly more: (id: string) => void",
    "more?(): void",
    "more(\n    id: string,\n  ): void",
  ])("counts %s", (seventh) => expect(breaks(rule, path, portWith(...six, seventh))).toBe(true));

  it("counts neither data, nor callbacks, nor what stands in another interface", () => {
    const callback = "    then(): void";
    expect(breaks(rule, path, portWith(...six, "name: string", "readonly size: number", callback))).toBe(false);
    expect(breaks(rule, path, portWith(...six) + portWith(...six))).toBe(false);
  });

  it("looks at ports only", () => {
    const seven = portWith(...six, "more(): void");
    expect(breaks(rule, "packages/core/src/meetups/model/some.ts", seven)).toBe(false);
    expect(breaks(rule, "packages/core/src/shared/ports/some.ts", seven)).toBe(true);
  });
});
