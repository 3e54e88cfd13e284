import { limits } from "@pintpoint/core";
import { expect, it } from "vitest";
import * as en from "./catalogue/en/index.ts";
import * as ru from "./catalogue/ru/index.ts";

it("the text of the most times names the limit that is enforced", () => {
  for (const { creating } of [en, ru]) expect(JSON.stringify(creating)).toContain(`${limits.slots} `);
});
