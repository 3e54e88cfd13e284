import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("[MS13] decided: only the chosen options take answers; reopened, all do again", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const [venue = ""] = meetup.venues;
  const anna = await meetup.friend("Anna");
  const boris = await meetup.friend("Boris");
  await anna.vote({ [slot]: "yes", [venue]: "yes" });
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(anna.personalPath);
  await forBoris.open(boris.personalPath);

  await test.step("another pair than the leading one can be chosen", async () => {
    await forAnna.decideButton.click();
    await forAnna.sheet.getByText("Something else").click();
    await forAnna.sheet.getByText("Leave the place open").click();
    await forAnna.sheet.getByRole("button", { name: "Make it official" }).click();
    await expect(forBoris.invitation).toContainText("19:00–21:00");
  });

  await test.step("the guest list stays open, the rest is closed", async () => {
    await forBoris.voteFold.click();
    await expect(forBoris.answerButton(slot, "yes")).toBeEnabled();
    await forBoris.page.getByText("1 didn’t make it").click();
    await expect(forBoris.answerButton(other, "yes")).toBeDisabled();
    await forBoris.invitation.getByRole("button", { name: "I’m in" }).click();
    await expect(forAnna.invitation).toContainText("2 coming");
    await forBoris.openOption(slot);
    await expect(forBoris.sheet).toContainText("This time was chosen. Reopen the vote to change or remove it.");
    await expect(forBoris.sheet.getByRole("button", { name: "Remove" })).toHaveCount(0);
    await forBoris.closeSheet();
  });

  await test.step("reopening brings the vote back on both pages", async () => {
    await forBoris.button("Reopen the vote").click();
    await forBoris.sheet.getByLabel(/^Why\?/).fill("the pub is closed");
    await forBoris.sheet.getByRole("button", { name: "Reopen the vote" }).click();
    await expect(
      forAnna.page.getByText(/^Change of plans: .*Boris.* reopened the vote: .*the pub is closed/),
    ).toBeVisible();
    await expect(forBoris.invitation).toHaveCount(0);
    await expect(forAnna.invitation).toHaveCount(0);
    await expect(forAnna.answerButton(other, "yes")).toBeEnabled();
    await forAnna.vote(other, "maybe");
    await expect(forBoris.tally(other)).toHaveAccessibleName(/0 yes, 1 maybe/);
  });
});

test("a tie is shown as a tie, and what one vote would do", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { venues: [] });
  const [slot = "", other = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const boris = await meetup.friend("Boris");
  await anna.vote({ [slot]: "yes", [other]: "yes" });
  await boris.vote({ [slot]: "maybe", [other]: "maybe" });
  const guest = new MeetupPage(await visitor());
  await guest.open(meetup.path);
  await expect(guest.page.getByText("2 combos lead together")).toBeVisible();
  await expect(guest.results.getByText("Tie", { exact: true })).toBeVisible();
  await expect(guest.pair(0)).toHaveAttribute("data-rank", "1");
  await expect(guest.pair(1)).toHaveAttribute("data-rank", "1");
  await guest.page.getByText("One vote away").click();
  await expect(guest.page.getByText(/^One yes from Boris.*, and .* wins the tie\.$/).first()).toBeVisible();
});

