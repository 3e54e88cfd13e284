import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("a sheet whose code is gone since a release says so, keeps the page, and offers to reload when it fails again", async ({
  visitor,
  product,
  watch,
}) => {
  watch.expect(/share-sheet/, /404/, /dynamically imported module/);
  const meetup = await seedMeetup(product.url);
  const anna = await meetup.friend("Anna");
  const page = await visitor();
  let gone = true;
  let asked = 0;
  await page.route("**/assets/share-sheet-*.js", (route) => {
    asked += 1;
    return gone ? route.fulfill({ status: 404 }) : route.continue();
  });
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  const comment = page.getByRole("textbox", { name: /comment|say/i }).first();
  await comment.fill("I bring the cards");
  await forAnna.button("Share").click();
  await expect(page.getByText("Something went wrong. Try again.")).toBeVisible();
  await page.getByRole("button", { name: "Try again", exact: true }).click();
  await expect(page.getByRole("button", { name: "Reload the page", exact: true })).toBeVisible();
  await expect(comment).toHaveValue("I bring the cards");
  // By itself and by each tap, once or twice: not without end.
  expect(asked).toBeLessThanOrEqual(10);
  gone = false;
  await page.getByRole("button", { name: "Reload the page", exact: true }).click();
  await forAnna.button("Share").click();
  await expect(forAnna.sheet).toBeVisible();
});
