import { recordOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { renderCalendarInSteps } from "./render-calendar-in-steps.ts";

const hour = 60 * 60_000;
const { meetup } = recordOf();
const largest = {
  ...meetup,
  title: "Пиво; пятница, вечер",
  description: `Строка\nEND:VCALENDAR\r\nBEGIN:VEVENT ${"ж".repeat(300)} 🍻`,
  slots: Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => {
      const start = Date.UTC(2027, 0, 1) + n * hour;
      const times = { start: new Date(start).toISOString(), end: new Date(start + hour).toISOString() };
      return [`s_${n}`, { id: `s_${n}`, ...times }];
    }),
  ),
};

function piecesOf(steps: ReturnType<typeof renderCalendarInSteps>): { pieces: number; file: string } {
  for (let pieces = 1; ; pieces++) {
    const { done, value } = steps.next();
    if (done) return { pieces, file: value };
  }
}

describe("the calendar file of the largest meetup", () => {
  const { pieces, file } = piecesOf(renderCalendarInSteps(largest, "https://pub.example/m/m1"));

  it("is made with a pause before each event: the event loop is never held for more than one of them", () => {
    expect(pieces).toBe(61);
  });

  it("is one calendar with one head and every event whole, in lines of 75 bytes at most", () => {
    const lines = file.split("\r\n");
    const count = (line: string) => lines.filter((each) => each === line).length;
    expect(["BEGIN:VCALENDAR", "END:VCALENDAR", "METHOD:PUBLISH", "VERSION:2.0"].map(count)).toEqual([1, 1, 1, 1]);
    expect([count("BEGIN:VEVENT"), count("END:VEVENT")]).toEqual([60, 60]);
    expect([lines[0], lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR"]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines).not.toContain("");
    const events = file.replaceAll("\r\n ", "").split("BEGIN:VEVENT\r\n").slice(1);
    for (const [n, event] of events.entries()) {
      expect(event).toContain(`UID:s_${n}@pintpoint\r\n`);
      expect(event).toContain("DESCRIPTION:Строка\\nEND:VCALENDAR");
    }
  });
});

it("a slot that is only proposed is no event", () => {
  const [first = expect.fail(), second = expect.fail()] = Object.values(largest.slots);
  const slots = { [first.id]: { ...first, pending: true as const }, [second.id]: second };
  const { file } = piecesOf(renderCalendarInSteps({ ...meetup, slots }, "https://pub.example/m/m1"));
  expect(file).toContain(`UID:${second.id}@pintpoint`);
  expect(file).not.toContain(`UID:${first.id}@pintpoint`);
});
