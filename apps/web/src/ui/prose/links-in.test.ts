import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { linksIn } from "./links-in.ts";

const links = (text: string) => linksIn(text).flatMap(({ text: piece, href }) => (href === undefined ? [] : [piece]));

it.each([
  ["Tickets: https://tickets.example.org/e/42", "https://tickets.example.org/e/42"],
  ["See https://a.test/x.", "https://a.test/x"],
  ["See (https://a.test/x).", "https://a.test/x"],
  ["https://a.test/x, or not", "https://a.test/x"],
  ["https://a.test/x?!…", "https://a.test/x"],
  ["https://en.test/wiki/Pub_(place)", "https://en.test/wiki/Pub_(place)"],
  ["(https://en.test/wiki/Pub_(place))", "https://en.test/wiki/Pub_(place)"],
  ["[https://a.test/x]", "https://a.test/x"],
  ["«https://a.test/x»", "https://a.test/x"],
  ['"https://a.test/x"', "https://a.test/x"],
  ["<https://a.test/x>", "https://a.test/x"],
  ["'https://a.test/x'", "https://a.test/x"],
  ["https://a.test/x_", "https://a.test/x_"],
  ["https://a.test/?a=1&b=2#c", "https://a.test/?a=1&b=2#c"],
  ["HTTPS://A.test/x", "HTTPS://A.test/x"],
  ["http://[::1]:3000/x", "http://[::1]:3000/x"],
  ["a\nhttps://a.test/x\nb", "https://a.test/x"],
  ["Билеты:https://a.test/х", "https://a.test/х"],
  ["https://a.test/x\u202eb", "https://a.test/x"],
  ["见https://a.test/x。", "https://a.test/x"],
  ["https://en.test/wiki/Pub_(place).", "https://en.test/wiki/Pub_(place)"],
  ["**https://a.test/x**", "https://a.test/x"],
  ["https://пример.рф/афиша!", "https://пример.рф/афиша"],
  ["見る「https://a.test/x」。", "https://a.test/x"],
  ["《https://a.test/x》", "https://a.test/x"],
  ["انظر https://a.test/x، ثم", "https://a.test/x"],
  ["هل https://a.test/x؟", "https://a.test/x"],
  ["देखो https://a.test/x।", "https://a.test/x"],
  ["‹https://a.test/x›", "https://a.test/x"],
  ["~~https://a.test/x~~", "https://a.test/x"],
  ["https://a.test/~anna", "https://a.test/~anna"],
  ["[Tickets](https://a.test/x)", "https://a.test/x"],
  ["https://a.test/x…)", "https://a.test/x"],
  ["http://192.168.1.5:3000/m/abc.", "http://192.168.1.5:3000/m/abc"],
  ["http://[2001:db8::1]/x]", "http://[2001:db8::1]/x"],
  ["https://a.test/สวัสดี", "https://a.test/สวัสดี"],
  ["https://例え.テスト/x！", "https://例え.テスト/x"],
])("%j has the link %s", (text, link) => {
  expect(links(text)).toEqual([link]);
});

it("finds each of several, and those that only a comma divides", () => {
  expect(links("https://a.test/1,https://b.test/2;http://c.test/3 (https://d.test/4), https://e.test/?a=1,2")).toEqual([
    "https://a.test/1",
    "https://b.test/2",
    "http://c.test/3",
    "https://d.test/4",
    "https://e.test/?a=1,2",
  ]);
});

it.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://a.test",
  "xhttps://a.test",
  "https://",
  "https:// a.test",
  "http://.",
  "www.a.test",
  "https://[",
  "mailto:a@b.test",
  "JavaScript://a.test/%0aalert(1)",
  "view-source:xhttps://a.test",
  "https:///",
  "http://[::g]/",
  "http://a.test:99999/",
  "blob:",
  "hhttps://a.test",
  "tel:+49301234",
])("%j has none", (text) => {
  expect(linksIn(text)).toEqual([{ text }]);
});

it("[SX14] says where a link leads that seems to lead elsewhere, and opens it as nobody", () => {
  expect(linksIn("https://bank.test@evil.test/x")).toEqual([
    { text: "https://bank.test@evil.test/x", href: "https://evil.test/x", host: "evil.test" },
  ]);
  expect(linksIn("https://аpple.test/x")).toMatchObject([{ host: "xn--pple-43d.test" }]);
  expect(linksIn("https://пример.рф/x")).toMatchObject([{ href: "https://xn--e1afmkfd.xn--p1ai/x" }]);
  expect(linksIn("https://пример.рф/x")[0]).not.toHaveProperty("host");
  expect(linksIn("https://a.test:443/x")[0]).not.toHaveProperty("host");
  expect(linksIn("http://2130706433/")).toMatchObject([{ host: "127.0.0.1" }]);
  expect(linksIn("https://a.test:8443/x")).toEqual([{ text: "https://a.test:8443/x", href: "https://a.test:8443/x" }]);
});

it("[SX14] a capability link is one to the meetup's page only", () => {
  expect(linksIn("Me: https://pub.test/m/abc#me=p_1.t, ok")).toEqual([
    { text: "Me: " },
    { text: "https://pub.test/m/abc", href: "https://pub.test/m/abc" },
    { text: "#me=p_1.t, ok" },
  ]);
  expect(linksIn("https://pub.test/m/abc#x=1&org=t")).toMatchObject([
    { href: "https://pub.test/m/abc" },
    { text: "#x=1&org=t" },
  ]);
});

it("[SX14] loses nothing of any text, and links to http and https only", () => {
  const part = fc.constantFrom(
    "https://",
    "http://",
    "a.test",
    "/",
    "(",
    ")",
    ".",
    "@",
    "#me=",
    " ",
    "\n",
    "х",
    "javascript:",
    "[",
    "%",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const pieces = linksIn(text);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const { href } of pieces) if (href !== undefined) expect(href).toMatch(/^https?:\/\/[^/@]+(?:\/|$)/);
      for (const { href } of pieces) expect(href ?? "").not.toMatch(/#.*(me|org)=/);
    }),
  );
});

afterEach(() => vi.unstubAllGlobals());

it.each([
  "http://".repeat(285),
  "http://a".repeat(250),
  ",http://a".repeat(222),
  `http://${"(".repeat(990)}${")".repeat(990)}`,
  `http://a/${")".repeat(1_990)}`,
  `http://a/${".".repeat(1_990)}`,
  `http://a/${"#me=".repeat(490)}`,
  "xhttp://a ".repeat(200),
  "http://[ ".repeat(222),
])("reads a text of 2,000 characters once, whatever is in it (%#)", (text) => {
  let given = 0;
  const Original = URL;
  vi.stubGlobal(
    "URL",
    class extends Original {
      constructor(address: string) {
        given += address.length;
        super(address);
      }
    },
  );
  const charAt = vi.spyOn(String.prototype, "charAt");
  const pieces = linksIn(text);
  const looks = charAt.mock.calls.length;
  charAt.mockRestore();
  expect(given).toBeLessThanOrEqual(text.length);
  expect(looks).toBeLessThanOrEqual(2 * text.length);
  expect(pieces.length).toBeLessThanOrEqual(text.length / 4);
});
