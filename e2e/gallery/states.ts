import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { type SeededMeetup, seedMeetup } from "../fixtures/seed.ts";
import { dayFromNow, slotOn } from "../fixtures/slots.ts";
import { crowd, unanimous } from "./crowd.ts";

/** What a picture shows, apart from language, theme and screen. */
export interface State {
  /** Makes it on the server; fulfils with the address to open. */
  seed(baseUrl: string, activity: string): Promise<string>;
  /** What is done before the address is opened. */
  prepare?(page: Page): Promise<void>;
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

/** Opens it as somebody who has not answered. */
async function decided(baseUrl: string, activity: string): Promise<string> {
  const meetup = await seed(baseUrl, activity);
  await crowd(meetup, 7);
  await decide(meetup);
  return (await meetup.friend("Ида")).personalPath;
}

const pub = {
  name: "The Crooked Tap",
  address: "Hauptstr. 12, Berlin",
  url: "https://crookedtap.example/menu",
  photo: "https://crookedtap.example/room.jpg",
  note: "The big table at the back",
  access: { stepFree: "yes", toilet: "partially", quiet: "no" },
} as const;

const manySlots = Array.from({ length: 25 }, (_, index) => slotOn(3 + Math.floor(index / 4), 15 + (index % 4) * 2));
const manyVenues = Array.from({ length: 15 }, (_, index) => ({
  name: `${["Pub", "Café", "Bar"][index % 3]} no. ${index + 1}`,
}));

const openSheet = (name: RegExp) => async (page: Page) => {
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("dialog").waitFor();
};

const press = (name: RegExp) => async (page: Page) => page.getByRole("button", { name }).first().click();

/** What lies below the first screen is brought to its middle. */
const reveal = async (what: Locator) => what.evaluate((element) => element.scrollIntoView({ block: "center" }));

/** As wide as A4 at 96 dots an inch. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: "print" });
}

async function openGrid(page: Page): Promise<void> {
  const shown = page
    .getByRole("radio", { name: /^(Grid|Таблица)$/ })
    .or(page.getByRole("button", { name: /^(Grid|Таблица)$/ }));
  await shown.first().click();
  await page.getByRole("table").first().waitFor();
}

async function fillIn(page: Page): Promise<void> {
  const days = page.getByRole("tab");
  if ((await days.count()) > 0) {
    await days.nth(3).click();
    await page
      .getByRole("tabpanel")
      .getByRole("button", { name: /^19:00/ })
      .click();
    await page
      .getByRole("tabpanel")
      .getByRole("button", { name: /^21:00/ })
      .click();
  } else {
    const cells = page.getByRole("gridcell", { name: /19:00/ });
    await cells.nth(2).click();
    await cells.nth(4).click();
  }
  for (const place of ["The Crooked Tap", "Hops & Barley"]) {
    const field = page.getByRole("textbox", { name: /place|Место|место/ }).last();
    await field.fill(place);
    await field.press("Enter");
  }
  await page.getByRole("textbox", { name: /^(Your name|Твоё имя)$/ }).fill("Lena");
}

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
  decided: { seed: decided, isWhole: true },
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
  "create page, filled in": { seed: async () => "/", act: fillIn, isWhole: true },
  "recent meetups": {
    seed: withCrowd(5, {}, "friend"),
    async act(page) {
      await page.goto("/");
      await page.locator("main").waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  "same again": {
    seed: decided,
    async act(page) {
      await page.getByRole("link", { name: /^(Same again\?|Повторим\?)$/ }).click();
      await page.waitForURL(/\/$/);
      await page.waitForLoadState("networkidle");
    },
  },
  grid: { seed: withCrowd(9, {}, "friend"), act: openGrid },
  "heat map: who": {
    seed: withCrowd(9, {}, "friend"),
    async act(page) {
      const cell = page.locator("table button").first();
      await cell.waitFor();
      await reveal(cell);
      await cell.click();
    },
  },
  "option panel": {
    seed: withCrowd(9, { venues: [{ ...pub, capacity: 6 }] }, "friend"),
    async act(page) {
      const row = page.locator("[data-option]").last();
      await row.locator("[aria-controls$=panel][data-said]").dispatchEvent("click");
      await row.getByText("crookedtap.example").waitFor();
      await reveal(row);
    },
  },
  "comment thread": {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity);
      const [first, second] = await crowd(meetup, 4);
      const optionId = meetup.venues[0] ?? "";
      const says = (text: string, bearer = "") =>
        meetup.http.addComment({ id: meetup.id, body: { text, optionId } }, { bearer });
      await says("They have a quiz on Fridays, so come early.", first?.token);
      await says("I’ll book a table for six.", second?.token);
      return first?.personalPath ?? meetup.path;
    },
    async act(page) {
      const row = page.locator("[data-option]", { hasText: "The Crooked Tap" });
      await row.getByRole("button", { name: /comment|комментари/i }).click();
      await reveal(row);
    },
  },
  "who answered what": {
    seed: withCrowd(5, {}, "friend"),
    async act(page) {
      const person = page.getByRole("button", { name: /Aisha/ }).first();
      await person.waitFor();
      await reveal(person);
      await person.click();
    },
  },
  "0 can, 5 maybe": {
    async seed(baseUrl, activity) {
      const meetup = await seed(baseUrl, activity);
      const [friend] = await unanimous(meetup, 5, "maybe");
      return friend?.personalPath ?? meetup.path;
    },
    isWhole: true,
  },
  "organiser's page": {
    seed: withCrowd(5, { settings: { editing: "organiser", proposals: "anyone" } }, "organiser"),
    isWhole: true,
  },
  crash: {
    seed: withCrowd(3),
    prepare: async (page) => void (await page.route("**/assets/meetup-page-*.js", (route) => route.abort())),
    expects: /ERR_FAILED|dynamically imported|Error/,
  },
  print: {
    seed: withCrowd(5, {}, "friend"),
    act: onPaper,
    isWhole: true,
  },
  "print, decided": { seed: decided, act: onPaper, isWhole: true },
  "saved picture": {
    seed: decided,
    async act(page) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        press(/^(Save as picture|Сохранить картинку)$/)(page),
      ]);
      const picture = await readFile(await download.path(), "base64");
      await page.goto("about:blank");
      await page.setContent(`<img style="width:100%" src="data:image/png;base64,${picture}">`);
    },
  },
  "sheet: decide": { seed: withCrowd(5, {}, "organiser"), act: openSheet(/^(Decide|Решаем|Решить)/) },
  "sheet: organise": {
    seed: withCrowd(5, { settings: { editing: "organiser", proposals: "anyone" } }, "organiser"),
    act: openSheet(/^(Organise|Управлять)$/),
  },
  "sheet: edit": { seed: withCrowd(5, {}, "friend"), act: openSheet(/^(Edit meetup|Изменить встречу)$/) },
  "sheet: preferences": { seed: withCrowd(1), act: openSheet(/^(Language and appearance|Язык и оформление)$/) },
  "sheet: suggest a time": { seed: withCrowd(5, {}, "friend"), act: openSheet(/^(Add a time|Добавить время)$/) },
  "sheet: suggest a place": { seed: withCrowd(5, {}, "friend"), act: openSheet(/^(Add a place|Добавить место)$/) },
};
