import type { Shape } from "../shape.ts";

/** A party hat; the person's own word hangs on a tag (tag.tsx). */
export const other: Shape = {
  body: "M48 18l29 62q-29 10-58 0z",
  top: 18,
  bottom: 85,
  face: [48, 56],
  Before: () => (
    <>
      <circle className="white" cx="48" cy="15" r="8" />
      <path className="mouth" d="M44 31l9 4M40 41l15 4" />
    </>
  ),
};
