import { phone } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("a tap is a vote, another tap changes it, the same one clears it; others see each", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(anna.personalPath);
  await forBoris.open(meetup.path);

  await forAnna.vote(slot, "yes");
  await expect(forBoris.tally(slot)).toHaveAccessibleName(/1 yes, 0 maybe, 0 no$/);
  await forAnna.vote(slot, "maybe");
  await expect(forBoris.tally(slot)).toHaveAccessibleName(/0 yes, 1 maybe, 0 no$/);
  await forAnna.vote(slot, "maybe");
  await forAnna.expectAnswer(slot, null);
  await expect(forBoris.tally(slot)).toBeHidden();
});

test("“Done” only says so, “None of these work” refuses all and offers to propose", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const anna = await meetup.friend("Anna");
  const page = await visitor();
  const forAnna = new MeetupPage(page);
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(anna.personalPath);
  await forBoris.open(meetup.path);

  await forAnna.button("None of these work").click();
  await expect(forAnna.sheet).toContainText("All no. Fair enough! Suggest something");
  await forAnna.button("Suggest a place").click();
  await expect(forAnna.sheet.getByLabel("Name", { exact: true })).toBeFocused();
  await forAnna.closeSheet();
  for (const option of [...meetup.slots, ...meetup.venues]) await forAnna.expectAnswer(option, "no");
  await expect(forBoris.tally(meetup.slots[0] ?? "")).toHaveAccessibleName(/0 yes, 0 maybe, 1 no$/);

  await forAnna.button("Done").click();
  await expect(forAnna.button("Done")).toHaveAttribute("aria-pressed", "true");
  await expect(forBoris.person("Anna").getByText("done")).toBeVisible();
  await forAnna.vote(meetup.slots[0] ?? "", "yes");
  await expect(forBoris.tally(meetup.slots[0] ?? "")).toHaveAccessibleName(/1 yes, 0 maybe, 0 no$/);
});

test("a guest’s “None of these work” asks the name first and keeps the answers", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const page = await visitor();
  const guest = new MeetupPage(page);
  await guest.open(meetup.path);
  await guest.button("None of these work").click();
  await guest.joinAs("Anna");
  await expect(guest.sheet).toContainText("All no. Fair enough! Suggest something");
  await guest.closeSheet();
  for (const option of [...meetup.slots, ...meetup.venues]) await guest.expectAnswer(option, "no");
});

test("one’s name, party and leaving", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  await anna.vote({ [slot]: "yes" });
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(anna.personalPath);
  await forBoris.open(meetup.path);

  await test.step("renaming keeps the votes, a party counts whole", async () => {
    await forAnna.openMe("Anna");
    await forAnna.sheet.getByLabel("Your name").fill("Anna-Maria");
    await forAnna.sheet.getByRole("button", { name: "🦊" }).click();
    await forAnna.sheet.getByLabel("How many of you?").fill("3");
    await forAnna.sheet.getByRole("button", { name: "Save" }).click();
    await expect(forAnna.sheet).toBeHidden();
    await expect(forBoris.person("Anna-Maria +2")).toBeVisible();
    await expect(forBoris.tally(slot)).toHaveAccessibleName(/3 yes, 0 maybe, 0 no$/);
  });

  await test.step("[MS10] who leaves takes the votes along", async () => {
    await forAnna.openMe("Anna-Maria");
    await forAnna.sheet.getByRole("button", { name: "Leave the meetup" }).click();
    await expect(forAnna.sheet.getByRole("heading", { name: "Leave the meetup?" })).toBeVisible();
    await forAnna.sheet.getByRole("button", { name: "Leave the meetup" }).click();
    await expect(forAnna.sheet).toBeHidden();
    await expect(forAnna.page.getByText("Tap an answer to vote.")).toBeVisible();
    await expect(forAnna.page.getByText("Your personal link stopped working here")).toBeHidden();
    await expect(forBoris.tally(slot)).toBeHidden();
    await expect(forBoris.page.getByText("Nobody has joined yet. Share the link.")).toBeVisible();
  });
});

