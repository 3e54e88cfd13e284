// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { textsWithSiblings } from "./texts-with-siblings.ts";

const sources = join(import.meta.dirname, "..");

it("every text that people read is alone in its element, so that a page translated by the browser stays alive", () => {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".tsx") && !/(^|\/)testing\/|\.test\.tsx$/.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const beside = files.flatMap((file) =>
    textsWithSiblings(readFileSync(join(sources, file), "utf8")).map(({ line, source }) => `${file}:${line} ${source}`),
  );
  expect(beside).toEqual([]);
});

it("a planted text beside other nodes is found wherever it stands", () => {
  const planted = `
    const a = <span>{open && <i />}{ready ? text.silent : <Counts />}</span>;
    const b = <span>{person.name}{size > 1 && \` +\${size}\`}</span>;
    const c = <p><Icon name="x" />{text.can(3)}</p>;
    const d = <>{text.alone}</>;
    const e = <p>Hello <b>{name}</b></p>;
    const f = <p>{names.map((name) => name)}</p>;
    const g = <p>{count} <b /></p>;
    const h = <span><Icon name="x" />{children}</span>;
    const i = <Card title={title}>{text.empty}</Card>;
  `;
  expect(textsWithSiblings(planted).map(({ source }) => source)).toEqual([
    "text.silent",
    "person.name",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source that is meant
    "` +${size}`",
    "text.can(3)",
    "text.alone",
    "Hello",
    "names.map((name) => name)",
    "count",
    "children",
    "text.empty",
  ]);
});

it("a text that is alone, and elements beside each other, are left alone", () => {
  const fine = `
    const a = <p>{ready ? text.done : <X />}</p>;
    const b = <p><Icon name="x" /><span>{text.can(3)}</span>{action}</p>;
    const c = <ul>{people.map((one) => <li key={one}>{one}</li>)}{action}</ul>;
    const d = <p>{wide && <X />}{rest.length > 0 && <Y />}</p>;
  `;
  expect(textsWithSiblings(fine)).toEqual([]);
});
