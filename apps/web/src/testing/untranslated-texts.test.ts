// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { untranslatedTexts } from "./untranslated-texts.ts";

const sources = join(import.meta.dirname, "..");
const own = /(^|\/)(testing|lib\/i18n\/catalogue)\/|\.test\.tsx?$/;

it("all texts for people are in the catalogues", () => {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !own.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const loose = files.flatMap((file) =>
    untranslatedTexts(readFileSync(join(sources, file), "utf8"), file.endsWith("x") ? "tsx" : "ts").map(
      ({ line, text }) => `${file}:${line} ${text}`,
    ),
  );
  expect(loose).toEqual([]);
});

it("a planted text is found wherever it stands", () => {
  const planted = `
    const a = <p>Hello there</p>;
    const b = <p>{ready ? "Done" : text.wait}</p>;
    const c = <p>{\`\${n} votes\`}</p>;
    const d = <button aria-label="Close" className="plain-class">{icon}</button>;
    const e = <Field label={wide ? "Wide" : words.label} />;
    showToast({ text: "Saved", tone: "success" });
  `;
  expect(untranslatedTexts(planted).map(({ text }) => text)).toEqual([
    "Hello there",
    "Done",
    "votes",
    "Close",
    "Wide",
    "Saved",
  ]);
});

it("what is no text for people is left alone", () => {
  const fine = `
    const a = <p className="big">{text.hello} · 5</p>;
    const b = <input type="text" placeholder="https://" data-name="x" />;
    const c = <p>{words("unit")}{" "}</p>;
  `;
  expect(untranslatedTexts(fine)).toEqual([]);
});
