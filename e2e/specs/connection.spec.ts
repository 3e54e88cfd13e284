import type { Page } from "@playwright/test";
import { phone, withMotion } from "../fixtures/devices.ts";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test.use(withMotion);

test("[RT1] where WebSockets are blocked the page says that it is not live, and still gets the votes", async ({
  visitor,
  product,
  watch,
}) => {
  watch.expect(/WebSocket/);
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const anna = await meetup.friend("Anna");
  const boris = await meetup.friend("Boris");
  const page = await visitor();
  await page.routeWebSocket(/\/socket\.io\//, (socket) => socket.close());
  const forAnna = new MeetupPage(page);
  await forAnna.open(anna.personalPath);
  await expect(page.getByText("Live is blocked here. Refreshing every few seconds.")).toBeVisible();
  await boris.vote({ [slot]: "yes" });
  await expect(forAnna.tally(slot)).toBeVisible({ timeout: 20_000 });
  await forAnna.vote(other, "yes");
  await expect(forAnna.row(other)).not.toContainText("Not sent yet.");
  await expect.poll(async () => (await meetup.read()).votes[anna.participant.id]).toEqual({ [other]: "yes" });
});

test("[RT2] a page that slept through votes catches up when its connection comes back", async ({
  visitor,
  product,
  watch,
}) => {
  watch.expect(/WebSocket/);
  const meetup = await seedMeetup(product.url);
  const [slot = "", other = ""] = meetup.slots;
  const boris = await meetup.friend("Boris");
  const page = await visitor();
  const sockets: { close(): Promise<void> }[] = [];
  let cut = false;
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    if (cut) return void socket.close();
    sockets.push(socket);
    socket.connectToServer();
  });
  const guest = new MeetupPage(page);
  await guest.open(meetup.path);
  await expect(page.getByText("1 here now")).toBeVisible();
  cut = true;
  for (const socket of sockets) await socket.close();
  await boris.vote({ [slot]: "yes" });
  await boris.vote({ [other]: "no" });
  cut = false;
  await expect(guest.tally(slot)).toHaveAccessibleName(/1 yes/);
  await expect(guest.tally(other)).toHaveAccessibleName(/1 no/);
});

for (const [device, options] of [
  ["desktop", {}],
  ["phone", phone],
] as const) {
  test(`nothing moves while a meetup loads (CLS 0, ${device})`, async ({ visitor, product }) => {
    const meetup = await seedMeetup(product.url, { description: "First round is on me.", activity: "Beer" });
    const [slot = "", other = ""] = meetup.slots;
    const [venue = ""] = meetup.venues;
    const anna = await meetup.friend("Anna");
    await anna.vote({ [slot]: "yes", [other]: "maybe", [venue]: "yes" });
    const page = await visitor(options);
    await observeShifts(page);
    const forAnna = new MeetupPage(page);
    for (const address of [meetup.path, anna.personalPath]) {
      await forAnna.open(address);
      if (address === anna.personalPath) await page.reload();
      await expect(page.getByText("1 here now")).toBeVisible();
      await expect(page.getByRole("heading", { name: "Comments" })).toBeVisible();
      expect(await shifts(page)).toEqual([]);
    }
  });
}

async function observeShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, "shifts", seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: unknown = Reflect.get(entry, "sources");
        const nodes = Array.isArray(sources) ? sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? "") : [];
        if (!Reflect.get(entry, "hadRecentInput")) seen.push(`${Reflect.get(entry, "value")} ${nodes.join(" | ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What has moved by itself; asked after two frames, when the last one has been reckoned. */
async function shifts(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise((done) => requestAnimationFrame(done));
    return Reflect.get(window, "shifts");
  });
}
