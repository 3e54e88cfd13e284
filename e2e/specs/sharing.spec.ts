import { phone } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("[SX13] the invite: link and code; the organiser’s own link apart, and it carries the rights", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url, { settings: { editing: "organiser" } });
  const organiser = new MeetupPage(await visitor());
  await organiser.open(meetup.organiserPath);
  expect(organiser.page.url()).not.toContain("#");
  await organiser.button("Share").click();
  expect(await organiser.inviteLink()).toBe(`${product.url}${meetup.path}`);
  await expect(organiser.sheet.getByRole("img", { name: "QR code: Invite link" })).toBeVisible();
  await organiser.sheet.getByText("Organiser link").click();
  const own = await organiser.sheet.getByLabel("Only for you", { exact: true }).inputValue();

  const elsewhere = new MeetupPage(await visitor());
  await elsewhere.open(meetup.path);
  await expect(elsewhere.button("Edit meetup")).toHaveCount(0);
  await elsewhere.button("Share").click();
  await expect(elsewhere.sheet.getByText("Organiser link")).toHaveCount(0);
  await elsewhere.open(own);
  await elsewhere.page.reload();
  await expect(elsewhere.button("Edit meetup")).toBeVisible();
});

test("the system’s share sheet gets the link, where there is one", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const page = await visitor(phone);
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Reflect.set(window, "shared", shared);
    Object.defineProperty(navigator, "share", { value: async (what: unknown) => void shared.push(what) });
  });
  const guest = new MeetupPage(page);
  await guest.open(meetup.path);
  await guest.button("Share").tap();
  await guest.button("More apps").tap();
  const shared = await page.evaluate(() => Reflect.get(window, "shared"));
  expect(shared).toEqual([{ title: "Beer", text: expect.stringMatching(`${product.url}${meetup.path}$`) }]);
});
