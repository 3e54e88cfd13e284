import type { Page } from "@playwright/test";
import { seedMeetup } from "../fixtures/seed.ts";
import { slotOn } from "../fixtures/slots.ts";
import { expect, test } from "../fixtures/test.ts";
import { translate } from "../fixtures/translation.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

const alive = async (page: Page) => {
  await expect(page.getByText("Something fell off the tray")).toHaveCount(0);
  await expect(page.getByText("Something went wrong. Try again.")).toHaveCount(0);
};

test("somebody's first answer does not end a page whose every text the browser has translated", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const page = await visitor();
  const onlooker = new MeetupPage(page);
  await onlooker.open(meetup.path);
  await expect(onlooker.person("Anna")).toContainText("no answer yet");
  await translate(page, 1);
  await anna.vote({ [slot]: "yes" });
  await expect(onlooker.tally(slot)).toHaveAccessibleName(/1 yes, 0 maybe, 0 no$/);
  await expect(onlooker.person("Anna")).not.toContainText("no answer yet");
  await alive(page);
});

for (const depth of [1, 2] as const) {
  test(`a translated page shows what is so, round after round (${depth} deep)`, async ({ visitor, product }) => {
    test.slow();
    const meetup = await seedMeetup(product.url, {
      venues: [{ name: "The Snug", capacity: 7, address: "1 Quay", note: "Ring" }, { name: "Harbour Bar" }],
      activity: "Beer",
      description: "Bring coats",
    });
    const [slot = "", other = ""] = meetup.slots;
    const venue = Object.values(meetup.meetup.venues).find(({ capacity }) => capacity !== undefined)?.id ?? "";
    const id = meetup.id;
    const organiser = { bearer: meetup.organiserToken };
    const anna = await meetup.friend("Anna");
    const page = await visitor();
    const forMe = new MeetupPage(page);
    await forMe.open(meetup.organiserPath);
    await expect(forMe.person("Anna")).toBeVisible();
    /** Another round of the translator, then something that others do, then what is shown. */
    const round = async (act: () => Promise<unknown>, shows: () => Promise<unknown>) => {
      await translate(page, depth);
      await act();
      await shows();
      await alive(page);
    };

    await round(
      () => anna.vote({ [slot]: "yes", [venue]: "yes" }),
      () => expect(forMe.pair(0)).toContainText("1 can"),
    );
    const friends = await Promise.all(["Boris", "Clara", "Dora"].map((name) => meetup.friend(name, 2)));
    for (const [index, friend] of friends.entries()) {
      await round(
        () => friend.vote({ [slot]: "yes", [venue]: "yes" }),
        () => expect(forMe.pair(0)).toContainText(`${1 + 2 * (index + 1)} can`),
      );
      await expect(forMe.tally(slot)).toContainText(String(1 + 2 * (index + 1)));
    }
    await round(
      () => forMe.vote(slot, "maybe"),
      async () => {
        await forMe.joinAs("Emil");
        await forMe.expectAnswer(slot, "maybe");
        await expect(page.getByText("1 of 4 answered")).toBeVisible();
      },
    );
    await round(
      () => forMe.vote(venue, "yes"),
      async () => {
        await expect(page.getByText("2 of 4 answered")).toBeVisible();
        await expect(forMe.row(venue)).toContainText("Full for now");
      },
    );
    await round(
      () => friends[0]?.vote({ [slot]: "no", [venue]: null }) ?? Promise.reject(),
      () => expect(forMe.tally(slot)).toHaveAccessibleName(/5 yes, 1 maybe, 2 no$/),
    );
    await round(
      () => meetup.http.addComment({ id, body: { text: "Ship ahoy", optionId: slot } }, { bearer: anna.token }),
      async () => {
        // What is said about an option stands at the option.
        const thread = forMe.row(slot).getByRole("button", { name: /comments? on /i });
        await thread.click();
        await expect(page.getByText("Ship ahoy")).toBeVisible();
        await thread.click();
      },
    );
    await round(
      () => meetup.http.addVenue({ id, body: { name: "Pier 7" } }, { bearer: anna.token }),
      () => expect(forMe.row("Pier 7")).toBeVisible(),
    );
    await round(
      () => meetup.http.editSlot({ id, oid: slot, body: slotOn(3, 17) }, organiser),
      async () => {
        await expect(forMe.row(slot)).toContainText("17:00–19:00");
        await expect(forMe.row(slot)).toContainText("Time changed.");
      },
    );
    await round(
      () => meetup.http.removeSlot({ id, oid: other }, organiser),
      () => expect(forMe.row(other)).toHaveCount(0),
    );
    await round(
      () => meetup.http.editMeetup({ id, body: { title: "Wine", description: null, activity: null } }, organiser),
      () => expect(page.getByRole("heading", { level: 1 })).toHaveText("Wine"),
    );
    // Somebody else comes to look, and goes.
    const guest = await visitor();
    await round(
      () => guest.goto(meetup.path),
      () => expect(page.getByText("2 here now")).toBeVisible(),
    );
    await round(
      () => guest.close(),
      () => expect(page.getByText("1 here now")).toBeVisible(),
    );
    await round(
      () => meetup.http.leave({ id, pid: friends[2]?.participant.id ?? "" }, { bearer: friends[2]?.token }),
      () => expect(forMe.person("Dora")).toHaveCount(0),
    );
    await round(
      () => meetup.http.decide({ id, body: { slotId: slot, venueId: venue } }, organiser),
      () => expect(forMe.invitation).toContainText("17:00–19:00"),
    );
    await round(
      () => anna.vote({ [slot]: "no" }),
      () => expect(forMe.invitation.locator('[data-group="out"]')).toContainText("Anna"),
    );
    await round(
      () => meetup.http.reopen({ id }, organiser),
      () => expect(forMe.invitation).toHaveCount(0),
    );
    await round(
      () => meetup.http.deleteMeetup({ id }, organiser),
      () => expect(page.getByRole("heading", { level: 1 })).toHaveText("This meetup was deleted"),
    );
  });
}

