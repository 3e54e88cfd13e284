import { activityKeyOf } from "@pintpoint/core";
import { aPoll } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { activities as en } from "../i18n/catalogue/en/activities.ts";
import { activities as ru } from "../i18n/catalogue/ru/activities.ts";
import { shownMeetup } from "./shown-meetup.ts";

const poll = aPoll({ slots: 1, venues: 0, voters: [] });
const asked = { ...poll, title: "Who’s in for a beer?", activity: "beer" };

describe("a meetup as its reader sees it", () => {
  it("[MS18] a title left as proposed and the activity's name follow the reader's language", () => {
    const proposed = { ...asked, titleProposed: true as const };
    expect(shownMeetup(proposed, ru)).toEqual({ ...proposed, title: "Кто на пиво?", activity: "Пиво" });
    expect(shownMeetup(proposed, en)).toEqual({ ...proposed, activity: "Beer" });
  });

  it("[MS18] a title that somebody wrote stays, and so does an activity of one's own", () => {
    expect(shownMeetup(asked, ru).title).toBe("Who’s in for a beer?");
    const own = { ...poll, title: "Ёлка", activity: "Ёлка", titleProposed: true as const };
    expect(shownMeetup(own, en)).toBe(own);
  });

  it("[MS18] the activity keeps its key in every language: the page asks for it by the shown name", () => {
    for (const texts of [en, ru])
      for (const [key, { label }] of Object.entries(texts)) expect([label, activityKeyOf(label)]).toEqual([label, key]);
  });
});
