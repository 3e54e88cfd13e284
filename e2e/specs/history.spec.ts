import { phone, withMotion } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test.use(withMotion);

test("Back closes a sheet and leaves the page as it is; Forward opens nothing; the next Back leaves", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const anna = await meetup.friend("Anna");
  const page = await visitor(phone);
  await page.goto("/");
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  const comment = page.getByRole("textbox", { name: /comment|say/i }).first();
  await comment.fill("I bring the cards");
  await forAnna.button("Share").click();
  await expect(forAnna.sheet).toBeVisible();
  await page.goBack();
  await expect(forAnna.sheet).toBeHidden();
  await expect(page).toHaveURL(meetup.path);
  await expect(comment).toHaveValue("I bring the cards");
  await page.goForward();
  await expect(page).toHaveURL(meetup.path);
  await expect(forAnna.sheet).toBeHidden();
  // Opened and closed by its cross it leaves no entry behind.
  for (const _ of [1, 2]) {
    await forAnna.button("Share").click();
    await forAnna.closeSheet();
  }
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state ?? null))).not.toContain("sheet");
  await expect(comment).toHaveValue("I bring the cards");
  await page.goBack();
  await expect(page).not.toHaveURL(meetup.path);
});

test("one sheet that follows another has the same entry, and Back closes the last", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const anna = await meetup.friend("Anna");
  const page = await visitor();
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  const before = await page.evaluate(() => history.length);
  await forAnna.openMe("Anna");
  await forAnna.sheet
    .getByRole("button", { name: /other device|another device|my link/i })
    .first()
    .click();
  await expect(forAnna.sheet.getByRole("textbox").first()).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(forAnna.sheet).toBeHidden();
  await expect(page).toHaveURL(meetup.path);
});

test("a reload with an open sheet shows the page, where sheets open and close as before", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const page = await visitor();
  const mine = new MeetupPage(page);
  await mine.open(meetup.path);
  await mine.button("Share").click();
  await expect(mine.sheet).toBeVisible();
  await page.reload();
  await expect(mine.button("Share")).toBeVisible();
  await expect(mine.sheet).toBeHidden();
  await mine.button("Share").click();
  await expect(mine.sheet).toBeVisible();
  await page.goBack();
  await expect(mine.sheet).toBeHidden();
  await expect(page).toHaveURL(meetup.path);
});

test("on the create page Back closes the sheet, and what was chosen stays", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  await home.open();
  await home.tap(1, "19:00");
  await page.getByRole("button", { name: /^Times in/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(home.offered).toHaveCount(1);
  await home.create();
  await page.goBack();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page).toHaveURL(/\/m\//);
});