test("every sheet of a meetup opens, does its work and closes while it is translated", async ({ visitor, product }) => {
  test.slow();
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const [venue = ""] = meetup.venues;
  const anna = await meetup.friend("Anna");
  await anna.vote({ [slot]: "yes" });
  const page = await visitor();
  const forMe = new MeetupPage(page);
  await forMe.open(meetup.organiserPath);
  await forMe.vote(slot, "yes");
  await expect(forMe.sheet).toBeVisible();
  await translate(page);
  await forMe.joinAs("Anna");
  await translate(page);
  await forMe.sheet.getByRole("button", { name: "That’s me" }).click();
  await translate(page);
  await forMe.sheet.getByRole("button", { name: "Back" }).click();
  await translate(page);
  await forMe.sheet.getByRole("button", { name: /^No, another/ }).click();
  await expect(forMe.sheet).toBeHidden();
  await translate(page);
  const opened = async (open: () => Promise<unknown>) => {
    await open();
    await expect(forMe.sheet).toBeVisible();
    await translate(page);
    await anna.vote({ [venue]: (await meetup.read()).votes[anna.participant.id]?.[venue] === "no" ? "yes" : "no" });
  };
  const within = async (open: () => Promise<unknown>, act?: () => Promise<unknown>) => {
    await opened(open);
    await act?.();
    await translate(page);
    await alive(page);
    await forMe.closeSheet();
    await alive(page);
  };
  // A suggestion closes its sheet, once the server has it.
  const suggesting = async (open: () => Promise<unknown>, act: () => Promise<unknown>) => {
    await opened(open);
    await act();
    await expect(forMe.sheet).toBeHidden();
    await translate(page);
    await alive(page);
  };
  const inSheet = (name: string | RegExp) => forMe.sheet.getByRole("button", { name });
  await within(
    () => forMe.button("Share").first().click(),
    () => inSheet("Copy message").click(),
  );
  await within(
    () => forMe.button("Language and appearance").click(),
    () => forMe.sheet.getByRole("radio", { name: "Dark" }).click(),
  );
  await suggesting(
    () => forMe.button("Add a time").click(),
    async () => {
      await forMe.sheet.getByLabel("Another time").fill("23:00");
      await inSheet("All day").click();
      await inSheet("Suggest").click();
    },
  );
  await suggesting(
    () => forMe.button("Add a place").click(),
    async () => {
      await inSheet("Suggest").click();
      await expect(forMe.sheet).toContainText("A place needs a name.");
      await translate(page);
      await forMe.sheet.getByLabel("Name", { exact: true }).fill("Pier");
      await inSheet("Suggest").click();
      await expect(forMe.row("Pier")).toBeVisible();
    },
  );
  await within(
    () => forMe.openOption(venue),
    async () => {
      await inSheet("Remove").click();
      await translate(page);
      await inSheet("Keep it").click();
    },
  );
  await within(() => forMe.button("All answers").click());
  await within(() => forMe.button("Edit meetup").click());
  await within(() => forMe.decideButton.click());
  await within(() =>
    forMe
      .region(/^Who/)
      .getByRole("button", { name: /^Options for Anna/ })
      .first()
      .click(),
  );
});

test("the front page is translated at every step of making a meetup", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  await home.open();
  await translate(page);
  await page.getByRole("textbox", { name: "What are we up to?" }).fill("Library");
  await translate(page);
  await home.tap(2, "19:00");
  await translate(page);
  await home.tap(3, "19:00");
  await expect(home.offered).toHaveCount(2);
  await translate(page);
  await home.offered.first().click();
  await translate(page);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await home.addPlace("The Snug");
  await translate(page);
  await page.getByRole("button", { name: /^Times in / }).click();
  await translate(page);
  await page.getByRole("dialog").getByRole("searchbox").or(page.getByRole("dialog").getByRole("textbox")).fill("zzzz");
  await translate(page);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await alive(page);
  await home.create();
  await alive(page);
});
