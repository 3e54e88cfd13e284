import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("a tap made before the live client is there is drawn at once, and saved when it has come", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const page = await visitor();
  const client = Promise.withResolvers<void>();
  await page.route("**/assets/open-live-*.js", async (route) => {
    await client.promise;
    await route.continue();
  });
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  await forAnna.vote(slot, "yes");
  await forAnna.expectAnswer(slot, "yes");
  await forAnna.vote(other, "no");
  await forAnna.vote(slot, "maybe");
  await forAnna.expectAnswer(slot, "maybe");
  await forAnna.expectAnswer(other, "no");
  expect((await meetup.read()).votes).toEqual({});
  client.resolve();
  await expect
    .poll(async () => (await meetup.read()).votes[anna.participant.id])
    .toEqual({ [slot]: "maybe", [other]: "no" });
  await forAnna.expectAnswer(slot, "maybe");
});
