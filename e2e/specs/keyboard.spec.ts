import type { Page } from "@playwright/test";
import { withMotion } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test.use(withMotion);

test("by keyboard alone: create in the grid", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  const { keyboard } = page;
  await home.open();
  await tabTo(page, home.cell(0, "19:00"));

  await test.step("arrows move, Enter places, Shift with arrows stretches", async () => {
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowUp");
    await expect(home.cell(2, "18:30")).toBeFocused();
    await keyboard.press("Enter");
    await expect(home.offered).toHaveText(["18:30–20:30"]);
    await keyboard.press("Shift+ArrowDown");
    await expect(home.offered).toHaveText(["18:30–21:00"]);
    await keyboard.press("Shift+ArrowUp");
    await keyboard.press("Shift+ArrowUp");
    await expect(home.offered).toHaveText(["18:30–20:00"]);
  });

  await test.step("Alt with arrows moves it, Delete removes it, Enter opens it", async () => {
    await keyboard.press("Alt+ArrowRight");
    await expect(home.cell(3, "18:30")).toBeFocused();
    await expect(home.cell(3, "18:30")).toHaveAttribute("aria-selected", "true");
    await keyboard.press("Alt+ArrowDown");
    await expect(home.offered).toHaveText(["19:00–20:30"]);
    await keyboard.press("Delete");
    await expect(home.offered).toHaveCount(0);
    await keyboard.press("Enter");
    await keyboard.press("Enter");
    const sheet = page.getByRole("dialog");
    await expect(sheet.getByLabel("From")).toHaveValue("19:00");
    await keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(home.cell(3, "19:00")).toBeFocused();
  });

  await test.step("above the first row is the whole day, beyond the last day the next week", async () => {
    await keyboard.press("End");
    await keyboard.press("ArrowRight");
    await expect(home.cell(0, "19:00")).toBeFocused();
    await keyboard.press("Enter");
    await expect(home.offered).toHaveCount(2);
  });

  await test.step("and send it", async () => {
    await tabTo(page, page.getByRole("textbox", { name: "Add a place" }));
    await keyboard.type("The Snug");
    await tabTo(page, page.getByRole("button", { name: "Get the link" }));
    await keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText("Your meetup is ready");
    await keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(page.getByRole("radiogroup", { name: "Your answer to" })).toHaveCount(3);
  });
});

test("by keyboard alone: vote, suggest, comment, decide, share", async ({ visitor, product }) => {
  const { path, slots, venues } = await seedMeetup(product.url);
  const page = await visitor();
  const meetup = new MeetupPage(page);
  const { keyboard } = page;
  await meetup.open(path);
  const [slot = ""] = slots;
  const [venue = ""] = venues;

  await test.step("the first link leads past the header", async () => {
    await keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });

  await test.step("one stop for three answers; arrows move, Space answers", async () => {
    await tabTo(page, meetup.answerButton(slot, "yes"));
    await keyboard.press("ArrowRight");
    await expect(meetup.answerButton(slot, "maybe")).toBeFocused();
    await meetup.expectAnswer(slot, null);
    await keyboard.press("Space");
    await expect(meetup.sheet.getByRole("textbox", { name: "Your name" })).toBeFocused();
    await keyboard.type("Anna");
    await keyboard.press("Enter");
    await expect(meetup.sheet).toBeHidden();
    await meetup.expectAnswer(slot, "maybe");
    await expect(meetup.answerButton(slot, "maybe")).toBeFocused();
    await keyboard.press("Space");
    await meetup.expectAnswer(slot, null);
    await keyboard.press("ArrowLeft");
    await keyboard.press("Enter");
    await meetup.expectAnswer(slot, "yes");
    await tabTo(page, meetup.answerButton(venue, "yes"));
    await keyboard.press("Enter");
    await meetup.expectAnswer(venue, "yes");
  });

  await test.step("who answered is a button that opens", async () => {
    await tabTo(page, meetup.tally(venue));
    await keyboard.press("Enter");
    await expect(meetup.tally(venue)).toHaveAttribute("aria-expanded", "true");
  });

  await test.step("suggest a place: what one typed is there, with one’s yes, and the focus is back at the button", async () => {
    const add = meetup.button("Add a place");
    await tabTo(page, add);
    await keyboard.press("Enter");
    await expect(meetup.sheet.getByLabel("Name", { exact: true })).toBeFocused();
    await keyboard.press("Escape");
    await expect(meetup.sheet).toBeHidden();
    await expect(add).toBeFocused();
    await keyboard.press("Enter");
    await keyboard.type("Pier 7");
    await keyboard.press("Enter");
    await expect(meetup.sheet).toBeHidden();
    await meetup.expectAnswer("Pier 7", "yes");
    await expectFocusKept(page);
  });

  await test.step("comment", async () => {
    await tabTo(page, page.getByLabel("Your comment"));
    await keyboard.type("Friday, please");
    await tabTo(page, meetup.button("Send"));
    await keyboard.press("Enter");
    await expect(page.getByRole("listitem").filter({ hasText: "Friday, please" })).toBeVisible();
    await expect(page.getByLabel("Your comment")).toHaveValue("");
    await expectFocusKept(page);
  });

  await test.step("decide", async () => {
    await tabTo(page, meetup.decideButton);
    await keyboard.press("Enter");
    await expect(meetup.sheet.getByRole("heading", { name: "Decide" })).toBeFocused();
    await tabTo(page, meetup.sheet.getByRole("button", { name: "Make it official" }));
    await keyboard.press("Enter");
    await expect(meetup.invitation).toContainText("1 coming");
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeFocused();
  });

  await test.step("share, and back to where one was", async () => {
    const share = meetup.button(/^Share|^Invite/).first();
    await tabTo(page, share);
    await keyboard.press("Enter");
    await expect(meetup.sheet).toBeVisible();
    await keyboard.press("Escape");
    await expect(meetup.sheet).toBeHidden();
    await expect(share).toBeFocused();
  });

  await test.step("reopen: the line that says so", async () => {
    await tabTo(page, meetup.button(/^Reopen/));
    await keyboard.press("Enter");
    await tabTo(page, meetup.sheet.getByRole("button", { name: /^Reopen/ }));
    await keyboard.press("Enter");
    await expect(meetup.sheet).toBeHidden();
    await expect(page.locator(":focus").getByRole("status")).toContainText("reopened");
  });
});

/** Whoever walks by keyboard goes on from where they are; a focus that is lost begins at the top again. */
const expectFocusKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");

/** Tab until the focus is there; a page on which it never arrives fails. */
async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key never leads to ${target}`);
}