test("a name that is already there: another Anna, or “That’s me”", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const first = await meetup.friend("Anna");
  await first.vote({ [slot]: "yes" });
  const page = await visitor();
  const second = new MeetupPage(page);
  await second.open(meetup.path);

  await test.step("“That’s me” says how to come back", async () => {
    await second.vote(slot, "no");
    await second.joinAs("  anna ");
    await expect(second.sheet.getByRole("heading", { name: "anna is already here" })).toBeVisible();
    await second.button("That’s me").click();
    await expect(second.sheet).toContainText("open the personal link you sent yourself");
    await second.closeSheet();
    expect(Object.keys((await meetup.read()).participants)).toHaveLength(1);
  });

  await test.step("the personal link carries the vote to this device, and leaves the address bar", async () => {
    await page.goto(first.personalPath);
    await second.expectAnswer(slot, "yes");
    expect(page.url()).not.toContain("#");
    await second.vote(slot, "maybe");
    await expect.poll(async () => (await meetup.read()).votes[first.participant.id]?.[slot]).toBe("maybe");
  });

  await test.step("another Anna is another person", async () => {
    const third = new MeetupPage(await visitor());
    await third.open(meetup.path);
    await third.vote(slot, "no");
    await third.joinAs("Anna");
    await third.button("No, another Anna").click();
    await third.expectAnswer(slot, "no");
    await expect(third.person("Anna")).toHaveCount(2);
  });
});

test("[MS10] a new personal link ends the old one on the device that has it", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const lost = new MeetupPage(await visitor());
  const organiser = new MeetupPage(await visitor());
  await lost.open(anna.personalPath);
  await organiser.open(meetup.organiserPath);

  await organiser.person("Anna").getByRole("button", { name: "Options for Anna" }).click();
  await organiser.button("Make a new personal link").click();
  const link = await organiser.sheet.getByLabel("New personal link").inputValue();
  await expect(lost.page.getByText("Your personal link stopped working here")).toBeVisible();
  await lost.button("Got it").click();
  await expect(lost.page.getByText("Tap an answer to vote.")).toBeVisible();

  const found = new MeetupPage(await visitor());
  await found.open(link);
  await found.vote(slot, "yes");
  await expect(lost.tally(slot)).toHaveAccessibleName(/1 yes/);
});

test("one’s own link and its code for the other device", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const here = new MeetupPage(await visitor());
  await here.open(meetup.path);
  await here.vote(slot, "yes");
  await here.joinAs("Anna");

  await test.step("it is offered once, after “Done”", async () => {
    await expect(here.button("Done")).toBeVisible();
    await expect(here.button("Show my link")).toBeHidden();
    await here.button("Done").click();
    await here.button("Show my link").click();
    await expect(here.sheet.getByRole("heading", { name: "Your personal link" })).toBeVisible();
    await expect(here.sheet.getByRole("img", { name: "QR code: Personal link" })).toBeVisible();
    await here.closeSheet();
    await expect(here.button("Show my link")).toBeHidden();
    await here.page.reload();
    await here.expectAnswer(slot, "yes");
    await expect(here.button("Show my link")).toBeHidden();
  });

  await test.step("it stays under one’s name, and brings the answers to the phone", async () => {
    await here.openMe("Anna");
    await here.button("Another device").click();
    const link = await here.sheet.getByLabel("Personal link", { exact: true }).inputValue();
    const there = new MeetupPage(await visitor(phone));
    await there.open(link);
    await there.expectAnswer(slot, "yes");
    await there.vote(slot, "no");
    await here.closeSheet();
    await here.expectAnswer(slot, "no");
  });
});

test("[RT6] who is here and who is choosing right now", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const anna = await meetup.friend("Anna");
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forBoris.open(meetup.path);
  await expect(forBoris.person("Anna")).toContainText("no answer yet");
  await forAnna.open(anna.personalPath);
  await expect(forBoris.person("Anna")).toContainText("is here");
  await expect(forBoris.page.getByText("2 here now")).toBeVisible();
  await forAnna.vote(meetup.slots[0] ?? "", "yes");
  await expect(forBoris.person("Anna")).toContainText("is choosing…");
  await forAnna.page.close();
  await expect(forBoris.person("Anna")).toContainText("1 yes, 0 maybe, 0 no");
  await expect(forBoris.page.getByText("1 here now")).toBeVisible();
});
