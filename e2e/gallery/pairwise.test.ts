import { expect, it } from "vitest";
import { pairwise } from "./pairwise.ts";

const parts = { page: ["a", "b", "c", "d", "e", "f", "g"], screen: ["1", "2", "3"], theme: ["light", "dark"] };

it("has every two values of different parts together in one of far fewer cases than all", () => {
  const cases = pairwise(parts);
  for (const page of parts.page) {
    for (const screen of parts.screen)
      expect(cases.some((each) => each.page === page && each.screen === screen)).toBe(true);
    for (const theme of parts.theme)
      expect(cases.some((each) => each.page === page && each.theme === theme)).toBe(true);
  }
  for (const screen of parts.screen) {
    for (const theme of parts.theme)
      expect(cases.some((each) => each.screen === screen && each.theme === theme)).toBe(true);
  }
  expect(cases.length).toBeLessThan(25);
});
