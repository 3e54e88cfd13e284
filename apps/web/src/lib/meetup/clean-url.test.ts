import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanUrl } from "./clean-url.ts";

/** As a browser has it in its address bar. */
const tidy = (href: string) => cleanUrl(new URL(href, "https://pub.test"));
const id = "BLzG389OEIi0VQWjySzMWZ8_";

it.each([
  ".",
  ")",
  ",",
  '"',
  "'",
  "%20",
  "»",
  "”",
  "…",
  ">",
  ").",
  "%29",
  "*",
  "**",
  "!",
  "%C2%BB",
  "/",
  "/).",
  "\u200b",
  ";",
  "]",
  ":",
  "。",
  "%E2%80%9D.",
  ".%20",
  "&gt;",
  "&quot;).",
  "’s",
  ";jsessionid=1",
  "%",
  "%2",
  "%E0%A4%A",
  ")и-ещё",
  "🍺",
  "~a",
])("cuts %j from the end of a link", (end) => {
  expect(tidy(`/m/${id}${end}`)).toBe(`/m/${id}`);
  expect(tidy(`/m/${id}#me=p_000000000000.to-ken${end}`)).toBe(`/m/${id}#me=p_000000000000.to-ken`);
  expect(tidy(`/m/${id}#org=to-ken_${end}`)).toBe(`/m/${id}#org=to-ken_`);
  expect(tidy(`/m/${id}${end}#org=to-ken-`)).toBe(`/m/${id}#org=to-ken-`);
});

it("leaves what is whole, ids and tokens that end in - or _ too", () => {
  for (const link of [
    "/",
    "/m/",
    "/x.",
    "//m/x.",
    `/m/${id}`,
    "/m/-abc-",
    `/m/${id}#org=t-`,
    `/m/${id}#me=p_1.t_&org=u-`,
    `/m/${id}/more`,
    `/m/${id}?x=1.`,
    `/m/${id}#other:fragment`,
    "/m/.",
  ])
    expect(tidy(link)).toBeNull();
});

it("finds the id and the tokens of any link again, whatever stands behind it", () => {
  const word = fc.stringMatching(/^[\w-]{1,30}$/);
  const behind = fc.string({ unit: "grapheme", maxLength: 4 }).filter((text) => !/[\w%?#-]/.test(text));
  fc.assert(
    fc.property(word, fc.option(word), behind, (meetup, token, end) => {
      fc.pre(end.isWellFormed());
      const link = `/m/${meetup}${token === null ? "" : `#org=${token}`}`;
      expect(tidy(link + end.replaceAll("/", "").replaceAll("\\", "")) ?? link).toBe(link);
    }),
  );
});

it("undoes escapes that nobody needed", () => {
  expect(tidy("/m/a%5Fb%2dc#org=t%2Dk%5f")).toBe("/m/a_b-c#org=t-k_");
});
it("takes an address of any length", () => {
  expect(cleanUrl({ pathname: `/m/a${".".repeat(20_000)}x`, search: "", hash: `#org=t${")".repeat(20_000)}x` })).toBe(
    "/m/a#org=t",
  );
});
