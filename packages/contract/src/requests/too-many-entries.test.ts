import { expect, it } from "vitest";
import { holdsMoreThan } from "./too-many-entries.ts";

const list = (length: number) => Array.from({ length }, () => 0);

it.each<[string, unknown, number]>([
  ["fields", { a: 1, b: null, c: "xyz" }, 3],
  ["items", list(7), 7],
  ["what is in what is in them", { a: [{ b: [1, 2] }], c: {} }, 6],
  ["nothing", "text", 0],
  ["nothing", null, 0],
])("counts %s", (_what, value, entries) => {
  expect(holdsMoreThan(entries, value)).toBe(false);
  if (entries > 0) expect(holdsMoreThan(entries - 1, value)).toBe(true);
});

it("counts no further than it is asked to", () => {
  let looked = 0;
  const watched = {
    get inner() {
      looked += 1;
      return list(10);
    },
  };
  expect(holdsMoreThan(5, [watched, watched, watched, watched, watched, watched])).toBe(true);
  expect(looked).toBe(0);
});
