import fc from "fast-check";
import { expect, it } from "vitest";
import { formatMeetupLink, parseMeetupLink } from "./links.ts";

const me = { participantId: "p_123456789012", token: "a-token.with_dots" };

it("reads an invitation, a personal link and an organiser link", () => {
  expect(parseMeetupLink("https://pub.test/m/abc")).toEqual({ meetupId: "abc" });
  expect(parseMeetupLink("/m/abc#me=p_123456789012.a-token.with_dots")).toEqual({ meetupId: "abc", me });
  expect(parseMeetupLink("/m/abc#org=secret")).toEqual({ meetupId: "abc", organiserToken: "secret" });
});

it("writes a personal link and an organiser’s", () => {
  expect(formatMeetupLink("https://pub.test", { meetupId: "abc", me })).toBe(
    "https://pub.test/m/abc#me=p_123456789012.a-token.with_dots",
  );
  expect(formatMeetupLink("", { meetupId: "abc", organiserToken: "secret" })).toBe("/m/abc#org=secret");
});

it("leaves what it does not understand aside", () => {
  for (const href of ["/", "/m/", "/m/a/b", "/x/abc", "http://[", "/m/%E0%A4%A"])
    expect(parseMeetupLink(href)).toBeNull();
  for (const hash of ["#me=", "#me=p_1", "#me=.t", "#org=", "#me=%E0%A4%A.t", "#else"]) {
    expect(parseMeetupLink(`/m/abc${hash}`)).toEqual({ meetupId: "abc" });
  }
});

it("reads back whatever it wrote", () => {
  const id = fc.stringMatching(/^[\w-]{1,30}$/);
  const text = fc.stringMatching(/^[\w.-]{0,30}[\w-]$/);
  fc.assert(
    fc.property(id, id, text, text, (meetupId, participantId, token, organiserToken) => {
      const link = { meetupId, me: { participantId, token }, organiserToken };
      expect(parseMeetupLink(formatMeetupLink("https://pub.test", link))).toEqual(link);
    }),
  );
});

it.each([".", ")", ",", '"', "%20", "»", "…", "%E2%80%9D", "**", ").", "’s", ";x=1", ")и", "%3Cb"])(
  "cuts %j from the end of what a link carries; ids and tokens may end in - or _",
  (end) => {
    expect(parseMeetupLink(`/m/abc_${end}#me=p_1.to.ken-${end}&org=secret${end}`)).toEqual({
      meetupId: "abc_",
      me: { participantId: "p_1", token: "to.ken-" },
      organiserToken: "secret",
    });
    expect(parseMeetupLink(`/m/-abc${end}`)).toEqual({ meetupId: "-abc" });
  },
);