test("[MS19] the bottle: one spins, and it stops at the same combo for everybody", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { venues: [] });
  const [slot = "", other = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  await anna.vote({ [slot]: "yes", [other]: "yes" });
  const forAnna = new MeetupPage(await visitor({ reducedMotion: "no-preference" }));
  const guest = new MeetupPage(await visitor({ reducedMotion: "reduce" }));
  await forAnna.open(anna.personalPath);
  await guest.open(meetup.path);
  await expect(guest.results.getByText("Tie", { exact: true })).toBeVisible();
  // Who is shown a draw had the page open: with this part of it, which comes late.
  for (const { page } of [guest, forAnna]) {
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .map(({ name }) => name)
          .join(),
      );
    await expect.poll(loaded).toMatch(/draw-result.*\.js/);
  }
  await forAnna.button("Spin the bottle").click();
  await expect(forAnna.page.getByText("One spin, same for everyone. It’s final until someone reopens.")).toBeFocused();
  await forAnna.button("Spin").click();
  for (const each of [guest, forAnna]) {
    await expect(each.sheet.getByText(/^The bottle says: /)).toBeVisible();
    await expect(each.sheet.getByRole("listitem")).toHaveCount(2);
  }
  const { decision } = await meetup.read();
  expect(decision?.drawnFrom).toBe(2);
  const outcome = await guest.sheet.getByText(/^The bottle says: /).textContent();
  await expect(forAnna.sheet.getByText(outcome ?? "", { exact: true })).toBeVisible();
  await forAnna.button("Good call, bottle").click();
  await expect(forAnna.sheet).toHaveCount(0);
  await expect(forAnna.invitation).toBeVisible();

  await forAnna.button("Reopen the vote").click();
  await forAnna.sheet.getByRole("button", { name: "Reopen the vote" }).click();
  await forAnna.button("Undo").click();
  await expect(forAnna.invitation).toContainText("The bottle chose: 1 of 2");
  expect((await meetup.read()).decision).toEqual(decision);
});

test("[MS1] what one may not do is not offered: the organiser decides, marks and removes", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url, { settings: { editing: "organiser" } });
  const [slot = "", other = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const boris = await meetup.friend("Boris");
  await anna.vote({ [slot]: "yes", [other]: "yes" });
  await boris.vote({ [slot]: "yes", [other]: "no" });
  const guest = new MeetupPage(await visitor());
  const organiser = new MeetupPage(await visitor());
  await guest.open(anna.personalPath);
  await organiser.open(meetup.organiserPath);

  await test.step("a participant is not offered it", async () => {
    await expect(guest.page.getByText("The organiser decides")).toBeVisible();
    await expect(guest.pair(0)).toBeVisible();
    await expect(guest.decideButton).toHaveCount(0);
    await expect(guest.button("Edit meetup")).toHaveCount(0);
    await guest.openPanel(slot);
    await expect(guest.row(slot).getByRole("list", { name: /^Yes/ })).toBeVisible();
    await expect(guest.row(slot).getByRole("button", { name: guest.words.changeOption })).toHaveCount(0);
    await expect(guest.person("Boris").getByRole("button", { name: /^Options for/ })).toHaveCount(0);
  });

  await test.step("the organiser marks who must come: pairs without them go down", async () => {
    await organiser.person("Boris").getByRole("button", { name: "Options for Boris" }).click();
    await organiser.sheet.getByText("Not without them", { exact: true }).click();
    await organiser.closeSheet();
    await expect(guest.person("Boris")).toContainText("must come");
    await guest.pair(2).getByRole("button").click();
    await expect(guest.pair(2)).toContainText(/Boris.* can’t, and must be there/);
    await expect(guest.pair(0)).not.toContainText("must be there");
  });

  await test.step("and removes somebody, who goes on as a guest", async () => {
    await organiser.person("Anna").getByRole("button", { name: "Options for Anna" }).click();
    await organiser.button("Remove Anna").click();
    await expect(organiser.sheet).toContainText("Their answers go.");
    await organiser.sheet.getByRole("button", { name: "Remove" }).click();
    await expect(organiser.sheet).toBeHidden();
    await expect(guest.page.getByText("Your personal link stopped working here")).toBeVisible();
    await expect(guest.person("Anna")).toHaveCount(0);
  });

  await test.step("and decides", async () => {
    await organiser.decideButton.click();
    await organiser.sheet.getByRole("button", { name: "Make it official" }).click();
    await expect(guest.invitation).toBeVisible();
    await expect(guest.button("Reopen the vote")).toHaveCount(0);
    await expect(organiser.button("Reopen the vote")).toBeVisible();
  });
});

