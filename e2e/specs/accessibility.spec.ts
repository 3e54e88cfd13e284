import type { Page } from "@playwright/test";
import { expectAccessible } from "../fixtures/axe.ts";
import { phone } from "../fixtures/devices.ts";
import { type Friend, type SeededMeetup, seedMeetup } from "../fixtures/seed.ts";
import { slotOn } from "../fixtures/slots.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";
import type { Language } from "../pages/ui-texts.ts";

// Contrast does not depend on the language, nor labels on the colours: two combinations see all of both.
const combinations = [
  { colorScheme: "light", language: "en", locale: "en-GB" },
  { colorScheme: "dark", language: "ru", locale: "ru-RU" },
] as const;

// Each state of a page costs axe seconds of one processor: nothing of the product is slow in it.
test.describe.configure({ timeout: 240_000 });

for (const { colorScheme, language, locale } of combinations) {
  const name = `${colorScheme}, ${language}`;
  const see = (page: Page, state: string) => expectAccessible(page, state, language === "ru");

  test(`axe: creating (${name})`, async ({ visitor }) => {
    const page = await visitor({ colorScheme, locale });
    const home = new HomePage(page, language);
    const { words } = home;
    await home.open();
    await see(page, "home, empty");
    await home.tap(2, "19:00");
    await home.addPlace("The Snug");
    await page.getByRole("button", { name: words.placeDetails }).click();
    await page.getByRole("button", { name: words.face }).click();
    await see(page, "home, filled and opened");
    const sheet = page.getByRole("dialog");
    for (const [state, opens] of [
      ["rules", page.getByRole("button", { name: words.rules })],
      ["a month", page.getByRole("button", { name: words.otherWeek })],
      ["preferences", page.getByRole("button", { name: words.preferences })],
      ["time zone", page.getByRole("button", { name: words.zone })],
      ["one time", home.offered],
    ] as const) {
      await opens.click();
      await expect(sheet).toBeVisible();
      await see(page, state);
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
    }
    await page.locator('input[inputmode="numeric"]').fill("many");
    await page.getByRole("button", { name: words.create }).click();
    await expect(page.locator("[aria-invalid]")).toBeFocused();
    await see(page, "a mistake");
    const small = await visitor({ ...phone, colorScheme, locale });
    await new HomePage(small, language).open();
    await small.getByRole("tab").nth(2).tap();
    await small
      .getByRole("tabpanel")
      .getByRole("button", { name: /^19:00/ })
      .tap();
    await see(small, "home on a phone");
  });

  test(`axe: a meetup and its sheets (${name})`, async ({ visitor, product }) => {
    const { meetup, anna } = await busyMeetup(product.url);
    const page = await visitor({ colorScheme, locale });
    await walk(page, language, meetup, anna);
    const small = await visitor({ ...phone, colorScheme, locale });
    await new MeetupPage(small, language).open(anna.personalPath);
    await expect(small.locator("[data-rank]").first()).toBeVisible();
    await see(small, "a meetup on a phone");
  });

  test(`axe: many options, the grid, reopened, the meetups of a device (${name})`, async ({ visitor, product }) => {
    const meetup = await seedMeetup(product.url, {
      slots: [slotOn(3, 19), slotOn(4, 20), slotOn(5, 18)],
      venues: [{ name: "The Snug" }, { name: "Harbour Bar" }, { name: "Pier 7" }],
    });
    const { http, id, organiserToken: bearer } = meetup;
    const [slotId = "", other = ""] = meetup.slots;
    const [venueId = "", bar = ""] = meetup.venues;
    const boris = await meetup.friend("Boris");
    const anna = await meetup.friend("Anna");
    await boris.vote({ [slotId]: "yes", [other]: "maybe", [venueId]: "yes", [bar]: "no" });
    await anna.vote({ [slotId]: "yes", [venueId]: "maybe" });
    await http.addComment({ id, body: { text: "Cash only.", optionId: venueId } }, { bearer: boris.token });
    const page = await visitor({ colorScheme, locale });
    const on = new MeetupPage(page, language);
    const { words } = on;
    await on.open(meetup.organiserPath);
    await on.open(anna.personalPath);
    await on.openPanel(slotId);
    await on.row(venueId).getByRole("button", { name: words.comments }).click();
    await expect(page.getByText("Cash only.")).toBeVisible();
    const cell = on.results.getByRole("table").getByRole("button").first();
    await cell.click();
    await expect(cell).toHaveAttribute("aria-expanded", "true");
    await on.button(words.restNo).click();
    await on.expectAnswer(other, "no");
    await see(page, "a panel, a thread, a combo of the map, the way back from many answers");
    await page.getByRole("radio", { name: words.grid }).click();
    await expect(page.locator("[data-own]").first()).toBeVisible();
    await see(page, "the grid");
    await on.button(words.organise).click();
    await expect(on.sheet.getByRole("switch").first()).toBeVisible();
    await see(page, "the organiser’s sheet");
    await page.keyboard.press("Escape");
    await http.decide({ id, body: { slotId, venueId } }, { bearer });
    await expect(on.invitation).toBeVisible();
    await http.reopen({ id, body: { reason: "It is closed" } }, { bearer });
    await expect(page.getByText(/It is closed/)).toBeVisible();
    await see(page, "reopened");
    await http.decide({ id, body: { slotId, venueId } }, { bearer });
    await page.getByRole("link", { name: words.sameAgain, exact: true }).click();
    await expect(new HomePage(page, language).offered).toHaveCount(3);
    await expect(page.getByRole("listitem").getByRole("link").first()).toBeVisible();
    await see(page, "same again, above the meetups of this device");
  });

  test(`axe: decided, missing, gone (${name})`, async ({ visitor, product, watch }) => {
    watch.expect(/status of 404/);
    const { meetup, anna } = await busyMeetup(product.url);
    const [slotId = ""] = meetup.slots;
    const [venueId = ""] = meetup.venues;
    await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } });
    const page = await visitor({ colorScheme, locale });
    const small = await visitor({ ...phone, colorScheme, locale });
    for (const each of [page, small]) {
      await new MeetupPage(each, language).open(anna.personalPath);
      await expect(new MeetupPage(each, language).invitation).toBeVisible();
      await see(each, "decided");
    }
    await meetup.http.deleteMeetup({ id: meetup.id });
    await expect(page.getByRole("main").getByRole("link")).toHaveCount(1);
    await see(page, "gone");
    await page.reload();
    await expect(page.getByRole("main").getByRole("link")).toHaveCount(1);
    await see(page, "missing");
    await page.goto("/nowhere");
    await expect(page.getByRole("main").getByRole("link")).toHaveCount(1);
    await see(page, "404");
  });
}

