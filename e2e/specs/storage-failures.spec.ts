import { execFileSync } from "node:child_process";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("[MS11] a store that cannot write: said so, the draft is kept, and the retry makes one meetup", async ({
  visitor,
  ownProduct,
  watch,
}) => {
  watch.expect(/503/);
  const product = await ownProduct();
  product.mayLogErrors = true;
  const page = await visitor({ baseURL: product.url });
  const home = new HomePage(page);
  await home.open();
  await home.tap(2, "19:00");
  // No file of the process may grow any more: what a disk does that is full or over its quota.
  execFileSync("prlimit", [`--pid=${product.pid}`, "--fsize=1024:"]);
  await page.getByRole("button", { name: "Get the link" }).click();
  await expect(page.getByRole("alert")).toContainText(/^(Not sure it went through|Can’t save right now)/);
  await page.reload();
  await expect(home.offered).toHaveText(["19:00–21:00"]);

  execFileSync("prlimit", [`--pid=${product.pid}`, "--fsize=unlimited:"]);
  await home.create();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who’s in for a beer?");
});

test("a server without room: said so, and the draft stays on this device", async ({ visitor, watch }) => {
  watch.expect(/507/);
  const page = await visitor();
  const home = new HomePage(page);
  await page.route("**/api/v1/meetups", (route) =>
    route.fulfill({
      status: 507,
      contentType: "application/problem+json",
      json: { type: "about:blank", title: "No room left", status: 507, code: "storage_full" },
    }),
  );
  await home.open();
  await home.tap(2, "19:00");
  await page.getByRole("button", { name: "Get the link" }).click();
  await expect(page.getByRole("alert")).toHaveText("No room left on the server. Your draft is safe here.");
  await page.unroute("**/api/v1/meetups");
  await page.reload();
  await expect(home.offered).toHaveText(["19:00–21:00"]);
  await home.create();
});

test("where the browser keeps nothing, one can still vote", async ({ visitor }) => {
  const page = await visitor();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  const home = new HomePage(page);
  await home.open();
  await home.tap(2, "19:00");
  await home.addPlace("The Snug");
  await home.create();
  const meetup = new MeetupPage(page);
  await meetup.closeSheet();
  await meetup.vote("The Snug", "yes");
  await meetup.joinAs("Anna");
  await expect(meetup.tally("The Snug")).toHaveAccessibleName(/1 yes/);
});
