import type { SourceFile, TreeRule } from "./source-file.ts";

/** `MS1`: two letters and a number, as the pages of docs/spec define them. */
const ruleId = /\b[A-Z]{2}[1-9]\d?\b/g;
/** `**MS1 – permission.**`, or the first cell of a row. */
const definition = /\*\*([A-Z]{2}[1-9]\d?)\b[^*]*\*\*|^\| ([A-Z]{2}[1-9]\d?) \|/gm;
/** A call's first argument that begins with ids in brackets: the name of a test or of a group of tests. */
const taggedTitle = /\(\s*["'`]((?:\[[A-Z]{2}\d{1,2}\] ?)+)/g;
/** Ids and numbers of documents that are not in this repository: F and a number, A and a number in brackets, a section's number. */
const unresolvable = /(?<![\w%/#.-])F[1-9]\d?(?![\w%-])|\[A\d{1,2}\]|\b[Ss]ections? \d/g;
/** `MS1–MS17` and `RE2` in the table of docs/spec/README.md. */
const rangeOfIds = /\b([A-Z]{2})(\d+)(?:–\1(\d+))?\b/g;

const specification = /^docs\/spec\/(?!README\.md$)[^/]+\.md$/;
const quotingFiles = /\.(ts|tsx|cjs|md|ya?ml|cfg)$/;
const isTest = (path: string): boolean =>
  /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("packages/port-suites/src/");

interface Definition {
  id: string;
  page: string;
}

export const definitions = (files: readonly SourceFile[]): Definition[] =>
  files
    .filter(({ path }) => specification.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(definition)].map(([, bold, cell]) => ({ id: bold ?? cell ?? "", page: path })),
    );

/** The ids that the names of the tests in `text` quote. */
export const quotedInTitles = (text: string): string[] =>
  [...text.matchAll(taggedTitle)].flatMap(([, tags = ""]) => tags.match(ruleId) ?? []);

function idsInTable(readme: string): string[] {
  const cells = readme.split("\n").flatMap((line) => /^\| \[[^|]*\| ([^|]*) \|/.exec(line)?.[1] ?? []);
  return [...cells.join(" ").matchAll(rangeOfIds)].flatMap(([, letters = "", first, last = first]) => {
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, n) => `${letters}${Number(first) + n}`);
  });
}

const unique = (lines: readonly string[]): string[] => [...new Set(lines)];
const page = (text: string): SourceFile => ({ path: "docs/spec/planted.md", text });
// Made of two parts, so that these rules do not find themselves.
const planted = (letters: string, n: number): string => `${letters}${n}`;

export const ruleIdRules: TreeRule[] = [
  {
    name: "a quoted id is defined in docs/spec",
    violations(files) {
      const defined = new Set(definitions(files).map(({ id }) => id));
      const prefixes = new Set([...defined].map((id) => id.slice(0, 2)));
      return files
        .filter(({ path }) => quotingFiles.test(path))
        .flatMap(({ path, text }) => {
          const quoted = (text.match(ruleId) ?? []).filter((id) => prefixes.has(id.slice(0, 2)));
          const titles = isTest(path) ? quotedInTitles(text) : [];
          return unique([...quoted, ...titles])
            .filter((id) => !defined.has(id))
            .map((id) => `${path} quotes ${id}`);
        });
    },
    planted: [page(`**${planted("MS", 1)}** A rule.`), { path: "a/b.ts", text: `// ${planted("MS", 2)}` }],
  },
  {
    name: "an id is defined once",
    violations(files) {
      const seen = new Set<string>();
      return definitions(files).flatMap(({ id, page: path }) => {
        const isSecond = seen.has(id);
        seen.add(id);
        return isSecond ? [`${path} defines ${id} again`] : [];
      });
    },
    planted: [page(`- **${planted("MS", 1)} – a.** A rule.\n\n| ${planted("MS", 1)} | another |`)],
  },
  {
    name: "a rule is quoted by the name of a test",
    violations(files) {
      const quoted = new Set(files.filter(({ path }) => isTest(path)).flatMap(({ text }) => quotedInTitles(text)));
      return definitions(files)
        .filter(({ id }) => !quoted.has(id))
        .map(({ id, page: path }) => `${path} defines ${id}`);
    },
    planted: [
      page(`| ${planted("MS", 1)} | a rule |`),
      { path: "a/b.test.ts", text: `// [${planted("MS", 1)}] is in no title` },
    ],
  },
  {
    name: "the table of docs/spec/README.md names the ids that the pages define",
    violations(files) {
      const table = idsInTable(files.find(({ path }) => path === "docs/spec/README.md")?.text ?? "");
      const defined = definitions(files).map(({ id }) => id);
      return [
        ...table.filter((id) => !defined.includes(id)).map((id) => `${id} is in the table only`),
        ...defined.filter((id) => !table.includes(id)).map((id) => `${id} is not in the table`),
      ];
    },
    planted: [page(`**${planted("MS", 1)}** A rule.`)],
  },
  {
    name: "a reference leads somewhere in this repository",
    violations: (files) =>
      files
        .filter(({ path }) => quotingFiles.test(path))
        .flatMap(({ path, text }) =>
          unique(text.match(unresolvable) ?? []).map((reference) => `${path} refers to ${reference}`),
        ),
    planted: [{ path: "a/b.md", text: `as section ${5} says` }],
  },
];
