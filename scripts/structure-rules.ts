import type { SourceFile } from "./source-file.ts";

/** What every file of the house keeps to. `planted` breaks the rule: each run proves that the rule can fail. */
export interface StructureRule {
  name: string;
  breaks(file: SourceFile): boolean;
  planted: SourceFile;
}

/** A last line's break opens no further line. */
export const lineCount = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path);
const isSource = (path: string): boolean => /\.(ts|tsx|css|sh|cjs)$/.test(path);

// Built from parts, so that this file does not match its own rules.
const skipped = new RegExp(`\\b(it|test|describe)\\.(${["skip", "only", "todo", "fixme", "fails"].join("|")})\\b`);
const machine = new RegExp(`(^|[^\\w./-])/(${["work", "root", "farm"].join("|")})/`);
const marks = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b`);
// Biome forbids it in the syntax tree; this finds it where a comment has switched Biome off. "any" is also a word of ours:
// a key of a tally, and plain English, so comments are left out.
const anyType = new RegExp(`[:<]\\s*a${"ny"}\\b(?!\\s*:)|,\\s*a${"ny"}\\s*>|\\bas a${"ny"}\\b`);
const unchecked = new RegExp(`@ts-(ignore|expect-error|nocheck)|as ${"unknown"} as`);
// Names that begin with "_" are private in Node, Engine.IO, ws and Socket.IO; other people's listeners are theirs, too.
const insideLibrary = new RegExp(
  [
    String.raw`\b(rawListeners|removeAllListeners)\(`,
    String.raw`[\w)\]]\[["']_\w`,
    // MongoDB's own key of a document is none.
    String.raw`[\w)\]]\??\._(?!id\b|_)\w`,
    String.raw`\.transport\.socket\b`,
    String.raw`\bReflect\.set\((conn|socket|tcp|receiver|transport|engine)\b`,
    String.raw`\bString\(listener\)`,
  ].join("|"),
);
/** The methods of the interface with the most of them; functions in its parameters and answers are indented deeper. */
function mostMethods(text: string): number {
  const bodies = [...text.matchAll(/^(?:export )?interface \w+[^{]*\{\n([\s\S]*?)^\}/gm)].map(([, body = ""]) => body);
  const methods = /^ {2}(?:readonly )?\w+\??(?:<[^>]*>)?(?:\(|: (?:<[^>]*>)?\()/gm;
  return Math.max(0, ...bodies.map((body) => body.match(methods)?.length ?? 0));
}
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "");

export const structureRules: StructureRule[] = [
  {
    name: "past 400 lines a file has two ideas in it",
    breaks: ({ path, text }) => isSource(path) && !isTest(path) && lineCount(text) > 400,
    planted: { path: "a/long.ts", text: "\n".repeat(401) },
  },
  {
    name: "no folder is named utils, helpers or misc",
    breaks: ({ path }) => /(^|\/)(utils?|helpers?|misc|common)\//.test(path),
    planted: { path: "a/utils/b.ts", text: "" },
  },
  {
    name: "file names are kebab-case",
    breaks: ({ path }) => isSource(path) && !/^[a-z0-9.-]+$/.test(path.slice(path.lastIndexOf("/") + 1)),
    planted: { path: "a/CamelCase.ts", text: "" },
  },
  {
    name: "a port has at most 6 methods",
    breaks: ({ path, text }) => /^packages\/core\/src\/([\w-]+\/)+ports\//.test(path) && mostMethods(text) > 6,
    planted: {
      path: "packages/core/src/a/ports/b.ts",
      text: `export interface B {\n${"  /** Does. */\n  does(it: string): void;\n".repeat(7)}}\n`,
    },
  },
  {
    name: "a folder's README is read in a minute: at most 30 lines",
    breaks: ({ path, text }) => /^(apps|packages)\/.*README\.md$/.test(path) && lineCount(text) > 30,
    planted: { path: "apps/a/README.md", text: "\n".repeat(31) },
  },
  {
    name: "no test is skipped, focused or put off",
    breaks: ({ path, text }) => isSource(path) && skipped.test(text),
    planted: { path: "a/b.test.ts", text: `it.${"skip"}("x")` },
  },
  {
    name: "types are not switched off",
    breaks: ({ path, text }) =>
      /\.tsx?$/.test(path) && !isTest(path) && (unchecked.test(text) || anyType.test(withoutComments(text))),
    planted: { path: "a/b.ts", text: `const x = new Map<string, a${"ny"}>()` },
  },
  {
    name: "no private field or listener of a library is touched",
    breaks: ({ path, text }) => /^(apps|packages)\/[\w-]+\/(src|test)\//.test(path) && insideLibrary.test(text),
    planted: { path: "apps/a/src/b.ts", text: `client.io.engine.transport.ws.${"_" + "socket"}.pause()` },
  },
  {
    name: "no path of one machine",
    breaks: ({ text }) => machine.test(text),
    planted: { path: "a/b.md", text: `cd /${"work"}/x` },
  },
  {
    name: "nothing is left for later",
    breaks: ({ path, text }) => /\.(ts|tsx|css)$/.test(path) && marks.test(text),
    planted: { path: "a/b.ts", text: `// ${"TO" + "DO"}` },
  },
];