/** Everything that a meetup can show at once: answers, a line, something moved, comments, somebody who must come. */
async function busyMeetup(baseUrl: string): Promise<{ meetup: SeededMeetup; anna: Friend }> {
  const meetup = await seedMeetup(baseUrl, {
    activity: "Beer",
    description: "First round is on me.",
    settings: { proposals: "approval" },
    venues: [
      { name: "The Snug", capacity: 1, address: "12 Harbour Lane", url: "https://snug.example" },
      { name: "Bar" },
    ],
  });
  const [slot = "", other = ""] = meetup.slots;
  const [bar = "", snug = ""] = meetup.venues;
  const boris = await meetup.friend("Boris");
  const anna = await meetup.friend("Anna", 2);
  await boris.vote({ [slot]: "yes", [other]: "no", [snug]: "yes", [bar]: "maybe" });
  await anna.vote({ [slot]: "yes", [other]: "maybe", [snug]: "yes", [bar]: "no" });
  const { http, id, organiserToken } = meetup;
  await http.addComment({ id, body: { text: "Cash only.", optionId: snug } }, { bearer: boris.token });
  await http.editParticipant({ id, pid: boris.participant.id, body: { mustCome: true } }, { bearer: organiserToken });
  await http.editSlot(
    { id, oid: other, body: { start: "2030-01-02T18:00:00Z", end: "2030-01-02T20:00:00Z" } },
    { bearer: organiserToken },
  );
  await http.addVenue({ id, body: { name: "Pier 7" } });
  return { meetup, anna };
}

async function walk(page: Page, language: Language, meetup: SeededMeetup, anna: Friend): Promise<void> {
  const on = new MeetupPage(page, language);
  const { words } = on;
  const see = (state: string) => expectAccessible(page, state, language === "ru");
  const [slot = ""] = meetup.slots;
  const close = async () => {
    await page.keyboard.press("Escape");
    await expect(on.sheet).toBeHidden();
  };
  const sheet = async (state: string, open: () => Promise<void>) => {
    await open();
    await expect(on.sheet).toBeVisible();
    await see(state);
  };

  await on.open(meetup.path);
  await expect(on.pair(0)).toBeVisible();
  await see("as a guest");
  await sheet("the name", () => on.vote(slot, "yes"));
  await on.joinAs("Boris");
  await see("a name that is there");
  await on.button(words.thatsMe).click();
  await see("that’s me");
  await close();

  // The organiser, and somebody who takes part.
  await on.open(meetup.organiserPath);
  await on.open(anna.personalPath);
  await on.expectAnswer(slot, "yes");
  await on.tally(slot).click();
  for (const name of ["Anna", "Boris"]) await on.person(name).getByRole("button", { expanded: false }).click();
  for (const summary of await page.locator("summary").all()) await summary.click();
  await see("after voting, all opened");
  await sheet("all answers", () => on.button(words.allAnswers).click());
  await close();
  await sheet("share", () => on.button(words.share).click());
  await on.sheet.getByText(words.organiserLink).click();
  await see("share, opened");
  await close();
  await sheet("propose a time", () => on.button(words.addTime).click());
  await close();
  await sheet("a place", () => on.button(words.addPlace).click());
  await close();
  await sheet("an option", () => on.openOption(slot));
  await on.button(words.moveIt).click();
  await see("moving it");
  await close();
  await on.openOption(slot);
  await on.sheet.getByRole("button", { name: words.remove }).click();
  await see("removing it");
  await close();
  await sheet("oneself", () => on.openMe("Anna"));
  await on.button(words.otherDevice).click();
  await expect(on.sheet.getByRole("img")).toBeVisible();
  await see("the other device");
  await close();
  await on.openMe("Anna");
  await on.sheet.getByRole("button", { name: words.leave }).click();
  await see("leaving");
  await close();
  await sheet("somebody else", () => on.openMe("Boris"));
  await close();
  await sheet("the meetup", () => on.button(words.editMeetup).click());
  await on.button(words.deleteMeetup).click();
  await see("deleting it");
  await close();
  await sheet("deciding", () => on.decideButton.click());
  await close();
}
