import type { Locator } from "@playwright/test";
import { phone } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

/** What a contrast theme leaves of how something looks: the system's colours, lines, and what is drawn. */
const looks = (of: Locator) =>
  of.evaluate((element) => {
    const style = getComputedStyle(element);
    // What is behind a transparent background is what is seen.
    let behind: Element | null = element;
    while (behind !== null && /, 0\)$/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
    const background = behind === null ? "none" : getComputedStyle(behind).backgroundColor;
    return [background, style.backgroundImage, style.color, style.border, style.outline, style.fill].join(" ");
  });

async function expectToDiffer(one: Locator, other: Locator, what: string): Promise<void> {
  // A state that fades in is asked for once it is there.
  await one
    .page()
    .evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
  expect(await looks(one), what).not.toEqual(await looks(other));
}

const chosen = 'is([aria-checked="true"], [aria-pressed="true"], [aria-selected="true"], [aria-current="true"])';

/** Of every group on the page: what is chosen looks different from what is not. */
async function expectEveryChoiceSeen(within: Locator, least: number): Promise<void> {
  const groups = within.locator('[role="radiogroup"], [role="tablist"], [role="group"], fieldset, ul').filter({
    has: within.page().locator(`:${chosen}`),
  });
  let seen = 0;
  for (const group of await groups.all()) {
    const on = group.locator(`:${chosen}`).first();
    const off = group.locator('[aria-checked="false"], [aria-pressed="false"], [aria-selected="false"]').first();
    if ((await off.count()) === 0) continue;
    await expectToDiffer(on, off, (await group.getAttribute("aria-label")) ?? (await group.innerText()));
    seen += 1;
  }
  expect(seen).toBeGreaterThanOrEqual(least);
}

test("in a contrast theme the create page shows what is chosen, on a desktop", async ({ visitor }) => {
  const page = await visitor({ forcedColors: "active" });
  // In the evening, so that hours of the grid are over.
  await page.clock.setFixedTime("2026-12-01T18:30:00Z");
  const home = new HomePage(page);
  await home.open();
  await home.tap(1, "19:00");
  await page
    .getByRole("gridcell", { name: /all day/i })
    .nth(3)
    .click();
  await expectEveryChoiceSeen(page.getByRole("main"), 2);
  const wholeDays = page.getByRole("gridcell", { name: /all day/i });
  await expectToDiffer(wholeDays.nth(3), wholeDays.nth(4), "a whole day");
  await expectToDiffer(page.locator("[data-slot] > span").first(), home.cell(1, "22:00"), "a block");
  await expectToDiffer(home.cell(0, "18:00"), home.cell(6, "18:00"), "hours that are over");
  await page.getByRole("button", { name: home.words.rules }).click();
  const switches = page.getByRole("switch");
  await switches.first().scrollIntoViewIfNeeded();
  const before = await looks(switches.first());
  await switches.first().click();
  expect(await looks(switches.first()), "a switch").not.toEqual(before);
});

test("in a contrast theme the create page shows what is chosen, on a phone", async ({ visitor }) => {
  const page = await visitor({ ...phone, forcedColors: "active" });
  await new HomePage(page).open();
  const tabs = page.getByRole("tab");
  await tabs.nth(1).click();
  await page
    .getByRole("tabpanel")
    .getByRole("button", { name: /^19:00/ })
    .click();
  await tabs.nth(2).click();
  await expectToDiffer(tabs.nth(2), tabs.nth(3), "the day");
  await expectToDiffer(tabs.nth(1).locator("span").last(), tabs.nth(3).locator("span").last(), "a day with a time");
  await tabs.nth(1).click();
  await expectEveryChoiceSeen(page.getByRole("main"), 3);
});

test("in a contrast theme answers, what leads and what is decided are seen", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const [venue = "", elsewhere = ""] = meetup.venues;
  const anna = await meetup.friend("Anna");
  await anna.vote({ [slot]: "yes", [other]: "maybe", [venue]: "no", [elsewhere]: "yes" });
  const page = await visitor({ forcedColors: "active" });
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  await expectEveryChoiceSeen(page.getByRole("main"), 4);
  const group = forAnna.row(slot).getByRole("radiogroup");
  expect(await group.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  await expect(page.locator("[data-rank]").first()).toBeVisible();
  const map = forAnna.results.getByRole("table").getByRole("button");
  const [best, rest] = [
    map.and(page.locator("[data-best]")).first(),
    map.and(page.locator(":not([data-best])")).first(),
  ];
  await expectToDiffer(best, rest, "the best of the map");
  await rest.click();
  await expect(rest).toHaveAttribute("aria-expanded", "true");
  await expectToDiffer(rest, map.and(page.locator(':not([data-best], [aria-expanded="true"])')).first(), "an open one");
  await page.getByRole("button", { name: "Language and appearance" }).click();
  await expect(forAnna.sheet.getByRole("radiogroup")).not.toHaveCount(0);
  await expectEveryChoiceSeen(forAnna.sheet, 2);
  await forAnna.closeSheet();
  await meetup.http.decide(
    { id: meetup.id, body: { slotId: slot, venueId: elsewhere } },
    { bearer: meetup.organiserToken },
  );
  await expect(forAnna.invitation).toBeVisible();
  await forAnna.voteFold.click();
  await expectToDiffer(forAnna.row(slot), forAnna.row(venue), "what is decided");
});
