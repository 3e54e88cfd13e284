import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition } from "./file-name.ts";

const calendar = { fallback: "meetup", extension: "ics" };
const named = (title: string) => contentDisposition("inline", title, calendar);

describe("[MS22] a file's name", () => {
  it.each([
    ["Who’s in for a beer?", 'inline; filename="Who-s-in-for-a-beer.ics"'],
    ["../../etc/passwd", 'inline; filename="etc-passwd.ics"'],
    ["Café at nine", "inline; filename=\"Cafe-at-nine.ics\"; filename*=UTF-8''Caf%C3%A9-at-nine.ics"],
    [
      "Кто за пиво?",
      "inline; filename=\"meetup.ics\"; filename*=UTF-8''%D0%9A%D1%82%D0%BE-%D0%B7%D0%B0-%D0%BF%D0%B8%D0%B2%D0%BE.ics",
    ],
    ["🍺?", 'inline; filename="meetup.ics"'],
    ['a"; filename="b.exe', 'inline; filename="a-filename-b-exe.ics"'],
  ])("of %j", (title, header) => {
    expect(named(title)).toBe(header);
  });

  it("of any text is one header line of ASCII, with one extension", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
        expect(named(title.toWellFormed())).toMatch(
          /^inline; filename="[A-Za-z0-9-]{1,60}\.ics"(; filename\*=UTF-8''[A-Za-z0-9%-]{1,800}\.ics)?$/,
        );
      }),
    );
  });
});
