import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("an address that is none, a link that lost letters: friendly, with a way on", async ({ visitor, watch }) => {
  watch.expect(/status of 404/);
  const page = await visitor();
  await page.goto("/nowhere/at/all");
  await expect(page.getByRole("heading", { name: "Nobody at this table" })).toBeVisible();
  await page.getByRole("link", { name: "Take me home" }).click();
  await expect(
    page.getByRole("heading", { name: "Beer o’clock is a moving target. Let’s pin it down." }),
  ).toBeVisible();

  await page.goto("/m/abcdefghijklmnopqrstuvwxyz");
  await expect(page.getByRole("heading", { name: "No such meetup" })).toBeVisible();
  await page.getByRole("link", { name: "New meetup" }).click();
  await expect(
    page.getByRole("heading", { name: "Beer o’clock is a moving target. Let’s pin it down." }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Your meetups on this device" })).toHaveCount(0);
});

test("[MS4] a deleted meetup says so live, and is gone for every later visit", async ({ visitor, product, watch }) => {
  watch.expect(/status of 404/);
  const meetup = await seedMeetup(product.url);
  const anna = await meetup.friend("Anna");
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(anna.personalPath);
  await forBoris.open(meetup.path);
  await expect(forBoris.page.getByText("2 here now")).toBeVisible();

  await forAnna.button("Edit meetup").click();
  await forAnna.button("Delete the meetup").click();
  await expect(forAnna.sheet).toContainText("Gone for everyone, forever.");
  await forAnna.button("Keep it").click();
  await forAnna.button("Delete the meetup").click();
  await forAnna.button("Delete forever").click();
  await expect(forAnna.page.getByRole("heading", { name: "This meetup was deleted" })).toBeVisible();
  await expect(forBoris.page.getByRole("heading", { name: "This meetup was deleted" })).toBeVisible();

  await forBoris.page.reload();
  await expect(forBoris.page.getByRole("heading", { name: "No such meetup" })).toBeVisible();
});
