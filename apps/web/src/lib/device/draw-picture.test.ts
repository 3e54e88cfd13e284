import { expect, it } from "vitest";
import { shortened } from "./draw-picture.ts";

/** Every character is one wide. */
const widthOf = (line: string) => [...new Intl.Segmenter().segment(line)].length;

it("what fits stays whole", () => {
  expect(shortened("The Snug", 8, widthOf)).toBe("The Snug");
});

it("what does not is cut with an ellipsis, and never inside an emoji", () => {
  expect(shortened("The Velvet Row", 8, widthOf)).toBe("The Vel…");
  expect(shortened("The Velvet Row", 5, widthOf)).toBe("The…");
  expect(shortened("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2, widthOf)).toBe("👩‍👩‍👧…");
});
