import type { Page } from "@playwright/test";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

/** A control of direction that nobody closes: what stands behind it on the same line would be read backwards. */
const TURN = "\u202e";

/** Texts and labels of the page in which the control could turn more than the name that it is part of. */
function turning(page: Page): Promise<string[]> {
  return page.evaluate((control) => {
    const isIsolated = (text: string) => !text.replace(/\u2068[^\u2066-\u2069]*\u2069/g, "").includes(control);
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      if (node instanceof Text && !isIsolated(node.data) && !node.parentElement?.closest("bdi, [dir=auto], script"))
        found.push(node.data);
      if (node instanceof Element)
        for (const name of ["aria-label", "title", "alt"]) {
          const label = node.getAttribute(name) ?? "";
          if (!isIsolated(label)) found.push(label);
        }
    }
    if (!isIsolated(document.title)) found.push(document.title);
    return found;
  }, TURN);
}

test("names and titles turn nothing that stands beside them", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, {
    title: `Beer ${TURN}now`,
    activity: `b${TURN}eer`,
    description: `Late ${TURN}or never`,
    venues: [
      { name: `The ${TURN}Snug`, address: `Quay ${TURN}1`, note: `Ring ${TURN}twice`, capacity: 3 },
      { name: "שלום" },
    ],
    organiser: { name: `Ol${TURN}ga` },
  });
  const [slot = ""] = meetup.slots;
  const [venue = "", other = ""] = meetup.venues;
  const max = await meetup.friend(`Max${TURN}nimda`, 2);
  const anna = await meetup.friend("Anna");
  await max.vote({ [slot]: "yes", [venue]: "yes", [other]: "maybe" });
  await anna.vote({ [slot]: "maybe", [venue]: "yes" });
  const { http, id } = meetup;
  await http.addComment({ id, body: { text: `Hm ${TURN}hm`, optionId: venue } }, { bearer: max.token });
  const page = await visitor();
  const forMe = new MeetupPage(page);
  await forMe.open(meetup.organiserPath);
  await forMe
    .row(venue)
    .getByRole("button", { name: /^1 comment on/ })
    .click();
  await expect(page.getByText(`Hm ${TURN}hm`)).toBeVisible();
  await forMe.pair(0).getByRole("button", { name: /can/ }).first().click();
  await expect(forMe.pair(0)).toContainText(`\u2068Max${TURN}nimda\u2069 +1`);
  expect(await turning(page)).toEqual([]);
  await forMe.tally(slot).click();
  await expect(forMe.row(slot)).toContainText("nimda");
  expect(await turning(page)).toEqual([]);
  for (const open of [
    () => forMe.openOption(venue),
    () =>
      forMe
        .person("nimda")
        .getByRole("button", { name: /Options for/ })
        .click(),
    () => forMe.button("All answers").click(),
    () => forMe.button("Share").click(),
  ]) {
    await open();
    await expect(forMe.sheet).toBeVisible();
    expect(await turning(page)).toEqual([]);
    await forMe.closeSheet();
  }
  await http.decide({ id, body: { slotId: slot, venueId: venue } }, { bearer: meetup.organiserToken });
  await expect(forMe.invitation).toBeVisible();
  expect(await turning(page)).toEqual([]);
  await page.goto("/");
  await expect(page.getByText("now", { exact: false }).first()).toBeVisible();
  expect(await turning(page)).toEqual([]);
});

test("[SX14] addresses in texts are links, without what the sentence puts around them", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url, {
    description: "Tickets (https://tickets.example.org/e/42). javascript:alert(1)",
    venues: [{ name: "The Snug", note: "Menu: https://snug.example/menu?a=1, or ask" }],
  });
  const max = await meetup.friend("Max");
  const text = "Me: https://pub.example/m/abc#me=p_1.t and https://bank.example@evil.example/x";
  await meetup.http.addComment({ id: meetup.id, body: { text } }, { bearer: max.token });
  const page = await visitor();
  const guest = new MeetupPage(page);
  await guest.open(meetup.path);
  await guest.openPanel("The Snug");
  const links = page.locator("main").getByRole("link");
  const link = (href: string) => page.locator(`main a[href="${href}"]`);
  for (const href of [
    "https://tickets.example.org/e/42",
    "https://snug.example/menu?a=1",
    "https://pub.example/m/abc",
    "https://evil.example/x",
  ]) {
    await expect(link(href)).toBeVisible();
    await expect(link(href)).toHaveAttribute("rel", "noreferrer noopener nofollow");
  }
  await expect(link("https://evil.example/x")).toHaveText("https://bank.example@evil.example/x [evil.example]");
  await expect(links).toHaveCount(4);
  await expect(page.getByText("#me=p_1.t and")).toBeVisible();
});

test("[MS1] a link opens its meetup whatever a chat has put behind it", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const max = await meetup.friend("Max");
  const page = await visitor();
  const forMax = new MeetupPage(page);
  for (const end of [".", ")", ",", '"', "%20", "”", "…"]) {
    await forMax.open(`${meetup.path}${end}`);
    await expect(page).toHaveURL(new RegExp(`${meetup.id}$`));
  }
  await forMax.open(`${max.personalPath}).`);
  await expect(forMax.person("Max")).toContainText("you");
});

test("an answer to a time that somebody removes before the name is typed is not lost without a word", async ({
  visitor,
  product,
}) => {
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const page = await visitor();
  const guest = new MeetupPage(page);
  await guest.open(meetup.path);
  await guest.vote(slot, "yes");
  await expect(guest.sheet).toBeVisible();
  await meetup.http.removeSlot({ id: meetup.id, oid: slot }, { bearer: meetup.organiserToken });
  await guest.joinAs("Emil");
  await expect(page.getByText(/Someone just removed .*19:00.*Your answer to it is gone\./)).toBeVisible();
  await guest.vote(other, "yes");
  await expect(page.getByText("1 of 3 answered")).toBeVisible();
  await guest.button("Got it").click();
  await expect(page.getByText("Someone just removed")).toHaveCount(0);
});

test("offline answers: those to what was removed meanwhile are named, the others are sent", async ({
  visitor,
  product,
  watch,
}) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket|status of 404 .*votes/);
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const [venue = ""] = meetup.venues;
  const anna = await meetup.friend("Anna");
  const page = await visitor();
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  await expect(page.getByText("0 of 4 answered")).toBeVisible();
  await forAnna.goOffline();
  await expect(page.getByText("Offline. This is the latest we have")).toBeVisible();
  await forAnna.vote(slot, "yes");
  await forAnna.vote(venue, "yes");
  await forAnna.vote(other, "maybe");
  await meetup.http.removeSlot({ id: meetup.id, oid: slot }, { bearer: meetup.organiserToken });
  await meetup.http.removeVenue({ id: meetup.id, oid: venue }, { bearer: meetup.organiserToken });
  await page.context().setOffline(false);
  await expect(
    page.getByText(/Someone just removed .*19:00.* and The Snug\. Your answers to them are gone\./),
  ).toBeVisible();
  await expect.poll(async () => (await meetup.read()).votes[anna.participant.id]).toEqual({ [other]: "maybe" });
});
