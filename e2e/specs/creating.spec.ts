import { dayFromNow } from "../fixtures/slots.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("the grid by mouse: stretch, move, open, remove and take it back", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  await home.open();

  await home.tap(2, "18:00");
  await expect(home.offered).toHaveText(["18:00–20:00"]);
  await test.step("its lower edge stretches it", async () => {
    await home.stretch("18:00", await home.middle(2, "21:00"));
    await expect(home.offered).toHaveText(["18:00–21:30"]);
  });
  await test.step("the block moves to another day and time", async () => {
    await home.dragBetween(await home.middle(2, "19:00"), await home.middle(4, "20:00"));
    await expect(home.offered).toHaveText(["19:00–22:30"]);
    await expect(home.cell(4, "19:00")).toHaveAttribute("aria-selected", "true");
  });
  await test.step("a tap opens it: exact to the minute, past midnight too", async () => {
    await home.tap(4, "20:00");
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("From").fill("22:10");
    await sheet.getByLabel("Until").fill("01:00");
    await expect(sheet.getByText(/^Ends on /)).toBeVisible();
    await sheet.getByRole("button", { name: "Save" }).click();
    await expect(home.offered).toHaveText(["22:10–01:00"]);
  });
  await test.step("the cross removes it, and Undo takes that back", async () => {
    await page.getByRole("button", { name: /^Remove .*22:10/ }).click();
    await expect(home.offered).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(home.offered).toHaveText(["22:10–01:00"]);
  });
});

test("what is already over is refused, on the grid and in the list of a kept draft", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  await page.clock.setFixedTime(`${dayFromNow(0)}T14:10:00Z`);
  await home.open();
  await page.getByRole("button", { name: "Mornings" }).click();
  await home.tap(0, "14:00");
  await expect(page.getByText("That’s in the past. Pick a later time.")).toBeVisible();
  await expect(home.offered).toHaveCount(0);
  await home.tap(0, "19:00");
  await expect(home.offered).toHaveCount(1);
});

test("whole days, further weeks, and a kind word about too many", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  await home.open();

  await page.getByRole("button", { name: "Next week" }).click();
  await page
    .getByRole("gridcell", { name: /All day, free/ })
    .nth(1)
    .click();
  await expect(home.offered).toHaveText(["All day"]);
  await expect(page.getByRole("button", { name: "Previous week" })).toBeEnabled();
  await page.getByRole("button", { name: /Choose another week$/ }).click();
  await page.getByRole("button", { name: "Back to today" }).click();
  await expect(page.getByRole("button", { name: "Previous week" })).toBeDisabled();

  await page.getByRole("radio", { name: "1 h" }).click();
  for (let column = 1; column <= 5; column += 1) {
    for (const clock of ["18:00", "19:00", "20:00", "21:00"]) await home.tap(column, clock);
  }
  await expect(home.offered).toHaveCount(21);
  await expect(page.getByText(/^21 times is homework/)).toBeVisible();
});

test("a draft survives a reload, and goes when it has become a meetup", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  await home.open();
  await page.getByRole("textbox", { name: "What are we up to?" }).fill("Mini golf");
  await home.tap(3, "19:00");
  await home.addPlace("Pier 7");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "What are we up to?" })).toHaveValue("Mini golf");
  await expect(home.offered).toHaveText(["19:00–21:00"]);
  await expect(page.getByRole("textbox", { name: "Place", exact: true })).toHaveValue("Pier 7");
  await home.create();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mini golf");
  await new MeetupPage(page).closeSheet();
  await page.getByRole("link", { name: "Pintpoint" }).click();
  await expect(page.getByRole("textbox", { name: "What are we up to?" })).toHaveValue("");
  await expect(page.getByRole("button", { name: "Beer", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(home.offered).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Your meetups on this device" })).toContainText("Mini golf");
});

test("a mistake is shown where it is, before anything is sent", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await home.open();
  await home.addPlace("The Snug");
  await page.getByRole("button", { name: "Address, link, note, capacity" }).click();
  await page.getByRole("textbox", { name: "How many fit? optional" }).fill("many");
  await page.getByRole("button", { name: "Get the link" }).click();
  await expect(page.getByText("A whole number, 1 or more.")).toBeVisible();
  await expect(page.getByText("Something above needs a second look.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "How many fit? optional" })).toBeFocused();
  await page.getByRole("textbox", { name: "How many fit? optional" }).fill("4");
  await expect(page.getByText("A whole number, 1 or more.")).toBeHidden();
  expect(sent).toEqual([]);
  await home.create();
  const id = page.url().split("/").at(-1) ?? "";
  const { meetup } = await (await page.request.get(`/api/v1/meetups/${id}`)).json();
  expect(Object.values(meetup.venues)).toMatchObject([{ name: "The Snug", capacity: 4 }]);
});

test("a meetup in another time zone: its clocks, not this device’s", async ({ visitor }) => {
  const page = await visitor();
  const home = new HomePage(page);
  await home.open();
  await page.getByRole("button", { name: /^Times in Berlin/ }).click();
  await page.getByLabel("City or region").fill("tokyo");
  await page.getByRole("button", { name: /^Tokyo/ }).click();
  await expect(page.getByRole("button", { name: /^Times in Tokyo/ })).toBeVisible();
  await home.tap(3, "19:00");
  await home.create();
  const meetup = new MeetupPage(page);
  await meetup.closeSheet();
  await expect(page.getByText(/^Your time: Berlin/)).toBeVisible();
  await page.getByRole("button", { name: /^Switch to Tokyo/ }).click();
  await expect(meetup.row(/^19:00–21:00/)).toBeVisible();
});
