import { readFile } from "node:fs/promises";
import { seedMeetup } from "../fixtures/seed.ts";
import { dayFromNow } from "../fixtures/slots.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("anybody proposes a time and a place, and everybody can vote on them at once", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { slots: [], venues: [] });
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(meetup.path);
  await forBoris.open(meetup.path);
  await expect(forBoris.page.getByText("No times yet. Be the first.")).toBeVisible();

  await test.step("a guest says who they are first; their yes goes on what they suggest", async () => {
    await forAnna.button("Add a time").click();
    await forAnna.joinAs("Anna");
    const day = forAnna.sheet.getByRole("radiogroup", { name: "Day" });
    await expect(forAnna.sheet.getByRole("alert")).toBeEmpty();
    await expect(forAnna.sheet.getByRole("button", { name: "Suggest" })).toBeEnabled();
    await day.locator(`[data-day="${dayFromNow(5)}"]`).click();
    await forAnna.sheet.getByLabel("Another time").fill("22:00");
    await forAnna.sheet.getByRole("radio", { name: "3 h" }).click();
    await forAnna.sheet.getByRole("button", { name: "Suggest" }).click();
    await expect(forAnna.sheet).toBeHidden();
    await expect(forAnna.page.getByText(/22:00.* is on the list\. Your yes is on it\./)).toBeVisible();
    await expect(forBoris.row("22:00–01:00")).toBeVisible();
    await forAnna.expectAnswer("22:00–01:00", "yes");
  });

  await test.step("a whole day", async () => {
    await forAnna.button("Add a time").click();
    await forAnna.sheet.locator(`[data-day="${dayFromNow(6)}"]`).click();
    await forAnna.sheet.getByRole("button", { name: "All day" }).click();
    await forAnna.sheet.getByRole("button", { name: "Suggest" }).click();
    await expect(forBoris.row("All day")).toBeVisible();
  });

  await forAnna.button("Add a place").click();
  await forAnna.sheet.getByLabel("Name", { exact: true }).fill("Pier 7");
  await forAnna.sheet.getByLabel(/^Address/).fill("7 Harbour Street");
  await forAnna.sheet.getByLabel(/^Link/).fill("pier7.example/menu");
  await forAnna.sheet.getByLabel(/^Note/).fill("Ring twice.\nSecond floor.");
  await forAnna.sheet.getByRole("button", { name: "Suggest" }).click();
  await forBoris.openPanel("Pier 7");
  await expect(forBoris.row("Pier 7")).toContainText("Ring twice.");
  await expect(forBoris.row("Pier 7").getByRole("link", { name: "7 Harbour Street" })).toHaveAttribute(
    "href",
    /^https:\/\/www\.openstreetmap\.org\/search\?query=7%20Harbour%20Street$/,
  );
  await expect(forBoris.row("Pier 7").getByRole("link", { name: "pier7.example" })).toHaveAttribute(
    "href",
    "https://pier7.example/menu",
  );

  await forBoris.vote("Pier 7", "yes");
  await forBoris.joinAs("Boris");
  await expect(forAnna.tally("Pier 7")).toBeVisible();
});

