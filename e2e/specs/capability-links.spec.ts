import { formatMeetupLink } from "@pintpoint/client";
import type { Page } from "@playwright/test";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

const kept = (page: Page, id: string) =>
  page.evaluate((meetup) => {
    const me = localStorage.getItem(`pintpoint:me:${meetup}`);
    return { me: me === null ? null : JSON.parse(me).token, org: localStorage.getItem(`pintpoint:org:${meetup}`) };
  }, id);

test("[MS15] a link with dead capabilities changes nothing on a device that has living ones", async ({
  visitor,
  product,
  watch,
}) => {
  watch.expect(/status of 403 .*\/identity/);
  const meetup = await seedMeetup(product.url, { settings: { editing: "organiser" } });
  const anna = await meetup.friend("Anna");
  const mine = new MeetupPage(await visitor());
  await mine.open(meetup.organiserPath);
  await mine.open(anna.personalPath);
  await expect(mine.button("Edit meetup")).toBeVisible();
  const living = { me: anna.token, org: meetup.organiserToken };
  expect(await kept(mine.page, meetup.id)).toEqual(living);

  const me = { participantId: "p_AAAAAAAAAAAA", token: "garbage" };
  await mine.open(formatMeetupLink("", { meetupId: meetup.id, me, organiserToken: "garbage" }));
  await expect(mine.page.getByText("Nothing has changed for you")).toBeVisible();
  expect(await kept(mine.page, meetup.id)).toEqual(living);
  await mine.button("Got it").click();
  await mine.page.reload();
  await expect(mine.button("Edit meetup")).toBeVisible();
  expect(await kept(mine.page, meetup.id)).toEqual(living);
});

test("[MS15] another living person’s link asks first, and the one before stays on the device", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const [anna, max] = [await meetup.friend("Anna"), await meetup.friend("Max")];
  const mine = new MeetupPage(await visitor());
  await mine.open(anna.personalPath);
  await mine.open(max.personalPath);
  await expect(mine.sheet.getByRole("heading", { name: "You’re Anna here" })).toBeVisible();
  expect((await kept(mine.page, meetup.id)).me).toBe(anna.token);
  await mine.page.reload();
  await expect(mine.sheet.getByRole("heading", { name: "You’re Anna here" })).toBeVisible();
  await mine.button("Stay Anna").click();
  await expect(mine.sheet).toHaveCount(0);
  expect((await kept(mine.page, meetup.id)).me).toBe(anna.token);

  await mine.open(max.personalPath);
  await mine.button("Be Max from now on").click();
  await expect(mine.sheet).toHaveCount(0);
  const [slot = ""] = meetup.slots;
  await mine.vote(slot, "yes");
  await expect.poll(async () => (await meetup.read()).votes[max.participant.id]?.[slot]).toBe("yes");
  await mine.openMe("Max");
  await mine.sheet.getByRole("button", { name: "Be Anna" }).click();
  await mine.vote(slot, "no");
  await expect.poll(async () => (await meetup.read()).votes[anna.participant.id]?.[slot]).toBe("no");
  expect((await meetup.read()).votes[max.participant.id]?.[slot]).toBe("yes");
});
