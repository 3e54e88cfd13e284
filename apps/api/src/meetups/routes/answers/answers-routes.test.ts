import { beforeEach, describe, expect, it } from "vitest";
import { createTestApp } from "../../../testing/create-test-app.ts";
import { ManualClock } from "../../../testing/manual-clock.ts";
import type { MeetupByHttp, TestClient } from "../../testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../../testing/test-client.ts";

let send: TestClient;
let here: MeetupByHttp;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  send = testClientOf(await createTestApp({ clock }));
  here = await createMeetupByHttp(send);
});

const vote = (votes: Record<string, string>, { anna }: MeetupByHttp = here) =>
  send("PUT", `${anna.path}/votes`, { body: { votes }, token: anna.token });

describe("GET /meetups/:id/answers.csv", () => {
  it("[MS22] is a table of people and options, in the meetup's zone, with a mark that says UTF-8", async () => {
    await vote({ [here.slot]: "yes", [here.venue]: "maybe" });
    // Whoever joins at the same moment comes in the order of random ids.
    clock.advance(1_000);
    await send("POST", `${here.path}/participants`, { body: { name: 'Ben "the beer"', partySize: 3 } });
    const { status, headers, text } = await send("GET", `${here.path}/answers.csv`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="Beer.csv"',
    });
    expect(text).toBe(
      [
        '\ufeff"Name","People","2026-12-04 19:00-21:00","2026-12-06","The Bar"',
        '"Anna","1","yes","","maybe"',
        '"Ben ""the beer""","3","","",""',
        "",
      ].join("\r\n"),
    );
  });

  it("[MS22] speaks the reader's language and clock, over midnight too", async () => {
    await vote({ [here.slot]: "no" });
    const { text } = await send("GET", `${here.path}/answers.csv?timeZone=asia/tokyo&lang=ru`);
    expect(text).toContain('"Имя","Человек","2026-12-05 04:00-06:00"');
    expect(text).toContain('"Anna","1","нет"');
    const late = await send("GET", `${here.path}/answers.csv?timeZone=Europe/Athens`);
    expect(late.text).toContain('"2026-12-04 21:00-23:00"');
    const over = await send("GET", `${here.path}/answers.csv?timeZone=Asia/Karachi`);
    expect(over.text).toContain('"2026-12-05 00:00-02:00"');
    const across = await send("GET", `${here.path}/answers.csv?timeZone=Europe/Samara`);
    expect(across.text).toContain('"2026-12-04 23:00-2026-12-05 01:00"');
    for (const query of ["timeZone=Mars/Olympus", "lang=tlh"])
      expect((await send("GET", `${here.path}/answers.csv?${query}`)).status).toBe(400);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://evil.example")'])(
    "[MS22] %s is a text for a spreadsheet, as a name and as a place",
    async (name) => {
      await send("POST", `${here.path}/participants`, { body: { name } });
      await send("POST", `${here.path}/venues`, { body: { name } });
      const { text } = await send("GET", `${here.path}/answers.csv`);
      expect(text.split(`"'${name.replaceAll('"', '""')}"`)).toHaveLength(3);
      expect(text).not.toMatch(/(^|,)"?[=+\-@\t\r]/m);
    },
  );

  it("[MS22] where semicolons divide cells, no part of a name is a formula either", async () => {
    for (const name of ["Bar;=1+1;north", "Pub; @SUM(A1)", "Inn;-2", "Tea; room = cosy"])
      await send("POST", `${here.path}/venues`, { body: { name } });
    const { text } = await send("GET", `${here.path}/answers.csv`);
    expect(text).toContain(`"Bar;'=1+1;north","Pub; '@SUM(A1)","Inn;'-2","Tea; room = cosy"`);
  });

  it("[MS22] has what counts: a yes to a time that has moved is a maybe, and what waits for approval is not there", async () => {
    const careful = await createMeetupByHttp(send, { settings: { proposals: "approval" } });
    await vote({ [careful.slot]: "yes" }, careful);
    await send("PATCH", `${careful.path}/slots/${careful.slot}`, { body: { date: "2026-12-08" } });
    await send("POST", `${careful.path}/venues`, { body: { name: "Elsewhere" } });
    const { text } = await send("GET", `${careful.path}/answers.csv`);
    expect(text).toContain('"Anna","1","","maybe",""');
    expect(text).not.toContain("Elsewhere");
  });

  it("[MS22] [RT12] of a blind meetup shows answers to those who see them, under another tag", async () => {
    const blind = await createMeetupByHttp(send, { settings: { blind: true } });
    await vote({ [blind.slot]: "yes" }, blind);
    const ask = (token?: string) => send("GET", `${blind.path}/answers.csv`, token === undefined ? {} : { token });
    const [guest, organiser, anna] = [await ask(), await ask(blind.organiserToken), await ask(blind.anna.token)];
    for (const { text } of [guest, organiser]) expect(text).toContain('"Anna","1","","",""');
    expect(anna.text).toContain('"Anna","1","yes","",""');
    expect([guest.headers.etag, anna.headers.etag]).toEqual(['"2-b"', '"2"']);
    expect(anna.headers.vary).toContain("Authorization");
  });

  it("[MS4] [CA2] is 304 from the version alone, 403 for an unknown token, 404 for what is gone", async () => {
    const { headers } = await send("GET", `${here.path}/answers.csv`);
    const again = { headers: { "if-none-match": String(headers.etag) } };
    expect((await send("GET", `${here.path}/answers.csv`, again)).status).toBe(304);
    expect((await send("GET", `${here.path}/answers.csv`, { token: "nobody-s-token-at-all" })).status).toBe(403);
    await send("DELETE", here.path);
    expect((await send("GET", `${here.path}/answers.csv`)).status).toBe(404);
  });
});
