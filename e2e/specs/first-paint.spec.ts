import type { Page } from "@playwright/test";
import { withMotion } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

/** Opens a page whose React does not come; gives what lets it come. */
async function withoutReact(page: Page, path: string): Promise<() => void> {
  const react = Promise.withResolvers<void>();
  await page.route("**/assets/start-*.js", async (route) => {
    await react.promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return react.resolve;
}

/** Places of the brand, the heading and the line under it. */
async function places(page: Page) {
  const parts = ["header img", "header img + span", "h1", "h1 ~ p, :has(> h1) + p"];
  const boxes = [];
  for (const part of parts) {
    const element = page.locator(part).first();
    boxes.push((await element.count()) > 0 ? await element.boundingBox() : null);
  }
  return boxes;
}

const colours = (page: Page) =>
  page
    .locator("h1")
    .evaluate((h1) => [getComputedStyle(h1).color, getComputedStyle(document.documentElement).backgroundColor]);

const title = "Сто лет не виделись: пиво на набережной, потом прогулка до моста и обратно, а кто устал — домой";
const description =
  "Bring cash, the bar takes no cards.\nWho comes late finds us in the garden, behind the big chestnut.";
const meetups = [
  { title: "Beer" },
  { title, description },
  { title, description, settings: { editing: "organiser" as const } },
];

test.use(withMotion);

for (const [name, viewport, colorScheme, locale] of [
  ["a phone", phone, "light", "ru-RU"],
  ["a desktop", desktop, "dark", "en-GB"],
] as const) {
  test(`what is read first is there before React, and stays where it is, on ${name}`, async ({ visitor, product }) => {
    const paths = ["/"];
    for (const meetup of meetups) paths.push((await seedMeetup(product.url, meetup)).path);
    for (const path of paths) {
      const page = await visitor({ viewport, colorScheme, locale });
      const bringReact = await withoutReact(page, path);
      await expect(page.locator("h1")).toBeVisible();
      await expect(page.getByRole("button")).toHaveCount(0);
      const before = { places: await places(page), colours: await colours(page) };
      bringReact();
      await expect(page.getByRole("button").first()).toBeVisible();
      expect({ places: await places(page), colours: await colours(page) }, path).toEqual(before);
      await page.context().close();
    }
  });
}

test("what a page needs is asked for together, after its opening, over no more connections than there are", async ({
  visitor,
  product,
}) => {
  const { path } = await seedMeetup(product.url);
  for (const [address, last] of [
    ["/", "/home-page-"],
    [path, "/meetup-page-"],
  ] as const) {
    const page = await visitor({ viewport: phone });
    const asked: string[] = [];
    page.on("request", (request) => {
      if (/\/(?:assets|api)\//.test(request.url())) asked.push(new URL(request.url()).pathname);
    });
    const arrived = page.waitForResponse((response) => response.url().includes(last));
    const bringReact = await withoutReact(page, address);
    await (await arrived).finished();
    // What the chunks that are there import would be asked for now, and be late.
    await page.waitForTimeout(500);
    // The word for older browsers is asked for with the document, and its connection is free again.
    const all = asked.filter((file) => !/\/(?:entry|style|old-browser)-/.test(file));
    // The face of headings waits behind them: it is asked for last.
    const wave = all.filter((file) => !file.endsWith(".woff2"));
    expect(all.slice(0, wave.length)).toEqual(wave);
    expect(wave.some((file) => file.includes("/start-"))).toBe(true);
    // HTTP/1.1: a seventh would wait for one of six.
    expect(wave.length, wave.join(" ")).toBeLessThanOrEqual(6);
    bringReact();
    await expect(page.getByRole("button").first()).toBeVisible();
    await page.context().close();
  }
});
