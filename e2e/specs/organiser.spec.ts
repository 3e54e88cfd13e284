import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("[MS14] a flood is stopped at the door, and undone", async ({ visitor, product, watch }) => {
  watch.expect(/status of 409 .*participants/, /status of 403 .*identity/);
  const meetup = await seedMeetup(product.url);
  const [slot = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const organiser = new MeetupPage(await visitor());
  const guest = new MeetupPage(await visitor());
  await organiser.open(meetup.organiserPath);
  await guest.open(meetup.path);

  await test.step("who holds the organiser link is marked, whatever others call themselves", async () => {
    await organiser.vote(slot, "yes");
    await organiser.joinAs("Olga");
    await expect(guest.person("Olga")).toContainText("organiser");
    await meetup.friend("Olga the organizer");
    await expect(guest.person("Olga the organizer")).toBeVisible();
    await expect(guest.person("Olga the organizer").getByText("organiser", { exact: true })).toHaveCount(0);
  });

  await test.step("the door is closed: a guest is told in place of the form", async () => {
    await organiser.button("Organise").click();
    await organiser.sheet.getByLabel("New people can join").click();
    await expect(organiser.sheet.getByLabel("New people can join")).not.toBeChecked();
    await expect(guest.page.getByText("Joining is closed. You can still watch.")).toBeVisible();
    await guest.vote(slot, "yes");
    await expect(guest.sheet.getByRole("heading", { name: "Joining is closed" })).toBeVisible();
    await expect(guest.sheet.getByRole("textbox")).toHaveCount(0);
    await guest.closeSheet();
  });

  await test.step("it is opened, and closed again while somebody types: nothing typed is lost", async () => {
    const door = organiser.sheet.getByLabel("New people can join");
    await door.click();
    await expect(guest.page.getByText("Tap an answer to vote.")).toBeVisible();
    await guest.vote(slot, "maybe");
    await guest.sheet.getByRole("textbox").fill("Gregor");
    await door.click();
    await expect(guest.sheet.getByText(/isn’t letting new people in/)).toBeVisible();
    await guest.sheet.getByRole("button", { name: "Join" }).click();
    await expect(guest.sheet.getByRole("textbox")).toHaveValue("Gregor");
    await door.click();
    await expect(door).toBeChecked();
    await guest.sheet.getByRole("button", { name: "Join" }).click();
    await expect(guest.sheet).toBeHidden();
    await guest.expectAnswer(slot, "maybe");
  });

  await test.step("many are removed at once, after a question that names the number", async () => {
    for (const name of ["Friend", "Friend", "Friend"]) await meetup.friend(name);
    const { sheet } = organiser;
    await sheet.getByRole("button", { name: "Remove several people" }).click();
    await sheet.getByLabel("Everyone who joined lately").check();
    await sheet.getByRole("button", { name: "Remove 6 people" }).click();
    await expect(sheet.getByRole("heading", { name: "Remove 6 people?" })).toBeVisible();
    await sheet.getByRole("button", { name: "Remove 6 people" }).click();
    await expect(sheet).toBeHidden();
    await expect(guest.page.getByText("Your personal link stopped working here")).toBeVisible();
    expect(Object.values((await meetup.read()).participants).map(({ name }) => name)).toEqual(["Olga"]);
    expect(anna.participant.name).toBe("Anna");
  });
});

test("[MS14] a renewed organiser link works, the old one no longer does", async ({ visitor, product, watch }) => {
  watch.expect(/status of 403/);
  const meetup = await seedMeetup(product.url);
  const organiser = new MeetupPage(await visitor());
  const thief = new MeetupPage(await visitor());
  await organiser.open(meetup.organiserPath);
  await thief.open(meetup.organiserPath);
  await expect(thief.button("Organise")).toBeVisible();

  await organiser.button("Organise").click();
  await organiser.sheet.getByRole("button", { name: "Renew the organiser link" }).click();
  await organiser.sheet.getByRole("button", { name: "Renew it" }).click();
  const link = await organiser.sheet.getByLabel("New organiser link").inputValue();
  await organiser.closeSheet();

  await thief.button("Organise").click();
  await thief.sheet.getByLabel("New people can join").click();
  await expect(thief.sheet.getByRole("alert")).toBeVisible();
  const other = new MeetupPage(await visitor());
  await other.open(new URL(link).pathname + new URL(link).hash);
  await expect(other.button("Organise")).toBeVisible();
  await organiser.button("Organise").click();
  await organiser.sheet.getByLabel("New people can join").click();
  await expect(organiser.sheet.getByLabel("New people can join")).not.toBeChecked();
});