test("what cannot be proposed says why, where it is", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const page = await visitor();
  const guest = new MeetupPage(page);
  await guest.open(meetup.path);
  await guest.button("Add a time").click();
  await guest.joinAs("Gregor");
  await test.step("what is on the list already looks refused, and says so when it is tried", async () => {
    const [first] = Object.values((await meetup.read()).slots);
    const start = first && "start" in first ? new Date(first.start) : new Date();
    await guest.sheet.locator(`[data-day="${start.toISOString().slice(0, 10)}"]`).click();
    await guest.sheet.getByRole("radio", { name: "2 h" }).click();
    // The row of days scrolls by itself; what is around it never does.
    const form = guest.sheet.locator("form");
    expect(await form.evaluate(({ parentElement: body }) => body && body.scrollWidth - body.clientWidth)).toBe(0);
    // The click is forced because Playwright never clicks what has aria-disabled; a person can.
    const refused = guest.sheet.getByRole("group", { name: "Starts at" }).locator('[aria-disabled="true"]').first();
    await refused.click({ force: true });
    await expect(guest.sheet.getByRole("alert").first()).toContainText("on the list already");
    await expect(guest.sheet.getByRole("button", { name: "Suggest" })).toBeDisabled();
    await guest.sheet.getByLabel("Another time").press("Enter");
    await expect(guest.sheet).toBeVisible();
  });
  await guest.closeSheet();
  await guest.button("Add a place").click();
  await guest.sheet.getByRole("button", { name: "Suggest" }).click();
  await expect(guest.sheet.getByText("A place needs a name.")).toBeVisible();
  await guest.sheet.getByLabel(/^Link/).fill("not a link at all");
  await expect(guest.sheet.getByText("That doesn’t look like a link.")).toBeVisible();
  expect(Object.keys((await meetup.read()).venues)).toHaveLength(2);
});

test("[MS9] correcting keeps the answers, moving asks again", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const [venue = ""] = meetup.venues;
  const boris = await meetup.friend("Boris");
  await boris.vote({ [slot]: "yes", [venue]: "yes" });
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(meetup.path);
  await forBoris.open(boris.personalPath);

  await forAnna.openOption(venue);
  await forAnna.button("Edit place").click();
  await forAnna.sheet.getByLabel("Name", { exact: true }).fill("The Snuggery");
  await forAnna.sheet.getByRole("button", { name: "Save" }).click();
  await expect(forBoris.row("The Snuggery")).toBeVisible();
  await forBoris.expectAnswer(venue, "yes");

  await forAnna.openOption(slot);
  await forAnna.button("Change time").click();
  await expect(forAnna.sheet).toContainText("1 person has answered this time and will be asked again.");
  await forAnna.sheet.getByLabel("From").fill("18:00");
  await forAnna.sheet.getByRole("button", { name: "Change time" }).click();
  await expect(forBoris.row(slot)).toContainText("18:00–21:00");
  await expect(forBoris.row(slot)).toContainText("Time changed. Still good?");
  await expect(forAnna.tally(slot)).toHaveAccessibleName(/0 yes, 1 maybe, 0 no$/);

  await forBoris.vote(slot, "maybe");
  await forBoris.vote(slot, "yes");
  await expect(forBoris.row(slot)).not.toContainText("Time changed.");
  await expect(forAnna.tally(slot)).toHaveAccessibleName(/1 yes, 0 maybe, 0 no$/);
});

test("removing an option says whose answers go with it", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const boris = await meetup.friend("Boris");
  await boris.vote({ [slot]: "yes" });
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(meetup.path);
  await forBoris.open(boris.personalPath);

  await forAnna.openOption(slot);
  await forAnna.sheet.getByRole("button", { name: "Remove" }).click();
  await expect(forAnna.sheet).toContainText("1 person has answered it. Their answers go too.");
  await forAnna.sheet.getByRole("button", { name: "Remove" }).click();
  await expect(forAnna.sheet).toBeHidden();
  await expect(forBoris.row(slot)).toHaveCount(0);
  await expect(forBoris.page.getByText("0 of 3 answered")).toBeVisible();
});

