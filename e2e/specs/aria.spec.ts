import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

// What a screen reader goes through: landmarks, headings by their level, controls by their names. Not every node is
// listed, and nothing with a date in it.
const small = { viewport: { width: 390, height: 844 } };

test("what is read aloud: creating, in English", async ({ visitor }) => {
  const page = await visitor(small);
  // In the morning: today's evening is still to come.
  await page.clock.setFixedTime("2026-12-01T08:00:00Z");
  await new HomePage(page).open();
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Skip to content"
    - banner:
      - link "Pintpoint"
      - button "Language and appearance"
    - main:
      - heading [level=1]
      - group "Suggestions":
        - button "Beer" [pressed]
        - button "Coffee"
      - textbox "What are we up to?"
      - form:
        - region "Who’s asking?":
          - heading "Who’s asking?" [level=2]
          - textbox "Your name"
          - button "Pick a face"
        - region "When?":
          - heading "When?" [level=2]
          - combobox "How long each time lasts"
          - tablist "Days":
            - tab [selected]
          - tabpanel:
            - heading [level=3]
            - button "All day"
            - group:
              - button "19:00 to 21:00"
        - region "Where?":
          - heading "Where?" [level=2]
          - list:
            - listitem:
              - textbox "Add a place"
        - button /Rules/
    - button "Get the link"
  `);
});

test("what is read aloud: a meetup and what is decided, in English", async ({ visitor, product }) => {
  const { meetup, personalPath } = await maybeAnna(product.url);
  const page = await visitor(small);
  const on = new MeetupPage(page);
  await on.open(personalPath);
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "Skip to content"
    - banner:
      - button "Edit meetup"
      - button "Share"
    - main:
      - heading "Beer" [level=1]
      - region "When":
        - heading "When" [level=2]
        - heading [level=3]
        - list:
          - listitem:
            - text: 19:00–21:00
            - button /Who said what to .*, 19:00–21:00. 1 yes, 0 maybe, 0 no/
            - radiogroup /Your answer to/:
              - radio "Yes" [checked]
              - radio "Maybe"
              - radio "No"
        - button "Add a time"
      - region "Where":
        - heading "Where" [level=2]
        - list:
          - listitem:
            - text: The Snug
            - radiogroup "Your answer to The Snug":
              - radio "Maybe" [checked]
        - button "Add a place"
      - region "Best combos":
        - heading "Best combos" [level=2]
        - paragraph: In the lead
        - heading [level=3]
        - button "Decide…"
        - region "Every combo":
          - table "Every combo":
            - rowgroup:
              - row:
                - columnheader
            - rowgroup:
              - row:
                - rowheader "The Snug"
                - cell:
                  - button /The Snug. 0 can/
      - region "Who (1)":
        - list:
          - listitem:
            - button "Anna (you) 1 yes, 1 maybe, 0 no"
      - region "Comments":
        - textbox "Your comment"
        - button "Send" [disabled]
      - region "Your answers":
        - button "Done"
  `);
  const [slotId = "", venueId = ""] = [meetup.slots[0], meetup.venues[0]];
  await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
  await expect(on.invitation).toBeVisible();
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - region:
        - paragraph: It’s on!
        - heading "Beer" [level=1]
        - heading [level=2]
        - paragraph: /19:00–21:00.*The Snug/
        - heading "Nobody’s in yet" [level=3]
        - list:
          - listitem: Anna
        - button "I’m in"
        - button "I can’t"
      - link "Add to calendar"
      - button "Copy for the chat"
      - button "Save as picture"
      - button "Reopen the vote"
      - button "How the vote went"
  `);
});

test("what is read aloud: a meetup, in Russian", async ({ visitor, product }) => {
  const { personalPath } = await maybeAnna(product.url);
  const page = await visitor({ ...small, locale: "ru-RU" });
  await new MeetupPage(page, "ru").open(personalPath);
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - link "К содержанию"
    - banner:
      - button "Изменить встречу"
      - button "Поделиться"
    - main:
      - heading "Beer" [level=1]
      - region "Когда":
        - heading "Когда" [level=2]
        - list:
          - listitem:
            - button /Кто что сказал, .*19:00–21:00. да 1, возможно 0, нет 0/
            - radiogroup /Твой ответ/:
              - radio "Да" [checked]
              - radio "Возможно"
              - radio "Нет"
      - region "Лучшие варианты":
        - paragraph: Лидирует
        - button "Решить…"
      - region "Кто (1)":
        - button "Все ответы"
      - region "Твои ответы":
        - button "Готово"
  `);
});

/** A meetup in which Anna says yes to the first time and maybe to the first place. */
async function maybeAnna(baseUrl: string) {
  const meetup = await seedMeetup(baseUrl);
  const anna = await meetup.friend("Anna");
  const [slot = "", venue = ""] = [meetup.slots[0], meetup.venues[0]];
  await anna.vote({ [slot]: "yes", [venue]: "maybe" });
  return { meetup, personalPath: anna.personalPath };
}
