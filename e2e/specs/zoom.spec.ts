import type { Page } from "@playwright/test";
import { type SeededMeetup, seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

// WCAG 2.2, 1.4.10 and 2.4.11: a screen of 1280 × 1024 at 400 %. Nothing scrolls sideways, and whatever has the focus is
// seen beside the bars that stay in sight.
const zoomed = { viewport: { width: 320, height: 256 } };

for (const language of ["en", "ru"] as const) {
  const locale = language === "en" ? "en-GB" : "ru-RU";

  test(`at 400 % the create page is reached by the Tab key, and none of it is covered (${language})`, async ({
    visitor,
  }) => {
    const page = await visitor({ ...zoomed, locale });
    const home = new HomePage(page, language);
    await home.open();
    await home.addPlace("The Snug");
    await expectFocusSeen(page, 15);
    await page.getByRole("button", { name: home.words.rules }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectFocusSeen(page, 4);
  });

  test(`at 400 % a meetup is, too: the ballot, its sheets, what is decided (${language})`, async ({
    visitor,
    product,
  }) => {
    const meetup = await seedMeetup(product.url);
    const anna = await answered(meetup);
    const page = await visitor({ ...zoomed, locale });
    const on = new MeetupPage(page, language);
    await on.open(meetup.organiserPath);
    await on.open(anna.personalPath);
    await expect(on.pair(0)).toBeVisible();
    await expectFocusSeen(page, 15);
    for (const open of [on.words.share, on.words.preferences]) {
      await page.getByRole("button", { name: open, exact: true }).first().click();
      await expect(on.sheet).toBeVisible();
      await expectFocusSeen(page, 3);
      await page.keyboard.press("Escape");
      await expect(on.sheet).toBeHidden();
    }
    const [slotId = "", venueId = ""] = [meetup.slots[0], meetup.venues[0]];
    await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
    await expect(on.invitation).toBeVisible();
    await expectFocusSeen(page, 5);
  });
}

async function answered(meetup: SeededMeetup) {
  const anna = await meetup.friend("Anna");
  await anna.vote(Object.fromEntries([...meetup.slots, ...meetup.venues].map((id) => [id, "yes" as const])));
  return anna;
}

/** Walks with the Tab key until it has come around; `least` controls are on the way. */
async function expectFocusSeen(page: Page, least: number): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "the page scrolls sideways").toBe(0);
  const seen = new Set<string>();
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(focusOnScreen);
    if (focus === null) continue;
    expect(focus.isSeen, `covered: ${focus.name}`).toBe(true);
    if (seen.has(focus.path)) break;
    seen.add(focus.path);
  }
  expect(seen.size).toBeGreaterThanOrEqual(least);
}

/** What has the focus, and whether some part of it is in sight with nothing upon it; null for the page itself. */
async function focusOnScreen() {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  // Scrolling there, and what fades or slides in, is over.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const points = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((down) =>
    [0.1, 0.5, 0.9].map((along) => ({ x: left + (right - left) * along, y: top + (bottom - top) * down })),
  );
  const isSeen = points.some(({ x, y }) => {
    const there = document.elementFromPoint(x, y);
    // A field's frame or label may take its taps.
    return there !== null && (focused.contains(there) || there.contains(focused) || there.closest("label") !== null);
  });
  const path: string[] = [];
  for (let at: Element | null = focused; at !== null; at = at.parentElement) {
    path.push(String([...(at.parentElement?.children ?? [])].indexOf(at)));
  }
  const name = focused.getAttribute("aria-label") ?? focused.innerText.slice(0, 40);
  return { isSeen, path: path.join(" "), name: `${focused.tagName} ${name}` };
}
