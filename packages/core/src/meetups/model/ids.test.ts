import { describe, expect, it } from "vitest";
import { isCommentId, isOptionId, isParticipantId, isSlotId, isVenueId } from "./ids.ts";

describe("ids", () => {
  it("are a letter for the kind and 12 letters or digits", () => {
    expect(isSlotId("s_0aZ9bcdefghi")).toBe(true);
    expect(isVenueId("v_0aZ9bcdefghi")).toBe(true);
    expect(isParticipantId("p_0aZ9bcdefghi")).toBe(true);
    expect(isCommentId("c_0aZ9bcdefghi")).toBe(true);
    expect([isOptionId("s_0aZ9bcdefghi"), isOptionId("v_0aZ9bcdefghi"), isOptionId("p_0aZ9bcdefghi")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    "",
    "s_",
    "s_0aZ9bcdefgh",
    "s_0aZ9bcdefghij",
    "s_0aZ9bcdefgh-",
    "S_0aZ9bcdefghi",
    "s_0aZ9bcdefghi\n",
    "v_0aZ9bcdefghi",
    "__proto__",
  ])("%j is no slot's", (id) => {
    expect(isSlotId(id)).toBe(false);
  });
});
