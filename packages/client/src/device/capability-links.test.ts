import { isCapabilityLink, withoutCapability } from "@pintpoint/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseMeetupLink } from "./links.ts";

const piece = fc.constantFrom(
  ..."/ m M /m/ # & ? ; = . me= org= p_1.t abc %6d %2f %23 %26 %3d o%72g= .. \\ : @ # #".split(" "),
);
const address = fc
  .tuple(fc.constantFrom("http://pub.test", "https://a.test:3000", "https://[::1]"), fc.array(piece, { maxLength: 12 }))
  .map(([origin, pieces]) => `${origin}/m/${pieces.join("")}`);

it("[MS15] whatever the page would take for a capability is refused as a place's address", () => {
  fc.assert(
    fc.property(address, (href) => {
      const link = parseMeetupLink(href);
      if (link?.me || link?.organiserToken) {
        expect(isCapabilityLink(href)).toBe(true);
        expect(parseMeetupLink(withoutCapability(href))).toEqual({ meetupId: link.meetupId });
      }
    }),
    { numRuns: 2_000 },
  );
});
