import type { Page } from "@playwright/test";
import { phone } from "../fixtures/devices.ts";
import { type SeededMeetup, seedMeetup } from "../fixtures/seed.ts";
import { slotOn } from "../fixtures/slots.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

const venues = [
  { name: "The Crooked Tap", address: "Hauptstraße 12, 10827 Berlin" },
  { name: "Hops & Barley", capacity: 2 },
  { name: "Rooftop of the central and regional library, the eastern one", note: "bring a blanket" },
];
const slots = [slotOn(3, 18), slotOn(3, 20), slotOn(4, 18), slotOn(4, 19)];

/** States of the page, each with the address at which it is seen. */
const states: Record<string, (url: string) => Promise<string>> = {
  empty: async (url) => (await seedMeetup(url, { slots: [], venues: [], organiser: { name: "Lena" } })).path,
  guest: async (url) => (await crowd(url)).meetup.path,
  friend: async (url) => (await crowd(url)).friend,
  organiser: async (url) => (await crowd(url)).meetup.organiserPath,
  decided: async (url) => {
    const { meetup, friend } = await crowd(url);
    const [slotId = "", venueId = ""] = [meetup.slots[0], meetup.venues[0]];
    await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
    return friend;
  },
};

async function crowd(url: string): Promise<{ meetup: SeededMeetup; friend: string }> {
  const meetup = await seedMeetup(url, {
    title: "Who’s in for a beer after the long week?",
    description: "Bring cash, the bar takes no cards.",
    organiser: { name: "Maximiliane-Alexandra" },
    slots,
    venues,
  });
  const options = [...meetup.slots, ...meetup.venues];
  const friends = [];
  for (const name of ["Anna", "Константин", "Jörg", "Priya", "Chloé", "Diego"]) {
    const friend = await meetup.friend(name);
    await friend.vote(Object.fromEntries(options.map((id, index) => [id, index % 3 === 2 ? "maybe" : "yes"])));
    friends.push(friend);
  }
  return { meetup, friend: friends[0]?.personalPath ?? meetup.path };
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of ["en", "ru"] as const) {
  for (const [state, seed] of Object.entries(states)) {
    test(`a meetup's page never scrolls sideways: ${state}, ${language}`, async ({ visitor, product }) => {
      const path = await seed(product.url);
      const locale = language === "ru" ? "ru-RU" : "en-GB";
      const page = await visitor({ ...phone, locale, viewport: { width: 390, height: 844 } });
      await page.goto(path);
      await expect(page.getByRole("region", { name: /^(Comments|Комментарии)/ })).toBeVisible();
      for (const width of [390, 360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        expect(await overflow(page), `${width} pixels`).toBe(0);
      }
    });
  }

  test(`a row is one line of at most 72 pixels, its answers 44: ${language}`, async ({ visitor, product }) => {
    const { friend } = await crowd(product.url);
    const locale = language === "ru" ? "ru-RU" : "en-GB";
    const page = await visitor({ ...phone, locale, viewport: { width: 390, height: 844 } });
    const anna = new MeetupPage(page, language);
    await page.goto(friend);
    await expect(page.locator("[data-said]").first()).toBeVisible();
    const rows = page.locator("[data-option]").filter({ hasNot: page.locator('[role="status"], [role="alert"]') });
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 844 });
      for (const row of await rows.all()) {
        const said = await row.innerText();
        // What is said about one's own answer, as the waiting list, takes a line of its own.
        if (/Hops/.test(said)) continue;
        const box = await row.boundingBox();
        expect(box?.height, `${width}: ${said}`).toBeLessThanOrEqual(72);
      }
    }
    for (const answer of ["yes", "maybe", "no"] as const) {
      const box = await anna.answerButton("The Crooked Tap", answer).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    const bar = await page.getByRole("button", { name: anna.words.done, exact: true }).evaluate((button) => {
      const section = button.closest("section");
      return section?.getBoundingClientRect().height ?? Number.NaN;
    });
    expect(bar, "the bar at the foot").toBeLessThanOrEqual(60);
  });
}

for (const width of [320, 1280]) {
  test(`the vessel of a place that leads alone lies on no button: ${width} pixels`, async ({ visitor, product }) => {
    const meetup = await seedMeetup(product.url, { slots: [], venues: [{ name: "Pier 7" }] });
    const anna = await meetup.friend("Anna");
    await anna.vote({ [meetup.venues[0] ?? ""]: "yes" });
    const on = new MeetupPage(await visitor({ viewport: { width, height: 720 } }));
    await on.open(anna.personalPath);
    const vessel = await on.pair(0).locator("svg[viewBox]").filter({ visible: true }).first().boundingBox();
    const button = await on.decideButton.boundingBox();
    if (!vessel || !button) throw new Error("what leads is not drawn");
    expect(vessel.height).toBeGreaterThan(80);
    expect(vessel.y + vessel.height).toBeLessThanOrEqual(button.y + 2);
  });
}
