import { readFile } from "node:fs/promises";
import { withMotion } from "../fixtures/devices.ts";
import { recordAppearanceTime, recordClickTime } from "../fixtures/latency.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test.use(withMotion);

test("the main job: create, share, vote, see it live, see who, decide, be invited", async ({ visitor }) => {
  const anna = await visitor({ permissions: ["clipboard-read", "clipboard-write"] });
  const boris = await visitor({ acceptDownloads: true });
  const forAnna = new MeetupPage(anna);
  const forBoris = new MeetupPage(boris);

  await test.step("Anna creates a meetup: a tap is two hours, a drag as long as it is drawn", async () => {
    const home = new HomePage(anna);
    await home.open();
    await anna.getByRole("button", { name: "Cinema" }).click();
    await expect(anna.getByText("Movie night?").filter({ visible: true })).toBeVisible();
    await home.tap(2, "19:00");
    await expect(home.offered).toHaveText(["19:00–21:00"]);
    await home.drag(3, "18:00", "21:30");
    await expect(home.offered).toHaveText(["19:00–21:00", "18:00–22:00"]);
    await home.addPlace("The Snug");
    await home.addPlace("Harbour Bar");
    await anna.getByRole("textbox", { name: "Your name" }).fill("Anna");
    await home.create();
  });

  const link = await test.step("she copies the invite link", async () => {
    await expect(forAnna.sheet).toContainText("Your meetup is ready");
    await forAnna.sheet.getByRole("button", { name: "Copy link", exact: true }).click();
    await expect(forAnna.sheet.getByRole("button", { name: "Copied" })).toBeVisible();
    const copied = await anna.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/m\/[\w-]{22,}$/);
    expect(await forAnna.inviteLink()).toBe(copied);
    await forAnna.closeSheet();
    await expect(anna.getByRole("heading", { level: 1 })).toHaveText("Movie night?");
    return copied;
  });

  await test.step("Boris opens it: the first tap asks the name and is kept", async () => {
    await forBoris.open(link);
    await forBoris.vote(/^19:00/, "yes");
    await expect(forBoris.sheet).toContainText("What do your friends call you?");
    await forBoris.joinAs("Boris");
    await expect(forBoris.sheet).toBeHidden();
    await forBoris.expectAnswer(/^19:00/, "yes");
    await expect(forAnna.tally(/^19:00/)).toBeVisible();
  });

  await test.step("[RT4] Anna sees each answer in under a second, without a reload", async () => {
    await anna.evaluate(() => {
      document.documentElement.dataset.never = "reloaded";
    });
    for (const [venue, answer] of [
      ["The Snug", "yes"],
      ["Harbour Bar", "no"],
    ] as const) {
      const clicked = await recordClickTime(forBoris.answerButton(venue, answer));
      const appeared = await recordAppearanceTime(forAnna.row(venue), "button[data-said]");
      await forBoris.vote(venue, answer);
      await expect(forAnna.tally(venue)).toBeVisible();
      const took = (await appeared()) - (await clicked());
      test.info().annotations.push({ type: "vote seen after", description: `${took} ms` });
      // Two browsers, the server and this test share the machine, at times with more: three times what is promised.
      expect(took).toBeLessThan(3_000);
    }
    await expect(anna.locator("html")).toHaveAttribute("data-never", "reloaded");
  });

  await test.step("who voted: by option and by person", async () => {
    await forAnna.vote(/^19:00/, "yes");
    await forAnna.vote(/^18:00/, "maybe");
    await forAnna.vote("The Snug", "yes");
    await forBoris.tally(/^19:00/).click();
    await expect(forBoris.row(/^19:00/)).toContainText(/Yes.*Anna.*Boris/);
    await forBoris.person("Anna").getByRole("button", { expanded: false }).click();
    await expect(forBoris.person("Anna")).toContainText(/Yes:.*19:00–21:00The Snug/);
    await expect(forBoris.person("Anna")).toContainText(/Maybe:.*18:00–22:00/);
    await forBoris.button("All answers").click();
    const table = forBoris.sheet.getByRole("table");
    await expect(table.getByRole("row").filter({ hasText: "Harbour Bar" })).toContainText(/no answer.*No:/);
    await forBoris.closeSheet();
  });

  await test.step("“Done” is thanked for, and the personal link is offered", async () => {
    await forBoris.button("Done").click();
    await expect(boris.getByText("Might change your mind on another device?")).toBeVisible();
    await forBoris.button("Done").click();
    await expect(boris.getByText("Might change your mind on another device?")).toBeHidden();
  });

  await test.step("the leading pair, and why the next one stands below it", async () => {
    await expect(forBoris.pair(0)).toContainText(/19:00–21:00.*The Snug/);
    await forBoris
      .pair(0)
      .getByRole("button", { name: /2 can$/ })
      .click();
    await expect(forBoris.pair(0)).toContainText("Can:Anna and Boris");
    await forBoris.pair(1).getByRole("button", { expanded: false }).click();
    await expect(forBoris.pair(1)).toContainText("2 fewer can make it");
  });

  await test.step("Anna decides: both pages become the invitation", async () => {
    await forAnna.decideButton.click();
    await forAnna.sheet.getByRole("button", { name: "Make it official" }).click();
    for (const { invitation } of [forAnna, forBoris]) {
      await expect(invitation).toContainText("19:00–21:00");
      await expect(invitation).toContainText("The Snug");
      await expect(invitation).toContainText("2 coming");
    }
  });

  await test.step("the calendar downloads, the text for the chat is copied", async () => {
    const [download] = await Promise.all([boris.waitForEvent("download"), boris.getByText("Add to calendar").click()]);
    expect(download.suggestedFilename()).toBe("Movie-night.ics");
    const calendar = await readFile(await download.path(), "utf8");
    expect(calendar).toContain("BEGIN:VEVENT");
    expect(calendar).toContain("SUMMARY:Movie night?");
    expect(calendar).toContain("LOCATION:The Snug");
    expect(calendar.replaceAll("\r\n ", "")).toContain(link);
    await forAnna.button("Copy for the chat").click();
    await expect(anna.getByText("Copied. Off to the group chat!").first()).toBeVisible();
    const text = await anna.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Movie night\? .*19:00–21:00, The Snug, 2 coming\nhttp/);
  });

  await test.step("Boris can’t after all, and Anna sees it", async () => {
    await forBoris.button("Can’t make it after all").click();
    await expect(anna.getByText("1 coming")).toBeVisible();
    await expect(forBoris.button("I can make it after all")).toBeVisible();
  });
});