test("[MS1] proposals wait for the organiser: approved they take votes, rejected they are gone", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url, { settings: { proposals: "approval" } });
  const guest = new MeetupPage(await visitor());
  const organiser = new MeetupPage(await visitor());
  await guest.open(meetup.path);
  await organiser.open(meetup.organiserPath);

  for (const name of ["Pier 7", "Pier 8"]) {
    await guest.button("Add a place").click();
    if (name === "Pier 7") await guest.joinAs("Anna");
    await expect(guest.sheet).toContainText("The organiser has to OK it first.");
    await guest.sheet.getByLabel("Name", { exact: true }).fill(name);
    await guest.sheet.getByRole("button", { name: "Suggest" }).click();
    await expect(guest.row(name)).toContainText("Waiting for OK");
  }
  await expect(guest.row("Pier 7").getByRole("radiogroup")).toHaveCount(0);

  await expect(organiser.page.getByText("2 suggestions to review")).toBeVisible();
  await expect(organiser.page.getByText("Pier 7, from Anna")).toBeVisible();
  await organiser.button("Review").click();
  await expect(organiser.sheet).toContainText("Suggested by Anna");
  await organiser.button("Approve").click();
  await expect(organiser.sheet).toBeHidden();
  await expect(organiser.page.getByText("Pier 7 is open for votes.")).toBeVisible();
  await expect(organiser.page.getByText("1 suggestion to review")).toBeVisible();
  await organiser.button("Review").click();
  await organiser.button("Reject").click();
  await organiser.sheet.getByRole("button", { name: "Remove" }).click();
  await expect(guest.row("Pier 8")).toHaveCount(0);
  await expect(guest.row("Pier 7")).not.toContainText("Waiting for OK");
  await guest.vote("Pier 7", "yes");
  await expect(organiser.tally("Pier 7")).toBeVisible();
});

test("[MS12] a place that is full: who is in, who waits, and who moves up", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { venues: [{ name: "The Snug", capacity: 2 }] });
  const [venue = ""] = meetup.venues;
  const anna = await meetup.friend("Anna");
  const boris = await meetup.friend("Boris");
  const vera = await meetup.friend("Vera");
  const [slot = ""] = meetup.slots;
  await anna.vote({ [slot]: "yes", [venue]: "yes" });
  await boris.vote({ [slot]: "yes", [venue]: "yes" });
  await vera.vote({ [slot]: "yes" });
  const forVera = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forVera.open(vera.personalPath);
  await forBoris.open(boris.personalPath);

  await forVera.vote(venue, "yes");
  await expect(forVera.row(venue)).toContainText("Full for now. You’re no. 1 on the waiting list.");
  await forBoris.tally(venue).click();
  await expect(forBoris.row(venue)).toContainText("2 of 2 spots taken");
  await expect(forBoris.row(venue).getByRole("listitem").filter({ hasText: "Vera" })).toContainText("waiting list");
  await expect(forVera.pair(0)).toContainText("1 is without a spot");

  await forBoris.vote(venue, "no");
  await expect(forVera.row(venue)).not.toContainText("Full for now");
  await forVera.openPanel(venue);
  await expect(forVera.row(venue)).toContainText("2 of 2 spots taken");
});

test("[RT12] a blind meetup shows the answers of others only to those who have answered", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url, { settings: { blind: true } });
  const [slot = "", other = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  await anna.vote({ [slot]: "yes" });
  const boris = await meetup.friend("Boris");
  const forBoris = new MeetupPage(await visitor());
  await forBoris.open(boris.personalPath);

  await expect(forBoris.page.getByText("No peeking: answer first, then see the rest", { exact: true })).toBeVisible();
  await expect(forBoris.page.getByText(/^No peeking: answer first, then see the rest\. /)).toBeVisible();
  await expect(forBoris.tally(slot)).toHaveCount(0);
  await forBoris.vote(other, "maybe");
  await expect(forBoris.tally(slot)).toHaveAccessibleName(/1 yes, 0 maybe, 0 no$/);
  await expect(forBoris.pair(0)).toBeVisible();
  const [download] = await Promise.all([
    forBoris.page.waitForEvent("download"),
    forBoris.button("Save as a table (CSV)").click(),
  ]);
  expect(download.suggestedFilename()).toBe("Beer.csv");
  expect(await readFile(await download.path(), "utf8")).toMatch(/^\ufeff[\s\S]*\r\n"Anna","1","yes"/);
  await forBoris.vote(other, "maybe");
  await expect(forBoris.tally(slot)).toHaveCount(0);
  await expect(forBoris.page.getByText(/^No peeking: answer first, then see the rest\. /)).toBeVisible();
});
