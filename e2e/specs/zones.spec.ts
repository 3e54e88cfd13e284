import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { stubUnknownZones } from "../fixtures/unknown-zones.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

/** Around the night in which the clocks of Europe go forward, and those of New York have already. */
const acrossTheChange = [
  { start: "2027-03-27T18:00:00Z", end: "2027-03-27T20:00:00Z" },
  { start: "2027-03-29T17:00:00Z", end: "2027-03-29T19:00:00Z" },
];

test("times are on the viewer’s clock, the meetup’s is one tap away", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { slots: acrossTheChange });
  const [before = "", after = ""] = meetup.slots;

  const there = new MeetupPage(await visitor({ timezoneId: "America/New_York" }));
  await there.open(meetup.path);
  await expect(there.page.getByText(/^Your time: New York/)).toBeVisible();
  await expect(there.row(before)).toContainText("14:00–16:00");
  await expect(there.row(after)).toContainText("13:00–15:00");
  await there.page.getByRole("button", { name: /^Switch to Berlin/ }).click();
  await expect(there.row(before)).toContainText("19:00–21:00");
  await expect(there.row(after)).toContainText("19:00–21:00");
  await there.page.getByRole("button", { name: /^Switch to my time, New York/ }).click();
  await expect(there.row(after)).toContainText("13:00–15:00");

  const here = new MeetupPage(await visitor());
  await here.open(meetup.path);
  await expect(here.row(before)).toContainText("19:00–21:00");
  await expect(here.page.getByText(/^(Your|Meetup) time: /)).toHaveCount(0);
});

test("a time on the other side of the clock change is the one that was tapped", async ({ visitor, product }) => {
  const page = await visitor();
  await page.clock.setFixedTime("2027-03-26T09:00:00Z");
  const home = new HomePage(page);
  await home.open();
  await home.tap(1, "19:00");
  await home.tap(3, "19:00");
  await home.create();
  const id = page.url().split("/").at(-1) ?? "";
  const answer = await page.request.get(`${product.url}/api/v1/meetups/${id}`);
  const { meetup } = await answer.json();
  const times = Object.values<{ start: string; end: string }>(meetup.slots).map(({ start, end }) => ({ start, end }));
  expect(times.sort((a, b) => a.start.localeCompare(b.start))).toEqual(acrossTheChange);
});

test("[MS9] another time zone of the meetup keeps the clock times and asks again", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, { slots: acrossTheChange });
  const [slot = ""] = meetup.slots;
  const boris = await meetup.friend("Boris");
  await boris.vote({ [slot]: "yes" });
  const forAnna = new MeetupPage(await visitor());
  const forBoris = new MeetupPage(await visitor());
  await forAnna.open(meetup.path);
  await forBoris.open(boris.personalPath);
  await forAnna.button("Edit meetup").click();
  await forAnna.sheet.getByRole("button", { name: "Another zone" }).click();
  await forAnna.sheet.getByLabel("City or region").fill("Edinburgh");
  await forAnna.sheet.getByRole("button", { name: /^London/ }).click();
  await forAnna.sheet.getByRole("button", { name: "Save" }).click();
  await expect(forAnna.sheet).toBeHidden();
  await expect(forBoris.row(slot)).toContainText("Time changed.");
  await expect(forBoris.row(slot)).toContainText("20:00–22:00");
  await forBoris.page.getByRole("button", { name: /^Switch to London/ }).click();
  await expect(forBoris.row(slot)).toContainText("19:00–21:00");
});

for (const device of ["Etc/Unknown", undefined, "", "Foo/Bar"]) {
  test(`a device whose zone is ${device} creates in UTC, is asked for its zone, and sees meetups on theirs`, async ({
    visitor,
    product,
  }) => {
    const page = await visitor();
    await stubUnknownZones(page, { device });
    const home = new HomePage(page);
    await home.open();
    await expect(page.getByRole("button", { name: /^Times in UTC/ })).toBeVisible();
    await expect(page.getByText("Your device doesn’t tell its time zone.")).toBeVisible();
    await home.tap(3, "19:00");
    await page.getByRole("button", { name: "Choose a time zone" }).click();
    await page.getByRole("textbox", { name: "City or region" }).fill("Tokyo");
    await page.getByRole("button", { name: /^Tokyo/ }).click();
    await expect(page.getByText("Your device doesn’t tell its time zone.")).toHaveCount(0);
    await home.create();
    const id = page.url().split("/").at(-1) ?? "";
    const { meetup } = await (await page.request.get(`${product.url}/api/v1/meetups/${id}`)).json();
    expect(meetup.timeZone).toBe("Asia/Tokyo");
    const [slot] = Object.values<{ start: string }>(meetup.slots);
    expect(slot?.start).toMatch(/T10:00:00Z$/);

    const berlin = await seedMeetup(product.url, { slots: acrossTheChange });
    const there = new MeetupPage(page);
    await there.open(berlin.path);
    await expect(page.getByText(/You see the meetup’s time: Berlin/)).toBeVisible();
    await expect(there.row(berlin.slots[0] ?? "")).toContainText("19:00–21:00");
  });
}

for (const timeZone of ["America/Coyhaique", "Europe/Kyiv"]) {
  test(`a browser that does not know ${timeZone} shows such a meetup on its own clock and says so`, async ({
    visitor,
    product,
  }) => {
    const meetup = await seedMeetup(product.url, { timeZone, slots: [...acrossTheChange, { date: "2027-03-30" }] });
    const page = await visitor();
    await stubUnknownZones(page, { unknown: [timeZone], device: "Europe/Berlin" });
    const there = new MeetupPage(page);
    await there.open(meetup.organiserPath);
    await expect(
      page.getByText(`doesn’t know the meetup’s time zone, ${timeZone}. You see your own time`),
    ).toBeVisible();
    await expect(there.row(meetup.slots[0] ?? "")).toContainText("19:00–21:00");
    await there.button("Edit meetup").click();
    await expect(there.sheet.getByRole("group", { name: "Time zone" })).toContainText(timeZone);
    await there.sheet.getByLabel("Title").fill("Wine");
    await there.sheet.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { name: "Wine" })).toBeVisible();
    expect((await meetup.read()).timeZone).toBe(timeZone);
  });
}

test("a deadline on a foreign clock is told on the viewer’s, with the zone", async ({ visitor, product }) => {
  const deadline = "2026-12-31T17:00:00Z";
  const meetup = await seedMeetup(product.url, { slots: [{ date: "2027-03-30" }], settings: { deadline } });
  const there = new MeetupPage(await visitor({ timezoneId: "America/New_York" }));
  await there.open(meetup.path);
  await expect(there.page.getByText(/^Voting closes 31 Dec, 12:00, New York$/)).toBeVisible();
  await there.page.getByRole("button", { name: "Switch to Berlin (GMT+1)" }).click();
  await expect(there.page.getByText(/^Voting closes 31 Dec, 18:00, Berlin$/)).toBeVisible();
});
