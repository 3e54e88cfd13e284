import { describe, expect, it } from "vitest";
import { Addresses } from "../../../config/addresses.ts";
import { anApp } from "../../../testing/an-app.ts";
import { created, visitorOf } from "../../../testing/visitor.ts";

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
    const send = visitorOf(await anApp());
    const { id, path, slot, otherSlot } = await created(send);
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

  it("then the chosen one alone, confirmed, under the UID that it had", async () => {
    const send = visitorOf(await anApp());
    const { path, slot, venue } = await created(send, {
      venues: [{ name: "The Bar" }, { name: "The Snug", address: "Main Road 1" }],
    });
    const [, snug] = Object.values((await send("GET", path)).json.meetup.venues);
    expect(snug?.id).not.toBe(venue);
    await send("PUT", `${path}/decision`, { body: { slotId: slot, venueId: snug?.id } });
    const events = eventsIn((await send("GET", `${path}/calendar.ics`)).text);
    expect(events).toHaveLength(1);
    expect(events[0]).toEqual(
      expect.arrayContaining([
        `UID:${slot}@pintpoint`,
        "SEQUENCE:2",
        "STATUS:CONFIRMED",
        "LOCATION:The Snug\\, Main Road 1",
      ]),
    );
  });

  it("is escaped: nobody smuggles an event or a line into a friend's calendar", async () => {
    const send = visitorOf(await anApp());
    const description = "one; two, three\\\nBEGIN:VEVENT\nATTENDEE:mailto:x@example";
    const { path } = await created(send, {
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
    const send = visitorOf(await anApp());
    const { path } = await created(send, { settings: { blind: true } });
    expect(eventsIn((await send("GET", `${path}/calendar.ics`)).text)).toHaveLength(2);
  });
});

describe("GET /meetups/:id/qr.svg", () => {
  it("draws the invite link, by the address that friends open", async () => {
    const addresses = new Addresses({ publicUrl: null, allowedOrigins: [] });
    const send = visitorOf(await anApp({ addresses }));
    const { path } = await created(send);
    addresses.listensOn(["http://192.168.1.5:3000"]);
    const near = await send("GET", `${path}/qr.svg`);
    expect(near).toMatchObject({ status: 200, headers: { "content-type": "image/svg+xml" } });
    expect(near.text).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
    addresses.listensOn(["http://192.168.1.6:3000"]);
    expect((await send("GET", `${path}/qr.svg`)).text).not.toBe(near.text);
  });

  it("[MS4] not for a meetup that never was", async () => {
    const send = visitorOf(await anApp());
    expect(await send("GET", "/meetups/never-was/qr.svg")).toMatchObject({
      status: 404,
      json: { code: "meetup_not_found" },
    });
  });
});
