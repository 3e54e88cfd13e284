import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

const longName = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

/** Notes every text that is written on a canvas. */
async function noteTexts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const written: string[] = [];
    Object.assign(window, { written });
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      written.push(text);
      write.call(this, text, ...rest);
    };
  });
  return () => page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(window, "written"))));
}

/** How much of a picture is nearly white. */
function lightShare(page: Page, base64: string): Promise<number> {
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const drawing = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (drawing === null) throw new Error("nothing can be drawn");
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, image.width, image.height);
    let light = 0;
    for (let at = 0; at < data.length; at += 4) if (Math.min(...data.slice(at, at + 3)) > 230) light += 1;
    return light / (image.width * image.height);
  }, base64);
}

for (const isSecure of [true, false]) {
  test(`the poster becomes a picture ${isSecure ? "on a secure page" : "over plain http too"}: all its texts, no foreign request`, async ({
    visitor,
    ownProduct,
  }) => {
    const product = await ownProduct({
      env: { PUBLIC_URL: isSecure ? "http://127.0.0.1:{port}" : "http://pub.test:{port}" },
    });
    const origin = isSecure ? product.url : `http://pub.test:${product.port}`;
    const meetup = await seedMeetup(product.url, { venues: [{ name: longName, address: "7 Harbour Street" }] });
    const [slotId = ""] = meetup.slots;
    const [venueId = ""] = meetup.venues;
    const anna = await meetup.friend("Anna 🦊");
    await anna.vote({ [slotId]: "yes", [venueId]: "yes" });
    await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
    const page = await visitor({ baseURL: origin, colorScheme: "dark" });
    const texts = await noteTexts(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const forAnna = new MeetupPage(page);
    await forAnna.open(anna.personalPath);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(isSecure);
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, "canShare"));
    const [download] = await Promise.all([page.waitForEvent("download"), forAnna.button("Save as picture").click()]);
    expect(download.suggestedFilename()).toMatch(/^meetup-\d{4}-\d\d-\d\d\.png$/);
    const png = await readFile(await download.path());
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 1080, 1350]);
    // It is sent to others: light on the sender's dark page, too.
    expect(await lightShare(page, png.toString("base64"))).toBeGreaterThan(0.5);
    const written = (await texts()).map((text) => text.replaceAll(/[\u2066-\u2069]/g, ""));
    expect(written).toEqual(expect.arrayContaining(["IT’S ON!", "7 Harbour Street", "1 coming", "Anna 🦊"]));
    expect(written.some((text) => text.startsWith("19:00–21:00 · Donau") && text.endsWith("…"))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual([]);
  });
}

test("[MS13] who cannot come stays in favour of the place", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url);
  const [slotId = ""] = meetup.slots;
  const [venueId = ""] = meetup.venues;
  const anna = await meetup.friend("Anna");
  await anna.vote({ [slotId]: "yes", [venueId]: "yes" });
  await meetup.http.decide({ id: meetup.id, body: { slotId, venueId } }, { bearer: meetup.organiserToken });
  const forAnna = new MeetupPage(await visitor());
  await forAnna.open(anna.personalPath);
  await forAnna.button("Can’t make it after all").click();
  await expect(forAnna.invitation.getByText("You’re out this time")).toBeVisible();
  await expect
    .poll(async () => (await meetup.read()).votes[anna.participant.id])
    .toEqual({ [slotId]: "no", [venueId]: "yes" });
});

test("the poster never scrolls sideways, in any state, language and width", async ({ visitor, product }) => {
  const meetup = await seedMeetup(product.url, {
    title: longName,
    description: longName,
    venues: [{ name: longName, address: longName, note: longName, capacity: 1 }],
  });
  const [slotId = ""] = meetup.slots;
  const [venueId = ""] = meetup.venues;
  const people = [await meetup.friend(longName.slice(0, 40)), await meetup.friend("Boris")];
  for (const person of people) await person.vote({ [slotId]: "yes", [venueId]: "yes" });
  const bearer = meetup.organiserToken;
  const decisions = [{ slotId, venueId }, { slotId }, { venueId }];
  for (const locale of ["en-GB", "ru-RU"]) {
    const page = await visitor({ locale, viewport: { width: 320, height: 700 } });
    const view = new MeetupPage(page, locale === "ru-RU" ? "ru" : "en");
    for (const body of decisions) {
      await meetup.http.decide({ id: meetup.id, body }, { bearer });
      // The second of two waits for a place.
      await view.open(people[1]?.personalPath ?? meetup.path);
      for (const width of [320, 360, 390]) {
        await page.setViewportSize({ width, height: 700 });
        await expect(view.voteFold).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${locale} ${width}`).toBe(width);
      }
    }
  }
});
