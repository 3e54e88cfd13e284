import { phone, withMotion } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test.use(withMotion);

test("the main job on two phones: days and chips, the same on other days, rows to vote on", async ({ visitor }) => {
  const anna = await visitor(phone);
  const boris = await visitor(phone);
  const forAnna = new MeetupPage(anna);
  const forBoris = new MeetupPage(boris);

  await test.step("Anna offers times: days in a row, times as chips, never a grid of seven columns", async () => {
    const home = new HomePage(anna);
    await home.open();
    await expect(anna.getByRole("tab").first()).toBeVisible();
    await expect(anna.getByRole("grid")).toBeHidden();
    const days = anna.getByRole("tab");
    await days.nth(2).tap();
    await expect(days.nth(2)).toHaveAttribute("aria-selected", "true");
    const tiles = anna.getByRole("tabpanel").getByRole("group").first();
    await tiles.getByRole("button", { name: /^19:00/ }).tap();
    await tiles.getByRole("button", { name: /^21:00/ }).tap();
    await expect(tiles.getByRole("button", { pressed: true })).toHaveText(["19:00 to 21:00", "21:00 to 23:00"]);
    await expect(home.offered).toHaveText(["19:00–21:00", "21:00–23:00"]);
  });

  await test.step("one tap offers the same times on another day, a second one takes them back", async () => {
    const home = new HomePage(anna);
    const others = anna.getByRole("group", { name: "Copy to other days" }).getByRole("button");
    await others.nth(3).tap();
    await expect(home.offered).toHaveCount(4);
    await others.nth(4).tap();
    await expect(home.offered).toHaveCount(6);
    await others.nth(4).tap();
    await expect(home.offered).toHaveCount(4);
  });

  await test.step("any other time, and a whole day", async () => {
    const home = new HomePage(anna);
    await anna.getByRole("tab").nth(5).tap();
    await anna.getByRole("button", { name: "Other…" }).tap();
    await anna.getByLabel("Another time").fill("17:45");
    await anna.getByRole("button", { name: "Add", exact: true }).tap();
    await expect(home.offered.filter({ hasText: "17:45–19:45" })).toBeVisible();
    await anna.getByRole("tabpanel").getByRole("button", { name: "All day" }).tap();
    await expect(home.offered).toHaveCount(6);
    await home.addPlace("The Snug");
    await home.create();
  });

  const link = await forAnna.inviteLink();
  await expectNoSidewaysScroll(anna);
  await forAnna.closeSheet();

  await test.step("Boris votes with his thumb", async () => {
    await forBoris.open(link);
    await expectNoSidewaysScroll(boris);
    await forBoris.answerButton("The Snug", "yes").tap();
    await forBoris.joinAs("Boris");
    await forBoris.answerButton(/^17:45/, "maybe").tap();
    await forBoris
      .answerButton(/^19:00/, "yes")
      .first()
      .tap();
    await expect(boris.getByText("3 of 7 answered")).toBeInViewport();
    await expect(forAnna.tally("The Snug")).toBeVisible();
  });

  await test.step("“Done” is thanked for in the page, and nothing lies on the end of it", async () => {
    await forBoris.button("Done").tap();
    await expect(boris.getByText("Might change your mind on another device?")).toBeVisible();
    await boris.getByLabel("Your comment").fill("Friday, please");
    await boris.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    // A click that scrolls nothing: what lies on the button would take it.
    const send = boris.getByRole("button", { name: "Send", exact: true });
    const box = await send.boundingBox();
    if (box === null) throw new Error("the button is not on the screen");
    await boris.touchscreen.tap(box.x + box.width / 2, box.y + box.height - 4);
    await expect(boris.getByRole("listitem").filter({ hasText: "Friday, please" })).toBeVisible();
  });

  await test.step("the first answer to an option moves no button from under a thumb", async () => {
    const shape = async () => {
      const row = await forBoris.row(/^All day/).boundingBox();
      const button = await forBoris.answerButton(/^All day/, "yes").boundingBox();
      return { height: row?.height, button: (button?.y ?? 0) - (row?.y ?? 0) };
    };
    const before = await shape();
    await forBoris.answerButton(/^All day/, "yes").tap();
    await expect(forBoris.tally(/^All day/)).toBeVisible();
    expect(await shape()).toEqual(before);
  });

  await test.step("every answer is big enough for a thumb", async () => {
    for (const answer of ["yes", "maybe", "no"] as const) {
      const box = await forBoris.answerButton("The Snug", answer).boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  });

  await test.step("they decide, and the invitation fits the screen", async () => {
    await forBoris.decideButton.tap();
    await forBoris.sheet.getByRole("button", { name: "Make it official" }).tap();
    await expect(forAnna.invitation).toContainText("1 coming");
    await forAnna.invitation.getByRole("button", { name: "I’m in" }).tap();
    await forAnna.joinAs("Anna");
    await expect(forBoris.invitation).toContainText("2 coming");
    await expectNoSidewaysScroll(anna);
  });
});

test("everybody’s answers stay in sight beside a place with a very long name", async ({ visitor, product }) => {
  const name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const meetup = await seedMeetup(product.url, {
    venues: [{ name, address: name, note: name }],
    title: name,
    description: `${name} https://a.test/${"x".repeat(100)}`,
    activity: name.slice(0, 40),
  });
  const [venue = ""] = meetup.venues;
  const anna = await meetup.friend("Anna");
  await anna.vote({ [venue]: "yes" });
  const guest = new MeetupPage(await visitor(phone));
  await guest.open(meetup.path);
  await expect(guest.pair(0)).toBeVisible();
  await expectNoSidewaysScroll(guest.page);
  // Whoever reads large letters has the system, or the browser, double them.
  await guest.page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expectNoSidewaysScroll(guest.page);
  await guest.page.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  await guest.button("All answers").tap();
  const row = guest.sheet.getByRole("row").filter({ hasText: name });
  await expect(row.getByRole("cell", { name: "Yes:" })).toBeInViewport({ ratio: 1 });
});

for (const width of [320, 360]) {
  test(`a guest’s page in Russian fits a screen of ${width} pixels, its low bar too`, async ({ visitor, product }) => {
    const meetup = await seedMeetup(product.url);
    const page = await visitor({ ...phone, locale: "ru-RU", viewport: { width, height: 740 } });
    const guest = new MeetupPage(page, "ru");
    await guest.open(meetup.path);
    const noneWorks = guest.button("Ничего не подходит");
    await expect(noneWorks).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expect(guest.button("Язык и оформление")).toBeInViewport({ ratio: 1 });
    const height = await noneWorks.evaluate((button) => button.closest("section")?.clientHeight ?? Number.NaN);
    expect(height, "the bar takes an eighth of the screen at most").toBeLessThan(740 / 8);
  });
}

for (const width of [320, 360, 390]) {
  for (const language of ["en", "ru"] as const) {
    test(`the create page fits a screen of ${width} pixels (${language}), its bar a line of it`, async ({
      visitor,
    }) => {
      const locale = language === "en" ? "en-GB" : "ru-RU";
      const page = await visitor({ ...phone, locale, viewport: { width, height: 740 } });
      const home = new HomePage(page, language);
      await home.open();
      await expectSummaryUncovered(page, home.words.create);
      await page.getByRole("tab").nth(3).click();
      await page
        .getByRole("tabpanel")
        .getByRole("button", { name: /^19:00/ })
        .click();
      await home.addPlace("Donaudampfschifffahrtsgesellschaft");
      await expectNoSidewaysScroll(page);
      const bar = await page
        .getByRole("button", { name: home.words.create })
        .evaluate((button) => button.closest("[data-screen-only]")?.clientHeight ?? Number.NaN);
      expect(bar, "the bar").toBeLessThanOrEqual(72);
    });
  }
}

/** What there is so far is read beside the button. */
async function expectSummaryUncovered(page: import("@playwright/test").Page, create: string): Promise<void> {
  const under = await page.getByRole("button", { name: create }).evaluate((button) => {
    const words = document.createRange();
    words.selectNodeContents(button.closest("[data-screen-only]")?.querySelector("p") ?? document.body);
    return words.getBoundingClientRect().right - button.getBoundingClientRect().left;
  });
  expect(under, "pixels of the summary under the button").toBeLessThanOrEqual(0);
}

async function expectNoSidewaysScroll(page: import("@playwright/test").Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "the page scrolls sideways").toBe(0);
}
