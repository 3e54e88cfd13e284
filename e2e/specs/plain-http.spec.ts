import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("over plain http under a name that is not localhost: create, copy, vote live", async ({ visitor, ownProduct }) => {
  const product = await ownProduct({ env: { PUBLIC_URL: "http://pub.test:{port}" } });
  const baseURL = `http://pub.test:${product.port}`;
  const anna = await visitor({ baseURL });
  const boris = await visitor({ baseURL });
  const forAnna = new MeetupPage(anna);
  const forBoris = new MeetupPage(boris);
  const home = new HomePage(anna);

  await home.open();
  expect(await anna.evaluate(() => window.isSecureContext)).toBe(false);
  await home.tap(2, "19:00");
  await home.addPlace("The Snug");
  await anna.getByRole("textbox", { name: "Your name" }).fill("Anna");
  await home.create();

  const link = await test.step("the link is copied without a clipboard to write to", async () => {
    const shown = await forAnna.inviteLink();
    expect(shown).toMatch(new RegExp(`^${baseURL}/m/[\\w-]+$`));
    await expect(forAnna.button("More apps")).toBeHidden();
    await forAnna.button("Copy link").click();
    await expect(forAnna.button("Copied")).toBeVisible();
    await forAnna.closeSheet();
    await anna.getByRole("textbox", { name: "Your comment" }).focus();
    await anna.keyboard.press("ControlOrMeta+V");
    await expect(anna.getByRole("textbox", { name: "Your comment" })).toHaveValue(shown);
    return shown;
  });

  await test.step("votes are live", async () => {
    await forBoris.open(link);
    await forBoris.vote("The Snug", "yes");
    await forBoris.joinAs("Boris");
    await expect(forAnna.tally("The Snug")).toHaveAccessibleName(/1 yes/);
    await forAnna.vote("The Snug", "yes");
    await expect(forBoris.tally("The Snug")).toHaveAccessibleName(/2 yes/);
    await expect(boris.getByText("2 here now")).toBeVisible();
    await expect(boris.getByText("Live is blocked")).toHaveCount(0);
  });

  await test.step("deciding, and the calendar’s link", async () => {
    await forAnna.decideButton.click();
    await forAnna.sheet.getByRole("button", { name: "Make it official" }).click();
    // They said yes to a time and nothing about the place: no yes to both halves.
    await expect(forBoris.invitation).toContainText(/Yes so far.*Anna.*Boris/);
    const address = `${link.replace("/m/", "/api/v1/meetups/")}/calendar.ics`;
    const calendar = await boris.evaluate(async (url) => (await fetch(url)).text(), address);
    expect(calendar.replaceAll("\r\n ", "")).toContain(link);
  });
});

test("[RT11] a page whose origin is not on the list gets no socket, and says that it is not live", async ({
  visitor,
  ownProduct,
  watch,
}) => {
  watch.expect(/WebSocket/);
  const product = await ownProduct({ env: { ALLOWED_ORIGINS: "http://pub.test:{port}" } });
  const meetup = await seedMeetup(product.url);
  const page = await visitor({ baseURL: product.url });
  const guest = new MeetupPage(page);
  await guest.open(meetup.path);
  await expect(page.getByText("Live is blocked here. Refreshing every few seconds.")).toBeVisible();
});
