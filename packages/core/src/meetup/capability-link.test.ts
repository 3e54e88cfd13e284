import { expect, it } from "vitest";
import { isCapabilityLink, withoutCapability } from "./capability-link.ts";

it.each([
  "https://pub.test/m/abc#me=p_AAAAAAAAAAAA.garbage",
  "https://pub.test/m/abc#org=garbage",
  "https://pub.test/m/abc#x=1&org=garbage",
  "http://other.test:3000/m/abc/#me=p_1.t&org=u",
  "https://pub.test/m/abc.#org=t",
  "https://pub.test/m/abc?x=1#org=t",
  "https://user@pub.test/m/abc#org=t",
  "https://pub.test/x/../m/abc#org=t",
  "https:\\\\pub.test\\m\\abc#org=t",
  "https://pub.test/%6d/abc#o%72g=t",
  "https://pub.test//m/abc#org=t",
  "HTTPS://PUB.TEST/M/abc#ORG=t",
])("%s is one", (address) => {
  expect(isCapabilityLink(address)).toBe(true);
});

it.each(["https://pub.test/m/abc#me=p_1.t", "https://pub.test/m/abc#x&org=t", "http://pub.test/%6d/a.#ORG=t&me=u.v"])(
  "%s is opened without its fragment",
  (address) => {
    expect(withoutCapability(address)).toBe(address.slice(0, address.indexOf("#")));
  },
);

it.each([
  "https://pub.test/m/abc",
  "https://pub.test/m/abc#comments",
  "https://pub.test/m/abc?org=x",
  "not an address",
  "https://pub.test/a#home",
])("%s is none", (address) => {
  expect(isCapabilityLink(address)).toBe(false);
  expect(withoutCapability(address)).toBe(address);
});

it.each([
  "https://pub.test/menu#org=garbage",
  "https://pub.test/m/#org=x",
  "https://pub.test/#me=1",
  "https://pub.test/a#home=1",
])("%s may be a place's own", (address) => {
  expect(isCapabilityLink(address)).toBe(false);
});
