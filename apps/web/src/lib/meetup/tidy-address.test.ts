import { expect, it } from "vitest";
import { tidyAddress } from "./tidy-address.ts";

const tidy = (href: string) => tidyAddress(new URL(href, "https://pub.test"));
const id = "BLzG389OEIi0VQWjySzMWZ8_";

it.each([
  ".",
  ")",
  ",",
  '"',
  "'",
  " ",
  "%20",
  "»",
  "…",
  ">",
  ").",
  "%29",
  "*",
  "!",
  "%C2%BB",
  "/",
  "/).",
  "\u200b",
  ";",
  "]",
])("cuts %j from the end of a link", (end) => {
  expect(tidy(`/m/${id}${end}x`.slice(0, -1).replace(/ $/, "%20"))).toBe(`/m/${id}`);
  expect(tidy(`/m/${id}#me=p_000000000000.to-ken${end.replace(/ $/, "%20")}`)).toBe(
    `/m/${id}#me=p_000000000000.to-ken`,
  );
  expect(tidy(`/m/${id}#org=to-ken_${end.replace(/ $/, "%20")}`)).toBe(`/m/${id}#org=to-ken_`);
});

it("leaves what is whole, ids and tokens that end in - or _ too", () => {
  for (const link of [
    "/",
    "/m/",
    "/x.",
    `/m/${id}`,
    "/m/abc-",
    `/m/${id}#org=t-`,
    `/m/${id}/more`,
    `/m/${id}?x=1.`,
    "/m/x#",
  ])
    expect(tidy(link)).toBe(link);
});
