import { startFakeReplicaSet } from "@pintpoint/cluster";
import { seedMeetup } from "../fixtures/seed.ts";
import { expect, test } from "../fixtures/test.ts";
import { HomePage } from "../pages/home-page.ts";
import { MeetupPage } from "../pages/meetup-page.ts";

test("[FA1] [RW3] no primary: said so in a banner, the vote and the draft are kept, and each is saved once after the election", async ({
  visitor,
  ownProduct,
  watch,
}) => {
  test.slow();
  watch.expect(/503/);
  const fakeReplicaSet = await startFakeReplicaSet();
  try {
    const product = await ownProduct({ env: { MONGODB_URI: fakeReplicaSet.uri, DATA_DIR: "" } });
    product.mayLogErrors = true;
    const meetup = await seedMeetup(product.url);
    const [slot = ""] = meetup.slots;
    const anna = await meetup.friend("Anna");
    const page = await visitor({ baseURL: product.url });
    const forAnna = new MeetupPage(page);
    await forAnna.open(anna.personalPath);
    await expect(page.getByText("0 finished · 1 here now")).toBeVisible();
    const home = new HomePage(await visitor({ baseURL: product.url }));
    await home.open();
    await home.tap(2, "19:00");
    const before = (await meetup.read()).version;
    const writes = fakeReplicaSet.oplog.filter(({ id }) => id === meetup.id).length;

    await fakeReplicaSet.kill(0);
    await forAnna.vote(slot, "yes");
    await home.page.getByRole("button", { name: "Get the link" }).click();
    await expect(page.getByText("1 thing not sent yet. Can’t save right now.")).toBeVisible();
    await expect(forAnna.row(slot)).toContainText("Not sent yet. It’ll go by itself.");
    await forAnna.expectAnswer(slot, "yes");
    await expect(home.page.getByRole("alert")).toContainText("Can’t save right now. Your draft is safe");
    // Who comes now is shown the meetup, as it was.
    const guest = new MeetupPage(await visitor({ baseURL: product.url }));
    await guest.open(meetup.path);
    expect((await meetup.read()).version).toBe(before);

    fakeReplicaSet.elect(1);
    await expect(page.getByText("not sent yet")).toHaveCount(0, { timeout: 40_000 });
    await expect(guest.tally(slot)).toHaveAccessibleName(/1 yes/, { timeout: 20_000 });
    const after = await meetup.read();
    expect([after.version, after.votes[anna.participant.id]]).toEqual([before + 1, { [slot]: "yes" }]);
    expect(fakeReplicaSet.oplog.filter(({ id }) => id === meetup.id)).toHaveLength(writes + 1);
    await home.page.reload();
    await expect(home.offered).toHaveText(["19:00–21:00"]);
    await home.create();
    expect(fakeReplicaSet.documents("meetups")).toBe(2);
  } finally {
    await fakeReplicaSet.end();
  }
});
