import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("on paper: no bars, the day’s palette, own answers by a border, the table of all answers", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const boris = await meetup.friend("Boris");
  await anna.vote({ [slot]: "yes", [other]: "no" });
  await boris.vote({ [slot]: "maybe" });
  const page = await visitor({ colorScheme: "dark" });
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  await expect(forAnna.person("Boris")).toBeVisible();
  const answers = forAnna.region(/^Who/).getByRole("table");
  await expect(answers).toHaveCount(0);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(answers).toBeVisible();
  await expect(answers.getByRole("row", { name: /19:00/ })).toContainText(/yes/i);
  await expect(forAnna.button("Share")).toBeHidden();
  await expect(forAnna.button("Done")).toBeHidden();
  const [yes, no] = ["yes", "no"] as const;
  const outlines = await Promise.all(
    [yes, no].map((answer) =>
      forAnna.answerButton(slot, answer).evaluate((button) => getComputedStyle(button).outlineStyle),
    ),
  );
  expect(outlines).toEqual(["solid", "none"]);
  const ink = await page.locator("h1").evaluate((h1) => getComputedStyle(h1).color);
  expect(ink).toBe("rgb(42, 31, 20)");
  await page.emulateMedia({ media: "screen" });
  await expect(answers).toHaveCount(0);
});

test("what is decided and the table of all answers fit on one sheet of paper", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slotId = "", other = ""] = meetup.slots;
  const [venueId = ""] = meetup.venues;
  const anna = await meetup.friend("Anna");
  await anna.vote({ [slotId]: "yes", [other]: "no", [venueId]: "yes" });
  for (const name of ["Boris", "Chloé", "Dora", "Emil"]) await (await meetup.friend(name)).vote({ [slotId]: "maybe" });
  await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
  const page = await visitor();
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  await expect(forAnna.voteFold).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(forAnna.region(/^Who/).getByRole("table")).toBeVisible();
  const file = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(file.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
