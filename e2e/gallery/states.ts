import type { Page } from "@playwright/test";
import { type SeededMeetup, seedMeetup } from "../fixtures/seed.ts";
import { dayFromNow, slotOn } from "../fixtures/slots.ts";
import { crowd, unanimous } from "./crowd.ts";

/** What a picture shows, apart from language, theme and screen. */
export interface State {
  /** Makes it on the server; fulfils with the address to open. */
  seed(baseUrl: string, activity: string): Promise<string>;
  /** What is done on the page before the picture is taken. */
  act?(page: Page): Promise<void>;
  /** What the browser is to complain about. */
  expects?: RegExp;
  /** Of the whole page rather than of the first screen. */
  isWhole?: true;
}

/** What people call it who leave the title as it is proposed. */
const titles: Record<string, string> = {
  beer: "Who's in for a beer?",
  coffee: "Coffee?",
  dinner: "Dinner, anyone?",
  cinema: "Movie night?",
  games: "Game night?",
};

function seed(baseUrl: string, activity: string, differing: Parameters<typeof seedMeetup>[1] = {}) {
  return seedMeetup(baseUrl, {
    title: titles[activity] ?? `Who's in for ${activity}?`,
    activity,
    organiser: { name: "Lena" },
    slots: [slotOn(3, 18), slotOn(3, 20), slotOn(4, 18), slotOn(4, 19), slotOn(4, 21)],
    venues: [
      { name: "The Crooked Tap", address: "Hauptstr. 12, Berlin" },
      { name: "Hops & Barley", address: "Wühlischstr. 22" },
      { name: "Library rooftop", note: "bring a blanket" },
    ],
    ...differing,
  });
}

const withCrowd =
  (
    count: number,
    differing: Parameters<typeof seedMeetup>[1] = {},
    opensAs: "guest" | "friend" | "organiser" = "guest",
  ) =>
  async (baseUrl: string, activity: string): Promise<string> => {
    const meetup = await seed(baseUrl, activity, differing);
    const friends = await crowd(meetup, count);
    if (opensAs === "organiser") return meetup.organiserPath;
    return (opensAs === "friend" && friends[0]?.personalPath) || meetup.path;
  };

async function decide(meetup: SeededMeetup): Promise<void> {
  const [slotId = "", venueId = ""] = [meetup.slots[3], meetup.venues[0]];
  await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
}

const manySlots = Array.from({ length: 25 }, (_, index) => slotOn(3 + Math.floor(index / 4), 15 + (index % 4) * 2));
const manyVenues = Array.from({ length: 15 }, (_, index) => ({
  name: `${["Pub", "Café", "Bar"][index % 3]} no. ${index + 1}`,
}));

const openSheet = (name: RegExp) => async (page: Page) => {
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("dialog").waitFor();
};

/** Everything that the gallery shows. */
export const states: Readonly<Record<string, State>> = {
  home: { seed: async () => "/", isWhole: true },
  empty: { seed: withCrowd(0), isWhole: true },
  "1 voter": { seed: withCrowd(1, {}, "friend"), isWhole: true },
  "5 voters": { seed: withCrowd(5, {}, "friend"), isWhole: true },
  "5 voters, first screen": { seed: withCrowd(5, {}, "friend") },
  "30 voters": { seed: withCrowd(30), isWhole: true },
  "200 voters": { seed: withCrowd(200, {}, "friend") },
  "1 option": { seed: withCrowd(4, { slots: [slotOn(4, 19)], venues: [] }, "friend"), isWhole: true },
  "40 options": { seed: withCrowd(9, { slots: manySlots, venues: manyVenues }, "friend"), isWhole: true },
  "whole days": {
    seed: withCrowd(4, { slots: [{ date: dayFromNow(3) }, { date: dayFromNow(4) }], venues: [] }, "friend"),
    isWhole: true,
  },
  "organiser, suggestions to approve": {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity, { settings: { editing: "organiser", proposals: "approval" } });
      const [friend] = await crowd(meetup, 3);
      const bearer = friend?.token;
      await meetup.http.addSlot({ id: meetup.id, body: slotOn(5, 19) }, { bearer });
      await meetup.http.addVenue({ id: meetup.id, body: { name: "My kitchen" } }, { bearer });
      return meetup.organiserPath;
    },
    isWhole: true,
  },
  tie: {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity, { slots: [slotOn(4, 19), slotOn(5, 16)] });
      await unanimous(meetup, 5, "yes");
      return meetup.path;
    },
    isWhole: true,
  },
  "none works": {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity);
      const [friend] = await unanimous(meetup, 4, "no");
      return friend?.personalPath ?? meetup.path;
    },
    isWhole: true,
  },
  "waiting list": {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity, { venues: [{ name: "The Snug", capacity: 3 }] });
      const friends = await unanimous(meetup, 6, "yes");
      return friends.at(-1)?.personalPath ?? meetup.path;
    },
    isWhole: true,
  },
  blind: {
    seed: withCrowd(5, { settings: { editing: "organiser", proposals: "anyone", blind: true } }),
    isWhole: true,
  },
  decided: {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity);
      await crowd(meetup, 7);
      await decide(meetup);
      return (await meetup.friend("Chloé")).personalPath;
    },
    isWhole: true,
  },
  reopened: {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity);
      const [friend] = await crowd(meetup, 7);
      await decide(meetup);
      await meetup.http.reopen({ id: meetup.id }, { bearer: friend?.token });
      return meetup.path;
    },
    isWhole: true,
  },
  gone: {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity);
      await meetup.http.deleteMeetup({ id: meetup.id }, { bearer: meetup.organiserToken });
      return meetup.path;
    },
    expects: /status of 404/,
  },
  "no such page": { seed: async () => "/nothing/here", expects: /status of 404/ },
  offline: {
    seed: withCrowd(5, {}, "friend"),
    async act(page) {
      await page.waitForLoadState("networkidle");
      await page.context().setOffline(true);
      await page
        .getByRole("radio", { name: /^(Maybe|Возможно)$/ })
        .first()
        .click();
    },
    expects: /ERR_INTERNET_DISCONNECTED/,
  },
  "sheet: share": { seed: withCrowd(5, {}, "friend"), act: openSheet(/^(Share|Поделиться)/) },
  "sheet: name": {
    seed: withCrowd(3),
    async act(page) {
      await page.locator("[data-option]").first().getByRole("radio").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
};