test("[MS13] after the deadline the answers stand still, and the page says so", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { settings: { deadline: "2026-01-01T12:00:00Z" } });
  const [slot = ""] = meetup.slots;
  const guest = new MeetupPage(await visitor());
  await guest.open(meetup.path);
  await expect(guest.page.getByText("Voting is closed").first()).toBeVisible();
  await expect(guest.answerButton(slot, "yes")).toBeDisabled();
});

test("[MS13] the server’s clock judges: an answer that is refused says so where it was given", async ({
  visitor,
  product,
  watch,
}) => {
  // Given before the socket stands, it travels by HTTP, and the browser notes the 409 on its console.
  watch.expect(/status of 409/);
  const deadline = Date.now() + 4_000;
  const meetup = await seedMeetup(product.url, { settings: { deadline: new Date(deadline).toISOString() } });
  const [slot = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const page = await visitor();
  // A page that nobody tells the time: it goes on offering to vote.
  await page.route("**/api/**", async (route) => {
    const response = await route.fetch();
    const { date: _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  // Instants have no fractions of a second.
  await expect.poll(() => Date.now()).toBeGreaterThan(deadline + 1_000);
  await forAnna.vote(slot, "yes");
  await expect(forAnna.row(slot).getByRole("alert")).toContainText("That didn’t count: Voting is closed.");
  await forAnna.expectAnswer(slot, null);
});

test("title, words and settings can be changed, and everybody sees it", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const organiser = new MeetupPage(await visitor());
  const guest = new MeetupPage(await visitor());
  await organiser.open(meetup.organiserPath);
  await guest.open(meetup.path);
  await organiser.button("Edit meetup").click();
  await organiser.sheet.getByLabel("Title").fill("Beer & <b>crisps</b>");
  await organiser.sheet.getByLabel(/^Description/).fill("First round is on me.\nSecond on Boris.");
  await organiser.sheet.getByLabel("Only the organiser").check();
  await organiser.sheet.getByLabel(/^Voting closes/).fill("2030-01-02T20:00");
  await organiser.sheet.getByRole("button", { name: "Save" }).click();
  await expect(organiser.sheet).toBeHidden();
  await expect(guest.page.getByRole("heading", { level: 1 })).toHaveText("Beer & <b>crisps</b>");
  await expect(guest.page.getByText("Second on Boris.")).toBeVisible();
  await expect(guest.page.getByText(/^Voting closes 2 Jan/)).toBeVisible();
  await expect(guest.button("Add a time")).toHaveCount(0);
  await expect(organiser.button("Add a time")).toBeVisible();
});

test("comments: to the meetup, to one option, deleted by their author, kept when they leave", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const guest = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await guest.open(meetup.path);
  await forBoris.open(meetup.path);
  const comments = forBoris.region("Comments").getByRole("listitem");

  await guest.button("Say something").click();
  await guest.joinAs("Anna");
  await guest.page.getByLabel("Your comment").fill("Only until nine.\n<script>alert(1)</script>");
  await guest.button("Send").click();
  await expect(comments).toContainText(["<script>alert(1)</script>"]);
  await guest.openPanel("The Snug");
  await guest.row("The Snug").getByRole("button", { name: "Say something" }).click();
  const thread = guest.row("The Snug");
  await thread.getByLabel("Your comment").fill("They take no cards.");
  await thread.getByRole("button", { name: "Send" }).click();
  await forBoris.row("The Snug").getByRole("button", { name: "1 comment on The Snug" }).click();
  const atSnug = forBoris.row("The Snug").getByRole("listitem");
  await expect(atSnug).toContainText(["They take no cards."]);
  await expect(forBoris.button("Delete the comment by Anna")).toHaveCount(0);

  await guest
    .region("Comments")
    .getByRole("listitem")
    .filter({ hasText: "Only until nine." })
    .getByRole("button", { name: "Delete the comment by Anna" })
    .click();
  await expect(comments).toHaveCount(0);
  await guest.openMe("Anna");
  await guest.button("Leave the meetup").click();
  await guest.sheet.getByRole("button", { name: "Leave the meetup" }).click();
  await expect(atSnug).toContainText(["Someone who left"]);
});
