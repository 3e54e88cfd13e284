import { describe, expect, it } from "vitest";
import { Addresses } from "../../../config/addresses.ts";
import { createTestApp } from "../../../testing/create-test-app.ts";
import { createMeetupByHttp, testClientOf } from "../../testing/test-client.ts";

/** The unfolded lines of one event each. */
function eventsIn(text: string): string[][] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  return lines.reduce<string[][]>((events, line) => {
    if (line === "BEGIN:VEVENT") events.push([]);
    else events.at(-1)?.push(line);
    return events;
  }, []);
}

describe("GET /meetups/:id/calendar.ics", () => {
  it("until the decision has every slot as a tentative event: times in UTC, whole days without a zone", async () => {
    const send = testClientOf(await createTestApp());
    const { id, path, slot, otherSlot } = await createMeetupByHttp(send);
    const { status, headers, text } = await send("GET", `${path}/calendar.ics`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
    const [timed, day] = eventsIn(text);
    expect(timed).toEqual(
      expect.arrayContaining([
        `UID:${slot}@pintpoint`,
        "SEQUENCE:1",
        "DTSTART:20261204T190000Z",
        "DTEND:20261204T210000Z",
        "STATUS:TENTATIVE",
        "LOCATION:The Bar",
        `URL;VALUE=URI:https://pub.example/m/${id}`,
      ]),
    );
    expect(day).toEqual(
      expect.arrayContaining([
        `UID:${otherSlot}@pintpoint`,
        "DTSTART;VALUE=DATE:20261206",
        "DTEND;VALUE=DATE:20261207",
      ]),
    );
    expect(text).not.toContain("TZID");
  });

  it("then the chosen one, confirmed, under the meetup's own UID, and the tentative times as cancelled", async () => {
    const send = testClientOf(await createTestApp());
    const { id, path, slot, otherSlot } = await createMeetupByHttp(send, {
      venues: [{ name: "The Bar" }, { name: "The Snug", address: "Main Road 1" }],
    });
    const snug = Object.values((await send("GET", path)).json.meetup.venues).find(({ name }) => name === "The Snug");
    await send("PUT", `${path}/decision`, { body: { slotId: slot, venueId: snug?.id } });
    const events = eventsIn((await send("GET", `${path}/calendar.ics`)).text);
    expect(events).toHaveLength(3);
    expect(events[0]).toEqual(
      expect.arrayContaining([
        `UID:${id}@pintpoint`,
        "SEQUENCE:2",
        "STATUS:CONFIRMED",
        "LOCATION:The Snug\\, Main Road 1",
      ]),
    );
    for (const [index, uid] of [slot, otherSlot].entries()) {
      expect(events[index + 1]).toEqual(
        expect.arrayContaining([`UID:${uid}@pintpoint`, "SEQUENCE:2", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"]),
      );
    }
    const alone = eventsIn((await send("GET", `${path}/calendar.ics?only=decision`)).text);
    expect(alone).toHaveLength(1);
    expect(alone[0]).toEqual(expect.arrayContaining(events[0] ?? []));
  });

  it("[MS22] names who asks, reminds two hours before what is decided, and is named after the title", async () => {
    const send = testClientOf(await createTestApp());
    const { path, slot } = await createMeetupByHttp(send, {
      title: "Кто за пиво?",
      organiser: { name: 'Len"a; boss' },
      venues: [{ name: "The Snug", address: "Main Road 1" }],
    });
    const before = await send("GET", `${path}/calendar.ics`);
    expect(before.headers["content-disposition"]).toBe(
      "inline; filename=\"meetup.ics\"; filename*=UTF-8''%D0%9A%D1%82%D0%BE-%D0%B7%D0%B0-%D0%BF%D0%B8%D0%B2%D0%BE.ics",
    );
    expect(before.text).not.toContain("VALARM");
    await send("PUT", `${path}/decision`, { body: { slotId: slot } });
    const [decided, cancelled] = eventsIn((await send("GET", `${path}/calendar.ics`)).text);
    expect(decided).toEqual(expect.arrayContaining(["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT2H", "END:VALARM"]));
    expect(decided).toContain(`ORGANIZER;CN="Len^'a; boss":mailto:organiser@pintpoint.invalid`);
    expect(decided?.find((line) => line.startsWith("DESCRIPTION:"))).toMatch(
      /^DESCRIPTION:The Snug\\, Main Road 1\\n\\nhttps:\/\/pub\.example\/m\//,
    );
    expect(cancelled).not.toContain("BEGIN:VALARM");
  });

  it("[MS22] names nobody where the organiser has no name", async () => {
    const send = testClientOf(await createTestApp());
    const { path, anna } = await createMeetupByHttp(send);
    expect((await send("GET", `${path}/calendar.ics`)).text).toContain('ORGANIZER;CN="Anna"');
    await send("DELETE", anna.path, { token: anna.token });
    expect((await send("GET", `${path}/calendar.ics`)).text).not.toContain("ORGANIZER");
  });

  it("says where the link and the note of the chosen place are", async () => {
    const send = testClientOf(await createTestApp());
    const { id, path, slot } = await createMeetupByHttp(send, {
      venues: [
        { name: "Online", url: "https://meet.example.org/a,b;c", note: "ring twice;\nsay \\o/" },
        { name: "The Snug", url: "https://snug.example", note: "no" },
      ],
    });
    const online = Object.values((await send("GET", path)).json.meetup.venues).find(({ name }) => name === "Online");
    await send("PUT", `${path}/decision`, { body: { slotId: slot, venueId: online?.id } });
    const [event] = eventsIn((await send("GET", `${path}/calendar.ics`)).text);
    const description = event?.find((line) => line.startsWith("DESCRIPTION:"));
    expect(description).toContain(
      "https://meet.example.org/a\\,b\\;c\\n\\nring twice\\;\\nsay \\\\o/\\n\\nhttps://pub.example/m/",
    );
    expect(description).not.toContain("snug.example");
    expect(event).toContain(`URL;VALUE=URI:https://pub.example/m/${id}`);
  });

  describe("in a calendar that imports the file again and again", () => {
    /** What such a calendar shows: by UID, the highest sequence; what is cancelled is not shown. */
    function aCalendar() {
      const kept = new Map<string, { sequence: number; status: string; start: string }>();
      return {
        take(text: string): void {
          for (const lines of eventsIn(text)) {
            const value = (name: string) => lines.find((line) => line.startsWith(name))?.replace(/^[^:]*:/, "") ?? "";
            const sequence = Number(value("SEQUENCE"));
            const before = kept.get(value("UID"));
            if (before !== undefined && before.sequence > sequence) continue;
            kept.set(value("UID"), { sequence, status: value("STATUS"), start: value("DTSTART") });
          }
        },
        shows(): string[] {
          const shown = [...kept.values()].filter(({ status }) => status !== "CANCELLED");
          return shown.map(({ status, start }) => `${status} ${start}`).sort();
        },
      };
    }
    const [friday, sunday] = ["20261204T190000Z", "20261206"];

    it.each(["", "?only=decision"])("one appointment is left, whatever is chosen after what (%s)", async (query) => {
      const send = testClientOf(await createTestApp());
      const { path, slot, otherSlot } = await createMeetupByHttp(send);
      const calendar = aCalendar();
      const take = async () => calendar.take((await send("GET", `${path}/calendar.ics${query}`)).text);
      if (query === "") {
        await take();
        expect(calendar.shows()).toEqual([`TENTATIVE ${friday}`, `TENTATIVE ${sunday}`]);
      }
      await send("PUT", `${path}/decision`, { body: { slotId: slot } });
      await take();
      expect(calendar.shows()).toEqual([`CONFIRMED ${friday}`]);
      await send("PUT", `${path}/decision`, { body: { slotId: otherSlot } });
      await take();
      expect(calendar.shows()).toEqual([`CONFIRMED ${sunday}`]);
      await send("DELETE", `${path}/decision`);
      await take();
      expect(calendar.shows()).toEqual([`TENTATIVE ${friday}`, `TENTATIVE ${sunday}`]);
      await send("DELETE", `${path}/slots/${otherSlot}`);
      await take();
      expect(calendar.shows()).toEqual([`TENTATIVE ${friday}`]);
      await send("PUT", `${path}/decision`, { body: { slotId: slot } });
      await take();
      if (query === "") expect(calendar.shows()).toEqual([`CONFIRMED ${friday}`]);
    });

    it("a place alone that replaces the chosen time takes the appointment back", async () => {
      const send = testClientOf(await createTestApp());
      const { path, slot, venue } = await createMeetupByHttp(send);
      const calendar = aCalendar();
      for (const body of [{ slotId: slot }, { venueId: venue }]) {
        await send("PUT", `${path}/decision`, { body });
        calendar.take((await send("GET", `${path}/calendar.ics`)).text);
      }
      expect(calendar.shows()).toEqual([`TENTATIVE ${friday}`, `TENTATIVE ${sunday}`]);
    });

    it("a slot that waited for approval was never there, and is not cancelled either", async () => {
      const send = testClientOf(await createTestApp());
      const { path, anna } = await createMeetupByHttp(send, { settings: { proposals: "approval" } });
      const { json } = await send("POST", `${path}/slots`, { body: { date: "2026-12-24" }, token: anna.token });
      await send("DELETE", `${path}/slots/${json.slot.id}`, { token: anna.token });
      expect((await send("GET", `${path}/calendar.ics`)).text).not.toContain("20261224");
    });
  });

  it("names the calendar as a text, not as a piece of the file", async () => {
    const send = testClientOf(await createTestApp());
    const { path } = await createMeetupByHttp(send, { title: "Beer; wine, \\n or: what" });
    const { text } = await send("GET", `${path}/calendar.ics`);
    for (const name of ["NAME", "X-WR-CALNAME"]) {
      expect(text.replaceAll("\r\n ", "").split("\r\n")).toContain(`${name}:Beer\\; wine\\, \\\\n or: what`);
    }
  });

  it("names and titles turn nothing beside them", async () => {
    const send = testClientOf(await createTestApp());
    const venues = [{ name: "שלום", address: "Main \u202eRoad 1" }];
    const { path } = await createMeetupByHttp(send, { title: "Max\u202enimda", venues });
    const lines = (await send("GET", `${path}/calendar.ics`)).text.replaceAll("\r\n ", "").split("\r\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "NAME:\u2068Max\u202enimda\u2069",
        "SUMMARY:\u2068Max\u202enimda\u2069",
        "LOCATION:\u2068שלום\u2069\\, \u2068Main \u202eRoad 1\u2069",
      ]),
    );
  });

  it("[CA2] is 304 from the version alone, and made anew after a change", async () => {
    const send = testClientOf(await createTestApp());
    const { path, organiserToken: token } = await createMeetupByHttp(send);
    const first = await send("GET", `${path}/calendar.ics`);
    const etag = String(first.headers.etag);
    expect((await send("GET", `${path}/calendar.ics`, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await send("GET", `${path}/calendar.ics`)).text).toBe(first.text);
    await send("PATCH", path, { token, body: { title: "Cinema" } });
    const next = await send("GET", `${path}/calendar.ics`, { headers: { "if-none-match": etag } });
    expect(next.status).toBe(200);
    expect(next.text).toContain("SUMMARY:Cinema");
  });

  it("is escaped: nobody smuggles an event or a line into a friend's calendar", async () => {
    const send = testClientOf(await createTestApp());
    const description = "one; two, three\\\nBEGIN:VEVENT\nATTENDEE:mailto:x@example";
    const { path } = await createMeetupByHttp(send, {
      title: "Beer, wine; BEGIN:VEVENT",
      description,
      slots: [{ date: "2026-12-06" }],
    });
    const { text } = await send("GET", `${path}/calendar.ics`);
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(text).not.toMatch(/^ATTENDEE/m);
    const [event] = eventsIn(text);
    expect(event).toContain("SUMMARY:Beer\\, wine\\; BEGIN:VEVENT");
    expect(event?.find((line) => line.startsWith("DESCRIPTION:"))).toContain(
      "one\\; two\\, three\\\\\\nBEGIN:VEVENT\\nATTENDEE",
    );
  });

  it("[RT12] says the same to everybody, also of a blind meetup", async () => {
    const send = testClientOf(await createTestApp());
    const { path } = await createMeetupByHttp(send, { settings: { blind: true } });
    expect(eventsIn((await send("GET", `${path}/calendar.ics`)).text)).toHaveLength(2);
  });
});

describe("GET /meetups/:id/qr.svg", () => {
  it("draws the invite link, by the address that friends open", async () => {
    const addresses = new Addresses({ publicUrl: null, allowedOrigins: [] });
    const send = testClientOf(await createTestApp({ addresses }));
    const { path } = await createMeetupByHttp(send);
    addresses.listensOn(["http://192.168.1.5:3000"]);
    const near = await send("GET", `${path}/qr.svg`);
    expect(near).toMatchObject({ status: 200, headers: { "content-type": "image/svg+xml" } });
    expect(near.text).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
    addresses.listensOn(["http://192.168.1.6:3000"]);
    expect((await send("GET", `${path}/qr.svg`)).text).not.toBe(near.text);
  });

  it("[MS4] not for a meetup that never was", async () => {
    const send = testClientOf(await createTestApp());
    expect(await send("GET", "/meetups/never-was/qr.svg")).toMatchObject({
      status: 404,
      json: { code: "meetup_not_found" },
    });
  });
});
