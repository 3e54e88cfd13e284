import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";

test("same again: places and hours of a decided meetup a week later, nobody’s answers, and Undo", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url, { activity: "cinema" });
  const [slotId = "", venueId = ""] = [meetup.slots[0], meetup.venues[0]];
  await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
  const page = await visitor();
  const home = new HomePage(page);
  await page.goto(meetup.path);
  await page.getByRole("link", { name: "Same again?" }).click();
  await expect(page.getByText("Same again, a bit later.")).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
  await expect(home.offered).toHaveCount(meetup.slots.length);
  await expect(page.getByRole("textbox", { name: "Place", exact: true })).toHaveCount(meetup.venues.length);
  await expect(page.getByRole("button", { name: "Cinema" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(home.offered).toHaveCount(0);
});
