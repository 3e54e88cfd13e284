import type { Page } from "@playwright/test";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("a Russian browser sees Russian, from creating to the invitation", async ({ visitor }) => {
  const page = await visitor({ locale: "ru-RU" });
  const home = new HomePage(page, "ru");
  const meetup = new MeetupPage(page, "ru");
  await home.open();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expectNoEnglish(page);
  await home.tap(2, "19:00");
  await home.addPlace("Кружка");
  await page.getByRole("textbox", { name: "Твоё имя" }).fill("Анна");
  await page.getByRole("button", { name: /^Правила/ }).click();
  await expectNoEnglish(page);
  await page.getByRole("dialog").getByRole("button", { name: "Готово" }).click();
  await home.create();
  await expectNoEnglish(page);
  await meetup.closeSheet();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Кто на пиво?");
  await meetup.vote(/19:00/, "yes");
  await meetup.vote("Кружка", "maybe");
  await expect(meetup.pair(0)).toContainText("Анна");
  await meetup.tally("Кружка").click();
  await expectNoEnglish(page);
  for (const opens of [meetup.words.addTime, meetup.words.editMeetup, meetup.words.share, meetup.words.allAnswers]) {
    await meetup.button(opens).click();
    await expect(meetup.sheet).toBeVisible();
    await expectNoEnglish(page);
    await meetup.closeSheet();
  }
  await meetup.decideButton.click();
  await expectNoEnglish(page);
  await meetup.sheet.getByRole("button", { name: meetup.words.decide }).click();
  await expect(meetup.invitation).toBeVisible();
  await expectNoEnglish(page);
});

test("the language can be switched, and stays switched", async ({ visitor, product }) => {
  const { path } = await seedMeetup(product.url, { title: "Пиво", venues: [{ name: "Кружка" }] });
  const page = await visitor();
  const english = new MeetupPage(page);
  const russian = new MeetupPage(page, "ru");
  await english.open(path);
  await english.button("Language and appearance").click();
  await page.getByRole("radio", { name: "Русский" }).click();
  await russian.closeSheet();
  await expect(page.getByRole("heading", { name: "Когда" })).toBeVisible();
  await expect(page).toHaveTitle(/^Пиво/);
  await expectNoEnglish(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Когда" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
});

test("pages that are missing speak Russian too", async ({ visitor, watch }) => {
  watch.expect(/status of 404/);
  const page = await visitor({ locale: "ru-RU" });
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { name: "За этим столиком никого" })).toBeVisible();
  await expectNoEnglish(page);
  await page.goto("/m/abcdefghijklmnopqrstuvwxyz");
  await expect(page.getByRole("heading", { name: "Такой встречи нет" })).toBeVisible();
  await expectNoEnglish(page);
});

/** Words of Latin letters that are nobody's English: the brand, a key, a setting, a format, units of the clock, links. */
const foreign = /^(Pintpoint|Google|QR|CSV|GMT|UTC|Enter|Shift|Alt|Delete|English|HOST|https?)$/;

/** Everything that is read or read aloud: texts, labels, hints, placeholders, the title. */
async function expectNoEnglish(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    const spoken = [...document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")].flatMap((element) =>
      ["aria-label", "placeholder", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
    );
    return [document.title, document.body.innerText, ...spoken];
  });
  const words = texts.flatMap((text) => text.replaceAll(/https?:\/\/\S+/g, "").match(/[A-Za-z]{2,}/g) ?? []);
  expect(
    words.filter((word) => !foreign.test(word)),
    "English on a Russian page",
  ).toEqual([]);
}
