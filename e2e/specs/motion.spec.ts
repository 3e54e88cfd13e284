import type { Locator, Page } from "@playwright/test";
import { seedMeetup } from "../fixtures/seed.ts";
import { slotOn } from "../fixtures/slots.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

/** What has moved since the page was opened: CSS animations by their names, `glide` what a script moves. */
async function noteMotion(page: Page): Promise<(of: RegExp) => Promise<number>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Reflect.set(window, "moved", moved);
    const bumped = new Set<EventTarget | null>();
    document.addEventListener("animationstart", ({ animationName, target }) => {
      const isAgain = animationName === "motion-bump" && bumped.has(target);
      if (animationName === "motion-bump") bumped.add(target);
      moved.push(isAgain ? "bumped again" : animationName);
    });
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...of) {
      moved.push("glide");
      return animate.apply(this, of);
    };
    // The sign that all have answered is there for a second.
    new MutationObserver(() => {
      if ("allAnswered" in document.documentElement.dataset) moved.push("all answered");
    }).observe(document, { attributes: true, attributeFilter: ["data-all-answered"], subtree: true });
  });
  return async (of) => {
    const moved: unknown = await page.evaluate(() => Reflect.get(window, "moved"));
    return Array.isArray(moved) ? moved.filter((name) => of.test(name)).length : Number.NaN;
  };
}

const motionOf = (of: Locator) => of.evaluate((element) => getComputedStyle(element).animationName);

for (const reducedMotion of ["no-preference", "reduce"] as const) {
  const moves = reducedMotion === "no-preference";

  test(`somebody answers: ${moves ? "a bubble pops up at their face and rows glide" : "with less motion all is there at once"}; the focus stays`, async ({
    visitor,
    product,
  }) => {
    const meetup = await seedMeetup(product.url, {
      slots: [slotOn(3, 19), slotOn(4, 19), slotOn(5, 19), slotOn(6, 19)],
      venues: [],
    });
    const [first = "", second = "", third = ""] = meetup.slots;
    const anna = await meetup.friend("Anna");
    const tom = await meetup.friend("Tom");
    const vera = await meetup.friend("Vera");
    await vera.vote({ [first]: "yes", [second]: "yes" });
    await anna.vote({ [first]: "yes" });
    const page = await visitor({ reducedMotion });
    const motions = await noteMotion(page);
    const forAnna = new MeetupPage(page);
    await forAnna.open(anna.personalPath);
    await expect(page.locator("html")).toHaveAttribute("data-live");
    const rows = forAnna.results.getByRole("list").first().getByRole("listitem");
    const times = rows.locator("button");
    const before = await times.nth(1).textContent();
    await times.nth(1).focus();

    await tom.vote({ [first]: "yes", [third]: "yes" });
    const bubble = page.locator("[aria-hidden=true]", { hasText: /^T.*Tom.*’s in/ });
    await expect(bubble).toBeVisible();
    expect(await motionOf(bubble)).toMatch(moves ? /appear/ : /^none$/);
    await anna.vote({ [third]: "yes" });
    await expect(times.nth(0)).toContainText("2 of 3");
    expect((await times.nth(0).textContent())?.slice(0, 6)).toBe(before?.slice(0, 6));
    await expect(times.nth(0)).toBeFocused();
    expect(await motions(/glide/)).toBe(moves ? 2 : 0);
  });

  test(`the last answer is in: ${moves ? "every vessel bumps once" : "with less motion no vessel moves"}`, async ({
    visitor,
    product,
  }) => {
    const meetup = await seedMeetup(product.url, { venues: [] });
    const [slot = "", other = ""] = meetup.slots;
    const anna = await meetup.friend("Anna");
    const tom = await meetup.friend("Tom");
    await anna.vote({ [slot]: "yes", [other]: "maybe" });
    const page = await visitor({ reducedMotion });
    const motions = await noteMotion(page);
    const forAnna = new MeetupPage(page);
    await forAnna.open(anna.personalPath);
    await expect(page.locator("html")).toHaveAttribute("data-live");
    await expect(forAnna.pair(0)).toBeVisible();
    expect(await motions(/all answered|bump/)).toBe(0);

    await tom.vote({ [slot]: "yes", [other]: "no" });
    await expect.poll(() => motions(/all answered/)).toBe(1);
    await expect(page.locator("html")).not.toHaveAttribute("data-all-answered");
    // The leader's, those of the times and of the rows behind it.
    if (moves) expect(await motions(/^motion-bump$/)).toBeGreaterThanOrEqual(3);
    expect(await motions(moves ? /bumped again/ : /bump/)).toBe(0);
    // All have answered already: another answer is no such news.
    await tom.vote({ [other]: "maybe" });
    await expect(forAnna.tally(other)).toHaveAccessibleName(/0 yes, 2 maybe, 0 no$/);
    expect(await motions(/all answered/)).toBe(1);
  });

  test(`decided: ${moves ? "the stamp falls once on a device" : "with less motion the stamp is there at once"}`, async ({
    visitor,
    product,
  }) => {
    const meetup = await seedMeetup(product.url);
    const [slotId = ""] = meetup.slots;
    const [venueId = ""] = meetup.venues;
    const anna = await meetup.friend("Anna");
    await anna.vote({ [slotId]: "yes", [venueId]: "yes" });
    const page = await visitor({ reducedMotion });
    const forAnna = new MeetupPage(page);
    await forAnna.open(anna.personalPath);
    await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
    const stamp = forAnna.invitation.locator("p").filter({ hasText: /^It’s on!$/ });
    await expect(stamp).toBeVisible();
    expect(await motionOf(stamp)).toMatch(moves ? /stamp/ : /^none$/);
    // It falls after the vessels have clinked, and then lies still.
    await expect.poll(() => stamp.evaluate((element) => element.getAnimations({ subtree: true }).length)).toBe(0);
    await expect(stamp).toHaveCSS("opacity", "1");
    await page.reload();
    await expect(stamp).toBeVisible();
    expect(await motionOf(stamp)).toBe("none");
    expect(await stamp.evaluate((element) => element.getAnimations({ subtree: true }).length)).toBe(0);
  });
}
