import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const src = join(import.meta.dirname, "../..");
/** Where nothing funny is said: labels, errors, whatever is lost or deleted. */
const solemn =
  /^(?:features\/(?:managing|options)\/|ui\/(?!(?:prose\/humour-line|page\/notice)\.tsx$)|app\/|lib\/(?!lines\/))/;
const attribute = /\b(?:aria-\w+|label|title|placeholder|hint|error|alt)=\{[^}]*\b(?:useLines?|\w*[lL]ine)\b[^}]*\}/;

/** What breaks the rule in a file that uses lines. */
function misuses(path: string, text: string): string[] {
  if (!/lib\/lines\/use-line\.ts|prose\/humour-line\.tsx/.test(text) || path.includes(".test.")) return [];
  return [
    ...(solemn.test(path) ? [`${path}: no line belongs here`] : []),
    ...text.split("\n").flatMap((line) => (attribute.test(line) ? [`${path}: a line as a label: ${line.trim()}`] : [])),
  ];
}

it("no line is a label, an error or part of a deletion", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((path) => misuses(path, readFileSync(join(src, path), "utf8")))).toEqual([]);
});

it("what breaks this is found", () => {
  const uses = 'import { useLine } from "../../../lib/lines/use-line.ts";\n';
  expect(misuses("features/managing/components/meetup-sheet.tsx", uses)).toHaveLength(1);
  expect(misuses("features/voting/components/a.tsx", `${uses}<Button aria-label={line} />`)).toHaveLength(1);
  expect(misuses("features/voting/components/a.tsx", `${uses}<Field error={useLine("tie", meetup)} />`)).toHaveLength(
    1,
  );
  expect(misuses("features/voting/components/a.tsx", `${uses}<p>{line}</p>`)).toEqual([]);
});
