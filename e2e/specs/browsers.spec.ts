import { withMotion } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { removeUnsupportedBuiltIns } from "../fixtures/unsupported-built-ins.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

const tooOld = /This browser is too old for Pintpoint/;

test.use(withMotion);

test("without every built-in that is younger than the browsers served a meetup is created and voted on", async ({
  visitor,
}) => {
  const page = await visitor();
  const taken = await removeUnsupportedBuiltIns(page);
  const home = new HomePage(page);
  await home.open();
  expect(await taken()).toBeGreaterThan(300);
  expect(await page.evaluate(() => [Reflect.has(URL, "canParse"), Reflect.has([], "toSorted")])).toEqual([
    false,
    false,
  ]);
  await home.tap(1, "19:00");
  await home.drag(2, "18:00", "20:00");
  await home.addPlace("The Snug");
  await home.create();
  const mine = new MeetupPage(page);
  await mine.inviteLink();
  await mine.closeSheet();
  await expect(page.getByText(tooOld)).toBeHidden();
});

test("without them a friend joins, answers offline and online, comments, and opens every sheet", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const [venue = ""] = meetup.venues;
  const page = await visitor();
  await removeUnsupportedBuiltIns(page);
  const forMe = new MeetupPage(page);
  await forMe.open(meetup.organiserPath);
  await forMe.vote(slot, "yes");
  await forMe.joinAs("Anna");
  await forMe.expectAnswer(slot, "yes");
  await forMe.vote(venue, "maybe");
  await expect.poll(async () => Object.values((await meetup.read()).votes)[0]?.[venue]).toBe("maybe");
  await page.reload();
  await forMe.expectAnswer(slot, "yes");
  await forMe.vote(other, "no");
  await expect.poll(async () => Object.values((await meetup.read()).votes)[0]?.[other]).toBe("no");
  const sheets = [
    () => forMe.button("Share").click(),
    () => forMe.button("Edit meetup").click(),
    () => forMe.openOption(slot),
    () => forMe.openMe("Anna"),
  ];
  for (const open of sheets) {
    await open();
    await expect(forMe.sheet).toBeVisible();
    await forMe.closeSheet();
  }
  await expect(page.getByText("Something fell off the tray")).toHaveCount(0);
});

test("a browser older than those served is told so in one sentence, even if it reads none of the page’s scripts", async ({
  visitor,
  watch,
}) => {
  const page = await visitor();
  watch.expect(/assets\/(?!old-browser)/, /^exception/);
  // What the script asks for is younger than the browser; the page's own scripts are nothing that it can read.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Array.prototype, "toSorted");
    CSS.supports = () => false;
  });
  await page.route(/assets\/(?!old-browser).*\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "let let = no language" }),
  );
  await page.goto("/");
  await expect(page.getByText(tooOld)).toBeVisible();
  await expect(page.getByText(tooOld)).toContainText("Этот браузер слишком старый");
  await expect(page.locator("#root")).toBeEmpty();
});

test("in a browser older than those served the page works as far as it can, under that sentence", async ({
  visitor,
}) => {
  const page = await visitor();
  await page.addInitScript(() => {
    Reflect.deleteProperty(Array.prototype, "toSorted");
    CSS.supports = () => false;
  });
  await new HomePage(page).open();
  await expect(page.getByText(tooOld)).toBeVisible();
});
