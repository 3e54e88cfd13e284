import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCapabilityLink } from "./capability-link.ts";
import { withoutCapability } from "./without-capability.ts";

describe("[MS15] [LI4] an address that carries a capability", () => {
  it.each([
    "https://pub.test/m/abc#me=p_AAAAAAAAAAAA.garbage",
    "https://pub.test/m/abc#org=garbage",
    "https://pub.test/m/abc#x=1&org=garbage",
    "http://other.test:3000/m/abc/#me=p_1.t&org=u",
    "http://127.0.0.1/m/abc#org=t",
    "http://[::1]:3000/m/abc#org=t",
    "https://pub.test/m/abc.#org=t",
    "https://pub.test/m/abc?x=1#org=t",
    "https://user@pub.test/m/abc#org=t",
    "https://pub.test/x/../m/abc#org=t",
    "https://pub.test/m/abc/more#org=t",
    "https:\\\\pub.test\\m\\abc#org=t",
    "https://pub.test/%6d/abc#o%72g=t",
    "https://pub.test/m%2fabc#org%3dt",
    "https://pub.test//m/abc#org=t",
    "HTTPS://PUB.TEST/M/abc#ORG=t",
  ])("%s is known, and carries none without its fragment", (address) => {
    expect(isCapabilityLink(address)).toBe(true);
    expect(isCapabilityLink(address.slice(0, address.indexOf("#")))).toBe(false);
  });

  it.each([
    "https://pub.test/m/abc",
    "https://pub.test/m/abc#comments",
    "https://pub.test/m/abc?org=x",
    "https://pub.test/menu#home=1",
    "https://pub.test/a#some",
    "not an address",
    "",
  ])("%j carries none", (address) => {
    expect(isCapabilityLink(address)).toBe(false);
    expect(withoutCapability(address)).toBe(address);
  });

  it.each(["https://pub.test/menu#org=garbage", "https://pub.test/m/#org=x", "https://pub.test/#me=1"])(
    "%s is no meetup's page and may be a place's own",
    (address) => {
      expect(isCapabilityLink(address)).toBe(false);
    },
  );

  it("is known whatever the scheme, host, port, id, token and what stands beside them", () => {
    const word = fc.stringMatching(/^[\w-]{1,30}$/);
    const origin = fc
      .tuple(fc.constantFrom("http", "https", "HTTPS"), fc.domain(), fc.option(fc.integer({ min: 1, max: 65_535 })))
      .map(([scheme, host, port]) => `${scheme}://${host}${port === null ? "" : `:${port}`}`);
    const capability = fc.oneof(
      fc.tuple(word, word).map(([person, token]) => `me=${person}.${token}`),
      word.map((token) => `org=${token}`),
    );
    const others = fc.array(word, { maxLength: 2 });
    const slash = fc.constantFrom("", "/", ".", ")");
    fc.assert(
      fc.property(origin, word, slash, others, capability, others, (site, id, end, before, what, after) => {
        const page = `${site}/m/${id}${end}`;
        const link = `${page}#${[...before, what, ...after].join("&")}`;
        expect(isCapabilityLink(link)).toBe(true);
        expect(withoutCapability(link)).toBe(page);
        expect(isCapabilityLink(page)).toBe(false);
      }),
    );
  });
});
