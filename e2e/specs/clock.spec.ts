import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

for (const [name, by] of [
  ["a day ahead", DAY],
  ["ten minutes ahead", 10 * MINUTE],
  ["thirty years behind", -30 * 365 * DAY],
] as const) {
  test(`[MS13] a device whose clock is ${name} votes until the server's clock has passed the deadline`, async ({
    visitor,
    product,
  }) => {
    const end = Date.now() + 3 * 60 * MINUTE;
    const meetup = await seedMeetup(product.url, {
      settings: { deadline: instant(Date.now() + 8 * MINUTE) },
      slots: [{ start: instant(end - 60 * MINUTE), end: instant(end) }],
    });
    const [slot = ""] = meetup.slots;
    const page = await visitor();
    await page.clock.setFixedTime(Date.now() + by);
    const there = new MeetupPage(page);
    await there.open(meetup.path);
    await expect(page.getByText(/^Voting closes/)).toBeVisible();
    await there.vote(slot, "yes");
    await there.joinAs("Anna");
    await there.expectAnswer(slot, "yes");
    await expect(page.getByText("Voting is closed", { exact: false })).toHaveCount(0);
    // The page shows an answer before the server has it.
    await expect.poll(async () => Object.values((await meetup.read()).votes)).toEqual([{ [slot]: "yes" }]);
  });
}

test("[MS13] a device whose clock is behind is told that voting is closed", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { settings: { deadline: instant(Date.now() - 5 * MINUTE) } });
  const page = await visitor();
  await page.clock.setFixedTime(Date.now() - DAY);
  await page.goto(meetup.path);
  await expect(page.getByText("Voting is closed", { exact: false }).first()).toBeVisible();
});

test("[MS13] where no answer says the time, the refusal is left to the server", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { settings: { deadline: instant(Date.now() + 60 * MINUTE) } });
  const page = await visitor();
  await page.clock.setFixedTime(Date.now() + DAY);
  await page.route("**/api/v1/**", async (route) => {
    const answer = await route.fetch();
    const { date: _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  const there = new MeetupPage(page);
  await there.open(meetup.path);
  await there.vote(meetup.slots[0] ?? "", "yes");
  await there.joinAs("Anna");
  await there.expectAnswer(meetup.slots[0] ?? "", "yes");
});
